/** The record of a job, as `latchkey jobs --json` prints it. Nothing asks for its fields: each is there, and true. */
import { createHash } from 'node:crypto'
import type { JsonObject } from '../../src/json.ts'
import { api, json, type Scenario, type Seen } from './scenario.ts'

const token = 'issued-token'
const login = {
  type: 'OAuthToken',
  token_endpoint: '${var:login}/token',
  client_id: 'app',
  client_secret: '${env:SECRET}',
}

/** Two pages, the first of them asked for twice, with a token and a limit of requests that they wait for. */
const fine: Scenario['given'] = {
  file: {
    connections: {
      login,
      api: api({
        authentication: 'login',
        method: 'POST',
        body: { status: 'active' },
        headers: { 'X-Team': 'red' },
        parameters: { region: 'eu' },
        pagination: { type: 'next_url', path: '$.next' },
        rate_limit: { requests: 1, per: '30ms' },
      }),
    },
    extracts: { rows: { connection: 'api', loop: '$.data[*]' } },
  },
  answers: {
    api: ({ url }) => json({ data: [{ id: 1 }, { id: 2 }], next: url.includes('page=2') ? null : '/v1?page=2' }),
  },
  env: { SECRET: 'the-client-secret' },
}
const withStep: Scenario['given'] = {
  file: { connections: { login: { ...login, token_response: { steps: [{ url: '${var:login}/tenants' }] } } } },
  env: { SECRET: 'the-client-secret' },
}
const failing: Scenario['given'] = {
  file: { connections: { api: api() } },
  answers: { api: json({ message: 'nothing here' }, { status: 404, headers: { 'x-trace': 'abc' } }) },
}

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
const now = Math.floor(Date.now() / 1000)
/** A token that says itself that it lives for a day, in an answer that counts minutes. */
const misread: Scenario['given'] = {
  ...fine,
  answer: {
    data: {
      accessToken: [part({ alg: 'HS256' }), part({ iat: now, exp: now + 86_400 }), 'c2lnbmF0dXJl'].join('.'),
      expiresIn: 1440,
    },
  },
}

type Kind = 'run' | 'call' | 'token'

/** The first record of this kind, and that of its run. */
const recorded =
  (kind: Kind): NonNullable<Scenario['drive']> =>
  async ({ cli }) => {
    await cli('run', 'rows')
    const { out } = await cli('jobs', '--json')
    const jobs = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as JsonObject)
    // The newest comes first.
    const [job, run] = [kind, 'run'].map((wanted) => jobs.findLast((one) => one.kind === wanted))
    return { job, run }
  }

const jobOf = ({ result }: Seen) => (result as { job: JsonObject }).job
const member = (job: unknown, path: string) =>
  path.split('.').reduce<unknown>((value, step) => (value as JsonObject | undefined)?.[step], job)

function told(
  path: string,
  kind: Kind,
  does: string,
  is: unknown,
  shows = (value: unknown, _: Seen): unknown => value,
): Scenario {
  return {
    field: `job.${path}`,
    does,
    at: `result.job.${path}`,
    given: path.startsWith('error') ? failing : kind === 'token' ? misread : fine,
    drive: recorded(kind),
    shows: (seen) => shows(member(jobOf(seen), path), seen),
    is,
  }
}
const isMoment = (value: unknown) => Math.abs(Date.parse(String(value)) - Date.now()) < 60_000
const isTime = (value: unknown) => typeof value === 'number' && value >= 0 && value < 10_000

