import { afterAll, beforeAll, expect, test } from 'vitest'
import { latchkey } from '../e2e/cli.ts'
import { type Glewlwyd, startGlewlwyd } from '../servers/glewlwyd.ts'
import { SECRET } from '../servers/glewlwyd_plugin.ts'
import { describeWith } from '../servers/installed.ts'

describeWith(['glewlwyd'], 'Glewlwyd', () => {
  let server: Glewlwyd
  beforeAll(async () => {
    server = await startGlewlwyd()
  })
  afterAll(() => server?.close())

  const file = (fields: object) => ({
    version: 1,
    connections: {
      token: {
        type: 'OAuthToken',
        token_endpoint: `${server.issuer}/token`,
        client_secret: SECRET,
        scope: 'read',
        ...fields,
      },
    },
  })

  test.each([
    { client_id: 'basic', client_authentication: 'client_secret_basic' },
    { client_id: 'post', client_authentication: 'client_secret_post' },
  ])('client_credentials by $client_authentication', async (fields) => {
    const { code, stdout, stderr } = await latchkey(['token', 'token'], { file: file(fields) })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(JSON.parse(stdout).response.access_token).toMatch(/^eyJ/)
  })
})
