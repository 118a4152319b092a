/** How a token is asked for and how the answer is read: token_request, refresh_request and token_response. */
import { hash } from 'node:crypto'
import { CompactEncrypt } from 'jose/jwe/compact/encrypt'
import type { JsonObject } from '../../src/json.ts'
import type { OddRequest } from '../servers/odd.ts'
import { api, json, readToken, type Scenario, type Seen } from './scenario.ts'
import { ofSteps } from './steps.ts'

const client = { token_endpoint: '${var:login}/token', client_id: 'reporting', client_secret: 'tea+cake' }
const one = { name: 'team', value: 'scarlet', sensitive: true }

export const formOf = (request: OddRequest | undefined) => Object.fromEntries(new URLSearchParams(request?.body))
const queryOf = (request: OddRequest | undefined) =>
  Object.fromEntries(new URL(request?.url ?? '', 'http://x').searchParams)

/** A block of a request: which request it is about, and how the block and its neighbours stand in the file. */
export interface Block {
  flat: string
  name: 'token_request' | 'refresh_request'
  given(block: JsonObject): Scenario['given']
  drive: NonNullable<Scenario['drive']>
  /** The request that it is about; `other`: where it is sent elsewhere. */
  asked(seen: Seen): OddRequest | undefined
}

/** What there is in every block; `ofStandard` is what only those have that send fields of their own. */
export function ofRequest({ flat, name, given, drive, asked }: Block): { shared: Scenario[]; ofStandard: Scenario[] } {
  const scenario = (
    field: string,
    does: string,
    block: JsonObject,
    shows: (request: OddRequest | undefined, seen: Seen) => unknown,
    is: unknown,
    more: Partial<Scenario> = {},
  ): Scenario => ({
    field: `${flat}.${name}.${field}`,
    does,
    at: `file.connections.login.${name}.${field.replace('[]', '.0')}`,
    given: given(block),
    drive,
    shows: (seen) => shows(asked(seen), seen),
    is,
    ...more,
  })
  /** The server says it back, and it is not shown. */
  const hidden = (block: JsonObject): Partial<Scenario> => ({
    given: {
      ...given(block),
      answers: {
        login: ({ url, body, headers }) =>
          `${url}${body}${headers.team}`.includes('scarlet')
            ? json({ error: 'no', error_description: 'not scarlet' }, { status: 500 })
            : json({ access_token: 'issued-token', expires_in: 60, refresh_token: 'next-time' }),
      },
    },
    shows: ({ error }) => error?.message.includes('“no: not ••••”'),
  })
  const named = (place: 'headers' | 'parameters' | 'query', read: (request: OddRequest | undefined) => unknown) => [
    scenario(place, `are sent: ${place}`, { [place]: { team: 'red' } }, read, 'red'),
    scenario(`${place}[].name`, 'is its name', { [place]: [one] }, read, 'scarlet', { instead: 'group' }),
    scenario(`${place}[].value`, 'is its value', { [place]: [one] }, read, 'scarlet', { instead: 'blue' }),
    scenario(`${place}[].sensitive`, 'hides it', { [place]: [one] }, read, true, hidden({ [place]: [one] })),
  ]
  const ofStandard = [
    scenario(
      'rename',
      'calls them otherwise',
      { rename: { grant_type: 'kind' } },
      (request) => 'kind' in formOf(request),
      true,
    ),
    scenario('omit', 'leaves them out', { omit: ['grant_type'] }, (request) => 'grant_type' in formOf(request), false),
  ]
  const shared = [
    {
      ...scenario('format', 'says how a request is written', { format: 'json' }, (request) => request?.body?.[0], '{'),
      field: `${flat}.${name}`,
      at: `file.connections.login.${name}`,
    },
    scenario('url', 'is where it goes', { url: '${var:other}/elsewhere' }, (_, { other }) => other.length, 1),
    scenario('method', 'is its method', { method: 'POST', format: 'query' }, (request) => request?.method, 'POST'),
    scenario(
      'format',
      'puts the fields there',
      { format: 'json' },
      (request) => request?.headers['content-type'],
      'application/json',
    ),
    ...named('headers', (request) => request?.headers.team),
    ...named('parameters', (request) => formOf(request).team),
    ...named('query', (request) => queryOf(request).team),
    scenario('body', 'is all of it', { body: 'id=${client_id}' }, (request) => request?.body, 'id=reporting'),
  ]
  return { shared, ofStandard }
}
const both = ({ shared, ofStandard }: ReturnType<typeof ofRequest>) => [...shared, ...ofStandard]

