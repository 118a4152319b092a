/**
 * Names of jobs: twelve characters that sort as the jobs began, eight of them the moment, four chance. In Crockford's
 * base 32 (no i, l, o, u), because they are read out and typed.
 */
import type { Runtime } from '../runtime.ts'

const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz'
/** 32 to the 8th milliseconds from here last until 2059. */
const EPOCH = Date.UTC(2025, 0, 1)
const MOMENT = 8
const CHANCE = 4
const CHANCES = 32 ** CHANCE

/** Later ids of one process are greater, also within one millisecond and when the clock is set back. */
export function jobIds({ clock, random }: Pick<Runtime, 'clock' | 'random'>): () => string {
  let moment = 0
  let chance = 0
  return () => {
    const now = clock.now()
    if (now > moment) [moment, chance] = [now, Math.floor(random() * CHANCES)]
    else if (++chance === CHANCES) [moment, chance] = [moment + 1, 0]
    return firstIdOf(moment).slice(0, MOMENT) + digits(chance, CHANCE)
  }
}

/** No id of that moment (milliseconds since 1970) or later is smaller. */
export const firstIdOf = (moment: number): string => digits(Math.max(0, moment - EPOCH), MOMENT) + '0'.repeat(CHANCE)

/** As it may be typed: in capitals, with the letters that base 32 leaves out for those they look like. */
export const readId = (typed: string): string => typed.toLowerCase().replace(/o/g, '0').replace(/[il]/g, '1')

function digits(number: number, length: number): string {
  let text = ''
  for (let rest = number; text.length < length; rest = Math.floor(rest / 32)) text = DIGITS[rest % 32] + text
  return text
}
