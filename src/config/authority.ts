/**
 * What may be filled into the part of an address that says which server is asked (RFC 3986 §3.2): whoever gives the value
 * of a part must not be able to choose the whole, because a credential goes there.
 */
import type { Pointer } from './pointer.ts'

/** Fields that hold an address where the connection's credential belongs. */
export const ADDRESS = /^(url|issuer|.*_endpoint)$/

const OTHER_SCHEME = /^(?!https?:)[a-z][a-z\d+.-]*:/i
/** An address up to somewhere in its authority; of one that begins with what is filled in, up to its scheme. */
const OPEN = /^([a-z][a-z\d+.-]*:\/\/)([^/?#\\]*)$/i
const HOST_PART = /^[\w.-]+$/
const SCHEME_AND_HOST = /^https?(:\/\/([\w.-]*|\[[\da-f:.]+\]))?$/i
/** Where nothing of the authority follows, what is filled in may end it, and begin the path. */
const HOST_END = /^([\w.-]*|\[[\da-f:.]+\])(:\d*)?(\/[^\s?#\\]*)?$/i
const PORT_END = /^\d*(\/[^\s?#\\]*)?$/

/** True where a field at this path leads somewhere, and so wants `fitsAddress`. */
export function isAddressField(path: Pointer): boolean {
  const name = String(path.findLast((step) => typeof step === 'string'))
  return ADDRESS.test(name) || name === 'redirect_uri' || name === 'also_send_to'
}

/**
 * Whether a value may be filled in between these texts of an address. A part of a host holds letters, digits, `_`, `-` and
 * `.`, a part of a port digits; what is the whole address, or its scheme and host, is its author's.
 */
export function fitsAddress(value: string, before: string, after: string): boolean {
  if (OTHER_SCHEME.test(before + value + after)) return true
  const isLast = after === '' || /^[/?#\\]/.test(after)
  if (before === '') return isLast || SCHEME_AND_HOST.test(value)
  const [open, , authority = ''] = OPEN.exec(before) ?? []
  if (open === undefined) return /[/?#\\]/.test(before) || /^[a-z]*$/i.test(value)
  if (/:\d*$/.test(authority)) return isLast ? PORT_END.test(value) : /^\d+$/.test(value)
  if (!isLast) return HOST_PART.test(value)
  return HOST_END.test(value) && (authority !== '' || /^[^:/]/.test(value))
}
