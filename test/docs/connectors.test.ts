/** docs/connectors.md: what it writes is right, the made-up connector too. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { covers, factsOf } from '../../scripts/facts.ts'
import type { Connector } from '../../src/config/contract.ts'
import { readDocument } from '../../src/config/read.ts'
import { validators } from '../../src/generated/variants.ts'
import { createNodeRuntime, packageFolder } from '../../src/node_runtime.ts'
import { validate } from '../../src/workspace.ts'

const page = readFileSync(join(packageFolder(), 'docs', 'connectors.md'), 'utf8')
const [used = '', added = ''] = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = '']) => text)

test('the file that uses one is right', async () => {
  const runtime = createNodeRuntime({ file: 'latchkey.yaml' })
  const { issues, warnings } = await validate(await readDocument(used, 'latchkey.yaml'), runtime)
  expect([...issues, ...warnings]).toEqual([])
})

test('the connector that is added is whole, and each fact of it has a source or is listed', async () => {
  const connector = parse(added) as Connector
  const valid = (await validators.connector?.())?.default
  expect(valid?.(structuredClone(connector)), JSON.stringify(valid?.errors)).toBe(true)
  const words = [...connector.sources.flatMap((source) => source.of), ...(connector.unverified ?? [])]
  expect(factsOf(connector).filter((fact) => !words.some((word) => covers(word, fact)))).toEqual([])
  const lent = { read: async () => connector, names: async () => ['petstore'] }
  const text = 'version: 1\nconnections: {a: {use: petstore@1, type: REST, variables: {store: acme}}}\n'
  expect((await validate(await readDocument(text, 'a.yaml'), { connectors: lent })).issues).toEqual([])
})
