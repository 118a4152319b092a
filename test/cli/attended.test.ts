/** A connection that needs a person, through the commands: login, check, status, token. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { JsonObject } from '../../src/json.ts'
import { type OddAnswer, type OddServer, startOddServer } from '../servers/odd.ts'
import { agreed, openSession, type Session } from './session.ts'

let odd: OddServer
let session: Session
let granted: JsonObject
let introspected: OddAnswer
let crm: JsonObject

const json = (body: object, more: OddAnswer = {}): OddAnswer => ({ ...more, body: JSON.stringify(body) })
const usual = { access_token: 'at-1', refresh_token: 'rt-1', expires_in: 3600 }

beforeEach(async () => {
  granted = usual
  introspected = json({ active: true })
  odd = await startOddServer({
    '/token': ({ body }) =>
      body.includes('refresh_token=dead') ? json({ error: 'invalid_grant' }, { status: 400 }) : json(granted),
    '/introspect': () => introspected,
    '/.well-known/openid-configuration': { body: '<html>no such page</html>' },
  })
  crm = {
    type: 'OAuth2',
    grant_type: 'authorization_code',
    authorization_endpoint: `${odd.url}/authorize`,
    token_endpoint: `${odd.url}/token`,
    introspection_endpoint: `${odd.url}/introspect`,
    redirect_uri: 'https://app.example/callback',
    client_id: 'reporting',
    scope: 'read write',
  }
  session = openSession({ connections: { crm } })
})
afterEach(async () => {
  session.close()
  await odd.close()
})

const write = (more: JsonObject) => session.write({ connections: { crm: { ...crm, ...more } } })
const asked = (path: string) => odd.requests.filter(({ url }) => url.startsWith(path))
/** Time goes by while commands run. */
const inMinutes = (text: string) =>
  text.replace(/(59|60) minutes/g, 'an hour').replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME')

describe('before anybody has logged in', () => {
  test.each([['token'], ['check'], ['status']])('%s says how, opens no browser, and exits with 3', async (command) => {
    const { code, out, err } = await session.type(command, 'crm')
    expect(code).toBe(3)
    expect(out + err).toContain('connection crm has no token yet, and only a person can get it one')
    expect(out + err).toContain('latchkey login crm')
    expect(odd.requests).toEqual([])
  })

  test('for programs the state is needs_login', async () => {
    for (const command of ['check', 'status']) {
      const { out } = await session.type(command, 'crm', '--json')
      expect(JSON.parse(out)).toMatchObject({ state: 'needs_login', error: { code: 'token.needs_login' } })
    }
  })
})

