/** Every failure as a person meets it: one sentence, what to do, the right exit code; the same as JSON for programs. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { certificateAuthority } from '../servers/odd.ts'
import { canary, findInPlace } from './canaries.ts'
import { lines, openPlace, type Place } from './cli.ts'
import { type Failure, failures, startWorld, usual, type World } from './failures.ts'

let world: World
const printed = [vi.spyOn(console, 'info'), vi.spyOn(console, 'warn')]

beforeAll(async () => {
  world = await startWorld()
})
afterAll(async () => {
  for (const spy of printed) spy.mockRestore()
  await world.close()
})

/** A place where this goes wrong. */
function placeOf({ file = usual, files, env }: Failure): Place {
  const workspace = file(world)
  return openPlace(
    { 'ca.pem': certificateAuthority, ...files, ...(workspace !== null && { 'latchkey.yaml': workspace }) },
    { CLIENT_SECRET: secret.value, ...env },
  )
}

const secret = canary('client_secret')
const words = (failure: Failure) => failure.words ?? ['run', 'rows']
/** The first of each exit code is told by a process, whose streams and whose end a shell sees. */
const aloud = new Set(
  failures.filter(({ exit }, index) => failures.findIndex((other) => other.exit === exit) === index),
)
const tell = (place: Place, failure: Failure) => (aloud.has(failure) ? place.spawned : place.latchkey)
const typed = ({ input }: Failure) => (input === undefined ? {} : { input })

describe.concurrent('a person is told', () => {
  test.each(failures)('$name', async (failure) => {
    const place = placeOf(failure)
    const { code, stdout, stderr } = await tell(place, failure)(words(failure), typed(failure))
    expect(findInPlace(place, { stdout, stderr }, [secret])).toEqual([])
    place.remove()
    const [message = '', hint = ''] = stderr.split('\n  → ')
    for (const part of failure.says) expect(message).toContain(part)
    expect(hint).toContain(failure.hint)
    // One sentence, its hint, and nothing that only a programmer could read.
    expect(stderr.trimEnd().split('\n')).toHaveLength(2)
    expect(stderr).not.toMatch(/^ +at |\.ts:\d|\.cjs|undefined|\[object|Error:|internal/m)
    expect(stdout).toBe('')
    expect(code).toBe(failure.exit)
  })
})

describe.concurrent('a program is told', () => {
  test.each(failures)('$name', async (failure) => {
    const place = placeOf(failure)
    const { code, stdout, stderr } = await tell(place, failure)([...words(failure), '--json'], typed(failure))
    expect(findInPlace(place, { stdout, stderr }, [secret])).toEqual([])
    place.remove()
    const events = lines(stderr) // Every line is JSON.
    expect(events.at(-1)).toMatchObject({
      type: 'error',
      code: failure.code,
      exit_code: failure.exit,
      message: expect.any(String),
      hint: expect.stringContaining(failure.hint),
    })
    for (const part of failure.says) expect(events.at(-1).message).toContain(part)
    expect(stdout).toBe('')
    expect(code).toBe(failure.exit)
  })
})

describe.concurrent('what helps', () => {
  const secure = (api: object) => ({
    version: 1,
    connections: { api: { type: 'REST', ...api } },
    extracts: { rows: { connection: 'api', request: { path: '/rows' }, loop: '$.data[*]' } },
  })
  async function run(file: object) {
    const place = openPlace({ 'ca.pem': certificateAuthority, 'latchkey.yaml': file })
    const result = await place.latchkey(['run', 'rows'])
    place.remove()
    return result
  }

  test('ca_file trusts an authority of one’s own', async () => {
    expect(await run(secure({ url: world.trusted.url, ca_file: 'ca.pem' }))).toMatchObject({ code: 0, stderr: '' })
  })

  test('ssl_mode: off asks no certificate anything, and says so', async () => {
    for (const { url } of [world.expired, world.wrong_name, world.self_signed])
      expect(await run(secure({ url, ssl_mode: 'off' }))).toMatchObject({
        code: 0,
        stderr: expect.stringMatching(/^warning: connection api has ssl_mode: off: .*\n$/),
      })
  })

  test('every mistake in a file is told at once, in its order', async () => {
    const place = openPlace({
      'latchkey.yaml': `version: 1
connections:
  api:
    type: REST
    ulr: https://api.example.com
    timeout: soon
extracts:
  rows:
    conection: api
    loop: $.data[
`,
    })
    const { code, stderr } = await place.latchkey(['validate'])
    place.remove()
    expect(code).toBe(2)
    expect(stderr).toMatch(/:5:5 .*ulr[\s\S]*:6:14 .*soon[\s\S]*:9:5 .*conection/)
  })

  test('a field that matches nothing is a warning, and the rows come all the same', async () => {
    const place = openPlace({
      'latchkey.yaml': {
        ...secure({ url: world.odd.url }),
        extracts: {
          rows: {
            connection: 'api',
            request: { path: '/rows' },
            loop: '$.data[*]',
            fields: { id: '$.id', name: '$.nmae' },
          },
        },
      },
    })
    const told = await place.latchkey(['run', 'rows'])
    const json = await place.latchkey(['run', 'rows', '--json'])
    place.remove()
    expect(told).toMatchObject({ code: 0, stdout: '{"id":1,"name":null}\n{"id":2,"name":null}\n' })
    expect(told.stderr).toBe(
      'warning: field name of extract rows: $.nmae matched nothing in any row; the rows have $.name\n',
    )
    expect(lines(json.stderr).at(-1)).toMatchObject({ type: 'warning', code: 'data.field_matches_nothing' })
  })

  test('check says of each connection what is wrong with it, and exits with the first one’s code', async () => {
    const place = openPlace(
      {
        'latchkey.yaml': {
          version: 1,
          connections: {
            good: { type: 'REST', url: `${world.odd.url}/rows` },
            bad: { type: 'REST', url: `${world.odd.url}/forbidden` },
            login: {
              type: 'OAuthToken',
              token_endpoint: `${world.odd.url}/token/html`,
              client_id: 'app',
              client_secret: 'not-so-secret',
            },
          },
        },
      },
      {},
    )
    const { code, stdout, stderr } = await place.latchkey(['check'])
    place.remove()
    expect(stdout).toMatch(
      /^✓ good: .*answers 200\n✗ bad: .*403.*“needs the scope.*\n {4}→ .*\n✗ login: .*HTML page.*\n {4}→ .*\n$/,
    )
    expect({ code, stderr }).toEqual({ code: 4, stderr: '' })
  })
})
