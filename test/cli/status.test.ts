import { expect, test } from 'vitest'
import { command } from '../../src/cli/commands/status.ts'
import type { Context } from '../../src/cli/contract.ts'
import { fakeClock } from '../fakes.ts'
import { clientCredentials } from '../oauth/endpoint.ts'

test('the scope is in the server’s words: one line, and nothing that rewrites the terminal', async () => {
  const said: unknown[] = []
  const clock = fakeClock()
  const kept = {
    requested_at: clock.now(),
    generation: 1,
    spelled: {},
    access_token: 'abc',
    scope: 'read\u001b[2J\nall',
  }
  const workspace = {
    document: { connections: { crm: clientCredentials() } },
    connection: () => clientCredentials(),
    signer: async () => undefined,
  }
  await command.run({
    workspace: async () => ({ ...workspace, kept: () => kept }),
    runtime: async () => ({ runtime: { clock } }),
    say: async (fact: unknown) => said.push(fact),
    words: [],
    options: {},
    json: false,
  } as unknown as Context)
  expect(said.join('')).toContain('    scope read [2J all\n')
})
