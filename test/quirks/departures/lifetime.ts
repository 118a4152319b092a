/** How long the token lasts, and how that is said. */
import type { Departure } from '../contract.ts'
import { answering } from '../server/by_the_book.ts'

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().replace(/\.\d+/, '')

export const lifetime: Departure[] = [
  {
    name: 'expires_at_a_date',
    provider: 'Square',
    what: 'The end of the token is a date in expires_at; there is no expires_in.',
    source: 'https://developer.squareup.com/reference/square/objects/ObtainTokenResponse',
    quoted: ['The timestamp of when the access_token expires, in ISO 8601 format.'],
    trips: 'lifetime',
    endpoints: {
      token: answering((world) => ({
        access_token: world.token(),
        token_type: 'bearer',
        expires_at: inDays(30),
        merchant_id: 'MERCHANT',
      })),
    },
    expect: { expires_in: 30 * 86_400 },
  },
]
