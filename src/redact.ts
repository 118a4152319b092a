/**
 * Masks secrets in text that people and logs see. A secret is registered when it is resolved or received; from then on
 * every form it is likely to appear in is replaced: as it is, on one line, URL-encoded, form-encoded, JSON-escaped,
 * base64, base64url, two of these in turn, in HTML, hexadecimal and, for a JWT, its parts; and what is left of it where a
 * text was cut short.
 */
import { type Needles, openNeedles, SHORTEST_NEEDLE } from './needles.ts'

export const MASK = '••••'

/** Shorter values would mask ordinary words: a password `a` must not blank every "a". They are masked where sent. */
const SHORTEST = SHORTEST_NEEDLE
/** One character is a word of most languages. */
const SHORTEST_WORD = 2

/** How messages show that a text was longer. */
const CUT = '…'

/** Received tokens and cookies come and go; what is older than the newest so many is forgotten. */
const MOST_RECEIVED = 200

const SECRET_NAME =
  /auth|token|secret|passw|pwd|(api|access|subscription)[-_]?key|signature|session|cookie|credential|assertion|dpop|^(key|sig|pass)$/i

/** What says of which kind something is: Dropbox's `token_access_type: offline`, RFC 8693's `requested_token_type`. */
const SAYS_OF_ONE = /type$/i

/**
 * Headers, parameters and members of a body that hold a secret whatever anybody says of them. No word that ordinary
 * names end in: a `sort_key` is no secret, and masking its value would blank what people need to read.
 */
export const isSecretName = (name: string): boolean => SECRET_NAME.test(name) && !SAYS_OF_ONE.test(name)

export type ReceivedKind = 'token' | 'cookie' | 'once'

export interface Secrets {
  /** Registers a secret for good; blank and very short values are ignored. Gives the value back. */
  add(value: string): string
  /**
   * Registers what a server gave, or what is made for one request: it is masked as long as it is among the newest of its
   * kind. A server that gives a new cookie with each answer, or wants an assertion with each question (`once`), must not
   * make a token forgotten.
   */
  addReceived(value: string, kind?: ReceivedKind): void
  /** The text with every registered secret replaced by `••••`. */
  mask(text: string): string
  /** The same, and secrets too short for that where they are a whole word: for what is kept and not only shown. */
  maskWords(text: string): string
  /** Whether a text that may leave holds a registered secret, or one of `more`, however it is encoded there. */
  isIn(text: string, more?: Iterable<string>): boolean
}

export function createSecrets(): Secrets {
  const configured = new Map<string, string[]>()
  const received: Record<ReceivedKind, Map<string, string[]>> = { token: new Map(), cookie: new Map(), once: new Map() }
  const short = new Set<string>()
  let shortWords: RegExp | undefined
  /** Of all forms; made with the first text after a secret has come or gone. */
  let needles: Needles | undefined

  function* allForms(): Iterable<string> {
    for (const forms of configured.values()) yield* forms
    for (const values of Object.values(received)) for (const forms of values.values()) yield* forms
  }

  function mask(text: string): string {
    if (text.length < SHORTEST) return text
    needles ??= openNeedles(allForms())
    const found = needles.in(text)
    // Longest first, so that a secret inside another never leaves the rest of the longer one behind.
    let masked = text
    for (const form of found.sort((a, b) => b.length - a.length)) masked = masked.replaceAll(form, MASK)
    return masked.includes(CUT) ? maskCut(masked, allForms) : masked
  }

  return {
    add(value) {
      if (value.length >= SHORTEST) {
        if (!configured.has(value)) {
          configured.set(value, distinctForms(value))
          needles = undefined
        }
      } else if (value.length >= SHORTEST_WORD && !short.has(value)) {
        short.add(value)
        shortWords = wholeWords(short)
      }
      return value
    },
    addReceived(value, kind = 'token') {
      if (value.length < SHORTEST || configured.has(value)) return
      const values = received[kind]
      if (!values.has(value)) needles = undefined
      const forms = values.get(value) ?? distinctForms(value)
      // Taken out and put back: a Map keeps its first order, and a token that is still in use must not be the oldest.
      values.delete(value)
      values.set(value, forms)
      for (const oldest of values.keys()) {
        if (values.size <= MOST_RECEIVED) break
        values.delete(oldest)
      }
    },
    mask,
    maskWords: (text) => (shortWords ? mask(text).replace(shortWords, MASK) : mask(text)),
    isIn(text, more = []) {
      if (mask(text) !== text) return true
      const texts = readings(text)
      const known = [configured.keys(), ...Object.values(received).map((values) => values.keys()), short, more]
      return known.some((values) => [...values].some((value) => texts.some((read) => holds(read, value))))
    },
  }
}

