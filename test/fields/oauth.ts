/** Connections that ask a token endpoint. What holds of one holds of each: every type with every grant. */
import type { JsonObject } from '../../src/json.ts'

import { askedFor, at, form, type Login, ofAuthorization, ofCode, ofDevice } from './authorization.ts'
import { isSameForEveryGrant } from './grants.ts'
import { private_key } from './proof.ts'
import { transport } from './rest.ts'
import { api, json, lends, readToken, type Scenario, type Seen } from './scenario.ts'
import { ending, sending } from './tokens.ts'
import { ofWholeBlocks } from './whole_blocks.ts'

const client = { token_endpoint: '${var:login}/token', client_id: 'reporting', client_secret: 'tea+cake' }
const { client_secret: _, ...publicClient } = client
const grants: JsonObject[] = [
  { grant_type: 'client_credentials' },
  { grant_type: 'password', username: 'alice', password: 'wonderland-42' },
  { grant_type: 'refresh_token', refresh_token: 'seed-refresh-token' },
]
/** Those that need nobody, of OAuth2 alone. */
const byItself: JsonObject[] = [{ grant_type: 'jwt_bearer', assertion: { private_key } }]
/** Those that need a person, by OAuth2 alone. */
const attended: JsonObject[] = [
  { grant_type: 'authorization_code', authorization_endpoint: '${var:login}/authorize' },
  { grant_type: 'device_code', device_authorization_endpoint: '${var:login}/device' },
]
/** The one that asks no token endpoint. */
const implicit: Login = {
  flat: 'oauth2.implicit',
  fields: {
    type: 'OAuth2',
    grant_type: 'implicit',
    client_id: 'reporting',
    authorization_endpoint: '${var:login}/authorize',
  },
}
/** Grants of extensions are named by a URI (RFC 6749 §4.5). */
const wireWords: Record<string, string> = {
  device_code: 'urn:ietf:params:oauth:grant-type:device_code',
  jwt_bearer: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
  token_exchange: 'urn:ietf:params:oauth:grant-type:token-exchange',
}
const types = { OAuthToken: 'oauth_token', OAuth2: 'oauth2' }
const logins: Login[] = Object.entries(types).flatMap(([type, flat]) =>
  grants.map((grant) => ({ flat: `${flat}.${grant.grant_type}`, fields: { type, ...client, ...grant } })),
)

const exchange: JsonObject = {
  grant_type: 'token_exchange',
  subject_token: 'a-token-that-we-have',
  actor_token: 'a-token-of-ours',
  actor_token_type: 'urn:ietf:params:oauth:token-type:jwt',
}
for (const grant of [...byItself, exchange])
  logins.push({ flat: `oauth2.${grant.grant_type}`, fields: { type: 'OAuth2', ...client, ...grant } })

const logIns: Login[] = attended.map((grant) => ({
  flat: `oauth2.${grant.grant_type}`,
  fields: { type: 'OAuth2', ...client, ...grant },
}))

/** One grant of a type speaks for the others where nothing depends on the grant. */
const ownOf = (login: Login): Scenario[] =>
  everyGrant(login).filter(
    ({ field }) => login.fields.grant_type === 'client_credentials' || !isSameForEveryGrant(field),
  )

const basic = (user: string, password: string) => `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`

