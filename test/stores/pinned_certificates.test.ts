import { expect, test } from 'vitest'
import { openMemory } from '../../src/stores/memory.ts'
import { openPinnedCertificates } from '../../src/stores/pinned_certificates.ts'
import { fakeClock } from '../fakes.ts'

const origin = 'https://crm.example.com'
const open = () => {
  const store = openMemory('', fakeClock())
  return { store, pins: openPinnedCertificates(store) }
}

test('the first fingerprint counts, for its origin', async () => {
  const { pins } = open()
  expect(await pins.pin(origin, 'AA')).toEqual({ fingerprint: 'AA', isNew: true })
  expect(await pins.pin(origin, 'AA')).toEqual({ fingerprint: 'AA', isNew: false })
  expect(await pins.pin(origin, 'BB')).toEqual({ fingerprint: 'AA', isNew: false })
  expect(await pins.pin('https://other.example.com', 'BB')).toEqual({ fingerprint: 'BB', isNew: true })
})

test('of many at once one is first, and counts for all', async () => {
  const { store } = open()
  const racers = Array.from({ length: 20 }, (_, i) => openPinnedCertificates(store).pin(origin, `F${i}`))
  const results = await Promise.all(racers)
  expect(results.filter(({ isNew }) => isNew)).toHaveLength(1)
  expect(new Set(results.map(({ fingerprint }) => fingerprint)).size).toBe(1)
})

test('is replaced only when told to, and says what it was', async () => {
  const { pins } = open()
  expect(await pins.replace(origin, 'AA')).toBeUndefined()
  expect(await pins.replace(origin, 'AA')).toBe('AA')
  expect(await pins.replace(origin, 'BB')).toBe('AA')
  expect(await pins.pin(origin, 'AA')).toEqual({ fingerprint: 'BB', isNew: false })
})
