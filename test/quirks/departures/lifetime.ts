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
  {
    name: 'milliseconds',
    provider: 'Directus',
    what: 'The lifetime is called expires, and counts milliseconds.',
    source: 'https://github.com/directus/directus/issues/9887',
    quoted: ['The expires is in milliseconds. Hence 15m will be 900000.'],
    trips: 'lifetime',
    endpoints: {
      token: answering((world) => ({ access_token: world.token(), token_type: 'Bearer', expires: 900_000 })),
    },
    expect: { expires_in: 900 },
    latchkey: () => ({ login: { token_response: { expires_in_unit: 'ms' } } }),
  },
  {
    name: 'moment_as_text',
    provider: 'Azure App Service',
    what: 'The end of the token is expires_on, seconds since 1970 in quotation marks; there is no expires_in.',
    source: 'https://github.com/Azure/azure-sdk-for-python/issues/11346',
    quoted: ['"expires_on": "1597772135"', 'expires_on is epoch seconds'],
    trips: 'lifetime',
    endpoints: {
      token: answering((world) => ({
        access_token: world.token(),
        expires_on: String(inSeconds(day)),
        resource: 'https://vault.azure.net',
        token_type: 'Bearer',
      })),
    },
    expect: { expires_in: day },
  },
  {
    name: 'american_date',
    provider: 'Azure App Service, before 2019-08-01',
    what: 'The end of the token is expires_on, a date as it is written in America.',
    source: 'https://github.com/Azure/azure-sdk-for-python/issues/5952',
    quoted: ['contain only `expires_on` as a date/time string, e.g. `"06/19/2019 11:19:16 +00:00"`'],
    trips: 'lifetime',
    endpoints: {
      token: answering((world) => ({
        access_token: world.token(),
        expires_on: dateIn(day).replace(/^(\d+)-(\d+)-(\d+)T([\d:]+)Z$/, '$2/$3/$1 $4 +00:00'),
        token_type: 'Bearer',
      })),
    },
    expect: { expires_in: day },
    latchkey: () => ({ login: { lifetime: { if_unknown: '24h' } } }),
  },
  {
    name: 'zero_for_ever',
    provider: 'VK',
    what: 'A token that never ends has an expires_in of 0.',
    source: 'https://github.com/spring-attic/spring-security-oauth/issues/1172',
    quoted: ['responds with "expires_in:0" when requesting access_token witch will never expire'],
    trips: 'lifetime',
    endpoints: { token: answering((world) => ({ ...tokenAnswer(world), expires_in: 0, user_id: 66748 })) },
    expect: { expires_in: null },
  },
]
