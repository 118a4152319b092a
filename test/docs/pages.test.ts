/** docs/pages.md: its file is run against an API that pages as it says. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { packageFolder } from '../../src/node_runtime.ts'
import { paginators } from '../../src/sources/pagination/index.ts'
import { openSession } from '../cli/session.ts'
import { startOddServer } from '../servers/odd.ts'

const page = readFileSync(join(packageFolder(), 'docs', 'pages.md'), 'utf8')
const [, file = ''] = /```yaml\n([\s\S]*?)```/.exec(page) ?? []
const orders = ['a', 'b', 'c', 'd', 'e'].map((id, day) => ({ id, updated_at: `2026-02-0${day + 1}T00:00:00Z` }))

test('its file is run: a cursor from the last row, only what is new, also within a query; an offset in a body', async () => {
  const server = await startOddServer({
    '/v1/orders': ({ url }) => {
      const asked = new URL(url, 'http://api').searchParams
      const since = orders.filter(({ updated_at }) => updated_at >= (asked.get('updated_since') ?? ''))
      const from = since.findIndex(({ id }) => id === asked.get('starting_after')) + 1
      const data = since.slice(from, from + Number(asked.get('limit')))
      return { body: JSON.stringify({ data, has_more: from + data.length < since.length }) }
    },
    '/v1/query': ({ url }) => {
      const q = new URL(url, 'http://api').searchParams.get('q') ?? ''
      const [, since = ''] = /^SELECT id, changed FROM invoices WHERE changed >= (\S+)$/.exec(q) ?? []
      const found = orders.filter(({ updated_at }) => updated_at >= since)
      const records = found.map(({ id, updated_at }) => ({ id, changed: `/Date(${Date.parse(updated_at)}+0000)/` }))
      return { body: JSON.stringify({ records }) }
    },
    '/v1/tickets/search': ({ body }) => {
      const { status, page } = JSON.parse(body) as { status: string; page: { from: number; size: number } }
      const tickets = [1, 2, 3, 4].slice(page.from, page.from + page.size).map((id) => ({ id, status }))
      return { body: JSON.stringify({ tickets, total: 4 }) }
    },
  })
  const session = openSession(file.replaceAll('https://api.example.com', server.url), { env: { SHOP_KEY: 'key' } })
  const run = async (...words: string[]) => {
    const before = server.requests.length
    const { code, out } = await session.type('run', ...words, '--format', 'ndjson')
    return {
      code,
      rows: out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
      requests: server.requests.slice(before),
    }
  }
  try {
    const first = await run('orders')
    expect(first.rows.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e'])
    expect(first.requests.map(({ url }) => new URL(url, 'http://api').searchParams.get('starting_after'))).toEqual([
      null,
      'b',
      'd',
    ])
    expect(first.requests[0]?.url).toContain('updated_since=2026-01-01T00%3A00%3A00Z')
    const second = await run('orders')
    expect(second.rows.map(({ id }) => id)).toEqual(['e'])
    expect(second.requests[0]?.url).toContain('updated_since=2026-02-04T23%3A00%3A00Z')
    expect((await run('orders', '--full')).rows).toHaveLength(5)
    expect((await run('invoices')).rows).toHaveLength(5)
    expect((await run('invoices')).rows).toEqual([{ id: 'e', changed: '2026-02-05T00:00:00Z' }])
    const tickets = await run('tickets')
    expect(tickets.rows.map(({ id }) => id)).toEqual([1, 2, 3, 4])
    expect(tickets.requests.map(({ body }) => JSON.parse(body).page)).toEqual([
      { from: 0, size: 2 },
      { from: 2, size: 2 },
    ])
  } finally {
    session.close()
    await server.close()
  }
})

test('names every pagination', () => {
  for (const word of Object.keys(paginators)) expect(page).toContain(`| \`${word}\` |`)
})
