/** Every grant and every client authentication that Glewlwyd offers, through the built command line. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { NOWHERE, type OpenBrowser, openChromium, type Page } from '../servers/chromium.ts'
import { type Glewlwyd, startGlewlwyd } from '../servers/glewlwyd.ts'
import { SECRET, USER } from '../servers/glewlwyd_plugin.ts'
import { describeWith } from '../servers/installed.ts'
import { getsToken, logsOut, me, placeWith, renewed, tokenOf, written } from './commands.ts'
import { logIn, logInByPasting } from './person.ts'

describeWith(['glewlwyd', 'chromium'], 'Glewlwyd', () => {
  let server: Glewlwyd
  let browser: OpenBrowser
  beforeAll(async () => {
    server = await startGlewlwyd()
    browser = await openChromium()
  })
  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })

  const oauth2 = (grant_type: string, { issuer = server.issuer, ...fields }: Record<string, unknown>) => ({
    type: 'OAuth2',
    grant_type,
    issuer,
    userinfo: `${issuer}/userinfo`,
    scope: 'read',
    ...fields,
  })
  const basic = { client_id: 'basic', client_secret: SECRET }

  test.each([
    { client_id: 'basic', client_authentication: 'client_secret_basic' },
    { client_id: 'basic', client_authentication: 'client_secret_basic_raw' },
    { client_id: 'post', client_authentication: 'client_secret_post' },
  ])('client_credentials by $client_authentication', async (fields) => {
    await getsToken(oauth2('client_credentials', { client_secret: SECRET, ...fields }), server.isActive)
  })

  // Glewlwyd takes an assertion only where its audience is the very endpoint that is asked, not the issuer: what is
  // written for the token endpoint is refused by the other (RFC 7523 §3 asks for one value that stands for the server).
  const claims = () => ({ aud: `${server.issuer}/token` })
  const introspects = false

  test('client_credentials by client_secret_jwt', async () => {
    const client_authentication = { method: 'client_secret_jwt', claims: claims() }
    const client = { client_id: 'secret_jwt', client_secret: SECRET, client_authentication }
    await getsToken(oauth2('client_credentials', client), server.isActive, { introspects })
  })

  test('client_credentials by private_key_jwt', async () => {
    const { private_key } = server
    const client_authentication = { method: 'private_key_jwt', private_key, key_id: 'one', claims: claims() }
    const client = { client_id: 'key_jwt', client_authentication }
    await getsToken(oauth2('client_credentials', client), server.isActive, { introspects })
  })

  test('client_credentials by tls_client_auth, at the address that asks for a certificate', async () => {
    const { tls_issuer: issuer, ca_file, client_certificate } = server
    const client = { client_id: 'certificate', client_authentication: 'tls_client_auth' }
    const connection = oauth2('client_credentials', { issuer, ca_file, client_certificate, ...client })
    await getsToken(connection, server.isActive)
    const place = placeWith(connection)
    await tokenOf(place)
    // RFC 8705 §5: published as an alias of the token endpoint.
    expect(written(await place.latchkey(['jobs', '--json']))).toContain(`${issuer}/mtls/token`)
    place.remove()
  })

  test('client_credentials bound to a DPoP key, with the nonces that the server asks for', async () => {
    const connection = oauth2('client_credentials', { ...basic, client_id: 'dpop', dpop: true })
    expect((await getsToken(connection, server.isActive)).token_type).toBe('DPoP')
  })

  test('password', async () => {
    const answer = await getsToken(oauth2('password', { ...basic, ...USER }), server.isActive)
    expect(answer).toMatchObject({ token_type: 'bearer', scope: 'read' })
    expect(answer.refresh_token).toBeDefined()
  })

  test('a refusal without a word: the status is told, and what to look at', async () => {
    const place = placeWith(oauth2('client_credentials', { ...basic, client_secret: 'another' }))
    const { code, stderr } = await place.latchkey(['token', 'crm'])
    expect(code).toBe(3)
    expect(stderr).toContain(`${server.issuer}/token gave connection crm no token: HTTP 403`)
    expect(stderr).toContain('check client_id and client_secret')
    place.remove()
  })

  const coded = (fields: Record<string, unknown>) =>
    oauth2('authorization_code', {
      redirect_uri: server.redirect_uri,
      authorize_using_browser: false,
      client_id: 'public',
      ...fields,
    })

  test('authorization_code of a public client, with PKCE; the issuer comes back though it was not promised', async () => {
    const place = placeWith(coded({ scope: 'read write' }))
    const { page, address, ...result } = await logIn({ place, browser, does: (page) => server.logIn(page) })
    expect(JSON.parse(written(result))).toMatchObject({ scope: 'read write', has_refresh_token: true, notes: [] })
    expect(address.searchParams.get('code_challenge_method')).toBe('S256')
    expect(page).toContain('crm')
    expect(await me(place)).toHaveProperty('sub')
    expect(await server.isActive((await tokenOf(place)).access_token)).toBe(true)
    // Glewlwyd ends tokens only for clients that prove themselves, which RFC 7009 §2.1 does not ask of a public one.
    const { code, stdout } = await place.latchkey(['logout', 'crm'])
    expect(code).toBe(3)
    expect(stdout).toContain('logged out here, but its server still takes its refresh token and its access token')
    expect((await place.latchkey(['token', 'crm'])).stderr).toContain('latchkey login crm')
    place.remove()
  })

  test('authorization_code of a confidential client, the address pasted', async () => {
    const place = placeWith(coded({ ...basic, redirect_uri: NOWHERE }))
    written(await logInByPasting({ place, browser, does: (page) => server.logIn(page) }))
    expect(await server.isActive((await tokenOf(place)).access_token)).toBe(true)
    await logsOut(place, server.isActive)
    place.remove()
  })

  test('authorization_code with a pushed request', async () => {
    const place = placeWith(coded({ ...basic, pushed_authorization: true }))
    const { address, page, ...result } = await logIn({ place, browser, does: (page) => server.logIn(page) })
    written(result)
    // RFC 9126 §4: the browser carries nothing but a reference.
    expect([...address.searchParams.keys()].sort()).toEqual(['client_id', 'request_uri'])
    expect(page).toContain('crm')
    expect(await server.isActive((await tokenOf(place)).access_token)).toBe(true)
    place.remove()
  })

  test('device_code', async () => {
    const place = placeWith(oauth2('device_code', { ...basic, authorize_using_browser: false }))
    const does = async (page: Page, shown: string) => {
      const complete = /https?:[^\s"\\]+device\?code=[^\s"\\]+/.exec(shown)?.[0]
      await page.goto(complete ?? 'about:blank')
      await server.logIn(page)
    }
    written(await logIn({ place, browser, does }))
    expect(await server.isActive((await tokenOf(place)).access_token)).toBe(true)
    await logsOut(place, server.isActive)
    place.remove()
  })

  test('implicit: the browser brings the token itself', async () => {
    const { redirect_uri } = server
    const client = { client_id: 'public', redirect_uri, authorize_using_browser: false }
    const place = placeWith(oauth2('implicit', client))
    const { address, page, ...result } = await logIn({ place, browser, does: (page) => server.logIn(page) })
    expect(JSON.parse(written(result))).toMatchObject({ has_refresh_token: false })
    expect(address.searchParams.get('response_type')).toBe('token')
    expect(page).toContain('crm')
    expect(await server.isActive((await tokenOf(place)).access_token)).toBe(true)
    place.remove()
  })

  test('the user grants less than was asked for, and is told', async () => {
    const place = placeWith(
      coded({
        client_id: 'post',
        client_secret: SECRET,
        client_authentication: 'client_secret_post',
        scope: 'read write',
      }),
    )
    const result = await logIn({ place, browser, does: (page) => server.logIn(page, ['read']) })
    expect(JSON.parse(written(result))).toMatchObject({
      scope: 'read',
      notes: ['asked for and not granted: write'],
    })
    place.remove()
  })

  test('renewal after two seconds, each refresh token once', async () => {
    const rejected = server.rejectedTokens()
    const place = placeWith(coded({ issuer: server.two_seconds_issuer }))
    written(await logIn({ place, browser, does: (page) => server.logIn(page) }))
    const seen = new Set<string>()
    for (const deadline = Date.now() + 6000; Date.now() < deadline; ) {
      const answers = await Promise.all([tokenOf(place), tokenOf(place), tokenOf(place)])
      for (const { access_token } of answers) seen.add(access_token)
    }
    expect(seen.size).toBeGreaterThan(2)
    expect(server.rejectedTokens()).toBe(rejected)
    place.remove()
  })

  test('authorization_code bound to a DPoP key, renewed with the same key', async () => {
    const place = placeWith(coded({ ...basic, client_id: 'dpop', dpop: true, lifetime: { always: '1s' } }))
    written(await logIn({ place, browser, does: (page) => server.logIn(page) }))
    const first = await tokenOf(place)
    const second = await renewed(place, first)
    expect([first.token_type, second.token_type]).toEqual(['DPoP', 'DPoP'])
    expect(await me(place)).toHaveProperty('sub')
    place.remove()
  })
})
