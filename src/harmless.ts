/** Text that others wrote, made fit for a line on a terminal: control and direction characters could rewrite it. */

const LONGEST = 300

/** On one line, without those characters, cut after so many; undefined where nothing is left. */
export function oneLine(text: string, longest = LONGEST): string | undefined {
  const line = text.replace(/[\s\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim()
  // Two code units are one character at most, and a text may be as long as an answer.
  const characters = [...line.slice(0, 2 * longest + 2)]
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : line || undefined
}

/** Plain data with each of those characters in its texts replaced by a space: line breaks are for our own templates. */
export function harmlessCopy<T>(value: T): T {
  return copyOf(value) as T
}

function copyOf(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ')
  if (Array.isArray(value)) return value.map(copyOf)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, copyOf(member)]))
}
