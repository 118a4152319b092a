/** The list of store drivers, by the scheme of their URL, and the one way to open a store. */
import { join, resolve } from 'node:path'
import { ConfigError } from '../errors.ts'
import type { StoreWord } from '../generated/language.ts'
import type { JobStore } from '../journal/contract.ts'
import type { Clock, Runtime } from '../runtime.ts'
import type { OpenDriver, TokenStore } from './contract.ts'
import { stateFolder, workspaceFolder } from './location.ts'

export type { Entry, Lease, Namespace, SecretSource, TokenStore } from './contract.ts'
export { openPinnedCertificates, type PinnedCertificates } from './pinned_certificates.ts'
export { openVault, type Vault } from './vault.ts'

const drivers = {
  memory: async () => (await import('./memory.ts')).openMemory,
  sqlite: async () => (await import('./sqlite.ts')).openSqlite,
} satisfies Record<StoreWord, () => Promise<OpenDriver>>

export interface StoreOptions {
  /** `memory:` or `sqlite:FILE`; by default a SQLite file in the user's state folder. */
  url?: string
  /** The workspace file this is the store of. */
  workspacePath: string
  /** Where a relative FILE is taken from; the current folder when not given. */
  folder?: string
  env: Runtime['env']
  clock: Clock
}

/** Opens nothing on disk yet: that happens with the first load or write. */
export async function openStore({ url, workspacePath, folder = '', env, clock }: StoreOptions): Promise<TokenStore> {
  const { scheme, address } = split(url ?? `sqlite:${join(workspaceFolder(env, workspacePath), 'store.db')}`)
  const openDriver = await drivers[scheme]()
  const store = openDriver(scheme === 'sqlite' ? resolve(folder, address) : address, clock)
  if (scheme === 'memory') return store
  const [{ encrypted }, { keysFrom }] = await Promise.all([import('./encrypted.ts'), import('./keys.ts')])
  const readKeys = () => keysFrom({ env, file: keyFile(env) })
  // A key that was given is looked at before anything is fetched that could then not be kept.
  if (env.LATCHKEY_KEY !== undefined) readKeys()
  return encrypted(store, readKeys)
}

/** None where a key was given and there is no home. */
function keyFile(env: Runtime['env']): string {
  try {
    return join(stateFolder(env), 'key')
  } catch (error) {
    if (env.LATCHKEY_KEY !== undefined) return ''
    throw error
  }
}

/** The journal of a workspace file, wherever its tokens are; opens nothing on disk yet. */
export async function openJobStore({
  workspacePath,
  env,
}: Pick<StoreOptions, 'workspacePath' | 'env'>): Promise<JobStore> {
  const { openSqliteJobs } = await import('./sqlite_jobs.ts')
  return openSqliteJobs(join(workspaceFolder(env, workspacePath), 'journal.db'))
}

/** Not `new URL`: the address is a path as people write it, where blanks and percent signs mean themselves. */
function split(url: string): { scheme: keyof typeof drivers; address: string } {
  const [, scheme = '', address = ''] = /^(\w+):(.*)$/s.exec(url) ?? []
  if (Object.hasOwn(drivers, scheme)) return { scheme: scheme as keyof typeof drivers, address }
  throw new ConfigError('usage.wrong', {
    problem: `there is no store ${url}`,
    advice: `write one of ${Object.keys(drivers).join(', ')} and a colon; for example sqlite:tokens.db`,
  })
}
