/** kill -9 at every step of a renewal, with a server that ends everything on a second use. test/real has 200 moments. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RotatingServer, startRotatingServer } from '../servers/rotating.ts'
import { bearer, password, refreshToken } from './endpoint.ts'
import { openCrashes } from './processes/crashes.ts'
import { rotatingAfter, rotatingBefore } from './processes/rotating_steps.ts'
import { failpoints, rotationFailpoints, stepFailpoints } from './processes/victim.ts'

let server: RotatingServer
beforeAll(async () => {
  server = await startRotatingServer()
})
afterAll(() => server.close())

test('password: after each the next process has a token that works, and no refresh token came twice', async () => {
  using crashes = openCrashes(password({ token_endpoint: server.token_endpoint }))
  for (const point of [...failpoints, failpoints[0]]) {
    const { access_token = 'none', complaint } = await crashes.dieAt(point)
    expect([point, complaint, server.isActive(access_token)]).toEqual([point, '', true])
  }
  expect(server.reuses()).toBe(0)
})

test('refresh_token: from the moment at which the answer is stored nothing is lost', async () => {
  const connection = refreshToken({ token_endpoint: server.token_endpoint, refresh_token: server.issue() })
  using crashes = openCrashes(connection)
  const safe = failpoints.slice(failpoints.indexOf('raw stored'))
  let before = 0
  for (const point of [...safe, ...safe]) {
    const { access_token = 'none', generation = 0, complaint } = await crashes.dieAt(point)
    expect([point, complaint, server.isActive(access_token)]).toEqual([point, '', true])
    expect(generation).toBeGreaterThanOrEqual(before)
    before = generation
  }
  expect(server.reuses()).toBe(0)
})

test('a token that is exchanged for the next: from the moment at which the answer is stored nothing is lost', async () => {
  const url = server.token_endpoint
  const connection = bearer({
    token: server.issue(),
    token_request: { url, parameters: { refresh_token: '${token}' }, scope_separator: ' ' },
    token_response: { access_token: '$.refresh_token', format: 'auto', expires_in_unit: 's' },
  })
  using crashes = openCrashes(connection)
  let before = 0
  for (const point of failpoints.slice(failpoints.indexOf('raw stored'))) {
    const { access_token, generation = 0, complaint } = await crashes.dieAt(point)
    expect([point, complaint, typeof access_token]).toEqual([point, '', 'string'])
    expect(generation).toBeGreaterThanOrEqual(before)
    before = generation
  }
  expect(server.reuses()).toBe(0)
})

test('between the token call and the step after it: the token that came is the one that is gone on with', async () => {
  const steps = [{ url: server.token_endpoint.replace('/token', '/step'), extra: { tenant: '$.tenant' } }]
  const token_response = { format: 'auto', expires_in_unit: 's', steps } as const
  const { token_endpoint } = server
  const connection = refreshToken({
    token_endpoint,
    refresh_token: server.issue(),
    token_response: token_response as never,
  })
  using crashes = openCrashes(connection)
  const points = [...stepFailpoints, 'raw stored', 'compareAndSet done'] as const
  for (const point of [...points, points[0]]) {
    const { access_token = 'none', extra, complaint } = await crashes.dieAt(point)
    expect([point, complaint, server.isActive(access_token), extra]).toEqual([point, '', true, { tenant: 'acme' }])
  }
  expect(server.reuses()).toBe(0)
})

test.each([
  ['before', rotatingBefore, 'raw stored'],
  ['after', rotatingAfter, 'step answered'],
] as const)(
  'a step %s that rotates the refresh token: none is lost, and none comes twice',
  async (_, rotating, last) => {
    using crashes = openCrashes(rotating(server))
    for (const point of [...rotationFailpoints, last, rotationFailpoints[0]]) {
      const { access_token = 'none', extra, complaint } = await crashes.dieAt(point)
      expect([point, complaint, server.isActive(access_token), extra?.tenant]).toEqual([point, '', true, 'acme'])
    }
    expect(server.reuses()).toBe(0)
  },
)
