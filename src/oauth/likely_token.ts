/** What in an answer may be a token, by what it is called and by what it looks like. */
import { stepTo } from '../extract/step.ts'
import { shownName } from '../harmless.ts'
import { isSecretName } from '../redact.ts'

/** Shorter texts are words or codes. */
const SHORTEST_TOKEN = 8
/** No words, and as long as what nobody could guess. */
const LONG = 20
/** A server must not be able to exhaust the stack. */
const DEEPEST = 64
/** Names of what is no token, whatever it looks like. */
const CALLED_OTHERWISE = /id$|trace|request|time|date|version|message|msg|desc|ur[il]$/i
/** Addresses, moments. */
const OTHERWISE = /:\/\/|^\d{4}-\d\d-\d\d(T|$)|^[^@]+@[^@]+\.[a-z]+$/i

interface Found {
  name: string
  text: string
  /** JSONPath; undefined where a name on the way may itself be a secret. */
  path: string | undefined
}

/** Without blanks, and too long for a word or a code. */
export const isLikeToken = (text: string) => text.length >= SHORTEST_TOKEN && !/\s/.test(text)

/** Every text of an answer that is like one. */
export function* textsLikeTokens(
  value: unknown,
  name = '',
  path: string | undefined = '$',
  depth = 0,
): Iterable<Found> {
  if (typeof value === 'object' && value !== null) {
    if (depth === DEEPEST) return
    const isList = Array.isArray(value)
    for (const [inner, member] of Object.entries(value)) {
      const isShown = path !== undefined && (isList || shownName(inner) === inner)
      const within = isShown ? stepTo(path, isList ? Number(inner) : inner) : undefined
      yield* textsLikeTokens(member, isList ? name : inner, within, depth + 1)
    }
  } else if (typeof value === 'string' && isLikeToken(value)) yield { name, text: value, path }
}

/** Hardly anything else. */
export const isUnmistakable = ({ name, text }: Found): boolean =>
  /\d/.test(text) &&
  !OTHERWISE.test(text) &&
  (isSecretName(name) || (text.length >= LONG && !CALLED_OTHERWISE.test(name)))
