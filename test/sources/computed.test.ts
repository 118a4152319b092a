/** Computed values, from the file to the wire: in each place, over retries, pages and renewals, and never shown. */
import { createHash, createHmac } from 'node:crypto'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { type Event, openWorkspace } from '../../src/index.ts'
import { type OddAnswer, type OddRequest, startOddServer } from '../servers/odd.ts'

const secret = 'canary-shared-secret'
const hmac = (text: string) => createHmac('sha256', secret).update(text).digest('hex')
const md5 = (text: string) => createHash('md5').update(text).digest('hex')

let issued = 0
let answers: ((request: OddRequest) => OddAnswer)[] = []
const rows: OddAnswer = { headers: { 'content-type': 'application/json' }, body: '[{"id":1}]' }
const server = await startOddServer({
  '/token': () => ({ body: JSON.stringify({ access_token: `token-${++issued}`, expires_in: 600, shop: 'shop-7' }) }),
  '*': (request) => (answers.length > 1 ? answers.shift() : answers[0])?.(request) ?? rows,
})
afterAll(() => server.close())
beforeEach(() => {
  issued = 0
  answers = []
  server.requests.length = 0
})

async function read(api: object, request: object = {}, more: object = {}) {
  const events: Event[] = []
  const workspace = await openWorkspace(
    {
      version: 1,
      connections: {
        login: {
          type: 'OAuthToken',
          token_endpoint: `${server.url}/token`,
          client_id: 'app',
          client_secret: '${env:SECRET}',
        },
        api: { type: 'REST', url: `${server.url}/v1`, retry: { attempts: 2 }, ...api },
        ...more,
      },
      extracts: { rows: { connection: 'api', request: { path: '/rows', ...request } } },
    },
    { env: { SECRET: secret, PIN: '47x1' }, onEvent: (event) => void events.push(event) },
  )
  try {
    for await (const _ of workspace.rows('rows'));
  } finally {
    await workspace.close()
  }
  const asked = server.requests.filter(({ url }) => !url.startsWith('/token'))
  return { asked, events, shown: JSON.stringify(events) }
}

const sign = (input: string) => ({ function: 'hmac_sha256', key: '${env:SECRET}', input })

