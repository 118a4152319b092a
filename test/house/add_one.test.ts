/** What CONTRIBUTING.md says under “To add one” is done here, in a copy, and nothing else; then it must work. */
import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { packageFolder } from '../../src/node_runtime.ts'

const root = packageFolder()
const copy = mkdtempSync(join(tmpdir(), 'latchkey-add-one-'))
const read = (path: string) => readFileSync(join(copy, path), 'utf8')
const write = (path: string, text: string) => {
  mkdirSync(dirname(join(copy, path)), { recursive: true })
  writeFileSync(join(copy, path), text)
}

/** The paragraphs: the word, the three new files, the file that lists them all, and the line that goes there. */
const chapter = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8').split('## To add one')[1]?.split('\n## ')[0] ?? ''
const paragraphs = [...chapter.matchAll(/^\*\*A ([a-z ]+)\*\*.*$/gm)].map(([text, kind = '']) => {
  const [word = '', source = '', schema = '', its_test = '', list = '', line = ''] = [
    ...text.matchAll(/`([^`]+)`/g),
  ].map(([, code = '']) => code)
  return { kind, word, source, schema, test: its_test, list, line }
})

/** What a contributor writes into the new files. */
const made: Record<string, { source: string; schema: object; test: string }> = {
  grant: {
    source: `import type { Grants } from '../contract.ts'
import { scopeText } from '../scope.ts'

export const voucher: Grants['voucher'] = {
  parameters: ({ voucher, scope }) => ({ voucher, scope: scopeText(scope) }),
  identity: ({ voucher }) => ({ voucher }),
  repeatable: true,
}
`,
    schema: {
      title: 'Voucher',
      description: 'The application asks with a voucher.',
      allOf: [{ $ref: '../fragment/token_call.schema.json' }],
      for: ['OAuthToken', 'OAuth2'],
      type: 'object',
      properties: {
        grant_type: { title: 'Grant type', description: 'How the token is obtained.', const: 'voucher' },
        voucher: {
          title: 'Voucher',
          description: 'The voucher.',
          type: 'string',
          format: 'password',
          writeOnly: true,
          airbyte_secret: true,
          examples: ['${env:VOUCHER}'],
        },
      },
      required: ['voucher'],
    },
    test: `import type { Grant } from '../../../src/oauth/contract.ts'
import { voucher } from '../../../src/oauth/grants/voucher.ts'
import { grantContract } from '../../contracts/grant.ts'
import { clientCredentials } from '../endpoint.ts'

grantContract('voucher', voucher as Grant, { ...clientCredentials(), dpop: false, grant_type: 'voucher', voucher: 'v', scope: 'a b' })
`,
  },
  format: {
    source: `import type { Format } from './contract.ts'

export const pipes: Format = {
  extension: 'txt',
  open: () => ({
    begin: () => '',
    rows: (batch) => batch.map((row) => \`\${Object.values(row).map((cell) => JSON.stringify(cell)).join('|')}\\n\`).join(''),
    end: () => '',
  }),
}
`,
    schema: { title: 'Pipes', description: 'Choose this for plumbing.', type: 'object' },
    test: `import { pipes } from '../../src/formats/pipes.ts'
import { formatContract } from '../contracts/format.ts'

formatContract('pipes', pipes)
`,
  },
  'store driver': {
    source: `import type { Entry, Namespace, OpenDriver } from './contract.ts'

const shelves = new Map<string, { entries: Map<string, Entry>; leases: Map<string, { until: number }> }>()

export const openShelf: OpenDriver = (address, clock) => {
  const { entries, leases } = shelves.get(address) ?? { entries: new Map(), leases: new Map() }
  shelves.set(address, { entries, leases })
  return {
    location: \`shelf \${address}\`,
    async load(namespace, key) {
      const entry = entries.get(\`\${namespace} \${key}\`)
      return entry && { ...entry, value: entry.value.slice() }
    },
    async reserve() {},
    async compareAndSet(namespace, key, expected, value) {
      if ((entries.get(\`\${namespace} \${key}\`)?.generation ?? 0) !== expected) return undefined
      entries.set(\`\${namespace} \${key}\`, { generation: expected + 1, value: value.slice() })
      return expected + 1
    },
    async entries() {
      return [...entries.keys()].map((id) => {
        const [namespace, ...key] = id.split(' ')
        return { namespace: namespace as Namespace, key: key.join(' ') }
      })
    },
    async lease(key, ttl) {
      if ((leases.get(key)?.until ?? 0) > clock.now()) return undefined
      const mine = { until: clock.now() + ttl }
      leases.set(key, mine)
      const isMine = () => leases.get(key) === mine
      return {
        renew: async (longer) => isMine() && (mine.until = clock.now() + longer) > 0,
        release: async () => void (isMine() && leases.delete(key)),
      }
    },
    async close() {},
  }
}
`,
    schema: {
      title: 'Shelf store',
      description: 'Tokens lie on a shelf.',
      type: 'object',
      required: ['url'],
      properties: {
        url: {
          title: 'Store',
          description: 'A shelf.',
          type: 'string',
          pattern: '^shelf:.+$',
          examples: ['shelf:upper'],
        },
      },
    },
    test: `import { openShelf } from '../../src/stores/shelf.ts'
import { tokenStoreContract } from '../contracts/token_store.ts'

tokenStoreContract('shelf', (folder, clock) => openShelf(folder, clock))
`,
  },
}

/** Puts the line below the last of its kind. */
function register({ list, line }: { list: string; line: string }) {
  const shapeOf = (text: string) => text.trim().replace(/\w+/g, 'word')
  const lines = read(list).split('\n')
  const last = lines.findLastIndex((other) => shapeOf(other) === shapeOf(line))
  const indent = /^ */.exec(lines[last] ?? '')?.[0] ?? ''
  expect(last, `${list} has no line like ${line}`).toBeGreaterThan(-1)
  write(list, lines.toSpliced(last + 1, 0, indent + line).join('\n'))
}

const node = async (words: string[], env: Record<string, string> = {}) => {
  const outcome = await promisify(execFile)(process.execPath, words, {
    cwd: copy,
    env: { ...process.env, ...env, NO_COLOR: '1' },
  }).catch((failed: { stdout: string; stderr: string }) => failed)
  return { ok: !(outcome instanceof Error), output: outcome.stdout + outcome.stderr, stdout: outcome.stdout }
}
/** The second time only what has changed. */
const compile = () =>
  node(['node_modules/typescript/bin/tsc', '-p', '.', '--incremental', '--tsBuildInfoFile', 'built'])

const folders = ['src', 'schemas', 'scripts', 'connectors', 'docs', 'examples', 'bench', 'test']
function everything(): Map<string, string> {
  const paths = folders.flatMap((folder) =>
    readdirSync(join(copy, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(copy.length + 1)),
  )
  return new Map(paths.map((path) => [path, read(path)]))
}
const isGenerated = (path: string) => path.startsWith('src/generated/') || path === 'schemas/latchkey.schema.json'

beforeAll(() => {
  for (const folder of folders) cpSync(join(root, folder), join(copy, folder), { recursive: true })
  for (const file of ['package.json', 'tsconfig.json']) cpSync(join(root, file), join(copy, file))
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  write('vitest.config.ts', 'export default { test: { isolate: false, testTimeout: 60_000 } }')
})
afterAll(() => rmSync(copy, { recursive: true, force: true }))

// Half a minute of work, of which a busy machine makes many.
describe('in a copy', { timeout: 300_000 }, () => {
  let before: Map<string, string>

  test('there is a paragraph for each', () => {
    expect(paragraphs.map(({ kind }) => kind)).toEqual(Object.keys(made))
  })

  test('without its line, each is missed by the compiler, by name', async () => {
    before = everything()
    for (const { kind, source, schema, test, word } of paragraphs) {
      const files = made[kind]
      const $id = `https://latchkey.dev/${schema}`
      write(source, files?.source ?? '')
      write(test, files?.test ?? '')
      write(
        schema,
        JSON.stringify({ $schema: 'https://json-schema.org/draft/2020-12/schema', $id, ...files?.schema }, null, 2),
      )
      expect(word).not.toBe('')
    }
    expect((await node(['scripts/generate.ts'])).output).toMatch(/files written/)
    const { output } = await compile()
    for (const { word } of paragraphs) expect(output).toContain(`Property '${word}' is missing`)
  })

  test('with it, all compiles, and nothing else was touched', async () => {
    for (const paragraph of paragraphs) register(paragraph)
    expect((await compile()).output).toBe('')
    const after = everything()
    const changed = [...after].filter(([path, text]) => before.get(path) !== text && !isGenerated(path))
    const said = paragraphs.flatMap(({ source, schema, test, list }) => [source, schema, test, list])
    expect(changed.map(([path]) => path).sort()).toEqual(said.sort())
    for (const { list, line } of paragraphs) {
      const added = read(list).split('\n').length - (before.get(list) ?? '').split('\n').length
      expect([added, read(list).includes(line)]).toEqual([1, true])
    }
  })

  test('their tests pass, and those of their families and of the house', async () => {
    // The members of a family know nothing of each other: what knows them all is tried.
    const families = ['test/stores/index', 'test/config/validate', 'test/config/bundle']
    const house = ['test/schemas', 'test/house/floors', 'test/house/generated']
    const own = paragraphs.map(({ test }) => test)
    const { output, ok } = await node(['node_modules/vitest/vitest.mjs', 'run', ...own, ...families, ...house])
    expect(ok, output).toBe(true)
  })

  test('one run uses all three', async () => {
    const asked: string[] = []
    const server = createServer(async (request, response) => {
      const body = await request.setEncoding('utf8').toArray()
      asked.push(body.join('') || String(request.headers.authorization))
      response.setHeader('content-type', 'application/json')
      response.end(
        request.url === '/token' ? '{"access_token": "at-1", "token_type": "Bearer"}' : '[{"a": 1, "b": "x"}]',
      )
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    write(
      'latchkey.yaml',
      `version: 1
store: {url: 'shelf:upper'}
connections:
  login: {type: OAuthToken, grant_type: voucher, voucher: v-1, client_id: app, token_endpoint: '${origin}/token'}
  api: {type: REST, url: '${origin}/rows', authentication: login}
extracts:
  rows: {connection: api, loop: '$[*]'}
`,
    )
    const { stdout, output } = await node(['src/cli/entry.ts', 'run', 'rows', '--format', 'pipes'], {
      XDG_STATE_HOME: copy,
    })
    server.close()
    expect(stdout, output).toBe('1|"x"\n')
    expect(asked).toEqual([expect.stringMatching(/^(?=.*grant_type=voucher)(?=.*voucher=v-1)/), 'Bearer at-1'])
  })
})
