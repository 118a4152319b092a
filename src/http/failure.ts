/** Why no answer came, as plain data: the errors of Node and got hold the request with its headers. */
import { LatchkeyError, TransportError, type TransportFailure } from '../errors.ts'
import type { ProxyServer } from '../runtime.ts'
import { Overpacked, UnknownEncoding } from './decompress.ts'
import { withoutQuery } from './url.ts'

/** What was going on when it failed. */
export interface Circumstances {
  url: string
  /** Milliseconds. */
  timeout: number
  sent: boolean
  /** Only where nobody else can be at fault. */
  proxy?: ProxyServer | undefined
}

/** Nothing came for too long. */
export class Silence extends Error {
  readonly code = 'ETIMEDOUT'
}

/** What has to come of a body while it is waited for so many times as long as `timeout`, all waits together. */
export const LEAST_BYTES = 1000
export const MOST_TIMEOUTS = 10

/** Something came again and again, and never enough. */
export class Dripping extends Error {
  readonly code = 'dripping'
}

/** The server changes to another protocol (RFC 9110 §15.2.2), which nobody asked for. */
export class Upgrade extends Error {
  readonly code = 'HTTP 101'
}

const kinds: Record<string, TransportFailure['kind']> = {
  ENOTFOUND: 'name_not_found',
  EAI_AGAIN: 'name_not_found',
  ECONNREFUSED: 'refused',
  ETIMEDOUT: 'timeout',
  dripping: 'too_slow',
  HPE_HEADER_OVERFLOW: 'headers_too_large',
}
/** What a server's TLS says of the certificate that it was shown, or was not (RFC 8446 §6.2). */
const OF_OUR_CERTIFICATE = /ALERT_(CERTIFICATE_|BAD_CERTIFICATE|UNSUPPORTED_CERT|UNKNOWN_CA|ACCESS_DENIED)/
/** What OpenSSL says of an answer that is no TLS. */
const NOT_TLS = /WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG/

/** What to throw: a LatchkeyError and a TransportError as they are, at any depth; all else as a TransportError. */
export function explained(thrown: unknown, circumstances: Circumstances): Error {
  for (let error = thrown; error instanceof Error; error = error.cause)
    if (error instanceof TransportError || error instanceof LatchkeyError) return error
  return new TransportError(failureOf(thrown, circumstances))
}

/** The name of what happened may be one cause down. */
function failureOf(thrown: unknown, { url, timeout, sent, proxy }: Circumstances): TransportFailure {
  const { code: outer, cause } = thrown as NodeJS.ErrnoException
  const code = (cause as NodeJS.ErrnoException | undefined)?.code ?? outer ?? 'no code'
  const common = { url: withoutQuery(url), sent, ...blame(proxy) }
  if (thrown instanceof Overpacked) return { ...common, kind: 'overpacked', detail: thrown.message }
  if (thrown instanceof UnknownEncoding) return { ...common, kind: 'unknown_encoding', detail: thrown.message }
  if (!proxy && OF_OUR_CERTIFICATE.test(code)) return { ...common, kind: 'client_certificate', detail: code }
  if (!proxy && NOT_TLS.test(code)) return { ...common, kind: 'not_tls', detail: code }
  const kind = kinds[code] ?? 'broken'
  const details: Partial<Record<TransportFailure['kind'], string>> = {
    timeout: `${timeout / 1000} s`,
    too_slow: `${LEAST_BYTES} bytes in ${(MOST_TIMEOUTS * timeout) / 1000} s`,
  }
  return { ...common, kind, detail: details[kind] ?? code }
}

/** Of a proxy, what may be shown. */
export const blame = (proxy: ProxyServer | undefined): Pick<TransportFailure, 'proxy'> =>
  proxy ? { proxy: { url: proxy.url, setting: proxy.setting } } : {}
