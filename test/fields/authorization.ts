/** Connections that send a person to a browser: what the person was asked, and what was made of the answer. */
import type { JsonObject } from '../../src/json.ts'
import { api, json, type Scenario, type Seen } from './scenario.ts'

export interface Login {
  flat: string
  fields: JsonObject
}

export const at = (field: string) => `file.connections.login.${field}`
/** The token request, or another one that holds a form. */
export const form = ({ login }: Seen, path = '/token') =>
  Object.fromEntries(new URLSearchParams(login.find(({ url }) => url.startsWith(path))?.body ?? login[0]?.body))
/** The authorization request, as the person's browser saw it. */
const asked = ({ person: { visited } }: Seen) => Object.fromEntries(new URL(visited[0] ?? '').searchParams)
/** Each value of a parameter, once for each request that the token takes, whoever carried it. */
export const askedFor = ({ person: { visited }, login }: Seen, name: string): string[][] =>
  [
    ...visited.filter((url) => url.includes('client_id=')).map((url) => new URL(url).searchParams),
    ...login.map(({ body }) => new URLSearchParams(body)),
  ].map((parameters) => parameters.getAll(name))

type Rest = Pick<Scenario, 'does' | 'shows' | 'is' | 'instead' | 'drive'> & { given?: Partial<Scenario['given']> }

export function ofAuthorization({ flat, fields }: Login, drive: NonNullable<Scenario['drive']>): Scenario[] {
  const scenario = (field: string, { given, ...rest }: Rest, more: JsonObject = {}): Scenario => ({
    field: `${flat}.${field}`,
    at: at(field.replace('[]', '.0')),
    given: { ...given, file: { connections: { login: { ...fields, ...more } }, ...given?.file } },
    drive,
    ...rest,
  })
  const said = (field: string, does: string, request: JsonObject, name: string, is: string) =>
    scenario(
      `authorization_request${field}`,
      { does, shows: (seen) => asked(seen)[name] ?? 'none', is },
      { scope: ['orders', 'offline'], authorization_request: request },
    )
  const hint: JsonObject = { parameters: [{ name: 'login_hint', value: 'alice@example', sensitive: true }] }
  return [
    scenario('authorization_endpoint', {
      does: 'is where the person logs in',
      instead: '${var:other}/authorize',
      shows: ({ person: { visited }, url }) => visited[0]?.startsWith(`${url.login}/authorize?`),
      is: true,
    }),
    scenario(
      'redirect_uri',
      {
        does: 'is where the browser comes back',
        shows: (seen) => [asked(seen).redirect_uri, seen.person.listened],
        is: ['http://127.0.0.1:5000/back', ['http://127.0.0.1:5000/back']],
      },
      { redirect_uri: 'http://127.0.0.1:5000/back' },
    ),
    scenario(
      'authorize_using_browser',
      {
        does: 'false opens none',
        shows: ({ person: { told } }) => told[0]?.startsWith('To log in to login, open this address'),
        is: true,
      },
      { authorize_using_browser: false },
    ),
    scenario(
      'state',
      { does: 'comes first in the state', shows: (seen) => asked(seen).state?.split('.')[0], is: 'nightly' },
      { state: 'nightly' },
    ),
    scenario(
      'authorization_scope',
      { does: 'is asked of the person', shows: (seen) => asked(seen).scope, is: 'openid orders' },
      { authorization_scope: 'openid orders', scope: 'orders' },
    ),
    said('', 'says what is asked besides', { parameters: { prompt: 'consent' } }, 'prompt', 'consent'),
    said('.parameters', 'are sent, too', { parameters: { prompt: 'consent' } }, 'prompt', 'consent'),
    said('.rename', 'says what this server calls them', { rename: { client_id: 'key' } }, 'key', 'reporting'),
    said('.omit', 'leaves out what it does not want', { omit: ['scope'] }, 'scope', 'none'),
    said('.scope_separator', 'stands between two scopes', { scope_separator: ',' }, 'scope', 'orders,offline'),
    scenario(
      'authorization_request.parameters[].name',
      {
        does: 'is its name',
        shows: (seen) => asked(seen).login_hint,
        is: 'alice@example',
        instead: 'user_hint',
      },
      { authorization_request: hint },
    ),
    scenario(
      'authorization_request.parameters[].value',
      { does: 'is its value', shows: (seen) => asked(seen).login_hint, is: 'alice@example', instead: 'bob@example' },
      { authorization_request: hint },
    ),
    scenario(
      'authorization_request.parameters[].sensitive',
      {
        does: 'masks it',
        given: { answers: { api: json({}, { status: 400, headers: { location: '/for/alice@example' } }) } },
        drive: async ({ open, runtime }) => {
          await open()
          return runtime.secrets.mask('alice@example')
        },
        shows: ({ result }) => result,
        is: '••••',
      },
      { authorization_request: hint },
    ),
    scenario(
      'authorization_response',
      {
        does: 'says what else of the answer is kept',
        shows: ({ result }) => (result as JsonObject).extra,
        is: { company: 'north' },
      },
      { authorization_response: { extra: { company: 'realmId' } } },
    ),
    scenario(
      'authorization_response.extra',
      {
        does: 'is there for who sends the token',
        given: {
          file: {
            connections: {
              login: { ...fields, authorization_response: { extra: { company: 'realmId' } } },
              api: api({ authentication: 'login', headers: { company: '${token:login.company}' } }),
            },
          },
        },
        drive: async ({ open }) => {
          await (await open()).request('api')
        },
        shows: ({ api: [request] }) => request?.headers.company,
        is: 'north',
      },
      {},
    ),
  ]
}

