/**
 * Every sentence a person reads when something is wrong, by its stable code. A message says what failed and on what, in
 * the server's own words where it has any; a hint says what to do next. Nothing here may hold a secret.
 */
import { dataMessages } from './data_messages.ts'
import type { TransportFailure } from './errors.ts'
import { keyMessages } from './key_messages.ts'
import { byHop, type Hop, quoteServer, theHop, waitOf } from './phrases.ts'
import { tokenMessages } from './token_messages.ts'
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
  /** It is a token. */
  token?: true
  /** A redirect led away from the connection's own addresses, so nothing was sent along. */
  elsewhere?: true
}

const elsewhereHint = ({ connection }: Pick<ApiAnswer, 'connection'>) =>
  `a redirect led there, and no credential was sent along: if that server belongs to the same provider, add its origin to also_send_to of connection ${connection}`

interface Waiting {
  /** Seconds that the server asks to wait. */
  retry_after?: number
  /** Seconds; where it asks for more than this connection waits. */
  max_wait?: number
}

/** What to do where the server says how long to wait. */
const waitHint = ({ retry_after, max_wait }: Waiting) =>
  retry_after === undefined || retry_after === 0
    ? undefined
    : max_wait === undefined
      ? `wait ${waitOf(retry_after)}, then run again`
      : `the server wants a wait of ${waitOf(retry_after)}, retry.max_wait is ${max_wait}: run again then, or raise max_wait`

/** What follows the status of an answer. */
const circumstances = (d: { attempts?: number; hop?: Hop }) =>
  `${d.attempts ? ` after ${d.attempts} attempts` : ''}${byHop(d, 'the API')}`
/** Credential and rights may be as they should where it was not the API that refused; gateways look at them for it. */
const hopHint = ({ hop }: { hop?: Hop }) =>
  hop && hop.kind !== 'gateway'
    ? `the API has not seen this request: ask who runs it why ${theHop(hop)} does not let it through`
    : undefined
/** `error`: the server's word for it (RFC 6750 §3.1); `asks_for`: the schemes it wants, where a token is none of them. */
interface Rejected extends ApiAnswer, Sender {
  renewed: boolean
  error?: string
  asks_for?: string[]
}
/** What to do about a credential that was sent and not accepted. */
function rejectedHint(d: Rejected) {
  const { authentication } = d
  // Without a credential beside it, an API is known by what it computes itself.
  if (authentication === d.connection)
    return `compare what connection ${d.connection} computes (key, input, encoding) with the provider’s documentation: latchkey run EXTRACT --explain shows where it is sent`
  if (d.error === 'invalid_dpop_proof' || d.error === 'use_dpop_nonce')
    return `the API does not accept the proof beside the token of ${authentication}: check that the clock of this machine is right, and that url is the address the API knows itself by`
  if (d.status !== 401 && !d.renewed)
    return `connection ${authentication} brings nothing newer: write a new token or key there, or check that expired_when means only answers that say so`
  const also =
    d.status !== 401
      ? '; or expired_when means more answers than those that say so'
      : d.asks_for
        ? `; the server asks for ${d.asks_for.join(' or ')}, so it may want another type of credential than a token`
        : ''
  return `${d.renewed ? 'a token fetched just now was rejected too: ' : ''}check that connection ${authentication} is the right one for this API, and its scope${also}${jwtHint(d)}`
}
/** What to do about a success that is none. */
const failedHint = ({ connection, authentication, elsewhere }: ApiAnswer & Sender) =>
  elsewhere
    ? elsewhereHint({ connection })
    : `the provider’s documentation says what that means: it may be ${authentication ? `the credential of connection ${authentication}` : `that connection ${connection} sends no credential`}, or what was asked for, which latchkey run EXTRACT --explain shows`
const jwtHint = ({ authentication, token }: Sender) =>
  token ? `; what the token says of itself: latchkey jwt ${authentication}` : ''
/** As many names as can be read at a glance. */
const MOST_NAMES = 12
const whose = (kind: string) => (kind === 'secret' ? 'the vault' : 'this file')
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
    hint: 'name the file with -f FILE, or go to the folder that holds latchkey.yaml; to write one: latchkey init',
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

  ...tokenMessages,

  // ── the API ────────────────────────────────────────────────────────────────────────────────────────────────────────
  'api.unreachable': (d: { connection: string; failure: TransportFailure; attempts?: number }): Sentence =>
    unreachable('the API', d.connection, d.failure, d.attempts),
  'api.unauthorized': (d: Rejected): Sentence => ({
    message: `${d.url} answered ${d.status}${circumstances(d)}${d.status === 401 ? '' : ', which expired_when calls the end of the token'}${quoteServer(d.said)}`,
    hint: d.elsewhere
      ? elsewhereHint(d)
      : d.authentication
        ? rejectedHint(d)
        : `connection ${d.connection} sends no credential: add authentication`,
  }),
  /** RFC 6750 §3.1. `scope`: what the request needs; `granted`: what the token has. */
  'api.insufficient_scope': (d: ApiAnswer & Sender & { scope?: string; granted?: string }): Sentence => {
    const held = d.granted?.split(' ') ?? []
    const missing = d.scope?.split(' ').filter((scope) => !held.includes(scope)) ?? []
    const what = missing.length > 0 ? missing : (d.scope?.split(' ') ?? [])
    return {
      message: `${d.url} answered ${d.status}${circumstances(d)}: the token of connection ${d.authentication} ${
        what.length > 0 ? `lacks the scope “${what.join(' ')}”` : 'lacks a scope, and the server does not say which'
      }${d.said && d.said !== 'insufficient_scope' ? ` (“${d.said}”)` : ''}`,
      hint: `a new token would not help: add ${what.length > 0 ? 'it' : 'what the provider’s documentation asks for'} to scope of connection ${d.authentication}${d.granted ? ` (granted now: ${d.granted})` : ''}, and log in again where a person did`,
    }
  },
  'api.forbidden': (d: ApiAnswer & Sender): Sentence => ({
    message: `${d.url} answered 403${circumstances(d)}${quoteServer(d.said)}`,
    hint:
      hopHint(d) ??
      (d.elsewhere
        ? elsewhereHint(d)
        : d.authentication
          ? `the credential of ${d.authentication} is known but not allowed to do this: ask for another scope, or for the right in the provider’s settings${jwtHint(d)}`
          : `connection ${d.connection} sends no credential: add authentication`),
  }),
  'api.not_found': (d: ApiAnswer): Sentence => ({
    message: `${d.url} answered 404${circumstances(d)}${quoteServer(d.said)}`,
    hint: 'check url and path letter by letter; some APIs also answer 404 where the credential may not look',
  }),
  'api.too_many': (d: ApiAnswer & Waiting): Sentence => ({
    message: `${d.url} answered ${d.status}${circumstances(d)}, ${d.status === 429 ? 'too many requests' : 'which retry.when calls a refusal that passes'}${quoteServer(d.said)}`,
    hint: waitHint(d) ?? 'wait a minute, then run again',
  }),
  'api.failed': (d: ApiAnswer & Sender & Waiting): Sentence => ({
    message: `${d.url} answered ${d.status}${circumstances(d)}${d.status < 300 ? ', which failed_when calls a failure' : ''}${quoteServer(d.said)}`,
    hint:
      d.status < 300
        ? failedHint(d)
        : (waitHint(d) ??
          (d.status >= 500
            ? 'the fault is on the server’s side: try again later'
            : 'compare the request with the provider’s documentation: latchkey run EXTRACT --explain shows the request')),
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
