/**
 * Masks secrets in text that people and logs see. A secret is registered when it is resolved or received; from then on
 * every form it is likely to appear in is replaced: as it is, URL-encoded, form-encoded, JSON-escaped, base64,
 * base64url, two of these in turn and, for a JWT, its parts; and what is left of it where a text was cut short.
 */

export const MASK = '••••'

/** Shorter values would mask ordinary words: a password `a` must not blank every "a". They are masked where sent. */
const SHORTEST = 4

/** How messages show that a text was longer. */
const CUT = '…'

/** Rotating tokens come and go; the oldest are forgotten beyond this many. */
const MOST = 2000

export interface Secrets {
  /** Registers a secret; blank and very short values are ignored. Gives the value back. */
  add(value: string): string
  /** Registers a username and password as they stand in an Authorization header (RFC 7617). */
  addBasic(username: string, password: string): void
  /** The text with every registered secret replaced by `••••`. */
  mask(text: string): string
}

export function createSecrets(): Secrets {
  const forms = new Set<string>()
  let pattern: RegExp | undefined

  function addForms(candidates: Iterable<string>) {
    for (const form of candidates) {
      if (form.length < SHORTEST || forms.has(form)) continue
      forms.add(form)
      pattern = undefined
    }
    for (const oldest of forms) {
      if (forms.size <= MOST * 8) break
      forms.delete(oldest)
    }
  }

  return {
    add(value) {
      if (value.length >= SHORTEST) addForms(formsOf(value))
      return value
    },
    addBasic(username, password) {
      if (password.length > 0) addForms(base64Forms(`${username}:${password}`))
    },
    mask(text) {
      if (forms.size === 0 || text.length < SHORTEST) return text
      // Longest first, so that a secret inside another never leaves the rest of the longer one behind.
      pattern ??= new RegExp(
        [...forms]
          .sort((a, b) => b.length - a.length)
          .map(escapeRegExp)
          .join('|'),
        'g',
      )
      const masked = text.replace(pattern, MASK)
      return masked.includes(CUT) ? maskCut(masked, forms) : masked
    },
  }
}

/** What was cut short may end with the beginning of a secret, which is no form of it any more. */
function maskCut(text: string, forms: Set<string>): string {
  const pieces = text.split(CUT)
  const last = pieces.pop()
  const masked = pieces.map((piece) => {
    let cut = 0
    for (const form of forms) {
      for (let length = Math.min(form.length - 1, piece.length); length > cut && length >= SHORTEST; length--) {
        if (piece.endsWith(form.slice(0, length))) cut = length
      }
    }
    return cut === 0 ? piece : piece.slice(0, -cut) + MASK
  })
  return [...masked, last].join(CUT)
}

/** As it is, encoded, and encoded again: a URL is logged inside a URL, JSON inside JSON. */
function* formsOf(value: string): Iterable<string> {
  for (const form of [value, ...encodingsOf(value), ...base64Forms(value)]) {
    yield form
    yield* encodingsOf(form)
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

function* encodingsOf(text: string): Iterable<string> {
  yield encodeURIComponent(text)
  yield new URLSearchParams({ v: text }).toString().slice(2)
  yield JSON.stringify(text).slice(1, -1)
}

function* base64Forms(value: string): Iterable<string> {
  const bytes = Buffer.from(value)
  yield bytes.toString('base64')
  yield bytes.toString('base64').replace(/=+$/, '')
  yield bytes.toString('base64url')
}

function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}

/**
 * The same error with every text in it masked: message, hint, data, stack. Its cause is dropped: what libraries attach
 * there holds whole requests.
 */
export function maskError(secrets: Pick<Secrets, 'mask'>, error: unknown): unknown {
  if (!(error instanceof Error)) return error
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
