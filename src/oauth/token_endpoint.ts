/**
 * One call to the token endpoint: request, raw answer kept, answer read, failure named. It is made again only where the
 * server certainly did nothing with it.
 */
import { TokenError } from '../errors.ts'
import { oneLine } from '../harmless.ts'
import { shapeOf } from '../http/body.ts'
import { challengesOf } from '../http/challenge.ts'
import { webAddress, withoutQuery } from '../http/url.ts'
import type { JobFacts } from '../journal/contract.ts'
import type { HttpResponse } from '../runtime.ts'
import { waitBefore } from './again.ts'
import { secretsBeside } from './answer_path.ts'
import { jweIn, parseAnswer } from './answer_shape.ts'
import { formEncode } from './client_authentication/form_encode.ts'
import { clientAuthenticationOf } from './client_authentication/index.ts'
import type { AskedBy, TokenConnection, TokenParameters, TokenSet } from './contract.ts'
import { seedOf } from './described_login.ts'
import { isBound, isDpop } from './dpop.ts'
import { askedByOf, grantOf } from './grant_of.ts'
import { homeOf } from './home.ts'
import { rulesOf } from './lifetime.ts'
import type { Made } from './made_once.ts'
import { checkTokenResponse } from './protocol.ts'
import { refusalOf } from './refusal.ts'
import { stepsBefore } from './request_shape.ts'
import { scopeText } from './scope.ts'
import type { AuthorizationServer, Exchange } from './server.ts'
import { isWhole } from './stepped.ts'
import { type Brought, openSteps, type Steps, type StepsWorld } from './steps.ts'
import { targetOf } from './target.ts'
import { mappingOf } from './token_mapping.ts'
import { perhapsSecretsIn, type RawAnswer, readTokenResponse, secretsOf, type TokenResponse } from './token_response.ts'
import { unreachable } from './unreachable.ts'

export interface TokenEndpoint {
  /** Asks for a token. Throws TokenError, and what `course` throws. */
  request(asked_by: AskedBy, parameters: TokenParameters, course: Course): Promise<TokenSet>
  /** The token in an answer that came another way. Throws TokenError, and what `keep` throws. */
  read(raw: RawAnswer, keep: Course['keep']): Promise<TokenSet>
  /** The token in an answer that was kept; undefined where it holds none. */
  reread(raw: RawAnswer): Promise<TokenSet | undefined>
  /** False while calls are still to be made with a token before it serves. */
  isWhole(token: TokenSet): boolean
  /** Makes those calls, and gives the token as they leave it. Throws TokenError, ConfigError, and what `aboutToSend` throws. */
  complete: Steps['after']
}

export interface Course {
  /**
   * Awaited each time before a request leaves; what it throws keeps it here. `isSpent` is false where the request holds
   * nothing of what is good for one use.
   */
  aboutToSend(isSpent?: boolean): Promise<void>
  /** Given each raw answer with what came before and beside it, and awaited, before anything is made of it. */
  keep(raw: RawAnswer, brought: Brought): Promise<void>
  /** What is known before: of the token that is renewed, or of what a person has agreed to. */
  known?: Brought | undefined
  /** How far the calls before it came the last time. */
  made?: Made | undefined
  /** Given how far they have come by now, and awaited before more is made of it. */
  keepMade?(made: Made): Promise<void>
  /** Told what was sent and what came back, as it was. */
  note?(facts: JobFacts): void
}

export type EndpointWorld = StepsWorld

