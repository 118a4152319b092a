/** OAuth1: what it signs is what a server that knows RFC 5849 takes for signed. */
import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { openCredential } from '../../src/credentials/index.ts'
import type { OAuth1 } from '../../src/generated/language.ts'
import { createSecrets } from '../../src/redact.ts'
import type { HttpRequest } from '../../src/runtime.ts'
import { fakeClock, rejection } from '../fakes.ts'
import { baseString, headerParameters, isSignedBy, signatureOf } from './oauth1_verifier.ts'

const keys = { consumer_secret: 'kd94hf93k423kf44', token_secret: 'pfkkdhi9sl3r4s00' }
const connection = (fields: Partial<OAuth1> = {}): OAuth1 => ({
  type: 'OAuth1',
  ssl_mode: 'verify',
  timeout: 30,
  also_send_to: [],
  ignore_cookies_policy: false,
  consumer_key: 'dpf43f3p2l4k3l03',
  token: 'nnch734d00sl2jdk',
  signature_method: 'HMAC-SHA1',
  ...keys,
  ...fields,
})

function opened(fields: Partial<OAuth1> = {}) {
  let dice = 0
  const secrets = createSecrets()
  const clock = fakeClock(1_700_000_000_000)
  const random = () => (dice++ % 97) / 97
  const tokenSource = () => Promise.reject(new Error('OAuth1 needs no token'))
  return {
    clock,
    secrets,
    credential: openCredential(connection(fields), { name: 'old', secrets, clock, random, tokenSource }),
  }
}
const signed = async (request: Partial<HttpRequest>, fields: Partial<OAuth1> = {}) =>
  (await (await opened(fields).credential).sign({ method: 'GET', url: 'https://a.example/', headers: {}, ...request }))
    .request
const form = { 'content-type': 'application/x-www-form-urlencoded' }

describe('the verifier of these tests is right: it makes what is published', () => {
  const oauth = (parameters: Record<string, string>) =>
    `OAuth ${Object.entries(parameters)
      .map(([name, value]) => `${name}="${encodeURIComponent(value)}"`)
      .join(', ')}`

  test('RFC 5849 §3.4.1.1', () => {
    const request = {
      method: 'POST',
      url: 'http://example.com/request?b5=%3D%253D&a3=a&c%40=&a2=r%20b',
      headers: {
        ...form,
        authorization:
          'OAuth realm="Example", oauth_consumer_key="9djdj82h48djs9d2", oauth_token="kkk9d7dh3k39sjv7", oauth_signature_method="HMAC-SHA1", oauth_timestamp="137131201", oauth_nonce="7d8f3e4a", oauth_signature="bYT5CMsGcbgUdFHObYMEfcx6bsw%3D"',
      },
      body: 'c2&a3=2+q',
    }
    expect(baseString(request)).toBe(
      'POST&http%3A%2F%2Fexample.com%2Frequest&a2%3Dr%2520b%26a3%3D2%2520q%26a3%3Da%26b5%3D%253D%25253D%26c%2540%3D%26c2%3D%26oauth_consumer_key%3D9djdj82h48djs9d2%26oauth_nonce%3D7d8f3e4a%26oauth_signature_method%3DHMAC-SHA1%26oauth_timestamp%3D137131201%26oauth_token%3Dkkk9d7dh3k39sjv7',
    )
  })

  test.each<[string, HttpRequest, Parameters<typeof signatureOf>[1], string]>([
    [
      'RFC 5849 §1.2, the request for a temporary credential',
      {
        method: 'POST',
        url: 'https://photos.example.net/initiate',
        headers: {
          authorization: oauth({
            realm: 'Photos',
            oauth_consumer_key: 'dpf43f3p2l4k3l03',
            oauth_signature_method: 'HMAC-SHA1',
            oauth_timestamp: '137131200',
            oauth_nonce: 'wIjqoS',
            oauth_callback: 'http://printer.example.com/ready',
          }),
        },
      },
      { consumer_secret: keys.consumer_secret },
      '74KNZJeDHnMBp0EMJ9ZHt/XKycU=',
    ],
    [
      'RFC 5849 §1.2, the request for a photo',
      {
        method: 'GET',
        url: 'http://photos.example.net/photos?file=vacation.jpg&size=original',
        headers: {
          authorization: oauth({
            realm: 'Photos',
            oauth_consumer_key: 'dpf43f3p2l4k3l03',
            oauth_token: 'nnch734d00sl2jdk',
            oauth_signature_method: 'HMAC-SHA1',
            oauth_timestamp: '137131202',
            oauth_nonce: 'chapoH',
          }),
        },
      },
      keys,
      'MdpQcU8iPSUjWoN/UDMsK2sui9I=',
    ],
  ])('%s', (_, request, secrets, signature) => {
    expect(signatureOf(request, secrets)).toBe(signature)
  })

  test('Twitter’s example', () => {
    const request = {
      method: 'POST',
      url: 'https://api.twitter.com/1/statuses/update.json?include_entities=true',
      headers: {
        ...form,
        authorization: oauth({
          oauth_consumer_key: 'xvz1evFS4wEEPTGEFPHBog',
          oauth_nonce: 'kYjzVBB8Y0ZFabxSWbWovY3uYSQ2pTgmZeNu2VS4cg',
          oauth_signature_method: 'HMAC-SHA1',
          oauth_timestamp: '1318622958',
          oauth_token: '370773112-GmHxMAgYyLbNEtIKZeRNFsMKPR9EyMZeS9weJAEb',
          oauth_version: '1.0',
        }),
      },
      body: 'status=Hello%20Ladies%20%2b%20Gentlemen%2c%20a%20signed%20OAuth%20request%21',
    }
    const secrets = {
      consumer_secret: 'kAcSOqF21Fu85e7zjz7ZN2U4ZRhfV3WpwPAoE3Z7kBw',
      token_secret: 'LswwdoUaIvS8ltyTt5jkRh4J50vUPVVHtR2YPi5kE',
    }
    expect(signatureOf(request, secrets)).toBe('tnnArxj06cWHq44gCs1OSKk/jLY=')
    expect(isSignedBy(request, secrets)).toBe(false)
  })
})

