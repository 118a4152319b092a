/** A Bearer that says how its token is fetched and renewed: what it sends is what it says, and nothing of its own. */
import type { JsonObject } from '../../src/json.ts'
import { formOf, ofRequest, ofResponse, renewed } from './blocks.ts'
import { transport } from './rest.ts'
import { json, readToken, type Scenario, type Seen } from './scenario.ts'
import { ofSteps } from './steps.ts'
import { ending, sending } from './tokens.ts'

const flat = 'bearer'
const url = '${var:login}/login'
const login = { type: 'Bearer', client_id: 'reporting', client_secret: 'tea+cake' }
const fetching: JsonObject = { ...login, token_request: { url } }
const file = (more: JsonObject) => ({ connections: { login: { ...login, ...more } } })
const short = { access_token: 'issued-token', expires_in: 60, refresh_token: 'next-time' }
const answers = { login: json(short), other: json(short) }

/** Each field stands where `token_request` puts it. */
const sent = (field: string, value: string): Scenario => ({
  field: `${flat}.${field}`,
  does: 'is sent where the request says so',
  at: `file.connections.login.${field}`,
  given: {
    file: file({ token_request: { url, parameters: { value: `\${${field}}` } }, [field]: value }),
    answers: { login: (request) => json({ token: formOf(request).value }) },
  },
  instead: `${value}-2`,
  drive: readToken,
  shows: ({ login: [request] }) => formOf(request).value,
  is: value,
})

/** Of what proves the client by itself. */
const ofProof = (block: 'token_request' | 'refresh_request'): Scenario[] => {
  const headers = { 'x-token': '${refresh_token}' }
  const standard = (field: string, does: string, value: JsonObject | string[], is: unknown): Scenario => ({
    field: `${flat}.${block}.${field}`,
    does,
    at: `file.connections.login.${block}.${field}`,
    given: {
      file: file({
        client_authentication: 'client_secret_post',
        token_request: { url },
        refresh_request: { headers },
        [block]: { url, [field]: value, ...(block === 'refresh_request' && { headers }) },
      }),
      answers,
    },
    drive: renewed,
    shows: ({ login }) => Object.keys(formOf(login.at(block === 'token_request' ? 0 : -1))),
    is,
  })
  return [
    standard('rename', 'calls it otherwise', { client_id: 'key' }, ['key', 'client_secret']),
    standard('omit', 'leaves it out', ['client_id'], ['client_secret']),
  ]
}

/** With the parameters that it must have, where it does not say what the whole body is. */
const withParameters = (parameters: JsonObject, block: JsonObject): JsonObject => ({
  ...('body' in block ? {} : { parameters }),
  ...block,
})

const expiry = (seen: Seen) => [599, 600].includes(Number((seen.result as JsonObject).expires_in))

const lifetimes: Scenario[] = [
  { field: 'lifetime', lifetime: { always: '10min' }, answer: {} },
  { field: 'lifetime.always', lifetime: { always: '10min' }, answer: { expires_in: 60 } },
  { field: 'lifetime.if_unknown', lifetime: { if_unknown: '10min' }, answer: {} },
].map(({ field, lifetime, answer }) => ({
  field: `${flat}.${field}`,
  does: 'says how long a token lives',
  at: `file.connections.login.${field}`,
  given: { file: file({ token_request: { url }, lifetime }), answer: { access_token: 'issued-token', ...answer } },
  drive: readToken,
  shows: expiry,
  is: true,
}))

