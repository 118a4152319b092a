/** Processes that share a store keep one limit together. */
import { expect, test } from 'vitest'
import { startOddServer } from '../servers/odd.ts'
import { openPlace } from './cli.ts'

test('three processes with four calls each, four calls per second: two seconds at least', async () => {
  const odd = await startOddServer({ '/rows': ({ url }) => ({ body: JSON.stringify([url]) }) })
  const place = openPlace({
    'latchkey.yaml': {
      version: 1,
      connections: { api: { type: 'REST', url: `${odd.url}/rows`, rate_limit: { requests: 4, per: '1s' } } },
      extracts: { rows: { connection: 'api', pagination: { type: 'page_number', max_pages: 4 } } },
    },
  })
  const arrived: number[] = []
  const started = Date.now()
  const results = await Promise.all(
    [1, 2, 3].map(async () => {
      const result = await place.spawned(['run', 'rows'])
      arrived.push(Date.now() - started)
      return result
    }),
  )
  place.remove()
  await odd.close()
  for (const result of results) expect(result).toMatchObject({ code: 0, stderr: '' })
  expect(odd.requests).toHaveLength(12)
  expect(Math.max(...arrived)).toBeGreaterThan(2000)
})
