import { MASK } from '../redact.ts'
import type { HeaderFields, HttpRequest } from '../runtime.ts'
import { withoutMarks } from './templates.ts'

/** Ours, and no secrets: they go with a credential in the query, or in a body that it alone is. */
const ours: Record<string, string> = { 'cache-control': 'no-store', 'content-type': 'application/json' }

/** The request as it may be shown: what the credential added or changed is `••••`, whatever it is. */
export function masked(
  unsigned: HttpRequest,
  signed: HttpRequest,
): { method: string; url: string; headers: HeaderFields; body?: string } {
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
    const [was, is] = [before, url.searchParams].map((all) => JSON.stringify(all.getAll(name)))
    if (was !== is) url.searchParams.set(name, MASK)
  }
  const body = signed.body === undefined ? undefined : maskedBody(String(unsigned.body ?? ''), String(signed.body))
  return { method: signed.method, url: decodeMask(url.href), headers, ...(body !== undefined && { body }) }
}

/** What the credential put beside the file's own members (see credentials/placement.ts) is last in both formats. */
function maskedBody(unsigned: string, signed: string): string {
  const own = withoutMarks(unsigned)
  if (own !== unsigned || own === signed) return own
  try {
    const before = JSON.parse(unsigned || '{}') as object
    const names = Object.keys(JSON.parse(signed) as object).filter((name) => !Object.hasOwn(before, name))
    return JSON.stringify({ ...before, ...Object.fromEntries(names.map((name) => [name, MASK])) })
  } catch {
    const names = [...new URLSearchParams(signed).keys()].slice([...new URLSearchParams(unsigned)].length)
    return [unsigned, ...names.map((name) => `${name}=${MASK}`)].filter(Boolean).join('&')
  }
}

/** A scheme such as `Bearer` is worth seeing; what follows it is not (RFC 9110 §11.4). Other headers have none. */
function maskedHeader(name: string, value: string): string {
  const scheme = name === 'authorization' && /^([A-Za-z]+) ./.exec(value)?.[1]
  return scheme ? `${scheme} ${MASK}` : MASK
}

const decodeMask = (href: string) => href.replaceAll(encodeURIComponent(MASK), MASK)
