/** From what the file says to one HTTP request. Knows nothing of credentials and pages. */
import { pairsOf } from '../config/named_values.ts'
import type { REST } from '../generated/language.ts'
import { contentTypes, writeBody } from '../http/write_body.ts'
import type { Json } from '../json.ts'
import type { HeaderFields, HttpRequest } from '../runtime.ts'
import { version } from '../version.ts'
import { joinedBody } from './body.ts'
import type { Ask } from './contract.ts'
import { isQuery } from './graphql.ts'
import { withParameter } from './parameter.ts'
import { marked } from './templates.ts'

/** The connection's request with the extract's laid over it: by name, the extract wins. `since`: where it begins. */
export async function buildRequest(
  below: REST,
  above: Ask['request'] = {},
  since?: Ask['since'],
): Promise<HttpRequest> {
  const format = above.format ?? below.format
  const connection = marked(below, below, format)
  const asked = marked(above, below, format, since && { cursor: String(since.value) })
  const method = asked.method ?? connection.method
  const { url, query } = join(connection.url, asked.path)
  const parameters = overlay([pairsOf(connection.parameters), query, pairsOf(asked.parameters)], (name) => name)
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
  const body = joinedBody(own as Json | undefined, asked.body as Json | undefined, format)
  if (body !== undefined) headers['content-type'] = contentTypes[format]
  for (const [name, values] of overlay([pairsOf(connection.headers), pairsOf(asked.headers)], toLowerCase)) {
    headers[name] = values.length === 1 ? (values[0] as string) : values
  }
  const request = {
    method,
    url: url.href,
    headers,
    ...(body !== undefined && { body: await writeBody(body, format) }),
    ...(format === 'graphql' && isQuery(body) && { idempotent: true }),
  }
  return since?.parameter === undefined ? request : withParameter(request, since.in, since.parameter, since.value)
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
