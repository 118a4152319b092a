/** Where a call may go: to the connection's own origins with everything, elsewhere only a GET, and bare. */
import { ResponseError } from '../errors.ts'
import { mayCarryCredential } from '../http/origin.ts'
import { webAddress, withoutQuery, withoutUserinfo } from '../http/url.ts'
import type { HeaderFields, HttpRequest, HttpResponse } from '../runtime.ts'
import { version } from '../version.ts'
import type { Reach } from './attempt.ts'
import type { SourceWorld } from './contract.ts'

/** RFC 9110 §15.4 suggests five. */
const MOST_REDIRECTS = 5
/** RFC 9110 §15.4: the other 3xx say something else, or nothing any more. */
const redirects = new Set([301, 302, 303, 307, 308])

/** Nothing that the file says: it may be a secret whatever the header is called. */
const bare: HeaderFields = { accept: '*/*', 'user-agent': `latchkey/${version}` }

export interface Redirects {
  /** Whether the credential, and what the file put into the request, may go there. */
  isOwn(url: string): boolean
  /**
   * The request that a redirect asks for, `hops` having been followed before; `carried`: what a credential put into them.
   * Throws ResponseError `api.redirected`.
   */
  follow(request: HttpRequest, response: HttpResponse, hops: number, carried: Iterable<string>): HttpRequest
}

export const isRedirect = ({ status, headers }: HttpResponse) =>
  redirects.has(status) && typeof headers.location === 'string'

export function openRedirects({ url: home, also_send_to }: Reach, { name, secrets }: SourceWorld): Redirects {
  const isOwn = (url: string) => mayCarryCredential(url, home, also_send_to)
  const shown = (url: string) => secrets.mask(withoutQuery(url))

  return {
    isOwn,
    follow(request, { status, url, headers: { location } }, hops, carried) {
      const target = webAddress(String(location), url)
      const asGet = status === 303 || ((status === 301 || status === 302) && request.method === 'POST')
      const method = asGet ? 'GET' : request.method
      // Many a server repeats the address it was asked at, key included.
      const isStolen = (href: string) => !isOwn(href) && (method !== 'GET' || secrets.isIn(href, carried))
      if (!target || hops >= MOST_REDIRECTS || isStolen(target.href)) {
        throw new ResponseError('api.redirected', {
          connection: name,
          url: shown(url),
          status,
          location: target ? shown(target.href) : 'what is not a web address',
          ...(hops >= MOST_REDIRECTS && { hops }),
        })
      }
      const address = withoutUserinfo(target)
      const { body, headers, ...rest } = request
      const { 'content-type': _, ...bodiless } = headers
      if (!isOwn(target.href)) return { ...rest, method, url: address, headers: bare }
      return asGet || body === undefined
        ? { ...rest, method, url: address, headers: bodiless }
        : { ...request, url: address }
    },
  }
}
