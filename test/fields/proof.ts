/** How a client proves itself, and what stands for a grant: what is signed, and what a certificate shows. */
import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import type { JsonObject } from '../../src/json.ts'
import { clientCertificate } from '../servers/odd.ts'
import { at, form } from './authorization.ts'
import { readToken, type Scenario, type Seen } from './scenario.ts'

const pem = (key: KeyObject, more: object = {}) =>
  String(key.export({ type: 'pkcs8', format: 'pem', ...more } as never))
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
export const private_key = pem(ec)
const rsaKey = pem(generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey)
const passphrase = 'open sesame'
const lockedKey = pem(ec, { cipher: 'aes-256-cbc', passphrase })

const publicClient = { token_endpoint: '${var:login}/token', client_id: 'reporting' }
const client = { ...publicClient, client_secret: 'tea+cake' }

/** Header and claims of a JWT in a field of the token request. */
const jwtIn = (seen: Seen, field: string) => {
  const [header = {}, payload = {}] = (form(seen)[field] ?? '')
    .split('.', 2)
    .map((part) => JSON.parse(Buffer.from(part, 'base64url').toString() || '{}') as JsonObject)
  return { header, payload }
}

/** What a JWT is signed with and what it says, wherever such words stand. */
function ofSigning(
  flat: string,
  place: string,
  sent: 'assertion' | 'client_assertion',
  given: (more: JsonObject) => Scenario['given'],
): Scenario[] {
  const scenario = (field: string, rest: Omit<Scenario, 'field' | 'at' | 'drive'>): Scenario => ({
    field: `${flat}.${field}`,
    at: `${place}.${field}`,
    drive: readToken,
    ...rest,
  })
  const alg = (seen: Seen) => jwtIn(seen, sent).header.alg
  return [
    scenario('private_key', {
      does: 'signs it',
      given: given({ private_key: rsaKey }),
      instead: private_key,
      shows: alg,
      is: 'RS256',
    }),
    scenario('passphrase', {
      does: 'opens the key',
      given: given({ private_key: lockedKey, passphrase }),
      shows: alg,
      is: 'ES256',
    }),
    scenario('algorithm', {
      does: 'is how it is signed',
      given: given({ private_key: rsaKey, algorithm: 'PS384' }),
      shows: alg,
      is: 'PS384',
    }),
    scenario('key_id', {
      does: 'names the key',
      given: given({ private_key, key_id: '2026-01' }),
      shows: (seen) => jwtIn(seen, sent).header.kid,
      is: '2026-01',
    }),
    scenario('claims', {
      does: 'are said in it',
      given: given({ private_key, claims: { aud: 'https://login.example' } }),
      shows: (seen) => jwtIn(seen, sent).payload.aud,
      is: 'https://login.example',
    }),
  ]
}

const ofJwtBearer: Scenario[] = [
  {
    field: 'oauth2.jwt_bearer.assertion',
    does: 'stands for the grant',
    at: at('assertion'),
    given: {
      file: {
        connections: { login: { type: 'OAuth2', ...client, grant_type: 'jwt_bearer', assertion: { private_key } } },
      },
    },
    instead: { private_key: rsaKey },
    drive: readToken,
    shows: (seen) => jwtIn(seen, 'assertion').header.alg,
    is: 'ES256',
  },
  ...ofSigning('oauth2.jwt_bearer.assertion', at('assertion'), 'assertion', (assertion) => ({
    file: { connections: { login: { type: 'OAuth2', ...client, grant_type: 'jwt_bearer', assertion } } },
  })),
]

/** A client that proves itself by what it signs. */
const signing = (client_authentication: JsonObject): Scenario['given'] => ({
  file: {
    connections: {
      login: {
        type: 'OAuthToken',
        ...(client_authentication.method === 'client_secret_jwt' ? client : publicClient),
        client_authentication,
      },
    },
  },
})

export const proof: Scenario[] = [
  ...ofJwtBearer,
  ...ofSigning('client_authentication.private_key_jwt', at('client_authentication'), 'client_assertion', (more) =>
    signing({ method: 'private_key_jwt', ...more }),
  ),
  {
    field: 'client_authentication.private_key_jwt.method',
    does: 'proves it by a signature',
    at: at('client_authentication'),
    given: signing({ method: 'private_key_jwt', private_key }),
    instead: { method: 'none' },
    drive: readToken,
    shows: (seen) => jwtIn(seen, 'client_assertion').header.alg,
    is: 'ES256',
  },
  {
    field: 'client_authentication.client_secret_jwt.method',
    does: 'proves that the secret is known without sending it',
    at: at('client_authentication.method'),
    given: signing({ method: 'client_secret_jwt' }),
    instead: 'client_secret_post',
    drive: readToken,
    shows: (seen) => [jwtIn(seen, 'client_assertion').header.alg, form(seen).client_secret],
    is: ['HS256', undefined],
  },
  {
    field: 'client_authentication.client_secret_jwt.algorithm',
    does: 'is how it is signed',
    at: at('client_authentication.algorithm'),
    given: signing({ method: 'client_secret_jwt', algorithm: 'HS512' }),
    drive: readToken,
    shows: (seen) => jwtIn(seen, 'client_assertion').header.alg,
    is: 'HS512',
  },
  {
    field: 'client_authentication.client_secret_jwt.claims',
    does: 'are said in it',
    at: at('client_authentication.claims'),
    given: signing({ method: 'client_secret_jwt', claims: { aud: 'https://login.example' } }),
    drive: readToken,
    shows: (seen) => jwtIn(seen, 'client_assertion').payload.aud,
    is: 'https://login.example',
  },
  {
    field: 'client_authentication.custom.method',
    does: 'leaves the proof to token_request',
    at: at('client_authentication'),
    given: {
      file: {
        connections: {
          login: {
            type: 'OAuthToken',
            ...publicClient,
            client_authentication: { method: 'custom' },
            token_request: { headers: { 'x-secret': 'tea+cake' } },
          },
        },
      },
    },
    // By a method with a secret the header would be a second proof, which is a mistake.
    instead: { method: 'private_key_jwt', private_key },
    drive: readToken,
    shows: (seen) => [form(seen), seen.login[0]?.headers.authorization, seen.login[0]?.headers['x-secret']],
    is: [{ grant_type: 'client_credentials', client_id: 'reporting' }, undefined, 'tea+cake'],
  },
  {
    field: 'client_authentication.tls_client_auth.method',
    does: 'leaves the proof to the certificate',
    at: at('client_authentication.method'),
    given: {
      file: {
        connections: {
          login: {
            type: 'OAuthToken',
            ...publicClient,
            ssl_mode: 'off',
            client_certificate: clientCertificate,
            client_authentication: { method: 'tls_client_auth' },
          },
        },
      },
      certificates: { login: 'localhost' },
    },
    instead: 'client_secret_post',
    drive: readToken,
    shows: (seen) => [form(seen).client_id, seen.login[0]?.client],
    is: ['reporting', 'latchkey test client'],
    refused: true,
  },
]
