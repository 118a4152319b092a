/** RFC 9700: best current practice for OAuth 2.0 security. */
import { generateKeyPairSync } from 'node:crypto'
import { expect } from 'vitest'
import { listenForCallback } from '../../src/callback/listen.ts'
import { openMemory } from '../../src/stores/memory.ts'
import { fakeClock } from '../fakes.ts'
import { createClient, granted, issuer, logIn } from './client.ts'
import { duty } from './duties.ts'
import { freePort } from './free_port.ts'
import { said } from './said.ts'

const code = { grant_type: 'authorization_code' }

duty(17, async () => {
  // Whatever the server supports, the state is there.
  for (const pkce of ['S256', 'plain', 'none']) {
    const client = createClient({ ...code, pkce })
    const forged = await logIn(client, (asked) => [
      { code: 'attackers-code' },
      { code: 'attackers-code', state: 'guessed' },
      { code: 'issued-code', state: asked.get('state') ?? '' },
    ])
    expect(client.forms('/token').map((form) => form.code)).toEqual(['issued-code'])
    expect(forged.pages.map(({ kind }) => kind)).toEqual(['unexpected', 'unexpected', 'done'])
  }
  // Without it, only where the server is known to check PKCE: by what it publishes, or, where it publishes nothing, by the file.
  const stateless = async (fields: object, methods?: string[]) => {
    const published = { issuer, code_challenge_methods_supported: methods }
    const answers = { '/.well-known/openid-configuration': { body: published } }
    const client = createClient({ ...code, authorization_request: { omit: ['state'] }, ...fields }, answers)
    const { asked, outcome } = await logIn(client, () => ({ code: 'issued-code' }))
    return { asked, outcome, exchanged: client.forms('/token').length }
  }
  for (const pkce of ['plain', 'none'])
    expect(await stateless({ pkce })).toMatchObject({ asked: [], outcome: { code: 'token.no_state' }, exchanged: 0 })
  expect(await stateless({ issuer }, undefined)).toMatchObject({ asked: [], outcome: { code: 'token.no_state' } })
  expect(await stateless({ issuer }, ['plain'])).toMatchObject({ asked: [], outcome: { code: 'token.no_pkce' } })
  const able = await stateless({ issuer }, ['S256'])
  expect([able.asked[0]?.has('state'), able.exchanged]).toEqual([false, 1])
  expect((await stateless({})).exchanged).toBe(1)
})

duty(18, async () => {
  const store = openMemory('', fakeClock())
  const first = await logIn(createClient(code, {}, store))
  const used = first.asked[0]?.get('state') ?? ''
  const client = createClient(code, {}, store)
  const second = await logIn(client, (asked) => [
    { code: 'old-code', state: used },
    { code: 'new-code', state: asked.get('state') ?? '' },
  ])
  expect(client.forms('/token').map((form) => form.code)).toEqual(['new-code'])
  expect(second.asked[0]?.get('state')).not.toBe(used)
  // The user's own text is checked with the random part: whole.
  const named = createClient({ ...code, state: 'nightly' })
  const { asked } = await logIn(named, (asked) => [
    { code: 'forged', state: `weekly.${asked.get('state')?.split('.')[1]}` },
    { code: 'issued-code', state: asked.get('state') ?? '' },
  ])
  expect(asked[0]?.get('state')).toMatch(/^nightly\.[\w-]{43}$/)
  expect(named.forms('/token').map((form) => form.code)).toEqual(['issued-code'])
})

duty(19, async () => {
  for (const client_secret of [undefined, 'tea+cake']) {
    const client = createClient({ ...code, client_secret })
    const { asked } = await logIn(client)
    expect(asked[0]?.get('code_challenge')).toMatch(/^[\w-]{43}$/)
    expect(client.forms('/token')[0]?.code_verifier).toMatch(/^[\w-]{43}$/)
  }
})

duty(20, async () => {
  const logins = [await logIn(createClient(code)), await logIn(createClient(code))]
  const challenges = logins.map(({ asked: [request] }) => request?.get('code_challenge'))
  expect(new Set(challenges).size).toBe(2)
})

duty(23, async () => {
  const { asked } = await logIn(createClient(code))
  expect(asked[0]?.get('response_type')).toBe('code')
  const endpoint = { authorization_endpoint: `${issuer}/authorize` }
  expect(await said({ grant_type: 'implicit', ...endpoint })).toEqual([expect.stringContaining('RFC 9700 §2.1.2')])
  expect(await said({ ...code, ...endpoint, token_endpoint: `${issuer}/token` })).toEqual([])
})

