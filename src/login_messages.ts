/** What a person reads of their own login, in the terminal and where it fails: part of messages.ts, under the same rules. */
import { inWords, serverSaid } from './phrases.ts'
import { MASK } from './redact.ts'
import type { Sentence } from './transport_messages.ts'

export const logInAgain = (connection: string) => `run: latchkey login ${connection}`

export const loginWords = {
  another: 'Somebody came back from another login; still waiting for this one.',
  pastedAnother: 'That is the answer to another login: paste the one that this address led to.',
  /** An error that does not say whose it is, so that anybody may have made it: nothing of it is repeated. */
  nobodys:
    'An error came back that does not say which login it means; still waiting for this one. If the browser shows an error of the server, Ctrl-C ends this login.',
  /** `wrong`: what is wrong with it. */
  pastedWrong: (wrong: string) => `That was not used: ${wrong}. Paste the address that this login ends at.`,
  cancelled: (name: string) => `The login of ${name} was cancelled; nothing was changed.`,

  /** `within`: seconds in which it must be opened. */
  begin(
    name: string,
    url: string,
    {
      opened,
      listens,
      redirect_uri,
      within,
    }: {
      opened: boolean
      listens: boolean
      redirect_uri: string
      within?: number
    },
  ): string {
    const soon = within === undefined ? '' : ` within ${inWords(within * 1000)}`
    const first = opened
      ? url.includes(MASK)
        ? `Log in to ${name} in the browser window that has opened. If there is none, latchkey login ${name} --no-browser shows this address with what is secret in it:`
        : `Log in to ${name} in the browser window that has opened. If there is none, open this address${soon}:`
      : `To log in to ${name}, open this address in a browser${soon}:`
    const then = listens
      ? 'Waiting for you to come back. If the browser is on another machine, paste the address that it ends at here.'
      : /^urn:/i.test(redirect_uri)
        ? 'Then paste the code that the page shows here.'
        : `Then paste the address that the browser ends at here, even if it shows no page; it begins with ${redirect_uri}`
    return `${first}\n\n  ${url}\n\n${then}\n`
  },

  /** RFC 8628 §3.3. The code is shown even where the address holds it: who has both can compare them. */
  device(
    name: string,
    {
      verification_uri,
      user_code,
      complete,
      opened,
      within,
    }: {
      verification_uri: string
      user_code: string
      complete?: string
      opened: boolean
      within?: number
    },
  ): string {
    const first = opened
      ? `Log in to ${name} in the browser window that has opened, and compare the code with this one. On any other machine or phone:`
      : `To log in to ${name}, on this or any other machine or phone:`
    const rows = [
      `  open          ${verification_uri}`,
      `  enter         ${user_code}`,
      ...(complete === undefined || complete === verification_uri ? [] : [`  or open just  ${complete}`]),
    ]
    const soon = within === undefined ? '' : ` The code is good for ${inWords(within * 1000)}.`
    return `${first}\n\n${rows.join('\n')}\n\nWaiting until you have said yes there.${soon}\n`
  },
}

