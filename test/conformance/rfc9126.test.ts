/** RFC 9126: pushed authorization requests. */
import { expect } from 'vitest'
import { type Answers, type Client, createClient, issuer, logIn as logInTo } from './client.ts'
import { duty } from './duties.ts'

const code = { grant_type: 'authorization_code', client_secret: 'tea+cake', scope: 'orders:read' }
const endpoint = { pushed_authorization_request_endpoint: `${issuer}/par` }
const pushed = (n: number) => ({ status: 201, body: { request_uri: `urn:example:request-${n}`, expires_in: 60 } })

/** The state is where it was pushed, and nowhere in the browser's request. */
const logIn = (client: Client) =>
  logInTo(client, () => ({ code: 'issued-code', state: client.forms('/par').at(-1)?.state ?? '' }))

duty(57, async () => {
  const client = createClient({ ...code, ...endpoint, pushed_authorization: true }, { '/par': pushed(1) })
  await logIn(client)
  const [request] = client.requests
  expect(request?.method).toBe('POST')
  expect(request?.headers['content-type']).toMatch(/^application\/x-www-form-urlencoded\b/)
  expect(request?.headers.authorization).toBe(`Basic ${btoa('reporting:tea%2Bcake')}`)
  const form = client.forms('/par')[0]
  expect(form).toMatchObject({ response_type: 'code', client_id: 'reporting', scope: 'orders:read' })
  expect(form).toHaveProperty('code_challenge')
  expect(form).toHaveProperty('state')
  expect(form).not.toHaveProperty('request_uri')
})

duty(58, async () => {
  const answers = { '/par': [pushed(1), pushed(2)] }
  const client = createClient({ ...code, ...endpoint, pushed_authorization: true }, answers)
  const uris = [await logIn(client), await logIn(client)].map(({ asked: [request] }) => [...(request ?? [])])
  // §4: nothing but the reference and whose it is.
  expect(uris).toEqual(
    [1, 2].map((n) => [
      ['client_id', 'reporting'],
      ['request_uri', `urn:example:request-${n}`],
    ]),
  )
  const published: Answers = {
    '/.well-known/openid-configuration': {
      body: {
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        require_pushed_authorization_requests: true,
        ...endpoint,
      },
    },
    '/par': pushed(1),
  }
  const none = { token_endpoint: undefined, authorization_endpoint: undefined }
  const required = createClient({ ...code, ...none, issuer }, published)
  expect((await logIn(required)).asked[0]?.get('request_uri')).toBe('urn:example:request-1')
})
