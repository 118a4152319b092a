import { expect, test } from 'vitest'
import { compilePath } from '../../src/extract/jsonpath.ts'
import { planExtract } from '../../src/extract/plan.ts'

const evil = '(a+)+$'
const text = `${'a'.repeat(60)}!`
const bytes = async function* (document: unknown) {
  yield new TextEncoder().encode(JSON.stringify(document))
}

// With a backtracking machine each of these takes longer than anybody waits; the test's own time limit is the judge.
test.each(['match', 'search'])('%s() with a catastrophic pattern ends at once', async (name) => {
  const path = await compilePath(`$[?${name}(@.t, '${evil}')]`)
  expect(path.all([{ t: text }, { t: 'aaa' }])).toEqual([{ t: 'aaa' }])
})

test('a pattern that comes from the data cannot hang a run either', async () => {
  const path = await compilePath('$[?match(@.t, @.p)]')
  expect(path.all([{ t: text, p: evil }])).toEqual([])
})

test('nor one in a loop that streams', async () => {
  const plan = await planExtract('rows', { loop: `$.data[?search(@.t, '${evil}')]` })
  const rows = []
  for await (const batch of plan.read(bytes({ data: [{ t: text }, { t: 'a' }] }))) rows.push(...batch)
  expect(plan.streams).toBe(true)
  expect(rows).toEqual([{ t: 'a' }])
})

test('what is no I-Regexp matches nothing', async () => {
  for (const pattern of ['(', '(?=a)', '\\\\1']) {
    expect((await compilePath(`$[?search(@, '${pattern}')]`)).all(['a', '1'])).toEqual([])
  }
})

test('a dot is any character but a line end (RFC 9485 §5.3)', async () => {
  const path = await compilePath("$[?match(@, 'a.b')]")
  expect(path.all(['a\nb', 'a\rb', 'a\u2028b', 'a.b', 'a😀b'])).toEqual(['a\u2028b', 'a.b', 'a😀b'])
})
