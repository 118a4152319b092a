import { expect, test } from 'vitest'
import { nearest } from '../src/nearest.ts'

test.each([
  ['nmae', 'name'], // two neighbours swapped
  ['nam', 'name'],
  ['names', 'name'],
  ['nane', 'name'],
  ['ID', 'id'],
  ['client_screte', 'client_secret'],
])('%s is %s', (word, meant) => {
  expect(nearest(word, ['id', 'name', 'created_at', 'client_secret', 'client_id'])).toBe(meant)
})

test.each(['x', 'telephone', ''])('“%s” is none of them', (word) => {
  expect(nearest(word, ['name', 'created_at'])).toBeUndefined()
})

test('of equally near ones the first', () => {
  expect(nearest('cat', ['bat', 'hat'])).toBe('bat')
})
