/** Changes a workspace file on disk: whole or not at all, and never over what somebody has written meanwhile. */
import { access, chown, constants, type FileHandle, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { ConfigError } from '../errors.ts'
import { readWorkspaceFile } from './read_workspace_file.ts'

/** Milliseconds after which whoever was changing the file has been killed. */
const ABANDONED = 10_000

const reasons: Record<string, string> = {
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'the disk can only be read',
  ENOSPC: 'the disk is full',
  ENOENT: 'its folder is not there',
  EISDIR: 'it is a folder',
}

/** What the system's name for a failure means. */
export const whyUnwritten = (code = 'nobody said why'): string => reasons[code] ?? code

/**
 * Puts what `edit` makes of the file's text in its place; what `edit` throws leaves it as it is. A link stays a link, and
 * rights stay as they are. Gives false where nothing changed. `shown` is how the file was named. Throws ConfigError
 * `usage.wrong` where it cannot be written, or has changed since it was read.
 */
export async function replaceWorkspaceFile(
  path: string,
  shown: string,
  edit: (text: string) => Promise<string>,
): Promise<boolean> {
  const failed = (error: unknown): ConfigError => {
    if (error instanceof ConfigError) return error
    const { code } = error as NodeJS.ErrnoException
    return unwritable(shown, whyUnwritten(code), 'check the folder, its rights and the free space')
  }
  const plain = await readWorkspaceFile(path, shown)
  const target = await realpath(path)
  const [bytes, found] = await Promise.all([readFile(target), stat(target)])
  if (!found.isFile()) throw unwritable(shown, 'it is no file', 'name a file with -f')
  // A byte order mark is not part of the text that is read, and stays.
  const before = `${bytes[0] === 0xef && bytes[1] === 0xbb ? '\uFEFF' : ''}${plain}`
  if (!bytes.equals(Buffer.from(before))) throw changedMeanwhile(shown)
  const after = await edit(before)
  if (after === before) return false
  // One name for all: who has made it changes the file, and nobody else between the last look and the rename.
  const part = join(dirname(target), `.${basename(target)}.part`)
  const left = await stat(part).catch(() => undefined)
  if (left && Date.now() - left.mtimeMs > ABANDONED) await rm(part, { force: true })
  let handle: FileHandle | undefined
  let isOurs = false
  try {
    // Where only the folder may be written, a rename would do it all the same.
    await access(target, constants.W_OK)
    handle = await open(part, 'wx', found.mode).catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'EEXIST' ? changedMeanwhile(shown) : error
    })
    isOurs = true
    await handle.chmod(found.mode)
    // Only root can give a file away; for anybody else it is theirs already.
    await chown(part, found.uid, found.gid).catch(() => undefined)
    await handle.writeFile(after)
    await handle.sync()
    await handle.close()
    handle = undefined
    if (!(await readFile(target)).equals(bytes)) throw changedMeanwhile(shown)
    await rename(part, target)
  } catch (error) {
    await handle?.close().catch(() => undefined)
    if (isOurs) await rm(part, { force: true })
    throw failed(error)
  }
  return true
}

const unwritable = (shown: string, why: string, advice: string) =>
  new ConfigError('usage.wrong', { problem: `${shown} cannot be written: ${why}`, advice })

const changedMeanwhile = (shown: string) =>
  new ConfigError('usage.wrong', {
    problem: `${shown} was changed meanwhile, so nothing was written into it`,
    advice: 'run the command again',
  })