describe.each(['HMAC-SHA1', 'HMAC-SHA256', 'PLAINTEXT'] as const)('%s is verified', (signature_method) => {
  test.each<[string, Partial<HttpRequest>]>([
    ['no parameters', {}],
    ['a query', { url: 'http://photos.example.net/photos?size=original&file=vacation.jpg' }],
    [
      'RFC 5849 §3.4.1.3.1',
      {
        method: 'POST',
        url: 'https://example.com/request?b5=%3D%253D&a3=a&c%40=&a2=r%20b',
        headers: form,
        body: 'c2&a3=2+q',
      },
    ],
    [
      'names that are encoded: what Adobe Commerce wants',
      { url: 'https://a.example/V1/products?searchCriteria%5BpageSize%5D=5&searchCriteria%5Bx%5D%5B0%5D=a' },
    ],
    ['a name several times, also without a value', { url: 'https://a.example/?a=&a=2&a=10&a=1&b=&b=' }],
    [
      'the same name in query and body',
      { method: 'POST', url: 'https://a.example/?a=2', headers: form, body: 'a=1&a=3' },
    ],
    ['an equals sign in a value, a plus, a blank', { url: 'https://a.example/?filter=a=b==c&q=a+b%2Bc%20d' }],
    [
      'everything that §3.6 encodes',
      { url: `https://a.example/pa!th*/(x)?q=${encodeURIComponent('!*\'()~-._ äß€🎈"&=%')}` },
    ],
    ['names that sort as numbers, capitals first', { url: 'https://a.example/?10=a&9=b&B=1&a=2&_=3' }],
    ['a port of its own', { url: 'https://a.example:8443/x?y=1' }],
    ['the usual port, capitals', { url: 'HTTPS://A.Example:443/X?y=1' }],
    [
      'a body that is no form',
      {
        method: 'PUT',
        url: 'https://a.example/?a=1',
        headers: { 'content-type': 'application/json' },
        body: '{"a":"b&c=d"}',
      },
    ],
    [
      'a form with a charset',
      {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded; charset=UTF-8' },
        body: 'a=%C3%A4',
      },
    ],
  ])('%s', async (_, request) => {
    expect(isSignedBy(await signed(request, { signature_method }), keys)).toBe(true)
  })
})

