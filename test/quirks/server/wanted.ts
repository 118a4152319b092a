/** Is a request what an endpoint wants? */
import { isJsonObject } from '../../../src/json.ts'
import type { Ask, Wanted, Wants } from '../contract.ts'
import { filled, known, notIssued, type World } from './world.ts'

/** What is wrong with it, in a few words; undefined where it is as it should be. */
export function wrongWith(wants: Wants | Wants[], ask: Ask, world: World): string | undefined {
  const wrongs = [wants].flat().map((one) => wrongWithOne(one, ask, world))
  return wrongs.includes(undefined) ? undefined : wrongs.join(', or ')
}

function wrongWithOne(wants: Wants, ask: Ask, world: World): string | undefined {
  const { method = 'POST', format = method === 'GET' ? 'query' : 'form' } = wants
  if (ask.method !== method) return `${method} is wanted`
  const fields = fieldsOf(ask, format)
  if (fields === undefined) return `a ${format} is wanted`
  const checks: [place: string, wanted: Record<string, Wanted> | undefined, (name: string) => string | undefined][] = [
    ['header', wants.headers, (name) => ask.headers[name.toLowerCase()]],
    ['query', wants.query, (name) => ask.query.get(name) ?? undefined],
    ['field', wants.fields, (name) => fields[name]],
  ]
  for (const [place, wanted = {}, given] of checks)
    for (const [name, value] of Object.entries(wanted))
      if (!fits(value, given(name), world)) return `${place} ${name} is wrong or missing`
  const unwanted = wants.without?.find((name) => name in fields)
  if (unwanted !== undefined) return `field ${unwanted} is not wanted`
  const { also } = wants
  if (also && !also.holds(ask, world)) return `not so: ${also.what}`
  return wrongClient(wants.client, ask, fields, world)
}

function wrongClient(
  how: Wants['client'],
  { headers }: Ask,
  fields: Record<string, string>,
  { client_secret }: World,
): string | undefined {
  if (how === undefined) return undefined
  const { client_id } = known
  const [, encoded = ''] = /^basic (.+)$/i.exec(headers.authorization ?? '') ?? []
  const [id = '', secret = ''] = Buffer.from(encoded, 'base64').toString().split(/:(.*)/s)
  const raw = { id, secret }
  const decoded = { id: plain(id), secret: plain(secret) }
  const posted = { id: fields.client_id, secret: fields.client_secret }
  const given = { basic: decoded, raw_basic: raw, post: encoded ? {} : posted }[how] as Partial<typeof raw>
  return given.id === client_id && given.secret === client_secret ? undefined : 'the client is not known'
}

const plain = (text: string) => new URLSearchParams(`text=${text}`).get('text') ?? ''

/** Undefined where the body is not written in that format. */
export function fieldsOf(
  { headers, text, query }: Pick<Ask, 'headers' | 'text' | 'query'>,
  format: NonNullable<Wants['format']>,
): Record<string, string> | undefined {
  const type = headers['content-type'] ?? ''
  if (format === 'query') return Object.fromEntries(query)
  if (format === 'xml') return /\bxml\b/.test(type) ? elementsOf(text) : undefined
  if (format === 'form')
    return type.startsWith('application/x-www-form-urlencoded')
      ? Object.fromEntries(new URLSearchParams(text))
      : undefined
  if (!type.startsWith('application/json')) return undefined
  try {
    const body: unknown = JSON.parse(text)
    return isJsonObject(body) ? Object.fromEntries(leavesOf(body)) : undefined
  } catch {
    return undefined
  }
}

/** `credentials.site.contentUrl` for what lies deeper; a value that is not text is as JSON has it. */
function* leavesOf(value: object, path = ''): Iterable<[string, string]> {
  for (const [name, member] of Object.entries(value)) {
    if (typeof member === 'object' && member !== null) yield* leavesOf(member, `${path}${name}.`)
    else yield [`${path}${name}`, typeof member === 'string' ? member : JSON.stringify(member)]
  }
}

/** Attributes and texts by name: what a fixed document needs, not a parser. */
const elementsOf = (text: string) =>
  Object.fromEntries(
    [...text.matchAll(/\s([\w:]+)="([^"]*)"|<([\w:]+)>([^<]+)</g)].map(([, attribute, value, element, content]) => [
      attribute ?? element,
      value ?? content,
    ]),
  )

function fits(wanted: Wanted, value: string | undefined, world: World): boolean {
  if (value === undefined) return false
  if (wanted instanceof RegExp) return wanted.test(value)
  const text = filled(wanted, world)
  return text === value && !text.includes(notIssued)
}
