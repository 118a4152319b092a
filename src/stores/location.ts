/** Where Latchkey keeps things on this machine: the user's state folder, never beside the YAML, which gets committed. */
import { createHash } from 'node:crypto'
import { realpathSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, dirname, isAbsolute, join, parse, resolve } from 'node:path'
import type { Runtime } from '../runtime.ts'

type Env = Runtime['env']

/** XDG Base Directory Specification: `$XDG_STATE_HOME`, which counts only when absolute, else `~/.local/state`. */
export function stateFolder(env: Env, platform = process.platform): string {
  const home = env.HOME || homedir()
  if (platform === 'win32') return join(env.LOCALAPPDATA || join(home, 'AppData', 'Local'), 'latchkey')
  const state = env.XDG_STATE_HOME
  return join(state && isAbsolute(state) ? state : join(home, '.local', 'state'), 'latchkey')
}

/** A folder of its own for each workspace file: a name to recognise it by, and a hash of its real path. */
export function workspaceFolder(env: Env, workspacePath: string): string {
  const path = realPath(workspacePath)
  const name = `${basename(dirname(path))}-${parse(path).name}`.replace(/[^\w.-]+/g, '_').slice(0, 60)
  const hash = createHash('sha256').update(path).digest('hex').slice(0, 10)
  return join(stateFolder(env), `${name}-${hash}`)
}

/** Two ways to the same file, by a link or by another case on a disk that ignores it, share one store. */
function realPath(path: string): string {
  try {
    return realpathSync.native(path)
  } catch {
    return resolve(path)
  }
}
