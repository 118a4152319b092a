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

/** A name that no other lease has, and that others can ask after. */
export const newOwner = (): string => JSON.stringify([placeOfProcesses(), process.pid, randomUUID()])

/** True only where the process is certainly gone: it was killed, and cannot give its lease back. */
export function isGone(owner: string): boolean {
  try {
    // What another version wrote may read otherwise, or not at all: its lease ends by itself.
    const [place, pid] = JSON.parse(owner) as [string, number]
    if (place !== placeOfProcesses()) return false
    process.kill(pid, 0) // sends nothing: asks whether it is there
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}