describe('in a request of a REST connection', () => {
  test('what is made of the request is made of it as it is sent, with the extract’s part', async () => {
    const { asked, shown } = await read(
      {
        method: 'POST',
        headers: { 'x-sign': '${sign}', 'x-time': '${time}', 'x-both': 't=${time},s=${sign}' },
        parameters: { check: '${check}', z: 'ä 1', when: '${time}' },
        body: { name: 'täglich', of: '${place}' },
        computed: {
          time: { function: 'unix_time_ms' },
          place: { function: 'md5', input: '${request_target}' },
          check: { function: 'sha256', input: '${query}|${body}' },
          sign: sign('${method} ${host} ${path} ${time} ${body}'),
        },
      },
      { method: 'POST', parameters: { a: 'x&y' } },
    )
    const [{ url, headers, body }] = asked as [OddRequest]
    const [, path, query = '', check] = /^([^?]*)\?(.*)&check=(\w+)$/.exec(url) ?? []
    const time = headers['x-time']
    expect(query).toBe(`z=%C3%A4+1&when=${time}&a=x%26y`)
    expect(body).toBe(JSON.stringify({ name: 'täglich', of: md5(`${path}?${query}`) }))
    expect(check).toBe(createHash('sha256').update(`${query}|${body}`).digest('hex'))
    const signature = hmac(`POST ${new URL(server.url).host} /v1/rows ${time} ${body}`)
    expect(headers['x-sign']).toBe(signature)
    expect(headers['x-both']).toBe(`t=${time},s=${signature}`)
    // What is no secret is shown.
    expect(shown).toContain(`"x-time":"${time}"`)
    expect(shown).toContain(`check=${check}`)
    for (const hidden of [secret, signature]) expect(shown).not.toContain(hidden)
  })

  test('a retry has a new time and nonce, and a signature over these', async () => {
    answers = [() => ({ status: 503, headers: { 'retry-after': '0' } }), () => rows]
    const { asked } = await read({
      headers: { 'x-once': '${once}', 'x-id': '${id}', 'x-sign': '${sign}' },
      computed: { once: { function: 'nonce' }, id: { function: 'uuid' }, sign: sign('${once}${id}') },
    })
    expect(asked).toHaveLength(2)
    const of = (name: string) => asked.map(({ headers }) => headers[name])
    expect(new Set([...of('x-once'), ...of('x-id')]).size).toBe(4)
    expect(of('x-sign')).toEqual(asked.map(({ headers }) => hmac(`${headers['x-once']}${headers['x-id']}`)))
  })

  test('the token of the authentication can be signed, a member of another’s too; a replay has the new one', async () => {
    answers = [() => ({ status: 401 }), () => rows]
    const { asked, shown } = await read({
      authentication: 'login',
      headers: { 'x-sign': '${sign}', 'x-id': '${id}' },
      computed: { id: { function: 'uuid' }, sign: sign('${token} ${token:login.shop} ${path}') },
    })
    expect(asked.map(({ headers }) => headers.authorization)).toEqual(['Bearer token-1', 'Bearer token-2'])
    expect(asked.map(({ headers }) => headers['x-sign'])).toEqual([
      hmac('token-1 shop-7 /v1/rows'),
      hmac('token-2 shop-7 /v1/rows'),
    ])
    expect(new Set(asked.map(({ headers }) => headers['x-id'])).size).toBe(2)
    for (const { headers } of asked) expect(shown).not.toContain(headers['x-sign'])
  })

  test('what authentication adds comes after, so a token in the query is not signed unless it is written there', async () => {
    const { asked } = await read({
      authentication: 'login',
      parameters: { access_token: '${token}', sign: '${sign}' },
      computed: { sign: sign('${path}?${query}') },
    })
    expect(asked[0]?.headers.authorization).toBeUndefined()
    expect(asked[0]?.url).toBe(`/v1/rows?access_token=token-1&sign=${hmac('/v1/rows?access_token=token-1')}`)
  })

  test('what an environment variable brought into a hash or into base64 is not shown by it', async () => {
    const { asked, shown } = await read({
      headers: { 'x-login': '${basic}', 'x-pin': '${hashed}', 'x-app': '${app}' },
      computed: {
        basic: { function: 'base64', input: 'me:${env:PIN}' },
        hashed: { function: 'md5', input: 'a${env:PIN}b' },
        app: { function: 'md5', input: 'app' },
      },
    })
    expect(asked[0]?.headers['x-login']).toBe(Buffer.from('me:47x1').toString('base64'))
    for (const hidden of [md5('a47x1b'), Buffer.from('me:47x1').toString('base64')]) expect(shown).not.toContain(hidden)
    expect(shown).toContain(md5('app'))
  })

  test('a value in the path and in a form is escaped for its place', async () => {
    const { asked } = await read(
      {
        url: `${server.url}/v1/\${key}`,
        method: 'POST',
        format: 'form',
        body: 'a=${key}&b=1',
        computed: { key: { function: 'base64', input: '>>>???' } },
      },
      { method: 'POST' },
    )
    expect(asked[0]).toMatchObject({ url: '/v1/Pj4%2BPz8%2F/rows', body: 'a=Pj4%2BPz8%2F&b=1' })
  })

  test('sorted parameters are those of query and form', async () => {
    const { asked } = await read(
      {
        method: 'POST',
        format: 'form',
        headers: { 'x-sign': '${sign}' },
        parameters: { page: 2, appid: 'A' },
        body: { name: 'b c', All: 'ä' },
        computed: { sign: sign('${path}${sorted_parameters}') },
      },
      { method: 'POST' },
    )
    expect(asked[0]?.headers['x-sign']).toBe(hmac('/v1/rowsAlläappidAnameb cpage2'))
  })

  test('a redirect of its own is signed for where it leads', async () => {
    answers = [() => ({ status: 307, headers: { location: `${server.url}/v2/rows` } }), () => rows]
    const { asked } = await read({ headers: { 'x-sign': '${sign}' }, computed: { sign: sign('${path}') } })
    expect(asked.map(({ url, headers }) => [url, headers['x-sign']])).toEqual([
      ['/v1/rows', hmac('/v1/rows')],
      ['/v2/rows', hmac('/v2/rows')],
    ])
  })

  test('no signature leaves with a redirect elsewhere', async () => {
    answers = [({ headers }) => ({ status: 302, headers: { location: `http://localhost:1/?s=${headers['x-sign']}` } })]
    await expect(read({ headers: { 'x-sign': '${sign}' }, computed: { sign: sign('${path}') } })).rejects.toMatchObject(
      {
        code: 'api.redirected',
      },
    )
  })
})

