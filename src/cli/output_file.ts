import { rmSync } from 'node:fs'
import { lstat, mkdir, open, readlink, realpath, rename, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { ConfigError, ExtractError } from '../errors.ts'

export interface OutputFile {
  write(text: string): Promise<void>
  /** Makes the file appear under its name: complete, or not at all. */
  finish(): Promise<void>
  /** Removes what was written. */
  abandon(): Promise<void>
}

const reasons: Record<string, string> = {
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'the disk can only be read',
  ENOSPC: 'the disk is full',
  EEXIST: 'a file stands where a folder is needed',
  ENOTDIR: 'a file stands where a folder is needed',
  EISDIR: 'it is a folder',
  EPIPE: 'its reader has gone',
  EIO: 'the device failed',
}

const reasonOf = (error: unknown) => {
  const { code = '' } = error as NodeJS.ErrnoException
  return reasons[code] ?? (code || 'nobody said why')
}

/** Rows, or whatever else, that were to go to standard output. */
export const unwritten = (error: unknown): ExtractError =>
  new ExtractError('data.output', {
    problem: `standard output cannot be written: ${reasonOf(error)}`,
    advice: 'check what it leads to and the free space there, and run the command again',
  })

/**
 * Writes `FILE.part` until the end, so that nobody takes half a file for a whole one. Throws ConfigError `usage.wrong`
 * where it cannot be begun, and ExtractError `data.output` where it cannot go on. A relative path is taken from `folder`,
 * and told as it was written.
 */
export async function openFile(written: string, folder: string): Promise<OutputFile> {
  const file = resolve(folder, written)
  const fault = (error: unknown) => ({
    problem: `${written} cannot be written: ${reasonOf(error)}`,
    advice: 'check the folder, its rights and the free space, or name another with -o',
  })
  const guarded = <T>(work: Promise<T>): Promise<T> =>
    work.catch((error: unknown) => {
      throw new ExtractError('data.output', fault(error))
    })
  const inUse = () =>
    new ConfigError('usage.wrong', {
      problem: `another run is writing ${written} (${shownPart} is there)`,
      advice: `wait for it; if none is running, one was killed: delete ${shownPart}`,
    })
  const direct = await takesBytesOnly(file)
  // The rename would put a file in the place of a link; what it leads to is what is meant.
  const target = direct ? file : await linked(file)
  const part = `${target}.part`
  const shownPart = target === file ? `${written}.part` : part
  const begin = async () => {
    if (direct) return open(target, 'w')
    await mkdir(dirname(target), { recursive: true })
    // Exclusive: two runs that wrote into one part would give wrong rows, and both would say that all went well.
    return open(part, 'wx').catch((error: unknown) => {
      throw (error as NodeJS.ErrnoException).code === 'EEXIST' ? inUse() : error
    })
  }
  const handle = await begin().catch((error: unknown) => {
    throw error instanceof ConfigError ? error : new ConfigError('usage.wrong', fault(error))
  })
  if (direct) {
    return {
      write: (text) => guarded(handle.appendFile(text)),
      finish: () => guarded(handle.close()),
      abandon: () => handle.close().catch(() => undefined),
    }
  }
  const removePart = () => rmSync(part, { force: true })
  process.once('exit', removePart)
  return {
    write: (text) => guarded(handle.appendFile(text)),
    async finish() {
      await guarded(handle.sync().then(() => handle.close()))
      await guarded(rename(part, target))
      process.off('exit', removePart)
    },
    async abandon() {
      await handle.close().catch(() => undefined)
      removePart()
      process.off('exit', removePart)
    },
  }
}

/** A pipe, a terminal, /dev/null: there is nothing to be complete, and nothing to put in its place. */
const takesBytesOnly = (file: string) =>
  stat(file).then(
    (found) => !found.isFile() && !found.isDirectory(),
    () => false,
  )

/** Where a link leads, also when nothing is there yet. */
async function linked(file: string): Promise<string> {
  const is = await lstat(file).catch(() => undefined)
  if (!is?.isSymbolicLink()) return file
  return realpath(file).catch(async () => resolve(dirname(file), await readlink(file)))
}
