/** Templates, from the file to the wire: what a token looks like in each place, and where none may stand. */
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { ConfigError } from '../../src/errors.ts'
import { type Event, openWorkspace } from '../../src/index.ts'
import { type OddAnswer, type OddHandlers, type OddServer, startOddServer } from '../servers/odd.ts'

/** With every character that some place needs escaped. */
const TOKEN = 'a+b/c=d"e&f<g h%'
const json = { 'content-type': 'application/json' }

let issued = 0
let accepted = (_: string) => true
/** What it says where it does not accept a request. */
let refusal: OddAnswer
let bound = {}
const servers: OddServer[] = []
const otherToken = { headers: json, body: '{"access_token":"other-t0ken","expires_in":600}' }
const handlers: OddHandlers = {
  '/token': () => ({ headers: json, body: JSON.stringify({ ...answer(), expires_in: 600 }) }),
  '/other': otherToken,
}
const answer = () => {
  issued++
  return {
    access_token: issued === 1 ? TOKEN : `${TOKEN}${issued}`,
    tenant: 'blue/green',
    instance_url: server.url,
    ...bound,
  }
}
const rows = (request: { url: string; headers: object; body: string }) =>
  accepted(JSON.stringify(request)) ? { headers: json, body: '[{"id":1}]' } : refusal
const server = await startOddServer(new Proxy(handlers, { get: (all, path) => all[String(path)] ?? rows }))
servers.push(server)
afterAll(() => Promise.all(servers.map((one) => one.close())))
beforeEach(() => {
  issued = 0
  accepted = () => true
  refusal = { status: 401, headers: json, body: '{}' }
  bound = {}
  handlers['/other'] = otherToken
  server.requests.length = 0
})

const login = (fields: object = {}) => ({
  type: 'OAuthToken',
  token_endpoint: `${server.url}/token`,
  client_id: 'app one',
  client_secret: '${env:SECRET}',
  ...fields,
})
const env = { BLANK: ' ', SCHEME: 'http:/', SECRET: 'the-client-secret', LOOKS_LIKE_ONE: 'x${token}y' }

async function opened(api: object, request: object = {}, more: object = {}) {
  const events: Event[] = []
  const workspace = await openWorkspace(
    {
      version: 1,
      connections: {
        login: login(),
        other: login({ token_endpoint: `${server.url}/other` }),
        key: { type: 'ApiKey', name: 'x-key', value: '${env:SECRET}' },
        api: { type: 'REST', url: server.url, authentication: 'login', ...api },
        ...more,
      },
      extracts: { rows: { connection: 'api', request: { path: '/rows', ...request } } },
    },
    { env, onEvent: (event) => void events.push(event) },
  )
  return { workspace, events }
}

/** What the API got, after the token calls. */
async function asked(api: object, request: object = {}, more: object = {}) {
  const { workspace, events } = await opened(api, request, more)
  let count = 0
  for await (const batch of workspace.rows('rows')) count += batch.length
  await workspace.close()
  expect(count).toBe(1)
  const seen = server.requests.findLast(({ url }) => !['/token', '/other'].includes(url))
  if (!seen) throw new Error('the API was not asked')
  return { ...seen, events }
}

/** The message of the ConfigError that opening or running ends with. */
async function refused(api: object, request: object = {}, more: object = {}): Promise<string> {
  try {
    await asked(api, request, more)
  } catch (error) {
    if (error instanceof ConfigError) return `${error.message} | ${error.hint}`
    throw error
  }
  throw new Error('it was expected to be refused')
}

