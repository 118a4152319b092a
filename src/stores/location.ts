/** Where Latchkey keeps things on this machine: the user's state folder, never beside the YAML, which gets committed. */
import { createHash } from 'node:crypto'
import { realpathSync } from 'node:fs'
import { homedir, userInfo } from 'node:os'
import { basename, dirname, isAbsolute, join, parse, resolve } from 'node:path'
import { StoreError } from '../errors.ts'
import type { Runtime } from '../runtime.ts'

type Env = Runtime['env']

/**
 * XDG Base Directory Specification: `$XDG_STATE_HOME`, which counts only when absolute, else `~/.local/state`. Throws
 * StoreError `store.unusable` for a user without a home, as containers have them.
 */
export function stateFolder(env: Env, platform = process.platform, homes = systemHomes): string {
  const home = (...below: string[]) => join(homeOf(env, homes), ...below)
  if (platform === 'win32') return join(env.LOCALAPPDATA || home('AppData', 'Local'), 'latchkey')
  const state = env.XDG_STATE_HOME
  return join(state && isAbsolute(state) ? state : home('.local', 'state'), 'latchkey')
}

/** What the system says, where the environment says nothing; each throws where nobody knows the user. */
const systemHomes = [homedir, () => userInfo().homedir]

/** What is blank or relative would lie beside the workspace file, which gets committed. */
function homeOf({ HOME = '' }: Env, homes: (() => string)[]): string {
  for (const home of [() => HOME, ...homes]) {
    try {
      if (isAbsolute(home())) return home()
    } catch {
      // The next one may know.
    }
  }
  throw new StoreError('store.unusable', {
    path: '~/.local/state/latchkey',
    problem: 'has no place: this user has no home folder',
    advice:
      'set HOME or XDG_STATE_HOME to a folder that you may write to; or name a store with --store sqlite:FILE, and its key with LATCHKEY_KEY; or keep nothing: --store memory:',
  })
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