function everyGrant({ flat, fields }: Login): Scenario[] {
  const isImplicit = flat === implicit.flat
  const isAttended = isImplicit || logIns.some((login) => login.flat === flat)
  const token = (more: JsonObject = {}): Scenario['given'] => ({
    file: { connections: { login: { ...fields, ...more } } },
  })
  /** Where a person is asked, the scope is asked of them. */
  const scopeAsked = (seen: Seen) => askedFor(seen, 'scope')[0]?.[0]
  /** Where a person is asked, what a token is for is said twice. */
  const each = (value: string[]) => (isAttended && !isImplicit ? [value, value] : [value])
  const tokenCalls = ({ login }: Seen) => login.map(({ url }) => url).filter((url) => url !== '/device')
  const scenario = (field: string, rest: Omit<Scenario, 'field' | 'at'>): Scenario => ({
    drive: readToken,
    ...rest,
    field: `${flat}.${field}`,
    at: at(field),
  })
  const published = ({ person: { visited }, url }: Seen) => visited[0]?.startsWith(`${url.login}/published?`)
  const ofBrowser = () => [
    scenario('issuer', {
      does: 'brings the endpoint',
      given: {
        file: { connections: { login: { ...without(fields, 'authorization_endpoint'), issuer: '${var:other}' } } },
        answers: {
          other: (_, { other, login }) => json({ issuer: other, authorization_endpoint: `${login}/published` }),
        },
      },
      instead: '${var:api}',
      shows: published,
      is: true,
    }),
    scenario('client_id', {
      does: 'is who asks',
      given: token(),
      instead: 'somebody else',
      shows: (seen) => askedFor(seen, 'client_id'),
      is: [['reporting']],
    }),
  ]
  const ofCalls = () => [
    scenario('issuer', {
      does: 'brings the endpoints',
      given: {
        file: { connections: { login: { ...without(fields, 'token_endpoint'), issuer: '${var:other}' } } },
        answers: { other: (_, { other, login }) => json({ issuer: other, token_endpoint: `${login}/published` }) },
      },
      instead: '${var:api}',
      shows: tokenCalls,
      is: ['/published'],
    }),
    scenario('token_endpoint', {
      does: 'is the address that is asked',
      given: token(),
      instead: '${var:other}/token',
      shows: tokenCalls,
      is: ['/token'],
    }),
    scenario('client_id', {
      does: 'is half of the client’s credentials',
      given: token(),
      instead: 'somebody else',
      shows: ({ login: [request] }) => request?.headers.authorization,
      is: basic('reporting', 'tea%2Bcake'),
    }),
    scenario('client_secret', {
      does: 'is the other half',
      given: token(),
      instead: 'another secret',
      shows: ({ login: [request] }) => request?.headers.authorization,
      is: basic('reporting', 'tea%2Bcake'),
    }),
    scenario('client_authentication', {
      does: 'says where they go',
      given: token({ client_authentication: 'client_secret_post' }),
      shows: (seen) => form(seen).client_secret,
      is: 'tea+cake',
    }),
    scenario('dpop', {
      does: 'shows that a key is held',
      given: { ...token({ dpop: true }), answer: { access_token: 'issued-token', token_type: 'DPoP' } },
      shows: ({ login }) => {
        const request = login.find(({ url }) => url === '/token')
        const [header = ''] = String(request?.headers.dpop ?? '').split('.')
        return Buffer.from(header, 'base64url').toString().includes('dpop+jwt')
      },
      is: true,
    }),
  ]
  const other = fields.type === 'OAuth2' ? 'OAuthToken' : 'OAuth2'
  const status: Scenario['drive'] = async ({ cli }) => (await cli('status')).out
  return [
    scenario('type', {
      does: 'is what the connection is called',
      given: token(),
      instead: other,
      drive: status,
      shows: ({ result }) => String(result).includes(`login (${fields.type})`),
      is: true,
      ...((isAttended || byItself.some(({ grant_type }) => grant_type === fields.grant_type)) && { refused: true }),
    }),
    {
      field: `${flat}.grant_type`,
      does: 'says how the token is got',
      at: 'file.connections.login',
      given: token(),
      instead: {
        type: fields.type ?? '',
        ...client,
        ...grants.find(({ grant_type }) => grant_type !== fields.grant_type),
      },
      drive: readToken,
      shows: (seen) => (isImplicit ? askedFor(seen, 'response_type')[0]?.[0] : form(seen).grant_type),
      is: isImplicit ? 'token' : (wireWords[String(fields.grant_type)] ?? fields.grant_type),
    },
    scenario('use', {
      does: 'lays a connector underneath',
      given: {
        ...token({ use: 'shop@1' }),
        connectors: { shop: lends(String(fields.type), { scope: 'orders' }) },
      },
      shows: scopeAsked,
      is: 'orders',
    }),
    scenario('variables', {
      does: 'fill references of this connection',
      given: token({ scope: '${var:area}', variables: { area: 'orders' } }),
      shows: scopeAsked,
      is: 'orders',
    }),
    ...(isImplicit ? ofBrowser() : ofCalls()),
    scenario('audience', {
      does: 'is who the token is asked for',
      given: token({ audience: 'https://api.example.com' }),
      shows: (seen) => askedFor(seen, 'audience'),
      is: each(['https://api.example.com']),
    }),
    scenario('resource', {
      does: 'is asked for, each by itself',
      given: token({ resource: ['https://api.example.com', 'urn:files'] }),
      shows: (seen) => askedFor(seen, 'resource'),
      is: each(['https://api.example.com', 'urn:files']),
    }),
    scenario('scope', {
      does: 'is asked for',
      given: token({ scope: 'orders:read' }),
      shows: scopeAsked,
      is: 'orders:read',
    }),
    scenario('revocation_endpoint', {
      does: 'is where logout has a token ended',
      given: token({ revocation_endpoint: '${var:other}/revoke' }),
      drive: async ({ open }) => {
        const workspace = await open()
        await workspace.token('login')
        await workspace.logout('login')
      },
      shows: ({ other: [request] }) => [request?.url, request?.body.includes('token=')],
      is: ['/revoke', true],
    }),
    scenario('introspection_endpoint', {
      does: 'is asked what the server says of the token',
      given: {
        ...token({ introspection_endpoint: '${var:other}/introspect' }),
        answers: { other: json({ active: true }) },
      },
      drive: async ({ open }) => {
        const workspace = await open()
        await workspace.token('login')
        return workspace.introspect('login')
      },
      shows: ({ result, other: [request] }) => [result, request?.url, request?.body.includes('token=issued-token')],
      is: [{ active: true }, '/introspect', true],
    }),
    ...[
      { field: 'lifetime', lifetime: { always: '10min' }, does: 'says how long a token lives', answer: {} },
      {
        field: 'lifetime.always',
        lifetime: { always: '10min' },
        does: 'wins over the server',
        answer: { expires_in: 60 },
      },
      { field: 'lifetime.if_unknown', lifetime: { if_unknown: '10min' }, does: 'stands in for it', answer: {} },
    ].map(({ field, lifetime, does, answer }) =>
      scenario(field, {
        does,
        given: { ...token({ lifetime }), answer: { access_token: 'issued-token', ...answer } },
        shows: ({ result }) => [599, 600].includes(Number((result as JsonObject).expires_in)),
        is: true,
      }),
    ),
    scenario('lifetime.refresh_before', {
      does: 'is how early it is renewed',
      given: {
        ...token({ lifetime: { refresh_before: '30min' } }),
        answer: { access_token: 'issued-token', expires_in: 3600, refresh_token: 'issued-refresh-token' },
      },
      drive: async ({ open, pass }) => {
        const workspace = await open()
        await workspace.token('login')
        pass(35 * 60_000)
        await workspace.token('login')
      },
      shows: (seen) =>
        isImplicit ? seen.events.some((event) => event.type === 'warning') : tokenCalls(seen).length === 2,
      is: true,
    }),
    ...transport(
      flat,
      'file.connections.login',
      (more, certificate, slow) => ({
        ...(isImplicit ? discovering(more, slow) : token(more)),
        ...(certificate && { certificates: { login: certificate } }),
        ...(slow && !isImplicit && { answers: { login: json({ access_token: 'late-token' }, { delay: 150 }) } }),
      }),
      ({ result }) => result !== undefined,
    ).map((one) => ({ ...one, drive: readToken })),
    ...sending(flat, fields),
    ...ending(flat, 'login', fields),
    {
      field: `${flat}.also_send_to`,
      does: 'lets the token follow a redirect to another origin',
      at: at('also_send_to'),
      given: {
        file: {
          connections: { api: api({ authentication: 'login' }), login: { ...fields, also_send_to: ['${var:other}'] } },
        },
        answers: { api: (_, { other }) => ({ status: 302, headers: { location: other } }) },
      },
      shows: ({ other: [request] }) => request?.headers.authorization,
      is: 'Bearer issued-token',
    },
  ]
}

