/** docs/computed.md: its files are run against servers that check what they are sent as their documentation has it. */
import { createHash, createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { requestWords } from '../../src/config/computed.ts'
import { readDocument } from '../../src/config/read.ts'
import { flatSchemas } from '../../src/generated/variants.ts'
import { createNodeRuntime, packageFolder } from '../../src/node_runtime.ts'
import { validate } from '../../src/workspace.ts'
import { openSession } from '../cli/session.ts'
import { headerParameters, isSignedBy } from '../credentials/oauth1_verifier.ts'
import { type OddAnswer, type OddHandlers, type OddRequest, startOddServer } from '../servers/odd.ts'

const page = readFileSync(join(packageFolder(), 'docs', 'computed.md'), 'utf8')
const files = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = '']) => text)
const [signed = '', signedLogin = '', inQuery = '', inBase64 = '', passwords = '', oauth1 = ''] = files

const json = (body: unknown, status = 200): OddAnswer => ({ status, body: JSON.stringify(body) })
const refused = json({ error: 'bad signature' }, 403)
const secret = 'canary-tea+cake'
const env = {
  API_KEY: 'key-1',
  API_SECRET: secret,
  CLIENT_SECRET: secret,
  CONSUMER_KEY: 'app',
  CONSUMER_SECRET: 'app-secret',
  TOKEN_ID: 'for-alice',
  TOKEN_SECRET: 'alice-secret',
}
const hmac = (text: string) => createHmac('sha256', secret).update(text).digest('hex')
const fresh = (milliseconds: unknown) => Math.abs(Date.now() - Number(milliseconds)) < 60_000

async function place(example: string, handlers: OddHandlers) {
  const server = await startOddServer(handlers)
  const session = openSession(
    example.replace(/https:\/\/(login\.example|api\.example|api\.kraken)\.com/g, server.url),
    { env },
  )
  const close = async () => {
    session.close()
    await server.close()
  }
  return { server, session, close }
}

test('its files are right, and nothing in them is warned about', async () => {
  expect(files).toHaveLength(6)
  const runtime = createNodeRuntime({ file: 'latchkey.yaml' })
  for (const file of files) {
    const { issues, warnings } = await validate(await readDocument(file, 'latchkey.yaml'), runtime)
    expect([...issues, ...warnings]).toEqual([])
  }
})

describe('an API whose requests are signed', () => {
  /** Signed as the page says, and by no signature that was seen before. */
  const checks =
    (seen: Set<string>) =>
    ({ method, url, body, headers }: OddRequest) => {
      const { 'x-timestamp': time, 'x-signature': signature, 'x-api-key': key } = headers
      const isRight = signature === hmac(`${time}${method}${url}${body}`) && fresh(time) && key === 'key-1'
      if (!isRight || seen.has(signature)) return refused
      seen.add(signature)
      return seen.size === 1 ? { status: 503, headers: { 'retry-after': '0' } } : json({ data: [{ id: 1 }] })
    }

  test('takes them, a retry too', async () => {
    const seen = new Set<string>()
    const { session, server, close } = await place(signed, { '/v1/orders': checks(seen) })
    try {
      expect(await session.type('run', 'orders', '--format', 'ndjson')).toMatchObject({ code: 0, out: '{"id":1}\n' })
      expect(server.requests.map(({ url }) => url)).toEqual(['/v1/orders?status=open', '/v1/orders?status=open'])
      const shown = [
        (await session.type('jobs', '--json')).out,
        (await session.type('run', 'orders', '--json', '-v')).err,
      ]
      for (const text of [...shown, (await session.type('jobs')).out])
        for (const hidden of [secret, ...seen]) expect(text).not.toContain(hidden)
    } finally {
      await close()
    }
  })

  test('--explain shows the time, and not the signature', async () => {
    const { session, server, close } = await place(signed, {})
    try {
      const { out } = await session.type('run', 'orders', '--explain')
      expect(/x-timestamp: (\d+)/i.exec(out)?.[1]).toSatisfy(fresh)
      expect(out).toMatch(/x-signature: ••••/i)
      expect(server.requests).toEqual([])
    } finally {
      await close()
    }
  })
})

test('a password that is made for each call', async () => {
  const hash = (time: unknown) => createHash('sha256').update(`${secret}${time}`).digest('hex')
  const hidden = new Set([secret])
  const { session, close } = await place(passwords, {
    '/token': ({ body, headers }) => {
      const { client_id, client_secret, timestamp } = Object.fromEntries(new URLSearchParams(body))
      if (client_id !== 'my-app' || client_secret !== hash(timestamp) || !fresh(timestamp) || headers.authorization)
        return refused
      hidden.add(client_secret)
      return json({ access_token: 'token-1', expires_in: 7200 })
    },
    '/v1/orders': ({ headers }) => (headers.authorization === 'Bearer token-1' ? json([{ id: 1 }]) : { status: 401 }),
    '/v2/items': ({ headers: { authorization, 'x-time': time } }) => {
      const pair = Buffer.from(`my-user:${hash(time)}`).toString('base64')
      hidden.add(pair)
      return authorization === `Basic ${pair}` && fresh(time) ? json([{ id: 2 }]) : { status: 401 }
    },
  })
  try {
    for (const [extract, out] of [
      ['orders', '{"id":1}\n'],
      ['items', '{"id":2}\n'],
    ] as const)
      expect(await session.type('run', extract, '--format', 'ndjson')).toMatchObject({ code: 0, out })
    const shown = [await session.type('jobs', '--json'), await session.type('run', 'items', '--json', '-v')]
    for (const { out, err } of shown) for (const word of hidden) expect(out + err).not.toContain(word)
  } finally {
    await close()
  }
})

