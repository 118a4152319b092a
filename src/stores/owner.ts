/** Who holds a lease: the process, and where its number means something. */
import { randomUUID } from 'node:crypto'
import { readlinkSync } from 'node:fs'
import { hostname } from 'node:os'

/** Two containers may share a file and not their process numbers; on Linux the namespace tells them apart. */
function placeOfProcesses(): string {
  try {
    return `${hostname()} ${readlinkSync('/proc/self/ns/pid')}`
  } catch {
    return hostname()
  }
}

/** A name that no other lease has, and that others can ask after; `ttl` in milliseconds. */
export const newOwner = (ttl: number): string => JSON.stringify([placeOfProcesses(), process.pid, randomUUID(), ttl])

export interface Owner {
  /** Certain only where its number means something here; a process that was killed cannot give its lease back. */
  process: 'lives' | 'gone' | 'unknown'
  /** How long it holds its lease without a renewal, milliseconds; undefined where an earlier version wrote it. */
  ttl: number | undefined
}

/** What another version wrote may read otherwise, or not at all: nothing is known of it then. */
export function ownerOf(name: string): Owner {
  try {
    const [place, pid, , ttl] = JSON.parse(name) as [string, number, string, unknown]
    return { process: place === placeOfProcesses() ? stateOf(pid) : 'unknown', ttl: Number(ttl) || undefined }
  } catch {
    return { process: 'unknown', ttl: undefined }
  }
}

function stateOf(pid: number): Owner['process'] {
  try {
    process.kill(pid, 0) // sends nothing: asks whether it is there
    return 'lives'
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    return code === 'ESRCH' ? 'gone' : code === 'EPERM' ? 'lives' : 'unknown'
  }
}