/** Where no token is asked for, what the issuer publishes still is. */
const discovering = (more: JsonObject, slow?: true): Scenario['given'] => ({
  file: {
    connections: { login: { ...without(implicit.fields, 'authorization_endpoint'), issuer: '${var:login}', ...more } },
  },
  answers: {
    login: (_, { login }) =>
      json({ issuer: login, authorization_endpoint: `${login}/authorize` }, slow ? { delay: 150 } : {}),
  },
})

/** What only the grants of one kind have. */
const ofOneGrant = ({ flat, fields }: Login): Scenario[] =>
  ['username', 'password', 'refresh_token', 'subject_token', 'actor_token', 'actor_token_type']
    .filter((field) => field in fields)
    .map((field) => ({
      field: `${flat}.${field}`,
      does: 'is what the grant hands over',
      at: at(field),
      given: { file: { connections: { login: fields } } },
      instead: 'another one',
      drive: readToken,
      shows: (seen) => form(seen)[field],
      is: fields[field],
    }))

const without = (fields: JsonObject, name: string): JsonObject =>
  Object.fromEntries(Object.entries(fields).filter(([field]) => field !== name))

const methods: [word: string, shows: Scenario['shows'], is: unknown][] = [
  ['client_secret_basic', ({ login: [request] }) => request?.headers.authorization, basic('reporting', 'tea%2Bcake')],
  ['client_secret_basic_raw', ({ login: [request] }) => request?.headers.authorization, basic('reporting', 'tea+cake')],
  ['client_secret_post', (seen) => [form(seen).client_id, form(seen).client_secret], ['reporting', 'tea+cake']],
]

