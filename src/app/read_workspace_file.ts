import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { LARGEST, tooLarge } from '../config/read.ts'
import { ConfigError } from '../errors.ts'
import type { Issue } from '../messages.ts'

const names = ['latchkey.yaml', 'latchkey.yml', 'latchkey.json'] as const

/**
 * The text of a workspace file; `shown` is how it was named. Throws ConfigError `config.file_not_found`, `config.invalid`
 * where it is no text, `usage.wrong` where it cannot be read.
 */
export async function readWorkspaceFile(path: string, shown: string): Promise<string> {
  // Before it is read: it may not fit into memory. A pipe has no size.
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > 4 * LARGEST) throw tooLarge(shown)
  const bytes = bytesOf(path, shown)
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    if (!looksLikeUtf16(bytes)) return text
  } catch {
    // Told below.
  }
  const before = new TextDecoder().decode(bytes).split('\uFFFD')[0] ?? ''
  const line = before.split('\n').length
  const column = before.length - before.lastIndexOf('\n')
  const utf16 = looksLikeUtf16(bytes)
  const issue: Issue = {
    code: 'syntax',
    where: utf16 ? shown : `${shown}:${line}:${column}`,
    pointer: '',
    problem: `is not UTF-8${utf16 ? ', it looks like UTF-16' : ''}`,
    advice: 'save it as UTF-8',
    ...(!utf16 && { line, column }),
  }
  throw new ConfigError('config.invalid', { file: shown, issues: [issue] })
}

/** A byte order mark, or a NUL beside one of its first letters, which are ASCII in every workspace. */
const looksLikeUtf16 = ([a, b]: Uint8Array) =>
  (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff) || (a === 0) !== (b === 0)

function bytesOf(path: string, shown: string): Uint8Array {
  try {
    return readFileSync(path) // at once: node:fs/promises takes longer to load than this file to read
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new ConfigError('config.file_not_found', { file: shown })
    throw new ConfigError('usage.wrong', {
      problem:
        code === 'EISDIR' ? `${shown} is a folder, not a workspace file` : `${shown} cannot be read: ${why(code)}`,
      advice: code === 'EISDIR' ? `name the file in it: -f ${join(shown, names[0])}` : 'check who may read it',
    })
  }
}

const why = (code = 'nobody said why') => (code === 'EACCES' || code === 'EPERM' ? 'this user may not read it' : code)

/** The nearest latchkey.yaml, here or above. */
export function findWorkspaceFile(folder: string): string {
  for (let here = resolve(folder); ; here = dirname(here)) {
    for (const name of names) {
      if (existsSync(join(here, name))) return join(here, name)
    }
    if (dirname(here) === here)
      throw new ConfigError('config.file_not_found', { file: 'latchkey.yaml here or in a folder above' })
  }
}
