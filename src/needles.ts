/**
 * Finds which of many needles stand in a text, in one walk along it however many there are: where the first few
 * characters of none begin, nothing is compared.
 */

/** No needle may be shorter. */
export const SHORTEST_NEEDLE = 4

const SLOTS = 2 ** 16

export interface Needles {
  /** Each that stands in the text, once. */
  in(text: string): string[]
}

export function openNeedles(needles: Iterable<string>): Needles {
  const byHead = new Map<number, string[]>()
  /** Most places of a text are told apart by this alone. */
  const begins = new Uint8Array(SLOTS)
  for (const needle of needles) {
    const head = headAt(needle, 0)
    begins[head % SLOTS] = 1
    const same = byHead.get(head)
    if (same) same.push(needle)
    else byHead.set(head, [needle])
  }
  return {
    in(text) {
      const found = new Set<string>()
      for (let at = 0; at <= text.length - SHORTEST_NEEDLE; at++) {
        const head = headAt(text, at)
        if (begins[head % SLOTS] === 0) continue
        for (const needle of byHead.get(head) ?? []) if (text.startsWith(needle, at)) found.add(needle)
      }
      return [...found]
    },
  }
}

/** The same for the same first characters, and mostly another for others. */
function headAt(text: string, at: number): number {
  let head = 0
  for (let next = at; next < at + SHORTEST_NEEDLE; next++) head = Math.imul(head, 0x01000193) ^ text.charCodeAt(next)
  return head >>> 0
}
