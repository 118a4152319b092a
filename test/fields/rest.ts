/** What a REST connection, and the request of an extract, put on the wire. */
import type { Json, JsonObject } from '../../src/json.ts'
import { certificateAuthority } from '../servers/odd.ts'
import { api, json, lends, type Scenario, type Seen } from './scenario.ts'
import { wire } from './wire.ts'

const login = { type: 'Bearer', token: 'written-token' }
const query = ({ api: [request] }: Seen) => request?.url.split('?')[1]
const header =
  (name: string) =>
  ({ api: [request] }: Seen) =>
    request?.headers[name]
const shownUrl = ({ events }: Seen) =>
  events.flatMap((event) => (event.type === 'request' ? [event.url.split('?')[1]] : []))[0]
const shownHeader = ({ events }: Seen) =>
  events.flatMap((event) => (event.type === 'request' ? [event.headers['x-team']] : []))[0]

/** The fields that both have: `more` stands in the connection, or in an extract's request. */
const both = (flat: string, at: string, given: (more: JsonObject) => Scenario['given']): Scenario[] => [
  {
    field: `${flat}.method`,
    does: 'is the method',
    at: `${at}.method`,
    given: given({ method: 'POST' }),
    shows: ({ api: [request] }) => request?.method,
    is: 'POST',
  },
  {
    field: `${flat}.headers`,
    does: 'are sent',
    at: `${at}.headers`,
    given: given({ headers: { 'X-Team': 'red' } }),
    shows: header('x-team'),
    is: 'red',
  },
  {
    field: `${flat}.headers[].name`,
    does: 'names a header',
    at: `${at}.headers.0.name`,
    given: given({ headers: [{ name: 'X-Team', value: 'red' }] }),
    instead: 'X-Group',
    shows: header('x-team'),
    is: 'red',
  },
  {
    field: `${flat}.headers[].value`,
    does: 'is what the header says',
    at: `${at}.headers.0.value`,
    given: given({ headers: [{ name: 'X-Team', value: 'red' }] }),
    instead: 'blue',
    shows: header('x-team'),
    is: 'red',
  },
  {
    field: `${flat}.headers[].sensitive`,
    does: 'hides the value wherever the request is shown',
    at: `${at}.headers.0.sensitive`,
    given: given({ headers: [{ name: 'X-Team', value: 'scarlet', sensitive: true }] }),
    shows: shownHeader,
    is: '••••',
  },
  {
    field: `${flat}.parameters`,
    does: 'are the query',
    at: `${at}.parameters`,
    given: given({ parameters: { status: 'in use', size: 5 } }),
    shows: query,
    is: 'status=in+use&size=5',
  },
  {
    field: `${flat}.parameters[].name`,
    does: 'names a parameter',
    at: `${at}.parameters.0.name`,
    given: given({ parameters: [{ name: 'team', value: 'red' }] }),
    instead: 'group',
    shows: query,
    is: 'team=red',
  },
  {
    field: `${flat}.parameters[].value`,
    does: 'is what the parameter says',
    at: `${at}.parameters.0.value`,
    given: given({ parameters: [{ name: 'team', value: 'red' }] }),
    instead: 'blue',
    shows: query,
    is: 'team=red',
  },
  {
    field: `${flat}.parameters[].sensitive`,
    does: 'hides the value wherever the request is shown',
    at: `${at}.parameters.0.sensitive`,
    given: given({ parameters: [{ name: 'team', value: 'scarlet', sensitive: true }] }),
    shows: shownUrl,
    is: 'team=••••',
  },
  {
    field: `${flat}.body`,
    does: 'is sent',
    at: `${at}.body`,
    given: given({ method: 'POST', body: { status: 'active' } }),
    shows: ({ api: [request] }) => request?.body,
    is: '{"status":"active"}',
  },
  {
    field: `${flat}.format`,
    does: 'says how a mapping is written',
    at: `${at}.format`,
    given: given({ method: 'POST', body: { status: 'in use' }, format: 'form' }),
    shows: ({ api: [request] }) => [request?.body, request?.headers['content-type']],
    is: ['status=in+use', 'application/x-www-form-urlencoded'],
  },
]

