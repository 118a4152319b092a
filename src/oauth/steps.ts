/**
 * Calls before and after the token call: a page whose nonce the login wants, a tenant that is asked for with the new
 * token. Their answers are read as a token answer is; what they bring is there for all that comes after.
 */
import type { Attempt, Values } from '../computed/index.ts'
import { fitsAddress } from '../config/authority.ts'
import { mayBeSecret } from '../config/secret_fields.ts'
import { tokensIn } from '../config/templates.ts'
import { ConfigError, TokenError, TransportError } from '../errors.ts'
import { oneLine } from '../harmless.ts'
import { readWhatComes } from '../http/body.ts'
import { climbs, webAddress, withoutQuery } from '../http/url.ts'
import type { Recorder, Recording } from '../journal/contract.ts'
import { unrecorded } from '../journal/unrecorded.ts'
import { waitedFor } from '../journal/waited_for.ts'
import type { Json, JsonObject } from '../json.ts'
import { isSecretName, type Secrets } from '../redact.ts'
import type { Clock, HttpRequest, KeptCookie, Runtime, Send, Session } from '../runtime.ts'
import { waitBefore } from './again.ts'
import { pathsOf } from './answer_path.ts'
import { type Parsed, parseAnswer } from './answer_shape.ts'
import type { TokenConnection, TokenSet } from './contract.ts'
import { rulesOf } from './lifetime.ts'
import { refusalOf } from './refusal.ts'
import type { Step } from './request_shape.ts'
import { LARGEST, ours } from './server.ts'
import { stepsAfter, stepsDigest, withStepped } from './stepped.ts'
import { mappingOf } from './token_mapping.ts'
import { placesFor, secretsIn, secretsInHeaders } from './token_response.ts'
import { StartOver } from './turn.ts'
import { unreachable } from './unreachable.ts'
import { type DescribedRequest, type Fill, inTurn, openFilling, writtenRequest } from './written_request.ts'

export interface Steps {
  /**
   * Makes the calls before a token request, in order, and gives what they brought, and what was computed for them; `place`
   * is where they are written. `aboutToSend` is awaited before each, and told whether what it sends is good for one use.
   * Throws TokenError, ConfigError.
   */
  before(
    asked: { steps: readonly Step[]; place: string; values: Values; session: Session },
    how: Going,
  ): Promise<{ extra: JsonObject; computed: Attempt }>
  /** Makes the calls after it, and gives the token as they leave it. Throws TokenError, ConfigError. */
  after(token: TokenSet, how: Going): Promise<TokenSet>
}

export interface Going {
  aboutToSend(isSpent: boolean): Promise<void>
}

export interface StepsWorld {
  send: Send
  clock: Clock
  secrets: Secrets
  emit: Runtime['emit']
  recorder?(): Promise<Recorder>
  /** Milliseconds: a call that would begin again later than this does not. */
  timeout: number
  /** Where what the connection sends may go: nowhere, when absent. */
  isOwn?(url: string): boolean
  /** The cookies that a session has by now. */
  cookiesOf?(session: Session): KeptCookie[]
  /** A request with a token in it, as an API is sent it. */
  sign?(request: HttpRequest, token: TokenSet): Promise<HttpRequest>
}

interface Asking {
  /** `token_request.steps[0]`. */
  place: string
  values: Values
  computed: Attempt
  session: Session
  sign?(request: HttpRequest): Promise<HttpRequest>
  /** Good for one use is what it sends. */
  isSpent: boolean
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
  const { send, clock, secrets, emit, timeout, isOwn = () => false, cookiesOf = () => [] } = world
  const { recorder = async () => unrecorded, sign = async (request: HttpRequest) => request } = world
  const plain = (text: string) => oneLine(secrets.mask(text))

  /** The call as it is sent. Throws ConfigError, and TokenError where it leads where nothing of the connection may go. */
  async function written(step: Step, { place, values, computed, sign }: Asking): Promise<HttpRequest> {
    const filling = openFilling(name, connection, values, { computed })
    const request = await writtenRequest(describedStep(step), addressOf(step, name, filling.with()), ours, filling)
    if (isOwn(request.url)) return sign ? sign(request) : request
    const { origin } = new URL(request.url)
    throw new TokenError('token.step_elsewhere', { connection: name, step: place, origin })
  }

  /** One call, made again where that does no harm; what its answer brought. */
  async function call(step: Step, asking: Asking, { aboutToSend }: Going): Promise<JsonObject> {
    const { place } = asking
    let request = await written(step, asking)
    const job = (await recorder()).begin({ kind: 'token', connection: name, step: place })
    const started = clock.now()
    try {
      for (let attempt = 1; ; attempt++) {
        job.note({ attempts: attempt })
        try {
          await aboutToSend(asking.isSpent)
          const brought = await job.within(() => once(step, request, asking, job))
          job.end()
          return brought
        } catch (error) {
          const wait = waitBefore(attempt + 1, error)
          if (wait === undefined || clock.now() - started + wait >= timeout) throw error
          emit({ type: 'retry', connection: name, attempt: attempt + 1, wait, reason: (error as Error).message })
          await clock.sleep(wait)
          request = await written(step, { ...asking, computed: await begin() })
        }
      }
    } catch (error) {
      if (error instanceof StartOver) job.forget()
      else job.end(error)
      throw error
    }
  }

