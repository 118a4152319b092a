import { ConfigError } from '../../errors.ts'
import type { AuthenticateClient } from '../contract.ts'
import { putClientAssertion } from './client_assertion.ts'

/** OpenID Connect Core §9: as RFC 7523 §2.2, with the secret for a key. */
export const client_secret_jwt: AuthenticateClient<'client_secret_jwt'> = (client, request, world) => {
  const { client_secret, algorithm } = client
  if (client_secret === '')
    throw new ConfigError('config.not_usable', {
      name: world.name,
      why: 'signs with its client_secret (client_secret_jwt), and that is empty',
      advice: 'check where client_secret comes from',
    })
  return putClientAssertion(client, { key: new TextEncoder().encode(client_secret), algorithm }, request, world)
}
