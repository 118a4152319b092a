/** What goes wrong for people, one entry each, and what they must be told. Servers are real where a real one can do it. */
import {
  type AuthorizationServer,
  clients,
  startAuthorizationServer,
  user,
} from '../../examples/practice/authorization_server.ts'
import { type OddAnswer, type OddHandlers, type OddServer, startOddServer } from '../servers/odd.ts'

export interface World {
  real: AuthorizationServer
  odd: OddServer
  trusted: OddServer
  expired: OddServer
  wrong_name: OddServer
  self_signed: OddServer
  close(): Promise<void>
}

export interface Failure {
  name: string
  /** `run rows` where nothing else is said. */
  words?: string[]
  /** The workspace; text where lines and columns matter, null for none at all. */
  file?: (world: World) => string | object | null
  /** Other files in the folder. */
  files?: Record<string, string>
  env?: Record<string, string>
  input?: string
  exit: number
  code: string
  /** The message has all of these: what failed, and the server's own words. */
  says: string[]
  /** The hint has this. */
  hint: string
}

const json = (body: unknown, status = 200, headers: Record<string, string> = {}): OddAnswer => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
})
const html = (body: string, status = 200): OddAnswer => ({ status, headers: { 'content-type': 'text/html' }, body })

/** `access_token` is what the odd server's tokens are. */
export function oddHandlers(access_token = 'odd-access-token', refresh_token = 'odd-refresh-token'): OddHandlers {
  const rows = [
    { id: 1, name: 'Ada', amount: '12.50' },
    { id: 2, name: 'Zoë', amount: 'twelve' },
  ]
  return {
    '/token': json({ access_token, token_type: 'Bearer', expires_in: 600, refresh_token }),
    '/token/html': html('<!doctype html><html><head><title>Sign in</title></head><body>Welcome</body></html>'),
    '/token/none': json({ customers: [], total: 0 }),
    '/token/empty': { status: 200 },
    '/token/missing': json({ message: 'Cannot POST /token/missing' }, 404),
    '/token/busy': json({ error: 'slow_down', error_description: 'one token a minute' }, 429, { 'retry-after': '70' }),
    '/token/down': html('<html><head><title>503 Service Unavailable</title></head></html>', 503),
    '/token/redirect': { status: 302, headers: { location: 'https://login.invalid/sso?state=1' } },
    '/token/slow': { ...json({}), delay: 3000 },
    '/token/unknown': json({ error: 'unauthorized_client', error_description: 'this app is not enabled' }, 400),
    '/rows': json({ data: rows, next: null }),
    '/unauthorized': json({ message: 'Unable to decode token' }, 401),
    '/forbidden': json({ error: { message: 'needs the scope invoices:read' } }, 403),
    '/not_found': json({ title: 'no such resource' }, 404),
    '/busy': json({ message: 'limit of 100 per minute' }, 429, { 'retry-after': '12' }),
    '/broken': json({ error: 'internal', message: 'we are looking into it' }, 500),
    '/down': html('<html><head><title>Down for maintenance</title></head></html>', 503),
    '/bad_request': json({ errors: [{ message: 'parameter since is missing' }] }, 400),
    '/slow': { ...json({ data: [] }), delay: 3000 },
    '/hangs_up': { breaks: true },
    '/half': { ...json({}), body: '{"data":[{"id":1},', breaks: true },
    '/page': html('<!doctype html><title>Our API</title><h1>Hello</h1>'),
    '/elsewhere': json({ data: [{ id: 1 }], next: 'https://thief.invalid/rows?page=2' }),
    '/redirect': { status: 307, headers: { location: 'https://thief.invalid/rows' } },
  }
}

export async function startWorld(handlers = oddHandlers()): Promise<World> {
  const secure = (certificate?: 'localhost' | 'expired' | 'wrong_name' | 'self_signed') =>
    startOddServer(handlers, certificate)
  const [real, odd, trusted, expired, wrong_name, self_signed] = await Promise.all([
    startAuthorizationServer(),
    secure(),
    secure('localhost'),
    secure('expired'),
    secure('wrong_name'),
    secure('self_signed'),
  ])
  const all = [real, odd, trusted, expired, wrong_name, self_signed]
  return {
    real,
    odd,
    trusted,
    expired,
    wrong_name,
    self_signed,
    close: async () => void (await Promise.all(all.map((server) => server.close()))),
  }
}