describe('login', () => {
  test('tells where to go, and then what it brought', async () => {
    const { code, out, err } = await session.paste(['login', 'crm'], agreed())
    expect({ code, out: inMinutes(out) }).toEqual({
      code: 0,
      out: '✓ crm: logged in; has a token for an hour, which is renewed by itself\n',
    })
    expect(err).toContain('To log in to crm, open this address in a browser:')
    expect(err).toContain('it begins with https://app.example/callback')
  })

  test('tells a scope that is not the one asked for, once, and that there is no refresh token', async () => {
    granted = { access_token: 'at-1', expires_in: 3600, scope: 'read admin' }
    const { out, err } = await session.paste(['login', 'crm'], agreed())
    expect(inMinutes(out)).toBe(`✓ crm: logged in; has a token for an hour
    asked for and not granted: write
    granted without being asked for: admin
    the server gave no refresh token: when the token ends, somebody has to log in again; many give one for the scope offline_access
`)
    expect(err).not.toContain('warning')
  })

  test('whose token has an unknown name says where it stands; learn reads what is kept, and nobody is asked again', async () => {
    granted = { data: { inner: { tk: 'k9x8w7v6u5t4s3r2q1p0o9n8' } } }
    const { code, out, err } = await session.paste(['login', 'crm'], agreed())
    expect(code).toBe(3)
    expect(out + err).toContain('what stands at $.data.inner.tk looks like one')
    expect(out + err).toContain('latchkey learn crm; the answer is kept')
    expect(out + err).not.toMatch(/k9x8|login page/)
    const learnt = await session.type('learn', 'crm')
    expect(learnt.out).toContain('access_token: $.data.inner.tk')
    write({ token_response: { access_token: '$.data.inner.tk' } })
    expect(JSON.parse((await session.type('token', 'crm')).out).access_token).toBe('k9x8w7v6u5t4s3r2q1p0o9n8')
    expect(asked('/token')).toHaveLength(1)
  })

  test('as JSON, the instructions too', async () => {
    const { out, err } = await session.paste(['login', 'crm', '--json'], agreed())
    expect(JSON.parse(out)).toMatchObject({
      connection: 'crm',
      has_refresh_token: true,
      scope: 'read write',
      notes: [],
    })
    const events = err.trim().split('\n')
    expect(events.map((line) => JSON.parse(line).type)).toEqual(['login', 'token'])
    const { message, url } = JSON.parse(events[0] ?? '')
    expect(new URL(url).searchParams.get('client_id')).toBe('reporting')
    expect(message).toContain(`\n  ${url}\n`)
  })

  test('where nothing can be pasted and nobody can come back, it ends with a sentence', async () => {
    const { code, err } = await session.type('login', 'crm')
    expect(code).toBe(3)
    expect(err).toContain('the login of connection crm was not finished')
    expect(err).toContain('to try again: latchkey login crm')
  })

  test('a connection that needs nobody gets a token', async () => {
    session.write({
      connections: {
        robot: { type: 'OAuthToken', token_endpoint: `${odd.url}/token`, client_id: 'a', client_secret: 'b' },
      },
    })
    expect(await session.type('login', 'robot')).toMatchObject({
      code: 0,
      out: expect.stringContaining('✓ robot: needs nobody to log in; got a token for'),
    })
  })

  test.each([
    ['an unknown name', ['login', 'cmr'], 'there is no connection called cmr\n  → did you mean crm?'],
    [
      'an API',
      ['login', 'api'],
      'connection api is a REST connection, which nobody logs in to\n  → its credential is that of crm: name that',
    ],
  ])('%s', async (_, words, said) => {
    session.write({ connections: { crm, api: { type: 'REST', url: odd.url, authentication: 'crm' } } })
    expect(await session.type(...words)).toMatchObject({ code: 2, err: expect.stringContaining(said) })
  })
})

describe('check', () => {
  test('a kept token is spared, and renewed only where it has to be', async () => {
    await session.paste(['login', 'crm'], agreed())
    expect((await session.type('check', 'crm')).out).toContain('✓ crm: has a kept token until')
    expect(asked('/token')).toHaveLength(1)
    // What was asked for with another scope has ended.
    write({ scope: 'read' })
    granted = { ...usual, access_token: 'at-2' }
    expect((await session.type('check', 'crm')).out).toContain('✓ crm: has a token until')
    expect(asked('/token')[1]?.body).toContain('grant_type=refresh_token')
  })

  test('what is wrong with the issuer is told first, whatever is kept', async () => {
    await session.paste(['login', 'crm'], agreed())
    write({ issuer: odd.url })
    expect(await session.type('check', 'crm')).toMatchObject({
      code: 3,
      out: expect.stringMatching(/^✗ crm: the issuer .* of connection crm tells nothing of its endpoints/),
    })
  })
})

