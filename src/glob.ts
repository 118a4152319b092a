/** One step of a path pattern: `*` is any text, `?` any character. */

export const hasWildcard = (text: string) => /[*?]/.test(text)

/**
 * Whether a name fits. Only the last `*` is ever tried anew, so a hostile pattern costs at most the product of the two
 * lengths; as a RegExp it would cost a power.
 */
export function matchesGlob(name: string, pattern: string): boolean {
  let at = 0
  let inName = 0
  let star = -1
  let afterStar = 0
  while (inName < name.length) {
    if (pattern[at] === '*') {
      star = at++
      afterStar = inName
    } else if (at < pattern.length && (pattern[at] === '?' || pattern[at] === name[inName])) {
      at++
      inName++
    } else if (star >= 0) {
      at = star + 1
      inName = ++afterStar
    } else return false
  }
  while (pattern[at] === '*') at++
  return at === pattern.length
}
