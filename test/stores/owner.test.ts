import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { newOwner, ownerOf } from '../../src/stores/owner.ts'

/** Our own place, another process. */
const ownerWith = (pid: unknown) => {
  const [place, , id] = JSON.parse(newOwner(1000))
  return JSON.stringify([place, pid, id])
}

test('this process lives, one that has ended is gone; each says how long it holds its lease', () => {
  expect(ownerOf(newOwner(1000))).toEqual({ process: 'lives', ttl: 1000 })
  expect(ownerOf(ownerWith(spawnSync(process.execPath, ['-e', '0']).pid))).toEqual({ process: 'gone', ttl: undefined })
})

test.each(['', 'not JSON', 'null', '17', '{}', '[]', '["elsewhere",1,"x"]', ownerWith('x'), ownerWith(null)])(
  'of an owner like this nothing is known: %s',
  (owner) => {
    expect(ownerOf(owner)).toEqual({ process: 'unknown', ttl: undefined })
  },
)
