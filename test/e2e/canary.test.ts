/**
 * A different canary in every field that holds a secret and in every token that a server issues; every command, what
 * works and what fails, loud and quiet: none may be shown, left in a file, or sent to anybody else.
 */
import { generateKeyPairSync } from 'node:crypto'
import { statSync } from 'node:fs'
import { dirname } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import {
  certificateAuthority,
  clientCertificate,
  type OddAnswer,
  type OddRequest,
  type OddServer,
  startOddServer,
} from '../servers/odd.ts'
import { type Canary, canary, findCanaries, findInPlace, jwt } from './canaries.ts'
import { filesBelow, openPlace, type Place, type Result } from './cli.ts'
import { failures, oddHandlers, startWorld, usual, type World } from './failures.ts'

const issued = { opaque: canary('access'), jwt: canary('jwt'), refresh: canary('rotated'), cookie: canary('cookie') }
const cookie = { 'set-cookie': `sid=${issued.cookie.core}; Path=/` }

/** One connection for each way to send a secret; `secret(name)` makes the canary that stands there. */
function credentials(token_endpoint: string, secret: (name: string) => string) {
  const oauth = { type: 'OAuthToken', token_endpoint, client_id: 'app' }
  return {
    in_header: { ...oauth, client_secret: secret('in_header') },
    raw_header: {
      ...oauth,
      client_secret: secret('raw_header'),
      client_authentication: 'client_secret_basic_raw',
      send_token: { in: 'cookie', name: 'sid' },
    },
    in_body: {
      ...oauth,
      client_secret: secret('in_body'),
      client_authentication: 'client_secret_post',
      send_token: { in: 'query' },
    },
    password: {
      ...oauth,
      grant_type: 'password',
      client_secret: secret('password_client'),
      username: 'alice',
      password: secret('password'),
    },
    refresh: { ...oauth, type: 'OAuth2', grant_type: 'refresh_token', refresh_token: secret('refresh') },
    stepped: {
      ...oauth,
      client_secret: secret('stepped_client'),
      token_request: {
        steps: [
          {
            url: token_endpoint,
            method: 'POST',
            headers: { 'X-Auth-Token': secret('step_header') },
            parameters: [{ name: 'who', value: secret('step_parameter'), sensitive: true }],
            extra: { first: '$.*' },
          },
        ],
        headers: { 'X-App': '${first}' },
      },
      token_response: { steps: [{ url: token_endpoint, headers: { 'X-Session': '${token}' } }] },
    },
    bearer: { type: 'Bearer', token: secret('bearer') },
    session: {
      type: 'Bearer',
      username: 'alice',
      password: secret('session_password'),
      token_request: { url: token_endpoint, format: 'json', body: { user: '${username}', pass: '${password}' } },
    },
    seeded: {
      type: 'Bearer',
      token: secret('seed'),
      refresh_token: secret('typed_refresh'),
      token_request: { url: token_endpoint, headers: { 'x-seed': '${token}' } },
      refresh_request: { parameters: { refresh: '${refresh_token}', token: '${token}' } },
    },
    key_header: { type: 'ApiKey', value: secret('key_header') },
    key_query: { type: 'ApiKey', name: 'api_key', send_in: 'query', value: secret('key_query') },
    key_cookie: { type: 'ApiKey', name: 'session', send_in: 'cookie', value: secret('key_cookie') },
    keys: {
      type: 'ApiKey',
      keys: [
        { name: 'x-app', value: secret('keys_app') },
        { name: 'user', send_in: 'query', value: secret('keys_user') },
      ],
    },
    basic: { type: 'Basic', username: 'alice', password: secret('basic') },
    basic_key: { type: 'Basic', username: secret('basic_key') },
    custom_header: { type: 'Custom', name: 'X-Session', value: `Token ${secret('custom_header')}` },
    custom_parameter: { type: 'Custom', placement: 'parameter', name: 'sig', value: secret('custom_parameter') },
  }
}

