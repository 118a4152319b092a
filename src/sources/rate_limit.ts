/**
 * A rate limit that all who share the store keep together: in no span of `per` are there more than `requests`. Who comes
 * takes the next free place, now or later, and waits for it. The span is cut into slots that are counted, so that what is
 * kept stays small however many requests there are.
 */
import { durationOf } from '../config/duration.ts'
import type { REST } from '../generated/language.ts'
import type { SourceWorld } from './contract.ts'

/** A request counts until the whole of its slot is `per` ago: this part of the speed is the price. */
const SLOTS = 100
/** Milliseconds; what was written from further in the future was written before the clock was set back. */
const CLOCK_SLACK = 1000

interface Taken {
  /** Milliseconds since 1970. */
  written: number
  /** Milliseconds of a slot. */
  width: number
  /** Slots since 1970 and how many places of each are taken, in order; they may be to come. */
  slots: [slot: number, count: number][]
}

/** Resolves when it is one's turn to send. Throws StoreError, and the signal's reason. */
export function openRateLimit(
  limit: REST['rate_limit'],
  { name, clock, store, signal }: Pick<SourceWorld, 'name' | 'clock' | 'store' | 'signal'>,
): () => Promise<void> {
  if (!limit) return async () => {}
  const { requests } = limit
  const width = durationOf(limit.per) / SLOTS

  return async () => {
    const shared = await store()
    for (;;) {
      const now = clock.now()
      const entry = await shared.load('rate_limit', name)
      const known = entry && takenOf(entry.value)
      const isGood = known && known.width === width && known.written <= now + CLOCK_SLACK
      const { slot, slots } = nextPlace(isGood ? known.slots : [], Math.floor(now / width), requests)
      const value = new TextEncoder().encode(JSON.stringify({ written: now, width, slots } satisfies Taken))
      // Somebody else may have taken it: then another one is looked for.
      if ((await shared.compareAndSet('rate_limit', name, entry?.generation ?? 0, value)) === undefined) continue
      if (slot * width > now) await clock.sleep(Math.ceil(slot * width - now), signal)
      return
    }
  }
}

const takenOf = (value: Uint8Array): Taken => JSON.parse(new TextDecoder().decode(value))

/** The first slot from `now` on with room before it, never before one that is taken; and all that count from there. */
function nextPlace(taken: Taken['slots'], now: number, requests: number): { slot: number; slots: Taken['slots'] } {
  let slot = Math.max(now, taken.at(-1)?.[0] ?? 0)
  let counted = taken.filter(([one]) => one >= slot - SLOTS)
  while (counted.reduce((sum, [, count]) => sum + count, 0) >= requests) {
    slot = (counted[0] as [number, number])[0] + SLOTS + 1
    counted = counted.slice(1)
  }
  // Kept are those that still count now, too: a slot to come is no reason to forget them.
  const slots = taken.filter(([one]) => one >= now - SLOTS && one !== slot)
  const before = taken.find(([one]) => one === slot)?.[1] ?? 0
  return { slot, slots: [...slots, [slot, before + 1]] }
}
