/**
 * Which field belongs to which grant: one table, and the schemas, `latchkey schema` and `latchkey validate` held against
 * it. The four grants that people know from API authentication records in forms, and the others beside them.
 */
import { afterAll, describe, expect, test } from 'vitest'
import { flatSchemas, variants } from '../../src/generated/variants.ts'
import type { Json, JsonObject } from '../../src/json.ts'
import { openSession } from '../cli/session.ts'

const columns = [
  ...(['authorization_code', 'implicit', 'client_credentials', 'password'] as const),
  ...(['refresh_token', 'device_code', 'jwt_bearer', 'token_exchange'] as const),
  // No grant, but a login too: what the file describes.
  'Bearer' as const,
]
type Grant = (typeof columns)[number]

/** `x` where the field belongs to the grant of its column, `X` where it must be there. */
const table: Record<string, string> = {
  //                                      code impl cred pass refr devi jwtb exch bear
  grant_type: /*                       */ 'x    x    x    x    x    x    x    x    .',
  client_id: /*                        */ 'X    X    X    X    X    X    x    X    x',
  client_id_is_sensitive: /*           */ 'x    x    x    x    x    x    x    x    x',
  client_secret: /*                    */ 'x    .    x    x    x    x    x    x    x',
  client_authentication: /*            */ 'x    .    x    x    x    x    x    x    x',
  authorization_endpoint: /*           */ 'x    x    .    .    .    .    .    .    .',
  token_endpoint: /*                   */ 'x    .    x    x    x    x    x    x    .',
  redirect_uri: /*                     */ 'x    x    .    .    .    .    .    .    .',
  authorize_using_browser: /*          */ 'x    x    .    .    .    x    .    .    .',
  state: /*                            */ 'x    x    .    .    .    .    .    .    .',
  username: /*                         */ '.    .    .    X    .    .    .    .    x',
  password: /*                         */ '.    .    .    X    .    .    .    .    x',
  scope: /*                            */ 'x    x    x    x    x    x    x    x    x',
  authorization_scope: /*              */ 'x    x    .    .    .    .    .    .    .',
  authorization_request: /*            */ 'x    x    .    .    .    .    .    .    .',
  authorization_response: /*           */ 'x    x    .    .    .    .    .    .    .',
  token_request: /*                    */ 'x    .    x    x    x    x    x    x    x',
  refresh_request: /*                  */ 'x    .    x    x    x    x    x    x    x',
  token_response: /*                   */ 'x    x    x    x    x    x    x    x    x',
  send_token: /*                       */ 'x    x    x    x    x    x    x    x    x',
  expired_when: /*                     */ 'x    x    x    x    x    x    x    x    x',
  lifetime: /*                         */ 'x    x    x    x    x    x    x    x    x',
  issuer: /*                           */ 'x    x    x    x    x    x    x    x    .',
  audience: /*                         */ 'x    x    x    x    x    x    x    x    x',
  resource: /*                         */ 'x    x    x    x    x    x    x    x    x',
  revocation_endpoint: /*              */ 'x    x    x    x    x    x    x    x    .',
  introspection_endpoint: /*           */ 'x    x    x    x    x    x    x    x    .',
  pkce: /*                             */ 'x    .    .    .    .    .    .    .    .',
  pushed_authorization: /*             */ 'x    .    .    .    .    .    .    .    .',
  pushed_authorization_request_endpoint: 'x    .    .    .    .    .    .    .    .',
  dpop: /*                             */ 'x    .    x    x    x    x    x    x    .',
  refresh_token: /*                    */ '.    .    .    .    X    .    .    .    x',
  device_authorization_endpoint: /*    */ '.    .    .    .    .    x    .    .    .',
  assertion: /*                        */ '.    .    .    .    .    .    X    .    .',
  subject_token: /*                    */ '.    .    .    .    .    .    .    X    .',
  subject_token_type: /*               */ '.    .    .    .    .    .    .    x    .',
  actor_token: /*                      */ '.    .    .    .    .    .    .    x    .',
  actor_token_type: /*                 */ '.    .    .    .    .    .    .    x    .',
  requested_token_type: /*             */ '.    .    .    .    .    .    .    x    .',
  token: /*                            */ '.    .    .    .    .    .    .    .    x',
}