/** Secrets in a request, in no connection of their own. */
const inRequest = (secret: (name: string) => string) => ({
  method: 'POST',
  headers: { 'X-Auth-Token': secret('named_header') },
  parameters: [
    { name: 'who', value: secret('marked'), sensitive: true },
    { name: 'access_token', value: secret('named_parameter') },
  ],
  body: { login: { password: secret('in_request_body') }, note: secret('vaulted') },
})

/** What stands for a secret in the file, and how the secret gets there: in turn env, file, vault, variable, literal. */
function references() {
  const canaries: Canary[] = []
  const env: Record<string, string> = {}
  const files: Record<string, string> = {}
  const vault: Record<string, string> = {}
  const variables: string[] = []
  const ways: ((name: string, value: string) => string)[] = [
    (name, value) => {
      env[`S_${name}`] = value
      return `\${env:S_${name}}`
    },
    (name, value) => {
      files[`secrets/${name}`] = `${value}\n`
      return `\${file:secrets/${name}}`
    },
    (name, value) => {
      variables.push('--var', `${name}=${value}`)
      return `\${var:${name}}`
    },
    (_name, value) => value,
    (name, value) => {
      vault[name] = value
      return `\${secret:${name}}`
    },
  ]
  const secret = (name: string) => {
    const one = canary(name)
    canaries.push(one)
    // In a body only the vault tells that a value is a secret.
    const way = ways[name === 'vaulted' ? 4 : canaries.length % 4] as (typeof ways)[number]
    // A username holds no colon (RFC 7617 §2).
    const value = name === 'basic_key' ? one.value.replace(':', '') : one.value
    return way(name, name === 'bearer' ? jwt(one) : value)
  }
  return { canaries, env, files, vault, variables, secret }
}

/** The API: what it does is the path; `…/echo_…` says in its error all that it was sent. */
const json = (body: unknown, status = 200, headers = {}): OddAnswer => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
})

/** A request as careless servers log it: as it came, decoded, and taken apart. */
function everything({ url, headers, body }: OddRequest): string {
  const { authorization = '', cookie = '', ...others } = headers
  const basic = Buffer.from(authorization.replace(/^\w+ /, ''), 'base64').toString('latin1')
  const { searchParams } = new URL(url, 'http://server')
  const values = [...searchParams.values(), ...new URLSearchParams(body).values(), others['x-api-key'], others['x-app']]
  return [
    authorization,
    basic,
    decodeURIComponent(basic.replace(/%(?![0-9A-F]{2})/g, '%25')),
    cookie,
    ...values,
    url,
    body,
  ]
    .concat([others['x-session'], others['x-auth-token'], others['x-seed']].map(String))
    .join(' | ')
}

const thiefRows = () => thief.url
const api = (request: OddRequest): Record<string, () => OddAnswer> => ({
  ok: () => json({ data: [{ id: 1 }, { id: 2 }] }),
  unauthorized: () => json({ message: 'no' }, 401),
  forbidden: () => json({ error: { message: 'not you' } }, 403),
  not_found: () => json({ title: 'nothing' }, 404),
  busy: () => json({}, 429, { 'retry-after': '3' }),
  broken: () => ({ status: 500, body: 'oh' }),
  not_json: () => ({ body: '<!doctype html><title>hello</title>' }),
  nothing: () => json({ items: [] }),
  hangs_up: () => ({ breaks: true }),
  half: () => ({ ...json({}), body: '{"data":[{"id":1},', breaks: true }),
  echo_json: () => json({ error: 'bad', message: everything(request) }, 400),
  echo_nested: () => json({ message: JSON.stringify({ message: everything(request) }) }, 500),
  echo_html: () => ({
    status: 502,
    body: `<html><title>${everything(request).replaceAll('&', '&amp;')}</title></html>`,
  }),
  echo_text: () => ({ status: 403, body: everything(request) }),
  echo_field: () => json({ data: [{ id: everything(request).slice(0, 400) }] }),
  echo_path: () => ({ status: 301, headers: { location: `/rows/${encodeURIComponent(everything(request))}` } }),
  redirect: () => ({ status: 302, headers: { location: `${thiefRows()}/rows` } }),
  redirect_keeping: () => ({ status: 307, headers: { location: `${thiefRows()}/rows` } }),
  next: () => json({ data: [], next: `${thiefRows()}/rows?page=2` }),
  link: () => json({ data: [] }, 200, { link: `<${thiefRows()}/rows?page=2>; rel="next"` }),
})