describe('the token of the authentication', () => {
  test('in a header: as it is, and nothing is added besides', async () => {
    const { headers } = await asked({ headers: { 'x-session': 'S ${token}' } })
    expect(headers['x-session']).toBe(`S ${TOKEN}`)
    expect(headers.authorization).toBeUndefined()
  })

  test('in a parameter: form-encoded once', async () => {
    const { url, headers } = await asked({ parameters: { t: '${token}' } })
    expect(url).toBe(`/rows?${new URLSearchParams({ t: TOKEN })}`)
    expect(headers.authorization).toBeUndefined()
  })

  test('in the path: it stays one segment', async () => {
    const { url } = await asked({}, { path: '/of/${token}/all?again=${token}' })
    expect(url.split('?')[0]).toBe(`/of/${encodeURIComponent(TOKEN)}/all`)
    expect(new URLSearchParams(url.split('?')[1]).get('again')).toBe(TOKEN)
  })

  test('in the url', async () => {
    const { url } = await asked({ url: `${server.url}/v1/\${token}` })
    expect(url).toBe(`/v1/${encodeURIComponent(TOKEN)}/rows`)
  })

  test.each([
    ['json', { a: { t: 'is ${token}' } }, (body: string) => JSON.parse(body).a.t, `is ${TOKEN}`],
    ['json', '{"t":"is ${token}"}', (body: string) => JSON.parse(body).t, `is ${TOKEN}`],
    ['form', { t: '${token}' }, (body: string) => new URLSearchParams(body).get('t'), TOKEN],
    ['form', 'a=1&t=${token}', (body: string) => new URLSearchParams(body).get('t'), TOKEN],
    ['text', 'is ${token}', (body: string) => body, `is ${TOKEN}`],
  ])('in a body of %s %j', async (format, body, read, expected) => {
    const seen = await asked({ method: 'POST', format, body })
    expect(read(seen.body)).toBe(expected)
  })

  test('in a GraphQL document: it stays one string of it', async () => {
    const query = '{ of(tenant: "${token}") { id } }'
    for (const body of [query, { query, variables: { t: '${token}' } }]) {
      const seen = JSON.parse((await asked({ method: 'POST', format: 'graphql', body })).body)
      expect(JSON.parse(seen.query.match(/tenant: (".*")\)/)?.[1] ?? '')).toBe(TOKEN)
      if (typeof body === 'object') expect(seen.variables.t).toBe(TOKEN)
      issued = 0
    }
  })

  test('in an XML document: escaped, and refused where no XML can hold it', async () => {
    const { body } = await asked({ method: 'POST', format: 'xml', body: '<a>${token}</a>' })
    expect(body).toBe('<a>a+b/c=d&quot;e&amp;f&lt;g h%</a>')
    handlers['/other'] = { headers: json, body: '{"access_token":"t","odd":"a\\u0000b"}' }
    const api = { method: 'POST', format: 'xml', body: '<a>${token:other.odd}</a>' }
    expect(await refused(api)).toContain('puts odd of connection other into an XML body, which cannot hold it')
  })

  test('that there is none of is told before anything is sent', async () => {
    const message = await refused({ authentication: { method: 'none' }, headers: { a: 'Bearer OAUTH2_TOKEN' } })
    expect(message).toContain('connection api sends the token of its authentication, and has none')
    expect(server.requests).toEqual([])
  })

  test.each(['${OAUTH2_TOKEN}', 'OAUTH2_TOKEN'])('by another word for it: %s', async (word) => {
    const { headers } = await asked({ headers: { 'x-session': `Bearer ${word}` } })
    expect(headers['x-session']).toBe(`Bearer ${TOKEN}`)
  })

  test('of the nearest authentication: that of the extract', async () => {
    const workspace = await openWorkspace(
      {
        version: 1,
        connections: {
          login: login(),
          other: login({ token_endpoint: `${server.url}/other` }),
          api: { type: 'REST', url: server.url, authentication: 'login', headers: { t: '${token}' } },
        },
        extracts: { rows: { connection: 'api', request: { path: '/rows' }, authentication: 'other' } },
      },
      { env },
    )
    for await (const _ of workspace.rows('rows')) break
    await workspace.close()
    expect(server.requests.at(-1)?.headers.t).toBe('other-t0ken')
    expect(server.requests.some(({ url }) => url === '/token')).toBe(false)
  })

  test('is renewed on a 401, and every place is filled anew', async () => {
    accepted = (request) => request.includes(`${TOKEN.slice(-3)}2`)
    const { headers, events } = await asked({ headers: { t: '${token}' } })
    expect(headers.t).toBe(`${TOKEN}2`)
    expect(events.filter(({ type }) => type === 'renewal')).toHaveLength(1)
  })

  test.each(['${token}', '${token:login}'])('as %s ends by what its own connection says, too', async (template) => {
    accepted = (request) => request.includes(`${TOKEN.slice(-3)}2`)
    refusal = { status: 200, headers: json, body: '{"error":"ended"}' }
    const { headers, events } = await asked(
      { headers: { t: template }, ...(template !== '${token}' && { authentication: { method: 'none' } }) },
      {},
      { login: login({ expired_when: [{ path: '$.error', equals: 'ended' }] }) },
    )
    expect(headers.t).toBe(`${TOKEN}2`)
    expect(events.filter(({ type }) => type === 'renewal')).toHaveLength(1)
  })

  test('is refused where it is good only beside a proof; a member of its answer is not', async () => {
    bound = { token_type: 'DPoP' }
    const more = { login: login({ dpop: true }) }
    const refused = asked({ headers: { t: '${token}' } }, {}, more)
    await expect(refused).rejects.toMatchObject({ code: 'config.not_usable', hint: expect.stringContaining('login') })
    const { headers } = await asked({ headers: { t: '${token:login.tenant}' } }, {}, more)
    expect([headers.t, headers.authorization?.slice(0, 5), typeof headers.dpop]).toEqual([
      'blue/green',
      'DPoP ',
      'string',
    ])
  })

  test('is masked wherever the request is shown', async () => {
    const { events } = await asked(
      { headers: { t: '${token}' }, parameters: { p: '${token}' } },
      { path: '/p/${token}' },
    )
    const [shown] = events.filter((event) => event.type === 'request')
    expect(shown).toMatchObject({ headers: { t: '••••' } })
    expect(decodeURIComponent(JSON.stringify(shown))).toContain('/p/••••?p=••••')
    expect(JSON.stringify(events)).not.toContain(encodeURIComponent(TOKEN))
  })
})

