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
  uri: (text: string) => holdsReference(text) || isWebAddress(text),
  duration: (text: string) => holdsReference(text) || DURATION.test(text),
  /** Compiled, and so checked, by extract/; here only that there is something. */
  jsonpath: (text: string) => text.trim().length > 0,
  origin: (text: string) => holdsReference(text) || /^https?:\/\/(\*\.)?[^/?#@*]+$/.test(text),
  'date-time': (text: string) => !Number.isNaN(Date.parse(text)),
}

/** `90s`, `15min`, `1h`, `14d`, `500ms`, or a number of seconds as text. */
export const DURATION = /^\s*(\d+(?:\.\d+)?)\s*(ms|s|min|h|d)?\s*$/

function isWebAddress(text: string): boolean {
  const url = URL.parse(text)
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:') && url.hostname !== ''
}
