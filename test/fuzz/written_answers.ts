/** Token answers as servers write them, in every shape. */
import fc from 'fast-check'
import { writeXml } from '../../src/http/xml.ts'
import { isJsonObject, type Json, type JsonObject } from '../../src/json.ts'
import { errorSpellings } from '../../src/oauth/spellings.ts'
import { namesOf, wrappers } from '../docs/published_names.ts'
import { strangeText } from './arbitraries.ts'
import { times, YEAR_2100 } from './published_rule.ts'

const part = (value: Json) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** What no text around it has by chance. */
const marked = fc.integer({ min: 1, max: 1e9 }).map((n) => `tk-${n}-Zq7`)
export const MARK = /tk-\d+-Zq7/

const jwt = fc
  .tuple(marked, fc.constantFrom<Json[]>(undefined as never, 4_102_444_800, '4102444800', 1, -1, 1e300, 'soon', {}))
  .map(([jti, exp]) =>
    [part({ alg: 'RS256' }), part({ jti, ...(exp !== undefined && { exp }) }), 'c2lnbmF0dXJl'].join('.'),
  )

const token = fc.oneof(
  { weight: 6, arbitrary: marked },
  { weight: 2, arbitrary: jwt },
  { weight: 2, arbitrary: fc.constantFrom<Json[]>(null, '', ' ', 0, -1, 7, 1e300, [], {}, true, 'null', 'is missing') },
)
const moment = fc.constantFrom<Json[]>(...times.map(([value]) => value))
const lifetimes = [...namesOf('expires_in'), ...namesOf('expires_at')]
const ofTheRefreshToken = [...namesOf('refresh_token_expires_in'), ...namesOf('refresh_token_expires_at')]
const others = [
  'success',
  'ok',
  'error',
  'errors',
  'user',
  'session',
  'payload',
  'exp',
  'ttl',
  '__proto__',
  'constructor',
  'toString',
  'code',
  'status',
]

/** The names of each member that has several, and values that are one. */
const lists: [names: string[], value: fc.Arbitrary<Json>][] = [
  [namesOf('access_token'), marked],
  [namesOf('refresh_token'), marked],
  [namesOf('id_token'), marked],
  [namesOf('token_type'), fc.constantFrom('Bearer', 'bearer')],
  [namesOf('expires_in'), fc.constantFrom<Json[]>(60, 3600)],
  [namesOf('expires_at'), fc.constantFrom<Json[]>(YEAR_2100, '2099-01-01')],
  [namesOf('refresh_token_expires_in'), fc.constantFrom<Json[]>(60, 3600)],
  [namesOf('refresh_token_expires_at'), fc.constantFrom<Json[]>(YEAR_2100, '2099-01-01')],
]

const members = fc.oneof(
  { weight: 2, arbitrary: fc.tuple(fc.constantFrom(...namesOf('access_token')), token) },
  { weight: 2, arbitrary: fc.tuple(fc.constantFrom(...namesOf('refresh_token')), token) },
  fc.tuple(fc.constantFrom(...namesOf('id_token')), token),
  fc.tuple(fc.constantFrom(...lifetimes), moment),
  fc.tuple(fc.constantFrom(...ofTheRefreshToken, 'refresh_in'), moment),
  fc.tuple(
    fc.constantFrom(...errorSpellings.code, ...errorSpellings.message, ...errorSpellings.beside),
    fc.constantFrom<Json[]>('no', 0, 7, null, ['no']),
  ),
  fc.tuple(fc.constantFrom(...namesOf('token_type')), fc.constantFrom<Json[]>('Bearer', 'bearer', 'mac', '', null, 7)),
  fc.tuple(fc.constantFrom(...namesOf('scope')), fc.constantFrom<Json[]>('a b', ['a', 'b'], ['a', 7], 7, '', [])),
  fc.tuple(fc.constantFrom(...others), fc.oneof(strangeText, moment) as fc.Arbitrary<Json>),
)

/** Two neighbours of a list, each with something that counts: which comes first, decides. Every other order parts a pair. */
const rivals = (names: string[], value: fc.Arbitrary<Json>): fc.Arbitrary<[string, Json][]> =>
  fc
    .tuple(fc.nat(names.length - 2), value, value)
    .map(([at, ...values]) => values.map((one, i): [string, Json] => [names[at + i] ?? '', one]))

const rivalMembers = fc.oneof(...lists.map(([names, value]) => rivals(names, value)))
const rivalWrappers = rivals(
  wrappers,
  marked.map((access_token) => ({ access_token })),
)

const objectOf = (inner: fc.Arbitrary<[string, Json]>, pairs = rivalMembers): fc.Arbitrary<JsonObject> =>
  fc
    .tuple(
      fc.array(inner, { maxLength: 6 }),
      fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: pairs }),
    )
    .map(([entries, pair]) => Object.fromEntries([...entries, ...pair]))

const wrapped = (inside: fc.Arbitrary<Json>) =>
  objectOf(
    fc.oneof(
      { weight: 3, arbitrary: members as fc.Arbitrary<[string, Json]> },
      { weight: 2, arbitrary: fc.tuple(fc.constantFrom(...wrappers), inside) },
      { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...others), inside) },
    ),
    fc.oneof({ weight: 4, arbitrary: rivalMembers }, { weight: 1, arbitrary: rivalWrappers }),
  )

/** An answer, with wrappers in it, and wrappers in those, one deeper than is looked into. */
export const document: fc.Arbitrary<JsonObject> = wrapped(
  wrapped(wrapped(objectOf(members as fc.Arbitrary<[string, Json]>))),
)

/** Where the answer itself is then, as a JSONPath. */
export const rootOf = (shape: string) => ({ 'a list': '$[0]', xml: '$.answer' })[shape] ?? '$'

/** How it is written. XML and forms have text only. */
export const shapes: Record<string, (document: JsonObject) => string | undefined> = {
  json: (document) => JSON.stringify(document),
  'a list': (document) => JSON.stringify([document]),
  'a text': (document) => JSON.stringify(JSON.stringify(document)),
  'a call': (document) => `callback( ${JSON.stringify(document)} );`,
  'with blanks': (document) => `\ufeff\r\n ${JSON.stringify(document, null, 2)} \n`,
}

/** XML that a document can be written as without losing anything; undefined where it cannot. */
export function asXml(document: JsonObject): { text: string; value: JsonObject } | undefined {
  const value = textsOnly(document)
  return value && { text: `<?xml version="1.0"?>${writeXml({ answer: value })}`, value }
}

function textsOnly(object: JsonObject): JsonObject | undefined {
  const entries = Object.entries(object).flatMap(([name, value]): [string, Json][] => {
    if (!/^[A-Za-z_]\w*$/.test(name) || /^(__proto__|constructor|prototype)$/.test(name)) return []
    if (isJsonObject(value)) {
      const inner = textsOnly(value)
      return inner && Object.keys(inner).length > 0 ? [[name, inner]] : []
    }
    const text = typeof value === 'string' || typeof value === 'number' ? String(value) : ''
    return /^[\x21-\x7e]+( [\x21-\x7e]+)*$/.test(text) ? [[name, text]] : []
  })
  return entries.length > 0 ? Object.fromEntries(entries) : undefined
}
