import { MASK } from '../redact.ts'
import type { HeaderFields, HttpRequest } from '../runtime.ts'
import { withoutMarks } from './templates.ts'

/** Ours, and no secret: it goes with a credential in the query. */
const ours: Record<string, string> = { 'cache-control': 'no-store' }

/** The request as it may be shown: what the credential added or changed is `••••`, whatever it is. */
export function masked(
  unsigned: HttpRequest,
  signed: HttpRequest,
): { method: string; url: string; headers: HeaderFields } {
  const headers: HeaderFields = {}
  for (const [name, value] of Object.entries(signed.headers)) {
    headers[name] = value === unsigned.headers[name] || value === ours[name] ? value : maskedHeader(name, String(value))
  }
  const url = new URL(signed.url)
  url.pathname = withoutMarks(new URL(unsigned.url).pathname)
  const before = new URL(unsigned.url).searchParams
  if (url.username) url.username = MASK
  if (url.password) url.password = MASK
  for (const name of new Set(url.searchParams.keys())) {
    if (before.get(name) !== url.searchParams.get(name)) url.searchParams.set(name, MASK)
  }
  return { method: signed.method, url: decodeMask(url.href), headers }
}

/** A scheme such as `Bearer` is worth seeing; what follows it is not (RFC 9110 §11.4). Other headers have none. */
function maskedHeader(name: string, value: string): string {
  const scheme = name === 'authorization' && /^([A-Za-z]+) ./.exec(value)?.[1]
  return scheme ? `${scheme} ${MASK}` : MASK
}

const decodeMask = (href: string) => href.replaceAll(encodeURIComponent(MASK), MASK)
