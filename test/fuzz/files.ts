/** Files that nobody would write: whatever stands in them, they are valid, or told to be wrong in place and without quoting. */
import fc from 'fast-check'
import { expect } from 'vitest'
import { readDocument } from '../../src/config/read.ts'
import { LatchkeyError } from '../../src/errors.ts'
import type { JsonObject } from '../../src/json.ts'
import type { Issue } from '../../src/messages.ts'
import { createNodeRuntime } from '../../src/node_runtime.ts'
import { openText, validate } from '../../src/workspace.ts'

/** No message may hold it. Nothing like it is in any schema. */
export const canary = 'Kx9canary-7f3aQz'
/** Microseconds of this process: what else the machine does is no fault of ours. */
const SLOWEST = 2_000_000

const { connectors } = createNodeRuntime({ file: 'latchkey.yaml' })

/** Every sentence about a text; fails where it crashes, hangs, or points outside the text. */
export async function sentencesAbout(text: string): Promise<string[]> {
  const started = process.cpuUsage()
  const { issues, warnings } = await findings(text)
  expect(process.cpuUsage(started).user).toBeLessThan(SLOWEST)
  const lines = text.split('\n')
  for (const { line, column, where, problem, advice } of [...issues, ...warnings]) {
    expect(where).toMatch(line === undefined ? /^f\.yaml$/ : /^f\.yaml:\d+:\d+$/)
    if (line !== undefined && column !== undefined) {
      expect(line).toBeGreaterThanOrEqual(1)
      expect(line).toBeLessThanOrEqual(lines.length)
      expect(column).toBeGreaterThanOrEqual(1)
      expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1)
    }
    for (const sentence of [problem, advice]) {
      expect(sentence).toMatch(/\S/)
      expect(sentence).not.toMatch(/\bat [^ ]+ \(|\.ts:\d+|undefined|\[object |Maximum call stack/)
    }
  }
  return [...issues, ...warnings].map(({ where, pointer, problem, advice }) =>
    [where, pointer, problem, advice].join('  '),
  )
}

async function findings(text: string): Promise<{ issues: Issue[]; warnings: Issue[] }> {
  try {
    return await validate(await readDocument(text, 'f.yaml'), { connectors })
  } catch (error) {
    if (!(error instanceof LatchkeyError) || error.code !== 'config.invalid') throw error
    return { issues: (error.toJSON() as unknown as { issues: Issue[] }).issues, warnings: [] }
  }
}

/** A file with every kind of thing in it, and the canary wherever a secret may stand. */
export const whole: JsonObject = {
  version: 1,
  description: 'all of it',
  variables: { region: 'eu', size: 500 },
  store: { url: 'memory:' },
  authentication: 'login',
  connections: {
    login: {
      type: 'OAuthToken',
      token_endpoint: 'https://login.example.com/token',
      client_id: 'app',
      client_secret: canary,
      client_authentication: { method: 'client_secret_post' },
      scope: ['a', 'b'],
      timeout: '30s',
    },
    person: {
      type: 'OAuth2',
      grant_type: 'password',
      token_endpoint: 'https://login.example.com/token',
      client_id: 'app',
      username: 'ann',
      password: canary,
    },
    bearer: { type: 'Bearer', token: canary },
    key: { type: 'ApiKey', keys: [{ name: 'x-key', value: canary, send_in: 'query' }] },
    basic: { type: 'Basic', username: 'u', password: canary },
    custom: { type: 'Custom', name: 'X-A', value: canary, placement: 'header' },
    api: {
      type: 'REST',
      url: 'https://api.${var:region}.example.com/v1',
      headers: { Authorization: canary, accept: 'application/json' },
      parameters: [{ name: 'token', value: canary, sensitive: true }],
      pagination: { type: 'page_number', size_parameter: 'size', size: 50 },
      authentication: { method: 'Token', connection: 'login' },
      also_send_to: ['https://*.example.com'],
    },
    file: { type: 'JSONFile', path: 'data/*.json' },
  },
  extracts: {
    rows: {
      connection: 'api',
      request: { path: '/rows', method: 'POST', body: { password: canary } },
      pagination: { type: 'next_url', path: '$.next' },
      loop: '$.data[*]',
      fields: { id: '$.id', city: { path: '$.city', default: 'none', type: 'text' } },
    },
    local: { connection: 'file' },
  },
}

const names = fc.constantFrom(
  ...['type', 'token_endpoint', 'client_secret', 'url', 'authentication', 'pagination', 'loop', 'fields', 'timeout_ms'],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'version',
    'connections',
    'extracts',
    'variables',
    '',
    'a b',
    '${x}',
    '/~',
  ],
)
const scalars = fc.oneof(
  fc.constantFrom(
    'REST',
    'OAuthToken',
    'password',
    '${env:A}',
    '${',
    '$${',
    '${var:region}',
    '$.a[',
    '$$',
    '*',
    'no',
    '=1',
  ),
  fc.constantFrom('\u0000', '\u001b[2J', '\u2028', '\ud800', '\u202e', '😀', 'https://', 'http://a', '1e400', '-0'),
  fc.string({ maxLength: 12 }),
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
)
/** Any JSON tree, with names that mean something here. */
export const anything: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof({ depthSize: 'small', withCrossShrink: true }, scalars, tie('list'), tie('map')),
  list: fc.array(tie('value'), { maxLength: 4 }),
  map: fc
    .array(fc.tuple(fc.oneof(names, fc.string({ maxLength: 8 })), tie('value')), { maxLength: 5 })
    .map((entries) => Object.fromEntries(entries)),
})).value

