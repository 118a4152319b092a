/** What a request that is written, but for the values made of it, says of itself; the names are those of RFC 9110 and 9112. */
import type { HttpRequest } from '../runtime.ts'
import type { Values } from './contract.ts'

/** `body` absent: it is not written yet. Escapes stay as they are sent. */
export function requestValues(
  { method, url, headers = {}, body }: Partial<HttpRequest> & Pick<HttpRequest, 'method' | 'url'>,
  hasBody = true,
): Values {
  const { href, host, pathname, search } = new URL(url)
  const query = search.slice(1)
  const sent = typeof body === 'string' ? body : Buffer.from(body ?? '').toString()
  const isForm = /^application\/x-www-form-urlencoded\b/i.test(String(headers['content-type'] ?? ''))
  const values: Record<string, () => string> = {
    method: () => method,
    url: () => href,
    host: () => host,
    path: () => pathname,
    query: () => query,
    request_target: () => pathname + search,
    sorted_query: () => sorted(query.split('&').filter(Boolean), (pair) => nameOf(pair)).join('&'),
    ...(hasBody && {
      body: () => sent,
      sorted_parameters: () =>
        sorted([...new URLSearchParams(query), ...new URLSearchParams(isForm ? sent : '')], ([name]) => name)
          .flat()
          .join(''),
    }),
  }
  return (name) => (Object.hasOwn(values, name) ? values[name]?.() : undefined)
}

const nameOf = (pair: string) => pair.replace(/=.*$/s, '')

/** By the code of each character, as signatures have it; what has one name keeps its order. */
const sorted = <T>(all: T[], nameOf: (one: T) => string): T[] =>
  all.toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : nameOf(a) > nameOf(b) ? 1 : 0))
