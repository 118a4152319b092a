import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { duties } from './duties.ts'

const files = readdirSync(import.meta.dirname).filter((name) => /^rfc\d+\.test\.ts$/.test(name))
const tested = files.flatMap((name) =>
  [...readFileSync(new URL(name, import.meta.url), 'utf8').matchAll(/^duty\((\d+),/gm)].map(([, number]) => ({
    number: Number(number),
    rfc: Number(/\d+/.exec(name)),
  })),
)

test('each duty is tested once, in the file of its RFC, or says why not', () => {
  const numbers = Object.keys(duties).map(Number)
  expect(numbers).toEqual(Array.from({ length: 60 }, (_, index) => index + 1))
  const reasons = numbers.filter((number) => duties[number]?.reason)
  expect([...tested.map(({ number }) => number), ...reasons].sort((a, b) => a - b)).toEqual(numbers)
  for (const { number, rfc } of tested) expect(`${number}: ${rfc}`).toBe(`${number}: ${duties[number]?.rfc}`)
})

test('two are departures', () => {
  const departures = Object.entries(duties).filter(([, { reason }]) => reason?.startsWith('a departure'))
  expect(departures.map(([number]) => number)).toEqual(['12', '30'])
})