/** What only a code has. */
export function ofCode({ flat, fields }: Login, drive: NonNullable<Scenario['drive']>): Scenario[] {
  const scenario = (field: string, rest: Rest, more: JsonObject = {}): Scenario => ({
    field: `${flat}.${field}`,
    at: at(field),
    drive,
    ...rest,
    given: { ...rest.given, file: { connections: { login: { ...fields, ...more } } } },
  })
  const par = json({ request_uri: 'urn:pushed:request-1', expires_in: 60 }, { status: 201 })
  const token = json({ access_token: 'issued-token', token_type: 'Bearer', expires_in: 3600 })
  const pushing = (field: string, does: string, shows: Scenario['shows'], is: unknown, instead?: string) =>
    scenario(
      field,
      {
        does,
        given: { answers: { login: ({ url }) => (url.startsWith('/par') ? par : token) } },
        shows,
        is,
        ...(instead !== undefined && { instead }),
      },
      { pushed_authorization: true, pushed_authorization_request_endpoint: '${var:login}/par' },
    )
  return [
    scenario(
      'pkce',
      {
        does: 'says how the code is bound',
        shows: (seen) => [asked(seen).code_challenge_method, asked(seen).code_challenge === form(seen).code_verifier],
        is: ['plain', true],
      },
      { pkce: 'plain' },
    ),
    scenario(
      'authorization_response.code',
      {
        does: 'is what the code is called',
        shows: (seen) => form(seen).code,
        is: 'code-by-another-name',
      },
      { authorization_response: { code: 'auth_code' } },
    ),
    pushing(
      'pushed_authorization',
      'sends the request to the server, and the person with a reference to it',
      (seen) => [asked(seen), seen.login.map(({ url }) => url)],
      [{ client_id: 'reporting', request_uri: 'urn:pushed:request-1' }, ['/par', '/token']],
    ),
    pushing(
      'pushed_authorization_request_endpoint',
      'is where to',
      ({ login }) => login.map(({ url }) => url),
      ['/par', '/token'],
      '${var:other}/par',
    ),
  ]
}

/** What only the code that is shown has. */
export const ofDevice = ({ flat, fields }: Login, drive: NonNullable<Scenario['drive']>): Scenario[] => [
  {
    field: `${flat}.device_authorization_endpoint`,
    does: 'gives the code',
    at: at('device_authorization_endpoint'),
    given: { file: { connections: { login: fields } } },
    instead: '${var:login}/nowhere',
    drive,
    shows: ({ login }) => login.map(({ url }) => url),
    is: ['/device', '/token'],
  },
  {
    field: `${flat}.authorize_using_browser`,
    does: 'false opens none',
    at: at('authorize_using_browser'),
    given: { file: { connections: { login: { ...fields, authorize_using_browser: false } } } },
    drive,
    shows: ({ person: { visited } }) => visited,
    is: [],
  },
]
