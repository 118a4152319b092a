/**
 * dist/: the command line as CommonJS with its dependencies inside, because that starts fastest with Node's compile
 * cache; the library as ES modules with its dependencies outside, and its types.
 */
import { execFileSync } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const dist = join(root, 'dist')

export async function build(): Promise<void> {
  await rm(dist, { recursive: true, force: true })
  const shared = { cwd: root, platform: 'node', logLevel: 'warn' } as const

  const cli = await rolldown({ ...shared, input: { entry: 'src/cli/entry.ts' } })
  await cli.write({
    dir: join(dist, 'cli'),
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name]-[hash].cjs',
    minify: { mangle: false, compress: false, codegen: { removeWhitespace: true } },
  })
  await cli.close()

  const library = await rolldown({ ...shared, input: { index: 'src/index.ts' }, external: /^(?![./]|src\/)/ })
  await library.write({
    dir: dist,
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash].js',
  })
  await library.close()
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
  buildTypes()
}