const grantsOf = (type: string) => Object.keys(variants.connection?.[type] as Record<string, string>) as Grant[]
const cell = (field: string, grant: Grant) => table[field]?.split(/ +/)[columns.indexOf(grant)] ?? '.'
async function schemaOf(id: string): Promise<Schema> {
  const load = flatSchemas[id]
  if (!load) throw new Error(`there is no schema ${id}`)
  return (await load()).default as Schema
}
/** What every connection has, whatever its type. */
const ofEvery = Object.keys((await schemaOf('certificate')).properties)

interface Schema {
  properties: Record<string, { const?: Json; default?: Json; examples?: Json[]; enum?: Json[]; type?: string }>
  required: string[]
}

describe.each(['OAuth2', 'OAuthToken'])('%s', (type) => {
  const session = openSession({ connections: {} })
  afterAll(session.close)
  const grants = grantsOf(type)
  const own = Object.keys(table).filter((field) => grants.some((grant) => cell(field, grant) !== '.'))

  test('has the grants of the table', () => {
    expect(columns).toEqual(expect.arrayContaining(grants))
    expect(grants.length).toBe(type === 'OAuth2' ? variantsWithOneFile() : 3)
  })

  test('has in each grant the fields that the table says, as latchkey schema prints them', async () => {
    const { out } = await session.type('schema', type)
    const printed = (JSON.parse(out) as { oneOf: Schema[] }).oneOf
    const fields = (schema: Schema) => Object.keys(schema.properties).filter((name) => !ofEvery.includes(name))
    expect(printed.map(({ properties }) => properties.grant_type?.const).sort()).toEqual([...grants].sort())
    for (const schema of printed) {
      const grant = schema.properties.grant_type?.const as Grant
      const has = own.filter((field) => cell(field, grant) !== '.')
      expect([grant, fields(schema).sort()]).toEqual([grant, has.sort()])
      const must = own.filter((field) => cell(field, grant) === 'X')
      expect([grant, schema.required.filter((name) => name !== 'type').sort()]).toEqual([grant, must.sort()])
    }
  })

  test('is told by latchkey validate, cell by cell, where a field does not belong, and where it does', async () => {
    const samples = await samplesOf(type)
    const connections: Record<string, JsonObject> = {}
    for (const grant of grants)
      for (const field of own.filter((name) => name !== 'grant_type')) {
        const must = own.filter((name) => cell(name, grant) === 'X')
        const needed = Object.fromEntries(must.map((name) => [name, samples[name] as Json]))
        connections[`${grant}__${field}`] = { type, grant_type: grant, ...needed, [field]: samples[field] as Json }
      }
    session.write({ connections })
    const { code, err } = await session.type('validate', '--json')
    expect(code).toBe(2)
    const { issues } = JSON.parse(err.trim().split('\n').at(-1) ?? '') as {
      issues: { code: string; pointer: string; problem: string; advice: string }[]
    }
    const told = new Map(
      issues
        .filter(({ code }) => code === 'unknown_field')
        .map(({ pointer, problem, advice }) => [pointer, { problem, advice }]),
    )
    for (const name of Object.keys(connections)) {
      const [grant, field] = name.split('__') as [Grant, string]
      const said = told.get(`/connections/${name}/${field}`)
      told.delete(`/connections/${name}/${field}`)
      const belongs = cell(field, grant) !== '.'
      const where = grants.filter((other) => cell(field, other) !== '.')
      const labels = where.map((other) => `${type} with grant_type: ${other}`)
      const advice =
        labels.length > 3
          ? `remove it; it is a field of ${labels.slice(0, 3).join(', ')} and others`
          : `it is a field of ${labels.join(', ')}`
      const expected = belongs ? undefined : { problem: `${field} does not belong here`, advice }
      expect([name, said]).toEqual([name, expected])
    }
    // Nothing else was unknown.
    expect([...told]).toEqual([])
  })

  test('where a field must be there, and is not, that is told', async () => {
    const connections = Object.fromEntries(grants.map((grant) => [grant, { type, grant_type: grant }]))
    session.write({ connections })
    const { err } = await session.type('validate', '--json')
    const { issues } = JSON.parse(err.trim().split('\n').at(-1) ?? '') as {
      issues: { code: string; pointer: string; problem: string }[]
    }
    for (const grant of grants) {
      const missing = issues
        .filter(({ code, pointer }) => code === 'missing_field' && pointer === `/connections/${grant}`)
        .map(({ problem }) => problem.replace(' is missing', ''))
      const must = own.filter((field) => cell(field, grant) === 'X')
      expect([grant, missing.sort()]).toEqual([grant, must.sort()])
    }
  })
})