const token = (request: OddRequest): Record<string, () => OddAnswer> => ({
  ok: () =>
    json({ access_token: issued.opaque.value, expires_in: 600, refresh_token: issued.refresh.value }, 200, cookie),
  jwt: () => json({ accessToken: jwt(issued.jwt), expiresIn: 600 }),
  echo: () => json({ error: 'invalid_client', error_description: everything(request) }, 401),
  echo_scope: () => json({ error: 'invalid_scope', error_description: everything(request) }, 400),
  echo_html: () => ({ body: `<!doctype html><title>${everything(request)}</title>` }),
  echo_members: () => json({ [everything(request)]: 1 }),
  echo_busy: () => json({ error: everything(request) }, 503),
  page: () => ({ body: `<!doctype html><p>access_token=${issued.opaque.value}` }),
  wrong_member: () => json({ odd: { session_key: issued.opaque.value } }),
  redirect: () => ({ status: 307, headers: { location: `${thiefRows()}/token?${request.body}` } }),
  steal: () => ({ status: 307, headers: { location: `${thiefRows()}/token` } }),
})

const oauth = ['in_header', 'raw_header', 'in_body', 'password', 'refresh', 'stepped', 'session', 'seeded']
const names = <T extends object>(one: T) => Object.keys(one) as (keyof T & string)[]
const nobody = {} as OddRequest
const all = [...names(credentials('', () => '')), 'request']
const printed = [vi.spyOn(console, 'info'), vi.spyOn(console, 'warn')]
let world: World
let server: OddServer
let thief: OddServer

beforeAll(async () => {
  const asked = (what: typeof api, way: string) => (request: OddRequest) => what(request)[way]?.() ?? { status: 404 }
  server = await startOddServer(
    Object.fromEntries([
      ...names(api(nobody)).map((way) => [`/api/${way}`, asked(api, way)]),
      ...names(token(nobody)).map((way) => [`/token/${way}`, asked(token, way)]),
    ]),
  )
  thief = await startOddServer({ '/rows': json({ data: [{ id: 9 }] }), '/token': json({ access_token: 'stolen' }) })
  world = await startWorld(oddHandlers(issued.opaque.value, issued.refresh.value))
})
afterAll(async () => {
  for (const spy of printed) spy.mockRestore()
  await Promise.all([server.close(), thief.close(), world.close()])
})

interface How {
  way?: string
  token?: string
  input?: string
  spawned?: boolean
}

interface Aviary {
  place: Place
  canaries: Canary[]
  /** Runs a command where the API and the token endpoint behave as told; `spawned` in a process of its own. */
  run(words: string[], how?: How): Promise<Result>
  /** Canaries in what a command showed, and in every file left. */
  found(result: Partial<Result>): string[]
  remove(): void
}

