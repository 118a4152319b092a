/** For messages: origin and path. Query and userinfo may hold a secret. */
export function withoutQuery(url: string): string {
  const { origin, pathname } = new URL(url)
  return `${origin}${pathname}`
}

/** The address that a server named, seen from where it did; null for `file:` and all else that HTTP cannot ask for. */
export function webAddress(text: string, base: string): URL | null {
  const url = URL.parse(text, base)
  return url && /^https?:$/.test(url.protocol) ? url : null
}
