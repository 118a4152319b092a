/** Those who came back, in turn: between the listener, where they come in, and the login, which takes them. */
import type { Arrival } from './contract.ts'

export interface Arrivals {
  /** False where so many wait already that this one cannot. */
  add(arrival: Arrival): boolean
  next(): Promise<Arrival>
  /** Whoever waits, and whoever comes later, is shown that it is over. */
  end(reason: unknown): Promise<void>
}

/** Somebody who scans the machine must not fill its memory. */
const MOST_WAITING = 32

export function openArrivals(): Arrivals {
  const waiting: Arrival[] = []
  /** Everybody without a page, taken or not. */
  const unanswered = new Set<Arrival>()
  let taker: PromiseWithResolvers<Arrival> | undefined
  let ended: { reason: unknown } | undefined

  const known = (arrival: Arrival): Arrival => {
    const one: Arrival = {
      parameters: arrival.parameters,
      reply(page) {
        unanswered.delete(one)
        return arrival.reply(page)
      },
    }
    unanswered.add(one)
    return one
  }

  return {
    add(arrival) {
      if (ended) {
        void arrival.reply({ kind: 'over' })
        return true
      }
      if (waiting.length >= MOST_WAITING) return false
      const one = known(arrival)
      if (taker) taker.resolve(one)
      else waiting.push(one)
      taker = undefined
      return true
    },
    next() {
      if (ended) return Promise.reject(ended.reason)
      const first = waiting.shift()
      if (first) return Promise.resolve(first)
      taker ??= Promise.withResolvers<Arrival>()
      return taker.promise
    },
    async end(reason) {
      ended ??= { reason }
      taker?.reject(ended.reason)
      taker = undefined
      waiting.length = 0
      await Promise.all([...unanswered].map((one) => one.reply({ kind: 'over' })))
    },
  }
}
