import { rmSync } from 'node:fs'
import { mkdir, open, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import { ExtractError } from '../errors.ts'

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
}

/** Writes `FILE.part` until the end, so that nobody takes half a file for a whole one. Throws ExtractError `data.output`. */
export async function openFile(file: string): Promise<OutputFile> {
  const part = `${file}.part`
  const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      throw new ExtractError('data.output', {
        problem: `${file} cannot be written: ${reasons[code ?? ''] ?? code ?? 'nobody said why'}`,
        advice: 'check the folder, its rights and the free space, or name another with -o',
      })
    }
  }
  const handle = await guarded(async () => {
    await mkdir(dirname(file), { recursive: true })
    return open(part, 'w')
  })
  const removePart = () => rmSync(part, { force: true })
  process.once('exit', removePart)
  return {
    write: (text) => guarded(() => handle.appendFile(text)),
    finish: () =>
      guarded(async () => {
        await handle.sync()
        await handle.close()
        await rename(part, file)
        process.off('exit', removePart)
      }),
    async abandon() {
      await handle.close().catch(() => undefined)
      removePart()
      process.off('exit', removePart)
    },
  }
}
