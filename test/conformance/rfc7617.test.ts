/** RFC 7617: the Basic HTTP authentication scheme, the client's part. */

import { expect, test } from 'vitest'
import { openCredential } from '../../src/credentials/index.ts'
import { createSecrets } from '../../src/redact.ts'
import { stillWorld } from '../fakes.ts'

async function authorization(username: string, password: string) {
  const credential = await openCredential(
    {
      type: 'Basic',
      username,
      password,
      ssl_mode: 'verify',
      timeout: 30,
      also_send_to: [],
      ignore_cookies_policy: false,
    },
    {
      ...stillWorld,
      name: 'basic',
      secrets: createSecrets(),
      tokenSource: () => Promise.reject(new Error('Basic needs no token')),
    },
  )
  const { request } = await credential.sign({ method: 'GET', url: 'https://api.example/', headers: {} })
  return request.headers.authorization
}

test('§2: the example', async () => {
  expect(await authorization('Aladdin', 'open sesame')).toBe('Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==')
})

test('§2.1: the example with a pound sign, in UTF-8', async () => {
  expect(await authorization('test', '123£')).toBe('Basic dGVzdDoxMjPCow==')
})

test('§2: a password may hold colons and be empty', async () => {
  expect(await authorization('a', 'b:c')).toBe(`Basic ${btoa('a:b:c')}`)
  expect(await authorization('a', '')).toBe(`Basic ${btoa('a:')}`)
})

test('§2: a user-id with a colon is invalid', async () => {
  await expect(authorization('a:b', 'c')).rejects.toMatchObject({
    code: 'config.not_usable',
    message: expect.stringContaining('colon'),
  })
})
