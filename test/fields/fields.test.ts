/**
 * Each field of the language does what it says: were it ignored, its test here would fail. `scenario.ts` tells how a
 * scenario proves that by itself; the scenarios lie beside it, by room. `node scripts/ignored_fields.ts` prints them all.
 */
import { describe, expect, test } from 'vitest'
import { allFields } from './fields.ts'
import { forPeople, reasonFor, scenarios, survives, unproven } from './index.ts'
import { api, type Scenario } from './scenario.ts'

describe('the field', () => {
  test.each(scenarios.map((scenario) => [scenario.field, scenario.does, scenario] as const))(
    '%s %s',
    async (_field, _does, scenario) => {
      expect(await survives(scenario)).toBeUndefined()
    },
  )
})

test('there is a scenario for every field, but for those that are for people', () => {
  expect(allFields.length).toBeGreaterThan(200)
  expect(unproven()).toEqual([])
  expect(scenarios.map(({ field }) => field).filter((field) => !allFields.includes(field))).toEqual([])
  for (const ending of Object.keys(forPeople))
    expect(allFields.filter((field) => field.endsWith(ending))).not.toEqual([])
  const both = scenarios.map(({ field }) => field).filter((field) => reasonFor(field) !== undefined)
  expect(both).toEqual([])
})

describe('a scenario is told that', () => {
  const heeded: Scenario = {
    field: 'rest.user_agent',
    does: 'says who asks',
    at: 'file.connections.api.user_agent',
    given: { file: { connections: { api: api({ user_agent: 'nightly' }) } } },
    shows: ({ api: [request] }) => request?.headers['user-agent'],
    is: 'nightly',
  }
  test.each<[problem: string, changes: Partial<Scenario>]>([
    ['it is ignored: shown is [{"id":1}], not []', { shows: ({ result }) => result, is: [] }],
    [
      'the scenario proves nothing: without the field it is [{"id":1}], too',
      { shows: ({ result }) => result, is: [{ id: 1 }] },
    ],
    ['the scenario proves nothing: without the field it is "nightly", too', { instead: 'nightly' }],
    ['at file.connections.api.url stands rest.url', { at: 'file.connections.api.url' }],
    ['at file.connections.api.no_field stands no field', { at: 'file.connections.api.no_field' }],
    ['the file without the field is wrong: ', { field: 'rest.url', at: 'file.connections.api.url' }],
  ])('%s', async (problem, changes) => {
    expect(await survives(heeded)).toBeUndefined()
    expect(await survives({ ...heeded, ...changes })).toContain(problem)
  })

  test('a new field has none', () => {
    expect(unproven(['rest.url', 'rest.brand_new', 'rest.description'])).toEqual(['rest.brand_new'])
  })
})