describe('the token of another connection', () => {
  test('takes the place of the authentication', async () => {
    const { headers } = await asked({ authentication: { method: 'none' }, headers: { t: '${token:other}' } })
    expect(headers.t).toBe('other-t0ken')
  })

  test('beside the own: nothing is added', async () => {
    const { headers } = await asked({ headers: { a: '${token}', b: '${token:other}' } })
    expect([headers.a, headers.b, headers.authorization]).toEqual([TOKEN, 'other-t0ken', undefined])
  })
})

describe('a member of a token answer', () => {
  test('stands beside the authentication', async () => {
    const { url, headers } = await asked(
      { headers: { tenant: '${token:login.tenant}' } },
      { path: '/${token:login.tenant}' },
    )
    expect(url).toBe('/blue%2Fgreen')
    expect(headers).toMatchObject({ tenant: 'blue/green', authorization: `Bearer ${TOKEN}` })
  })

  test('of the authentication itself needs no name of a connection', async () => {
    const api = { url: '${token.instance_url}/v2', also_send_to: [server.url], headers: { tenant: '${token.tenant}' } }
    const { url, headers } = await asked(api, { path: '/${token.tenant}' })
    expect(url).toBe('/v2/blue%2Fgreen')
    expect(headers).toMatchObject({ tenant: 'blue/green', authorization: `Bearer ${TOKEN}` })
    expect(await refused({ ...api, authentication: 'key' })).toContain('key is of type ApiKey, which brings no token')
  })

  test('that is not there stops the run before the API is asked, and names what is there', async () => {
    const message = await refused({ headers: { tenant: '${token:login.tennant}' } })
    expect(message).toContain('wants tennant of the token answer of login, which has no such member')
    expect(message).toContain('it has: access_token, tenant, instance_url, expires_in')
    expect(server.requests.map(({ url }) => url)).toEqual(['/token'])
  })

  test('is told without names that may themselves be secrets', async () => {
    const name = 'AbCdEfGhIjKlMnOpQrStUvWx0123456789'
    handlers['/other'] = {
      headers: json,
      body: JSON.stringify({ access_token: 't', [name]: { tenant: 'a' }, realm: 1 }),
    }
    const message = await refused({ headers: { tenant: '${token:other.tenant}' } })
    expect(message).toContain('realm')
    expect(message).not.toContain(name.slice(0, 12))
  })

  test('that a header cannot carry stops it, too', async () => {
    handlers['/other'] = { headers: json, body: '{"access_token":"t","evil":"a\\r\\nx-injected: 1"}' }
    const message = await refused({ headers: { tenant: '${token:other.evil}' } })
    expect(message).toContain('has a value for the header tenant that no header can carry')
    expect(server.requests.filter(({ url }) => url === '/rows')).toEqual([])
  })

  test('as the address of the API goes where also_send_to allows', async () => {
    const api = { url: '${token:login.instance_url}/v2' }
    const { url, headers } = await asked({ ...api, also_send_to: [server.url] })
    expect(url).toBe('/v2/rows')
    expect(headers.authorization).toBe(`Bearer ${TOKEN}`)
  })

  test('and nowhere else: the user has not said that this server may have the token', async () => {
    server.requests.length = 0
    await expect(asked({ url: '${token:login.instance_url}/v2' })).rejects.toMatchObject({ code: 'api.elsewhere' })
    expect(server.requests.map(({ url }) => url)).toEqual(['/token'])
  })

  test.each(['javascript:alert(1)', 'https://user:pw@evil.example', '//evil.example', 'evil', 'file:///etc/passwd'])(
    'that is no web address is told: %s',
    async (instance_url) => {
      handlers['/other'] = { headers: json, body: JSON.stringify({ access_token: 't', instance_url }) }
      const message = await refused({ url: '${token:other.instance_url}/v2', also_send_to: ['https://*.example'] })
      expect(message).toContain('takes its url from instance_url of connection other, which holds no web address')
    },
  )

  test('cannot change the host it is a part of', async () => {
    handlers['/other'] = { headers: json, body: '{"access_token":"t","tenant":"evil.example/x#"}' }
    const message = await refused({ url: 'https://${token:other.tenant}.good.example/v2' })
    expect(message).toContain('which holds no part of a host name')
  })

  test('cannot end the host that it begins', async () => {
    handlers['/other'] = { headers: json, body: JSON.stringify({ access_token: 't', base: `${server.url}/x` }) }
    const message = await refused({ url: '${token:other.base}.good.example/v2', also_send_to: [server.url] })
    expect(message).toContain('takes its url from base of connection other, which holds no web address')
    expect(server.requests.filter(({ url }) => url.startsWith('/x'))).toEqual([])
  })

  test.each([
    ' ${token:other.base}',
    'http:/${token:other.base}/x',
    'http:///${token:other.base}/x',
    'x${token:other.base}',
    '${env:BLANK}${token:other.base}',
    '${env:SCHEME}${token:other.base}',
  ])('does not make an address of %j', async (url) => {
    handlers['/other'] = { headers: json, body: JSON.stringify({ access_token: 't', base: server.url }) }
    const message = await refused({ url, also_send_to: [server.url] })
    expect(message).toMatch(/(has|stands in) a url that begins with no web address|is a part of which server is asked/)
    expect(server.requests).toEqual([])
  })

  test.each([
    ['..', '/a/b/${token:other.step}/adm'],
    ['.', '/a/b/${token:other.step}'],
    ['.', '/a/.${token:other.step}/adm?x=/y'],
    ['%2e', '/a/b/.${token:other.step}/adm'],
  ])('cannot lead to another path: %s in %s', async (step, path) => {
    handlers['/other'] = { headers: json, body: JSON.stringify({ access_token: 't', step }) }
    if (step === '%2e') return expect((await asked({}, { path })).url).toBe('/a/b/.%252e/adm')
    expect(await refused({}, { path })).toContain('gets . or .. from a token answer')
    expect(server.requests.filter(({ url }) => url !== '/token' && url !== '/other')).toEqual([])
  })

  test('may be . in a parameter, and a part of a name', async () => {
    handlers['/other'] = { headers: json, body: '{"access_token":"t","step":".."}' }
    const { url } = await asked({}, { path: '/a..${token:other.step}/b?c=/${token:other.step}/' })
    expect(url).toBe('/a..../b?c=%2F..%2F')
  })

  test('is masked as a secret where it is long or called one, and no address is', async () => {
    const members = { tenant: 'blue', opaque: 'canary-1', api_secret: 'c4n4', base: server.url }
    handlers['/other'] = { headers: json, body: JSON.stringify({ access_token: 't', ...members }) }
    handlers['/echo'] = { status: 403, headers: json, body: JSON.stringify({ message: JSON.stringify(members) }) }
    const names = Object.keys(members).map((name) => [`x-${name}`, `\${token:other.${name}}`])
    const { workspace } = await opened({ headers: Object.fromEntries(names) }, { path: '/echo' })
    const error = await workspace
      .rows('rows')
      .next()
      .catch((thrown: Error) => thrown)
    await workspace.close()
    expect(String(error)).toContain(`{"tenant":"blue","opaque":"••••","api_secret":"••••","base":"${server.url}"}`)
  })

  test('cannot make the address none', async () => {
    handlers['/other'] = { headers: json, body: '{"access_token":"t","tenant":"443000"}' }
    const message = await refused({ url: 'https://good.example:${token:other.tenant}/v2' })
    expect(message).toContain('takes its url from tenant of connection other, which holds no part of a host name')
  })
})