/** A folder with every kind of connection, and one extract over each. */
async function openAviary(pagination: object = { type: 'next_url', path: '$.next' }): Promise<Aviary> {
  const { canaries, env, files, vault, variables, secret } = references()
  const connections = credentials(`${server.url}/token/\${var:token}`, secret)
  const rest = (more: object) => ({
    type: 'REST',
    retry: { attempts: 2, max_wait: '50ms' },
    url: `${server.url}/api`,
    pagination,
    ...more,
  })
  const extract = { connection: 'at_request', request: { path: '/${var:way}' }, loop: '$.data[*]' }
  const typed = { id: { path: '$.id', type: 'integer' } }
  const workspace = {
    version: 1,
    variables: { way: 'ok', token: 'ok' },
    connections: {
      ...connections,
      ...Object.fromEntries(names(connections).map((name) => [`at_${name}`, rest({ authentication: name })])),
      at_request: rest(inRequest(secret)),
    },
    extracts: {
      ...Object.fromEntries(all.map((name) => [name, { ...extract, connection: `at_${name}`, fields: typed }])),
      a_token: { connection: 'in_header', loop: '$' },
    },
  }
  const place = openPlace({ 'latchkey.yaml': workspace, ...files }, env)
  const written = filesBelow(place.folder)
  for (const [name, value] of Object.entries(vault))
    await place.latchkey(['secret', 'set', name], { input: `${value}\n` })
  const everyone = [...canaries, ...Object.values(issued)]
  return {
    place,
    canaries: everyone,
    run: (words, { way = 'ok', token = 'ok', input, spawned = false } = {}) =>
      (spawned ? place.spawned : place.latchkey)(
        [...words, ...(words[0] === 'secret' ? [] : [...variables, '--var', `way=${way}`, '--var', `token=${token}`])],
        input === undefined ? {} : { input },
      ),
    found: (result) => findInPlace(place, result, everyone, written),
    remove: place.remove,
  }
}

/** `--json` shows every event, whatever else is asked for. */
const loudness = [['-v'], ['--json']]
const internal = /internal|^ +at .*:\d+:\d+/m

/** Runs each in every loudness; gives what was shown, with the command, and what is left in files. */
async function leaksOf(aviary: Aviary, commands: [words: string[], how?: How][], louder = loudness): Promise<string[]> {
  const shown = await Promise.all(
    commands.flatMap(([words, how]) =>
      louder.map(async (loud) => {
        const { stdout, stderr } = await aviary.run([...words, ...loud], how)
        if (internal.test(stderr)) throw new Error(`${words.join(' ')}: ${stderr}`)
        const leaks = [...findCanaries(stdout, aviary.canaries), ...findCanaries(stderr, aviary.canaries)]
        return leaks.map((leak) => `${[...words, ...loud].join(' ')} ${JSON.stringify(how)}: ${leak}`)
      }),
    ),
  )
  return [...shown.flat(), ...aviary.found({})]
}

