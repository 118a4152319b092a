/**
 * The formats that schemas/ names, one predicate each. A reference (`${env:NAME}`) passes here and is checked again when
 * it is resolved; what a text of a format means is decided where it is used.
 */

/** What ajv's stand-alone code is, as far as we use it. */
export interface Validator {
  (data: unknown): boolean
  errors?: ValidationError[] | null
}

export interface ValidationError {
  keyword: string
  instancePath: string
  schemaPath: string
  params: Record<string, unknown>
}

const holdsReference = (text: string) => text.includes('${')

export const fieldFormats = {
  uri: (text: string) => !holdsUserinfo(text) && (holdsReference(text) || isWebAddress(text)),
  /** RFC 3986 §4.3, of any scheme and without a fragment, as RFC 6749 §3.1.2 and RFC 8707 §2 want it. */
  'absolute-uri': (text: string) => !holdsUserinfo(text) && (holdsReference(text) || isAbsoluteUri(text)),
  duration: (text: string) => holdsReference(text) || DURATION.test(text),
  /** A duration to wait for. */
  timeout: (text: string) => holdsReference(text) || isTimeout(millisecondsOf(text)),
  /** Compiled, and so checked, by extract/; here only that there is something. */
  jsonpath: (text: string) => text.trim().length > 0,
  origin: (text: string) => holdsReference(text) || isOrigin(text),
  'date-time': (text: string) => !Number.isNaN(Date.parse(text)),
}

const DURATION = /^\s*(\d+(?:\.\d+)?)\s*(ms|s|min|h|d)?\s*$/
const units = { ms: 1, s: 1000, min: 60_000, h: 3_600_000, d: 86_400_000 } as const

/** Of `90s`, `15min`, `1h`, `14d`, `500ms`, or a number of seconds as text; NaN of anything else. */
export function millisecondsOf(text: string): number {
  const [, amount, unit = 's'] = DURATION.exec(text) ?? []
  return Number(amount) * units[unit as keyof typeof units]
}

/** Timers take no more than 2^31 - 1 ms: they would ring at once. */
const isTimeout = (milliseconds: number) => milliseconds >= 1 && milliseconds < 2 ** 31

function isWebAddress(text: string): boolean {
  const url = URL.parse(text)
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:') && url.hostname !== ''
}

const isAbsoluteUri = (text: string) =>
  /^[a-z][a-z\d+.-]*:[^\s#]+$/i.test(text) && (/^https?:/i.test(text) ? isWebAddress(text) : URL.canParse(text))

/** `https://user:password@host` (RFC 3986 §7.5): a URL is shown in messages, so it is no place for a secret. */
export function holdsUserinfo(text: string): boolean {
  const url = URL.parse(text.replace(/\$\{[^}]*\}/g, 'x'))
  return url !== null && (url.username !== '' || url.password !== '')
}

function isOrigin(text: string): boolean {
  return /^https?:\/\/(\*\.)?[^/?#@*]+$/.test(text) && URL.canParse(text.replace('*.', 'x.'))
}

/** This machine, as RFC 8252 §7.3 and RFC 6761 §6.3 have it; `hostname` as the URL class spells it. */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname)
}

// What node:http checks, too: loading it for that would be felt by commands that send nothing.
const fieldName = /^[\w!#$%&'*+.^`|~-]+$/
const notInFieldValue = /[^\t\x20-\x7e\x80-\xff]/

/** What a header may be called (RFC 9110 §5.1). */
export const isFieldName = (name: string): boolean => fieldName.test(name)
/** What a header can carry (RFC 9110 §5.5). */
export const isFieldValue = (value: string): boolean => !notInFieldValue.test(value)
