/** docs/connectors.md: the file that it writes is right; test/connectors.test.ts holds the made-up connector to what all are held to. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readDocument } from '../../src/config/read.ts'
import { createNodeRuntime, packageFolder } from '../../src/node_runtime.ts'
import { validate } from '../../src/workspace.ts'

const page = readFileSync(join(packageFolder(), 'docs', 'connectors.md'), 'utf8')
const [, used = ''] = /```yaml\n([\s\S]*?)```/.exec(page) ?? []

test('the file that uses one is right', async () => {
  const runtime = createNodeRuntime({ file: 'latchkey.yaml' })
  const { issues, warnings } = await validate(await readDocument(used, 'latchkey.yaml'), runtime)
  expect([...issues, ...warnings]).toEqual([])
})
