/** What the README shows is run, and what it lists is what there is. */
import { execFile, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clients, startAuthorizationServer } from '../../examples/practice/authorization_server.ts'
import { startPracticeApi } from '../../examples/practice/practice_api.ts'
import { commands } from '../../src/cli/commands/index.ts'
import { formats } from '../../src/formats/index.ts'
import { variants } from '../../src/generated/variants.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const readme = await readFile(join(root, 'README.md'), 'utf8')
const blocks = (language: string) =>
  [...readme.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, code]) => code ?? '')
const quickstart = await readFile(join(root, 'examples', 'quickstart', 'latchkey.yaml'), 'utf8')

let servers: { close(): Promise<void> }[]
let folder: string
let env: NodeJS.ProcessEnv

beforeAll(async () => {
  const server = await startAuthorizationServer()
  const api = await startPracticeApi({ isActive: server.isActive })
  servers = [server, api]
  folder = await mkdtemp(join(tmpdir(), 'latchkey-readme-'))
  env = {
    ...process.env,
    XDG_STATE_HOME: join(folder, 'state'),
    PRACTICE_TOKEN_ENDPOINT: server.token_endpoint,
    PRACTICE_CLIENT_ID: clients.basic.client_id,
    PRACTICE_CLIENT_SECRET: clients.basic.client_secret,
    PRACTICE_API_URL: api.url,
  }
  await writeFile(join(folder, 'latchkey.yaml'), quickstart)
})

afterAll(async () => {
  await Promise.all(servers.map((server) => server.close()))
  await rm(folder, { recursive: true, force: true })
})

test('the file it shows is the one that npm start runs', () => {
  const [, ...lines] = quickstart.split('\n')
  expect(blocks('yaml')).toEqual([lines.join('\n')])
})

describe('commands for your own API', () => {
  const typed = blocks('sh')
    .flatMap((block) => block.split('\n'))
    .filter((line) => line.startsWith('npx latchkey '))
    .map((line) =>
      line
        .replace(/\s+#.*$/, '')
        .split(' ')
        .slice(2),
    )

  test('there are some', () => expect(typed.length).toBeGreaterThanOrEqual(5))

  test.each(typed.map((words) => [words.join(' '), words] as const))('latchkey %s', async (_, words) => {
    const child = spawn(process.execPath, [join(root, 'bin', 'latchkey.cjs'), ...words], {
      cwd: folder,
      env,
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    child.stdin.end(clients.basic.client_secret)
    child.stdout.resume()
    expect(await new Promise((resolve) => child.once('close', resolve))).toBe(0)
  })

  test('leave every row where they say', async () => {
    const text = await readFile(join(folder, 'customers.csv'), 'utf8')
    expect(text.trim().split('\r\n')).toHaveLength(2345 + 1)
  })
})

test('the program runs as it stands', async () => {
  // The package finds itself by its own name, as it is found when installed.
  const file = join(root, 'dist', 'readme_program.js')
  const [program = ''] = blocks('js')
  await writeFile(file, program)
  const { stdout } = await promisify(execFile)(process.execPath, [file], { cwd: folder, env })
  expect(stdout).toBe('2345 rows\n')
})

describe('lists are complete and true', () => {
  const table = (heading: string) => readme.slice(readme.indexOf(`## ${heading}`)).split(/\n## /)[0] ?? ''

  test('types', () => {
    for (const type of Object.keys(variants.connection ?? {})) expect(table('Connections')).toContain(`\`${type}\``)
  })
  test('grants, client authentications, pagination', () => {
    const words = ['client_authentication', 'pagination'].flatMap((family) => Object.keys(variants[family] ?? {}))
    const grants = Object.keys(variants.connection?.OAuthToken ?? {})
    for (const word of [...words, ...grants]) expect(table('Connections')).toContain(word)
  })
  test('commands', () => {
    const listed = [...table('Commands').matchAll(/^\| `latchkey (\w+)/gm)].map(([, name]) => name)
    expect(listed).toEqual(Object.keys(commands))
  })
  test('formats', () => {
    for (const format of Object.keys(formats)) expect(table('Commands')).toContain(`\`${format}\``)
  })
  test('links lead somewhere', () => {
    const links = [...readme.matchAll(/\]\(([^)#]+)\)/g)]
      .map(([, link]) => link ?? '')
      .filter((link) => !link.startsWith('http'))
    expect(links.length).toBeGreaterThan(3)
    for (const link of links) expect(existsSync(join(root, link)), link).toBe(true)
  })
})