/** What a token that is exchanged is said to be. */
const ofExchange = ['subject_token_type', 'requested_token_type'].map(
  (field): Scenario => ({
    field: `oauth2.token_exchange.${field}`,
    does: 'says what kind of token it is',
    at: at(field),
    given: {
      file: {
        connections: {
          login: { type: 'OAuth2', ...client, ...exchange, [field]: 'urn:ietf:params:oauth:token-type:id_token' },
        },
      },
    },
    drive: readToken,
    shows: (seen) => form(seen)[field],
    is: 'urn:ietf:params:oauth:token-type:id_token',
  }),
)

/** The token of another connection, exchanged for one of this. */
const ofOthers: Scenario = {
  field: 'oauth2.token_exchange.subject_token',
  does: 'may be the token of another connection',
  at: at('subject_token'),
  given: {
    file: {
      connections: {
        login: { type: 'OAuth2', ...client, ...exchange, subject_token: '${token:first}' },
        first: { type: 'Bearer', token: 'the-first-token' },
        second: { type: 'Bearer', token: 'the-second-token' },
      },
    },
  },
  instead: '${token:second}',
  drive: readToken,
  shows: (seen) => form(seen).subject_token,
  is: 'the-first-token',
}

export const oauth: Scenario[] = [
  ...ofExchange,
  ofOthers,
  ...everyGrant(implicit),
  ...ofAuthorization(implicit, readToken),
  ...[...logins, ...logIns].flatMap((login) => [...ownOf(login), ...ofOneGrant(login)]),
  // With client_credentials they have scenarios field by field.
  ...[...logins, ...logIns].filter(({ fields }) => fields.grant_type !== 'client_credentials').flatMap(ofWholeBlocks),
  ...logIns
    .filter(({ fields }) => 'authorization_endpoint' in fields)
    .flatMap((login) => [...ofAuthorization(login, readToken), ...ofCode(login, readToken)]),
  ...logIns.filter(({ fields }) => fields.grant_type === 'device_code').flatMap((login) => ofDevice(login, readToken)),
  ...methods.map(
    ([method, shows, is]): Scenario => ({
      field: `client_authentication.${method}.method`,
      does: 'says how the client proves itself',
      at: at('client_authentication.method'),
      given: {
        file: { connections: { login: { type: 'OAuthToken', ...client, client_authentication: { method } } } },
      },
      instead: method === 'client_secret_post' ? 'client_secret_basic' : 'client_secret_post',
      drive: readToken,
      shows,
      is,
    }),
  ),
  {
    field: 'client_authentication.none.method',
    does: 'sends the client’s name alone',
    at: at('client_authentication.method'),
    given: {
      file: {
        connections: {
          login: { type: 'OAuthToken', ...publicClient, ...grants[1], client_authentication: { method: 'none' } },
        },
      },
    },
    instead: 'client_secret_post',
    drive: readToken,
    shows: (seen) => [form(seen).client_id, form(seen).client_secret, seen.login[0]?.headers.authorization],
    is: ['reporting', undefined, undefined],
    refused: true,
  },
]