describe('the scanner', () => {
  const one = canary('planted')
  const { value } = one
  const payload = JSON.stringify({ iss: 'x', sub: value })
  const leaks: Record<string, string> = {
    plain: `the secret is ${value}.`,
    'Basic of RFC 7617': `Authorization: Basic ${Buffer.from(`app:${value}`).toString('base64')}`,
    'Basic of RFC 6749': `Basic ${Buffer.from(`app:${encodeURIComponent(value)}`).toString('base64')}`,
    'Basic with another name': Buffer.from(`al:${value}`).toString('base64'),
    'Basic with a third name': Buffer.from(`bob:${value}`).toString('base64'),
    base64url: Buffer.from(value).toString('base64url'),
    'URL-encoded': `https://api.example.com/?key=${encodeURIComponent(value)}`,
    'form-encoded': new URLSearchParams({ a: 'b c', key: value }).toString(),
    'JSON-escaped': JSON.stringify({ deep: JSON.stringify({ value }) }),
    'part of a JWT': `e30.${Buffer.from(payload).toString('base64url')}.c2ln`,
    'a decoded JWT': payload,
    reversed: [...value].reverse().join(''),
    hex: Buffer.from(value).toString('hex'),
    'capital hex': Buffer.from(value).toString('hex').toUpperCase(),
    'UTF-16 in a file': Buffer.from(value, 'utf16le').toString('latin1'),
    'URL-encoded twice': encodeURIComponent(encodeURIComponent(value)),
    'URL-encoded throughout': [...Buffer.from(value)].map((code) => `%${code.toString(16).toUpperCase()}`).join(''),
    'base64, URL-encoded': encodeURIComponent(Buffer.from(`a:${value}`).toString('base64')),
    'base64 of URL-encoded': Buffer.from(`a:${encodeURIComponent(value)}`).toString('base64'),
    'base64 of base64': Buffer.from(`Basic ${Buffer.from(`app:${value}`).toString('base64')}`).toString('base64'),
    'base64 of JSON': Buffer.from(JSON.stringify({ key: value })).toString('base64'),
    'base64 of hex': Buffer.from(Buffer.from(value).toString('hex')).toString('base64'),
    'JSON with every character escaped': [...value].map((c) => `\\u00${c.charCodeAt(0).toString(16)}`).join(''),
    entities: [...value].map((c) => `&#${c.charCodeAt(0)};`).join(''),
    'part of the name of a host': new URL(`https://${one.core}.example.com`).host,
    'a copy of a query': `Referer: https://api.example.com/?${new URLSearchParams({ next: `/x?key=${value}` })}`,
  }
  test.each(Object.entries(leaks))('finds a secret that is %s', (_form, text) => {
    expect(findCanaries(text, [one])).not.toEqual([])
  })

  test('finds it in streams and in files, in the state folder and in temp', () => {
    const place = openPlace()
    for (const name of ['left.log', '../home/state/store.db', '../temp/x']) place.write(name, `\0\u0001${value}\0`)
    expect(
      findInPlace(place, { stdout: value, stderr: value }, [one])
        .map((leak) => leak.split(':')[0])
        .sort(),
    ).toEqual([
      expect.stringContaining('left.log'),
      expect.stringContaining('store.db'),
      expect.stringContaining('temp'),
      'stderr',
      'stdout',
    ])
    place.remove()
  })

  test('finds nothing where there is nothing', () => {
    expect(findCanaries('Kanarie, Q7x and other birds', [one])).toEqual([])
  })
})

/** What the journal tells of all that was done, in the list and one by one: the file itself is scanned like any other. */
async function leaksOfJournal(aviary: Aviary): Promise<string[]> {
  const { stdout, stderr } = await aviary.run(['jobs', '--json', '--limit', '10000'])
  const jobs = stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { id: string; kind: string; status: string })
  expect(jobs.length).toBeGreaterThan(0)
  // Of each sort the newest; every field of the others is in the JSON.
  const sorts = new Map(jobs.toReversed().map((job) => [`${job.kind} ${job.status}`, job.id]))
  const shown = await Promise.all(['', ...sorts.values()].map((id) => aviary.run(['jobs', id].filter(Boolean))))
  return [{ stdout, stderr }, ...shown].flatMap((result) => aviary.found(result))
}

