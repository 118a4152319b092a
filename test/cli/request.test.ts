import { expect, test } from 'vitest'
import { command } from '../../src/cli/commands/request.ts'
import type { Context } from '../../src/cli/contract.ts'

async function request(body: Uint8Array[], isTerminal: boolean): Promise<(string | Uint8Array)[]> {
  const written: (string | Uint8Array)[] = []
  await command.run({
    workspace: async () => ({ request: async () => ({ body }) }),
    terminal: { isTerminal: { out: isTerminal }, out: async (output: string | Uint8Array) => written.push(output) },
    words: ['api'],
  } as unknown as Context)
  return written
}

test('a program gets the bytes as they came', async () => {
  const pdf = [Buffer.from([0x25, 0x50, 0xff, 0xfe, 0x00]), Buffer.from([0x1b, 0xe2])]
  expect(Buffer.concat((await request(pdf, false)) as Buffer[])).toEqual(Buffer.concat(pdf))
})

test('a terminal gets text that cannot command it', async () => {
  const said = Buffer.from('{"a": "\u001b[2JZoë\u202e"}\r\n')
  const pieces = [said.subarray(0, 14), said.subarray(14)] // ë is split
  expect((await request(pieces, true)).join('')).toBe('{"a": "\ufffd[2JZoë\ufffd"}\n\n')
})
