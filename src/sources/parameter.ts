/** A parameter of a request that is built already: in its query, a header, or its body. */
import { ExtractError } from '../errors.ts'
import { isJsonObject, type Json, type JsonObject } from '../json.ts'
import type { HttpRequest } from '../runtime.ts'

export type Place = 'query' | 'header' | 'body'

/** A copy of the request in which the parameter has this value, and no other. Throws ExtractError `data.pagination`. */
export function withParameter(
  request: HttpRequest,
  place: Place,
  name: string,
  value: string | number | boolean,
): HttpRequest {
  if (place === 'header') return { ...request, headers: { ...request.headers, [name.toLowerCase()]: String(value) } }
  if (place === 'body') return inBody(request, name, value)
  const url = new URL(request.url)
  url.searchParams.set(name, String(value))
  return { ...request, url: url.href }
}

function inBody(request: HttpRequest, name: string, value: string | number | boolean): HttpRequest {
  const { headers, body = '' } = request
  const type = String(headers['content-type'] ?? 'application/json')
  if (typeof body === 'string' && type.startsWith('application/x-www-form-urlencoded')) {
    const form = new URLSearchParams(body)
    form.set(name, String(value))
    return { ...request, body: form.toString() }
  }
  const document = type.startsWith('application/json') && typeof body === 'string' ? parsed(body) : undefined
  if (!document) {
    throw new ExtractError('data.pagination', {
      problem: `the request has no body that ${name} could be put into`,
      advice: 'write its body as a mapping, with format json, form or graphql; or in: query',
    })
  }
  const changed = JSON.stringify(withMember(document, name.split('.'), value))
  return { ...request, headers: { ...headers, 'content-type': type }, body: changed }
}

function parsed(text: string): JsonObject | undefined {
  try {
    const document: unknown = text.trim() === '' ? {} : JSON.parse(text)
    return isJsonObject(document as Json) ? (document as JsonObject) : undefined
  } catch {
    return undefined
  }
}

/** By way of `fromEntries`: assigning to a member called `__proto__` would set the prototype. */
function withMember(document: Json | undefined, [name = '', ...rest]: string[], value: Json): JsonObject {
  const below = isJsonObject(document) ? document : {}
  const inner = Object.hasOwn(below, name) ? below[name] : undefined
  const member = rest.length === 0 ? value : withMember(inner, rest, value)
  return Object.fromEntries([...Object.entries(below).filter(([other]) => other !== name), [name, member]])
}
