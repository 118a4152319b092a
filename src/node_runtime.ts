/** The default Runtime: this process, this machine. Everything heavy is imported when it is first used. */
// `promises` is loaded when it is first used, node:fs/promises would be at once.
import { createReadStream, existsSync, promises } from 'node:fs'
import { basename, dirname, isAbsolute, join, normalize, parse, resolve, sep } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Connector, Connectors } from './config/contract.ts'
import { readDocument } from './config/read.ts'
import { hasWildcard, matchesGlob } from './glob.ts'
import { createSecrets, maskedCopy } from './redact.ts'
import type { Event, Http } from './runtime.ts'
import type { WorkspaceRuntime } from './workspace_runtime.ts'

export interface NodeRuntimeOptions {
  /** The workspace file, or a name that stands for it: relative paths are taken from its folder. */
  file: string
  /** Where tokens are kept, whatever the file says. */
  store?: string
  /** Where they are kept when nobody says; undefined for a SQLite file in the user's state folder. */
  defaultStore?: string
  /** The folder one is in, from which a relative path in those two is taken; the process's own by default. */
  here?: string
  env?: Readonly<Record<string, string | undefined>>
  onEvent?: (event: Event) => void
}

/** Rows are cut out of whole reads: fewer, larger ones. */
const READ_SIZE = 256 * 1024

/** Node's timers, milliseconds; one that is to be longer goes off at once. */
const LONGEST_TIMER = 2 ** 31 - 1

export function createNodeRuntime({
  file,
  store,
  here,
  defaultStore,
  env = process.env,
  onEvent,
}: NodeRuntimeOptions): WorkspaceRuntime {
  const folder = dirname(resolve(file))
  const path = (name: string) => (isAbsolute(name) ? name : join(folder, name))
  const clock = {
    now: Date.now,
    sleep: (ms: number, signal?: AbortSignal) =>
      wait(Math.min(ms, LONGEST_TIMER), undefined, signal ? { signal } : {}).catch((error) => {
        throw signal?.aborted ? signal.reason : error
      }),
  }
  /** A relative path is taken from where it was written: the file's folder, or the folder one is in. */
  async function open(url: string | undefined, from: string) {
    const { openStore } = await import('./stores/index.ts')
    return openStore({ workspacePath: resolve(file), folder: from, env, clock, ...(url !== undefined && { url }) })
  }
  let http: Promise<Http> | undefined
  const secrets = createSecrets()
  // The file's own headers and parameters may hold secrets, too.
  const emit = onEvent ? guarded((event) => onEvent(maskedCopy(secrets, event) as Event)) : () => {}
  return {
    async http(request, transport) {
      http ??= import('./http/send.ts').then(({ createHttp }) => createHttp())
      return (await http)(request, transport)
    },
    clock,
    random,
    env,
    secrets,
    emit,
    readFile: (name) => promises.readFile(path(name), 'utf8'),
    openFile: (name) => createReadStream(path(name), { highWaterMark: READ_SIZE }),
    findFiles: (pattern) => findFiles(folder, pattern),
    openStore: (url) => {
      if (store !== undefined) return open(store, here ?? process.cwd())
      return url === undefined ? open(defaultStore, here ?? process.cwd()) : open(url, folder)
    },
    openVaultStore: () => open(undefined, folder),
    async openJournal(url) {
      if (/^memory:/.test(store ?? url ?? defaultStore ?? '')) return undefined
      const { openJournal } = await import('./journal/kept_jobs.ts')
      const openJobs = async () =>
        (await import('./stores/index.ts')).openJobStore({ workspacePath: resolve(file), env })
      return openJournal(openJobs, { now: clock.now, emit })
    },
    connectors: packagedConnectors,
  }
}

/** A token that is already fetched must not be lost because somebody who only watches fails. He is told once. */
function guarded(listen: (event: Event) => unknown): (event: Event) => void {
  let told = false
  const tell = (error: unknown) => {
    if (told) return
    told = true
    process.emitWarning(`onEvent threw: ${error instanceof Error ? error.name : typeof error}`, 'LatchkeyWarning')
  }
  return (event) => {
    try {
      const listened = listen(event)
      if (listened instanceof Promise) listened.catch(tell)
    } catch (error) {
      tell(error)
    }
  }
}

/** The files in connectors/ of this package. */
const packagedConnectors: Connectors = {
  async read(name) {
    if (!(await packagedConnectors.names()).includes(name)) return undefined
    const file = join(packageFolder(), 'connectors', `${name}.yaml`)
    const { value } = await readDocument(await promises.readFile(file, 'utf8'), file)
    return value as unknown as Connector
  },
  async names() {
    const files = await promises.readdir(join(packageFolder(), 'connectors'))
    return files.map((file) => basename(file, '.yaml')).sort()
  },
}

/** The folder that holds package.json: source, bundle and chunk lie at different depths below it. */
export function packageFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder)
  return folder
}

/** `*` and `?` in any step of a path; sorted by name, step by step. Wildcards find no folders in the last one. */
async function findFiles(folder: string, pattern: string): Promise<string[]> {
  const root = isAbsolute(pattern) ? parse(pattern).root : folder
  const steps = normalize(pattern)
    .slice(isAbsolute(pattern) ? root.length : 0)
    .split(sep)
  let found = [root]
  for (const [index, step] of steps.entries()) {
    const isLast = index === steps.length - 1
    const next = await Promise.all(
      found.map(async (path) => {
        if (!hasWildcard(step)) return isLast && !existsSync(join(path, step)) ? [] : [join(path, step)]
        const entries = await promises.readdir(path, { withFileTypes: true }).catch(() => [])
        return entries
          .filter((entry) => matchesGlob(entry.name, step) && !(isLast && entry.isDirectory()))
          .map((entry) => join(path, entry.name))
          .sort()
      }),
    )
    found = next.flat()
  }
  return found
}

/** 53 bits that nobody can guess: nonces are made of it, too. */
function random(): number {
  const [high = 0, low = 0] = crypto.getRandomValues(new Uint32Array(2))
  return ((high >>> 5) * 2 ** 26 + (low >>> 6)) / 2 ** 53
}
