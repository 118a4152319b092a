/** From what the file says to one HTTP request. Pure; knows nothing of credentials and pages. */
import type { REST } from '../generated/language.ts'
import { isJsonObject, type Json } from '../json.ts'
import type { HeaderFields, HttpRequest } from '../runtime.ts'
import { version } from '../version.ts'
import type { Ask } from './contract.ts'
import { marked } from './templates.ts'

type NamedValues = NonNullable<REST['headers']>

const contentTypes = {
  json: 'application/json',
  form: 'application/x-www-form-urlencoded',
  text: 'text/plain; charset=utf-8',
} as const

/** The connection's request with the extract's laid over it: by name, the extract wins. */
export function buildRequest(below: REST, above: Ask['request'] = {}): HttpRequest {
  const format = above.format ?? below.format
  const connection = marked(below, below, format)
  const asked = marked(above, below, format)
  const method = asked.method ?? connection.method
  const { url, query } = join(connection.url, asked.path)
  const parameters = overlay([pairs(connection.parameters), query, pairs(asked.parameters)], (name) => name)
  for (const [name, values] of parameters) {
    url.searchParams.delete(name)
    for (const value of values) url.searchParams.append(name, value)
  }
  const headers: HeaderFields = {
    accept: 'application/json',
    'user-agent': connection.user_agent ?? `latchkey/${version}`,
  }
  // A connection's body goes with its method: where something else asks for a GET there is none.
  const own = method === 'GET' && connection.method !== 'GET' ? undefined : connection.body
  const body = bodyOf(own as Json | undefined, asked.body as Json | undefined)
  if (body !== undefined) headers['content-type'] = contentTypes[format]
  for (const [name, values] of overlay([pairs(connection.headers), pairs(asked.headers)], toLowerCase)) {
    headers[name] = values.length === 1 ? (values[0] as string) : values
  }
  return { method, url: url.href, headers, ...(body !== undefined && { body: written(body, format) }) }
}

/**
 * The address without the path's query, and that query. `new URL('/x', base)` would drop the path of the base; an empty
 * path is the base itself, its slash or none kept.
 */
function join(base: string, path = ''): { url: URL; query: [string, string][] } {
  const url = new URL(base)
  const asked = new URL(`http://path/${path.replace(/^\//, '')}`)
  if (/^[^?#]/.test(path)) url.pathname = `${url.pathname.replace(/\/$/, '')}${asked.pathname}`
  return { url, query: [...asked.searchParams] }
}

/** Names with their values in order; a name that a later list has is taken from there alone. */
function overlay(lists: [string, string][][], key: (name: string) => string): Map<string, string[]> {
  const values = new Map<string, string[]>()
  for (const list of lists) {
    const seen = new Set<string>()
    for (const [written, value] of list) {
      const name = key(written)
      if (!seen.has(name)) values.set(name, [])
      seen.add(name)
      values.get(name)?.push(value)
    }
  }
  return values
}

const toLowerCase = (name: string) => name.toLowerCase()

function pairs(named: NamedValues | undefined): [string, string][] {
  if (named === undefined) return []
  if (Array.isArray(named)) return named.map(({ name, value }) => [name, String(value)])
  return Object.entries(named).map(([name, value]) => [name, String(value)])
}

/** Two mappings are one, the extract's members winning; anything else the extract gives stands alone. */
function bodyOf(below: Json | undefined, above: Json | undefined): Json | undefined {
  return isJsonObject(below) && isJsonObject(above) ? { ...below, ...above } : (above ?? below)
}

function written(body: Json, format: keyof typeof contentTypes): string {
  if (typeof body === 'string') return body
  if (format !== 'form' || !isJsonObject(body)) return JSON.stringify(body)
  const form = new URLSearchParams()
  for (const [name, value] of Object.entries(body)) {
    for (const item of Array.isArray(value) ? value : [value])
      form.append(name, typeof item === 'string' ? item : JSON.stringify(item))
  }
  return form.toString()
}