/** Nobody encodes more often, and one `%2525…` could ask for as many turns as it is long. */
const MOST_READINGS = 16

/** What a text says to whoever decodes it again and again, in UTF-8 or in Latin-1. */
const readings = (text: string) => (['utf8', 'latin1'] as const).map((charset) => decoded(text, charset))

/** Without all that may change on the way: escapes, capitals, blanks, and which way a slash leans (WHATWG URL §4.4). */
function decoded(text: string, charset: 'utf8' | 'latin1'): string {
  let read = text.replaceAll('+', ' ')
  for (let before = '', times = 0; before !== read && times < MOST_READINGS; times++) {
    before = read
    read = read.replace(/(?:%[0-9a-f]{2})+/gi, (run) => Buffer.from(run.replaceAll('%', ''), 'hex').toString(charset))
  }
  return read
    .replace(/[\s+]+/g, '')
    .replaceAll('\\', '/')
    .toLowerCase()
}

/** `text` is read already. What is short, or short when it is read, counts where it is a whole step or value. */
function holds(text: string, value: string): boolean {
  if (value.length < SHORTEST_WORD) return false
  const steps = text.split(/[/?&=;#]/)
  const isThere = (read: string) => (read.length < SHORTEST ? read !== '' && steps.includes(read) : text.includes(read))
  return [value, ...base64Forms(value), Buffer.from(value).toString('hex')].some((form) => readings(form).some(isThere))
}

const wholeWords = (words: Iterable<string>) =>
  new RegExp(`(?<![\\p{L}\\p{N}_])(?:${[...words].map(escaped).join('|')})(?![\\p{L}\\p{N}_])`, 'gu')

const escaped = (text: string) => text.replace(/[\^$\\.*+?()[\]{}|/]/g, '\\$&')

const distinctForms = (value: string) => [...new Set(formsOf(value))].filter((form) => form.length >= SHORTEST)

/** What was cut short may end with the beginning of a secret, which is no form of it any more. */
function maskCut(text: string, allForms: () => Iterable<string>): string {
  const pieces = text.split(CUT)
  const last = pieces.pop()
  const masked = pieces.map((piece) => {
    let cut = 0
    for (const form of allForms()) {
      const head = form.slice(0, SHORTEST)
      let at = piece.indexOf(head, Math.max(0, piece.length - form.length + 1))
      while (at !== -1 && !form.startsWith(piece.slice(at))) at = piece.indexOf(head, at + 1)
      if (at !== -1) cut = Math.max(cut, piece.length - at)
    }
    return cut === 0 ? piece : piece.slice(0, -cut) + MASK
  })
  return [...masked, last].join(CUT)
}

/**
 * As it is, encoded, and encoded again: a URL is logged inside a URL, JSON inside JSON. What stands in a query as it is has
 * blanks for its + when the query is read (WHATWG URL §5.1).
 */
function* formsOf(value: string): Iterable<string> {
  for (const shown of new Set([value, value.replaceAll('+', ' '), ...onOneLine(value)])) {
    for (const form of [shown, ...encodingsOf(shown), ...base64Forms(shown)]) {
      yield* inEitherCase(form)
      for (const again of encodingsOf(form)) yield* inEitherCase(again)
    }
    yield* markupForms(shown)
    yield Buffer.from(shown).toString('hex')
    yield Buffer.from(shown).toString('hex').toUpperCase()
  }
  const parts = value.split('.')
  // A JWT (RFC 7519): header and payload decode to readable text, the signature alone may be replayed.
  if (parts.length >= 3 && value.startsWith('ey')) {
    for (const part of parts.slice(1)) {
      yield part
      const decoded = Buffer.from(part, 'base64url').toString()
      if (decoded.startsWith('{')) yield decoded
    }
  }
}

/** As messages show it (see harmless.ts), and without the blanks around it. */
function* onOneLine(value: string): Iterable<string> {
  yield value.trim()
  yield value.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ')
  yield value.replace(/[\s\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim()
}

function* encodingsOf(text: string): Iterable<string> {
  // Half a surrogate pair leaves as U+FFFD whatever the encoding.
  const whole = text.toWellFormed()
  yield whole
  yield encodeURIComponent(whole)
  yield new URLSearchParams({ v: whole }).toString().slice(2)
  const json = JSON.stringify(text).slice(1, -1)
  yield json
  // As PHP and Python write it.
  yield json.replaceAll('/', '\\/')
  const ascii = json.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
  yield ascii
  yield ascii.replaceAll('/', '\\/')
  // What a server puts into an address as it is, reading the address then encodes in part (WHATWG URL §4.4).
  const url = new URL('http://host')
  url.pathname = whole
  url.search = whole
  yield url.pathname.slice(1)
  yield url.search.slice(1)
}

/** The digits of `%2F` and `\u00E4`; .NET and Java write the one small, others the other large. */
function* inEitherCase(form: string): Iterable<string> {
  yield form
  if (form.includes('%')) yield form.replace(/%(?:25)*[0-9A-F]{2}/g, (found) => found.toLowerCase())
  if (form.includes('\\u'))
    yield form.replace(/(\\u)([0-9a-f]{4})/g, (_, start: string, digits: string) => start + digits.toUpperCase())
}

const NAMED_ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** In HTML and XML: names where there are any and numbers for the rest, or numbers for all. */
function* markupForms(text: string): Iterable<string> {
  const named = text.replace(/[&<>"]/g, (found) => NAMED_ENTITIES[found] as string)
  yield named
  for (const quote of ['&#39;', '&#039;', '&#x27;', '&apos;']) yield named.replaceAll("'", quote)
  yield named.replaceAll("'", '&#x27;').replaceAll('/', '&#x2F;')
  for (const write of [
    (code: number) => `&#${code};`,
    (code: number) => `&#x${code.toString(16)};`,
    (code: number) => `&#x${code.toString(16).toUpperCase()};`,
  ]) {
    const numbered = (found: string) => write(found.codePointAt(0) as number)
    yield named.replace(/['/]|[^\0-\x7f]/gu, numbered)
    yield text.replace(/[&<>"'/]|[^\0-\x7f]/gu, numbered)
  }
}

function* base64Forms(value: string): Iterable<string> {
  const bytes = Buffer.from(value)
  yield bytes.toString('base64')
  yield bytes.toString('base64').replace(/=+$/, '')
  yield bytes.toString('base64url')
}

/**
 * The same error with every text in it masked: message, hint, data, stack. Its cause is dropped: what libraries attach
 * there holds whole requests.
 */
export function maskError(secrets: Pick<Secrets, 'mask'>, error: unknown): unknown {
  // An abort reason is the caller's own, and cannot be written to.
  if (!(error instanceof Error) || error instanceof DOMException) return error
  const open = error as unknown as Record<string, unknown>
  for (const name of ['message', 'hint', 'stack']) {
    if (typeof open[name] === 'string') open[name] = secrets.mask(open[name])
  }
  if (typeof open.data === 'object' && open.data !== null) open.data = maskedCopy(secrets, open.data)
  delete open.cause
  return error
}

/** Plain data with every text in it masked. */
export function maskedCopy(secrets: Pick<Secrets, 'mask'>, value: unknown): unknown {
  if (typeof value === 'string') return secrets.mask(value)
  if (Array.isArray(value)) return value.map((item) => maskedCopy(secrets, item))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, maskedCopy(secrets, member)]))
}
