/** Every departure, with the clients that are scored on them. */
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { byTheBook } from './clients/by_the_book.ts'
import { latchkey } from './clients/latchkey.ts'
import { oauth4webapi } from './clients/oauth4webapi.ts'
import type { Departure, Grant } from './contract.ts'
import { departures } from './departures/index.ts'
import { tryClient, writeScoreboard } from './score.ts'
import { api, expired } from './server/by_the_book.ts'
import { type QuirkServer, startQuirkServer } from './server/server.ts'

/** Where nothing departs, and the first token ends. */
const plain = (grant: Grant): Departure => ({
  name: `plain_${grant}`,
  provider: '',
  what: '',
  source: '',
  quoted: [],
  grant,
  trips: 'api',
  endpoints: { api: { ...api, expired } },
  expect: { expires_in: 3600, ...(grant !== 'client_credentials' && { refresh_token: true }) },
})
const plains = (['client_credentials', 'password', 'refresh_token', 'authorization_code'] as const).map(plain)

let server: QuirkServer
beforeAll(async () => {
  server = await startQuirkServer([...departures, ...plains])
})
afterAll(() => server.close())

test.each(plains)('where nothing departs all clients cope: $grant', async (departure) => {
  for (const client of [byTheBook, latchkey, oauth4webapi])
    expect(await tryClient(server, departure, client)).toEqual({ copes: true })
})

describe('a client by the book stumbles over', () => {
  test.each(departures)('$name', async (departure) => {
    const verdict = await tryClient(server, departure, byTheBook)
    expect(verdict).toMatchObject({ copes: false, at: departure.trips })
  })
})

describe('Latchkey copes with', () => {
  test.each(departures)('$name', async (departure) => {
    const verdict = await tryClient(server, departure, latchkey)
    expect({ ...verdict, refused: server.refusals(departure.name) }).toEqual({
      copes: true,
      refused: expect.anything(),
    })
  })
})

describe('Latchkey as it comes does not cope with what is configured', () => {
  const configured = departures.filter(({ latchkey, grant }) => latchkey && grant !== 'login')
  // Only that an error of the server is not waited for.
  const asItComes = () => ({ api: { retry: { attempts: 1 } } })
  test.each(configured)('$name', async (departure) => {
    expect(await tryClient(server, { ...departure, latchkey: asItComes }, latchkey)).toMatchObject({ copes: false })
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

  test('is told at the address of each, which begins anew', async () => {
    for (const { name, source, endpoints } of departures) {
      const told = (await (await fetch(`${server.url}/${name}`)).json()) as { source: string; endpoints: object }
      expect(told.source).toBe(source)
      expect(Object.keys(told.endpoints)).toEqual(expect.arrayContaining(Object.keys(endpoints)))
      expect(server.refusals(name)).toEqual([])
    }
  })

  test('is what SCOREBOARD.md shows', async () => {
    expect(readFileSync(new URL('SCOREBOARD.md', import.meta.url), 'utf8')).toBe(await writeScoreboard())
  })
})
