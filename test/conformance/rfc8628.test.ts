/** RFC 8628: device authorization. */
import { expect } from 'vitest'
import { TransportError } from '../../src/errors.ts'
import type { FakeAnswer } from '../fakes.ts'
import { createClient, granted, issuer, logIn } from './client.ts'
import { duty } from './duties.ts'

const fields = {
  grant_type: 'device_code',
  authorize_using_browser: false,
  device_authorization_endpoint: `${issuer}/device`,
}
const begun = (more: object = {}) => ({
  body: {
    device_code: 'the-device-code',
    user_code: 'WDJB-MJHT',
    verification_uri: 'https://auth.example/activate',
    expires_in: 1800,
    ...more,
  },
})
const not = (error: string): FakeAnswer => ({ status: 400, body: { error } })

/** Seconds between the requests to the token endpoint, the first counted from the beginning. */
async function polled(begins: object, ...answers: (FakeAnswer | 'no answer')[]) {
  const times: number[] = []
  const client = createClient(fields, {
    '/device': begun(begins),
    '/token': (_, n) => {
      times.push(client.clock.now())
      const answer = answers[Math.min(n, answers.length) - 1] ?? 'no answer'
      if (answer !== 'no answer') return answer
      throw new TransportError({ kind: 'timeout', url: `${issuer}/token`, detail: 'ETIMEDOUT', sent: true })
    },
  })
  const began = client.clock.now()
  const login = await logIn(client)
  const seconds = times.map((time, index) => (time - (times[index - 1] ?? began)) / 1000)
  return { seconds, ...login, forms: client.forms('/token') }
}

duty(43, async () => {
  const pending = not('authorization_pending')
  const yes = { body: granted }
  const usual = await polled({}, pending, pending, yes)
  expect(usual.seconds).toEqual([5, 5, 5])
  expect(usual.outcome).toMatchObject({ access_token: granted.access_token })
  expect(usual.forms[0]).toMatchObject({
    grant_type: 'urn:ietf:params:oauth:grant-type:device_code',
    device_code: 'the-device-code',
    client_id: 'reporting',
  })
  expect((await polled({ interval: 7 }, pending, yes)).seconds).toEqual([7, 7])
  expect((await polled({ interval: 1 }, pending, not('slow_down'), pending, yes)).seconds).toEqual([1, 1, 6, 6])
})

duty(44, async () => {
  const { seconds } = await polled({}, 'no answer', 'no answer', { body: granted })
  expect(seconds[1]).toBeGreaterThan(seconds[0] ?? 0)
  expect(seconds[2]).toBeGreaterThan(seconds[1] ?? 0)
  for (const error of ['access_denied', 'expired_token', 'invalid_grant', 'invalid_client', 'server_went_home']) {
    const { seconds, outcome } = await polled({}, not(error), { body: granted })
    expect(seconds).toHaveLength(1)
    expect(outcome).toBeInstanceOf(Error)
  }
  // Nobody is asked again by itself once the code is over: the person says when.
  const late = await polled({ expires_in: 12 }, not('authorization_pending'))
  expect(late.seconds).toEqual([5, 5])
  expect(late.outcome).toMatchObject({ code: 'token.login_ended' })
})

duty(45, async () => {
  const verification_uri_complete = 'https://auth.example/activate?user_code=WDJB-MJHT'
  for (const more of [{}, { verification_uri_complete }]) {
    const { told } = await polled(more, { body: granted })
    expect(told.join('\n')).toContain('WDJB-MJHT')
    expect(told.join('\n')).toContain('https://auth.example/activate')
  }
})
