/** Which redirect URIs lead to this machine (RFC 8252 §7.3). */

/** `localhost` is whichever of the two a browser tries first. */
const addresses: Record<string, string[]> = {
  '127.0.0.1': ['127.0.0.1'],
  '[::1]': ['::1'],
  localhost: ['127.0.0.1', '::1'],
}

/** What must be listened on for a redirect URI; nothing where it leads elsewhere. */
export function addressesOf(redirect_uri: string): string[] {
  const url = URL.parse(redirect_uri)
  if (url?.protocol !== 'http:' || url.port === '0' || url.hash !== '') return []
  return Object.hasOwn(addresses, url.hostname) ? (addresses[url.hostname] ?? []) : []
}

/** Whether a browser can come back to it by itself. */
export const canListenOn = (redirect_uri: string): boolean => addressesOf(redirect_uri).length > 0
