/** The JSONPath Compliance Test Suite (fixtures/README.md), against compilePath. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { compilePath } from '../../src/extract/jsonpath.ts'
import type { Json } from '../../src/json.ts'

interface Case {
  name: string
  selector: string
  document?: Json
  result?: Json[]
  /** Where the RFC leaves the order open. */
  results?: Json[][]
  invalid_selector?: true
}

/** Selectors the suite calls invalid that are taken all the same, as jsonpath-plus's. None: it stays so. */
const takenAsDialect: string[] = []

const { tests } = JSON.parse(readFileSync(new URL('../fixtures/jsonpath-cts.json', import.meta.url), 'utf8')) as {
  tests: Case[]
}

test('the suite is whole', () => {
  expect(tests).toHaveLength(703)
  expect(tests.filter(({ invalid_selector }) => invalid_selector)).toHaveLength(247)
})

describe('valid selectors', () => {
  test.each(tests.filter(({ invalid_selector }) => !invalid_selector))('$name', async (one) => {
    const path = await compilePath(one.selector)
    const allowed = one.results ?? [one.result as Json[]]
    const found = path.all(one.document as Json)
    expect(allowed).toContainEqual(found)
    const first = path.first(one.document as Json)
    expect(
      found.length === 0
        ? first === undefined
        : allowed.some(
            ([expected]) => Object.is(expected, first) || JSON.stringify(expected) === JSON.stringify(first),
          ),
    ).toBe(true)
    expect(path.kind).not.toBe('dialect')
  })
})

describe('invalid selectors', () => {
  test.each(tests.filter(({ invalid_selector }) => invalid_selector))('$name', async ({ selector }) => {
    const outcome = await compilePath(selector).then(
      ({ kind }) => kind,
      (error) => error.name,
    )
    expect(outcome).toBe(takenAsDialect.includes(selector) ? 'dialect' : 'PathError')
  })
})
