import { expect, test } from 'vitest'
import { command } from '../../src/cli/commands/trust.ts'
import type { Context } from '../../src/cli/contract.ts'

const shown = {
  origin: 'https://crm.example.com',
  subject: 'CN=crm\u001b[2J',
  issuer: 'CN=nobody',
  valid_from: '2026-01-01',
  valid_to: '2027-01-01',
  fingerprint: 'AB:CD',
  problem: 'it is self-signed',
  pinned: true,
  before: '12:34',
}

async function said(words: string[], json: boolean, found: object[]) {
  const facts: unknown[] = []
  const asked: unknown[] = []
  const workspace = async () => ({
    trust: async (...given: unknown[]) => {
      asked.push(given)
      return found
    },
  })
  const code = await command.run({
    workspace,
    words,
    json,
    say: async (fact: unknown) => facts.push(fact),
  } as never as Context)
  return { code, facts, asked }
}

test('shows what was accepted, and nothing that rewrites the terminal', async () => {
  const { code, facts, asked } = await said(['crm', 'https://crm.example.com'], false, [shown])
  expect(asked).toEqual([['crm', 'https://crm.example.com']])
  expect(code).toBe(0)
  expect(facts).toEqual([
    `https://crm.example.com: does not verify (it is self-signed); accepted from now on
    subject  CN=crm [2J
    issuer   CN=nobody
    valid    2026-01-01 to 2027-01-01
    SHA-256  AB:CD
    before   12:34
`,
  ])
})

test('shows what verifies, and JSON to programs', async () => {
  const { problem: _, before: __, ...fine } = { ...shown, pinned: false }
  expect((await said(['crm'], false, [fine])).facts[0]).toContain('verifies, so nothing has to be accepted\n')
  expect((await said(['crm'], true, [shown])).facts).toEqual([{ connection: 'crm', ...shown }])
})
