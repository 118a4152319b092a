/**
 * Every sentence a person reads when something is wrong, by its stable code. A message says what failed and on what, in
 * the server's own words where it has any; a hint says what to do next. Nothing here may hold a secret.
 */
import { dataMessages } from './data_messages.ts'
import type { TransportFailure } from './errors.ts'
import { keyMessages } from './key_messages.ts'
import { type Sentence, unreachable } from './transport_messages.ts'

/** What kind of mistake it is, for programs. */
export type IssueCode =
  | 'syntax'
  | 'unknown_field'
  | 'missing_field'
  | 'wrong_word'
  | 'wrong_value'
  | 'wrong_name'
  | 'wrong_reference'
  | 'wrong_path'
  | 'contradiction'
  | 'better_otherwise'

/** One mistake in the workspace file. */
export interface Issue {
  code: IssueCode
  /** `file:line:column`, or the file alone where a position makes no sense. */
  where: string
  /** JSON pointer (RFC 6901). */
  pointer: string
  /** What is wrong. */
  problem: string
  /** What to write. */
  advice: string
  line?: number
  column?: number
}

/** What the token endpoint answered, as far as a person needs it. */
interface TokenAnswer {
  connection: string
  token_endpoint: string
  status: number
  /** RFC 6749 §5.2 error code, when the server sent one. */
  error?: string
  error_description?: string
  /** Who made the answer, where that was not who was asked. */
  hop?: Hop
}

/** Between us and the API: a CDN, a gateway, a load balancer or a proxy. */
interface Hop {
  kind: string
  name: string
}

interface ApiAnswer {
  connection: string
  url: string
  status: number
  /** The server's own words, shortened to one line. */
  said?: string
  /** How often it was tried, where that was more than once. */
  attempts?: number
  hop?: Hop
}

interface Sender {
  /** Whose credential was sent. */
  authentication?: string
  /** A redirect led away from the connection's own addresses, so nothing was sent along. */
  elsewhere?: true
}

const elsewhereHint = ({ connection }: ApiAnswer) =>
  `a redirect led there, and no credential was sent along: if that server belongs to the same provider, add its origin to also_send_to of connection ${connection}`

interface Waiting {
  /** Seconds that the server asks to wait. */
  retry_after?: number
  /** Seconds; where it asks for more than this connection waits. */
  max_wait?: number
}

/** Exact while somebody may sit it out. */
const waitOf = (seconds: number) => (seconds < 7200 ? `${seconds} seconds` : inWords(seconds * 1000))

/** What to do where the server says how long to wait. */
const waitHint = ({ retry_after, max_wait }: Waiting) =>
  retry_after === undefined || retry_after === 0
    ? undefined
    : max_wait === undefined
      ? `wait ${waitOf(retry_after)}, then run again`
      : `the server wants a wait of ${waitOf(retry_after)}, retry.max_wait is ${max_wait}: run again then, or raise max_wait`

const quoteServer = (said: string | undefined) => (said ? `: “${said}”` : '')
/** What follows the status of an answer. */
const circumstances = (d: { attempts?: number; hop?: Hop }) =>
  `${d.attempts ? ` after ${d.attempts} attempts` : ''}${byHop(d, 'the API')}`
const byHop = ({ hop }: { hop?: Hop }, asked: string) => (hop ? ` (by ${theHop(hop)}, not by ${asked} itself)` : '')
const theHop = ({ kind, name }: Hop) => (name ? `the ${kind} ${name}` : `a ${kind}`)
/** Credential and rights may be as they should where it was not the API that refused; gateways look at them for it. */
const hopHint = ({ hop }: { hop?: Hop }) =>
  hop && hop.kind !== 'gateway'
    ? `the API has not seen this request: ask who runs it why ${theHop(hop)} does not let it through`
    : undefined
const serverSaid = ({ error, error_description }: TokenAnswer) =>
  quoteServer([error, error_description].filter(Boolean).join(': '))

/** As many names as can be read at a glance. */
const MOST_NAMES = 12
const whose = (kind: string) => (kind === 'secret' ? 'the vault' : 'this file')
/** The types of connection, as they are spoken: an ApiKey, a REST. */
export const withArticle = (type: string) => `${/^[AO]/.test(type) ? 'an' : 'a'} ${type}`

/** A duration as people say it: `2 hours`, `10 minutes`, `45 seconds`. */
export function inWords(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000))
  const [amount, unit] =
    seconds >= 172_800
      ? [seconds / 86_400, 'day']
      : seconds >= 7200
        ? [seconds / 3600, 'hour']
        : seconds >= 120
          ? [seconds / 60, 'minute']
          : [seconds, 'second']
  const whole = Math.floor(amount)
  return `${whole} ${unit}${whole === 1 ? '' : 's'}`
}

const wrongEndpoint =
  'token_endpoint is probably the address of the API or of a login page: look for “token URL” in the provider’s documentation, it often ends in /token'

