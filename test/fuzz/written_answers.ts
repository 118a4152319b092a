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
const HOUR = 3_600_000
const YEAR_2100 = 4_102_444_800_000
/** What each says, in milliseconds: how long something lasts, or when it ends since 1970; nothing where it says neither. */
const times: [Json, { lasts?: number; ends?: number }?][] = [
  [3600, { lasts: HOUR }],
  [60, { lasts: 60_000 }],
  ['3600', { lasts: HOUR }],
  ['1h', { lasts: HOUR }],
  ['90 minutes', { lasts: 1.5 * HOUR }],
  ['2:12:30', { lasts: 7_950_000 }],
  ['PT1H', { lasts: HOUR }],
  [4_102_444_800, { ends: YEAR_2100 }],
  [YEAR_2100, { ends: YEAR_2100 }],
  ['4102444800', { ends: YEAR_2100 }],
  ['2100-01-01T00:00:00Z', { ends: YEAR_2100 }],
  ['Fri, 01 Jan 2100 00:00:00 GMT', { ends: YEAR_2100 }],
  ['2099-01-01', { ends: Date.UTC(2099, 0) }],
  ...[0, -5, null, '', 1e308, 'P1M', '2100-02-30T00:00:00Z', 'never', '9999-12-31', [], {}, true].map(
    (value): [Json] => [value],
  ),
]
const moment = fc.constantFrom<Json[]>(...times.map(([value]) => value))
const meaningOf = (value: Json | undefined) =>
  typeof value === 'object' ? {} : (times.find(([one]) => String(one) === String(value))?.[1] ?? {})

const lifetimes = [...spellings.expires_in, ...spellings.expires_at]
const ofTheRefreshToken = [...spellings.refresh_token_expires_in, ...spellings.refresh_token_expires_at]
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
  { weight: 2, arbitrary: fc.tuple(fc.constantFrom(...spellings.access_token), token) },
  { weight: 2, arbitrary: fc.tuple(fc.constantFrom(...spellings.refresh_token), token) },
  fc.tuple(fc.constantFrom(...spellings.id_token), token),
  fc.tuple(fc.constantFrom(...lifetimes), moment),
  fc.tuple(fc.constantFrom(...ofTheRefreshToken, 'refresh_in'), moment),
  fc.tuple(
    fc.constantFrom(...errorSpellings.code, ...errorSpellings.message, ...errorSpellings.beside),
    fc.constantFrom<Json[]>('no', 0, 7, null, ['no']),
  ),
  fc.tuple(fc.constantFrom(...spellings.token_type), fc.constantFrom<Json[]>('Bearer', 'bearer', 'mac', '', null, 7)),
  fc.tuple(fc.constantFrom(...spellings.scope), fc.constantFrom<Json[]>('a b', ['a', 'b'], ['a', 7], 7, '', [])),
  fc.tuple(fc.constantFrom(...others), fc.oneof(strangeText, moment) as fc.Arbitrary<Json>),
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

/** What is text that says something, by the page: not blank, no null, and a whole number more than nothing. */
const said = (value: Json | undefined): string | undefined => {
  if (typeof value === 'number') return Number.isSafeInteger(value) && value > 0 ? `${value}` : undefined
  if (typeof value !== 'string' || /\p{Cc}/u.test(value)) return undefined
  return ['', 'null', 'undefined'].includes(value.trim()) ? undefined : value
}

const own = (object: JsonObject, name: string) => (Object.hasOwn(object, name) ? object[name] : undefined)

/** An object of an answer, and its JSONPath. */
interface At {
  path: string
  object: JsonObject
}

interface Found {
  text: string
  name: string
  /** The object that it stands in, and those around it. */
  around: At[]
}

const stepOf = (name: string) => (/^[A-Za-z_]\w*$/.test(name) ? `.${name}` : `['${name}']`)
/** What the server calls it: its name in the answer itself, its path anywhere else. */
const called = ({ path }: At, name: string) => (path === '$' ? name : path + stepOf(name))
const pathOf = (name: string) => (name.startsWith('$') ? name : `$${stepOf(name)}`)