export const renewed: NonNullable<Scenario['drive']> = async ({ open, pass }) => {
  const workspace = await open()
  await workspace.token('login')
  pass(120_000)
  return workspace.token('login')
}

const ofType = (type: string, flat: string): Scenario[] => {
  const login = { type, ...client }
  const file = (more: JsonObject) => ({ connections: { login: { ...login, ...more } } })
  const short = { access_token: 'issued-token', expires_in: 60, refresh_token: 'next-time' }
  const answers = { login: json(short), other: json(short) }
  return [
    ...both(
      ofRequest({
        flat,
        name: 'token_request',
        given: (token_request) => ({ file: file({ token_request }), answers }),
        drive: readToken,
        asked: ({ login: [request] }) => request,
      }),
    ),
    {
      field: `${flat}.token_request.scope_separator`,
      does: 'joins a scope that is a list',
      at: 'file.connections.login.token_request.scope_separator',
      given: { file: file({ scope: ['a', 'b'], token_request: { scope_separator: ',' } }) },
      drive: readToken,
      shows: ({ login: [request] }) => formOf(request).scope,
      is: 'a,b',
    },
    ...both(
      ofRequest({
        flat,
        name: 'refresh_request',
        given: (refresh_request) => ({ file: file({ refresh_request }), answers }),
        drive: renewed,
        asked: ({ login: [, request] }) => request,
      }),
    ),
    {
      field: `${flat}.refresh_request.client_authentication`,
      does: 'proves the client otherwise',
      at: 'file.connections.login.refresh_request.client_authentication',
      given: { file: file({ refresh_request: { client_authentication: 'client_secret_post' } }), answers },
      drive: renewed,
      shows: ({ login: [, request] }) => formOf(request).client_secret,
      is: 'tea+cake',
    },
    {
      field: `${flat}.client_id_is_sensitive`,
      does: 'hides it wherever it is shown',
      at: 'file.connections.login.client_id_is_sensitive',
      given: {
        file: file({ client_id_is_sensitive: true }),
        answers: { login: json({ error: 'no', error_description: 'not reporting' }, { status: 400 }) },
      },
      drive: readToken,
      shows: ({ error }) => error?.message.includes('“no: not ••••”'),
      is: true,
    },
    ...ofResponse(flat, file),
    ...ofSteps(flat, file),
  ]
}

/** By what OpenID Connect Core §10.2 makes of the secret that is told to it. */
const sealed = await new CompactEncrypt(Buffer.from('{"access_token":"sealed-token"}'))
  .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
  .encrypt(hash('sha256', 'the-secret-of-the-answers', 'buffer'))