/** How a connection travels: the same for every connection that does. */
export const transport = (
  flat: string,
  at: string,
  given: (more: JsonObject, certificate?: 'localhost' | 'self_signed', slow?: true) => Scenario['given'],
  arrived: Scenario['shows'],
): Scenario[] => [
  {
    field: `${flat}.ssl_mode`,
    does: 'off takes any certificate',
    at: `${at}.ssl_mode`,
    given: given({ ssl_mode: 'off' }, 'self_signed'),
    shows: arrived,
    is: true,
  },
  {
    field: `${flat}.ca_file`,
    does: 'names the authority that signed the certificate',
    at: `${at}.ca_file`,
    given: { ...given({ ca_file: 'ca.pem' }, 'localhost'), files: { 'ca.pem': certificateAuthority } },
    shows: arrived,
    is: true,
  },
  {
    field: `${flat}.timeout`,
    does: 'is how long the server may take',
    at: `${at}.timeout`,
    given: given({ timeout: '40ms' }, undefined, true),
    shows: ({ error }) => error?.message.includes('did not answer within 0.04 s') ?? error?.message,
    is: true,
  },
  ...wire(flat, at, given),
]

const asked = (more: JsonObject): Scenario['given'] => ({ file: { connections: { api: api(more) } } })
const askedByExtract = (request: JsonObject): Scenario['given'] => ({
  file: { connections: { api: api({ method: 'POST', body: {} }) }, extracts: { rows: { connection: 'api', request } } },
})

/** Signals in a field: what the API answers with 200 is what the field makes of it, or rows. */
function signalling(
  flat: string,
  given: (signal: JsonObject) => JsonObject,
  shows: Scenario['shows'],
  [held, not]: [Json, Json],
): Scenario[] {
  const refusal = { ok: 'no', text: 'fine' }
  const scenario = (member: string, does: string, signal: JsonObject, is: Json): Scenario => ({
    field: `rest.${flat}${member && `[].${member}`}`,
    does,
    at: `file.connections.api.${flat}${member && `.0.${member}`}`,
    given: {
      file: { connections: { api: api(given(signal)) } },
      answers: { api: json(refusal, { headers: { 'x-auth': 'fine' } }) },
    },
    shows,
    is,
  })
  return [
    scenario('', 'knows it by what the API says', { path: '$.ok', equals: 'no' }, held),
    scenario('status', 'is the only one meant', { status: 202, path: '$.ok' }, not),
    scenario('path', 'is the only place looked at', { path: '$.text', pattern: 'no' }, not),
    scenario('equals', 'must be there', { path: '$.ok', equals: 'never' }, not),
    scenario('not_equals', 'must not be there', { path: '$.ok', not_equals: 'no' }, not),
    scenario('pattern', 'must be in it', { path: '$.ok', pattern: '/NO/' }, not),
    scenario('header', 'must be there, too', { path: '$.ok', header: 'x-refused' }, not),
    scenario('header_pattern', 'must be in it', { header: 'x-auth', header_pattern: 'no' }, not),
  ]
}

