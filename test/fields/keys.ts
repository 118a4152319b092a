/** Credentials that are what they are, and the words that say whose is sent. */
import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import type { Json, JsonObject } from '../../src/json.ts'
import { headerParameters, isSignedBy } from '../credentials/oauth1_verifier.ts'
import { clientCertificate, type OddRequest } from '../servers/odd.ts'
import { api, lends, type Scenario, type Seen, validated } from './scenario.ts'
import { ending, sending } from './tokens.ts'
import { mutual, ofNoUse } from './wire.ts'

/** The API, asked with this credential. */
const sent = (login: JsonObject, connectors?: Scenario['given']['connectors']): Scenario['given'] => ({
  file: { connections: { api: api({ authentication: 'login' }), login } },
  ...(connectors && { connectors }),
})
const at = (field: string) => `file.connections.login.${field}`
const headers = ({ api: [request] }: Seen) => request?.headers
const basic = (user: string, password: string) => `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`

const key = { type: 'ApiKey', name: 'x-team-key', value: 'key-of-the-team' }
const two = {
  type: 'ApiKey',
  keys: [
    { name: 'x-app', value: 'app-key' },
    { name: 'x-user', value: 'user-key' },
  ],
}
const person = { type: 'Basic', username: 'alice', password: 'wonderland-42' }
const custom = { type: 'Custom', name: 'X-Session', value: 'Session 42' }
const bearer = { type: 'Bearer', token: 'written-token' }

const oauth1 = {
  type: 'OAuth1',
  consumer_key: 'app',
  consumer_secret: 'app-secret',
  token: 'for-alice',
  token_secret: 'alice-secret',
  signature_method: 'PLAINTEXT',
}

const statics: [flat: string, fields: JsonObject][] = [
  ['api_key', key],
  ['basic', person],
  ['bearer', bearer],
  ['custom', custom],
  ['oauth1', oauth1],
]

/** A credential's own certificate goes with it. */
const lent = (flat: string, fields: JsonObject): Scenario[] =>
  mutual(flat, 'file.connections.login', (more) => ({
    file: {
      connections: { api: api({ ssl_mode: 'off', authentication: 'login' }), login: { ...fields, ...more } },
    },
    certificates: { api: 'localhost' },
  }))

const certificate = { type: 'Certificate', client_certificate: clientCertificate }
/** The API speaks TLS, and is asked with this certificate. */
const shown = (login: JsonObject, more: Partial<Scenario['given']> = {}): Scenario['given'] => ({
  file: { connections: { api: api({ ssl_mode: 'off', authentication: 'login' }), login } },
  certificates: { api: 'localhost', other: 'localhost' },
  ...more,
})
const client = ({ api: [request] }: Seen) => request?.client

const byCertificate: Scenario[] = [
  ...ofNoUse('certificate', 'file.connections.login', (more) => shown({ ...certificate, ...more })),
  ...lent('certificate', certificate),
  {
    field: 'certificate.type',
    does: 'says that TLS is all there is',
    at: 'file.connections.login',
    given: shown(certificate),
    instead: bearer,
    shows: (seen) => [client(seen), headers(seen)?.authorization],
    is: ['latchkey test client', undefined],
  },
  {
    field: 'certificate.use',
    does: 'lays a connector underneath',
    at: at('use'),
    given: shown(
      { type: 'Certificate', use: 'mine@1' },
      {
        connectors: {
          mine: lends('Certificate', { client_certificate: clientCertificate }),
          yours: lends('Certificate', { client_certificate: { ...clientCertificate, passphrase: 'no' } }),
        },
      },
    ),
    instead: 'yours@1',
    shows: client,
    is: 'latchkey test client',
  },
  {
    field: 'certificate.variables',
    does: 'fill references of this connection',
    at: at('variables'),
    given: shown({
      type: 'Certificate',
      client_certificate: { ...clientCertificate, certificate: '${var:pem}' },
      variables: { pem: clientCertificate.certificate },
    }),
    shows: client,
    is: 'latchkey test client',
  },
  {
    field: 'certificate.also_send_to',
    does: 'lets the certificate follow a redirect to another origin',
    at: at('also_send_to'),
    given: shown(
      { ...certificate, also_send_to: ['${var:other}'] },
      { answers: { api: (_, { other }) => ({ status: 302, headers: { location: other } }) } },
    ),
    shows: ({ other: [request] }) => request?.client,
    is: 'latchkey test client',
  },
]