describe('no command shows or leaves a secret', () => {
  test('when all goes well', async () => {
    const aviary = await openAviary()
    const before = server.requests.length
    expect(await leaksOf(aviary, [[['run', ...all], { spawned: true }]], [[], ['-v', '--json']])).toEqual([])
    const leaks = await leaksOf(aviary, [
      [['validate']],
      [['check']],
      [['status']],
      [['schema', 'OAuthToken']],
      [['secret', 'list']],
      [['secret', 'set', 'other'], { input: canary('in_body').value }],
      [['run', ...all]],
      [['run', ...all, '-o', 'data/'], { spawned: true }],
      [['run', ...all, '--explain']],
      [['request', 'at_key_query', '/ok']],
      [['request', 'at_request', '/ok']],
      // An API that rejects the token: the refresh token is sent.
      [['run', 'in_header'], { way: 'unauthorized' }],
    ])
    expect(leaks).toEqual([])

    // None of it means anything unless the secrets were used.
    const sent = server.requests
      .slice(before)
      .map((request) => JSON.stringify(request))
      .join('\n')
    const used = aviary.canaries.filter((one) => findCanaries(sent, [one]).length > 0).map(({ name }) => name)
    expect(used).toEqual(aviary.canaries.map(({ name }) => name).filter((name) => name !== 'jwt'))

    // Where a secret was asked for, it is on stdout, and nowhere else.
    for (const words of [
      ['token', 'in_header'],
      ['run', 'a_token'],
      ['token', 'bearer'],
    ]) {
      const { stdout, ...rest } = await aviary.run([...words, '-v'], { spawned: true })
      expect(stdout).toContain(words[1] === 'bearer' ? 'eyJ' : issued.opaque.core)
      expect(aviary.found(rest)).toEqual([])
    }
    expect(
      await leaksOf(aviary, [
        [['run', ...all], { token: 'jwt' }],
        [['status'], { token: 'jwt' }],
      ]),
    ).toEqual([])

    expect(await leaksOfJournal(aviary)).toEqual([])

    // Whoever else uses this machine cannot read it.
    const kept = filesBelow(aviary.place.state)
    expect(kept.map((file) => file.split('/').at(-1))).toEqual(
      expect.arrayContaining(['key', 'store.db', 'journal.db']),
    )
    for (const file of kept) {
      expect([file, statSync(file).mode & 0o777]).toEqual([file, 0o600])
      expect([dirname(file), statSync(dirname(file)).mode & 0o777]).toEqual([dirname(file), 0o700])
    }
    aviary.remove()
  })

  test('when the API fails, or says aloud what it was sent', async () => {
    const aviary = await openAviary()
    const ways = names(api(nobody)).filter((way) => way !== 'ok')
    const users = all.map((name) => `at_${name}`)
    expect(await leaksOf(aviary, [[['check', ...users]]])).toEqual([]) // Has the tokens fetched once.
    for (const [at, loud] of loudness.entries()) {
      const tried = ways.filter((way, index) => way.startsWith('echo') || index % loudness.length === at)
      const checks = tried.map((way): [string[], object] => [['check', ...users], { way }])
      expect(await leaksOf(aviary, checks, [loud])).toEqual([])
    }
    const echoes = ways.filter((way) => way.startsWith('echo'))
    const runs = echoes.map((way, at): [string[], object] => [['run', all[(at * 5) % all.length] as string], { way }])
    expect(await leaksOf(aviary, runs)).toEqual([])
    // What the command itself prints is the same as what its process prints.
    expect(await leaksOf(aviary, [[['check', ...users], { way: 'echo_json', spawned: true }]])).toEqual([])
    expect(await leaksOfJournal(aviary)).toEqual([])
    aviary.remove()
  })

  test('when the authorization server fails, or says aloud what it was sent', async () => {
    const ways = names(token(nobody)).filter((way) => !/^(ok|jwt)$/.test(way))
    const leaks = ways.map(async (token, at) => {
      // A place for each: who waits for a token that another process is getting waits long where none comes.
      const aviary = await openAviary()
      const found = [
        await leaksOf(aviary, [[['check', ...oauth], { token }]], [['-v']]),
        await leaksOf(aviary, [[['token', oauth[at % oauth.length] as string], { token }]], [['--json']]),
        await leaksOf(aviary, [[['status'], { token }]], [[]]),
        await leaksOfJournal(aviary),
      ]
      aviary.remove()
      return found.flat()
    })
    expect((await Promise.all(leaks)).flat()).toEqual([])
  })

  test('when the file itself is wrong, with a secret written into it', async () => {
    const one = canary('literal')
    const beginnings = ['*', '!', '%', '@', '`', '"', "'", '| ', '> ', '[', '{', '? ', '- ', 'a: ', 'x\\n    ', '\\t']
    const fields = [
      'token: [§]',
      'token: {a: §}',
      'tokn: §',
      'type: Basic\n    password: §',
      'use: api_key@1\n    keys: §',
    ]
    const places = [
      'headers: §',
      'headers: [§]',
      'headers: {Authorization: [§]}',
      'parameters: {key: {a: §}}',
      'body: !§ x',
    ]
    const mistakes = [
      ...beginnings.map((beginning) => `    type: Bearer\n    token: ${beginning}§`),
      ...fields.map((field) => `    type: Bearer\n    ${field}`),
      ...places.map((field) => `    type: REST\n    url: https://api.example.com\n    ${field}`),
    ]
    const leaks = mistakes.map(async (mistake) => {
      const text = `version: 1\nconnections:\n  a:\n${mistake.replaceAll('§', one.core)}\n`
      const place = openPlace({ 'latchkey.yaml': text })
      const result = await place.latchkey(['validate', '--json'])
      const found = findInPlace(place, result, [one], [`${place.folder}/latchkey.yaml`])
      place.remove()
      return found.map((leak) => `${mistake}: ${leak}`)
    })
    expect((await Promise.all(leaks)).flat()).toEqual([])
  })

  // Quiet ones are scanned where they are tried: failures.test.ts. Where no server was asked, -v has no more to say.
  test.concurrent.each(failures.filter(({ exit }) => exit !== 2))(
    '$name',
    async ({ file = usual, files, env, words = ['run', 'rows'], input }) => {
      const workspace = file(world)
      const secret = canary('client_secret')
      const place = openPlace(
        { 'ca.pem': certificateAuthority, ...files, ...(workspace !== null && { 'latchkey.yaml': workspace }) },
        { CLIENT_SECRET: secret.value, ...env },
      )
      const result = await place.latchkey([...words, '-v'], input === undefined ? {} : { input })
      expect(findInPlace(place, result, [secret, ...Object.values(issued)])).toEqual([])
      place.remove()
    },
  )
})

