/** How many cells of a terminal a text takes: East Asian characters by UAX #11, an emoji sequence two, a mark none. */
import { eastAsianWidth } from 'get-east-asian-width'

const ascii = /^[ -~]*$/
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
const emoji = /^\p{RGI_Emoji}$/v
/** Marks over others, joiners, and the vowels and finals that complete a Hangul syllable. */
const widthless = /^[\p{Mn}\p{Me}\p{Default_Ignorable_Code_Point}\u1160-\u11ff]$/u

export function displayWidth(text: string): number {
  if (ascii.test(text)) return text.length
  let width = 0
  for (const { segment } of graphemes.segment(text)) width += graphemeWidth(segment)
  return width
}

/** The text itself where it fits, else as much as leaves room for an ellipsis; never half a character. */
export function cut(text: string, width: number): string {
  if (ascii.test(text)) return text.length <= width ? text : `${text.slice(0, width - 1)}…`
  let used = 0
  let end = 0
  for (const { segment, index } of graphemes.segment(text)) {
    used += graphemeWidth(segment)
    if (used > width) return `${text.slice(0, end)}…`
    if (used < width) end = index + segment.length
  }
  return text
}

function graphemeWidth(grapheme: string): number {
  if (emoji.test(grapheme)) return 2
  let width = 0
  for (const character of grapheme) {
    if (!widthless.test(character)) width += eastAsianWidth(character.codePointAt(0) as number)
  }
  return width
}