/** What each of them has. */
const everyOne = ([flat, fields]: [string, JsonObject]): Scenario[] => {
  const secret = { basic: 'password', bearer: 'token', oauth1: 'consumer_secret' }[flat] ?? 'value'
  const { [secret]: _, ...without } = fields
  const { type } = fields
  const connector = (value: string) => lends(String(type), { [secret]: value })
  const used = sent(
    { ...without, use: 'mine@1' },
    { mine: connector('from-the-connector'), yours: connector('another') },
  )
  const sees = (word: string) => (seen: Seen) => {
    const all = JSON.stringify(headers(seen))
    return [all, Buffer.from(headers(seen)?.authorization?.slice(6) ?? '', 'base64').toString()].some((text) =>
      text.includes(word),
    )
  }
  return [
    {
      field: `${flat}.use`,
      does: 'lays a connector underneath',
      at: at('use'),
      given: used,
      instead: 'yours@1',
      shows: sees('from-the-connector'),
      is: true,
    },
    {
      field: `${flat}.variables`,
      does: 'fill references of this connection',
      at: at('variables'),
      given: sent({ ...fields, [secret]: '${var:key}', variables: { key: 'from-the-variables' } }),
      shows: sees('from-the-variables'),
      is: true,
    },
    {
      field: `${flat}.type`,
      does: 'says what kind of credential it is',
      at: 'file.connections.login',
      given: sent(fields),
      instead: flat === 'bearer' ? key : bearer,
      drive: async ({ cli }) => (await cli('check', 'login', '-v')).out,
      shows: ({ api: [request] }) => [
        'authorization' in (request?.headers ?? {}) ? request?.headers.authorization?.split(' ')[0] : 'none',
      ],
      is: [{ basic: 'Basic', bearer: 'Bearer', oauth1: 'OAuth' }[flat] ?? 'none'],
    },
    {
      field: `${flat}.also_send_to`,
      does: 'lets the credential follow a redirect to another origin',
      at: at('also_send_to'),
      given: {
        ...sent({ ...fields, also_send_to: ['${var:other}'] }),
        answers: { api: (_, { other }) => ({ status: 302, headers: { location: other } }) },
      },
      shows: ({ other: [request] }) =>
        ['x-team-key', 'authorization', 'x-session'].some((name) => name in (request?.headers ?? {})),
      is: true,
    },
    ...ofNoUse(flat, 'file.connections.login', (more) => sent({ ...fields, ...more })),
    ...lent(flat, fields),
  ]
}

/** RFC 5849 §3.5.1: what the header says, and with what it is signed. */
const byOAuth1: Scenario[] = (
  [
    ['consumer_key', 'names the application', 'oauth_consumer_key', 'app', 'another'],
    ['consumer_secret', 'signs', 'oauth_signature', 'app-secret&alice-secret', 'another-secret'],
    ['token', 'names the user’s token', 'oauth_token', 'for-alice', 'for-bob'],
    ['token_secret', 'signs, too', 'oauth_signature', 'app-secret&alice-secret', 'bobs-secret'],
    ['signature_method', 'says how', 'oauth_signature_method', 'PLAINTEXT', 'HMAC-SHA256'],
    ['realm', 'stands first', 'realm', '1234567_SB1', 'another'],
  ] as const
).map(([field, does, parameter, is, instead]) => ({
  field: `oauth1.${field}`,
  does,
  at: at(field),
  given: sent({ ...oauth1, realm: '1234567_SB1' }),
  instead,
  shows: (seen: Seen) => headerParameters(headers(seen)?.authorization ?? '').get(parameter),
  is,
}))

const rsaPair = generateKeyPairSync('rsa', { modulusLength: 2048 })
const pemOf = (key: KeyObject) => key.export({ type: 'pkcs8', format: 'pem' }) as string
byOAuth1.push({
  field: 'oauth1.private_key',
  does: 'signs by RSA-SHA1',
  at: at('private_key'),
  given: sent({
    type: 'OAuth1',
    consumer_key: 'app',
    signature_method: 'RSA-SHA1',
    private_key: pemOf(rsaPair.privateKey),
  }),
  instead: pemOf(generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey),
  shows: (seen) => {
    const [{ method, url, headers }] = seen.api as [OddRequest]
    const request = { method, url: seen.url.api + url, headers: headers as Record<string, string> }
    return isSignedBy(request, { public_key: rsaPair.publicKey })
  },
  is: true,
})

/** `authentication: {method, connection}`, where the method must be that of the connection's type. */
const method = (word: string, flat: string, login: JsonObject, wrong: string): Scenario[] => {
  const given = (authentication: Json): Scenario['given'] => ({
    file: { connections: { api: api({ authentication }), login, other: { ...login, description: 'another' } } },
  })
  return [
    {
      field: `authentication.${flat}.method`,
      does: 'must say what the named connection is',
      at: 'file.connections.api.authentication.method',
      given: given({ method: word, connection: 'login' }),
      instead: wrong,
      drive: validated,
      shows: ({ result }) => (result as string[]).filter((text) => text.startsWith('mistake')),
      is: [],
      refused: true,
    },
    {
      field: `authentication.${flat}.connection`,
      does: 'names whose credential is sent',
      at: 'file.connections.api.authentication.connection',
      given: given({ method: word, connection: 'login' }),
      instead: 'other',
      shows: ({ events }) => events.flatMap((event) => (event.type === 'request' ? [event.authentication] : [])),
      is: ['login'],
    },
  ]
}

