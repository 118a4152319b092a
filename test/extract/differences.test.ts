import { JSONPath } from 'jsonpath-plus'
import { describe, expect, test } from 'vitest'
import { dialectAdvice, differences } from '../../src/extract/differences.ts'
import { compilePath } from '../../src/extract/jsonpath.ts'
import type { Json } from '../../src/json.ts'

const document: Json = {
  data: [
    { id: 1, name: 'A', tags: ['x', 'y'], active: true, gone: null, amount: 5 },
    { id: 2, name: 'B', tags: [], active: false, amount: 1, gone: 'x' },
    { id: 3, name: 'AB', tags: ['z'], amount: 100 },
  ],
}

const here = async (text: string) =>
  compilePath(text).then(
    (path) => path.all(document),
    () => 'refused',
  )

function there(text: string) {
  try {
    return JSONPath({ path: text, json: document, eval: 'safe' }) as Json[]
  } catch {
    return 'refused'
  }
}

describe.each(differences)('$example', ({ example, instead, problem }) => {
  test('is told, and by this entry', () => {
    expect(dialectAdvice(example)?.problem).toBe(problem)
    expect(dialectAdvice(example)?.advice).not.toMatch(/\$\d|\$\{/)
  })

  test('means something else here, or nothing', async () => {
    const answer = await here(example)
    if (answer !== 'refused') expect(answer).not.toEqual(there(example))
  })

  if (!instead) return
  test('the spelling given instead means here what was meant there', async () => {
    const answer = await here(instead as string)
    expect(answer).not.toBe('refused')
    expect(dialectAdvice(instead as string)).toBeUndefined()
    const meant = there(example)
    // What jsonpath-plus refuses, or finds nothing for, was tried elsewhere.
    if (meant !== 'refused' && meant.length > 0) expect(answer).toEqual(meant)
    expect(answer).not.toEqual([])
  })
})

test.each([
  ["$.data[?(@.id=='1')]", 'if @.id is a number write @.id == 1; if it can be both: (@.id == 1 || @.id == "1")'],
  ["$.data[?(@['first name'].length>2)]", "write length(@['first name'])"],
  ['data[*].x', 'write $.data[*].x'],
  ['.data', 'write $.data'],
])('%s: %s', (text, advice) => {
  expect(dialectAdvice(text)?.advice).toBe(advice)
})

test.each([
  '$',
  '$.data[*].name',
  "$['a']['b c'][0]",
  '$..id',
  '$.data[?@.active]',
  '$.data[?@.active == true && @.id > 1]',
  "$.data[?@.title == 'this or that = not in <> Null']",
  '$.data[?!@.gone || @.gone == null]',
  '$.data[?length(@.tags) > 1]',
  "$.data[?@.price == '12 EUR']",
])('%s needs no advice', (text) => {
  expect(dialectAdvice(text)).toBeUndefined()
})
