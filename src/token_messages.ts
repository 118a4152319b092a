/** What a person reads of authorization servers and tokens. Part of messages.ts, under the same rules. */
import {
  type MayBeToken,
  newSeed,
  noTokenButLike,
  noTokenInLogin,
  perhapsAdvice,
  redirectedLogin,
  refusedLogin,
  rejectedLogin,
  type Seed,
  seedWord,
} from './described_login_messages.ts'
import type { TransportFailure } from './errors.ts'
import { logInAgain, loginMessages } from './login_messages.ts'
import { byHop, type DescribedBlock, inWords, quoted, type ServerAnswer, serverSaid, waitOf } from './phrases.ts'
import { clockFirst, proofMessages } from './proof_messages.ts'
import { type Sentence, unreachable } from './transport_messages.ts'

const wrongEndpoint =
  'token_endpoint is probably the address of the API or of a login page: look for “token URL” in the provider’s documentation, it often ends in /token'

/** What a token allows, against what it was asked to; each a sentence. */
export const scopeNotes = ({ missing, extra }: { missing: string[]; extra: string[] }): string[] => [
  ...(missing.length > 0 ? [`asked for and not granted: ${missing.join(' ')}`] : []),
  ...(extra.length > 0 ? [`granted without being asked for: ${extra.join(' ')}`] : []),
]

/** Two statements of how long a token lives, in milliseconds, which do not agree. */
export function lifetimeNote({ taken, says, by, unit }: { taken: number; says: number; by: string; unit?: string }) {
  const whose = by === 'exp of the JWT' ? 'the token itself' : by
  const advice =
    unit === undefined
      ? `if that is right, write lifetime: {always: ${Math.round(says / 1000)}s}`
      : `write token_response: {expires_in_unit: ${unit}}`
  return `taken as ${exactly(taken)}; ${whose} says ${exactly(says)}${unit === undefined ? '; ' : ': '}${advice}`
}

/** So that an hour that was a second on its way is an hour. */
const exactly = (milliseconds: number) =>
  inWords(milliseconds < 120_000 ? milliseconds : Math.round(milliseconds / 60_000) * 60_000)

/** What the server calls the members of its answer, or where they stand. */
export const spelledNote = (spelled: Record<string, string>): string =>
  `the server’s names: ${Object.entries(spelled)
    .map(([ours, theirs]) => `${theirs} for ${ours}`)
    .join(', ')}`

/** What a call before or after the token call was answered. */
export interface StepAnswer {
  connection: string
  /** Where the file has it: `token_request.steps[0]`. */
  step: string
  url: string
  status: number
}

/** What a call after the token call brings is still missing then, and nothing else. */
const afterwards = ({ step }: StepAnswer) =>
  step.startsWith('token_response') ? '; the token is kept, and the next run makes what is left of its steps' : ''