export const rest: Scenario[] = [
  ...signalling(
    'failed_when',
    (signal) => ({ failed_when: [signal] }),
    ({ error }) => error?.code ?? 'rows',
    ['api.failed', 'rows'],
  ),
  ...signalling(
    'retry.when',
    (signal) => ({ retry: { attempts: 2, when: [signal] } }),
    ({ api, error }) => [api.length, error?.code ?? 'rows'],
    [
      [2, 'api.too_many'],
      [1, 'rows'],
    ],
  ),
  ...both('rest', 'file.connections.api', asked),
  ...both('extract.request', 'file.extracts.rows.request', askedByExtract).map((scenario) =>
    scenario.field === 'extract.request.method'
      ? {
          ...scenario,
          does: 'wins over the connection’s',
          given: askedByExtract({ method: 'GET' }),
          is: 'GET',
        }
      : scenario,
  ),
  ...transport(
    'rest',
    'file.connections.api',
    (more, certificate, slow) => ({
      ...asked(more),
      ...(certificate && { certificates: { api: certificate } }),
      ...(slow && { answers: { api: json([{ id: 1 }], { delay: 150 }) } }),
    }),
    ({ result }) => Array.isArray(result),
  ),
  {
    field: 'rest.type',
    does: 'is a web API, not a file',
    at: 'file.connections.api',
    given: asked({}),
    instead: { type: 'JSONFile', path: '*.json' },
    shows: ({ api }) => api.length,
    is: 1,
  },
  {
    field: 'rest.url',
    does: 'is the address',
    at: 'file.connections.api.url',
    given: asked({}),
    instead: '${var:other}/v1',
    shows: ({ api: [request] }) => request?.url,
    is: '/v1',
  },
  {
    field: 'rest.use',
    does: 'lays a connector underneath',
    at: 'file.connections.api.use',
    given: {
      ...asked({ use: 'shop@1' }),
      connectors: { shop: lends('REST', { user_agent: 'shop client' }) },
    },
    shows: header('user-agent'),
    is: 'shop client',
  },
  {
    field: 'rest.variables',
    does: 'fill references of this connection, before those of the file',
    at: 'file.connections.api.variables',
    given: {
      file: {
        ...asked({ user_agent: '${var:shop}', variables: { shop: 'acme' } }).file,
        variables: { shop: 'globex' },
      },
    },
    shows: header('user-agent'),
    is: 'acme',
  },
  {
    field: 'rest.user_agent',
    does: 'says who asks',
    at: 'file.connections.api.user_agent',
    given: asked({ user_agent: 'nightly load' }),
    shows: header('user-agent'),
    is: 'nightly load',
  },
  {
    field: 'rest.also_send_to',
    does: 'lets the credential follow a redirect to another origin',
    at: 'file.connections.api.also_send_to',
    given: {
      file: { connections: { api: api({ authentication: 'login', also_send_to: ['${var:other}'] }), login } },
      answers: { api: (_, { other }) => ({ status: 302, headers: { location: other } }) },
    },
    shows: ({ other: [request] }) => request?.headers.authorization,
    is: 'Bearer written-token',
  },
  {
    field: 'rest.authentication',
    does: 'names whose credential is sent',
    at: 'file.connections.api.authentication',
    given: { file: { connections: { api: api({ authentication: 'login' }), login } } },
    shows: header('authorization'),
    is: 'Bearer written-token',
  },
  {
    field: 'rest.pagination',
    does: 'gets the next page',
    at: 'file.connections.api.pagination',
    given: {
      ...asked({ pagination: { type: 'next_url', path: '$.next' } }),
      answers: { api: ({ url }) => json({ next: url === '/v1' ? '/v1?page=2' : null }) },
    },
    shows: ({ api }) => api.map(({ url }) => url),
    is: ['/v1', '/v1?page=2'],
  },
  {
    field: 'rest.retry',
    does: 'says whether a call is made again',
    at: 'file.connections.api.retry',
    given: { ...asked({ retry: { attempts: 1 } }), answers: { api: { status: 503 } } },
    shows: ({ api }) => api.length,
    is: 1,
  },
  {
    field: 'rest.retry.attempts',
    does: 'is how often a call is made at most',
    at: 'file.connections.api.retry.attempts',
    given: { ...asked({ retry: { attempts: 2 } }), answers: { api: { status: 503 } } },
    shows: ({ api }) => api.length,
    is: 2,
  },
  {
    field: 'rest.retry.statuses',
    does: 'are the statuses that may pass',
    at: 'file.connections.api.retry.statuses',
    given: { ...asked({ retry: { attempts: 2, statuses: [404] } }), answers: { api: { status: 404 } } },
    shows: ({ api }) => api.length,
    is: 2,
  },
  {
    field: 'rest.retry.max_wait',
    does: 'is the longest wait',
    at: 'file.connections.api.retry.max_wait',
    given: {
      ...asked({ retry: { attempts: 2, max_wait: '10s' } }),
      answers: { api: { status: 503, headers: { 'retry-after': '11' } } },
    },
    shows: ({ api }) => api.length,
    is: 1,
  },
  ...(['rate_limit', 'rate_limit.requests', 'rate_limit.per'] as const).map(
    (field): Scenario => ({
      field: `rest.${field}`,
      does: 'makes requests wait for their turn',
      at: `file.connections.api.${field}`,
      given: asked({ rate_limit: { requests: 1, per: '1min' } }),
      ...(field === 'rate_limit.requests' && { instead: 2 }),
      ...(field === 'rate_limit.per' && { instead: '1s' }),
      drive: async ({ open, runtime }) => {
        const workspace = await open()
        const before = runtime.clock.now()
        for (let n = 0; n < 2; n++) for await (const _ of (await workspace.request('api')).body);
        return Math.floor((runtime.clock.now() - before) / 60_000)
      },
      shows: ({ result }) => result,
      is: 1,
    }),
  ),
]
