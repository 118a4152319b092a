/** The file itself: what stands beside connections and extracts, where tokens are kept, and the token result. */
import type { JsonObject } from '../../src/json.ts'
import { api, type Drive, readToken, type Scenario, validated } from './scenario.ts'

const login = { type: 'OAuthToken', token_endpoint: '${var:login}/token', client_id: 'reporting', client_secret: 'tea' }

/** Two workspaces after each other, each asking for the token: with a store that lasts, the server is asked once. */
const twice: Drive = async ({ open }) => {
  for (const workspace of [await open(), await open()]) await workspace.token('login')
}

/** The member as `latchkey token` prints it. */
const told = (member: string, answer: JsonObject, is: unknown, instead?: string): Scenario => ({
  field: `token_set.${member}`,
  does: 'is what the server said',
  at: `answer.${member}`,
  given: { file: { connections: { login } }, answer: { access_token: 'issued-token', ...answer } },
  ...(instead !== undefined && { instead }),
  drive: readToken,
  shows: ({ result }) => (result as JsonObject)[member],
  is,
})

export const workspace: Scenario[] = [
  {
    field: 'workspace.version',
    does: 'is the version of the language; another one is refused',
    at: 'file.version',
    given: { file: { version: 1, connections: { login } } },
    instead: 2,
    drive: validated,
    shows: ({ result }) => (result as string[]).filter((text) => text.startsWith('mistake')),
    is: [],
    refused: true,
  },
  {
    field: 'workspace.connections',
    does: 'are what can be asked',
    at: 'file.connections',
    given: { file: { connections: { login } } },
    instead: { login: { ...login, client_id: 'somebody else' } },
    drive: readToken,
    shows: ({ login: [request] }) => request?.headers.authorization,
    is: `Basic ${Buffer.from('reporting:tea').toString('base64')}`,
  },
  {
    field: 'workspace.extracts',
    does: 'are what can be read',
    at: 'file.extracts',
    given: { file: { connections: { api: api() }, extracts: { rows: { connection: 'api', loop: '$[*].id' } } } },
    instead: { rows: { connection: 'api' } },
    shows: ({ result }) => result,
    is: [{ value: 1 }],
  },
  {
    field: 'workspace.authentication',
    does: 'is sent by every REST connection that names none',
    at: 'file.authentication',
    given: {
      file: { connections: { api: api(), login: { type: 'Bearer', token: 'written-token' } }, authentication: 'login' },
    },
    shows: ({ api: [request] }) => request?.headers.authorization,
    is: 'Bearer written-token',
  },
  {
    field: 'workspace.variables',
    does: 'fill references',
    at: 'file.variables',
    given: {
      file: { variables: { region: 'eu' }, connections: { api: api({ parameters: { region: '${var:region}' } }) } },
    },
    shows: ({ api: [request] }) => request?.url,
    is: '/v1?region=eu',
  },
  {
    field: 'workspace.store',
    does: 'is where tokens are kept',
    at: 'file.store',
    given: { file: { connections: { login }, store: { url: 'sqlite:tokens.db' } } },
    drive: twice,
    shows: ({ login }) => login.length,
    is: 1,
  },
  {
    field: 'store.sqlite.url',
    does: 'is the file they are kept in',
    at: 'file.store.url',
    given: { file: { connections: { login }, store: { url: 'sqlite:tokens.db' } } },
    instead: 'memory:',
    drive: twice,
    shows: ({ login }) => login.length,
    is: 1,
  },
  {
    field: 'store.memory.url',
    does: 'keeps them for as long as the workspace is open',
    at: 'file.store.url',
    given: { file: { connections: { login }, store: { url: 'memory:' } } },
    instead: 'sqlite:tokens.db',
    drive: twice,
    shows: ({ login }) => login.length,
    is: 2,
  },
  told('access_token', { access_token: 'issued-token' }, 'issued-token', 'another-token'),
  told('token_type', { token_type: 'bearer' }, 'bearer'),

  {
    ...told('expires_in', { expires_in: 600 }, true),
    shows: ({ result }) => [599, 600].includes(Number((result as JsonObject).expires_in)),
  },
  told('expires_at', { expires_at: 4_102_444_800 }, '2100-01-01T00:00:00.000Z'),
  told('refresh_token', { refresh_token: 'next-time' }, 'next-time'),
  told('scope', { scope: 'orders' }, 'orders'),
  {
    field: 'token_set.extra',
    does: 'is what came besides',
    at: 'result.token.extra',
    given: {
      file: {
        connections: {
          login: {
            ...login,
            type: 'OAuth2',
            grant_type: 'authorization_code',
            authorization_endpoint: '${var:login}/authorize',
            authorization_response: { extra: { company: 'realmId' } },
          },
        },
      },
    },
    drive: async ({ open }) => ({ token: await (await open()).token('login') }),
    shows: ({ result }) => ((result as JsonObject).token as JsonObject).extra,
    is: { company: 'north' },
  },
  {
    ...told('access_token', { tenant: 'north' }, 'north'),
    field: 'token_set.response',
    does: 'is all that the server said, as it said it',
    at: 'answer',
    instead: { access_token: 'issued-token' },
    shows: ({ result }) => ((result as JsonObject).response as JsonObject).tenant,
  },
]
