/** Where an extract begins: what of it cannot be meant. */
import { expect, test } from 'vitest'
import type { Connectors } from '../../src/config/contract.ts'
import { readDocument } from '../../src/config/read.ts'
import { validate } from '../../src/workspace.ts'

const connectors: Connectors = { read: async () => undefined, names: async () => [] }

async function found(extract: string): Promise<string[]> {
  const text = `version: 1
connections: {api: {type: REST, url: "https://api.example.com"}}
extracts: {orders: {connection: api, ${extract}}}
`
  const { issues, warnings } = await validate(await readDocument(text, 'latchkey.yaml'), { connectors })
  return [...issues, ...warnings].map(({ pointer, problem, advice }) => `${pointer} ${problem} → ${advice}`)
}

const written = 'request: {parameters: {q: "changed > ${cursor}"}}'
const at = '/extracts/orders/incremental'

test.each([
  ['incremental: {cursor: changed, parameter: since}'],
  [`${written}, incremental: {cursor: changed, start: 2026-01-01}`],
  [`${written}, incremental: {cursor: changed, start: 0, parameter: since}`],
  ['request: {method: POST, body: {f: [{v: "${cursor}"}]}}, incremental: {cursor: changed, start: 2026-01-01}'],
  ['request: {path: "/since/${cursor}"}, incremental: {cursor: changed, start: 2026-01-01}'],
  ['request: {parameters: {q: "$${cursor}"}}, incremental: {cursor: changed, parameter: since}'],
  [
    'incremental: {cursor: changed}',
    `${at} parameter is missing: the value to begin at is sent nowhere → write parameter: and what the request calls it; or \${cursor} where the request shall write it`,
  ],
  [
    'request: {parameters: {q: "$${cursor}"}}, incremental: {cursor: changed, start: 1}',
    `${at} parameter is missing: the value to begin at is sent nowhere → write parameter: and what the request calls it; or \${cursor} where the request shall write it`,
  ],
  [
    `${written}, incremental: {cursor: changed}`,
    `${at} start is missing: the first run has nothing to write in the place of \${cursor} → write start: and a value before all others, such as 1970-01-01T00:00:00Z`,
  ],
  [
    written,
    '/extracts/orders/request/parameters/q ${cursor} is the value that an incremental extract begins at, and this one is none → write incremental: {cursor: COLUMN, start: …}',
  ],
  [
    `${written}, incremental: {cursor: change, start: 1}, fields: {changed: $.changed}`,
    `${at}/cursor fields has no column change → did you mean changed?`,
  ],
])('%s', async (extract, ...expected) => {
  expect(await found(extract)).toEqual(expected)
})