/** What the real server accepts. */
const known = {
  client_id: clients.post.client_id,
  client_secret: clients.post.client_secret,
  client_authentication: 'client_secret_post',
}

/** Nothing listens on the port of tcpmux. */
const nobody = 'http://127.0.0.1:1'

interface Parts {
  login?: object
  api?: object
  rows?: object
  more?: object
}

/** One login, one API, one extract, with these parts of them different. */
function workspace({ odd }: World, { login, api, rows, more }: Parts = {}) {
  return {
    version: 1,
    ...more,
    connections: {
      login: {
        type: 'OAuthToken',
        token_endpoint: `${odd.url}/token`,
        client_id: 'app',
        client_secret: '${env:CLIENT_SECRET}',
        ...login,
      },
      api: { type: 'REST', url: odd.url, authentication: 'login', retry: { attempts: 1 }, ...api },
    },
    extracts: { rows: { connection: 'api', request: { path: '/rows' }, loop: '$.data[*]', ...rows } },
  }
}

const lines = (...text: string[]) => `${text.join('\n')}\n`
const tokenAt = (path: string, more: object = {}) => {
  return (world: World) => workspace(world, { login: { token_endpoint: `${world.odd.url}${path}`, ...more } })
}
const apiAt = (path: string) => (world: World) => workspace(world, { rows: { request: { path } } })
const secureApi = (name: 'trusted' | 'expired' | 'wrong_name' | 'self_signed') => (world: World) =>
  workspace(world, { api: { url: world[name].url } })