/** docs/token_answers.md, once more and by itself: the candidates of an answer; one where that decides. */
function candidatesIn(answer: At, status: number): Found[] {
  const first = said(own(answer.object, 'access_token'))
  if (first !== undefined) return [{ text: first, name: called(answer, 'access_token'), around: [answer] }]
  const found: Found[] = []
  const visit = (at: At, outer: At[]) => {
    const around = [at, ...outer]
    for (const name of spellings.access_token) {
      const text = said(own(at.object, name))
      if (text === undefined || /\s/.test(text.trim())) continue
      found.push({ text, name: called(at, name), around })
      break
    }
    if (status >= 400 || around.length > 2) return
    for (const name of wrappers) {
      const object = own(at.object, name)
      if (isJsonObject(object)) visit({ path: at.path + stepOf(name), object }, around)
    }
  }
  visit(answer, [])
  return found
}

/** A member of a token answer: what it is, and what the server calls it. */
type Member = [value: string | number, name: string]
type Members = Partial<
  Record<'refresh_token' | 'id_token' | 'scope' | 'renew_at' | 'expires_at' | 'refresh_token_expires_at', Member>
>

export type Expected =
  | { kind: 'none' }
  | { kind: 'ambiguous'; member: 'access_token' | 'refresh_token'; paths: string[] }
  | { kind: 'token'; members: Members & { access_token: Member; token_type: Member } }

const once = <T>(all: T[], by: (one: T) => unknown) =>
  all.filter((one, i) => all.findIndex((other) => by(other) === by(one)) === i)

/** Text in whatever it is told; of a list the texts in it. */
function words(value: Json | undefined): string | undefined {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? `${value}` : undefined
  const text = Array.isArray(value) ? value.filter((one) => typeof one === 'string').join(' ') : value
  return typeof text === 'string' && text.trim() !== '' ? text : undefined
}

/** The same page: each member that the answer has, or between what there is no choosing. */
export function expectedOf(object: JsonObject, path: string, status: number, requested_at: number): Expected {
  const candidates = candidatesIn({ path, object }, status)
  const [found, ...rivals] = once(candidates, ({ text }) => text)
  if (!found) return { kind: 'none' }
  const ambiguous = (member: 'access_token' | 'refresh_token', names: string[]): Expected => ({
    kind: 'ambiguous',
    member,
    paths: names.map(pathOf),
  })
  if (rivals.length > 0)
    return ambiguous(
      'access_token',
      [found, ...rivals].map(({ name }) => name),
    )
  const under = (at: At, names: readonly string[], read: (value: Json | undefined) => string | number | undefined) =>
    names.flatMap((name): Member[] => {
      const value = read(own(at.object, name))
      return value === undefined ? [] : [[value, called(at, name)]]
    })
  const around = once(
    candidates.flatMap((one) => one.around),
    (at) => at.path,
  )
  const all = (names: readonly string[], read: Parameters<typeof under>[2]) =>
    around.flatMap((at) => under(at, names, read))

  const refresh = candidates.flatMap((one) => {
    const nearest = one.around.map((at) => under(at, spellings.refresh_token, said))
    return nearest.find((members) => members.length > 0) ?? []
  })
  const distinct = once(refresh, ([text]) => text)
  if (distinct.length > 1)
    return ambiguous(
      'refresh_token',
      distinct.map(([, name]) => name),
    )

  const ends = (value: Json | undefined) => meaningOf(value).ends
  const after = (value: Json | undefined) => {
    const { lasts, ends } = meaningOf(value)
    return ends ?? (lasts === undefined ? undefined : requested_at + lasts)
  }
  const exp = found.text.startsWith('ey') && ends(claimsIn(found.text).exp)
  const end: Member[] = exp ? [[exp, 'exp of the JWT']] : []
  const [token_type = ['Bearer', 'token_type'] satisfies Member] = all(spellings.token_type, words)
  return {
    kind: 'token',
    members: {
      access_token: [found.text, found.name],
      token_type,
      ...first('refresh_token', distinct),
      ...first('id_token', all(spellings.id_token, said)),
      ...first(
        'scope',
        all(spellings.scope, (value) => words(value)),
      ),
      ...first('expires_at', [...all(spellings.expires_at, ends), ...all(spellings.expires_in, after), ...end]),
      // Whose word it is, is not kept.
      ...first(
        'renew_at',
        all(spellings.refresh_in, after).map(([moment]): Member => [moment, 'renew_at']),
      ),
      ...first('refresh_token_expires_at', [
        ...all(spellings.refresh_token_expires_at, ends),
        ...all(spellings.refresh_token_expires_in, after),
      ]),
    },
  }
}

const first = (name: keyof Members, [member]: Member[]): Members => (member ? { [name]: member } : {})

const claimsIn = (token: string) => JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())