describe('a field of the connection', () => {
  test('is filled in where it is sent, escaped for the place', async () => {
    const description = 'a "b" & c/d'
    const request = { path: '/${description}', parameters: { p: '${description}' }, headers: { h: '${description}' } }
    const { url, headers, body } = await asked(
      { description, method: 'POST', body: { b: '${description}' } },
      { ...request, method: 'POST' },
    )
    expect(url).toBe(`/${encodeURIComponent(description)}?${new URLSearchParams({ p: description })}`)
    expect(headers.h).toBe(description)
    expect(JSON.parse(body)).toEqual({ b: description })
  })

  test('in a login: scope api://<client id>', async () => {
    await asked({ authentication: 'azure' }, {}, { azure: login({ scope: 'api://${client_id}/.default' }) })
    expect(new URLSearchParams(server.requests[0]?.body).get('scope')).toBe('api://app one/.default')
  })

  test('in an address it is one segment', async () => {
    const token_endpoint = `${server.url}/of/\${client_id}/token`
    handlers['/of/app%20one/token'] = { headers: json, body: '{"access_token":"t"}' }
    const { headers } = await asked({ authentication: 'tenant' }, {}, { tenant: login({ token_endpoint }) })
    expect(headers.authorization).toBe('Bearer t')
  })
})

