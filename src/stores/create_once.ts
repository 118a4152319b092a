import { randomUUID } from 'node:crypto'
import { accessSync, closeSync, constants, existsSync, linkSync, mkdirSync, openSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Makes a file for its owner only, unless it is there. It is written under another name and then linked, so it appears
 * whole or not at all: of several processes that start at once one wins, and all use its file.
 */
export function createOnce(path: string, write: (draft: string) => void): void {
  if (existsSync(path)) return
  makeFolder(dirname(path))
  const draft = `${path}.${randomUUID()}`
  try {
    closeSync(openSync(draft, 'wx', 0o600))
    write(draft)
    linkSync(draft, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 })
  } catch (error) {
    // Where nothing can be written, Node says of a folder within a folder that there is none (ENOENT).
    accessSync(nearestThere(path), constants.W_OK)
    throw error
  }
}

const nearestThere = (path: string): string =>
  existsSync(path) || dirname(path) === path ? path : nearestThere(dirname(path))
