import { describe, expect, test } from 'vitest'
import { StoreError } from '../../src/errors.ts'
import { recording } from './jobs.ts'

const token = { connection: 'login', generation: 2, fingerprint: '9f86d081' }

test('a record has what was told, when it began and ended, and how long that took', () => {
  const { recorder, jobs, clock } = recording()
  const job = recorder.begin({ kind: 'call', connection: 'crm', page: 3 })
  job.note({ method: 'GET', url: 'https://api.example/a', attempts: 1, timings: { token: 5 } })
  job.note({ attempts: 2, timings: { first_byte: 80 } })
  clock.pass(250)
  job.end()
  job.end(new Error('too late'))
  expect(jobs).toEqual([
    {
      id: expect.any(String),
      kind: 'call',
      connection: 'crm',
      started: '2026-01-01T00:00:00.000Z',
      finished: '2026-01-01T00:00:00.250Z',
      status: 'done',
      page: 3,
      method: 'GET',
      url: 'https://api.example/a',
      attempts: 2,
      timings: { token: 5, first_byte: 80, total: 250 },
    },
  ])
})

test('what is begun within a job is linked to it, across awaits and beside others', async () => {
  const { recorder, jobs } = recording()
  const call = async (connection: string, parent = recorder.begin({ kind: 'run', connection })) => {
    await parent.within(async () => {
      await Promise.resolve()
      recorder.begin({ kind: 'call', connection }).end()
    })
    parent.end()
  }
  await Promise.all([call('a'), call('b')])
  const [a, b] = ['a', 'b'].map((name) => jobs.filter(({ connection }) => connection === name))
  for (const [child, parent] of [a, b] as [typeof jobs, typeof jobs]) expect(child?.parent).toBe(parent?.id)
  expect(a?.[1]?.id).not.toBe(b?.[1]?.id)
  expect(a?.[1]?.parent).toBeUndefined()
})

describe('the origin of a token', () => {
  test.each(['fetched', 'refreshed'] as const)('%s where the job itself made the call that brought it', (origin) => {
    const { recorder, jobs } = recording()
    const call = recorder.begin({ kind: 'call', connection: 'crm' })
    call.within(() => {
      const fetch = recorder.begin({ kind: 'token', connection: 'login', grant_type: 'client_credentials' })
      fetch.note({ token: { ...token, origin } })
      fetch.end()
    })
    call.note({ token })
    call.end()
    expect(jobs.map((job) => [job.kind, job.token])).toEqual([
      ['token', { ...token, origin }],
      ['call', { ...token, origin }],
    ])
  })

  test('cache where it was at hand, and where the call made for it brought the next one only', () => {
    const { recorder, jobs } = recording()
    const call = recorder.begin({ kind: 'call', connection: 'crm' })
    call.within(() => {
      const renewal = recorder.begin({ kind: 'token', connection: 'login' })
      renewal.note({ token: { ...token, generation: 3, fingerprint: 'aaaaaaaa', origin: 'refreshed' } })
      renewal.end()
    })
    call.note({ token })
    call.end()
    expect(jobs.at(-1)?.token).toEqual({ ...token, origin: 'cache' })
  })
})

describe('a job that failed', () => {
  test('says with which code, why, and what to do', () => {
    const { recorder, jobs } = recording()
    const error = new StoreError('store.wrong_key', { path: 'a.db', tried: [] })
    recorder.begin({ kind: 'token', connection: 'login' }).end(error)
    expect(jobs[0]).toMatchObject({
      status: 'failed',
      error: { code: error.code, message: error.message, hint: error.hint },
    })
  })

  test.each([
    ['a fault of ours', new TypeError('x is not a function'), { code: 'internal', message: 'x is not a function' }],
    ['an abort', AbortSignal.abort().reason, { code: 'interrupted', message: 'it was ended before it was done' }],
    ['an abort with a reason', 'enough', { code: 'interrupted', message: 'it was ended before it was done' }],
  ])('%s', (_, thrown, error) => {
    const { recorder, jobs } = recording()
    recorder.begin({ kind: 'run', connection: 'crm', extract: 'customers' }).end(thrown)
    expect(jobs[0]).toMatchObject({ status: 'failed', error })
  })
})

test('a record that cannot be made breaks nothing, and is told of', () => {
  const { recorder, jobs, events } = recording()
  const job = recorder.begin({ kind: 'call', connection: 'crm' })
  job.note({ response: { status: 200, headers: { date: undefined as unknown as string } } })
  expect(() => job.end()).not.toThrow()
  expect(jobs).toEqual([])
  expect(events).toEqual([{ type: 'warning', code: 'journal.not_kept', message: expect.stringMatching(/TypeError/) }])
})

test('a clock that is set back makes no time negative', () => {
  const { recorder, jobs, clock } = recording()
  const job = recorder.begin({ kind: 'call', connection: 'crm' })
  clock.pass(-5000)
  job.end()
  expect(jobs[0]?.timings).toEqual({ total: 0 })
})

test('what is still under way when all is closed was interrupted; an answer that nobody read is an answer', async () => {
  const { recorder, jobs } = recording()
  recorder.begin({ kind: 'run', connection: 'run' })
  recorder.begin({ kind: 'call', connection: 'unread' }).note({ response: { status: 200, headers: {} } })
  recorder.begin({ kind: 'call', connection: 'half' }).note({ response: { status: 200, headers: {}, size: 5 } })
  recorder.begin({ kind: 'call', connection: 'nothing' }).forget()
  await recorder.close()
  expect(jobs.map(({ connection, status, error }) => [connection, status, error?.code])).toEqual([
    ['run', 'failed', 'interrupted'],
    ['unread', 'done', undefined],
    ['half', 'failed', 'interrupted'],
  ])
})
