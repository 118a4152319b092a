import { oneLine } from '../harmless.ts'

/** For messages: origin and path, as much of it as anybody reads. Query and userinfo may hold a secret. */
export function withoutQuery(url: string): string {
  const { origin, pathname } = new URL(url)
  return `${origin}${oneLine(pathname) ?? ''}`
}

/** The address that a server named, seen from where it did; null for `file:` and all else that HTTP cannot ask for. */
export function webAddress(text: string, base: string): URL | null {
  const url = URL.parse(text, base)
  return url && /^https?:$/.test(url.protocol) ? url : null
}

/** Userinfo (RFC 9110 §4.2.4) would be sent as a credential; in an address that a server named, one of its choice. */
export function withoutUserinfo(address: URL): string {
  const url = new URL(address)
  url.username = ''
  url.password = ''
  return url.href
}

/** Whether a whole step of an address's path is . or .., which leads to another path (WHATWG URL §4.4). */
export const climbs = (address: string): boolean => /\/(?:\.|%2e){1,2}(?=[/?#]|$)/i.test(address.replace(/[?#].*/s, ''))