export const failures: Failure[] = [
  // The file.
  {
    name: 'a typo in a field',
    file: () =>
      lines(
        'version: 1',
        'connections:',
        '  login:',
        '    type: OAuthToken',
        '    token_endpiont: https://login.example.com/token',
        '    client_id: app',
        '    client_secret: ${env:CLIENT_SECRET}',
      ),
    exit: 2,
    code: 'config.invalid',
    says: ['latchkey.yaml:5:5', 'token_endpiont', 'did you mean token_endpoint?'],
    hint: 'latchkey validate',
  },
  {
    name: 'a field known by another name',
    file: () =>
      lines(
        'version: 1',
        'connections:',
        '  login:',
        '    type: OAuthToken',
        '    access_token_url: https://login.example.com/token',
        '    client_id: app',
        '    client_secret: ${env:CLIENT_SECRET}',
      ),
    exit: 2,
    code: 'config.invalid',
    says: ['latchkey.yaml:5:5', 'access_token_url', 'here it is called token_endpoint'],
    hint: 'latchkey validate',
  },
  {
    name: 'a type by another name',
    words: ['validate'],
    file: () => lines('version: 1', 'connections:', '  api:', '    type: Http', '    url: https://api.example.com'),
    exit: 2,
    code: 'config.invalid',
    says: ['latchkey.yaml:4:11', '"Http"'],
    hint: 'latchkey validate',
  },
  {
    name: 'a connection that is not there',
    words: ['validate'],
    file: (world) => workspace(world, { api: { authentication: 'logn' } }),
    exit: 2,
    code: 'config.invalid',
    says: ['/connections/api/authentication', 'there is no connection called logn', 'did you mean login?'],
    hint: 'latchkey validate',
  },
  {
    name: 'a JSONPath that cannot be read',
    words: ['validate'],
    file: (world) => workspace(world, { rows: { loop: '$.data[' } }),
    exit: 2,
    code: 'config.invalid',
    says: ['/extracts/rows/loop'],
    hint: 'latchkey validate',
  },
  {
    name: 'a syntax error',
    file: () => lines('version: 1', 'connections:', '  api: {type: REST', '  other:', '    type: REST'),
    exit: 2,
    code: 'config.invalid',
    says: ['latchkey.yaml:4:'],
    hint: 'latchkey validate',
  },
  {
    name: 'a tab',
    file: () => lines('version: 1', 'connections:', '\tapi: {}'),
    exit: 2,
    code: 'config.invalid',
    says: ['latchkey.yaml:3:1', 'tab'],
    hint: 'latchkey validate',
  },
  {
    name: 'a name written twice',
    file: () =>
      lines(
        'version: 1',
        'connections:',
        '  api:',
        '    type: REST',
        '    url: https://a.example',
        '  api:',
        '    type: REST',
      ),
    exit: 2,
    code: 'config.invalid',
    says: ['latchkey.yaml:6:3', 'twice'],
    hint: 'latchkey validate',
  },
  {
    name: 'an empty file',
    file: () => '',
    exit: 2,
    code: 'config.invalid',
    says: ['latchkey.yaml', 'empty'],
    hint: 'latchkey validate',
  },
  {
    name: 'no file',
    file: () => null,
    exit: 2,
    code: 'config.file_not_found',
    says: ['there is no latchkey.yaml'],
    hint: '-f FILE',
  },
  {
    name: 'a file that is not there',
    words: ['validate', '-f', 'other.yaml'],
    file: () => null,
    exit: 2,
    code: 'config.file_not_found',
    says: ['there is no other.yaml'],
    hint: '-f FILE',
  },
  {
    name: 'a missing variable of the environment',
    file: (world) => workspace(world, { login: { client_secret: '${env:NOT_SET}' } }),
    exit: 2,
    code: 'config.reference',
    says: ['${env:NOT_SET}', 'is not set', 'client_secret'],
    hint: 'export NOT_SET=',
  },
  {
    name: 'a missing file of a secret',
    file: (world) => workspace(world, { login: { client_secret: '${file:no/such.txt}' } }),
    exit: 2,
    code: 'config.reference',
    says: ['${file:no/such.txt}', 'cannot be read'],
    hint: 'no/such.txt',
  },
  {
    name: 'a missing secret of the vault',
    file: (world) => workspace(world, { login: { client_secret: '${secret:crm}' } }),
    exit: 2,
    code: 'config.reference',
    says: ['${secret:crm}', 'is not in the vault'],
    hint: 'latchkey secret set crm',
  },
  {
    name: 'a missing value of a variable',
    file: (world) =>
      workspace(world, { more: { variables: { region: 'eu' } }, rows: { request: { path: '/${var:reigon}' } } }),
    exit: 2,
    code: 'config.reference',
    says: ['${var:reigon}', 'is not defined'],
    hint: 'did you mean ${var:region}?',
  },

  // The words.
  {
    name: 'an unknown command',
    words: ['runn', 'rows'],
    exit: 2,
    code: 'usage.wrong',
    says: ['there is no command runn'],
    hint: 'latchkey run',
  },
  {
    name: 'an unknown option',
    words: ['run', 'rows', '--formt', 'csv'],
    exit: 2,
    code: 'usage.wrong',
    says: ['--formt'],
    hint: '--format',
  },
  {
    name: 'a whole address for a path',
    words: ['request', 'api', 'https://api.example.com/rows'],
    exit: 2,
    code: 'usage.wrong',
    says: ['https://api.example.com/rows', 'PATH is joined'],
    hint: 'latchkey request api /customers',
  },
  {
    name: 'a secret that is not in the vault',
    words: ['secret', 'remove', 'nope'],
    exit: 2,
    code: 'config.unknown_name',
    says: ['there is no secret called nope'],
    hint: 'the vault has no secrets',
  },
  {
    name: 'a name that no secret can have',
    words: ['secret', 'set', 'my secret'],
    input: 'x',
    exit: 2,
    code: 'usage.wrong',
    says: ['my secret is no name'],
    hint: 'begin with a letter',
  },
  {
    name: 'a key asked for a token',
    words: ['token', 'key'],
    file: () => ({ version: 1, connections: { key: { type: 'ApiKey', value: 'k' } } }),
    exit: 2,
    code: 'config.not_usable',
    says: ['is an ApiKey connection'],
    hint: 'OAuthToken',
  },
  {
    name: 'an unknown option and no command',
    words: ['--verison'],
    exit: 2,
    code: 'usage.wrong',
    says: ['there is no option --verison'],
    hint: 'did you mean --version?',
  },
  {
    name: 'an unknown extract behind a known one',
    words: ['run', 'rows', 'nosuch'],
    exit: 2,
    code: 'config.unknown_name',
    says: ['there is no extract called nosuch'],
    hint: 'this file has: rows',
  },
  {
    name: 'an option without its value',
    words: ['run', 'rows', '-o'],
    exit: 2,
    code: 'usage.wrong',
    says: ['-o', 'wants a value'],
    hint: 'latchkey run --help',
  },
  {
    name: 'an unknown format',
    words: ['run', 'rows', '--format', 'cvs'],
    exit: 2,
    code: 'usage.wrong',
    says: ['there is no format cvs'],
    hint: 'did you mean csv?',
  },
  {
    name: 'a file whose ending is no format’s',
    words: ['run', 'rows', '-o', 'rows.xlsx'],
    exit: 2,
    code: 'usage.wrong',
    says: ['.xlsx'],
    hint: '.csv, .json, .ndjson, .jsonl, .txt',
  },
  {
    name: 'a sample that is no number',
    words: ['run', 'rows', '--sample', 'five'],
    exit: 2,
    code: 'usage.wrong',
    says: ['--sample five'],
    hint: '--sample 5',
  },
  {
    name: 'a folder for a workspace file',
    words: ['validate', '-f', 'deep'],
    files: { 'deep/latchkey.yaml': 'version: 1' },
    exit: 2,
    code: 'usage.wrong',
    says: ['deep is a folder'],
    hint: '-f deep/latchkey.yaml',
  },
  {
    name: 'a folder for a JSONFile',
    file: (world) =>
      workspace(world, {
        api: { type: 'JSONFile', path: 'deep', url: undefined, authentication: undefined, retry: undefined },
        rows: { request: undefined },
      }),
    files: { 'deep/rows.json': '[]' },
    exit: 2,
    code: 'config.not_usable',
    says: ['connection api', 'a folder, not a file: deep'],
    hint: 'deep/*.json',
  },
  {
    name: 'an unknown extract',
    words: ['run', 'row'],
    exit: 2,
    code: 'config.unknown_name',
    says: ['there is no extract called row'],
    hint: 'did you mean rows?',
  },
  {
    name: 'an unknown connection',
    words: ['token', 'logn'],
    exit: 2,
    code: 'config.unknown_name',
    says: ['there is no connection called logn'],
    hint: 'did you mean login?',
  },
  {
    name: 'a connection that brings no token',
    words: ['token', 'api'],
    exit: 2,
    code: 'config.not_usable',
    says: ['connection api is a REST connection'],
    hint: 'OAuthToken',
  },
  {
    name: 'an unknown type',
    words: ['schema', 'OAuthTokn'],
    exit: 2,
    code: 'usage.wrong',
    says: ['there is no type OAuthTokn'],
    hint: 'did you mean OAuthToken?',
  },
  {
    name: 'an unknown store',
    words: ['run', 'rows', '--store', 'redis:6379'],
    exit: 2,
    code: 'usage.wrong',
    says: ['there is no store redis:6379'],
    hint: 'sqlite',
  },
  {
    name: 'a secret on the command line',
    words: ['secret', 'set', 'crm', 'a-very-secret-word', 'and-more'],
    exit: 2,
    code: 'usage.wrong',
    says: ['command line', 'history'],
    hint: 'latchkey secret set crm',
  },
  {
    name: 'an empty secret',
    words: ['secret', 'set', 'crm'],
    exit: 2,
    code: 'usage.wrong',
    says: ['standard input is empty'],
    hint: 'latchkey secret set crm',
  },
  {
    name: 'a key that is too short',
    words: ['secret', 'set', 'crm'],
    input: 'a-secret-typed',
    env: { LATCHKEY_KEY: 'short' },
    exit: 2,
    code: 'store.key_too_short',
    says: ['LATCHKEY_KEY holds a key of 5 characters; 16 are the least'],
    hint: 'openssl rand -base64 32',
  },
  {
    name: 'a key that is too short, before a token is fetched that could not be kept',
    words: ['run', 'rows'],
    env: { LATCHKEY_KEY: 'short' },
    exit: 2,
    code: 'store.key_too_short',
    says: ['LATCHKEY_KEY holds a key of 5 characters; 16 are the least'],
    hint: 'openssl rand -base64 32',
  },

  // The authorization server.
  {
    name: 'a wrong secret',
    file: (world) =>
      workspace(world, { login: { token_endpoint: world.real.token_endpoint, client_id: clients.basic.client_id } }),
    exit: 3,
    code: 'token.invalid_client',
    says: ['/token', 'client id or secret of connection login', 'invalid_client', 'client authentication failed'],
    hint: 'check client_id and client_secret',
  },
  {
    name: 'an unknown scope',
    file: (world) =>
      workspace(world, { login: { token_endpoint: world.real.token_endpoint, ...known, scope: 'invoices:raed' } }),
    exit: 3,
    code: 'token.invalid_scope',
    says: ['“invoices:raed”', 'connection login', 'invalid_scope'],
    hint: 'compare scope with the provider’s list',
  },
  {
    name: 'a wrong password',
    file: (world) =>
      workspace(world, {
        login: {
          token_endpoint: world.real.token_endpoint,
          ...known,
          grant_type: 'password',
          username: user.username,
          password: '${env:CLIENT_SECRET}',
        },
      }),
    exit: 3,
    code: 'token.invalid_grant',
    says: ['username or password of connection login', 'invalid_grant'],
    hint: 'check username and password',
  },
  {
    name: 'a spent refresh token',
    file: (world) =>
      workspace(world, {
        login: {
          token_endpoint: world.real.token_endpoint,
          ...known,
          grant_type: 'refresh_token',
          refresh_token: '${env:CLIENT_SECRET}',
        },
      }),
    exit: 3,
    code: 'token.invalid_grant',
    says: ['refresh token of connection login', 'invalid_grant'],
    hint: 'get a new refresh token',
  },
  {
    name: 'an HTML page in place of the token endpoint',
    file: tokenAt('/token/html'),
    exit: 3,
    code: 'token.not_a_token',
    says: ['/token/html', 'HTTP 200', 'an HTML page'],
    hint: 'token_endpoint',
  },
  {
    name: 'the API in place of the token endpoint',
    file: tokenAt('/token/none'),
    exit: 3,
    code: 'token.not_a_token',
    says: ['/token/none', 'JSON', 'customers, total'],
    hint: 'token_endpoint',
  },
  {
    name: 'nothing in place of a token',
    file: tokenAt('/token/empty'),
    exit: 3,
    code: 'token.not_a_token',
    says: ['/token/empty', 'an empty body'],
    hint: 'token_endpoint',
  },
  {
    name: 'a token endpoint that is not there',
    file: tokenAt('/tokn'),
    exit: 3,
    code: 'token.not_a_token',
    says: ['/tokn', '404'],
    hint: 'token_endpoint',
  },
  {
    name: 'a path in place of the token endpoint that the API does not know',
    file: tokenAt('/token/missing'),
    exit: 3,
    code: 'token.refused',
    says: ['/token/missing', '404', 'Cannot POST /token/missing'],
    hint: 'token_endpoint',
  },
  {
    name: 'an authorization server that says something of its own',
    file: tokenAt('/token/unknown'),
    exit: 3,
    code: 'token.refused',
    says: ['HTTP 400', 'unauthorized_client: this app is not enabled'],
    hint: 'documentation',
  },
  {
    name: 'an authorization server that is busy',
    file: tokenAt('/token/busy'),
    exit: 3,
    code: 'token.refused',
    says: ['HTTP 429', 'one token a minute'],
    hint: 'in 70 seconds',
  },
  {
    name: 'an authorization server that is down',
    file: tokenAt('/token/down'),
    exit: 3,
    code: 'token.refused',
    says: ['HTTP 503'],
    hint: 'try again later',
  },
  {
    name: 'a token endpoint that redirects',
    file: tokenAt('/token/redirect'),
    exit: 3,
    code: 'token.redirected',
    says: ['/token/redirect', 'redirects to https://login.invalid/sso'],
    hint: 'token_endpoint',
  },
  {
    name: 'a token endpoint that does not answer',
    file: tokenAt('/token/slow', { timeout: '1s' }),
    exit: 3,
    code: 'token.unreachable',
    says: ['the authorization server', '/token/slow', 'did not answer within 1 s'],
    hint: 'timeout',
  },
  {
    name: 'a token endpoint where nothing listens',
    file: (world) => workspace(world, { login: { token_endpoint: `${nobody}/token` } }),
    exit: 3,
    code: 'token.unreachable',
    says: ['nothing listens at the authorization server', `${nobody}/token`],
    hint: 'check host and port',
  },
  {
    name: 'a token endpoint by plain http',
    // Written out, it is told before anything is asked.
    file: (world) =>
      workspace(world, {
        login: { token_endpoint: 'http://${var:host}/token' },
        more: { variables: { host: 'login.example.com' } },
      }),
    exit: 3,
    code: 'token.unreachable',
    says: ['http://login.example.com/token', 'plain http'],
    hint: 'https://',
  },
  {
    name: 'a token endpoint with a certificate that has expired',
    file: (world) => workspace(world, { login: { token_endpoint: `${world.expired.url}/token`, ca_file: 'ca.pem' } }),
    exit: 3,
    code: 'token.unreachable',
    says: ['certificate', 'it has expired on 2021-01-01'],
    hint: 'ssl_mode',
  },

  // The API.
  {
    name: 'API 401',
    file: apiAt('/unauthorized'),
    exit: 4,
    code: 'api.unauthorized',
    says: ['/unauthorized', '401', '“Unable to decode token”'],
    hint: 'connection login',
  },
  {
    name: 'API 401 of a signature',
    file: (world) =>
      workspace(world, {
        api: {
          authentication: { method: 'none' },
          headers: { 'X-Signature': '${signature}' },
          computed: { signature: { function: 'hmac_sha256', key: '${env:SECRET}', input: '${path}' } },
        },
        rows: { request: { path: '/unauthorized' } },
      }),
    env: { SECRET: 'a-secret-to-sign-with' },
    exit: 4,
    code: 'api.unauthorized',
    says: ['401', '“Unable to decode token”'],
    hint: 'compare what connection api computes',
  },
  {
    name: 'API 401 without a credential',
    file: (world) =>
      workspace(world, { rows: { request: { path: '/unauthorized' }, authentication: { method: 'none' } } }),
    exit: 4,
    code: 'api.unauthorized',
    says: ['401', '“Unable to decode token”'],
    hint: 'add authentication',
  },
  {
    name: 'API 403',
    file: apiAt('/forbidden'),
    exit: 4,
    code: 'api.forbidden',
    says: ['/forbidden', '403', '“needs the scope invoices:read”'],
    hint: 'scope',
  },
  {
    name: 'API 404',
    file: apiAt('/not_found'),
    exit: 4,
    code: 'api.not_found',
    says: ['/not_found', '404', '“no such resource”'],
    hint: 'url and path',
  },
  {
    name: 'API 429',
    file: apiAt('/busy'),
    exit: 4,
    code: 'api.too_many',
    says: ['/busy', '429', '“limit of 100 per minute”'],
    hint: 'wait 12 seconds',
  },
  {
    name: 'API 500',
    file: apiAt('/broken'),
    exit: 4,
    code: 'api.failed',
    says: ['/broken', '500', '“we are looking into it”'],
    hint: 'try again later',
  },
  {
    name: 'API 503',
    file: apiAt('/down'),
    exit: 4,
    code: 'api.failed',
    says: ['/down', '503', '“Down for maintenance”'],
    hint: 'try again later',
  },
  {
    name: 'API 400',
    file: apiAt('/bad_request'),
    exit: 4,
    code: 'api.failed',
    says: ['/bad_request', '400', '“parameter since is missing”'],
    hint: 'run EXTRACT --explain',
  },
  {
    name: 'an API that does not answer',
    file: (world) => workspace(world, { api: { timeout: '1s' }, rows: { request: { path: '/slow' } } }),
    exit: 4,
    code: 'api.unreachable',
    says: ['/slow', 'did not answer within 1 s'],
    hint: 'timeout',
  },
  {
    name: 'an API where nothing listens',
    file: (world) => workspace(world, { api: { url: nobody } }),
    exit: 4,
    code: 'api.unreachable',
    says: ['nothing listens at the API', nobody],
    hint: 'check host and port',
  },
  {
    name: 'an API whose name is not known',
    file: (world) => workspace(world, { api: { url: 'https://api.invalid/v1' } }),
    exit: 4,
    code: 'api.unreachable',
    says: ['https://api.invalid/v1/rows', 'not known'],
    hint: 'spelling',
  },
  {
    name: 'an API by plain http',
    file: (world) =>
      workspace(world, { api: { url: 'http://${var:host}' }, more: { variables: { host: 'api.example.com' } } }),
    exit: 4,
    code: 'api.unreachable',
    says: ['http://api.example.com/rows', 'plain http'],
    hint: 'https://',
  },
  {
    name: 'an API that hangs up',
    file: apiAt('/hangs_up'),
    exit: 4,
    code: 'api.unreachable',
    says: ['/hangs_up', 'broke'],
    hint: 'try again',
  },
  {
    name: 'an API that hangs up half-way',
    file: apiAt('/half'),
    exit: 4,
    code: 'api.unreachable',
    says: ['/half', 'broke'],
    hint: 'try again',
  },
  {
    name: 'a certificate that has expired',
    file: (world) => workspace(world, { api: { url: world.expired.url, ca_file: 'ca.pem' } }),
    exit: 4,
    code: 'api.unreachable',
    says: ['the certificate of', 'has expired on 2021-01-01'],
    hint: 'ssl_mode',
  },
  {
    name: 'a certificate for another name',
    file: (world) => workspace(world, { api: { url: world.wrong_name.url, ca_file: 'ca.pem' } }),
    exit: 4,
    code: 'api.unreachable',
    says: ['the certificate of', 'it is for elsewhere.example, not 127.0.0.1'],
    hint: 'URL',
  },
  {
    name: 'a certificate signed by itself',
    file: secureApi('self_signed'),
    exit: 4,
    code: 'api.unreachable',
    says: ['the certificate of', 'it is self-signed'],
    hint: 'ca_file',
  },
  {
    name: 'a certificate of an unknown authority',
    file: secureApi('trusted'),
    exit: 4,
    code: 'api.unreachable',
    says: ['the certificate of', 'its authority is not known'],
    hint: 'ca_file',
  },
  {
    name: 'a ca_file that is not there',
    file: (world) => workspace(world, { api: { url: world.trusted.url, ca_file: 'other.pem' } }),
    exit: 2,
    code: 'config.not_usable',
    says: ['connection api', 'other.pem'],
    hint: 'ca_file',
  },
  {
    name: 'a ca_file that holds no certificate',
    file: (world) => workspace(world, { api: { url: world.trusted.url, ca_file: 'latchkey.yaml' } }),
    exit: 2,
    code: 'config.not_usable',
    says: ['connection api', 'latchkey.yaml'],
    hint: 'ca_file',
  },
  {
    name: 'a redirect to somebody else',
    file: (world) => workspace(world, { rows: { request: { path: '/redirect', method: 'POST', body: { a: 1 } } } }),
    exit: 4,
    code: 'api.redirected',
    says: ['/redirect', 'https://thief.invalid/rows'],
    hint: 'url',
  },

  // The data.
  {
    name: 'an HTML page in place of data',
    file: apiAt('/page'),
    exit: 5,
    code: 'data.not_json',
    says: ['is not JSON', 'HTML'],
    hint: 'latchkey request api /page',
  },
  {
    name: 'a loop that matches nothing',
    file: (world) => workspace(world, { rows: { loop: '$.items[*]' } }),
    exit: 5,
    code: 'data.loop_matches_nothing',
    says: ['$.items[*]', 'matches nothing', 'data, next'],
    hint: 'loop: $.data[*]',
  },
  {
    name: 'a value of another type',
    file: (world) =>
      workspace(world, {
        rows: { loop: '$.data[?@.id == 2]', fields: { amount: { path: '$.amount', type: 'number' } } },
      }),
    exit: 5,
    code: 'data.field',
    says: ['field amount of extract rows', '“twelve”', 'number'],
    hint: 'type: text',
  },
  {
    name: 'a folder that cannot be written',
    words: ['run', 'rows', '-o', 'latchkey.yaml/rows.csv'],
    exit: 2,
    code: 'usage.wrong',
    says: ['latchkey.yaml/rows.csv', 'cannot be written'],
    hint: 'folder',
  },
  {
    name: 'a JSON file that is not there',
    file: (world) => ({
      ...workspace(world),
      connections: { export: { type: 'JSONFile', path: 'data/*.json' } },
      extracts: { rows: { connection: 'export', loop: '$[*]' } },
    }),
    exit: 2,
    code: 'config.not_usable',
    says: ['data/*.json'],
    hint: 'path',
  },
]

/** What the odd server needs nothing different for. */
export const usual = (world: World) => workspace(world)