export const job: Scenario[] = [
  told(
    'id',
    'run',
    'is its name',
    true,
    (id, { result }) => typeof id === 'string' && id === (result as { run: JsonObject }).run.id,
  ),
  told(
    'parent',
    'call',
    'is the run that the call was made for',
    true,
    (id, { result }) => id === (result as { run: JsonObject }).run.id,
  ),
  told('kind', 'call', 'is what it was', 'call'),
  told('connection', 'call', 'is what was asked', 'api'),
  told('extract', 'run', 'is what was run', 'rows'),
  told('grant_type', 'token', 'is how the token was asked for', 'client_credentials'),
  {
    ...told('step', 'token', 'is the call before or after it', 'token_response.steps[0]'),
    given: withStep,
    drive: async (world) => {
      const { out } = await world.cli('token', 'login').then(() => world.cli('jobs', '--json'))
      return { job: JSON.parse(out.split('\n', 1)[0] ?? '') }
    },
  },
  told('started', 'run', 'is when it began', true, isMoment),
  told('finished', 'run', 'is when it ended', true, isMoment),
  told('status', 'run', 'is how it ended', 'done'),
  told('attempts', 'call', 'is how often it was sent', 1),
  told('method', 'call', 'is the method', 'POST'),
  told('url', 'call', 'is where it went', true, (url, seen) => url === `${seen.url.api}/v1?region=eu`),
  told('page', 'call', 'is which page it asked for', 1),
  told('request', 'call', 'is what was sent', ['headers', 'body'], (request) => Object.keys(request as object)),
  told('request.headers', 'call', 'are masked where they are secret', ['red', 'Bearer ••••'], (headers) => {
    const { 'x-team': team, authorization } = headers as JsonObject
    return [team, authorization]
  }),
  told('request.body', 'call', 'is what was sent', '{"status":"active"}'),
  told('response', 'call', 'is what came back', ['status', 'headers', 'size'], (response) =>
    Object.keys(response as object),
  ),
  told('response.status', 'call', 'is the HTTP status', 200),
  told(
    'response.headers',
    'call',
    'are the answer’s',
    'application/json',
    (headers) => (headers as JsonObject)['content-type'],
  ),
  told(
    'response.size',
    'call',
    'is how much was read',
    JSON.stringify({ data: [{ id: 1 }, { id: 2 }], next: '/v1?page=2' }).length,
  ),
  told('error', 'call', 'is why it failed', ['code', 'message', 'hint'], (error) => Object.keys(error as object)),
  told('error.code', 'call', 'is its stable word', 'api.not_found'),
  told('error.message', 'call', 'is its sentence', true, (text) => String(text).includes('nothing here')),
  told('error.hint', 'call', 'is what to do', true, (text) => typeof text === 'string' && text.length > 10),
  told('token', 'call', 'is which token it carried', 'login', (one) => (one as JsonObject).connection),
  told('token.connection', 'call', 'is whose it is', 'login'),
  told('token.origin', 'call', 'is whether it was at hand', 'fetched'),
  told('token.generation', 'call', 'counts the renewals', 1),
  told(
    'token.fingerprint',
    'call',
    'tells it from others',
    createHash('sha256').update(token).digest('hex').slice(0, 8),
  ),
  told(
    'token.expires_at',
    'call',
    'is until when it is good',
    true,
    (at) => Math.abs(Date.parse(String(at)) - Date.now() - 3_600_000) < 60_000,
  ),
  told('token.expiry_source', 'call', 'is who said so', 'expires_in'),
  told(
    'token.expiry_doubt',
    'token',
    'is what else was said of it',
    'taken as 24 minutes; the token itself says 24 hours: write token_response: {expires_in_unit: min}',
  ),
  told('token.spelled', 'token', 'is what the server calls things', {
    access_token: '$.data.accessToken',
    expires_in: '$.data.expiresIn',
  }),
  told('rows', 'run', 'is how many there were', 4),
  told('pages', 'run', 'is how many there were', 2),
  told('stopped', 'run', 'is why there was no further page', 'the answer has no next page ($.next)'),
  told('timings', 'call', 'are the parts', true, (timings) => Object.values(timings as object).every(isTime)),
  ...['queue', 'token', 'connect', 'first_byte', 'total'].map((part) =>
    told(`timings.${part}`, 'call', 'is a part, in milliseconds', true, isTime),
  ),
]
