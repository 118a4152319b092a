/**
 * Each field of the language does what it says: were it ignored, its test here would fail. `scenario.ts` tells how a
 * scenario proves that by itself; the scenarios lie beside it, by room. `node scripts/ignored_fields.ts` prints them all.
 */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { allFields } from './fields.ts'
import { sameForEveryGrant } from './grants.ts'
import { forPeople, reasonFor, scenarios, spokenFor, survives, unproven } from './index.ts'
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

describe('a scenario with one grant speaks for the others', () => {
  test('of its own type, and for what knows nothing of grants', () => {
    const [one] = scenarios.filter(({ field }) => field === 'oauth2.client_credentials.token_request.url')
    const proven = one ? [one] : []
    expect(spokenFor('oauth2.password.token_request.url', proven)?.by).toBe(one?.field)
    const others = ['oauth_token.password.token_request.url', 'oauth2.password.token_request.method']
    expect(unproven([...others, 'oauth2.password.url', 'oauth2.password.brand_new'], proven)).toHaveLength(4)
    expect(unproven(['oauth2.password.token_request.brand_new'])).toHaveLength(1)
  })

  test.each(Object.entries(sameForEveryGrant))('%s: %s', (name, reason) => {
    const spoken = allFields.filter((field) => field.split('.')[2] === name && spokenFor(field))
    expect(spoken).not.toEqual([])
    expect(spoken.map((field) => spokenFor(field)?.why)).toContain(reason)
  })
})

test('each reason why one field speaks for others rests on a file that knows nothing of grants', () => {
  const reasons = new Set(allFields.flatMap((field) => spokenFor(field)?.why ?? []))
  for (const reason of Object.values(sameForEveryGrant)) expect([...reasons]).toContain(reason)
  for (const reason of reasons) {
    const file = /\((src\/[\w/]+\.ts)\)$/.exec(reason)?.[1] ?? `nowhere: ${reason}`
    expect(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'), reason).not.toMatch(
      /['"](client_credentials|password|authorization_code|implicit|device_code|jwt_bearer|token_exchange)['"]/,
    )
  }
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