describe('what only looks like a template', () => {
  test('$${ is a literal ${', async () => {
    const { headers, body } = await asked({ headers: { h: '$${token}' }, method: 'POST', body: { a: '$${client_id}' } })
    expect([headers.h, JSON.parse(body).a]).toEqual(['${token}', '${client_id}'])
  })

  test('a value from elsewhere is no template', async () => {
    const { headers, url } = await asked({
      headers: { h: '${env:LOOKS_LIKE_ONE}' },
      parameters: { p: '${env:LOOKS_LIKE_ONE}' },
    })
    expect(headers.h).toBe('x${token}y')
    expect(new URLSearchParams(url.split('?')[1]).get('p')).toBe('x${token}y')
    expect(headers.authorization).toBe(`Bearer ${TOKEN}`)
  })
})

describe('validate refuses', () => {
  test.each<[string, object, object, string, object?]>([
    [
      'a connection that is not there',
      { headers: { a: '${token:logn}' } },
      {},
      'there is no connection called logn → did you mean ${token:login}?',
    ],
    [
      'one that brings no token',
      { headers: { a: '${token:key}' } },
      {},
      'key is of type ApiKey, which brings no token',
    ],
    [
      'a token where there is no authentication',
      { authentication: { method: 'none' }, headers: { a: '${token}' } },
      {},
      'it has none → write authentication: NAME',
    ],
    [
      'a token of an authentication that brings none',
      { authentication: 'key', headers: { a: '${token}' } },
      {},
      'key is of type ApiKey, which brings no token',
    ],
    ['a token where none is sent', { user_agent: 'x/${token}' }, {}, '${token} stands where no token is sent'],
    [
      'a token in a login',
      {},
      {},
      '${token:other} stands where no token is sent',
      { azure: login({ scope: '${token:other}' }) },
    ],
    [
      'a field that is misspelt',
      { description: 'x', headers: { a: '${descripton}' } },
      {},
      'did you mean ${description}?',
    ],
    ['an environment variable without env', { headers: { a: '${API_KEY}' } }, {}, 'write ${env:API_KEY}'],
    [
      'a field that leads back to itself',
      {},
      {},
      '${client_id} leads back to itself',
      { c: login({ client_id: '${scope}', scope: '${client_id}' }) },
    ],
    [
      'a name, which nothing is filled into',
      { parameters: { 'p${token}': '1' } },
      {},
      'a name is taken as it is, so nothing is filled in there',
    ],
    [
      'a field that holds a token',
      { url: `${server.url}/\${token}`, headers: { a: '${url}' } },
      {},
      '${url} holds a token itself → write the text out',
    ],
    [
      'a secret in an address',
      {},
      {},
      '${client_secret} is a secret, and addresses are kept in logs',
      { c: login({ token_endpoint: 'https://a.example/${client_secret}' }) },
    ],
  ])('%s', async (_, api, request, expected, more = {}) => {
    expect(await refused(api, request, more)).toContain(expected)
    expect(server.requests).toEqual([])
  })
})
