import { describe, expect, test } from 'vitest'
import type { ResponseError } from '../../src/errors.ts'
import { openRest } from '../../src/sources/rest.ts'
import { type FakeAnswer, fakeSend, rejection, textOf } from '../fakes.ts'
import { drain, readData, rest, sourceWorld } from './connection.ts'

function open(answer: FakeAnswer, fields = {}) {
  const { send, requests } = fakeSend(answer)
  const { world } = sourceWorld(send)
  const connection = rest({ method: 'POST', format: 'graphql', body: '{ me { id } }', ...fields })
  return { source: openRest(connection, world), requests, secrets: world.secrets }
}

test('a query is sent as JSON, and its data read', async () => {
  const { source, requests } = open({ body: { data: [1] } })
  expect((await drain(source.rows({ extract: 'x' }, readData))).rows).toEqual([1])
  expect(requests).toEqual([
    expect.objectContaining({
      method: 'POST',
      body: '{"query":"{ me { id } }"}',
      headers: expect.objectContaining({ 'content-type': 'application/json' }),
    }),
  ])
})

describe('errors inside 200 are one', () => {
  const errors = [{ message: 'Cannot query field "idd" on type "Me"' }]

  test.each([
    ['with no data', { errors }],
    ['with data: what is there is not all', { data: [1], errors }],
    ['in an object, as some send them', { errors: errors[0] }],
    ['as text', { errors: errors.map(({ message }) => message) }],
  ])('%s', async (_name, body) => {
    for (const read of ['rows', 'answer'] as const) {
      const { source } = open({ body })
      const reading = read === 'rows' ? drain(source.rows({ extract: 'x' }, readData)) : source.answer()
      const error = await rejection<ResponseError>(reading as Promise<unknown>)
      expect(error).toMatchObject({
        code: 'api.graphql',
        exitCode: 4,
        message: 'https://api.example/v1 answered 200 with an error: “Cannot query field "idd" on type "Me"”',
      })
    }
  })

  test('several are told in one line, the first three in words', async () => {
    const { source } = open({ body: { errors: ['a', 'b\nc', 'd', 'e'].map((message) => ({ message })) } })
    expect((await rejection(source.answer())).message).toBe(
      'https://api.example/v1 answered 200 with 4 errors: “a”, “b c”, “d” …',
    )
  })

  test('repeat no secret', async () => {
    const { source, secrets } = open({ body: { errors: [{ message: 'bad key hidden-value' }] } })
    secrets.add('hidden-value')
    expect(JSON.stringify(await rejection(source.answer()))).not.toContain('hidden-value')
  })
})

test.each([
  { data: [1], errors: null },
  { data: [1], errors: [] },
])('%j has none', async (body) => {
  const { source } = open({ body })
  expect(await textOf(await source.answer())).toBe(JSON.stringify(body))
})

test('what is no JSON is told by whoever reads it', async () => {
  const { source } = open({ body: '<html>' })
  expect(await textOf(await source.answer())).toBe('<html>')
})

test('only format: graphql looks for them', async () => {
  const body = { data: [1], errors: [{ message: 'of last year' }] }
  expect(await textOf(await open({ body }, { format: 'json' }).source.answer())).toBe(JSON.stringify(body))
})