describe('what is only for the way', () => {
  const [inFile, inEnvironment, passphrase, cookie] = [
    canary('proxypassword'),
    canary('environmentproxy'),
    canary('passphrase'),
    canary('cookie'),
  ]
  const secrets = [inFile, inEnvironment, passphrase, cookie]

  /** A proxy that says aloud, with this status, what it was sent. */
  async function openPlaceBehind(status: number) {
    const proxy = await startOddServer({
      '*': (request) => ({
        status,
        headers: {
          'content-type': 'application/json',
          'set-cookie': [`sid=${cookie.core}`, `evil=${cookie.core}; Domain=example.org`, cookie.core],
        },
        body: JSON.stringify({ message: `${request.headers['proxy-authorization']} ${request.headers.cookie}` }),
      }),
    })
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const key = (cipherPassphrase: string) =>
      privateKey.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: cipherPassphrase })
    const rest = { type: 'REST', url: 'http://api.example.com/rows', ssl_mode: 'off', retry: { attempts: 1 } }
    const mutual = (written: string) => ({
      ...rest,
      url: 'https://127.0.0.1:1/',
      client_certificate: { certificate: clientCertificate.certificate, key: written, passphrase: '${env:PASSPHRASE}' },
    })
    const connections = {
      by_file: { ...rest, proxy: { url: proxy.url, username: 'alice', password: '${env:PROXY_PASSWORD}' } },
      by_environment: rest,
      not_its_key: mutual(String(key(passphrase.value))),
      wrong_passphrase: mutual(String(key('another'))),
    }
    const environment = proxy.url.replace('://', `://alice:${encodeURIComponent(inEnvironment.value)}@`)
    const place = openPlace(
      {
        'latchkey.yaml': {
          version: 1,
          connections,
          extracts: Object.fromEntries(names(connections).map((connection) => [connection, { connection }])),
        },
      },
      { PROXY_PASSWORD: inFile.value, PASSPHRASE: passphrase.value, http_proxy: environment },
    )
    return { proxy, place, names: names(connections) }
  }

  test.each([200, 403, 407])('is shown to nobody (a proxy that answers %i)', async (status) => {
    const { proxy, place, names } = await openPlaceBehind(status)
    const leaks: string[] = []
    for (const loud of ['-v', '--json']) {
      const check = await place.latchkey(['check', loud])
      expect(check.stdout + check.stderr).toContain('has a client_certificate that cannot be used: passphrase does not')
      const results = [check, await place.latchkey(['jobs', loud]), await place.latchkey(['status', loud])]
      // An answer that is as it was asked for may say anything.
      if (status !== 200) for (const name of names) results.push(await place.latchkey(['run', name, loud]))
      for (const result of results) {
        expect(result.stderr).not.toMatch(internal)
        leaks.push(...findInPlace(place, result, secrets))
      }
    }
    expect(leaks).toEqual([])
    const heard = JSON.stringify(proxy.requests.map(({ headers }) => headers['proxy-authorization']))
    expect(findCanaries(heard, [inFile]).length).toBeGreaterThan(0)
    expect(findCanaries(heard, [inEnvironment]).length).toBeGreaterThan(0)
    expect(JSON.stringify(proxy.requests.map(({ headers }) => headers.authorization ?? null))).not.toContain('Basic')
    place.remove()
    await proxy.close()
  })
})