duty(24, async () => {
  // Two logins at two servers at once: what one brings is of no use to the other.
  const other = 'https://other.example'
  const published = (name: string) => ({
    [`${name === issuer ? '' : name}/.well-known/openid-configuration`]: {
      body: { issuer: name, authorization_endpoint: `${name}/authorize`, token_endpoint: `${name}/token` },
    },
    [`${name === issuer ? '' : name}/token`]: { body: granted },
  })
  const at = (name: string) =>
    createClient(
      { ...code, issuer: name, token_endpoint: undefined, authorization_endpoint: undefined },
      published(name),
    )
  const { outcome } = await logIn(at(issuer), (asked) => ({ code: 'c', state: asked.get('state') ?? '', iss: other }))
  expect(outcome).toMatchObject({ code: 'token.mixed_up' })
  const theirs = at(other)
  await logIn(theirs, (asked) => ({ code: 'c', state: asked.get('state') ?? '', iss: other }))
  expect(theirs.requests.map(({ url }) => new URL(url).origin)).toEqual([other, other])
  // Where nobody knows the issuer, the one that answers must be at the place that was asked.
  const unknown = createClient(code)
  const mixed = await logIn(unknown, (asked) => ({ code: 'c', state: asked.get('state') ?? '', iss: other }))
  expect(mixed.outcome).toMatchObject({ code: 'token.mixed_up', data: { expected: issuer, iss: other } })
  expect(unknown.requests).toEqual([])
})

duty(28, async () => {
  const page = await comingBack('?code=c&state=s&next=https%3A%2F%2Fevil.example&redirect_uri=//evil.example')
  expect(page.status).toBe(200)
  expect(page.headers.get('location')).toBeNull()
  expect(page.headers.get('refresh')).toBeNull()
  expect(page.text).not.toMatch(/http-equiv="?refresh/i)
  expect(page.text).not.toContain('evil.example')
})

duty(29, async () => {
  const page = await comingBack('?code=c&state=s')
  expect(page.headers.get('referrer-policy')).toBe('no-referrer')
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(page.text).not.toMatch(/(?:src|href|action)\s*=\s*["']?(?:https?:)?\/\//i)
  expect(page.text).not.toMatch(/@import|url\(/i)
})

/** What a browser gets that comes back from a login. */
async function comingBack(query: string) {
  const redirect_uri = `http://127.0.0.1:${await freePort()}/callback`
  const callback = await listenForCallback(redirect_uri, { connection: 'crm' })
  const [response] = await Promise.all([
    fetch(`${redirect_uri}${query}`, { redirect: 'manual' }),
    callback.arrival().then((arrival) => arrival.reply({ kind: 'done' })),
  ])
  const { status, headers } = response
  const text = await response.text()
  await callback.close()
  return { status, headers, text }
}

duty(34, async () => {
  const client = createClient({ grant_type: 'client_credentials', scope: 'orders:read' })
  await client.tokens.token()
  expect(client.forms('/token')[0]).toMatchObject({ scope: 'orders:read' })
  const none = createClient({ grant_type: 'client_credentials' })
  await none.tokens.token()
  expect(Object.keys(none.forms('/token')[0] ?? {}).sort()).toEqual(['client_id', 'grant_type'])
})

duty(36, async () => {
  // A token bound to a key, where the file asks for it.
  const bound = createClient(
    { grant_type: 'client_credentials', dpop: true },
    { '/token': { body: { ...granted, token_type: 'DPoP' } } },
  )
  await bound.tokens.token()
  expect(bound.requests[0]?.headers.dpop).toMatch(/^ey/)
  // A refresh token of a public client that the server rotates.
  const rotating = (n: number) => ({ body: { ...granted, refresh_token: `refresh-token-${n}` } })
  const client = createClient(code, { '/token': [rotating(1), rotating(2), rotating(3)] })
  await logIn(client)
  await client.tokens.renew(1)
  await client.tokens.renew(2)
  expect(client.forms('/token').map((form) => form.refresh_token)).toEqual([
    undefined,
    'refresh-token-1',
    'refresh-token-2',
  ])
})

duty(37, async () => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const private_key = privateKey.export({ type: 'pkcs8', format: 'pem' })
  const by = (client_authentication: object) =>
    createClient({ grant_type: 'client_credentials', client_authentication })
  const signed = by({ method: 'private_key_jwt', private_key })
  await signed.tokens.token()
  expect(signed.forms('/token')[0]).toHaveProperty('client_assertion')
  const shown = by({ method: 'tls_client_auth' })
  await shown.tokens.token()
  expect(shown.forms('/token')).toEqual([{ grant_type: 'client_credentials', client_id: 'reporting' }])
})
