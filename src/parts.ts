/** The connections and extracts of a file, references resolved and held against their schema once more, each once. */
import type { Validated, ValidWorkspace, Variable } from './config/contract.ts'
import { mayLackToken } from './config/described_login_check.ts'
import type { Pointer } from './config/pointer.ts'
import { recheck } from './config/recheck.ts'
import { type References, resolveReferences } from './config/references.ts'
import { secretFields } from './config/secret_fields.ts'
import { fillFields, isSent } from './config/templates.ts'
import { meaningOf } from './config/variables.ts'
import { ConfigError } from './errors.ts'
import type { Connection, Extract } from './generated/language.ts'
import type { Json, JsonObject } from './json.ts'
import { nearest } from './nearest.ts'
import { once } from './once.ts'
import type { WorkspaceRuntime } from './workspace_runtime.ts'

export interface Verification {
  request: Extract['request']
  connector: string
}

export interface Parts {
  /** Throws ConfigError. */
  connection(name: string): Promise<Connection>
  extract(name: string): Promise<Extract>
  /** What a REST connection's connector has for trying a credential; undefined where it has nothing. */
  verifying(name: string): Promise<Verification | undefined>
  /** What the file says of where tokens are kept. */
  storeUrl(): Promise<string | undefined>
  /** Those of the file; of a connection, its own before them. */
  variablesFor(connection?: string): Record<string, string>
  file: References['file']
}

export function openParts(
  document: ValidWorkspace,
  { flats, lent }: Pick<Validated, 'flats' | 'lent'>,
  runtime: Pick<WorkspaceRuntime, 'env' | 'readFile' | 'secrets'>,
  /** `given`: values for `${var:NAME}` that win over those of the file. */
  { given, secret }: { given: Record<string, string>; secret: References['secret'] },
): Parts {
  const { secrets } = runtime

  /** `connection`: whose own variables count, before those of the file. */
  function variablesFor(connection?: string): Record<string, string> {
    const owner = connection === undefined ? undefined : document.connections[connection]
    const own = owner?.type === 'JSONFile' ? undefined : owner?.variables
    const all = Object.entries({ ...document.variables, ...own, ...given })
    return Object.fromEntries(all.map(([name, value]) => [name, String(value)]))
  }

  function referencesFor(connection?: string): References {
    const variables = variablesFor(connection)
    const { connector } = lent.get(connection ?? '') ?? {}
    const holes = connector?.variables ?? {}
    return {
      env: (name) => runtime.env[name],
      file: (path) => runtime.readFile(path).catch(() => undefined),
      secret,
      variable: (name) => (Object.hasOwn(variables, name) ? variables[name] : undefined),
      variables: Object.keys(variables),
      meaning: (name) =>
        Object.hasOwn(holes, name)
          ? `connector ${connector?.name} wants ${meaningOf(holes[name] as Variable)}`
          : undefined,
    }
  }
  const references = referencesFor()

  async function storeUrl(): Promise<string | undefined> {
    const url = document.store?.url
    return url === undefined ? undefined : resolveReferences(url, ['store', 'url'], references, secrets, () => false)
  }

  async function resolved<T>(written: T, at: Pointer, flat: string, owner: string): Promise<T> {
    // They are no fields of what is sent; one that is not used may well have no value.
    const { variables: _, ...value } = written as Json as JsonObject
    const keeps = (path: Pointer) => flat !== 'extract' || isSent('extract', path)
    const mayBeBlank = (path: Pointer) => flat === 'bearer' && path.join() === 'token' && mayLackToken(value)
    const isSecret = secretFields(flat, value)
    const filled = await resolveReferences(value, at, referencesFor(owner), secrets, isSecret, keeps, mayBeBlank)
    return (await recheck(flat, flat === 'extract' ? filled : fillFields(filled), at)) as T
  }

  const connection = once((name) =>
    resolved(named('connection', document.connections, name), ['connections', name], flats.get(name) ?? '', name),
  )
  const resolvedExtract = once((name) => {
    const extract = named('extract', document.extracts, name)
    return resolved(extract, ['extracts', name], 'extract', extract.connection)
  })

  async function verifying(name: string): Promise<Verification | undefined> {
    const { connector } = lent.get(name) ?? {}
    if (!connector?.verify || document.connections[name]?.type !== 'REST') return undefined
    const written = { connection: name, request: connector.verify as NonNullable<Extract['request']> }
    const extract = await resolved(written, ['connections', name, 'use'], 'extract', name)
    return { request: extract.request, connector: connector.name }
  }

  return { connection, extract: resolvedExtract, verifying, storeUrl, variablesFor, file: references.file }
}

export function named<T>(kind: 'connection' | 'extract', all: Record<string, T>, name: string): T {
  const found = Object.hasOwn(all, name) ? all[name] : undefined
  if (found !== undefined) return found
  const known = Object.keys(all)
  const near = nearest(name, known)
  throw new ConfigError('config.unknown_name', { kind, name, known, ...(near && { nearest: near }) })
}
