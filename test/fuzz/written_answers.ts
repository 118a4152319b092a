/** Token answers as servers write them, in every shape; and what may be found in one, by the published list alone. */
import fc from 'fast-check'
import { writeXml } from '../../src/http/xml.ts'
import { isJsonObject, type Json, type JsonObject } from '../../src/json.ts'
import { errorSpellings, spellings, wrappers } from '../../src/oauth/spellings.ts'
import { strangeText } from './arbitraries.ts'

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
/** Few are the same by chance; some are on purpose. */
const moment = fc.constantFrom<Json[]>(
  ...[3600, '3600', 0, -5, null, '', 1e308, 4_102_444_800, 4_102_444_800_000, '1h', '2:12:30', 'PT1H', 'P1M'],
  ...[
    '2100-01-01T00:00:00Z',
    '2100-02-30T00:00:00Z',
    'Fri, 01 Jan 2100 00:00:00 GMT',
    'never',
    '9999-12-31',
    [],
    {},
    true,
  ],
)
const lifetimes = [...spellings.expires_in, ...spellings.expires_at]
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

const members = fc.oneof(
  fc.tuple(fc.constantFrom(...spellings.access_token), token),
  fc.tuple(fc.constantFrom(...spellings.refresh_token, ...spellings.id_token), token),
  fc.tuple(fc.constantFrom(...lifetimes, 'refresh_expires_in', 'refresh_in'), moment),
  fc.tuple(
    fc.constantFrom(...errorSpellings.code, ...errorSpellings.message, ...errorSpellings.beside),
    fc.constantFrom<Json[]>('no', 0, 7, null, ['no']),
  ),
  fc.tuple(fc.constantFrom('token_type', 'scope', ...others), fc.oneof(strangeText, moment) as fc.Arbitrary<Json>),
)

const objectOf = (inner: fc.Arbitrary<[string, Json]>): fc.Arbitrary<JsonObject> =>
  fc.array(inner, { maxLength: 6 }).map((entries) => Object.fromEntries(entries))

const wrapped = (inside: fc.Arbitrary<Json>) =>
  objectOf(
    fc.oneof(
      { weight: 3, arbitrary: members as fc.Arbitrary<[string, Json]> },
      { weight: 2, arbitrary: fc.tuple(fc.constantFrom(...wrappers), inside) },
      { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...others), inside) },
    ),
  )

/** An answer, with wrappers in it, and wrappers in those, one deeper than is looked into. */
export const document: fc.Arbitrary<JsonObject> = wrapped(
  wrapped(wrapped(objectOf(members as fc.Arbitrary<[string, Json]>))),
)

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

/** What is text that says something, by the page: not blank, no null, and a whole number more than nothing. */
const said = (value: Json | undefined): string | undefined => {
  if (typeof value === 'number') return Number.isSafeInteger(value) && value > 0 ? `${value}` : undefined
  return typeof value === 'string' && !['', 'null', 'undefined'].includes(value.trim()) ? value : undefined
}

const own = (object: JsonObject, name: string) => (Object.hasOwn(object, name) ? object[name] : undefined)

interface Found {
  text: string
  /** The object that it stands in, and those around it. */
  around: JsonObject[]
}

/** docs/token_answers.md, once more and by itself: the candidates of an answer; one where that decides. */
export function candidatesIn(answer: JsonObject, status: number): Found[] {
  const first = said(own(answer, 'access_token'))
  if (first !== undefined) return [{ text: first, around: [answer] }]
  const found: Found[] = []
  const visit = (object: JsonObject, around: JsonObject[]) => {
    const here = [object, ...around]
    for (const name of spellings.access_token) {
      const text = said(own(object, name))
      if (text === undefined || /\s/.test(text.trim())) continue
      found.push({ text, around: here })
      break
    }
    if (status >= 400 || here.length > 2) return
    for (const name of wrappers) {
      const inner = own(object, name)
      if (isJsonObject(inner)) visit(inner, here)
    }
  }
  visit(answer, [])
  return found
}

/** Whether something of these objects speaks of an end at all. */
export const speaksOfAnEnd = (around: JsonObject[]): boolean =>
  around.some((object) => lifetimes.some((name) => /\d/.test(JSON.stringify(own(object, name) ?? ''))))
