/** The house, as a function: source files in, breaches out. */
import { dirname, join } from 'node:path'
import { parseSync } from 'rolldown/utils'

/** A room is a folder of src/, or the files of one floor that lie in src/ itself. */
const floors: Record<string, number> = {
  foundations: 0,
  callback: 1,
  computed: 1,
  config: 1,
  http: 1,
  journal: 1,
  jwt: 1,
  stores: 1,
  extract: 1,
  formats: 1,
  oauth: 2,
  credentials: 3,
  learn: 3,
  sources: 3,
  workspace: 4,
  app: 5,
  library: 6,
  cli: 7,
}
const roomOfFile: Record<string, string> = {
  'callback_messages.ts': 'foundations',
  'data_messages.ts': 'foundations',
  'described_login_messages.ts': 'foundations',
  'errors.ts': 'foundations',
  'field_formats.ts': 'foundations',
  'harmless.ts': 'foundations',
  'glob.ts': 'foundations',
  'json.ts': 'foundations',
  'key_messages.ts': 'foundations',
  'login_messages.ts': 'foundations',
  'messages.ts': 'foundations',
  'nearest.ts': 'foundations',
  'needles.ts': 'foundations',
  'phrases.ts': 'foundations',
  'redact.ts': 'foundations',
  'runtime.ts': 'foundations',
  'proof_messages.ts': 'foundations',
  'token_messages.ts': 'foundations',
  'transport_messages.ts': 'foundations',
  'version.ts': 'foundations',
  'connections.ts': 'workspace',
  'kept.ts': 'workspace',
  'kept_cursor.ts': 'workspace',
  'once.ts': 'workspace',
  'parts.ts': 'workspace',
  'reading.ts': 'workspace',
  'workspace_runtime.ts': 'workspace',
  'lent.ts': 'workspace',
  'node_runtime.ts': 'workspace',
  'path_issues.ts': 'workspace',
  'transports.ts': 'workspace',
  'workspace.ts': 'workspace',
  'index.ts': 'library',
}

/** Doors between two rooms of one floor, and why they are there. Each leads to a contract. */
export const doors: Record<string, string> = {
  'formats to src/extract/contract.ts': 'what a format writes is what an extract gives: rows',
  'stores to src/journal/contract.ts': 'where jobs are kept is a store of rows like any other',
  'sources to src/credentials/contract.ts': 'a source is handed the signer of its requests',
}

const bannedName = /^(utils?|helpers?|common|misc|manager|service|base|types)$/

/**
 * Every breach in source files (path from the root → text). `variants`: files of a family, which only the index.ts of
 * their folder imports.
 */
export function breaches(files: ReadonlyMap<string, string>, variants: ReadonlySet<string> = new Set()): string[] {
  const found: string[] = []
  const importersOfPackage = new Map<string, Set<string>>()
  for (const [path, text] of files) {
    const room = roomOf(path)
    found.push(...misnamed(path))
    if (room === undefined) {
      found.push(`${path}: lies in no room of the house`)
      continue
    }
    for (const specifier of importsOf(path, text)) {
      if (specifier === undefined) found.push(`${path}: imports what only the running program knows`)
      else if (specifier.startsWith('.')) found.push(...misplaced(path, room, join(dirname(path), specifier), variants))
      else if (!specifier.startsWith('node:')) {
        const name = packageName(specifier)
        importersOfPackage.set(name, (importersOfPackage.get(name) ?? new Set()).add(path))
      }
    }
  }
  for (const [name, importers] of importersOfPackage)
    if (importers.size > 1) found.push(`${name}: is imported by ${[...importers].sort().join(' and ')}`)
  return found
}

function misplaced(from: string, room: string, to: string, variants: ReadonlySet<string>): string[] {
  const target = roomOf(to)
  if (target === undefined) return [`${from}: imports ${to}, which lies in no room of the house`]
  if (target !== room && floorOf(target) > floorOf(room)) return [`${from}: imports ${to}, which lies above`]
  if (target !== room && floorOf(target) === floorOf(room) && !(`${room} to ${to}` in doors))
    return [`${from}: imports ${to}, another room of its floor`]
  if (variants.has(to) && from !== join(dirname(to), 'index.ts'))
    return [`${from}: imports ${to}, which only its index.ts may`]
  return []
}

function misnamed(path: string): string[] {
  const words = path.replace(/\.ts$/, '').split('/').slice(1)
  const generated = words[0] === 'generated'
  return words.flatMap((word) =>
    // Generated files are named after schemas: store.memory, oauth2.password.
    !/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(generated ? word.replaceAll('.', '_') : word)
      ? [`${path}: ${word} is not snake_case`]
      : bannedName.test(word) && !generated
        ? [`${path}: ${word} says nothing about what is inside`]
        : [],
  )
}

/** Of a file, or of a folder with a slash at its end. */
export const floorAt = (path: string): number => floorOf(roomOf(path) ?? '')

const floorOf = (room: string) => floors[room] ?? Number.NaN

function roomOf(path: string): string | undefined {
  if (path === 'package.json') return 'foundations'
  const [src, first = '', ...rest] = path.split('/')
  if (src !== 'src') return undefined
  if (rest.length === 0) return roomOfFile[first]
  return first === 'generated' ? 'foundations' : first in floors ? first : undefined
}

const packageName = (specifier: string) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')

/** What a file imports: static, dynamic, re-exported and in types; undefined for one that is not written out. */
export function importsOf(path: string, text: string): (string | undefined)[] {
  const { program, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`)
  return [...importsIn(program)]
}

function* importsIn(node: unknown): Iterable<string | undefined> {
  if (typeof node !== 'object' || node === null) return
  const { type, source } = node as { type?: string; source?: { value?: unknown } | null }
  if (source && importing.has(type ?? '')) yield typeof source.value === 'string' ? source.value : undefined
  for (const child of Object.values(node)) yield* importsIn(child)
}

const importing = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
])