export const tokenMessages = {
  ...proofMessages,
  ...loginMessages,
  // ── the authorization server ───────────────────────────────────────────────────────────────────────────────────────
  /** `step`: where the file has a call before or after the token call, where it was that one. */
  'token.unreachable': (d: {
    connection: string
    failure: TransportFailure
    step?: string
    described?: true
  }): Sentence => {
    const asked = d.step ? `the server of ${d.step}` : d.described ? 'the login' : 'the authorization server'
    return unreachable(asked, d.connection, d.failure)
  },
  'token.step_refused': (
    d: StepAnswer & Omit<ServerAnswer, 'token_endpoint'> & { retry_after?: number },
  ): Sentence => ({
    message: `${d.url} refuses ${d.step} of connection ${d.connection}: HTTP ${d.status}${byHop(d, 'the server')}${serverSaid(d)}`,
    hint:
      d.status === 429 || d.status >= 500
        ? `the server is busy or down: try again ${d.retry_after ? `in ${waitOf(d.retry_after)}` : 'later'}${afterwards(d)}`
        : `check what the step sends, in the provider’s documentation${afterwards(d)}`,
  }),
  /** `location`: where the answer redirects to. `kept`: it came to an earlier call, which is not made a second time. */
  'token.step_extra': (
    d: StepAnswer & { extra: string; path: string; members: string[]; location?: string; kept?: boolean },
  ): Sentence => ({
    message: `${d.step}.extra.${d.extra} of connection ${d.connection} is ${d.path}, where the answer of ${d.url} (HTTP ${d.status}) has nothing${d.members.length > 0 ? `; it has: ${d.members.join(', ')}` : ''}`,
    hint: `${d.location ? `it redirects to ${d.location}: write that as url of the step, or of one behind it` : 'write where it stands: a JSONPath, $headers.NAME or $cookies.NAME'}${d.kept ? `; the answer is kept, and nothing is sent before it is read: if it holds nothing, latchkey logout ${d.connection} forgets it` : afterwards(d)}`,
  }),
  'token.step_elsewhere': (d: { connection: string; step: string; origin: string }): Sentence => ({
    message: `${d.step} of connection ${d.connection} leads to ${d.origin}, which the file does not name; nothing was sent there`,
    hint: `if what the connection sends may go there, write also_send_to: [${d.origin}]`,
  }),
  /**
   * `attended`: a person got the refresh token, and can get the next. `clock_ahead`: seconds by which this machine's clock
   * is ahead of the server's, where that is much.
   */
  'token.invalid_grant': (
    d: ServerAnswer & { grant_type: string; attended?: true; clock_ahead?: number; seed?: Seed },
  ): Sentence => {
    if (isDescribed(d)) return rejectedLogin(d)
    const { what, advice } = rejected[d.grant_type] ?? anyGrant
    return {
      message: `${d.token_endpoint} rejects the ${what} of connection ${d.connection}${serverSaid(d)}`,
      hint: clockFirst(d, d.attended ? logInAgain(d.connection) : advice(d.connection)),
    }
  },
  'token.invalid_scope': (d: ServerAnswer & { scope: string }): Sentence => ({
    message: `${d.token_endpoint} does not know or allow the scope “${d.scope}” of connection ${d.connection}${serverSaid(d)}`,
    hint: 'compare scope with the provider’s list letter by letter (it is case-sensitive), or leave it out to get the default',
  }),
  'token.refused': (d: ServerAnswer & { kind: string; retry_after?: number }): Sentence =>
    isDescribed(d)
      ? refusedLogin(d)
      : {
          message: `${d.token_endpoint} gave connection ${d.connection} no token: HTTP ${d.status}${byHop(d, 'the authorization server')}${serverSaid(d)}`,
          hint:
            d.kind === 'transient'
              ? `the server is busy or down: try again ${d.retry_after ? `in ${waitOf(d.retry_after)}` : 'later'}`
              : d.status === 404 || d.status === 405
                ? wrongEndpoint
                : d.error === undefined && (d.status === 401 || d.status === 403)
                  ? 'it does not say why: check client_id and client_secret, then client_authentication, grant_type and scope'
                  : 'see what the provider’s documentation says about this error, and check grant_type, client_authentication and scope',
        },
  /**
   * `path`: what `token_response.access_token` is, where that finds nothing; `members` are then the places there are.
   * `places`: of what looks like a token.
   */
  'token.not_a_token': (
    d: ServerAnswer & { shape: string; members: string[]; path?: string; encrypted?: true } & MayBeToken,
  ): Sentence => {
    const has = d.members.length > 0 ? `; it has: ${d.members.join(', ')}` : ''
    if (d.path !== undefined)
      return {
        message: `token_response.access_token of connection ${d.connection} is ${d.path}, where ${d.token_endpoint} answered (HTTP ${d.status}) with no token${has}`,
        hint: 'write the path of the token there; the answer is kept, and will be read again without asking the server',
      }
    if (isDescribed(d) && !d.encrypted) return noTokenInLogin(d)
    const came = `${d.token_endpoint} answered HTTP ${d.status}${byHop(d, 'the authorization server')} with ${d.shape}`
    if (d.places) return noTokenButLike(`${came} (connection ${d.connection})`, d.places, d.connection)
    return {
      message: `${came}, not with a token (connection ${d.connection})${has}`,
      hint: d.encrypted
        ? 'it is encrypted (JWE): write the key that opens it as token_response: {key: …}; or, if it is the token itself, token_response: {format: text}; the answer is kept, and will be read again without asking the server'
        : d.perhaps
          ? perhapsAdvice(d.perhaps, d.connection, 'token_endpoint')
          : wrongEndpoint,
    }
  },
  /** `by`: what encrypted it, as the answer says it. */
  'token.sealed': (d: ServerAnswer & { sealed: 'key' | 'algorithm'; by: string }): Sentence => ({
    message:
      d.sealed === 'key'
        ? `${d.token_endpoint} answered connection ${d.connection} with an encrypted text (${d.by}), which token_response.key does not open`
        : `${d.token_endpoint} answered connection ${d.connection} with a text that is encrypted by ${d.by}, which is not read here`,
    hint:
      d.sealed === 'key'
        ? 'write the private key whose public key the provider has, or the secret that was agreed on; the answer is kept, and will be read again without asking the server'
        : 'have the provider encrypt by RSA-OAEP-256, ECDH-ES or a secret (dir, A256KW), each with A256GCM',
  }),
  /** `paths`: where they stand; the one path where it finds several. */
  'token.ambiguous': (d: ServerAnswer & { member: 'access_token' | 'refresh_token'; paths: string[] }): Sentence => {
    const [first = '', second] = d.paths
    const word = d.member.replace('_', ' ')
    const kept = 'the answer is kept, and will be read again without asking the server'
    return second === undefined
      ? {
          message: `token_response.access_token of connection ${d.connection} is ${first}, where ${d.token_endpoint} answered (HTTP ${d.status}) with several texts that differ; none was taken`,
          hint: `write a path that finds one of them; ${kept}`,
        }
      : {
          message: `${d.token_endpoint} answered (HTTP ${d.status}) with ${d.paths.length} texts that could be the ${word} of connection ${d.connection}, at ${d.paths.join(' and ')}; none was taken`,
          hint: `write which it is: token_response: {${d.member}: ${first}}; ${kept}`,
        }
  },
  /** RFC 6749 §7.1. */
  'token.token_type': (d: { connection: string; token_type: string }): Sentence => ({
    message: `the authorization server gave connection ${d.connection} a token of type ${d.token_type}, which is good only with a proof; it was not used`,
    hint:
      d.token_type.toLowerCase() === 'dpop'
        ? 'write dpop: true'
        : 'have the provider give your application bearer tokens (RFC 6750), or DPoP tokens with dpop: true',
  }),
  'token.redirected': (d: ServerAnswer & { location: string }): Sentence =>
    isDescribed(d)
      ? redirectedLogin(d)
      : {
          message: `${d.token_endpoint} redirects to ${d.location}; the secret of connection ${d.connection} was not sent on`,
          hint: 'if the new address is the provider’s, write it as token_endpoint',
        },
  /** Never the last word: the old token serves meanwhile. */
  'token.answer_lost': (d: { connection: string; seed?: Seed }): Sentence => ({
    message: `no answer came when connection ${d.connection} sent its ${seedWord(d.seed)}, so it may be used up`,
    hint: 'nothing need be done yet: it is sent once more when the token in use ends',
  }),
  /** An answer that may hold the next token, and perhaps the only one. */
  'token.unread': (d: { connection: string; attended?: true; seed?: Seed }): Sentence => ({
    message: `connection ${d.connection} keeps an answer in which no token is found yet; since it may hold one that took the place of its ${seedWord(d.seed)}, nothing is sent before it is read`,
    hint: `have it looked through: latchkey learn ${d.connection}, or write token_response; if it holds no token: latchkey ${d.attended ? 'login' : 'logout'} ${d.connection}${d.attended ? '' : ', which forgets it'}`,
  }),
  'token.used_up': (d: { connection: string; times: number; attended?: true; seed?: Seed }): Sentence => ({
    message: `connection ${d.connection} sent its ${seedWord(d.seed)} ${d.times} times and got no answer, so it is probably used up`,
    hint: `${d.attended ? logInAgain(d.connection) : d.seed ? newSeed(d.seed) : 'get a new refresh token from the provider and put it where refresh_token points'}; in case the server was only down, this one is tried again every quarter of an hour`,
  }),
  'token.awaited': (d: { connection: string; seconds: number }): Sentence => ({
    message: `another process is getting the token of connection ${d.connection} and has not finished within ${d.seconds} seconds`,
    hint: 'run again; if it stays so, end that process, and check that the clock of this machine is right',
  }),
  /** The other process had its answer too late: what it brought is not kept. */
  'token.forgotten': (d: { connection: string }): Sentence => ({
    message: `connection ${d.connection} was logged out while its token was on the way, so the token was not kept`,
    hint: `run again; where only a person can get it a token: latchkey login ${d.connection}`,
  }),
  /** RFC 7009 §2.2.1. */
  'token.not_revoked': (
    d: Omit<ServerAnswer, 'token_endpoint'> & { revocation_endpoint: string; retry_after?: number },
  ): Sentence => ({
    message: `${d.revocation_endpoint} did not end a token of connection ${d.connection}: HTTP ${d.status}${byHop(d, 'the authorization server')}${serverSaid(d)}`,
    hint: `end it in the provider’s settings, often among sessions or connected applications${d.status === 404 || d.status === 405 ? '; and check revocation_endpoint' : ''}`,
  }),
  /** `shape`: of an answer that says nothing of the token (RFC 7662 §2.2). */
  'token.not_introspected': (
    d: Omit<ServerAnswer, 'token_endpoint'> & { introspection_endpoint: string; retry_after?: number; shape?: string },
  ): Sentence => ({
    message: d.shape
      ? `${d.introspection_endpoint} answered connection ${d.connection} with ${d.shape} that does not say whether the token is active`
      : `${d.introspection_endpoint} tells connection ${d.connection} nothing of its token: HTTP ${d.status}${byHop(d, 'the authorization server')}${serverSaid(d)}`,
    hint:
      d.status === 401 || d.status === 403
        ? 'allow this application to introspect tokens in the provider’s settings; many servers let only APIs ask'
        : d.status >= 500 || d.status === 429
          ? `the server is busy or down: try again ${d.retry_after ? `in ${waitOf(d.retry_after)}` : 'later'}`
          : 'check introspection_endpoint: look for “introspection” in the provider’s documentation',
  }),
  /** `unsafe`: what the issuer publishes in its place. */
  'token.no_endpoint': (d: { connection: string; endpoint: string; issuer?: string; unsafe?: string }): Sentence => ({
    message: d.unsafe
      ? `${d.issuer} names a ${d.endpoint} that is not https, or has a name or password in it (${d.unsafe}), so connection ${d.connection} does not use it`
      : d.issuer
        ? `${d.issuer} does not publish a ${d.endpoint}, which connection ${d.connection} needs`
        : `connection ${d.connection} has no ${d.endpoint}`,
    hint: d.unsafe
      ? `tell whoever runs the server, or write ${d.endpoint} in the file, beginning with https://`
      : `write ${d.endpoint}, as the provider’s documentation has it${d.issuer ? '; if there is none, the server cannot do this' : '; or issuer, which brings it'}`,
  }),
  /** `said`: what the issuer calls itself. `ill`: the trouble is its own. */
  'token.discovery': (d: { connection: string; issuer: string; why: string; said?: string; ill?: true }): Sentence => ({
    message: `the issuer ${d.issuer} of connection ${d.connection} tells nothing of its endpoints: ${d.said === undefined ? d.why : `it calls itself ${quoted(d.said)}`}`,
    hint: d.ill
      ? 'run again later; if it stays so, tell whoever runs the server, or write the endpoints that you need in the file'
      : d.said === undefined
        ? 'check issuer letter by letter, or write token_endpoint (and the others you need) in its place'
        : 'write issuer exactly as it calls itself, if that is the server you mean',
  }),
} satisfies Record<string, (data: never) => Sentence>

