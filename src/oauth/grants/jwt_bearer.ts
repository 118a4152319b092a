import { ConfigError } from '../../errors.ts'
import { type GrantAssertionWords, grantAssertion } from '../../jwt/assertions.ts'
import { signJwt } from '../../jwt/jose.ts'
import { openPrivateKey, serviceAccountIn } from '../../jwt/private_key.ts'
import type { Grants } from '../contract.ts'
import { randomValue } from '../protocol.ts'
import { scopeText } from '../scope.ts'

/** RFC 7523 §2.1. With a service-account file the scope is a claim, which is where Google reads it. */
export const jwt_bearer: Grants['jwt_bearer'] = {
  grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
  repeatable: true,
  identity({ assertion: { private_key, key_id = null, claims = null }, scope }) {
    const account = serviceAccountIn(private_key)?.client_email ?? null
    return {
      scope: scopeText(scope) ?? null,
      account,
      key_id,
      claims: claims as GrantAssertionWords['claims'] & object,
    }
  },
  async parameters(connection, { name, server, clock, secrets }) {
    const { client_id, assertion, scope: asked } = connection
    const { private_key, claims } = assertion
    const owner = { connection: name, field: 'assertion.private_key', secrets }
    const { key, algorithm, key_id, service_account } = openPrivateKey(private_key, assertion, owner)
    const issuer = service_account?.client_email ?? client_id
    if (issuer === undefined && claims?.iss === undefined)
      throw new ConfigError('config.not_usable', {
        name,
        why: 'signs an assertion, and nothing says who its issuer is',
        advice: 'write client_id, or assertion: {claims: {iss: …}}',
      })
    const scope = scopeText(asked)
    const token_endpoint = await server.required('token_endpoint')
    const audience = (await server.issuer()) ?? token_endpoint
    const { header, payload } = grantAssertion({
      issuer: issuer ?? String(claims?.iss),
      audience: service_account ? token_endpoint : audience,
      key_id,
      service_account,
      scope: service_account && scope,
      claims: claims as GrantAssertionWords['claims'],
      now: clock.now(),
      jti: randomValue(),
    })
    const signed = await signJwt({ header, payload, key, algorithm })
    secrets.addReceived(signed, 'once')
    return { assertion: signed, ...(!service_account && { scope }) }
  },
}
