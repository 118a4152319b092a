/** How long the token lasts, and how that is said. */
import type { Departure } from '../contract.ts'
import { answering, tokenAnswer } from '../server/by_the_book.ts'

const day = 86_400
const inSeconds = (seconds: number) => Math.floor(Date.now() / 1000) + seconds
const dateIn = (seconds: number) => new Date(inSeconds(seconds) * 1000).toISOString().replace('.000', '')

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
        expires_at: dateIn(30 * day),
        merchant_id: 'MERCHANT',
      })),
    },
    expect: { expires_in: 30 * day },
  },
  {
    name: 'seconds_as_text',
    provider: 'NetSuite',
    what: 'The lifetime is a number in quotation marks.',
    source: 'https://github.com/modelcontextprotocol/typescript-sdk/issues/1120',
    quoted: [
      'return the `expires_in` field as a numeric string',
      "Expected 'expires_in' to be a number, received string",
    ],
    trips: 'lifetime',
    endpoints: { token: answering((world) => ({ ...tokenAnswer(world), expires_in: '3600' })) },
    expect: { expires_in: 3600 },
  },
  {
    name: 'moment_in_expires_in',
    provider: 'PagoPA (PDND)',
    what: 'What stands in expires_in is the moment at which the token ends, in seconds since 1970.',
    source: 'https://github.com/pagopa/pdnd-interop-frontend/issues/1138',
    quoted: [
      'tale campo, invece di indicare in quanti secondi scade il Token, rende data e ora di scadenza in secondi dal 1/1/1970',
    ],
    trips: 'lifetime',
    endpoints: { token: answering((world) => ({ ...tokenAnswer(world), expires_in: inSeconds(600) })) },
    expect: { expires_in: 600 },
  },
]
