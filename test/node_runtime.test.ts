import { once } from 'node:events'
import { expect, test } from 'vitest'
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
