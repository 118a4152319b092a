import { spawnSync } from 'node:child_process'
import { existsSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const entry = join(import.meta.dirname, '..', '..', 'src', 'cli', 'entry.ts')

test('a process that waits for what never comes does not end as a success', () => {
  const stuck = 'data:text/javascript,process.stdout.write = () => false'
  const { status } = spawnSync(process.execPath, ['--import', stuck, entry, '--help'])
  expect(status).toBe(1)
})

const FULL = '/dev/full'
test.runIf(existsSync(FULL)).each([
  { words: ['--version'], told: 'standard output cannot be written: the disk is full\n  → check what it leads to' },
  { words: ['connectors', '--json'], told: '"message":"standard output cannot be written: the disk is full"' },
])('standard output that cannot be written is told, and no fault of ours: $words', ({ words, told }) => {
  const { status, stderr } = spawnSync(process.execPath, [entry, ...words], {
    stdio: ['ignore', openSync(FULL, 'w'), 'pipe'],
    encoding: 'utf8',
  })
  expect(stderr).toContain(told)
  expect(status).toBe(5)
})