/** The whole file with one thing in it done to it: dropped, doubled, renamed, retyped or put elsewhere. */
export const mutated: fc.Arbitrary<JsonObject> = fc
  .tuple(fc.nat(), fc.constantFrom('drop', 'retype', 'rename', 'move'), anything, names)
  .map(([nth, how, value, name]) => {
    const copy = structuredClone(whole)
    const places: [holder: JsonObject, name: string][] = []
    const look = (part: unknown) => {
      if (typeof part !== 'object' || part === null) return
      for (const [own, inner] of Object.entries(part)) {
        places.push([part as JsonObject, own])
        look(inner)
      }
    }
    look(copy)
    const [holder, own] = places[nth % places.length] as [JsonObject, string]
    const before = holder[own]
    if (how === 'retype') holder[own] = value as never
    else delete holder[own]
    if (how === 'rename') holder[name || 'x'] = before as never
    if (how === 'move') copy[name || 'x'] = before as never
    return copy
  })

/** Text with a part cut out, doubled, or replaced by whatever YAML gives a meaning to. */
export const spliced = (text: string): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.nat(text.length),
      fc.nat(40),
      fc.oneof(
        fc.constantFrom(
          '',
          '\t',
          '\n',
          '\r',
          ': ',
          '- ',
          '{',
          '}',
          '[',
          '"',
          "'",
          '#',
          '&a ',
          '*a',
          '<<: *a',
          '!!',
          '|',
          '>',
          '%',
          '@',
        ),
        fc.constantFrom(
          '---\n',
          '...\n',
          '? ',
          '\u0000',
          '\ufeff',
          '\u0085',
          '${',
          '}',
          '\\',
          '\n\n  ',
          '[[[[[[[[',
          '- - - - ',
        ),
        fc.string({ maxLength: 6 }),
        fc.nat(text.length).map((at) => text.slice(at, at + 30)),
      ),
    )
    .map(([at, length, put]) => text.slice(0, at) + put + text.slice(at + length))

/** A file that passes as it is can be opened, too, without asking anybody. */
export async function opens(text: string): Promise<void> {
  const workspace = await openText(text, 'f.yaml', createNodeRuntime({ file: 'f.yaml', defaultStore: 'memory:' }))
  await workspace.close()
}
