/** Every grant and every client authentication that Keycloak offers, through the built command line. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { NOWHERE, type OpenBrowser, openChromium, type Page } from '../servers/chromium.ts'
import { describeWith } from '../servers/installed.ts'
import { type Keycloak, startKeycloak } from '../servers/keycloak.ts'
import { ASSERTION, SECRET, USER } from '../servers/keycloak_realm.ts'
import { getsToken, logsOut, me, placeWith, renewed, tokenOf, written } from './commands.ts'
import { logIn, logInByPasting } from './person.ts'

describeWith(['java', 'keycloak', 'chromium'], 'Keycloak', () => {
  let server: Keycloak
  let browser: OpenBrowser
  beforeAll(async () => {
    server = await startKeycloak()
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
    userinfo: `${issuer}/protocol/openid-connect/userinfo`,
    ...fields,
  })
  const confidential = { client_id: 'confidential', client_secret: SECRET }

  test.each(['client_secret_basic', 'client_secret_post'])(
    'client_credentials by %s',
    async (client_authentication) => {
      await getsToken(oauth2('client_credentials', { ...confidential, client_authentication }), server.isActive)
    },
  )

  test('client_credentials by client_secret_jwt', async () => {
    const client = { client_id: 'secret_jwt', client_secret: SECRET, client_authentication: 'client_secret_jwt' }
    await getsToken(oauth2('client_credentials', client), server.isActive)
  })

  test('client_credentials by private_key_jwt', async () => {
    const client_authentication = { method: 'private_key_jwt', private_key: server.private_key, key_id: 'one' }
    await getsToken(oauth2('client_credentials', { client_id: 'key_jwt', client_authentication }), server.isActive)
  })

  test('tls_client_auth, and a token bound to the certificate, shown with it', async () => {
    const { tls_issuer: issuer, ca_file, client_certificate } = server
    const client = { client_id: 'certificate', client_authentication: 'tls_client_auth' }
    const fields = { issuer, ca_file, client_certificate, ...client, ...USER, scope: 'openid' }
    const place = placeWith(oauth2('password', fields))
    expect(claimsOf((await tokenOf(place)).access_token).cnf).toHaveProperty('x5t#S256')
    expect(await me(place)).toMatchObject({ preferred_username: USER.username })
    await logsOut(place, server.isActive)
    place.remove()
  })

  test('jwt_bearer: whoever the partner says it is', async () => {
    const claims = { iss: ASSERTION.issuer, sub: ASSERTION.subject, aud: server.issuer }
    const assertion = { private_key: server.assertion_key, algorithm: 'RS256', claims }
    const place = placeWith(oauth2('jwt_bearer', { ...confidential, assertion, scope: 'openid' }))
    expect(await me(place)).toMatchObject({ preferred_username: USER.username })
    place.remove()
  })

  test('client_credentials bound to a DPoP key', async () => {
    const connection = oauth2('client_credentials', { ...confidential, client_id: 'dpop', dpop: true })
    expect((await getsToken(connection, server.isActive)).token_type).toBe('DPoP')
  })

  test('token_exchange: what the user once gave this client, exchanged', async () => {
    const { access_token } = await getsToken(oauth2('password', { ...confidential, ...USER }), server.isActive)
    const subject = {
      subject_token: access_token,
      subject_token_type: 'urn:ietf:params:oauth:token-type:access_token',
    }
    const exchanged = await getsToken(oauth2('token_exchange', { ...confidential, ...subject }), server.isActive)
    expect(exchanged).toMatchObject({ issued_token_type: 'urn:ietf:params:oauth:token-type:access_token' })
    expect(claimsOf(exchanged.access_token).preferred_username).toBe(USER.username)
    expect(exchanged.access_token).not.toBe(access_token)
  })

  test('password', async () => {
    const answer = await getsToken(oauth2('password', { ...confidential, ...USER }), server.isActive)
    expect(answer.refresh_token).toBeDefined()
  })

  test('a token type in lower case', async () => {
    const place = placeWith(oauth2('password', { ...confidential, client_id: 'lower_case', ...USER, scope: 'openid' }))
    expect((await tokenOf(place)).token_type).toBe('bearer')
    expect(await me(place)).toMatchObject({ preferred_username: USER.username })
    place.remove()
  })

  test('a refresh token from elsewhere', async () => {
    const { refresh_token } = await getsToken(oauth2('password', { ...confidential, ...USER }), server.isActive)
    await getsToken(oauth2('refresh_token', { ...confidential, refresh_token }), server.isActive)
  })

  const coded = (fields: Record<string, unknown>) =>
    oauth2('authorization_code', {
      redirect_uri: server.redirect_uri,
      authorize_using_browser: false,
      client_id: 'public',
      ...fields,
    })

  test('authorization_code of a public client, with PKCE', async () => {
    const place = placeWith(coded({ scope: 'openid' }))
    const { page, address, ...result } = await logIn({ place, browser, does: server.logIn })
    expect(JSON.parse(written(result))).toMatchObject({ connection: 'crm', has_refresh_token: true })
    expect(address.searchParams.get('code_challenge_method')).toBe('S256')
    expect(page).toContain('crm')
    expect(await server.isActive((await tokenOf(place)).access_token)).toBe(true)
    expect(await me(place)).toMatchObject({ preferred_username: USER.username })
    await logsOut(place, server.isActive)
    place.remove()
  })

  test('authorization_code of a confidential client, the address pasted', async () => {
    const place = placeWith(coded({ ...confidential, redirect_uri: NOWHERE }))
    written(await logInByPasting({ place, browser, does: server.logIn }))
    expect(await server.isActive((await tokenOf(place)).access_token)).toBe(true)
    await logsOut(place, server.isActive)
    place.remove()
  })

  test('authorization_code of a client that must push its request', async () => {
    const client = { ...confidential, client_id: 'pushed', pushed_authorization: true }
    const place = placeWith(coded({ ...client, scope: 'openid' }))
    const { address, page, ...result } = await logIn({ place, browser, does: server.logIn })
    written(result)
    // RFC 9126 §4: the browser carries nothing but a reference.
    expect([...address.searchParams.keys()].sort()).toEqual(['client_id', 'request_uri'])
    expect(page).toContain('crm')
    expect(await me(place)).toMatchObject({ preferred_username: USER.username })
    place.remove()
  })

  /** On another machine: the address without the code, and the code typed there. */
  const typesCode = (answer: 'yes' | 'no') => async (page: Page, shown: string) => {
    await page.goto(`${server.issuer}/device`)
    await page.fill('[name=device_user_code]', /\b[A-Z]{4}-[A-Z]{4}\b/.exec(shown)?.[0] ?? '')
    await page.keyboard.press('Enter')
    await server.logIn(page)
    await server.consent(page, answer)
  }

  test('device_code', async () => {
    const client = { client_id: 'device', scope: 'openid', authorize_using_browser: false }
    const place = placeWith(oauth2('device_code', client))
    written(await logIn({ place, browser, does: typesCode('yes') }))
    expect(await me(place)).toMatchObject({ preferred_username: USER.username })
    place.remove()
  })

  test('device_code, and the user says no', async () => {
    const place = placeWith(oauth2('device_code', { ...confidential, authorize_using_browser: false }))
    const { code, stderr } = await logIn({ place, browser, does: typesCode('no') })
    expect(code).toBe(3)
    expect(stderr).toContain('access_denied')
    place.remove()
  })

  test('implicit: the browser brings the token itself', async () => {
    const { redirect_uri } = server
    const client = { client_id: 'implicit', scope: 'openid', redirect_uri, authorize_using_browser: false }
    const place = placeWith(oauth2('implicit', client))
    const { address, page, ...result } = await logIn({ place, browser, does: server.logIn })
    expect(JSON.parse(written(result))).toMatchObject({ has_refresh_token: false })
    expect(address.searchParams.get('response_type')).toBe('token')
    expect(page).toContain('crm')
    expect(await me(place)).toMatchObject({ preferred_username: USER.username })
    place.remove()
  })

  test('authorization_code, and the user says no', async () => {
    const place = placeWith(coded({ client_id: 'asks_consent' }))
    const { code, stderr, page } = await logIn({
      place,
      browser,
      async does(page) {
        await server.logIn(page)
        await server.consent(page, 'no')
      },
    })
    expect(code).toBe(3)
    expect(stderr).toContain('access_denied')
    expect(page).toContain('crm')
    expect((await place.latchkey(['token', 'crm'])).stderr).toContain('latchkey login crm')
    place.remove()
  })

  test('authorization_code bound to a DPoP key, renewed with the same key', async () => {
    const place = placeWith(
      coded({ client_id: 'dpop_public', dpop: true, scope: 'openid', lifetime: { always: '1s' } }),
    )
    written(await logIn({ place, browser, does: server.logIn }))
    const first = await tokenOf(place)
    const second = await renewed(place, first)
    expect([first.token_type, second.token_type]).toEqual(['DPoP', 'DPoP'])
    expect(thumbprint(second.access_token)).toBe(thumbprint(first.access_token))
    expect(await me(place)).toMatchObject({ preferred_username: USER.username })
    place.remove()
  })
})

const claimsOf = (token: string) => JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())

/** Of the key that a token is bound to (RFC 9449 §6.1). */
const thumbprint = (token: string): string => claimsOf(token).cnf.jkt
