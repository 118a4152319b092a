import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openNeedles, SHORTEST_NEEDLE } from '../src/needles.ts'

test.each([
  ['none where there are none', [], 'a text', []],
  [
    'at the beginning, in the middle and at the end',
    ['abcd', 'efgh', 'mnop'],
    'abcd efgh mnop',
    ['abcd', 'efgh', 'mnop'],
  ],
  ['one inside another, and one across it', ['secret', 'ecre', 'retx'], 'secretx', ['secret', 'ecre', 'retx']],
  ['those that begin alike', ['tokenA', 'tokenB'], 'a tokenB', ['tokenB']],
  ['once what stands there twice', ['abcd'], 'abcdabcd', ['abcd']],
  ['nothing in a text that is too short', ['abcd'], 'abc', []],
  ['no beginning that is cut', ['abcdef'], 'xabcde', []],
  ['what is no ASCII', ['pässwörd', '🔑key'], 'ein pässwörd 🔑key', ['pässwörd', '🔑key']],
])('%s', (_, needles, text, found) => {
  expect(openNeedles(needles).in(text).sort()).toEqual(found.sort())
})

test('finds what a search for each by itself finds', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'é'), minLength: SHORTEST_NEEDLE, maxLength: 7 })
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'é'), maxLength: 60 })
  fc.assert(
    fc.property(fc.uniqueArray(letters, { maxLength: 30 }), text, (needles, text) => {
      expect(openNeedles(needles).in(text).sort()).toEqual(needles.filter((needle) => text.includes(needle)).sort())
    }),
    { seed: 20_260_101 },
  )
})
