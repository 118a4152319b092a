/** docs/coming-from: what a page says their form becomes is what our tables say, and runs. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { clients, startAuthorizationServer } from '../../examples/practice/authorization_server.ts'
import { startPracticeApi } from '../../examples/practice/practice_api.ts'
import { products } from '../../scripts/generate/coming_from.ts'
import { readDocument } from '../../src/config/read.ts'
import { createNodeRuntime, packageFolder } from '../../src/node_runtime.ts'
import { openText, validate } from '../../src/workspace.ts'

const folder = join(packageFolder(), 'docs', 'coming-from')
const blocks = (page: string, language: string) =>
  [...page.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, text = '']) => text)
const hidden = '••••••'

let server: Awaited<ReturnType<typeof startAuthorizationServer>>
let api: Awaited<ReturnType<typeof startPracticeApi>>
beforeAll(async () => {
  server = await startAuthorizationServer()
  api = await startPracticeApi({ rows: 7, isActive: server.isActive })
})
afterAll(() => Promise.all([server.close(), api.close()]))

test('each product has its page, and is named in README.md', () => {
  const pages = products.map((product) => `${product.toLowerCase()}.md`)
  expect(readdirSync(folder).sort()).toEqual([...pages].sort())
  const readme = readFileSync(join(packageFolder(), 'README.md'), 'utf8')
  for (const page of pages) expect(readme).toContain(`(docs/coming-from/${page})`)
})

describe.each(products)('%s', (product) => {
  const page = readFileSync(join(folder, `${product.toLowerCase()}.md`), 'utf8')
  /** Their word → the fields that it becomes here, as the table has them. */
  const table = Map.groupBy(
    [...page.matchAll(/^\| ([^|]+) \| `((?:[^`])+)` \|/gm)].map(([, there = '', here = '']) => ({ there, here })),
    ({ there }) => there,
  )
  const [example = ''] = blocks(page, 'yaml')
  const form = blocks(page, 'text')
    .flatMap((block) => block.trim().split('\n'))
    .map((line) => [line.slice(0, line.indexOf(': ')), line.slice(line.indexOf(': ') + 2)] as const)

  test('there is a form, and one file', () => {
    expect(form.length).toBeGreaterThan(0)
    expect(blocks(page, 'yaml')).toHaveLength(1)
  })

  test.each(form)('%s: %s', (label, value) => {
    const rows = table.get(label) ?? []
    expect(rows, `${label} is in no row of the table`).not.toEqual([])
    const words = [...table.values()].flat().filter(({ there }) => there === value)
    const places = rows.flatMap(({ here }) => valuesAt(parse(example), pathOf(here)))
    expect(places, `${label} is nowhere in the file`).not.toEqual([])
    const meant = words.map(({ here }) => lastOf(parse(here)))
    const ours = places.map(lastOf)
    if (value === hidden) expect(ours).toContainEqual(expect.stringMatching(/^\$\{env:\w+\}$/))
    else expect(ours.some((one) => [value, `${value}s`, `${value}min`, ...meant].includes(String(one)))).toBe(true)
  })

  test('the file is right, and warns of nothing', async () => {
    const document = await readDocument(example, 'latchkey.yaml')
    expect(await validate(document, createNodeRuntime({ file: 'latchkey.yaml' }))).toMatchObject({
      issues: [],
      warnings: [],
    })
  })

  test('it runs, at the practice server', async () => {
    const text = example
      .replaceAll('https://login.example.com/oauth2/token', server.token_endpoint)
      .replaceAll('https://api.example.com/v2', api.url)
      .replaceAll('my-app', clients.basic.client_id)
    const runtime = createNodeRuntime({ file: 'latchkey.yaml', defaultStore: 'memory:' })
    const env = { CLIENT_SECRET: clients.basic.client_secret }
    const workspace = await openText(text, 'latchkey.yaml', { ...runtime, env })
    let count = 0
    for await (const rows of workspace.rows('customers')) count += rows.length
    await workspace.close()
    expect(count).toBe(7)
  })
})

/** `lifetime: {always: 60min}` → lifetime, always. */
function pathOf(here: string): string[] {
  const path: string[] = []
  for (let value = parse(here); typeof value === 'object' && value !== null && !Array.isArray(value); ) {
    const [name = '', ...more] = Object.keys(value)
    // An example with several members is a value, not a way to one.
    if (path.length > 0 && (more.length > 0 || !/^[a-z_]+$|^NAME$/.test(name))) break
    path.push(name)
    value = value[name]
  }
  return path
}

/** What stands at a path below any connection or extract of a file; NAME is any name. */
function valuesAt(file: { connections: object; extracts: object }, path: string[]): unknown[] {
  let found: unknown[] = [...Object.values(file.connections), ...Object.values(file.extracts)]
  for (const step of path) {
    found = found.flatMap((value) => {
      if (typeof value !== 'object' || value === null) return []
      if (step === 'NAME') return Object.values(value)
      return step in value ? [value[step as keyof typeof value]] : []
    })
  }
  return found
}

/** The word itself, or the first in an object: `{method: Token, connection: login}`. */
function lastOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? lastOf(Object.values(value)[0]) : value
}
