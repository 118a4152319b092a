/**
 * The only import of re2js: `match()` and `search()` of RFC 9535 §2.4.6–7 in time linear to the text, so that no pattern
 * from a file can hang a run. What it cannot read matches nothing, as the RFC asks of patterns that are no I-Regexp.
 */
import { RE2JS } from 're2js'
import type { Json } from '../json.ts'

/** Patterns come from a path or from the rows; few are different. */
const patterns = new Map<string, RE2JS | undefined>()
const MOST = 100
/** Characters: a machine takes the time of its pattern for each character of the text. */
export const longestPattern = 1000

function patternOf(text: string): RE2JS | undefined {
  if (text.length > longestPattern) return undefined
  if (patterns.has(text)) return patterns.get(text)
  if (patterns.size >= MOST) patterns.clear()
  let pattern: RE2JS | undefined
  try {
    pattern = RE2JS.compile(withoutLineEnds(text))
  } catch {
    pattern = undefined
  }
  patterns.set(text, pattern)
  return pattern
}

/** True where RE2 can read it: what it cannot read matches nothing. */
export const isPattern = (text: string): boolean => patternOf(text) !== undefined

/** RFC 9485 §5.3: outside of classes and escapes `.` is any character but line feed and carriage return. */
function withoutLineEnds(pattern: string): string {
  // An open class goes to the end: looked for from each bracket anew, its end would cost the square of the length.
  return pattern.replace(/\\.|\[(?:\\.|[^\]\\])*\]?|\./gsu, (part) => (part === '.' ? '[^\\n\\r]' : part))
}

export const match = (text: Json, pattern: Json): boolean =>
  typeof text === 'string' && typeof pattern === 'string' && patternOf(pattern)?.matches(text) === true

export const search = (text: Json, pattern: Json): boolean =>
  typeof text === 'string' && typeof pattern === 'string' && patternOf(pattern)?.matcher(text).find() === true