test('a token call that is signed', async () => {
  const nonces = new Set<unknown>()
  const { session, close } = await place(signedLogin, {
    '/v1.0/token': ({ method, url, headers, body }) => {
      const { t, nonce, sign } = headers
      const content = createHash('sha256').update(body).digest('hex')
      const wanted = hmac(`my-app${t}${nonce}${method}\n${content}\n\n${url}`).toUpperCase()
      if (sign !== wanted || !fresh(t) || body !== '{"app":"my-app"}' || headers.authorization) return refused
      nonces.add(nonce)
      return json({ result: { access_token: `token-${nonces.size}`, expires_in: 7200 } })
    },
    '/v1.0/devices': ({ headers }) =>
      headers.authorization === 'Bearer token-2' ? json({ result: [{ id: 1 }] }) : { status: 401 },
  })
  try {
    expect(await session.type('run', 'devices', '--format', 'ndjson')).toMatchObject({ code: 0, out: '{"id":1}\n' })
    expect(nonces.size).toBe(2)
  } finally {
    await close()
  }
})

test('a signature in the query', async () => {
  const { session, server, close } = await place(inQuery, {
    '/api/v3/trades': ({ url }) => {
      const [, query = '', signature] = /\?(.*)&signature=(\w+)$/.exec(url) ?? []
      return signature === hmac(query) ? json([{ id: 1 }]) : refused
    },
  })
  try {
    expect(await session.type('run', 'trades', '--format', 'ndjson')).toMatchObject({ code: 0, out: '{"id":1}\n' })
    expect(server.requests[0]?.url).toMatch(/^\/api\/v3\/trades\?timestamp=\d{13}&symbol=LTCBTC&signature=/)
  } finally {
    await close()
  }
})

test('a secret in base64, and a hash within', async () => {
  const { session, server, close } = await place(inBase64, {
    '/0/private/Balance': ({ method, url, body, headers }) => {
      const nonce = new URLSearchParams(body).get('nonce')
      const content = createHash('sha256').update(`${nonce}${body}`).digest()
      const made = createHmac('sha512', Buffer.from(secret, 'base64')).update(url).update(content).digest('base64')
      const isRight = headers['api-sign'] === made && headers['api-key'] === 'key-1' && fresh(nonce)
      return json(method === 'POST' && isRight ? { error: [], result: { ZUSD: '1.5' } } : { error: ['EAPI:no'] })
    },
  })
  try {
    expect(await session.type('run', 'balance', '--format', 'ndjson')).toMatchObject({
      code: 0,
      out: '{"ZUSD":"1.5"}\n',
    })
    expect(server.requests).toHaveLength(1)
  } finally {
    await close()
  }
})

test('OAuth 1.0', async () => {
  const keys = { consumer_secret: 'app-secret', token_secret: 'alice-secret' }
  const { session, server, close } = await place(oauth1, {
    '/services/rest/customers': ({ method, url, headers }) => {
      const { authorization = '' } = headers
      const request = { method, url: server.url + url, headers: { authorization } }
      const isRight = isSignedBy(request, keys) && headerParameters(authorization).get('realm') === '1234567_SB1'
      return isRight ? json({ items: [{ id: 1 }] }) : refused
    },
  })
  try {
    expect(await session.type('run', 'customers', '--format', 'ndjson')).toMatchObject({ code: 0, out: '{"id":1}\n' })
  } finally {
    await close()
  }
})

test('every function, encoding, word of the request and field of OAuth1 is on the page', async () => {
  const schemaOf = async (id: string) =>
    (await (flatSchemas[id] ?? Promise.reject)()).default as {
      properties: Record<string, { additionalProperties?: { properties: Record<string, { enum?: string[] }> } }>
    }
  const own = (await schemaOf('rest')).properties.computed?.additionalProperties?.properties ?? {}
  for (const word of [...(own.function?.enum ?? []), ...(own.encoding?.enum ?? []), ...Object.keys(own)])
    expect(page).toContain(`\`${word}\``)
  for (const word of requestWords) expect(page).toContain(`\`\${${word}}\``)
  const { properties: every } = await schemaOf('custom')
  for (const field of Object.keys((await schemaOf('oauth1')).properties))
    if (!(field in every)) expect(page).toContain(field)
})
