import { ConfigError } from '../errors.ts'
import type { JSONFile } from '../generated/language.ts'
import type { OpenSource } from './contract.ts'

/** A JSON file, read like an API's answer; several are read like its pages. */
export const openJsonFile: OpenSource<JSONFile> = ({ path }, { name, openFile, findFiles, emit }) => {
  async function found(): Promise<string[]> {
    const files = await findFiles(path)
    if (files.length === 0) {
      throw new ConfigError('config.not_usable', {
        name,
        why: `finds no file ${path}`,
        advice: 'check path; it is taken from the folder of the workspace file',
      })
    }
    return files
  }
  /** What goes wrong while it is read is a fault of the file, not of the data in it. */
  async function* bytes(file: string) {
    try {
      yield* openFile(file)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === undefined) throw error
      const [why, advice] =
        code === 'EISDIR'
          ? [`names a folder, not a file: ${path}`, `write for example path: ${path.replace(/\/$/, '')}/*.json`]
          : [`cannot read ${file} (${code})`, 'check that the file is there and that this user may read it']
      throw new ConfigError('config.not_usable', { name, why, advice })
    }
  }
  return {
    async *rows({ extract }, read) {
      const files = await found()
      for (const [index, file] of files.entries()) {
        const { rows } = yield* read(bytes(file))
        emit({ type: 'page', extract, page: index + 1, rows })
      }
      return { pages: files.length, stopped: files.length === 1 ? 'the file was read' : 'all files were read' }
    },
    async answer() {
      const [file = ''] = await found()
      return { status: 200, url: `file:${file}`, headers: { 'content-type': 'application/json' }, body: bytes(file) }
    },
  }
}
