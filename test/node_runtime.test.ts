import { once } from 'node:events'
import { describe, expect, test } from 'vitest'
import { createNodeRuntime } from '../src/node_runtime.ts'
import type { Event } from '../src/runtime.ts'

const event: Event = { type: 'warning', code: 'x', message: 'y' }
const failing = {
  throws: () => {
    throw new TypeError('oh')
  },
  rejects: () => Promise.reject(new TypeError('oh')),
}

test.each(Object.entries(failing))('a listener that %s breaks nothing, and is told once', async (_name, onEvent) => {
  const warned = once(process, 'warning')
  let heard = 0
  const listen = () => {
    heard++
    return onEvent()
  }
  const { emit } = createNodeRuntime({ file: 'latchkey.yaml', onEvent: listen })
  emit(event)
  emit(event)
  expect(heard).toBe(2)
  expect((await warned)[0]).toMatchObject({ name: 'LatchkeyWarning', message: 'onEvent threw: TypeError' })
})

describe('a sleep', () => {
  const { clock } = createNodeRuntime({ file: 'latchkey.yaml' })

  test('longer than a timer can be does not end at once', async () => {
    const patience = new AbortController()
    const slept = clock.sleep(2 ** 31, patience.signal).then(() => 'woken')
    const woken = await Promise.race([slept, new Promise((resolve) => setTimeout(resolve, 30, 'asleep'))])
    patience.abort()
    await slept.catch(() => {})
    expect(woken).toBe('asleep')
  })

  test('that is aborted ends with the reason', async () => {
    const reason = new Error('enough')
    await expect(clock.sleep(60_000, AbortSignal.abort(reason))).rejects.toBe(reason)
  })
})