export const described: Scenario[] = [
  ...ofRequest({
    flat,
    name: 'token_request',
    given: (block) => ({ file: file({ token_request: { url, ...withParameters({ kept: 'yes' }, block) } }), answers }),
    drive: readToken,
    asked: ({ login: [request] }) => request,
  }).shared.map((one) => {
    if (one.field === 'bearer.token_request') return { ...one, instead: { url, parameters: { kept: 'yes' } } }
    return one.field === 'bearer.token_request.url' ? { ...one, instead: url } : one
  }),
  {
    field: `${flat}.token_request.scope_separator`,
    does: 'joins a scope that is a list',
    at: 'file.connections.login.token_request.scope_separator',
    given: {
      file: file({
        scope: ['a', 'b'],
        token_request: { url, scope_separator: ',', parameters: { scope: '${scope}' } },
      }),
    },
    drive: readToken,
    shows: ({ login: [request] }) => formOf(request).scope,
    is: 'a,b',
  },
  ...ofRequest({
    flat,
    name: 'refresh_request',
    given: (block) => ({
      file: file({
        token_request: { url, headers: { 'x-renewed': 'no' } },
        refresh_request: {
          ...withParameters({ refresh: '${refresh_token}' }, block),
          ...('parameters' in block || 'body' in block ? { headers: { 'x-refresh': '${refresh_token}' } } : {}),
        },
      }),
      answers,
    }),
    drive: renewed,
    asked: ({ login: [, request] }) => request,
  }).shared,
  {
    field: `${flat}.refresh_request.client_authentication`,
    does: 'proves the client',
    at: 'file.connections.login.refresh_request.client_authentication',
    given: {
      file: file({
        token_request: { url },
        refresh_request: {
          parameters: { refresh: '${refresh_token}' },
          client_authentication: 'client_secret_post',
        },
      }),
      answers,
    },
    drive: renewed,
    shows: ({ login: [first, second] }) => [formOf(first).client_secret, formOf(second).client_secret],
    is: [undefined, 'tea+cake'],
  },
  ...ofProof('token_request'),
  ...ofProof('refresh_request'),
  {
    field: `${flat}.client_authentication`,
    does: 'proves the client, where it is written',
    at: 'file.connections.login.client_authentication',
    given: { file: file({ token_request: { url }, client_authentication: 'client_secret_post' }), answers },
    drive: readToken,
    shows: ({ login: [request] }) => formOf(request).client_secret,
    is: 'tea+cake',
  },
  {
    field: `${flat}.client_id_is_sensitive`,
    does: 'hides it wherever it is shown',
    at: 'file.connections.login.client_id_is_sensitive',
    given: {
      file: file({ client_id_is_sensitive: true, token_request: { url } }),
      answers: { login: json({ error: 'no', error_description: 'not reporting' }, { status: 400 }) },
    },
    drive: readToken,
    shows: ({ error }) => error?.message.includes('“no: not ••••”'),
    is: true,
  },
  ...Object.entries({
    ...{ client_id: 'reporting', client_secret: 'tea+cake', username: 'alice', password: 'wonderland-42' },
    ...{ scope: 'a b', audience: 'https://api.example.com', resource: 'https://api.example.com/v1' },
  }).map(([field, value]) => sent(field, value)),
  {
    field: `${flat}.token`,
    does: 'is the seed where the request sends it',
    at: 'file.connections.login.token',
    given: {
      file: file({ token: 'seed-token', token_request: { url, parameters: { value: '${token}' } } }),
      answers,
    },
    instead: 'another-token',
    drive: readToken,
    shows: ({ login: [request] }) => formOf(request).value,
    is: 'seed-token',
  },
  {
    field: `${flat}.refresh_token`,
    does: 'is the one to begin with',
    at: 'file.connections.login.refresh_token',
    given: {
      file: file({
        refresh_token: 'seed-refresh-token',
        refresh_request: { url, parameters: { value: '${refresh_token}' } },
      }),
      answers,
    },
    instead: 'another-one',
    drive: readToken,
    shows: ({ login: [request] }) => formOf(request).value,
    is: 'seed-refresh-token',
  },
  ...ofResponse(flat, (more) => file({ token_request: { url }, ...more })),
  ...ofSteps(flat, ({ token_request = {}, refresh_request, ...more }) =>
    file({
      token_request: { url, ...(token_request as JsonObject) },
      ...(refresh_request !== undefined && {
        refresh_request: { parameters: { refresh: '${refresh_token}' }, ...(refresh_request as JsonObject) },
      }),
      ...more,
    }),
  ),
  ...lifetimes,
  {
    field: `${flat}.lifetime.refresh_before`,
    does: 'is how early it is renewed',
    at: 'file.connections.login.lifetime.refresh_before',
    given: {
      file: file({ token_request: { url }, lifetime: { refresh_before: '30min' } }),
      answer: { access_token: 'issued-token', expires_in: 3600 },
    },
    drive: async ({ open, pass }) => {
      const workspace = await open()
      await workspace.token('login')
      pass(35 * 60_000)
      await workspace.token('login')
    },
    shows: ({ login }) => login.length,
    is: 2,
  },
  ...transport(
    flat,
    'file.connections.login',
    (more, certificate, slow) => ({
      file: file({ token_request: { url }, ...more }),
      ...(certificate && { certificates: { login: certificate } }),
      ...(slow && { answers: { login: json({ access_token: 'late-token' }, { delay: 150 }) } }),
    }),
    ({ result }) => result !== undefined,
  ).map((one) => ({ ...one, drive: readToken })),
  ...sending(flat, fetching),
  ...ending(flat, 'login', fetching),
]
