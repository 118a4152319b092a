/** What a person reads of how a client proves itself, and of tokens bound to a key. Part of messages.ts, under the same rules. */
import { type ServerAnswer, serverSaid } from './phrases.ts'
import type { Sentence } from './transport_messages.ts'

export interface RefusedClient extends ServerAnswer {
  client_authentication: string
  /** Id or secret is sent otherwise than it is written; it says no more about them than that. */
  form_encoded?: boolean
  /** How the assertion was signed, where there was one. */
  signed_as?: { alg: string; aud: string; kid?: string }
  /** Seconds by which this machine's clock is ahead of the server's, where that is much. */
  clock_ahead?: number
}

export const proofMessages = {
  'token.invalid_client': (d: RefusedClient): Sentence => {
    const [refused, advice] = refusedClient(d)
    return { message: `${d.token_endpoint} does not accept ${refused}${serverSaid(d)}`, hint: clockFirst(d, advice) }
  },
  /** RFC 9449 §5. */
  'token.not_bound': (d: { connection: string; token_type: string }): Sentence => ({
    message: `connection ${d.connection} has dpop: true, and the authorization server gave a token of type ${d.token_type}, which is bound to no key; it was not used`,
    hint: 'have the provider turn on DPoP for your application, or write dpop: false if the server does not know it',
  }),
  /** RFC 9449 §5, §8. */
  'token.invalid_dpop_proof': (d: ServerAnswer & { clock_ahead?: number }): Sentence => ({
    message: `${d.token_endpoint} does not accept the DPoP proof of connection ${d.connection}${serverSaid(d)}`,
    hint: clockFirst(
      d,
      `compare what the server says with the provider’s documentation; if it bound the login to another key, log in again: latchkey login ${d.connection}`,
    ),
  }),
} satisfies Record<string, (data: never) => Sentence>

/** What was not accepted, and what to look at. */
function refusedClient(d: RefusedClient): [refused: string, advice: string] {
  const { connection, client_authentication: method, signed_as, token_endpoint } = d
  if (signed_as) {
    const { alg, aud, kid } = signed_as
    const key = method === 'client_secret_jwt' ? 'client_secret' : 'private_key'
    const known = key === 'client_secret' ? 'client_secret' : 'that the provider knows the public key of private_key'
    const audience = aud === token_endpoint ? '' : `; some servers want claims: {aud: ${token_endpoint}}`
    return [
      `the assertion that connection ${connection} signed with its ${key}`,
      `check client_id, and ${known}; it was signed as ${alg}, ${kid === undefined ? 'without key_id' : `key_id ${kid}`}, for aud ${aud}${audience}`,
    ]
  }
  if (method === 'tls_client_auth')
    return [
      `the client id or certificate of connection ${connection}`,
      'check client_id, and that the provider knows client_certificate; where it has an address of its own for mutual TLS, write that as token_endpoint, or issuer, which brings it',
    ]
  if (method === 'none')
    return [
      `connection ${connection} by its client id alone`,
      'check client_id; if the provider gave you a secret or a key, write client_secret, or client_authentication',
    ]
  if (method === 'custom')
    return [
      `the client id or secret of connection ${connection}`,
      'check client_id and client_secret, and where token_request puts the secret: client_authentication is custom; its parameters and its body do not go with a renewal, write those in refresh_request',
    ]
  const other = method === 'client_secret_post' ? 'client_secret_basic' : 'client_secret_post'
  const raw = d.form_encoded
    ? ', or client_secret_basic_raw: id or secret has characters that form-encoding changes, and many servers do not decode them'
    : ''
  return [
    `the client id or secret of connection ${connection}`,
    `check client_id and client_secret; if they are right, the server may want them elsewhere: client_authentication is ${method}, try ${other}${raw}`,
  ]
}

/** What is signed says when: where clocks differ, nothing else need be wrong. */
export function clockFirst({ clock_ahead }: { clock_ahead?: number }, advice: string): string {
  if (clock_ahead === undefined) return advice
  const [seconds, way] = [Math.abs(clock_ahead), clock_ahead > 0 ? 'ahead of' : 'behind']
  return `set the clock of this machine right: it is ${seconds} seconds ${way} the server’s; if it still fails, ${advice}`
}