describe('no secret goes to anybody else', () => {
  /** Runs one command; gives what came to the thief, and with it the result. */
  async function tempted(words: string[], way: string, pagination?: object) {
    const aviary = await openAviary(pagination)
    const before = thief.requests.length
    const result = await aviary.run(words, { way })
    const stolen = thief.requests.slice(before).map((request) => JSON.stringify(request))
    expect(findCanaries(stolen.join('\n'), aviary.canaries)).toEqual([])
    expect(aviary.found(result)).toEqual([])
    aviary.remove()
    return { ...result, stolen }
  }
  const users = all.map((name) => `at_${name}`)

  test('by a redirect: it is followed as anybody could follow it', async () => {
    const { code, stolen } = await tempted(['run', ...all, '-v'], 'redirect')
    expect({ code, stolen: stolen.length }).toEqual({ code: 0, stolen: all.length })
  })

  test('by a redirect that keeps method and body: it is followed only where there is none', async () => {
    const { stolen } = await tempted(['check', ...users, '-v'], 'redirect_keeping')
    expect(stolen.length).toBe(all.length - 1)
    const posted = await tempted(['run', 'request', '-v'], 'redirect_keeping')
    expect(posted).toMatchObject({ code: 4, stderr: expect.stringContaining(' redirects to '), stolen: [] })
  })

  test.each([
    ['next', undefined],
    ['link', { type: 'link_header' }],
  ])('by a %s page elsewhere', async (way, pagination) => {
    const { code, stdout, stolen } = await tempted(['check', ...users, '-v'], way, pagination)
    expect({ code, stolen }).toEqual({ code: 4, stolen: [] })
    // One connection posts, and check never does.
    expect(stdout.match(/✗ .*which is not its own address/g)).toHaveLength(all.length - 1)
    const posted = await tempted(['run', 'request', '-v'], way, pagination)
    expect(posted).toMatchObject({
      code: 4,
      stderr: expect.stringContaining('which is not its own address'),
      stolen: [],
    })
  })

  test('by a token endpoint that redirects', async () => {
    const aviary = await openAviary()
    const before = thief.requests.length
    for (const token of ['steal', 'redirect']) {
      const { code, stderr } = await aviary.run(['run', 'in_body', 'in_header', '-v'], { token })
      expect({ code, stderr }).toEqual({ code: 3, stderr: expect.stringContaining(`redirects to ${thief.url}/token`) })
      expect(aviary.found({ stderr })).toEqual([])
    }
    expect(thief.requests.length).toBe(before)
    aviary.remove()
  })
})