  async function once(step: Step, request: HttpRequest, asking: Asking, job: Recording): Promise<JsonObject> {
    const { place, session } = asking
    // Whether a request arrived over a connection that was just being closed, nobody knows.
    const sent = { ...request, headers: { ...request.headers, connection: 'close' }, session }
    const requested_at = clock.now()
    job.note({ method: sent.method, url: sent.url, request: sent })
    try {
      const response = await send(sent)
      const { status, headers } = response
      job.note({ response: { status, headers }, timings: waitedFor(response, clock.now() - requested_at) })
      const { text, broken } = await readWhatComes(response, LARGEST)
      job.note({ response: { status, headers, size: Buffer.byteLength(text) } })
      if (broken) throw broken
      const content_type = String(headers['content-type'] ?? '')
      const raw = { status, content_type, text, requested_at, headers }
      const facts = { connection: name, step: place, url: withoutQuery(sent.url), status }
      if (status >= 400) {
        const refusal = await refusalOf({ raw, response }, { clock, secrets })
        throw new TokenError('token.step_refused', { ...facts, ...refusal })
      }
      const mapping = await mappingOf(connection, { name, secrets })
      const answer: Parsed = { value: null, ...(await parseAnswer(raw, { ...mapping, format: 'auto' })), headers }
      for (const secret of [...secretsIn(answer.value), ...secretsInHeaders(headers)]) secrets.addReceived(secret)
      const paths = await pathsOf(step.extra ?? {})
      const brought: JsonObject = {}
      for (const [extra, path] of Object.entries(paths)) {
        const value = path.first(answer)
        if (value === undefined || value === null || value === '') {
          const target = typeof headers.location === 'string' && webAddress(headers.location, sent.url)
          throw new TokenError('token.step_extra', {
            ...facts,
            extra,
            path: path.text,
            members: placesFor(path.text, answer).map((member) => plain(member) ?? ''),
            ...(target && status >= 300 && { location: plain(withoutQuery(target.href)) ?? '' }),
          })
        }
        const text = textOf(value)
        if (text !== undefined && (isSecretName(extra) || mayBeSecret(text))) secrets.addReceived(text)
        brought[extra] = value
      }
      return brought
    } catch (error) {
      if (error instanceof TransportError) throw unreachable(name, error, { step: place })
      throw error
    }
  }

  return {
    async before({ steps, place, values, session }, how) {
      const extra: JsonObject = {}
      const computed = await begin()
      for (const [index, step] of steps.entries()) {
        const known = inTurn(values, valuesIn(extra))
        const isSpent = /\$\{(refresh_)?token\}/.test(JSON.stringify([step, connection.computed]))
        const asking = { place: `${place}[${index}]`, values: known, computed, session, isSpent }
        Object.assign(extra, await call(step, asking, how))
      }
      return { extra, computed }
    },

    async after(token, how) {
      const session = newSession(token.cookies)
      const at = clock.now()
      const extra: JsonObject = {}
      const computed = await begin()
      for (const [index, step] of stepsAfter(connection).entries()) {
        const values = inTurn(valuesOf(token), valuesIn(extra), valuesIn(token.extra ?? {}))
        // Where the token stands in the request already, it is not sent a second time.
        const signs = tokensIn(step as unknown as Json).length === 0
        const asking = { place: `token_response.steps[${index}]`, values, computed, session, isSpent: false }
        const signing = signs ? { ...asking, sign: (request: HttpRequest) => sign(request, token) } : asking
        Object.assign(extra, await call(step, signing, how))
      }
      const cookies = cookiesOf(session)
      const stepped = { by: stepsDigest(connection), at, extra }
      const { unit } = await mappingOf(connection, { name, secrets })
      const whole = withStepped(token, stepped, rulesOf(connection), unit)
      return { ...whole, ...(cookies.length > 0 && { cookies }) }
    },
  }
}

/** GET, or POST where there is a body, unless the file says otherwise. */
export function describedStep({ method, format, ...step }: Step): DescribedRequest {
  const hasBody = step.body !== undefined || (step.parameters !== undefined && (format ?? 'query') !== 'query')
  const verb = method ?? (hasBody ? 'POST' : 'GET')
  return { ...step, method: verb, format: format ?? (verb === 'GET' ? 'query' : 'form'), bare: true }
}

/** A whole address may be filled in at its beginning; elsewhere a value is one step of a path, or one of a query. */
function addressOf({ url }: Step, name: string, fill: Fill): URL {
  const [, first = '', rest = url] = /^(\$\{[^}]*\})(.*)$/s.exec(url) ?? []
  const begun = fill(first).replace(/\/+$/, '')
  const text = `${begun}${fill(rest, 'url')}`
  const address = first === '' || fitsAddress(begun, '', rest) ? URL.parse(text) : null
  if (address && /^https?:$/.test(address.protocol) && (text === url || !climbs(text))) return address
  throw new ConfigError('config.not_usable', {
    name,
    why: `has a step whose url leads nowhere once it is filled: ${url}`,
    advice: 'write it as https://HOST/PATH, or begin it with an extra that holds the address; in a path goes a name',
  })
}

/** What an answer brought, by its names. */
export const valuesIn =
  (brought: JsonObject): Values =>
  (name) =>
    Object.hasOwn(brought, name) ? textOf(brought[name]) : undefined

const textOf = (value: Json | undefined) =>
  ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : undefined

/** `${token}` is the new one. */
function valuesOf({ access_token, refresh_token, id_token, scope }: TokenSet): Values {
  const own: Record<string, string | undefined> = { token: access_token, access_token, refresh_token, id_token, scope }
  return (name) => (Object.hasOwn(own, name) ? own[name] : undefined)
}
