/**
 * kill -9 at 200 random moments, and at every step of a renewal against oidc-provider. The moments come from a seed, which
 * is in the test's name: LATCHKEY_TEST_SEED=that runs the same ones again.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type AuthorizationServer,
  clients,
  startAuthorizationServer,
  user,
} from '../../examples/practice/authorization_server.ts'
import { clientCredentials, password } from '../oauth/endpoint.ts'
import { chance, openCrashes } from '../oauth/processes/crashes.ts'
import { rotatingAfter, rotatingBefore, rotatingRenewal } from '../oauth/processes/rotating_steps.ts'
import { failpoints, rotationFailpoints, stepFailpoints } from '../oauth/processes/victim.ts'
import { type RotatingServer, startRotatingServer } from '../servers/rotating.ts'

const seed = Number(process.env.LATCHKEY_TEST_SEED ?? Date.now() % 1_000_000)

describe(`with a server that revokes the family on reuse (LATCHKEY_TEST_SEED=${seed})`, () => {
  let server: RotatingServer
  beforeAll(async () => {
    server = await startRotatingServer()
    // Every step takes long enough to be met.
    server.pace.before = 4
    server.pace.between = 4
  })
  afterAll(() => server.close())

  async function crash(connection: Parameters<typeof openCrashes>[0], times: number, random: () => number) {
    using crashes = openCrashes(connection)
    const broken: unknown[] = []
    let pace = { start: 0, token: 0 }
    for (let moment = 0; moment < times; moment++) {
      // A machine that others use, too, is slower from one minute to the next.
      if (moment % 20 === 0) pace = await crashes.pace()
      // Every fifth while it starts and finds its way back, before anybody knows whether it has.
      const from = random() < 0.2 ? 'start' : 'token'
      const milliseconds = random() * 1.5 * pace[from]
      const { access_token, complaint, reasons } = await crashes.killAfter(milliseconds, from)
      const works =
        from === 'start'
          ? access_token === undefined || server.isActive(access_token)
          : server.isActive(access_token ?? '')
      const rejected = reasons.some((reason) => reason.includes('rejected'))
      if (!works || complaint || rejected || server.reuses() > 0)
        broken.push({ moment, from, milliseconds, access_token, complaint, reasons, reuses: server.reuses() })
    }
    return broken
  }

  test('password at 100 moments, client_credentials at 100: each time the next one works, without a reuse', async () => {
    const { token_endpoint } = server
    const found = await Promise.all([
      crash(password({ token_endpoint }), 100, chance(seed)),
      crash(clientCredentials({ token_endpoint, client_id: 'other' }), 100, chance(seed + 1)),
    ])
    expect(found).toEqual([[], []])
    expect(server.reuses()).toBe(0)
    // Renewals were begun, and many came to their end: it is not only starts that were killed.
    expect(server.requests('reporting')).toBeGreaterThan(50)
  })
})

describe('a step that rotates the refresh token, with a server that revokes the family on reuse', () => {
  let server: RotatingServer
  beforeAll(async () => {
    server = await startRotatingServer()
  })
  afterAll(() => server.close())

  const points = [...rotationFailpoints, ...stepFailpoints, 'raw stored', 'compareAndSet done', 'published'] as const

  test.each([
    ['token_request', rotatingBefore],
    ['refresh_request', rotatingRenewal],
    ['token_response', rotatingAfter],
  ] as const)('%s.steps: killed at each step, twice over, the next one goes on from it', async (_, rotating) => {
    using crashes = openCrashes(rotating(server))
    for (const point of [...points, ...points, points[0]]) {
      const { access_token = 'none', extra, complaint } = await crashes.dieAt(point)
      expect([point, complaint, server.isActive(access_token)]).toEqual([point, '', true])
      expect(extra).toMatchObject({ tenant: 'acme' })
    }
    expect(server.reuses()).toBe(0)
  })
})

describe('with oidc-provider, which ends the grant on reuse', () => {
  let server: AuthorizationServer
  beforeAll(async () => {
    server = await startAuthorizationServer()
  })
  afterAll(() => server.close())

  test('killed at each step, twice over, the next one has a token that works; no refresh token is ever rejected', async () => {
    const { client_id } = clients.public
    using crashes = openCrashes(
      password({ ...user, client_id, scope: 'orders:read', token_endpoint: server.token_endpoint }),
    )
    for (const point of [...failpoints, ...failpoints, failpoints[0]]) {
      const { access_token = 'none', complaint, reasons } = await crashes.dieAt(point)
      expect([point, complaint, await server.isActive(access_token)]).toEqual([point, '', true])
      expect(reasons.filter((reason) => reason.includes('rejected'))).toEqual([])
    }
  })
})