export const keys: Scenario[] = [
  ...sending('bearer', bearer),
  ...ending('bearer', 'login', bearer),
  ...ending('rest', 'api', bearer),
  ...statics.flatMap(everyOne),
  ...method('ApiKey', 'api_key', key, 'Basic'),
  ...method('Basic', 'basic', person, 'Bearer'),
  ...method('Bearer', 'bearer', bearer, 'Basic'),
  ...byCertificate,
  ...method('Certificate', 'certificate', certificate, 'Basic'),
  ...method('Custom', 'custom', custom, 'Basic'),
  ...method('OAuth1', 'oauth1', oauth1, 'Basic'),
  ...byOAuth1,
  ...method('Token', 'token', bearer, 'Basic'),
  {
    field: 'authentication.none.method',
    does: 'sends nothing, whatever the file’s own authentication is',
    at: 'file.connections.api.authentication',
    given: {
      file: {
        connections: { api: api({ authentication: { method: 'none' } }), login: bearer },
        authentication: 'login',
      },
    },
    instead: { method: 'Token', connection: 'login' },
    shows: (seen) => headers(seen)?.authorization,
    is: undefined,
  },
  {
    field: 'api_key.name',
    does: 'names the header',
    at: at('name'),
    given: sent(key),
    shows: (seen) => headers(seen)?.['x-team-key'],
    is: 'key-of-the-team',
  },
  {
    field: 'api_key.value',
    does: 'is the key',
    at: at('value'),
    given: sent(key),
    instead: 'another key',
    shows: (seen) => headers(seen)?.['x-team-key'],
    is: 'key-of-the-team',
  },
  {
    field: 'api_key.send_in',
    does: 'says where it goes',
    at: at('send_in'),
    given: sent({ ...key, send_in: 'query' }),
    shows: ({ api: [request] }) => request?.url,
    is: '/v1?x-team-key=key-of-the-team',
  },
  {
    field: 'api_key.keys',
    does: 'are several at once',
    at: 'file.connections.login',
    given: sent(two),
    instead: key,
    shows: (seen) => [headers(seen)?.['x-app'], headers(seen)?.['x-user']],
    is: ['app-key', 'user-key'],
  },
  {
    field: 'api_key.keys[].name',
    does: 'names the header',
    at: at('keys.1.name'),
    given: sent(two),
    shows: (seen) => headers(seen)?.['x-user'],
    is: 'user-key',
  },
  {
    field: 'api_key.keys[].value',
    does: 'is the key',
    at: at('keys.1.value'),
    given: sent(two),
    instead: 'another key',
    shows: (seen) => headers(seen)?.['x-user'],
    is: 'user-key',
  },
  {
    field: 'api_key.keys[].send_in',
    does: 'says where it goes',
    at: at('keys.0.send_in'),
    given: sent({ type: 'ApiKey', keys: [{ name: 'session', value: 'app-key', send_in: 'cookie' }] }),
    shows: (seen) => headers(seen)?.cookie,
    is: 'session=app-key',
  },
  {
    field: 'basic.username',
    does: 'stands before the colon',
    at: at('username'),
    given: sent(person),
    instead: 'bob',
    shows: (seen) => headers(seen)?.authorization,
    is: basic('alice', 'wonderland-42'),
  },
  {
    field: 'basic.password',
    does: 'stands behind the colon',
    at: at('password'),
    given: sent(person),
    shows: (seen) => headers(seen)?.authorization,
    is: basic('alice', 'wonderland-42'),
  },
  {
    field: 'bearer.token',
    does: 'is sent as it is',
    at: at('token'),
    given: sent(bearer),
    instead: 'another-token',
    shows: (seen) => headers(seen)?.authorization,
    is: 'Bearer written-token',
  },
  {
    field: 'custom.name',
    does: 'names the header',
    at: at('name'),
    given: sent(custom),
    instead: 'X-Other',
    shows: (seen) => headers(seen)?.['x-session'],
    is: 'Session 42',
  },
  {
    field: 'custom.value',
    does: 'is what the header says',
    at: at('value'),
    given: sent(custom),
    instead: 'Session 43',
    shows: (seen) => headers(seen)?.['x-session'],
    is: 'Session 42',
  },
  {
    field: 'custom.placement',
    does: 'parameter puts it in the query',
    at: at('placement'),
    given: sent({ ...custom, placement: 'parameter' }),
    shows: ({ api: [request] }) => request?.url,
    is: '/v1?X-Session=Session+42',
  },
]
