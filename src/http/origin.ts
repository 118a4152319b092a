/** Which addresses a connection's credential may be sent to: its own origin, and those its user lists. */

/** RFC 6454 §4: scheme, host and port. */
export function sameOrigin(one: string, other: string): boolean {
  return new URL(one).origin === new URL(other).origin
}

/**
 * True where `url` is at `home`'s origin or at one of `also_send_to`: `https://files.example.com` exactly, or
 * `https://*.example.com` for its subdomains of any depth, never for example.com itself, another scheme or port.
 */
export function mayCarryCredential(url: string, home: string, also_send_to: readonly string[] = []): boolean {
  return sameOrigin(url, home) || isListed(url, also_send_to)
}

/** True where `url` is at one of `also_send_to`. */
export function isListed(url: string, also_send_to: readonly string[]): boolean {
  return also_send_to.some((pattern) => matches(new URL(url), pattern))
}

function matches(url: URL, pattern: string): boolean {
  const [scheme, host] = pattern.split('://*.')
  if (host === undefined) return url.origin === new URL(pattern).origin
  const domain = new URL(`${scheme}://${host}`)
  return url.protocol === domain.protocol && url.port === domain.port && url.hostname.endsWith(`.${domain.hostname}`)
}
