import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { ConfigError } from '../errors.ts'

const names = ['latchkey.yaml', 'latchkey.yml', 'latchkey.json']

/** The text of a workspace file; `shown` is how it was named. Throws ConfigError `config.file_not_found`. */
export async function readWorkspaceFile(path: string, shown: string): Promise<string> {
  try {
    return readFileSync(path, 'utf8') // at once: node:fs/promises takes longer to load than this file to read
  } catch {
    throw new ConfigError('config.file_not_found', { file: shown })
  }
}

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
