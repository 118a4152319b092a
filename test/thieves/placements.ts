/** Every place in a request that can hold a credential, each with a canary there. */
import type { JsonObject } from '../../src/json.ts'
import { type Canary, canary, jwt } from '../e2e/canaries.ts'
import { clientCertificate } from '../servers/odd.ts'

export interface Placement {
  /** The connection `login`, and others. */
  connections: JsonObject
  /** More fields of the REST connection that sends it. */
  api: JsonObject
  canary: Canary
  /** Nothing that can be read: the server says whom it was shown. */
  isCertificate?: true
  /** A proof goes with it, which is for nobody else either. */
  isProven?: true
}

/** What the token endpoint gives out, by the client that asks. */
export const issued = new Map<string, JsonObject>()

/** A connection whose token the server issues, with a canary in its answer. */
export function fetched(name: string, member = 'access_token'): { one: Canary; login: JsonObject } {
  const one = canary(name)
  const client_id = `client-${issued.size}`
  issued.set(client_id, { access_token: 'unremarkable-token', [member]: one.value, expires_in: 3600 })
  return {
    one,
    login: {
      type: 'OAuthToken',
      token_endpoint: '${var:api}/token',
      client_id,
      client_secret: '${env:SECRET}',
      ssl_mode: 'off',
    },
  }
}

const signed = (name: string, login: (value: string) => JsonObject, api: JsonObject = {}): Placement => {
  const one = canary(name)
  return { connections: { login: login(one.value) }, api: { authentication: 'login', ...api }, canary: one }
}
const inFile = (name: string, api: (value: string) => JsonObject): Placement => {
  const one = canary(name)
  return { connections: {}, api: api(one.value), canary: one }
}
const templated = (name: string, api: JsonObject, template = 'access_token'): Placement => {
  const { one, login } = fetched(name, template)
  return { connections: { login }, api: { authentication: 'login', ...api }, canary: one }
}
const sentIn = (name: string, send_token: JsonObject): Placement => {
  const { one, login } = fetched(name)
  return { connections: { login: { ...login, send_token } }, api: { authentication: 'login' }, canary: one }
}
const post = { method: 'POST' }

const certificate = (connections: JsonObject, api: JsonObject): Placement => ({
  connections,
  api,
  canary: canary('certificate'),
  isCertificate: true,
})

/** What the API gives to keep, where its path begins with `/session`. */
export const session = canary('session')
const cookie = `sid=${session.core}; Path=/`
export const sessionCookies = [cookie, `wide${cookie}; Domain=127.0.0.1`, `else${cookie}; Domain=localhost`]

/** What a step of a login brings, whose path is `/step`. */
export const brought = canary('brought')

const stepped = (blocks: JsonObject) => ({ ...fetched('stepped').login, ...blocks })

export const placements: Record<string, Placement> = {
  'a Certificate': certificate(
    { login: { type: 'Certificate', client_certificate: clientCertificate } },
    { authentication: 'login' },
  ),
  'a certificate of the API': certificate({}, { client_certificate: clientCertificate }),
  'a cookie that the API set': { connections: {}, api: { url: '${var:api}/session' }, canary: session },
  'a cookie that a step of the login set': {
    connections: { login: stepped({ token_request: { steps: [{ url: '${var:api}/session' }] } }) },
    api: { authentication: 'login' },
    canary: session,
  },
  'what a step after the login brought': {
    connections: {
      login: stepped({ token_response: { steps: [{ url: '${var:api}/step', extra: { key: '$headers.X-Key' } }] } }),
    },
    api: { authentication: 'login', headers: { 'x-t': '${token.key}' } },
    canary: brought,
  },
  'a token that a step brought': {
    connections: {
      login: stepped({ token_response: { steps: [{ url: '${var:api}/step', extra: { access_token: '$.token' } }] } }),
    },
    api: { authentication: 'login' },
    canary: brought,
  },
  'a Bearer token': signed('bearer', (token) => ({ type: 'Bearer', token })),
  'a JWT': (() => {
    const one = canary('jwt')
    return {
      connections: { login: { type: 'Bearer', token: jwt(one) } },
      api: { authentication: 'login' },
      canary: one,
    }
  })(),
  'an OAuth token': templated('oauth', {}),
  'a token that a login brought': (() => {
    const { one, login } = fetched('described')
    const { token_endpoint: url, type: _, ...client } = login
    const proof = { client_authentication: 'client_secret_basic' }
    return {
      connections: { login: { type: 'Bearer', ...client, ...proof, token_request: { url: url as string } } },
      api: { authentication: 'login' },
      canary: one,
    }
  })(),
  'an OAuth token in the query': sentIn('tokenquery', { in: 'query' }),
  'an OAuth token in a cookie': sentIn('tokencookie', { in: 'cookie', name: 'sid' }),
  'an OAuth token with a proof': (() => {
    const { one, login } = fetched('proven')
    issued.set(login.client_id as string, { access_token: one.value, token_type: 'DPoP', expires_in: 3600 })
    return {
      connections: { login: { ...login, dpop: true } },
      api: { authentication: 'login' },
      canary: one,
      isProven: true as const,
    }
  })(),
  'a Basic password': signed('basic', (password) => ({ type: 'Basic', username: 'alice', password })),
  'an ApiKey in a header': signed('header', (value) => ({ type: 'ApiKey', value })),
  'an ApiKey in the query': signed('query', (value) => ({ type: 'ApiKey', name: 'key', send_in: 'query', value })),
  'an ApiKey in a cookie': signed('cookie', (value) => ({
    type: 'ApiKey',
    name: 'session',
    send_in: 'cookie',
    value: value.replace(/[^\w]/g, ''),
  })),
  'an ApiKey in the body': signed('body', (value) => ({ type: 'ApiKey', name: 'key', send_in: 'body', value }), {
    ...post,
    body: {},
  }),
  'a Custom header': signed('custom', (value) => ({ type: 'Custom', name: 'X-Session', value })),
  'a Custom parameter': signed('parameter', (value) => ({
    type: 'Custom',
    placement: 'parameter',
    name: 'sig',
    value,
  })),
  'a header of the file': inFile('fileheader', (value) => ({ headers: { 'X-Team-Secret': value } })),
  'a Cookie of the file': inFile('filecookie', (value) => ({
    headers: { Cookie: `a=${value.replace(/[^\w]/g, '')}` },
  })),
  'a parameter of the file': inFile('fileparameter', (value) => ({
    parameters: [{ name: 'who', value, sensitive: true }],
  })),
  'a body of the file': inFile('filebody', (value) => ({ ...post, body: { password: value } })),
  'a token in a header by template': templated('theader', { headers: { 'x-t': 'T ${token}' } }),
  'a token in a parameter by template': templated('tparameter', { parameters: { t: '${token}' } }),
  'a token in the path by template': templated('tpath', { url: '${var:api}/of/${token}' }),
  'a token in the body by template': templated('tbody', { ...post, body: { t: '${token}' } }),
  'a member of a token answer in a parameter': templated(
    'tmemberparameter',
    { parameters: { s: '${token:login.opaque}' } },
    'opaque',
  ),
  'a token beside one that may go to a thief': (() => {
    const placement = templated('beside', { headers: { 'x-t': 'T ${token}', 'x-other': '${token:other}' } })
    const { login: other } = fetched('other')
    return {
      ...placement,
      connections: { ...placement.connections, other: { ...other, also_send_to: ['${var:thief}'] } },
    }
  })(),
  'a member of a token answer by template': templated(
    'tmember',
    { headers: { 'x-t': '${token:login.session}' } },
    'session',
  ),
}
