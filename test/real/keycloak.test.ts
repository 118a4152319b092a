import { afterAll, beforeAll, expect, test } from 'vitest'
import { latchkey } from '../e2e/cli.ts'
import { describeWith } from '../servers/installed.ts'
import { type Keycloak, startKeycloak } from '../servers/keycloak.ts'
import { SECRET } from '../servers/keycloak_realm.ts'

describeWith(['java', 'keycloak'], 'Keycloak', () => {
  let server: Keycloak
  beforeAll(async () => {
    server = await startKeycloak()
  })
  afterAll(() => server?.close())

  const file = (fields: object) => ({
    version: 1,
    connections: {
      token: {
        type: 'OAuthToken',
        token_endpoint: `${server.issuer}/protocol/openid-connect/token`,
        client_secret: SECRET,
        ...fields,
      },
    },
  })

  test.each([
    { client_id: 'confidential', client_authentication: 'client_secret_basic' },
    { client_id: 'confidential', client_authentication: 'client_secret_post' },
  ])('client_credentials by $client_authentication', async (fields) => {
    const { code, stdout, stderr } = await latchkey(['token', 'token'], { file: file(fields) })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(JSON.parse(stdout).response.access_token).toMatch(/^eyJ/)
  })
})