describe('in an ApiKey', () => {
  const key = (keys: object[], computed: object) => ({ key: { type: 'ApiKey', keys, computed } })

  test('the request is signed as it is but for the signature, which is the last', async () => {
    const { asked, shown } = await read(
      { authentication: 'key', parameters: { a: 1 } },
      {},
      {
        ...key(
          [
            { name: 'sign', value: '${sign}', send_in: 'query' },
            { name: 'time', value: '${time}', send_in: 'query' },
            { name: 'x-app', value: '${app}' },
          ],
          {
            time: { function: 'unix_time' },
            app: { function: 'base64', input: 'app:${env:SECRET}' },
            sign: sign('${request_target}'),
          },
        ),
      },
    )
    const [, target = '', signature] = /^(.*)&sign=(\w+)$/.exec(asked[0]?.url ?? '') ?? []
    expect(target).toMatch(/^\/v1\/rows\?a=1&time=\d{10}$/)
    expect(signature).toBe(hmac(target))
    expect(asked[0]?.headers['x-app']).toBe(Buffer.from(`app:${secret}`).toString('base64'))
    for (const hidden of [secret, hmac(target), Buffer.from(`app:${secret}`).toString('base64')])
      expect(shown).not.toContain(hidden)
    expect(shown).toContain(/time=\d{10}/.exec(target)?.[0])
  })

  test('a next page’s address may repeat them: they are made anew', async () => {
    const page = ({ url }: OddRequest): OddAnswer => ({
      ...rows,
      headers: { ...rows.headers, link: `<${server.url}${url}&page=2>; rel="next"` },
    })
    answers = [page, () => rows]
    const { asked } = await read(
      { authentication: 'key', pagination: { type: 'link_header' } },
      {},
      key(
        [
          { name: 'once', value: '${once}', send_in: 'query' },
          { name: 'sign', value: '${sign}', send_in: 'query' },
        ],
        { once: { function: 'nonce' }, sign: sign('${query}') },
      ),
    )
    expect(asked).toHaveLength(2)
    for (const { url } of asked) {
      const [, query = '', signature] = /\?(.*)&sign=(\w+)$/.exec(url) ?? []
      expect(signature).toBe(hmac(query))
    }
    expect(asked[1]?.url).toMatch(/^\/v1\/rows\?page=2&once=[0-9a-f]{32}&sign=\w{64}$/)
  })

  test('Custom is the same under another name', async () => {
    const custom = { type: 'Custom', name: 'x-sign', value: 'v1=${sign}', computed: { sign: sign('${method}') } }
    const { asked, shown } = await read({ authentication: 'custom' }, {}, { custom })
    expect(asked[0]?.headers['x-sign']).toBe(`v1=${hmac('GET')}`)
    expect(shown).not.toContain(hmac('GET'))
  })
})