export function openTokenEndpoint(
  name: string,
  connection: TokenConnection,
  server: AuthorizationServer,
  world: EndpointWorld,
): TokenEndpoint {
  const { clock, secrets, emit, timeout } = world
  const steps = openSteps(name, connection, server.attempt, world)
  const { now } = clock
  const rules = rulesOf(connection)
  const client_secret = 'client_secret' in connection ? connection.client_secret : undefined
  /** A server's words, which may repeat what it was sent. */
  const plain = (text: string) => oneLine(secrets.mask(text))
  const isChanged = [connection.client_id ?? '', client_secret ?? ''].some((half) => formEncode(half) !== half)

  /**
   * A server may give a token and then end its answer as HTTP does not allow, or not at all. The refresh token before it
   * is used up all the same. JSON and XML say themselves where they end; a form that is cut looks like a shorter token.
   */
  const isEnded = async (raw: RawAnswer) =>
    raw.status < 300 &&
    /^\s*[[{"<]/.test(raw.text) &&
    (await readTokenResponse(raw, rules, await mappingOf(connection, { name, secrets }))).kind === 'token'

  async function tokenOf(raw: RawAnswer): Promise<TokenSet | undefined> {
    const answer = await readTokenResponse(raw, rules, await mappingOf(connection, { name, secrets }))
    if (answer.kind !== 'token') {
      // What the file does not lead to may be a token all the same, and is repeated in no sentence.
      const parsed = await parseAnswer(raw, await mappingOf(connection, { name, secrets }))
      for (const secret of parsed ? perhapsSecretsIn(parsed.value) : []) secrets.addReceived(secret)
      return undefined
    }
    const { token } = answer
    for (const secret of secretsOf(token)) secrets.addReceived(secret)
    await checkTokenResponse(answer.rfc6749)
    // RFC 9449 §5: a token that anybody can use is not what was asked for.
    const { token_type } = token
    const isOAuth = 'grant_type' in connection
    if (isOAuth && !isBound(connection) && needsMore.has(token_type.toLowerCase()))
      throw new TokenError('token.token_type', { connection: name, token_type: plain(token_type) ?? '' })
    if (isBound(connection) && !isDpop(token.token_type))
      throw new TokenError('token.not_bound', { connection: name, token_type: plain(token.token_type) ?? '' })
    const { asked_scope, asked_target } = raw
    return {
      ...token,
      ...(asked_scope !== undefined && { asked_scope }),
      ...(asked_target !== undefined && { asked_target }),
    }
  }

  async function failure(asked_by: AskedBy, failed: Failed): Promise<TokenError> {
    const { raw, response, url: token_endpoint, signed_as } = failed
    const mapping = await mappingOf(connection, { name, secrets })
    const answer = await readTokenResponse(raw, rules, mapping)
    const isSigned = signed_as !== undefined || asked_by === 'jwt_bearer' || isBound(connection)
    const clock_ahead = isSigned ? aheadOf(response.headers, now()) : undefined
    const ahead = clock_ahead !== undefined && { clock_ahead }
    const { status } = raw
    const { retry_after, ...said } = await refusalOf(failed, { clock, secrets }, mapping)
    const { error } = answer.kind === 'error' ? answer : {}
    const isDescribed = asked_by === 'token_request' || asked_by === 'refresh_request'
    const beside = secretsBeside(response.headers).map((path) => plain(path) ?? '')
    const facts = { connection: name, token_endpoint, ...said, ...(isDescribed && { block: asked_by, beside }) }
    // RFC 9110 §15.4.5: 304 leads nowhere, and answers what nobody asked.
    if (status >= 300 && status < 400 && status !== 304) {
      const { location } = response.headers
      const target = typeof location === 'string' && webAddress(location, token_endpoint)
      const shown = target && plain(withoutQuery(target.href))
      return new TokenError('token.redirected', { ...facts, location: shown || 'nowhere' })
    }
    const transient = status === 429 || status >= 500 || error === 'temporarily_unavailable'
    if (!transient) {
      if (error === 'invalid_scope' && !isDescribed)
        return new TokenError('token.invalid_scope', { ...facts, scope: scopeText(connection.scope) ?? '' })
      if (error === 'invalid_grant') {
        const attended = asked_by === 'refresh_token' && 'authorize' in grantOf(connection)
        return new TokenError('token.invalid_grant', {
          ...facts,
          grant_type: asked_by,
          ...(attended && { attended }),
          ...(!('grant_type' in connection) && !grantOf(connection).repeatable && { seed: seedOf(connection) }),
          ...ahead,
        })
      }
      if (isBound(connection) && (error === 'invalid_dpop_proof' || error === 'use_dpop_nonce'))
        return new TokenError('token.invalid_dpop_proof', { ...facts, ...ahead })
      // RFC 6750 §3: an API asks for a token, which is what a token endpoint gives.
      const isApi = !isDescribed && status === 401 && error !== 'invalid_client' && wantsOnlyBearer(response.headers)
      // RFC 6749 §5.2 wants 401 or 400 with invalid_client; many send a bare 401.
      const proof = clientAuthenticationOf(connection, /^refresh/.test(asked_by))
      if (
        proof &&
        (error === 'invalid_client' ||
          (status === 401 && !isApi && (answer.kind !== 'neither' || raw.text.trim() === '')))
      ) {
        const { method } = proof
        return new TokenError('token.invalid_client', {
          ...facts,
          client_authentication: method,
          ...(signed_as && { signed_as }),
          ...ahead,
          ...(method === 'client_secret_basic' && isChanged && { form_encoded: true }),
        })
      }
      if (answer.kind === 'sealed') {
        const { sealed, algorithm, encryption } = answer
        const by = [algorithm, encryption].map((word) => plain(word)).filter(Boolean)
        return new TokenError('token.sealed', { ...facts, sealed, by: by.join(', ') })
      }
      if (answer.kind === 'ambiguous') {
        const { member, paths } = answer
        return new TokenError('token.ambiguous', { ...facts, member, paths })
      }
      // Some servers refuse without a word; what they refuse may be good tomorrow.
      const isMute = (status === 403 && raw.text.trim() === '') || (isDescribed && status >= 400)
      if (isApi || (answer.kind === 'neither' && !isMute)) {
        const unread: Partial<Extract<TokenResponse, { kind: 'neither' }>> = answer.kind === 'neither' ? answer : {}
        const { members = [], path, perhaps, places } = unread
        return new TokenError('token.not_a_token', {
          ...facts,
          ...(path !== undefined && status < 300 && members.length > 0 && { path }),
          shape: shapeOf(raw.text, raw.content_type),
          ...(jweIn(raw.text.trim()) !== undefined && { encrypted: true }),
          ...(perhaps && { perhaps }),
          ...(places && { places }),
          members: members.map((member) => plain(member) ?? ''),
        })
      }
    }
    return new TokenError('token.refused', {
      ...facts,
      kind: transient ? 'transient' : 'permanent',
      ...(retry_after !== undefined && { retry_after }),
    })
  }

  return {
    async request(asked_by, parameters, { aboutToSend, keep, known = {}, made, keepMade, note = () => {} }) {
      // What cannot be read afterwards is not asked for.
      await mappingOf(connection, { name, secrets })
      const grant_type = wireOf(asked_by)
      const asked = { ...stepsBefore(connection, grant_type === 'refresh_token'), known }
      const { sent, brought, computed, ...before } = await steps.before(
        { ...asked, sent: { grant_type, ...parameters, ...targetOf(connection) } },
        { aboutToSend, made, ...(keepMade && { keep: keepMade }) },
      )
      const started = now()
      let hasNonce = false
      for (let attempt = 1; ; attempt++) {
        try {
          note({ attempts: attempt })
          const first = attempt === 1 ? { computed } : {}
          const exchange = await server.call('token', sent, note, aboutToSend, { ...before, ...first })
          const { raw, broken } = exchange
          if (broken && !(await isEnded(raw)))
            throw unreachable(name, broken, { isDescribed: !('grant_type' in connection) })
          await keep(raw, brought())
          const token = await tokenOf(raw)
          const came = brought()
          if (token) return { ...came, ...token, ...(token.extra && { extra: { ...came.extra, ...token.extra } }) }
          if (isBound(connection) && !hasNonce && (await wantsNonce(exchange))) {
            hasNonce = true
            continue
          }
          throw await failure(asked_by, exchange)
        } catch (error) {
          const wait = waitBefore(attempt + 1, error)
          if (wait === undefined || now() - started + wait >= timeout) throw error
          emit({ type: 'retry', connection: name, attempt: attempt + 1, wait, reason: (error as Error).message })
          await clock.sleep(wait)
        }
      }
    },
    async read(raw, keep) {
      await keep(raw, {})
      const token = await tokenOf(raw)
      if (token) return token
      throw await failure(askedByOf(connection), {
        raw,
        response: { headers: {} },
        url: withoutQuery(homeOf(connection)),
      })
    },
    // Whatever is wrong with an old answer, a new one can be asked for.
    reread: (raw) => tokenOf(raw).catch(() => undefined),
    isWhole: (token) => isWhole(token, connection),
    complete: steps.after,
  }
}

/** A renewal by what is held is one whether or not an RFC says how it is asked for; what a Bearer asks for first has no word. */
function wireOf(asked_by: AskedBy): string | undefined {
  if (asked_by === 'token_request') return undefined
  if (asked_by === 'refresh_request') return 'refresh_token'
  return grantOf({ grant_type: asked_by }).grant_type ?? asked_by
}

/** An answer without a token: what of it a sentence can be made of. */
type Failed = Pick<Exchange, 'raw' | 'url' | 'signed_as'> & { response: Pick<Exchange['response'], 'headers'> }

/** RFC 9449 §8: a certain answer, so nothing is used up, and the server has said which nonce it wants in the next proof. */
const wantsNonce = async ({ raw, response }: Exchange): Promise<boolean> => {
  const answer = await readTokenResponse(raw)
  return answer.kind === 'error' && answer.error === 'use_dpop_nonce' && response.headers['dpop-nonce'] !== undefined
}

/** Seconds. What is less may be the way that the answer took, and most servers allow a minute. */
const MUCH = 60

/** By how many seconds this clock is ahead of the server's (RFC 9110 §6.6.1), where that is much; behind is negative. */
function aheadOf({ date }: HttpResponse['headers'], now: number): number | undefined {
  const ahead = Math.round((now - Date.parse(String(date))) / 1000)
  return Math.abs(ahead) > MUCH ? ahead : undefined
}

/** RFC 6749 §7.1: types by which a token is good only with a proof. What no RFC knows is somebody's word for Bearer. */
const needsMore = new Set(['dpop', 'mac', 'pop'])

function wantsOnlyBearer(headers: HttpResponse['headers']): boolean {
  const challenges = challengesOf(headers)
  return challenges.length > 0 && challenges.every(({ scheme }) => scheme.toLowerCase() === 'bearer')
}
