/** What a run would do, where templates and credentials stand in for what is not fetched. */
import { expect, test } from 'vitest'
import { explain } from '../../src/app/explain.ts'
import { createNodeRuntime } from '../../src/node_runtime.ts'
import { openData } from '../../src/workspace.ts'

const login = {
  type: 'OAuthToken',
  token_endpoint: 'https://login.example.com/token',
  client_id: 'app',
  client_secret: 'the-client-secret',
}

async function explained(api: object, request: object = {}, more: object = {}) {
  const workspace = await openData(
    {
      version: 1,
      connections: { login: { ...login, ...more }, api: { type: 'REST', authentication: 'login', ...api } },
      extracts: { rows: { connection: 'api', request } },
    } as never,
    createNodeRuntime({ file: 'workspace', store: 'memory:' }),
  )
  const { request: shown } = await explain(workspace, 'rows')
  await workspace.close()
  return shown
}

test('a token that the file places is masked in every place, and no server is asked', async () => {
  const request = { method: 'POST', headers: { 'x-token': 'T ${token}' }, body: { t: '${token}', keep: 1 } }
  expect(
    await explained({ url: 'https://api.example.com/${token}/v1' }, { ...request, path: '/a?p=${token}' }),
  ).toMatchObject({
    url: 'https://api.example.com/••••/v1/a?p=••••',
    headers: { 'x-token': '••••' },
    body: '{"t":"••••","keep":1}',
  })
})

test('an address that only a token answer knows has a stand-in', async () => {
  const led = await explained({ url: '${token:login.instance_url}/v2' }, { path: '/a' })
  expect(led).toMatchObject({ url: 'https://stand-in.invalid/v2/a', headers: { authorization: 'Bearer ••••' } })
})

test.each([
  [{ send_token: { in: 'query' } }, { url: 'https://api.example.com/?access_token=••••' }],
  [{ send_token: { in: 'cookie', name: 'sid' } }, { headers: { cookie: '••••' } }],
  [{ send_token: { prefix: 'Token', which: 'id_token' } }, { headers: { authorization: 'Token ••••' } }],
  [{ dpop: true }, { headers: { authorization: 'DPoP ••••', dpop: '••••' } }],
])('%j: a token is masked wherever it is sent', async (more, shown) => {
  expect(await explained({ url: 'https://api.example.com' }, {}, more)).toMatchObject(shown)
})
