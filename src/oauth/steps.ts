/**
 * Calls before and after the token call: a page whose nonce the login wants, a tenant that is asked for with the new
 * token. Their answers are read as a token answer is; what they bring is there for all that comes after. What was sent that
 * is good for one use is not sent again: its answer is kept before it is read, and gone on from.
 */
import type { Attempt, Values } from '../computed/index.ts'
import { tokensIn } from '../config/templates.ts'
import { TokenError } from '../errors.ts'
import type { Json, JsonObject } from '../json.ts'
import type { HttpRequest, KeptCookie, Session } from '../runtime.ts'
import { besideBody } from './answer_path.ts'
import type { TokenConnection, TokenParameters, TokenSet } from './contract.ts'
import { rulesOf } from './lifetime.ts'
import { heldNames, type Made, openLedger, type StepAnswer } from './made_once.ts'
import type { Step } from './request_shape.ts'
import { type AboutToSend, type Asking, openStepCalls, type StepCallsWorld, valuesIn } from './step_call.ts'
import {
  answerKept,
  broughtBySteps,
  isRotating,
  type Stepped,
  sendsRefreshToken,
  stepsAfter,
  stepsMade,
  withAnswer,
  withoutRepeatable,
  withStep,
  withStepped,
} from './stepped.ts'
import { mappingOf } from './token_mapping.ts'
import { mayHoldToken } from './unread.ts'
import { inTurn } from './written_request.ts'

export interface Steps {
  /** Makes the calls before a token request, in order. Throws TokenError, ConfigError, and what `how` throws. */
  before(
    asked: AskedBefore,
    how: { aboutToSend: AboutToSend; made?: Made | undefined; keep?(made: Made): Promise<void> },
  ): Promise<Before>
  /**
   * Makes those of the calls after it that were not made yet, and gives the token as they leave it; `keep` is given it as
   * each leaves it. Throws TokenError, ConfigError, and what `how` throws.
   */
  after(token: TokenSet, how: { aboutToSend: AboutToSend; keep(token: TokenSet): Promise<void> }): Promise<TokenSet>
}

interface AskedBefore {
  steps: readonly Step[]
  /** Where they are written. */
  place: string
  /** What the token request sends. */
  sent: TokenParameters
  /** What is known besides. */
  known: Brought
}

/** What calls before the token call brought, and what cookies there are. */
export type Brought = Pick<TokenSet, 'extra' | 'cookies' | 'refresh_token'>

interface Before {
  /** What the token request sends, with what has taken the place of some of it. */
  sent: TokenParameters
  values: Values
  /** What was computed for them. */
  computed: Attempt
  session: Session
  /** What goes with the token; the refresh token where the answer has none. */
  brought(): Brought
}

export interface StepsWorld extends StepCallsWorld {
  /** The cookies that a session has by now. */
  cookiesOf?(session: Session): KeptCookie[]
  /** A request with a token in it, as an API is sent it. */
  sign?(request: HttpRequest, token: TokenSet): Promise<HttpRequest>
}

let sessions = 0
/** Cookies of one token call, apart from all others. */
export const newSession = (cookies: readonly KeptCookie[] = []): Session => ({ id: `call ${++sessions}`, cookies })