export const messages = {
  // ── yours ──────────────────────────────────────────────────────────────────────────────────────────────────────────
  'config.invalid': ({ file, issues }: { file: string; issues: Issue[]; warnings?: Issue[] }): Sentence => ({
    message: issues
      .map(({ where, pointer, problem, advice }) =>
        [where, pointer, `${problem} → ${advice}`].filter(Boolean).join('  '),
      )
      .join('\n'),
    hint: `mend it and run: latchkey validate${/^latchkey\.(ya?ml|json)$/.test(file) ? '' : ` -f ${file}`}`,
  }),
  'config.file_not_found': ({ file }: { file: string }): Sentence => ({
    message: `there is no ${file}`,
    hint: 'name the file with -f FILE, or go to the folder that holds latchkey.yaml',
  }),
  'config.unknown_name': ({
    kind,
    name,
    known,
    nearest,
  }: {
    kind: string
    name: string
    known: string[]
    nearest?: string
  }): Sentence => ({
    message: `there is no ${kind} called ${name}`,
    hint: nearest
      ? `did you mean ${nearest}?`
      : known.length > 0
        ? `${whose(kind)} has: ${known.slice(0, MOST_NAMES).join(', ')}${known.length > MOST_NAMES ? ` and ${known.length - MOST_NAMES} more` : ''}`
        : `${whose(kind)} has no ${kind}s`,
  }),
  'config.not_usable': ({ name, why, advice }: { name: string; why: string; advice: string }): Sentence => ({
    message: `connection ${name} ${why}`,
    hint: advice,
  }),
  'config.reference': ({
    reference,
    pointer,
    why,
    advice,
  }: {
    reference: string
    pointer: string
    why: string
    advice: string
  }): Sentence => ({
    message: `${reference} (at ${pointer}) ${why}`,
    hint: advice,
  }),
  'usage.wrong': ({ problem, advice }: { problem: string; advice: string }): Sentence => ({
    message: problem,
    hint: advice,
  }),

  // ── the authorization server ───────────────────────────────────────────────────────────────────────────────────────
  'token.unreachable': ({ connection, failure }: { connection: string; failure: TransportFailure }): Sentence =>
    unreachable('the token endpoint', connection, failure),
  /** `form_encoded`: id or secret is sent otherwise than it is written; it says no more about them than that. */
  'token.invalid_client': (d: TokenAnswer & { client_authentication: string; form_encoded?: boolean }): Sentence => ({
    message: `${d.token_endpoint} does not accept the client id or secret of connection ${d.connection}${serverSaid(d)}`,
    hint: `check client_id and client_secret; if they are right, the server may want them elsewhere: client_authentication is ${d.client_authentication}, try ${d.client_authentication === 'client_secret_post' ? 'client_secret_basic' : 'client_secret_post'}${d.form_encoded ? ', or client_secret_basic_raw: id or secret has characters that form-encoding changes, and many servers do not decode them' : ''}`,
  }),
  'token.invalid_grant': (d: TokenAnswer & { grant_type: string }): Sentence => ({
    message: `${d.token_endpoint} rejects the ${d.grant_type === 'password' ? 'username or password' : d.grant_type === 'refresh_token' ? 'refresh token' : 'grant'} of connection ${d.connection}${serverSaid(d)}`,
    hint:
      d.grant_type === 'password'
        ? 'check username and password, and that this account may use the password grant'
        : 'get a new refresh token from the provider and put it where refresh_token points; each is often good for one use only',
  }),
  'token.invalid_scope': (d: TokenAnswer & { scope: string }): Sentence => ({
    message: `${d.token_endpoint} does not know or allow the scope “${d.scope}” of connection ${d.connection}${serverSaid(d)}`,
    hint: 'compare scope with the provider’s list letter by letter (it is case-sensitive), or leave it out to get the default',
  }),
  'token.refused': (d: TokenAnswer & { kind: string; retry_after?: number }): Sentence => ({
    message: `${d.token_endpoint} gave connection ${d.connection} no token: HTTP ${d.status}${byHop(d, 'the authorization server')}${serverSaid(d)}`,
    hint:
      d.kind === 'transient'
        ? `the server is busy or down: try again ${d.retry_after ? `in ${waitOf(d.retry_after)}` : 'later'}`
        : d.status === 404 || d.status === 405
          ? wrongEndpoint
          : 'see what the provider’s documentation says about this error, and check grant_type, client_authentication and scope',
  }),
  'token.not_a_token': (d: TokenAnswer & { shape: string; members: string[] }): Sentence => ({
    message: `${d.token_endpoint} answered HTTP ${d.status}${byHop(d, 'the authorization server')} with ${d.shape}, not with a token (connection ${d.connection})${
      d.members.length > 0 ? `; it has: ${d.members.join(', ')}` : ''
    }`,
    hint: wrongEndpoint,
  }),
  'token.redirected': (d: TokenAnswer & { location: string }): Sentence => ({
    message: `${d.token_endpoint} redirects to ${d.location}; the secret of connection ${d.connection} was not sent on`,
    hint: 'if the new address is the provider’s, write it as token_endpoint',
  }),
  /** Never the last word: the old token serves meanwhile. */
  'token.answer_lost': (d: { connection: string }): Sentence => ({
    message: `no answer came when connection ${d.connection} sent its refresh token, so it may be used up`,
    hint: 'nothing need be done yet: it is sent once more when the token in use ends',
  }),
  'token.used_up': (d: { connection: string; times: number }): Sentence => ({
    message: `connection ${d.connection} sent its refresh token ${d.times} times and got no answer of the token endpoint, so it is probably used up`,
    hint: 'get a new refresh token from the provider and put it where refresh_token points; in case the server was only down, this one is tried again every quarter of an hour',
  }),
  'token.awaited': (d: { connection: string; seconds: number }): Sentence => ({
    message: `another process is getting the token of connection ${d.connection} and has not finished within ${d.seconds} seconds`,
    hint: 'run again; if it stays so, end that process, and check that the clock of this machine is right',
  }),

  // ── the API ────────────────────────────────────────────────────────────────────────────────────────────────────────
  'api.unreachable': (d: { connection: string; failure: TransportFailure; attempts?: number }): Sentence =>
    unreachable('the API', d.connection, d.failure, d.attempts),
  'api.unauthorized': (d: ApiAnswer & Sender & { renewed: boolean }): Sentence => ({
    message: `${d.url} answered 401${circumstances(d)}${quoteServer(d.said)}`,
    hint: d.elsewhere
      ? elsewhereHint(d)
      : d.authentication
        ? `${d.renewed ? 'a token fetched just now was rejected too: ' : ''}check that connection ${d.authentication} is the right one for this API, and its scope`
        : `connection ${d.connection} sends no credential: add authentication`,
  }),
  'api.forbidden': (d: ApiAnswer & Sender): Sentence => ({
    message: `${d.url} answered 403${circumstances(d)}${quoteServer(d.said)}`,
    hint:
      hopHint(d) ??
      (d.elsewhere
        ? elsewhereHint(d)
        : d.authentication
          ? `the credential of ${d.authentication} is known but not allowed to do this: ask for another scope, or for the right in the provider’s settings`
          : `connection ${d.connection} sends no credential: add authentication`),
  }),
  'api.not_found': (d: ApiAnswer): Sentence => ({
    message: `${d.url} answered 404${circumstances(d)}${quoteServer(d.said)}`,
    hint: 'check url and path letter by letter; some APIs also answer 404 where the credential may not look',
  }),
  'api.too_many': (d: ApiAnswer & Waiting): Sentence => ({
    message: `${d.url} answered 429${circumstances(d)}, too many requests${quoteServer(d.said)}`,
    hint: waitHint(d) ?? 'wait a minute, then run again',
  }),
  'api.failed': (d: ApiAnswer & Waiting): Sentence => ({
    message: `${d.url} answered ${d.status}${circumstances(d)}${quoteServer(d.said)}`,
    hint:
      waitHint(d) ??
      (d.status >= 500
        ? 'the fault is on the server’s side: try again later'
        : 'compare the request with the provider’s documentation: latchkey run EXTRACT --explain shows the request'),
  }),
  'api.graphql': (d: ApiAnswer & { errors: string[]; count: number }): Sentence => ({
    message: `${d.url} answered ${d.status} with ${d.count === 1 ? 'an error' : `${d.count} errors`}: ${d.errors.map((error) => `“${error}”`).join(', ')}${d.count > d.errors.length ? ' …' : ''}`,
    hint: 'compare query and variables with the provider’s schema: latchkey run EXTRACT --explain shows the request',
  }),
  /** `hops`: how many redirects were followed, where they did not end. */
  'api.redirected': (d: ApiAnswer & { location: string; hops?: number }): Sentence => ({
    message: d.hops
      ? `${d.url} redirects to ${d.location}, and so on after ${d.hops} redirects`
      : `${d.url} redirects to ${d.location}, where the credential of connection ${d.connection} does not belong`,
    hint: d.hops
      ? 'check url and path: servers redirect in a circle when a slash, a cookie or a language is missing'
      : 'if that address is the provider’s, write it as url',
  }),
  'api.elsewhere': (d: { connection: string; url: string; origin: string }): Sentence => ({
    message: `an answer leads connection ${d.connection} to ${d.url}, which is not its own address; the credential was not sent there`,
    hint: `if ${d.origin} belongs to the same provider, add it to also_send_to of connection ${d.connection}`,
  }),

  ...dataMessages,
  ...keyMessages,
} satisfies Record<string, (data: never) => Sentence>

export type Code = keyof typeof messages
export type DataOf<C extends Code> = C extends Code ? Parameters<(typeof messages)[C]>[0] : never
