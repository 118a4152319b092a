import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openCredential } from '../../src/credentials/index.ts'
import type { Connection } from '../../src/generated/language.ts'
import { bringsToken, sourceTypes, variants } from '../../src/generated/variants.ts'
import { withArticle } from '../../src/phrases.ts'
import { openSource } from '../../src/sources/index.ts'
import { type SourceCase, sourceContract } from '../contracts/source.ts'
import { fixedSource } from '../credentials/fixed_source.ts'
import { bytesOf, type FakeAnswer, fakeSend, rejection, stillWorld } from '../fakes.ts'
import { clientCredentials } from '../oauth/endpoint.ts'
import { drain, readData, rest, sourceWorld } from './connection.ts'

const json = { 'content-type': 'application/json' }
const page = (data: number[], next: string | null): FakeAnswer => ({ headers: json, body: { data, next } })
const pages: Record<string, FakeAnswer> = {
  '/v1': page([1, 2], '/v1?page=2'),
  '/v1?page=2': page([3], '/v1?page=3'),
  '/v1?page=3': page([4], null),
}

function paged() {
  const { send, requests } = fakeSend(({ url }) => {
    const { pathname, search } = new URL(url)
    return pages[pathname + search] ?? { status: 404 }
  })
  return { ...sourceWorld(send), asked: () => requests.length, requests }
}

const files: Record<string, string> = {
  'data/a.json': '{"data":[1,2]}',
  'data/b.json': '[3]',
}

function filed() {
  let asked = 0
  const { world, events } = sourceWorld(fakeSend().send)
  return {
    events,
    asked: () => asked,
    world: {
      ...world,
      findFiles: async (pattern: string) =>
        Object.keys(files).filter((file) => pattern === file || pattern === 'data/*.json'),
      openFile: (file: string) => {
        asked++
        return bytesOf(files[file] ?? '')
      },
    },
  }
}

const end = { pages: 1, stopped: 'the token was read' }
const bearer: Connection = {
  type: 'Bearer',
  client_id_is_sensitive: false,
  token: 'typed-token',
  ssl_mode: 'verify',
  timeout: 30,
  also_send_to: [],
  ignore_cookies_policy: false,
}

/** A token is asked for by whoever has it; nothing else is. */
function tokened() {
  let asked = 0
  const source = fixedSource()
  const tokens = {
    ...source,
    token() {
      asked++
      return source.token()
    },
  }
  const unable = () => Promise.reject(new Error('it is read, not sent'))
  const credential = { tokens, sign: unable }
  return { ...sourceWorld(fakeSend().send, credential), asked: () => asked }
}

const tokenRow = { access_token: 'access+token/1', token_type: 'example' }

const cases: Record<string, SourceCase> = {
  REST: {
    connection: rest({ pagination: { type: 'next_url', path: '$.next' } }),
    open: paged,
    rows: [1, 2, 3, 4],
    end: { pages: 3, stopped: 'the answer has no next page ($.next)' },
  },
  JSONFile: {
    connection: { type: 'JSONFile', path: 'data/a.json' },
    open: filed,
    rows: [1, 2],
    end: { pages: 1, stopped: 'the file was read' },
  },
  'JSONFile, several': {
    connection: { type: 'JSONFile', path: 'data/*.json' },
    open: filed,
    rows: [1, 2, 3],
    end: { pages: 2, stopped: 'all files were read' },
  },
  Bearer: { connection: bearer, open: tokened, rows: [tokenRow], end },
  OAuthToken: { connection: clientCredentials(), open: tokened, rows: [tokenRow], end },
  OAuth2: {
    connection: { ...clientCredentials(), type: 'OAuth2' } as Connection,
    open: tokened,
    rows: [tokenRow],
    end,
  },
}

for (const [name, one] of Object.entries(cases)) sourceContract(name, one)

test('every connection that brings rows is tried, and those that bring none say so', async () => {
  const tried = new Set<string>(Object.values(cases).map(({ connection }) => connection.type))
  expect([...tried].sort()).toEqual([...bringsToken, ...sourceTypes].sort())
  const without = Object.keys(variants.connection ?? {}).filter((type) => !tried.has(type))
  expect(without.length).toBeGreaterThan(0)
  for (const type of without) {
    const { world } = sourceWorld(fakeSend().send, { sign: (request) => ({ request, generation: 0 }) })
    const source = openSource({ type } as Connection, world)
    const error = await rejection(drain(source.rows({ extract: 'customers' }, readData)))
    expect(error).toMatchObject({ code: 'config.not_usable' })
    expect(error.message).toBe(`connection crm is ${withArticle(type)} connection, which brings no token`)
  }
  const described = readdirSync(new URL('../../schemas/source/', import.meta.url))
  expect(described).toEqual(['json_file.schema.json', 'rest.schema.json'])
})

test('JSONFile that finds nothing says so', async () => {
  const { world } = filed()
  const source = openSource({ type: 'JSONFile', path: 'data/c.json' }, world)
  for (const asked of [drain(source.rows({ extract: 'customers' }, readData)), source.answer()]) {
    expect((await rejection(asked)).message).toBe('connection crm finds no file data/c.json')
  }
})

test('JSONFile tells each file as a page', async () => {
  const { world, events } = filed()
  await drain(openSource({ type: 'JSONFile', path: 'data/*.json' }, world).rows({ extract: 'customers' }, readData))
  expect(events).toEqual([
    { type: 'page', extract: 'customers', page: 1, rows: 2 },
    { type: 'page', extract: 'customers', page: 2, rows: 1 },
  ])
})

test('a token read as JSON: RFC 6749’s words, the end of it, and the server’s own answer', async () => {
  const { world } = sourceWorld(fakeSend().send)
  const now = world.clock.now()
  const tokens = {
    ...fixedSource(),
    token: () => ({
      access_token: 'abc',
      token_type: 'Bearer',
      requested_at: now - 1000,
      expires_at: now + 1500,
      expiry_source: 'expiresIn',
      refresh_token: 'def',
      scope: 'a b',
      response: { accessToken: 'abc', expiresIn: 2.5 },
      spelled: { access_token: 'accessToken' },
      generation: 3,
    }),
  }
  const { sign } = await openCredential(clientCredentials(), {
    ...stillWorld,
    name: 'crm',
    secrets: world.secrets,
    tokenSource: async () => tokens,
  })
  const credential = { name: 'crm', credential: { tokens, sign } }
  const { rows } = await drain(
    openSource(clientCredentials(), { ...world, credential }).rows({ extract: 'login' }, readData),
  )
  expect(rows).toEqual([
    {
      access_token: 'abc',
      token_type: 'Bearer',
      expires_in: 1,
      expires_at: new Date(now + 1500).toISOString(),
      refresh_token: 'def',
      scope: 'a b',
      response: { accessToken: 'abc', expiresIn: 2.5 },
    },
  ])
})
