/** Values that are made for each attempt, wherever they may stand: `computed`. */
import { createHash, createHmac } from 'node:crypto'
import type { JsonObject } from '../../src/json.ts'
import { api, readToken, type Scenario, type Seen, validated } from './scenario.ts'

const hash = (word: string, text: string) => createHash(word).update(text).digest('hex')
const hmac = (word: string, key: string, text: string) => createHmac(word, key).update(text).digest('hex')

/** Of each function: how it is written, and what it makes; a pattern for what time and chance make. */
const functions: Record<string, [definition: JsonObject, makes: string | RegExp]> = {
  base64: [{ input: 'tea & cake' }, 'dGVhICYgY2FrZQ=='],
  sha1: [{ input: 'tea' }, hash('sha1', 'tea')],
  sha256: [{ input: 'tea' }, hash('sha256', 'tea')],
  sha512: [{ input: 'tea' }, hash('sha512', 'tea')],
  md5: [{ input: 'tea' }, hash('md5', 'tea')],
  hmac_sha1: [{ input: 'tea', key: 'cup' }, hmac('sha1', 'cup', 'tea')],
  hmac_sha256: [{ input: 'tea', key: 'cup' }, hmac('sha256', 'cup', 'tea')],
  hmac_sha512: [{ input: 'tea', key: 'cup' }, hmac('sha512', 'cup', 'tea')],
  unix_time: [{}, /^\d{10}$/],
  unix_time_ms: [{}, /^\d{13}$/],
  iso_time: [{}, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/],
  uuid: [{}, /^80808080-8080-4080-8080-808080808080$/],
  nonce: [{}, /^80{1}(80){15}$/],
}

const others = Object.keys(functions)
/** What it is given, by which one word may stand for another. */
const likes = (word: string) => Object.keys(functions[word]?.[0] ?? {}).join()

/** A connection with a value `sign`, and what the server is sent in its place. */
interface Place {
  flat: string
  connection: 'login' | 'api'
  given(computed: JsonObject): Scenario['given']
  sent(seen: Seen): unknown
  drive?: Scenario['drive']
}

const signature = {
  function: 'hmac_sha256',
  input: '${moment}:tea',
  key: 'teacup',
  key_encoding: 'base64',
  encoding: 'base64',
}
const moment = { function: 'base64', input: 'now' }

const ofPlace = ({ flat, connection, given, sent, drive }: Place): Scenario[] => {
  const at = `file.connections.${connection}.computed`
  const computed = { sign: signature, moment }
  const made = createHmac('sha256', Buffer.from('teacup', 'base64')).update('bm93:tea').digest('base64')
  const scenario = (field: string, does: string, where: string, more: Partial<Scenario> = {}): Scenario => ({
    field: `${flat}.computed${field}`,
    does,
    at: where,
    given: given(computed),
    ...(drive && { drive }),
    shows: sent,
    is: made,
    ...more,
  })
  return [
    scenario('', 'makes what is sent', at, { instead: { sign: { function: 'md5', input: 'another' } } }),
    scenario('.*.function', 'says what is made', `${at}.sign.function`, { instead: 'hmac_sha512' }),
    scenario('.*.input', 'is what it is made of', `${at}.sign.input`, { instead: 'cake' }),
    scenario('.*.key', 'is the secret it is made with', `${at}.sign.key`, { instead: 'saucer' }),
    scenario('.*.key_encoding', 'is how the key is written', `${at}.sign.key_encoding`),
    scenario('.*.encoding', 'is how it is written', `${at}.sign.encoding`),
  ]
}

const token = { token_endpoint: '${var:login}/token', client_id: 'reporting', client_secret: 'tea+cake' }
const key = { type: 'ApiKey', name: 'x-sign', value: '${sign}' }
const signed = ({ api: [request] }: Seen) => request?.headers['x-sign']
const authenticated = (login: JsonObject) => (computed: JsonObject) => ({
  file: { connections: { api: api({ authentication: 'login' }), login: { ...login, computed } } },
})
const asked = (type: string): Place => ({
  flat: `${type === 'OAuth2' ? 'oauth2' : 'oauth_token'}.client_credentials`,
  connection: 'login',
  given: (computed) => ({
    file: {
      connections: { login: { type, ...token, token_request: { headers: { 'x-sign': '${sign}' } }, computed } },
    },
  }),
  drive: readToken,
  sent: ({ login: [request] }) => request?.headers['x-sign'],
})

/** Types that fill in nothing: that a value is of no use there is told. */
const idle: [flat: string, login: JsonObject][] = [
  ['basic', { type: 'Basic', username: 'alice', password: 'wonderland-42' }],
  ['oauth1', { type: 'OAuth1', consumer_key: 'app', consumer_secret: '${env:SECRET}' }],
  ['certificate', { type: 'Certificate', client_certificate: { certificate: 'PEM', key: '${env:KEY}' } }],
]

const ofNoUse = ([flat, login]: [string, JsonObject]): Scenario[] =>
  ['', '.*.function', '.*.input', '.*.key', '.*.key_encoding', '.*.encoding'].map((field) => ({
    field: `${flat}.computed${field}`,
    does: 'is of no use where nothing is filled in: that is told',
    at: `file.connections.login.computed${field === '' ? '' : '.sign'}`,
    given: { file: { connections: { login: { ...login, computed: { sign: signature, moment } } } } },
    drive: validated,
    shows: ({ result }) => (result as string[]).filter((text) => text.includes('/computed/sign:')),
    is: ['warning /connections/login/computed/sign: sign is computed, and used nowhere'],
  }))

export const computed: Scenario[] = [
  ...ofPlace({
    flat: 'rest',
    connection: 'api',
    given: (computed) => ({ file: { connections: { api: api({ headers: { 'x-sign': '${sign}' }, computed }) } } }),
    sent: signed,
  }),
  ...ofPlace({ flat: 'api_key', connection: 'login', given: authenticated(key), sent: signed }),
  ...ofPlace({
    flat: 'custom',
    connection: 'login',
    given: authenticated({ ...key, type: 'Custom' }),
    sent: signed,
  }),
  ...ofPlace({
    flat: 'bearer',
    connection: 'login',
    given: (computed) => ({
      file: {
        connections: {
          login: {
            type: 'Bearer',
            token_request: { url: '${var:login}/session', headers: { 'x-sign': '${sign}' } },
            computed,
          },
        },
      },
    }),
    drive: readToken,
    sent: ({ login: [request] }) => request?.headers['x-sign'],
  }),
  ...ofPlace(asked('OAuthToken')),
  ...ofPlace(asked('OAuth2')),
  ...idle.flatMap(ofNoUse),
  // Each word of function has its own work.
  ...Object.entries(functions).map(
    ([word, [definition, makes]]): Scenario => ({
      field: 'rest.computed.*.function',
      does: `${word} makes what its name says`,
      at: 'file.connections.api.computed.sign.function',
      given: {
        file: {
          connections: {
            api: api({ headers: { 'x-sign': '${sign}' }, computed: { sign: { function: word, ...definition } } }),
          },
        },
      },
      instead: others.find((other) => other !== word && likes(other) === likes(word)) as string,
      shows: (seen) => {
        const sent = String(signed(seen))
        return typeof makes === 'string' ? sent === makes : makes.test(sent)
      },
      is: true,
    }),
  ),
]
