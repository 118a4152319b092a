/** RFC 8252: OAuth for programs on a person's own machine. */
import { networkInterfaces } from 'node:os'
import { expect } from 'vitest'
import { listenForCallback } from '../../src/callback/listen.ts'
import { documentOf } from '../../src/config/read.ts'
import type { JsonObject } from '../../src/json.ts'
import { validate } from '../../src/workspace.ts'
import { createClient, issuer, logIn } from './client.ts'
import { duty } from './duties.ts'
import { freePort } from './free_port.ts'

const code = { grant_type: 'authorization_code' }

duty(40, async () => {
  const client = createClient(code)
  const { asked } = await logIn(client)
  expect(asked).toHaveLength(1)
  expect(asked[0]?.get('code_challenge_method')).toBe('S256')
  // The page where the person types a password is never asked for by this program.
  expect(client.requests.map(({ url }) => url)).toEqual([`${issuer}/token`])
})

duty(41, async () => {
  const client = createClient(code)
  const { listened } = await logIn(client)
  expect(listened).toEqual([{ redirect_uri: 'http://127.0.0.1:53682/callback', closed: true }])

  const port = await freePort()
  for (const host of ['127.0.0.1', '[::1]']) {
    const callback = await listenForCallback(`http://${host}:${port}/callback`, { connection: 'crm' })
    const others = Object.values(networkInterfaces()).flatMap((all) => all ?? [])
    for (const { address, internal, family } of others) {
      if (internal || family !== 'IPv4') continue
      await expect(fetch(`http://${address}:${port}/callback?code=c`)).rejects.toThrow()
    }
    await callback.close()
    await expect(fetch(`http://${host}:${port}/callback?code=c`)).rejects.toThrow()
  }
})

duty(42, async () => {
  const own = 'http://127.0.0.1:8123/crm'
  const { listened, asked } = await logIn(createClient({ ...code, redirect_uri: own }))
  expect([listened[0]?.redirect_uri, asked[0]?.get('redirect_uri')]).toEqual([own, own])
  // Where two servers share one and nothing else tells them apart, validate says so.
  const at = (host: string, more = {}) => ({
    ...{ type: 'OAuth2', ...code, client_id: 'reporting' },
    ...{ authorization_endpoint: `https://${host}/authorize`, token_endpoint: `https://${host}/token`, ...more },
  })
  const warned = async (connections: JsonObject) => {
    const { issues, warnings } = await validate(documentOf({ version: 1, connections }), {
      connectors: { read: async () => undefined, names: async () => [] },
    })
    expect(issues).toEqual([])
    return warnings.map(({ pointer }) => pointer)
  }
  const crm = at('crm.example')
  expect(await warned({ crm, shop: at('shop.example') })).toEqual(
    ['/connections/crm', '/connections/shop'].map((one) => `${one}/redirect_uri`),
  )
  expect(await warned({ crm, shop: at('shop.example', { redirect_uri: own }) })).toEqual([])
  // Without a secret the client is a public one, and says so by sending none.
  const client = createClient(code)
  await logIn(client)
  expect(client.forms('/token')[0]).toMatchObject({ client_id: 'reporting', grant_type: 'authorization_code' })
  expect(client.requests[0]?.headers).not.toHaveProperty('authorization')
})