describe('status', () => {
  const status = async (...words: string[]) => {
    const { code, out } = await session.type('status', 'crm', ...words)
    return { code, out: inMinutes(out) }
  }

  test('says since when somebody is logged in, and what was granted besides and less', async () => {
    granted = { ...usual, scope: 'read admin', refresh_token_expires_in: 3 * 86_400 + 3600 }
    await session.paste(['login', 'crm'], agreed())
    expect(await status()).toEqual({
      code: 0,
      out: `✓ crm (OAuth2): has a token for an hour more
    until TIME (from expires_in)
    token 47c3d868, generation 1, with a refresh token
    refresh token until TIME (from refresh_token_expires_in)
    logged in since TIME
    scope read admin
    asked for and not granted: write
    granted without being asked for: admin
`,
    })
  })

  test('without a refresh token somebody has to log in again', async () => {
    granted = { access_token: 'at-1', expires_in: 3600 }
    await session.paste(['login', 'crm'], agreed())
    expect((await status()).out).toContain('✓ crm (OAuth2): has a token for an hour more; then somebody has to log in')
  })

  describe('--live', () => {
    test('says what the server says, whom the token is for, and renews nothing', async () => {
      const exp = Math.floor(Date.now() / 1000) + 3600
      introspected = json({ active: true, exp, scope: 'read', username: 'alice', client_id: 'reporting', aud: ['crm'] })
      await session.paste(['login', 'crm'], agreed())
      const { code, out } = await status('--live')
      expect(code).toBe(0)
      expect(out).toContain(
        '    the server says: active, for an hour more, for alice, given to reporting, good at crm, scope read\n',
      )
      expect(asked('/token')).toHaveLength(1)
      expect(asked('/introspect')[0]?.body).toContain('token=at-1')
      expect(JSON.parse((await session.type('status', '--json', '--live')).out)).toMatchObject({
        state: 'works',
        live: { asked: true, active: true, username: 'alice' },
      })
    })

    test('a token that has ended there is renewed when an API refuses it; without a refresh token it needs a person', async () => {
      introspected = json({ active: false })
      await session.paste(['login', 'crm'], agreed())
      expect(await status('--live')).toMatchObject({
        code: 0,
        out: expect.stringContaining('~ crm (OAuth2): its server no longer takes'),
      })
      granted = { access_token: 'at-1', expires_in: 3600 }
      await session.paste(['login', 'crm'], agreed())
      const { code, out } = await status('--live')
      expect(code).toBe(3)
      expect(out).toMatch(
        /^✗ crm \(OAuth2\): connection crm has a token that its server no longer takes.*\n {4}→ .*login crm\n/,
      )
      expect(out).toContain('the server says: not active any more')
    })

    test('active is not believed beyond the end that is said with it', async () => {
      introspected = json({ active: true, exp: 1_700_000_000 })
      await session.paste(['login', 'crm'], agreed())
      expect((await status('--live')).out).toMatch(/the server says: not active any more, its end was \d+ days ago/)
    })

    test.each([
      [
        '403',
        { status: 403, body: '{"error":"insufficient_scope"}' },
        'HTTP 403: “insufficient_scope” → allow this application to introspect',
      ],
      [
        'a wrong secret',
        { status: 401, body: '{"error":"invalid_client"}' },
        'does not accept connection crm by its client id alone',
      ],
      ['a page', { body: '<html>' }, 'with an HTML page that does not say whether the token is active'],
      ['JSON without active', { body: '{"token":"at-1"}' }, 'with JSON that does not say whether the token is active'],
    ])('%s has its sentence, and the exit code is 3', async (_, answer, said) => {
      introspected = answer
      await session.paste(['login', 'crm'], agreed())
      const { code, out } = await status('--live')
      expect(code).toBe(3)
      expect(out).toContain('the server was asked in vain: ')
      expect(out).toContain(said)
    })

    test('a server that does not offer it is no failure; nor is it that there is no token', async () => {
      expect((await status('--live')).out).toContain('the server was not asked: there is no token to ask about')
      await session.paste(['login', 'crm'], agreed())
      const { introspection_endpoint: _, ...without } = crm
      session.write({ connections: { crm: without } })
      expect(await status('--live')).toMatchObject({
        code: 0,
        out: expect.stringContaining(
          'the server was not asked: no introspection_endpoint is known; write it if the provider has one',
        ),
      })
    })
  })

  test('a refresh token that was refused needs a person, who is told how', async () => {
    granted = { ...usual, refresh_token: 'dead' }
    await session.paste(['login', 'crm'], agreed())
    // What was asked for with another scope has ended.
    write({ scope: 'read' })
    expect((await session.type('token', 'crm')).err).toContain('latchkey login crm')
    expect(await status()).toMatchObject({
      code: 3,
      out: expect.stringMatching(/^✗ .*its token has ended;.*\n {4}→ .*latchkey login crm\n/),
    })
    // That the server was asked in vain is told besides.
    introspected = { status: 403, body: '{"error":"insufficient_scope"}' }
    expect((await status('--live')).out).toMatch(/^✗ .*\n {4}→ .*latchkey login crm\n[\s\S]*asked in vain: .* → allow/)
  })
})