/** What each grant hands over, and what to do where it is not taken. */
const rejected: Record<string, { what: string; advice(connection: string): string }> = {
  password: {
    what: 'username or password',
    advice: () => 'check username and password, and that this account may use the password grant',
  },
  refresh_token: {
    what: 'refresh token',
    advice: () =>
      'get a new refresh token from the provider and put it where refresh_token points; each is often good for one use only',
  },
  authorization_code: {
    what: 'code',
    advice: (connection) =>
      `a code is good once, for a minute or so, and for the redirect_uri it was asked with; try again: latchkey login ${connection}`,
  },
  device_code: { what: 'login', advice: (connection) => `try again: latchkey login ${connection}` },
  token_exchange: {
    what: 'subject_token (or actor_token)',
    advice: () =>
      'check that it is still good, that subject_token_type says what it is, and that this client may exchange it',
  },
  jwt_bearer: {
    what: 'assertion',
    advice: () =>
      'check that the provider knows the public key of assertion.private_key, and that iss, sub and aud are what it wants: assertion: {claims: …}',
  },
}
const anyGrant = { what: 'grant', advice: (_: string) => 'see what the provider’s documentation says about this error' }

const isDescribed = <D extends ServerAnswer>(d: D): d is D & { block: DescribedBlock } => d.block !== undefined