test('RSA-SHA1 is verified by the public half, of a key that JWTs would not allow, too', async () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 1024 })
  const { consumer_secret: _, token_secret: __, ...rest } = connection()
  const private_key = privateKey.export({ type: 'pkcs8', format: 'pem' }) as string
  const { credential, secrets } = opened({ ...rest, signature_method: 'RSA-SHA1', private_key })
  const { request } = await (await credential).sign({
    method: 'GET',
    url: 'https://jira.example/rest?a=1',
    headers: {},
  })
  expect(isSignedBy(request, { public_key: publicKey })).toBe(true)
  expect(secrets.mask(private_key)).not.toContain(private_key.split('\n')[1])
})

test('RSA-SHA1 with another kind of key is told', async () => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const private_key = privateKey.export({ type: 'pkcs8', format: 'pem' }) as string
  const failed = await rejection((async () => opened({ signature_method: 'RSA-SHA1', private_key }).credential)())
  expect(failed).toMatchObject({ code: 'config.not_usable', message: expect.stringContaining('type ec') })
})

describe('the header', () => {
  test('has what RFC 5849 §3.5.1 asks for, the realm unsigned and quoted', async () => {
    const request = await signed({}, { realm: 'a "b" \\c' })
    const header = String(request.headers.authorization)
    expect(header).toMatch(
      /^OAuth realm="a \\"b\\" \\\\c", oauth_consumer_key="dpf43f3p2l4k3l03", oauth_nonce="[A-Za-z0-9]{32}", oauth_signature="[^"]+", oauth_signature_method="HMAC-SHA1", oauth_timestamp="1700000000", oauth_token="nnch734d00sl2jdk", oauth_version="1.0"$/,
    )
    expect(isSignedBy(request, keys)).toBe(true)
  })

  test('names no token where there is none', async () => {
    const { token: _, token_secret: __, ...rest } = connection()
    const credential = await openCredential(rest, {
      ...opened(),
      name: 'old',
      random: () => 0.1,
      tokenSource: () => Promise.reject(new Error()),
    } as never)
    const { request } = await credential.sign({ method: 'GET', url: 'https://a.example/', headers: {} })
    expect(headerParameters(String(request.headers.authorization)).has('oauth_token')).toBe(false)
    expect(isSignedBy(request, { consumer_secret: keys.consumer_secret })).toBe(true)
  })

  test('is new each time: another nonce, the time of that moment', async () => {
    const { credential, clock } = opened()
    const unsigned = { method: 'GET', url: 'https://a.example/', headers: {} }
    const { sign } = await credential
    const first = headerParameters(String((await sign(unsigned)).request.headers.authorization))
    clock.pass(2000)
    const second = headerParameters(String((await sign(unsigned)).request.headers.authorization))
    expect(second.get('oauth_nonce')).not.toBe(first.get('oauth_nonce'))
    expect(second.get('oauth_timestamp')).toBe('1700000002')
  })

  test('leaves other parameters that begin like its own where they are', async () => {
    const request = await signed({ url: 'https://a.example/?oauth_body=1' })
    expect(request.headers.authorization).not.toContain('oauth_body')
    expect(isSignedBy(request, keys)).toBe(true)
  })
})

test.each(['https://a.example/?oauth_nonce=mine', 'https://a.example/?oauth%5Ftoken=mine'])(
  '%s says itself what is signed',
  async (url) => {
    const failed = await rejection(signed({ url }))
    expect(failed).toMatchObject({
      code: 'config.not_usable',
      message: expect.stringMatching(/sets the parameter oauth_\w+, which the request sets too/),
    })
  },
)
