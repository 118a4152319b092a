import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const entry = join(import.meta.dirname, '..', '..', 'src', 'cli', 'entry.ts')

test('a process that waits for what never comes does not end as a success', () => {
  const stuck = 'data:text/javascript,process.stdout.write = () => false'
  const { status } = spawnSync(process.execPath, ['--import', stuck, entry, '--help'])
  expect(status).toBe(1)
})