export const loginMessages = {
  /** `why`: what happened to the token that there was. */
  'token.needs_login': (d: { connection: string; why?: string }): Sentence => ({
    message: `connection ${d.connection} ${d.why ?? 'has no token yet'}, and only a person can get it one`,
    hint: logInAgain(d.connection),
  }),
  'token.login_refused': (d: { connection: string; error: string; error_description?: string }): Sentence => ({
    message:
      d.error === 'access_denied'
        ? `the login of connection ${d.connection} was refused${serverSaid(d)}`
        : `the authorization server does not let connection ${d.connection} log in${serverSaid(d)}`,
    hint:
      d.error === 'access_denied'
        ? `whoever logged in said no, or may not say yes; to try again: latchkey login ${d.connection}`
        : (loginHints[d.error] ?? 'see what the provider’s documentation says about this error'),
  }),
  'token.login_ended': (d: { connection: string; how: keyof typeof loginEnds }): Sentence => ({
    message: `the login of connection ${d.connection} was not finished: ${loginEnds[d.how]}`,
    hint: `nothing was changed; to try again: latchkey login ${d.connection}`,
  }),
  /** `times`: how often what was wanted came. */
  'token.login_odd': (d: { connection: string; wanted: string; times: number; members: string[] }): Sentence => ({
    message: `the login of connection ${d.connection} was answered ${d.times > 1 ? `with ${d.times} values of ${d.wanted}, of which only one can be meant` : `without ${d.wanted}`}${d.members.length > 0 ? `; the answer has: ${d.members.join(', ')}` : ''}`,
    hint:
      d.times > 1
        ? `nothing of it was used; to try again: latchkey login ${d.connection}`
        : d.wanted === 'access_token'
          ? 'the server may want grant_type: authorization_code: it gives a code where it was asked for a token'
          : 'if it has another name with this server, write that: authorization_response: {code: NAME}',
  }),
  'token.no_pkce': (d: { connection: string; pkce: string; supported: string[] }): Sentence => ({
    message: `the server of connection ${d.connection} says that it cannot check pkce: ${d.pkce}${d.supported.length > 0 ? ` (it can: ${d.supported.join(', ')})` : ''}`,
    hint: `write pkce: ${d.supported.includes('S256') ? 'S256' : d.supported.includes('plain') ? 'plain' : 'none'}, if that is the server you mean`,
  }),
  /** RFC 9700 §4.7.1. `unsure`: PKCE would do, but the server does not say that it checks it. */
  'token.no_state': (d: { connection: string; unsure?: true }): Sentence => ({
    message: d.unsure
      ? `the login of connection ${d.connection} has no state, and its server does not say that it checks PKCE by S256`
      : `the login of connection ${d.connection} has neither state nor PKCE by S256, so an answer that somebody else made would be taken for its own`,
    hint: `remove state from authorization_request: {omit: …}${d.unsure ? '' : ', or write pkce: S256'}`,
  }),
  /** What a person is sent to is asked for first. `lacks`: what is missing in an answer that is none of an error. */
  'token.not_begun': (d: {
    connection: string
    url: string
    status?: number
    error?: string
    error_description?: string
    shape?: string
    lacks?: string
    members?: string[]
  }): Sentence => ({
    message: `${d.url} does not begin the login of connection ${d.connection}: ${
      d.lacks
        ? `its answer has no ${d.lacks}${d.members?.length ? `; it has: ${d.members.join(', ')}` : ''}`
        : `HTTP ${d.status}${d.shape ? ` with ${d.shape}` : serverSaid(d)}`
    }`,
    hint:
      d.error === 'invalid_client'
        ? 'check client_id and client_secret, and what client_authentication says'
        : ((d.error && loginHints[d.error]) ??
          'check that this is the address in the provider’s documentation, and that your application may log in this way'),
  }),
  /** RFC 9207 §2.4. */
  'token.mixed_up': (d: { connection: string; expected: string; iss?: string }): Sentence => ({
    message: `the login of connection ${d.connection} was answered ${d.iss === undefined ? 'without saying by whom' : `by ${d.iss}`}, not by ${d.expected}; what it brought was not used`,
    hint: 'somebody may be mixing up two authorization servers: check issuer and authorization_endpoint, and log in again',
  }),
} satisfies Record<string, (data: never) => Sentence>

const loginEnds = {
  cancelled: 'it was cancelled',
  too_long: 'nobody came back from the browser in time',
  code_over: 'the code that was shown is over',
  too_rare: 'the server wants to be asked less often than its code is good for',
  no_answer: 'no address was pasted, and no browser can come back to this machine',
}

/** RFC 6749 §4.1.2.1, OpenID Connect Core §3.1.2.6. */
const loginHints: Record<string, string> = {
  invalid_scope: 'compare scope with the provider’s list letter by letter; it is case-sensitive',
  unauthorized_client: 'allow this grant for your application in the provider’s settings',
  unsupported_response_type: 'allow this grant for your application in the provider’s settings',
  temporarily_unavailable: 'the server is busy or down: try again later',
  server_error: 'the fault is on the server’s side: try again later',
}
