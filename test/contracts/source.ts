/** What every source owes to whoever reads it. */
import { describe, expect, test } from 'vitest'
import type { Connection } from '../../src/generated/language.ts'
import type { Event } from '../../src/runtime.ts'
import { openSource, type SourceWorld } from '../../src/sources/index.ts'
import { textOf } from '../fakes.ts'
import { drain, readData } from '../sources/connection.ts'

export interface SourceCase {
  connection: Connection
  /** Made anew for each test. `asked()` counts what was fetched, opened or looked for. */
  open(): { world: SourceWorld; events: Event[]; asked(): number }
  /** What its documents hold, in order. */
  rows: unknown[]
  end: { pages: number; stopped: string }
}

export function sourceContract(name: string, { connection, open, rows, end }: SourceCase) {
  describe(`source ${name}`, () => {
    test('gives its rows in order, and says how it ended', async () => {
      const { world } = open()
      expect(await drain(openSource(connection, world).rows({ extract: 'customers' }, readData))).toEqual({ rows, end })
    })

    test('asks for nothing before somebody reads', async () => {
      const { world, events, asked } = open()
      openSource(connection, world).rows({ extract: 'customers' }, readData)
      await new Promise(setImmediate)
      expect(asked()).toBe(0)
      expect(events).toEqual([])
    })

    test('can be read again', async () => {
      const { world } = open()
      const source = openSource(connection, world)
      const first = await drain(source.rows({ extract: 'customers' }, readData))
      expect(await drain(source.rows({ extract: 'customers' }, readData))).toEqual(first)
    })

    test('gives one answer as it is, which is JSON', async () => {
      const { world } = open()
      const answer = await openSource(connection, world).answer()
      expect(answer.status).toBe(200)
      expect(answer.headers['content-type']).toBe('application/json')
      expect(JSON.parse(await textOf(answer))).toBeTypeOf('object')
    })

    test('leaves the pages it was not asked for', async () => {
      const { world, asked } = open()
      for await (const batch of openSource(connection, world).rows({ extract: 'customers' }, readData)) {
        expect(batch.length).toBeGreaterThan(0)
        break
      }
      const after = asked()
      await new Promise(setImmediate)
      expect(asked()).toBe(after)
    })

    test('passes on what its reader throws', async () => {
      const { world } = open()
      const rows = openSource(connection, world).rows({ extract: 'customers' }, async function* (bytes) {
        for await (const _ of bytes) throw new Error('not as described')
        yield []
        return { document: null, rows: 0 }
      })
      await expect(rows.next()).rejects.toThrow('not as described')
    })
  })
}
