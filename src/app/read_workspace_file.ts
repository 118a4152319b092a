import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { ConfigError } from '../errors.ts'

const names = ['latchkey.yaml', 'latchkey.yml', 'latchkey.json'] as const

/**
 * The text of a workspace file; `shown` is how it was named. Throws ConfigError `config.file_not_found`, `config.invalid`
 * where it is no text, `usage.wrong` where it cannot be read.
 */
export async function readWorkspaceFile(path: string, shown: string): Promise<string> {
  const bytes = bytesOf(path, shown)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const [a, b] = bytes
    const looks = (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff) ? ', it looks like UTF-16' : ''
    const issue = { where: shown, pointer: '', problem: `is not UTF-8${looks}`, advice: 'save it as UTF-8' }
    throw new ConfigError('config.invalid', { file: shown, issues: [issue] })
  }
}

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
