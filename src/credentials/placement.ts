/** Where a credential goes: a header, the query, a cookie, the body. Never in place of something that the request says itself. */
import { ConfigError } from '../errors.ts'
import { checkHeader } from '../http/header.ts'
import { objectIn } from '../json.ts'
import type { HttpRequest } from '../runtime.ts'

/** Names compare without case (RFC 9110 §5.1). A header that is there already is a mistake in the file, not ours to win. */
export function withHeader(request: HttpRequest, connection: string, name: string, value: string): HttpRequest {
  const field = name.toLowerCase()
  if (Object.hasOwn(request.headers, field)) {
    throw new ConfigError('config.not_usable', {
      name: connection,
      why: `sets the header ${name}, which the request sets too`,
      advice: `remove ${name} from headers, or authentication from the request`,
    })
  }
  checkHeader(connection, name, value)
  return { ...request, headers: { ...request.headers, [field]: value } }
}

const none: ReadonlySet<string> = new Set()

/**
 * Form-encoded (WHATWG URL §5.2), after what is there. The same value may be there already, or one of the `former` ones
 * that it takes the place of: many servers repeat the whole query, key included, in the address of the next page.
 */
export function withParameter(
  request: HttpRequest,
  connection: string,
  name: string,
  value: string,
  former = none,
): HttpRequest {
  const url = new URL(request.url)
  const there = url.searchParams.getAll(name)
  if (there.some((other) => other !== value && !former.has(other))) {
    throw new ConfigError('config.not_usable', {
      name: connection,
      why: `sets the parameter ${name}, which the request sets too`,
      advice: `remove ${name} from parameters, or authentication from the request`,
    })
  }
  // What is there as it must be stays as it is written.
  if (there.length !== 1 || there[0] !== value) url.searchParams.set(name, value)
  // RFC 6750 §2.3: what has a credential in its URL must not be kept by caches on the way.
  return { ...request, url: url.href, headers: { 'cache-control': 'no-store', ...request.headers } }
}

/** RFC 6265 §4.2: one Cookie header holds all. */
export function withCookie(request: HttpRequest, connection: string, name: string, value: string): HttpRequest {
  const cookie = [request.headers.cookie ?? [], `${name}=${value}`].flat().join('; ')
  checkHeader(connection, 'Cookie', cookie)
  return { ...request, headers: { ...request.headers, cookie } }
}

/** Beside what the body says, in its own format; a request without a body gets one of JSON. */
export function withMember(request: HttpRequest, connection: string, name: string, value: string): HttpRequest {
  const { method, headers } = request
  const body = String(request.body ?? '')
  const type = String(headers['content-type'] ?? '')
  const refuse = (why: string, advice: string) =>
    new ConfigError('config.not_usable', { name: connection, why, advice })
  const elsewhere = 'write send_in: header or query'
  if (body === '' && (method === 'GET' || method === 'HEAD'))
    throw refuse(`sends ${name} in the body, and a ${method} request has none`, `${elsewhere}, or another method`)

  const members = /^application\/x-www-form-urlencoded\b/i.test(type)
    ? Object.fromEntries(new URLSearchParams(body))
    : objectIn(body || '{}')
  if (!members)
    throw refuse(`sends ${name} in the body, which is neither a JSON object nor a form`, `${elsewhere}, or a format`)
  if (Object.hasOwn(members, name)) {
    const why = `sets ${name} in the body, which the request sets too`
    throw refuse(why, `remove ${name} from body, or authentication from the request`)
  }
  if (type.startsWith('application/x-www-form')) {
    const form = new URLSearchParams(body)
    form.append(name, value)
    return { ...request, body: form.toString() }
  }
  return {
    ...request,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ ...members, [name]: value }),
  }
}
