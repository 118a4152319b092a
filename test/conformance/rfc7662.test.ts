/** RFC 7662: token introspection. */
import { expect } from 'vitest'
import { createClient, granted, issuer } from './client.ts'
import { duty } from './duties.ts'

const fields = {
  grant_type: 'client_credentials',
  client_secret: 'tea+cake',
  introspection_endpoint: `${issuer}/introspect`,
}

duty(60, async () => {
  const seconds = (at: number) => Math.floor(at / 1000)
  const asked = async (answer: object) => {
    const client = createClient(fields, { '/introspect': { body: answer } })
    await client.tokens.token()
    return { client, ...(await client.tokens.introspect?.()) }
  }
  const now = createClient(fields).clock.now()
  const { client, active } = await asked({ active: true, exp: seconds(now) + 60, scope: 'a' })
  expect(active).toBe(true)
  expect(client.forms('/introspect')).toEqual([{ token: granted.access_token, token_type_hint: 'access_token' }])
  expect(client.requests.at(-1)?.headers.authorization).toBe(`Basic ${btoa('reporting:tea%2Bcake')}`)
  expect((await asked({ active: true, exp: seconds(now) - 60 })).active).toBe(false)
  expect((await asked({ active: false })).active).toBe(false)

  // Never remembered: each time it is the server who says.
  const once = createClient(fields, { '/introspect': [{ body: { active: true } }, { body: { active: false } }] })
  await once.tokens.token()
  expect(await once.tokens.introspect?.()).toMatchObject({ active: true })
  expect(await once.tokens.introspect?.()).toMatchObject({ active: false })
})
