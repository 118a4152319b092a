/**
 * Where something stands in an answer: at a JSONPath of its body, or beside it, at `$headers.NAME` and `$cookies.NAME`.
 * Many a login gives its token in a header, and a session login in a cookie.
 */
import { isFieldName } from '../field_formats.ts'
import type { Json } from '../json.ts'
import { isSecretName } from '../redact.ts'
import type { Parsed } from './answer_shape.ts'

/** Reads one place of an answer; `text` is how the file has it. */
export interface Path {
  text: string
  first(answer: Parsed): Json | undefined
  all(answer: Parsed): Json[]
}

/** Compiled; what reads JSONPaths, or cookies, is loaded where one is written. */
export async function pathsOf(written: Readonly<Record<string, unknown>>): Promise<Record<string, Path>> {
  const texts = Object.entries(written).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  return Object.fromEntries(await Promise.all(texts.map(async ([name, text]) => [name, await pathOf(text)])))
}

async function pathOf(text: string): Promise<Path> {
  const { root, name } = besideBody(text) ?? {}
  if (name === undefined) {
    const { first, all } = await (await import('../extract/jsonpath.ts')).compilePath(text)
    return { text, first: ({ value }) => first(value), all: ({ value }) => all(value) }
  }
  const read = root === 'headers' ? readHeader : await cookieReader()
  const all = ({ headers = {} }: Parsed) => read(headers, name)
  return { text, all, first: (answer) => all(answer)[0] }
}

type Read = (headers: NonNullable<Parsed['headers']>, name: string) => string[]

const readHeader: Read = (headers, name) => [headers[name.toLowerCase()] ?? []].flat()

async function cookieReader(): Promise<Read> {
  const { openCookieReader } = await import('../http/cookies.ts')
  const read = await openCookieReader()
  return (headers, name) => [read([headers['set-cookie'] ?? []].flat(), name) ?? []].flat()
}

/** What a text names beside the body; undefined where it is a JSONPath. */
export function besideBody(text: string): { root: string; name: string } | undefined {
  const [, root = '', dotted, quoted] = /^\$(headers|cookies)(?:\.([^.[\]'"]+)|\['([^']+)'\])$/.exec(text.trim()) ?? []
  const name = dotted ?? quoted
  return name !== undefined && isFieldName(name) ? { root, name } : undefined
}

/** Where an answer has what its name says is secret, beside its body: its cookies, and headers such as X-Subject-Token. */
export function secretsBeside(headers: NonNullable<Parsed['headers']>): string[] {
  const cookies = placesBeside('$cookies.any', { value: null, headers }) ?? []
  const names = Object.keys(headers).filter(
    (name) => isSecretName(name) && !/^(www-authenticate|set-cookie)$/.test(name),
  )
  return [...cookies, ...names.map((name) => `$headers.${name}`)].filter(besideBody).slice(0, 6)
}

/** True where a part of an answer is looked for that its body need not be there for. */
export const isBesideBody = ({ text }: Path): boolean => besideBody(text) !== undefined

/** What there is beside a body of the kind that a path looks for; undefined where it looks into the body. */
export function placesBeside(path: string, { headers = {} }: Parsed): string[] | undefined {
  const { root } = besideBody(path) ?? {}
  if (root === undefined) return undefined
  const cookies = [headers['set-cookie'] ?? []].flat().map((text) => text.split('=', 1)[0] ?? '')
  return (root === 'headers' ? Object.keys(headers) : cookies).slice(0, 12).map((name) => `$${root}.${name}`)
}
