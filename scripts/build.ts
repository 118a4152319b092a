/**
 * dist/: the command line as CommonJS with its dependencies inside, because that starts fastest with its
 * compiled code kept; the library as ES modules with its dependencies outside, and its types.
 */
import { execFileSync } from 'node:child_process'
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const dist = join(root, 'dist')

/** Built beside and put in place at the end: whoever runs the old one meanwhile is not left with half of a new one. */
export async function build(): Promise<void> {
  const next = join(root, `dist-${process.pid}`)
  const old = join(root, `dist-${process.pid}-old`)
  await buildInto(next)
  await rename(dist, old).catch(() => undefined)
  await rename(next, dist)
  await rm(old, { recursive: true, force: true })
}

async function buildInto(folder: string): Promise<void> {
  const shared = { cwd: root, platform: 'node', logLevel: 'warn' } as const

  const cli = await rolldown({
    ...shared,
    input: { entry: 'src/cli/entry.ts' },
    // The same code as ES modules: joined into one scope it starts faster than 70 CommonJS ones.
    resolve: { alias: { yaml: join(root, 'node_modules/yaml/browser/dist') } },
  })
  const { output } = await cli.write({
    dir: join(folder, 'cli'),
    format: 'cjs',
    entryFileNames: '[name]-[hash].cjs',
    chunkFileNames: '[name]-[hash].cjs',
    minify: { mangle: false, compress: false, codegen: { removeWhitespace: true } },
  })
  await cli.close()
  // Where bin/chunks.cjs begins.
  await writeFile(join(folder, 'cli', 'first'), output[0].fileName)
  const modules = output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []))
  await writeFile(join(folder, 'cli', 'THIRD_PARTY_LICENSES.txt'), await licences(modules))

  const library = await rolldown({ ...shared, input: { index: 'src/index.ts' }, external: /^(?![./]|src\/)/ })
  await library.write({
    dir: folder,
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash].js',
  })
  await library.close()
}

/** Permissive licences ask for one thing: that their text goes along. Throws for a package that has none. */
async function licences(modules: string[]): Promise<string> {
  const mark = `${sep}node_modules${sep}`
  const packages = new Map<string, string>()
  for (const id of modules) {
    const at = id.lastIndexOf(mark)
    if (at === -1) continue
    const [scope = '', name = ''] = id.slice(at + mark.length).split(sep)
    const title = scope.startsWith('@') ? `${scope}/${name}` : scope
    packages.set(title, join(id.slice(0, at + mark.length), title))
  }
  const texts: string[] = []
  for (const [title, path] of [...packages].sort()) {
    const { version, license } = JSON.parse(await readFile(join(path, 'package.json'), 'utf8'))
    const file = (await readdir(path)).find((name) => /^licen[cs]e/i.test(name))
    const text = file ? await readFile(join(path, file), 'utf8') : license
    if (!text) throw new Error(`${title} names no licence`)
    texts.push(`${title} ${version}\n\n${text.trim()}\n`)
  }
  return texts.join(`\n${'─'.repeat(80)}\n\n`)
}

/** Declarations, for those who build with the library; tests do not need them. */
function buildTypes(): void {
  execFileSync(
    process.execPath,
    [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.types.json'],
    { cwd: root, stdio: 'inherit' },
  )
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await build()
  if (process.argv.includes('--types')) buildTypes()
}
