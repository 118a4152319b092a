/**
 * What the RFCs ask of an OAuth client, numbered. Each duty is the name of a test in the file of its RFC (`duty(25, …)`),
 * or stands here with the reason why there is none; duties.test.ts sees to it that none is left out.
 */
import { test } from 'vitest'

export interface Duty {
  rfc: number
  /** Where the RFC says it. */
  section: string
  says: string
  /** Why there is no test: it is somebody else's part, or a departure, which is recorded here. */
  reason?: string
}

const of = (rfc: number, section: string, says: string, reason?: string): Duty => ({
  rfc,
  section,
  says,
  ...(reason !== undefined && { reason }),
})

export const duties: Record<number, Duty> = {
  1: of(6749, '§10.9', 'the certificate of the token endpoint is verified; so is that of the resource (RFC 6750 §5.3)'),
  2: of(6749, '§3.2', 'the token endpoint is asked by POST, form-encoded (appendix B)'),
  3: of(6749, '§2.3', 'no more than one client authentication method per request'),
  4: of(6749, '§2.3.1', 'client id and secret are form-encoded before Basic, and never in the URI'),
  5: of(6749, '§3.2.1', 'a client that does not authenticate sends its client_id (§4.1.3)'),
  6: of(6749, '§3.2', 'no parameter is sent twice (§3.1)'),
  7: of(6749, '§5.1', 'members of an answer that are not known are ignored (§4.1.2)'),
  8: of(6749, '§7.1', 'a token of a type that is not understood is not used; types compare without case (§5.1)'),
  9: of(6749, '§5.1', 'a scope that the answer leaves out is the one asked for, else the granted one is kept (§3.3)'),
  10: of(6749, '§4.1.2', 'an authorization code is used once'),
  11: of(6749, '§4.1.3', 'the redirect_uri of the exchange is that of the authorization request'),
  12: of(
    6749,
    '§4.3.1',
    'the password is discarded once a token is there, and the grant is not used (RFC 9700 §2.4)',
    'a departure: the file that holds the password is the user’s own, and the pipeline has to go on when the refresh token ends; validate warns of the grant, and the password is kept nowhere else',
  ),
  13: of(6749, '§6', 'a refresh asks for no scope beyond the granted'),
  14: of(6749, '§6', 'a new refresh token replaces the old, which is discarded'),
  15: of(6749, '§10.3', 'tokens and secrets are confidential in transit and where they are kept (§10.4)'),
  16: of(6749, '§10.12', 'the redirect URI is protected from forged answers (RFC 9700 §2.1, §4.7.1)'),
  17: of(9700, '§4.7.1', 'PKCE alone is relied on against forgery only where the server supports it, else state'),
  18: of(9700, '§4.2.4', 'a state is good for one answer'),
  19: of(9700, '§2.1.1', 'an injected code is of no use: PKCE'),
  20: of(9700, '§2.1.1', 'the challenge is of one transaction'),
  21: of(7636, '§4.1', 'a verifier has 43 to 128 unreserved characters and 256 bits of entropy (§7.1)'),
  22: of(7636, '§4.2', 'S256 where it can be, and no way down to plain (§7.2)'),
  23: of(9700, '§2.1.2', 'the code response type is what is offered; implicit is warned of'),
  24: of(9700, '§4.4.2', 'with several servers, whose answer it is is remembered per request (§2.1)'),
  25: of(9207, '§2.4', 'iss is compared as text, and an answer of another issuer is rejected, an error as well'),
  26: of(9207, '§2.4', 'from a server that promises iss, an answer without it is rejected'),
  27: of(9207, '§2.4', 'iss of a server that does not promise it proves nothing'),
  28: of(9700, '§4.11.1', 'the callback redirects nowhere (§2.1)'),
  29: of(9700, '§4.2.4', 'the callback page loads nothing from elsewhere, and tells nobody its address'),
  30: of(
    9700,
    '§4.3.2',
    'an access token is not sent in a query',
    'a departure: some providers take it nowhere else; only `send_token: {in: query}` does it, and validate warns',
  ),
  31: of(6750, '§2', 'one way to send the token per request, by default the header (§2.1)'),
  32: of(6750, '§2.3', 'a token in a query goes with Cache-Control: no-store, and the address is shown nowhere'),
  33: of(6750, '§3.1', 'invalid_token: a new token and one more try; insufficient_scope: neither'),
  34: of(9700, '§2.3', 'scope and audience are what the file asks for, and no more'),
  35: of(8707, '§2', 'resource is an absolute URI without a fragment'),
  36: of(9700, '§2.2.1', 'tokens can be sender-constrained; rotated refresh tokens are followed (§2.2.2)'),
  37: of(9700, '§2.5', 'a client can authenticate by a key instead of a secret'),
  38: of(8414, '§3.3', 'metadata of an issuer that calls itself otherwise are not used'),
  39: of(8414, '§3.1', 'the well-known path goes between host and path; client_secret_basic is the default (§2)'),
  40: of(8252, '§6', 'the login is in the person’s own browser, never in one of ours, with PKCE (§8.1, §8.12)'),
  41: of(8252, '§7.3', 'the loopback redirect is to an address, and its listener is closed afterwards (§8.3)'),
  42: of(
    8252,
    '§8.10',
    'each server has its own redirect URI where one is written; a secret in a distributed app is none (§8.5)',
  ),
  43: of(8628, '§3.5', 'polls are an interval apart, 5 seconds where none is said (§3.2); slow_down adds 5 for good'),
  44: of(8628, '§3.5', 'a poll that times out makes them rarer; any other error ends them'),
  45: of(8628, '§3.3.1', 'the user code is shown even beside the complete address'),
  46: of(8693, '§2.1', 'subject_token and its type are sent; actor_token_type goes with actor_token alone'),
  47: of(8693, '§2.2.1', 'issued_token_type is kept; N_A is a token_type'),
  48: of(7523, '§3', 'an assertion has iss, sub, aud and exp, is signed, and is one (§2.1, §2.2)'),
  49: of(7523, '§3', 'a client’s assertion is of its client_id, and each has a jti of its own'),
  50: of(8705, '§2', 'a client with a certificate sends its client_id, and uses the alias for mutual TLS (§5)'),
  51: of(8705, '§3', 'the certificate that a token is bound to is shown to the resource'),
  52: of(9449, '§4.2', 'a proof has typ, alg, jwk, jti, htm, htu, iat, and with a token its hash (§4.3)'),
  53: of(9449, '§5', 'each token request has a proof, and a refresh one by the same key'),
  54: of(9449, '§5', 'a token of another type than DPoP is not taken'),
  55: of(9449, '§8', 'a nonce that is asked for is sent, the newest of each server (§8.2, §9)'),
  56: of(9449, '§7.1', 'the token goes with the scheme DPoP and a proof'),
  57: of(9126, '§2.1', 'a request is pushed by POST with the client’s authentication, and without request_uri (§2.2)'),
  58: of(9126, '§4', 'a request_uri is used once; a server that requires pushing gets it (§5)'),
  59: of(
    7009,
    '§2.1',
    'a token is revoked with the client’s authentication; 200 for unknown ones, 503 means later (§2.2)',
  ),
  60: of(7662, '§2.1', 'introspection has the client’s authorization, and active is not believed beyond exp (§4)'),
}

/** The test of a duty, in the file of its RFC. */
export function duty(number: number, check: () => void | Promise<void>): void {
  const { section, says } = duties[number] as Duty
  test(`${number}. ${section}: ${says}`, check)
}