export function ofResponse(flat: string, file: (more: JsonObject) => JsonObject): Scenario[] {
  const answer = { access_token: 'usual-token', expires_in: 3600, data: { value: 'mapped-value', time: 30 } }
  const scenario = (
    field: string,
    does: string,
    token_response: JsonObject,
    shows: Scenario['shows'],
    is: unknown,
    more: Partial<Scenario> = {},
  ): Scenario => ({
    field: `${flat}.token_response.${field}`,
    does,
    at: `file.connections.login.token_response.${field}`,
    given: { file: file({ token_response }), answer },
    drive: readToken,
    shows,
    is,
    ...more,
  })
  const result = (member: string) => (seen: Seen) => (seen.result as JsonObject)[member]
  const member = (field: string) =>
    scenario(field, 'is found there', { [field]: '$.data.value' }, result(field), 'mapped-value')
  const lives = ({ result }: Seen, seconds: number) =>
    [seconds - 1, seconds].includes(Number((result as JsonObject).expires_in))
  const failing = (error: JsonObject, answer: JsonObject): Partial<Scenario> => ({
    given: { file: file({ token_response: { error } }), answers: { login: json(answer, { status: 400 }) } },
  })
  const said = ({ error }: Seen) => /“(.*)”/.exec(error?.message ?? '')?.[1]
  /** Until the refresh token ends, as `latchkey status --json` has it. */
  const refreshEnds = (field: string, value: unknown): Scenario =>
    scenario(field, 'is when the refresh token ends', { [field]: '$.data.end' }, ({ result }) => result, true, {
      given: {
        file: file({ token_response: { [field]: '$.data.end' } }),
        answer: { access_token: 'issued-token', refresh_token: 'next-time', data: { end: value } } as JsonObject,
      },
      drive: async ({ open }) => {
        const workspace = await open()
        await workspace.token('login')
        return (await workspace.kept('login'))?.refresh_token_expires_at !== undefined
      },
    })
  return [
    {
      ...scenario(
        'access_token',
        'says how an answer is read',
        { access_token: '$.data.value' },
        result('access_token'),
        'mapped-value',
      ),
      field: `${flat}.token_response`,
      at: 'file.connections.login.token_response',
    },
    scenario('format', 'is how the answer is written', { format: 'text' }, result('access_token'), 'bare-token', {
      given: { file: file({ token_response: { format: 'text' } }), answers: { login: { body: 'bare-token' } } },
    }),
    scenario('key', 'opens an encrypted answer', { key: '${env:ANSWER_KEY}' }, result('access_token'), 'sealed-token', {
      given: {
        file: file({ token_response: { key: '${env:ANSWER_KEY}' } }),
        answers: { login: { body: sealed } },
        env: { SECRET: 'the-client-secret', ANSWER_KEY: 'the-secret-of-the-answers' },
      },
    }),
    ...['access_token', 'refresh_token', 'token_type', 'scope'].map(member),
    scenario(
      'id_token',
      'is found there',
      { id_token: '$.data.value' },
      ({ api: [request] }) => request?.headers['x-id'],
      'mapped-value',
      {
        given: {
          file: {
            connections: {
              api: api({ headers: { 'x-id': '${token:login.id_token}' } }),
              ...(file({ token_response: { id_token: '$.data.value' } }).connections as JsonObject),
            },
          },
          answer,
        },
        drive: undefined as never,
      },
    ),
    scenario('expires_in', 'is found there', { expires_in: '$.data.time' }, (seen) => lives(seen, 30), true),
    scenario('expires_in_unit', 'is what it counts', { expires_in_unit: 'ms' }, (seen) => lives(seen, 3), true),
    scenario(
      'expires_at',
      'is found there',
      { expires_at: '$.data.end' },
      result('expires_at'),
      '2100-01-01T00:00:00.000Z',
      {
        given: {
          file: file({ token_response: { expires_at: '$.data.end' } }),
          answer: { access_token: 'issued-token', data: { end: 4_102_444_800 } },
        },
      },
    ),
    refreshEnds('refresh_token_expires_in', 600),
    refreshEnds('refresh_token_expires_at', 4_102_444_800),
    ...['error', 'error.code'].map((field) =>
      scenario(field, 'is the server’s word', {}, said, '77', failing({ code: '$.errno' }, { errno: 77 })),
    ),
    scenario(
      'error.message',
      'is its sentence',
      {},
      said,
      'too late',
      failing({ message: '$.why' }, { why: 'too late' }),
    ),
    scenario(
      'error.codes',
      'says what its word means',
      {},
      ({ error }) => error?.code,
      'token.invalid_grant',
      failing({ codes: { stale: 'invalid_grant' } }, { error: 'stale' }),
    ),
    scenario('extra', 'is kept, too', { extra: { tenant: '$.data.value' } }, result('extra'), {
      tenant: 'mapped-value',
    }),
  ]
}

/** By the grant client_credentials of each type: what holds of one grant holds of each (see index.ts). */
export const blocks: Scenario[] = [
  ...ofType('OAuthToken', 'oauth_token.client_credentials'),
  ...ofType('OAuth2', 'oauth2.client_credentials'),
]
