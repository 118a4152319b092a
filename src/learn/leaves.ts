/** An answer, taken apart: every value that holds no other, with its JSONPath. */
import type { Pointer } from '../config/pointer.ts'
import { stepTo } from '../extract/step.ts'
import { isOfWords } from '../harmless.ts'
import type { Json } from '../json.ts'

export interface Leaf {
  /** Names and indexes that lead to it. */
  at: Pointer
  /** The same as a JSONPath (RFC 9535). */
  path: string
  /**
   * Of the member, or of the list that it stands in; empty for an answer that is a text. With that of the object around it
   * where it says little alone: `session.id`, `refresh.token`.
   */
  name: string
  value: null | boolean | number | string
  /** The path of the object that it stands in. */
  within: string
}

/** A server must not be able to keep this machine busy. */
const DEEPEST = 12
const MOST = 2000
/** Of a list, so many of its first values: those after them are alike. */
const MOST_OF_A_LIST = 3

/** In the order of the answer. A member whose name may itself be a secret is left out. */
export function leavesOf(answer: Json): Leaf[] {
  const leaves: Leaf[] = []
  const look = (value: Json, at: Pointer, name: string, within: string) => {
    if (leaves.length >= MOST) return
    if (typeof value !== 'object' || value === null) {
      leaves.push({ at, path: pathTo(at), name, value, within })
    } else if (at.length < DEEPEST) {
      if (Array.isArray(value)) {
        for (const [index, item] of value.slice(0, MOST_OF_A_LIST).entries()) look(item, [...at, index], name, within)
      } else {
        for (const [inner, member] of Object.entries(value))
          if (isPlainName(inner)) look(member, [...at, inner], nameIn(at.at(-1), inner), pathTo(at))
      }
    }
  }
  look(answer, [], '', '$')
  return leaves
}

function nameIn(outer: string | number | undefined, inner: string): string {
  if (typeof outer !== 'string') return inner
  const saysLittle = /^(id|key|value|string|text)$/i.test(inner) || /^(access|refresh|id)[_-]?(token)?$/i.test(outer)
  return saysLittle ? `${outer}.${inner}` : inner
}

export const pathTo = (at: Pointer): string => at.reduce<string>(stepTo, '$')

/**
 * What members are called: words. A text that ends in = is read as a form, and a map may have tokens for names: such a
 * name is neither shown nor written into a file.
 */
export const isPlainName = (name: string): boolean =>
  /^[\w@#$:./ -]{1,60}$/.test(name) &&
  !NUMBERED.test(name) &&
  (name.length < SHORTEST_OPAQUE || isOfWords(name)) &&
  !(name.length >= 16 && /\d.*[A-Za-z].*\d|[A-Za-z].*\d.*[A-Za-z]/.test(name))

/** A number of somebody, or a day: lists that became maps have shorter ones. */
const NUMBERED = /^[\d.:/ -]{4,}$/

/** Shorter ones may be a code with digits in it, and are nobody's token. */
const SHORTEST_OPAQUE = 12
