/** What may be found in a token answer, by docs/token_answers.md alone: the rule once more, beside that of src. */
import { isJsonObject, type Json, type JsonObject } from '../../src/json.ts'
import { namesOf, wrappers } from '../docs/published_names.ts'

const HOUR = 3_600_000
export const YEAR_2100 = 4_102_444_800_000
/** What each says, in milliseconds: how long something lasts, or when it ends since 1970; nothing where it says neither. */
export const times: [Json, { lasts?: number; ends?: number }?][] = [
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

const meaningOf = (value: Json | undefined) =>
  typeof value === 'object' ? {} : (times.find(([one]) => String(one) === String(value))?.[1] ?? {})

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
    for (const name of namesOf('access_token')) {
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
    const nearest = one.around.map((at) => under(at, namesOf('refresh_token'), said))
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
  const [token_type = ['Bearer', 'token_type'] satisfies Member] = all(namesOf('token_type'), words)
  return {
    kind: 'token',
    members: {
      access_token: [found.text, found.name],
      token_type,
      ...first('refresh_token', distinct),
      ...first('id_token', all(namesOf('id_token'), said)),
      ...first(
        'scope',
        all(namesOf('scope'), (value) => words(value)),
      ),
      ...first('expires_at', [...all(namesOf('expires_at'), ends), ...all(namesOf('expires_in'), after), ...end]),
      // Whose word it is, is not kept.
      ...first(
        'renew_at',
        all(namesOf('refresh_in'), after).map(([moment]): Member => [moment, 'renew_at']),
      ),
      ...first('refresh_token_expires_at', [
        ...all(namesOf('refresh_token_expires_at'), ends),
        ...all(namesOf('refresh_token_expires_in'), after),
      ]),
    },
  }
}

const first = (name: keyof Members, [member]: Member[]): Members => (member ? { [name]: member } : {})

const claimsIn = (token: string) => JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())
