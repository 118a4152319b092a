import { expect, test } from 'vitest'
import { login } from '../../src/app/login.ts'
import type { Desk, KeptToken } from '../../src/oauth/contract.ts'
import type { Workspace } from '../../src/workspace.ts'
import { fakeClock } from '../fakes.ts'

test('the token is good for as long as is left when the person is done, however long they took', async () => {
  const clock = fakeClock()
  const workspace = {
    async login() {
      clock.pass(9 * 60_000)
      return { access_token: 'at', requested_at: clock.now(), expires_at: clock.now() + 3_600_000 } as KeptToken
    },
    connection: async () => ({ type: 'OAuth2', grant_type: 'authorization_code' }),
  } as unknown as Workspace
  expect((await login(workspace, 'crm', {} as Desk, clock)).detail).toBe('logged in; has a token for 60 minutes')
})
