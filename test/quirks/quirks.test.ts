/** Every departure, with the clients that are scored on them. */
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { byTheBook } from './clients/by_the_book.ts'
import { latchkey } from './clients/latchkey.ts'
import { departures } from './departures/index.ts'
import { tryClient, writeScoreboard } from './score.ts'
import { type QuirkServer, startQuirkServer } from './server/server.ts'

let server: QuirkServer
beforeAll(async () => {
  server = await startQuirkServer(departures)
})
afterAll(() => server.close())

describe('a client by the book stumbles over', () => {
  test.each(departures)('$name', async (departure) => {
    const verdict = await tryClient(server, departure, byTheBook)
    expect(verdict).toMatchObject({ copes: false, at: departure.trips })
  })
})

describe('Latchkey copes with', () => {
  for (const departure of departures) {
    const { name, awaits } = departure
    test.skipIf(awaits !== undefined)(awaits ? `${name} (awaits ${awaits})` : name, async () => {
      const verdict = await tryClient(server, departure, latchkey)
      expect({ ...verdict, refused: server.refusals(name) }).toEqual({ copes: true, refused: expect.anything() })
    })
  }
})

describe('Latchkey as it comes does not cope with what is configured', () => {
  const configured = departures.filter(({ latchkey, grant }) => latchkey && grant !== 'login')
  test.each(configured)('$name', async ({ latchkey: _, ...departure }) => {
    expect(await tryClient(server, departure, latchkey)).toMatchObject({ copes: false })
  })
})

describe('the list', () => {
  test('names each departure once, says where it was read, and what stands there', () => {
    expect(new Set(departures.map(({ name }) => name)).size).toBe(departures.length)
    for (const { name, source, quoted, what } of departures) {
      expect(name).toMatch(/^[a-z0-9_]+$/)
      expect(source).toMatch(/^https:\/\/\S+$/)
      expect(quoted.join('').length, name).toBeGreaterThan(10)
      expect(what).toMatch(/^[A-Z].*[^.]\.$/)
    }
  })

  test('is what SCOREBOARD.md shows', async () => {
    expect(readFileSync(new URL('SCOREBOARD.md', import.meta.url), 'utf8')).toBe(await writeScoreboard())
  })
})