/** `begin`: begins an attempt, for what is computed. */
export function openSteps(
  name: string,
  connection: TokenConnection,
  begin: () => Promise<Attempt>,
  world: StepsWorld,
): Steps {
  const { clock, secrets, cookiesOf = () => [], sign = async (request: HttpRequest) => request } = world
  const { call, readKept } = openStepCalls(name, connection, begin, world)

  /**
   * Whether it may be all that is left of what was sent for it; a refusal in other words is not, nor a page that says
   * that the server is down: such pages have cookies, too.
   */
  async function isWorthKeeping({ raw }: StepAnswer, { extra = {} }: Step) {
    const isOfCookies = Object.values(extra).some((path) => besideBody(path)?.root === 'cookies')
    const { 'set-cookie': _, ...headers } = raw.headers ?? {}
    return mayHoldToken(isOfCookies ? raw : { ...raw, headers }, await mappingOf(connection, { name, secrets }))
  }

  /** What an earlier answer brings; undefined where it brought something before, and nothing as the file has it now. */
  async function readAgain(step: Step, answer: StepAnswer & { extra?: JsonObject }, place: string) {
    try {
      return await readKept(step, answer, place)
    } catch (error) {
      if (answer.extra && error instanceof TokenError) return undefined
      throw error
    }
  }

  return {
    async before({ steps, place, sent, known }, { aboutToSend, made, keep = async () => {} }) {
      const names = heldNames.filter((name) => sent[name] !== undefined)
      const ledger = openLedger(made, names, steps, connection.computed)
      const { cookies = known.cookies } = ledger
      const session = newSession(cookies)
      const extra = { ...ledger.held }
      const own: Values = (name) => [sent[name]].flat()[0]
      const [kept, brought] = [valuesIn(known.extra ?? {}), valuesIn(extra)]
      const isSuccessor = (name: string) => names.some((one) => one === name)
      // What an earlier token came with may be a nonce that was good once: what came since counts first.
      const values = inTurn((name) => (isSuccessor(name) ? brought(name) : undefined), own, brought, kept)
      const computed = await begin()
      for (const [index, step] of steps.entries()) {
        const isSpent = ledger.isSpent(step)
        const asking: Asking = { place: `${place}[${index}]`, values, computed, session, isSpent }
        if (!isSpent) {
          Object.assign(extra, await call(step, asking, aboutToSend))
          continue
        }
        asking.answered = async (answer) => {
          const made = ledger.answered(step, answer, cookiesOf(session))
          if (await isWorthKeeping(answer, step)) await keep(made)
        }
        const answer = ledger.answerOf(step)
        const earlier = answer && (await readAgain(step, answer, asking.place))
        if (answer && !earlier) ledger.giveUp()
        const came = earlier ?? (await call(step, asking, aboutToSend))
        Object.assign(extra, came)
        const made = ledger.read(step, came)
        if (made) await keep(made)
      }
      const successors = Object.fromEntries(
        names.flatMap((name) => (brought(name) === undefined ? [] : [[name, brought(name)]])),
      )
      const { refresh_token: _, ...others } = extra
      const refresh_token = brought('refresh_token')
      return {
        sent: { ...sent, ...successors },
        values: inTurn(brought, kept),
        computed,
        session,
        brought() {
          const cookies = cookiesOf(session)
          return {
            ...(Object.keys(others).length > 0 && { extra: others }),
            ...(cookies.length > 0 && { cookies }),
            ...(refresh_token !== undefined && { refresh_token }),
          }
        },
      }
    },

    async after(token, { aboutToSend, keep }) {
      const session = newSession(token.cookies)
      const computed = await begin()
      const { unit } = await mappingOf(connection, { name, secrets })
      let next = token
      const keepAs = async (stepped: Stepped) => {
        const cookies = cookiesOf(session)
        next = { ...withStepped(next, stepped, rulesOf(connection), unit), ...(cookies.length > 0 && { cookies }) }
        await keep(next)
      }
      for (const [index, step] of stepsAfter(connection).entries()) {
        if (index < stepsMade(token, connection)) continue
        const place = `token_response.steps[${index}]`
        const isSpent = sendsRefreshToken(step, connection)
        const values = inTurn(valuesOf(next), valuesIn(broughtBySteps(next)), valuesIn(next.extra ?? {}))
        const asking: Asking = { place, values, computed, session, isSpent }
        // Where the token stands in the request already, it is not sent a second time.
        if (tokensIn(step as unknown as Json).length === 0) asking.sign = (request) => sign(request, next)
        if (isRotating(step, connection))
          asking.answered = async (answer) => {
            if (await isWorthKeeping(answer, step)) await keepAs(withAnswer(next, step, answer))
          }
        try {
          const kept = answerKept(next, step)
          const earlier = kept && (await readAgain(step, kept, place))
          const at = (earlier && kept?.raw.requested_at) ?? clock.now()
          const extra = earlier ?? (await call(step, asking, aboutToSend))
          await keepAs(withStep(next, index, step, at, extra))
        } catch (error) {
          const stepped = isRefusal(error) && !next.stepped?.unread && withoutRepeatable(next, connection)
          if (stepped) await keepAs(stepped)
          throw error
        }
      }
      return next
    },
  }
}

/** `${token}` is the new one. */
function valuesOf({ access_token, refresh_token, id_token, scope }: TokenSet): Values {
  const own: Record<string, string | undefined> = { token: access_token, access_token, refresh_token, id_token, scope }
  return (name) => (Object.hasOwn(own, name) ? own[name] : undefined)
}

/** It said no, or something else than was asked for: what was brought before may be of no use to it a second time. */
function isRefusal(error: unknown): boolean {
  if (!(error instanceof TokenError) || !/^token\.step_(refused|extra)$/.test(error.code)) return false
  const { status } = error.data as { status: number }
  return status < 500 && status !== 429
}
