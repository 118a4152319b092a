import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { isGone, newOwner } from '../../src/stores/owner.ts'

/** Our own place, another process. */
const ownerWith = (pid: unknown) => {
  const [place, , id] = JSON.parse(newOwner())
  return JSON.stringify([place, pid, id])
}

test('this process is there, one that has ended is gone', () => {
  expect(isGone(newOwner())).toBe(false)
  expect(isGone(ownerWith(spawnSync(process.execPath, ['-e', '0']).pid))).toBe(true)
})

test.each(['', 'not JSON', 'null', '17', '{}', '[]', '["elsewhere",1,"x"]', ownerWith('x'), ownerWith(null)])(
  'an owner that is not known to be gone is not: %s',
  (owner) => {
    expect(isGone(owner)).toBe(false)
  },
)
