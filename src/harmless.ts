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

/** A shorter name holds no secret. */
const SHORTEST_SECRET = 8
const LONGEST_NAME = 40
/** Longer runs of letters are several words without anything between them, or none. */
const LONGEST_WORD = 20
const WORDS_IN_NAMES = /token|access|refresh|expir|session|authenti|authori[sz]|user|account|customer|address|number/i

/**
 * A name that a person would give. What is not made of words may be a token: a bare one that ends in `=` reads like a form
 * with nothing in it, and a map may have tokens for names.
 */
export const shownName = (name: string): string =>
  name.replace(/[^\s\p{Cc}\p{Cf}]+/gu, (part) => (part.length <= LONGEST_NAME && isOfWords(part) ? part : '…'))

export function isOfWords(name: string): boolean {
  if (name.length < SHORTEST_SECRET) return true
  const words = name.match(/[A-Z]?[a-z]+|[A-Z]+|\d+|[^\x00-\x7f]+/g) ?? []
  const letters = words.filter((word) => !/^\d/.test(word))
  const isShort = (some: string[]) => some.length > 0 && some.join('').length / some.length < 2.5
  return words.length > 0 && !isShort(words) && !isShort(letters) && words.every(isWord) && !isHex(name)
}

const isWord = (word: string) =>
  /^\d/.test(word) ? word.length <= 10 : word.length <= LONGEST_WORD || WORDS_IN_NAMES.test(word)

const isHex = (name: string) => /^[\da-f]{16,}$/i.test(name)
