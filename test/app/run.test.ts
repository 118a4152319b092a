import { expect, test } from 'vitest'
import { run } from '../../src/app/run.ts'
import type { Json } from '../../src/json.ts'
import type { Workspace } from '../../src/workspace.ts'

test('a row that no format can write is a fault of the data', async () => {
  let deep: Json = []
  for (let level = 0; level < 50_000; level++) deep = [deep]
  async function* rows() {
    yield [{ deep }]
  }
  const reading = { columns: undefined, rows: rows(), report: () => undefined, keep: async () => {} }
  const workspace = { read: async () => reading } as unknown as Workspace
  for (const format of ['ndjson', 'json', 'csv', 'table'] as const) {
    reading.rows = rows()
    await expect(run(workspace, 'orders', { format }, () => {})).rejects.toMatchObject({
      code: 'data.unreadable',
      exitCode: 5,
      message: 'the answer of extract orders cannot be read: it has values that are nested too deep to be written',
    })
  }
})
