/** What tests write for a moment is kept in memory where that is to be had: a third of the time went into waiting for disks. */
import { mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs'
import { join } from 'node:path'

const memory = '/dev/shm'

/** In bytes; the tests leave some MB at a time. A container often has 64 MB, in which nothing may be started. */
const ENOUGH = 1024 ** 3

export default function setup(): (() => void) | undefined {
  if (process.env.TMPDIR !== undefined || !isFit()) return undefined
  const folder = mkdtempSync(join(memory, 'latchkey-test-'))
  process.env.TMPDIR = folder
  return () => rmSync(folder, { recursive: true, force: true })
}

function isFit(): boolean {
  try {
    const mount = readFileSync('/proc/mounts', 'utf8')
      .split('\n')
      .find((line) => line.split(' ')[1] === memory)
    const { bavail, bsize } = statfsSync(memory)
    return mount !== undefined && !/\b(noexec|ro)\b/.test(mount.split(' ')[3] ?? '') && bavail * bsize > ENOUGH
  } catch {
    return false
  }
}