describe('Bearer', () => {
  const session = openSession({ connections: {} })
  afterAll(session.close)
  const token_request = { url: 'https://login.example.com' }
  const fields = Object.keys(table).filter((field) => field !== 'grant_type')

  test('has the fields that the table says, as latchkey schema prints them', async () => {
    const { properties } = JSON.parse((await session.type('schema', 'Bearer')).out) as Schema
    const own = Object.keys(properties).filter((name) => !ofEvery.includes(name))
    expect(own.sort()).toEqual(fields.filter((field) => cell(field, 'Bearer') !== '.').sort())
  })

  test('is told by latchkey validate, cell by cell, where a field does not belong, and where it does', async () => {
    const samples = { ...(await samplesOf('OAuth2')), token: 'sample', token_request, refresh_request: token_request }
    const connections = Object.fromEntries(
      fields.map((field) => [field, { type: 'Bearer', token_request, [field]: samples[field as 'token'] }]),
    )
    session.write({ connections })
    const { err } = await session.type('validate', '--json')
    const { issues } = JSON.parse(err.trim().split('\n').at(-1) ?? '') as {
      issues: { code: string; pointer: string }[]
    }
    const told = issues.filter(({ code }) => code === 'unknown_field').map(({ pointer }) => pointer)
    const foreign = fields.filter((field) => cell(field, 'Bearer') === '.')
    expect(told.sort()).toEqual(foreign.map((field) => `/connections/${field}/${field}`).sort())
  })

  test('must have a token, or say how one is fetched or renewed', async () => {
    const refresh_request = { ...token_request, parameters: { refresh: '${refresh_token}' } }
    const whole = [{ token: '${env:T}' }, { token_request }, { refresh_token: '${env:T}', refresh_request }]
    const lacking = [{}, { token: '' }, { token: ' ' }, { refresh_request }, { refresh_token: '${env:T}' }]
    const connections = Object.fromEntries(
      [...whole, ...lacking].map((fields, n) => [`c${n}`, { type: 'Bearer', ...fields }]),
    )
    session.write({ connections })
    const { err } = await session.type('validate', '--json')
    const { issues } = JSON.parse(err.trim().split('\n').at(-1) ?? '') as {
      issues: { pointer: string; advice: string }[]
    }
    const advice = 'write token: ${env:API_TOKEN}, or token_request, or refresh_token and refresh_request'
    const told = issues.filter((issue) => issue.advice === advice).map(({ pointer }) => pointer)
    expect(told).toEqual(['c3', 'c4/token', 'c5/token', 'c6', 'c7'].map((name) => `/connections/${name}`))
    expect(issues.filter(({ pointer }) => /\/c[0-2]/.test(pointer))).toEqual([])
  })
})

/** Every grant of the product is one of OAuth2. */
const variantsWithOneFile = () => new Set(['OAuth2', 'OAuthToken'].flatMap(grantsOf)).size

/** For each field a value that it takes, as some grant that has it shows one. */
async function samplesOf(type: string): Promise<Record<string, Json>> {
  const samples: Record<string, Json> = {}
  for (const id of Object.values(variants.connection?.[type] as Record<string, string>)) {
    const { properties } = await schemaOf(id)
    for (const [name, { examples, default: usual, enum: words, type: kind }] of Object.entries(properties))
      samples[name] ??= examples?.[0] ?? usual ?? words?.[0] ?? (kind === 'object' ? {} : 'none')
  }
  return { ...samples, client_authentication: 'none' }
}
