/** Requests that are signed. */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { Ask, Departure } from '../contract.ts'
import { api, json, tokenAnswer } from '../server/by_the_book.ts'
import { known } from '../server/world.ts'

const { client_id, client_secret } = known

const hmac = (key: string, text: string, encoding: 'hex' | 'base64') =>
  createHmac('sha256', key).update(text).digest(encoding)

function isSame(given: string, made: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(made)]
  return a.length === b.length && timingSafeEqual(a, b)
}

const isNow = (seconds: string | null, within = 300) => Math.abs(Number(seconds) - Date.now() / 1000) < within

/** RFC 5849 §3.6. */
const encoded = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)

/** RFC 5849 §3.4, with HMAC-SHA256. */
function isSignedByOauth1({ method, headers, url, query }: Ask): boolean {
  const [, written = ''] = /^OAuth (.*)$/.exec(headers.authorization ?? '') ?? []
  const given = Object.fromEntries(
    [...written.matchAll(/(\w+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, decodeURIComponent(value)]),
  )
  const { oauth_signature = '', realm, ...signed } = given
  const pairs = [...Object.entries(signed), ...query].map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
  const address = `http://${headers.host}${url.split('?')[0]}`
  const base = [method, encoded(address), encoded(pairs.sort().join('&'))].join('&')
  const made = hmac(`${client_secret}&tokensecret`, base, 'base64')
  return realm === '123456_SB1' && isNow(signed.oauth_timestamp ?? null) && isSame(oauth_signature, made)
}

export const signatures: Departure[] = [
  {
    name: 'oauth1',
    provider: 'NetSuite',
    what: 'Each request is signed as OAuth 1 has it, with HMAC-SHA256 and a realm; there is no token to fetch.',
    source: 'https://github.com/faucet-hq/faucet-stream/issues/496',
    quoted: [
      'NetSuite Token-Based Auth (TBA) is OAuth1 with HMAC-SHA256 — every SuiteQL/REST request carries a signature over the request method+URL+params.',
    ],
    grant: 'login',
    trips: 'request',
    endpoints: {
      api: {
        wants: { method: 'GET', also: { what: 'signed, RFC 5849 §3.4, realm 123456_SB1', holds: isSignedByOauth1 } },
        refuses: json(
          { title: 'Unauthorized', status: 401, 'o:errorDetails': [{ 'o:errorCode': 'INVALID_LOGIN' }] },
          401,
        ),
        answers: api.answers,
      },
    },
    latchkey: () => ({
      login: {
        type: 'OAuth1',
        consumer_key: client_id,
        consumer_secret: client_secret,
        token: 'token',
        token_secret: 'tokensecret',
        signature_method: 'HMAC-SHA256',
        realm: '123456_SB1',
      },
    }),
  },
  {
    name: 'signed_token_request',
    provider: 'Shopee',
    what: 'The address of each request holds the partner, the time and an HMAC of both and the path.',
    source: 'https://blog.csdn.net/qq_43958998/article/details/142176846',
    quoted: [
      'String tmp_base_string = String.format("%s%s%s", ShopeeAddressConstants.PARTNER_ID, ShopeeAddressConstants.AUTHORIZED_ADDRESS, timest);',
      'Mac mac = Mac.getInstance("HmacSHA256");',
    ],
    trips: 'request',
    endpoints: {
      token: {
        wants: {
          query: { partner_id: client_id },
          fields: { grant_type: 'client_credentials' },
          also: {
            what: 'sign in the address: HMAC-SHA256 of partner_id, path and timestamp, hexadecimal; no Authorization header',
            holds({ query, url, headers }) {
              const time = query.get('timestamp')
              const made = hmac(client_secret, `${client_id}${url.split('?')[0]}${time}`, 'hex')
              return isNow(time) && isSame(query.get('sign') ?? '', made) && headers.authorization === undefined
            },
          },
        },
        refuses: json({ error: 'error_sign', message: 'Wrong sign.', request_id: '5e82043c27318f70007e4aca894f1365' }),
        answers: (world) => json({ ...tokenAnswer(world), expires_in: 14_400 }),
      },
    },
    expect: { expires_in: 14_400 },
    latchkey: () => ({
      login: {
        client_authentication: 'custom',
        computed: {
          time: { function: 'unix_time' },
          sign: { function: 'hmac_sha256', key: '${client_secret}', input: '${client_id}${path}${time}' },
        },
        token_request: { query: { partner_id: '${client_id}', timestamp: '${time}', sign: '${sign}' } },
      },
    }),
  },
  {
    name: 'signed_api_request',
    provider: 'Coinbase',
    what: 'Each call of the API has a key, the time, and an HMAC of time, method, path and body in headers of their own.',
    source: 'https://github.com/knowm/XChange/issues/1132',
    quoted: [
      'getParamValue(HeaderParam.class, "CB-ACCESS-TIMESTAMP").toString() + restInvocation.getHttpMethod() + "/" + restInvocation.getPath() + (restInvocation.getRequestBody() != null ? restInvocation.getRequestBody() : "")',
      '@HeaderParam("CB-ACCESS-KEY") String apiKey, @HeaderParam("CB-ACCESS-SIGN") ParamsDigest signer',
    ],
    grant: 'login',
    trips: 'request',
    endpoints: {
      api: {
        wants: {
          method: 'GET',
          headers: { 'cb-access-key': client_id },
          also: {
            what: 'header cb-access-sign: HMAC-SHA256 of cb-access-timestamp, method, path and body, hexadecimal',
            holds({ method, url, text, headers }) {
              const time = headers['cb-access-timestamp'] ?? null
              const made = hmac(client_secret, `${time}${method}${url}${text}`, 'hex')
              return isNow(time, 30) && isSame(headers['cb-access-sign'] ?? '', made)
            },
          },
        },
        refuses: json({ errors: [{ id: 'authentication_error', message: 'invalid signature' }] }, 401),
        answers: api.answers,
      },
    },
    latchkey: () => ({
      login: {
        type: 'ApiKey',
        computed: {
          time: { function: 'unix_time' },
          sign: { function: 'hmac_sha256', key: client_secret, input: '${time}${method}${request_target}${body}' },
        },
        keys: [
          { name: 'CB-ACCESS-KEY', value: client_id },
          { name: 'CB-ACCESS-TIMESTAMP', value: '${time}' },
          { name: 'CB-ACCESS-SIGN', value: '${sign}' },
        ],
      },
    }),
  },
  {
    name: 'secret_in_base64',
    provider: 'Coinbase Exchange',
    what: 'The secret is the base64 of the key that each request is signed with, and so is the signature.',
    source: 'https://forum.posit.co/t/sha256-hmac-api-call/122457',
    quoted: [
      'using the base64-decoded secret key on the prehash string',
      'Remember to first base64-decode the alphanumeric secret string (resulting in 64 bytes) before using it as the key for HMAC.',
    ],
    grant: 'login',
    trips: 'request',
    endpoints: {
      api: {
        wants: {
          method: 'GET',
          headers: { 'cb-access-key': client_id, 'cb-access-passphrase': 'passphrase' },
          also: {
            what: 'header cb-access-sign: HMAC-SHA256 of cb-access-timestamp, method, path and body, by the secret decoded from base64; in base64',
            holds({ method, url, text, headers }) {
              const time = headers['cb-access-timestamp'] ?? null
              const made = createHmac('sha256', Buffer.from(client_secret, 'base64')).update(
                `${time}${method}${url}${text}`,
              )
              return isNow(time, 30) && isSame(headers['cb-access-sign'] ?? '', made.digest('base64'))
            },
          },
        },
        refuses: json({ message: 'invalid signature' }, 401),
        answers: api.answers,
      },
    },
    latchkey: () => ({
      login: {
        type: 'ApiKey',
        computed: {
          time: { function: 'unix_time' },
          sign: {
            function: 'hmac_sha256',
            key: client_secret,
            key_encoding: 'base64',
            input: '${time}${method}${request_target}${body}',
            encoding: 'base64',
          },
        },
        keys: [
          { name: 'CB-ACCESS-KEY', value: client_id },
          { name: 'CB-ACCESS-TIMESTAMP', value: '${time}' },
          { name: 'CB-ACCESS-SIGN', value: '${sign}' },
          { name: 'CB-ACCESS-PASSPHRASE', value: 'passphrase' },
        ],
      },
    }),
  },
  {
    name: 'signed_with_a_hash_in_bytes',
    provider: 'Kraken',
    what: 'Each request is a POST with a nonce, signed with its path and the bytes of a hash of nonce and body, by a secret in base64.',
    source: 'https://docs.kraken.com/api/docs/guides/spot-rest-auth',
    quoted: ['HMAC-SHA512 of (URI path + SHA256(nonce + POST data)) and base64 decoded secret API key'],
    grant: 'login',
    trips: 'request',
    endpoints: {
      api: {
        wants: {
          method: 'POST',
          headers: { 'api-key': client_id },
          also: {
            what: 'a form with nonce; header api-sign: HMAC-SHA512 of the path and the bytes of SHA-256 of nonce and form, by the secret decoded from base64; in base64',
            holds({ url, text, headers }) {
              const content = createHash('sha256').update(`${new URLSearchParams(text).get('nonce')}${text}`)
              const made = createHmac('sha512', Buffer.from(client_secret, 'base64'))
                .update(url.split('?')[0] ?? '')
                .update(content.digest())
              return isSame(headers['api-sign'] ?? '', made.digest('base64'))
            },
          },
        },
        refuses: json({ error: ['EAPI:Invalid signature'] }),
        answers: api.answers,
      },
    },
    latchkey: () => ({
      login: { type: 'ApiKey', name: 'API-Key', value: client_id },
      api: {
        method: 'POST',
        format: 'form',
        body: { nonce: '${time}' },
        headers: { 'API-Sign': '${sign}' },
        computed: {
          time: { function: 'unix_time_ms' },
          content: { function: 'sha256', input: '${time}${body}', encoding: 'bytes' },
          sign: {
            function: 'hmac_sha512',
            key: client_secret,
            key_encoding: 'base64',
            input: '${path}${content}',
            encoding: 'base64',
          },
        },
      },
    }),
  },
]
