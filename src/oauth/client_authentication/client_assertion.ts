import { type ClientAssertionWords, clientAssertion } from '../../jwt/assertions.ts'
import { signJwt, type ToSign } from '../../jwt/jose.ts'
import type { AuthenticateClient, ProofWorld, SignedAs } from '../contract.ts'
import { randomValue } from '../protocol.ts'

type Words = Pick<ClientAssertionWords, 'client_id' | 'key_id'> & { claims?: { [claim: string]: unknown } }

/** RFC 7523 §2.2: a JWT that only this client can have made, good for one minute and one request. */
export async function putClientAssertion(
  { client_id, key_id, claims }: Words,
  { key, algorithm }: Pick<ToSign, 'key' | 'algorithm'>,
  { form }: Parameters<AuthenticateClient>[1],
  { clock, secrets, audience }: ProofWorld,
): Promise<SignedAs> {
  const { header, payload } = clientAssertion({
    client_id,
    key_id,
    claims: claims as ClientAssertionWords['claims'],
    audience: await audience(),
    now: clock.now(),
    jti: randomValue(),
  })
  const client_assertion = await signJwt({ header, payload, key, algorithm })
  secrets.addReceived(client_assertion, 'once')
  // RFC 7521 §4.2 needs no client_id beside it; some servers do.
  form.set('client_id', client_id)
  form.set('client_assertion_type', 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer')
  form.set('client_assertion', client_assertion)
  return { alg: algorithm, aud: String(payload.aud), ...(key_id !== undefined && { kid: key_id }) }
}
