/** For messages: origin and path. Query and userinfo may hold a secret. */
export function withoutQuery(url: string): string {
  const { origin, pathname } = new URL(url)
  return `${origin}${pathname}`
}

/** This machine, as RFC 8252 §7.3 and RFC 6761 §6.3 have it; `hostname` as the URL class spells it. */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname)
}

/** The address that a server named, seen from where it did; null for `file:` and all else that HTTP cannot ask for. */
export function webAddress(text: string, base: string): URL | null {
  const url = URL.parse(text, base)
  return url && /^https?:$/.test(url.protocol) ? url : null
}
