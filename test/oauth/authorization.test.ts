/** A login in a browser, by a person who does what people do. The listener is real, the person is written out. */
import { afterEach, expect, test } from 'vitest'
import { listenForCallback } from '../../src/callback/listen.ts'
import { askInBrowser } from '../../src/oauth/authorization.ts'
import type { Desk, GrantWorld } from '../../src/oauth/contract.ts'
import { createSecrets } from '../../src/redact.ts'
import { freePort, visit } from '../callback/browser.ts'
import { fakeClock, rejection } from '../fakes.ts'

const elsewhere = 'https://app.example.com/done'
const control = new Set<AbortController>()
afterEach(() => {
  for (const one of control) one.abort()
  control.clear()
})

type Connection = Parameters<typeof askInBrowser>[0]

/** Somebody at a desk: `lines` are what they paste, one after another. */
function login({ redirect_uri = elsewhere, lines = [] as (string | undefined)[], metadata = {} } = {}) {
  const person = new AbortController()
  control.add(person)
  const told: string[] = []
  const desk: Desk = {
    signal: person.signal,
    tell: (sentence) => void told.push(sentence),
    openBrowser: async () => false,
    listen: listenForCallback,
    line: (over) =>
      lines.length > 0
        ? Promise.resolve(lines.shift())
        : new Promise((_, reject) => over.addEventListener('abort', () => reject(over.reason))),
  }
  const clock = fakeClock()
  const world = {
    name: 'crm',
    clock: { ...clock, sleep: (_: number, signal?: AbortSignal) => waits(signal) },
    secrets: createSecrets(),
    server: { required: async () => 'https://login.example.com/authorize', metadata: async () => metadata },
  } as unknown as GrantWorld
  const waiting: (() => void)[] = []
  const waits = (signal?: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      waiting.push(resolve)
      signal?.addEventListener('abort', () => reject(signal.reason))
    })
  const connection = { redirect_uri, authorize_using_browser: true } as Connection
  const state = { name: 'state', value: 'mine' }
  const answered = askInBrowser(connection, { parameters: [['client_id', 'abc']], state, wanted: 'code' }, desk, world)
  return { answered, told, person, timePasses: () => waiting.shift()?.() }
}

const here = async () => `http://127.0.0.1:${await freePort()}/callback`

test('rubbish, another login’s answer and nothing are told apart, and the real one still counts', async () => {
  const { answered, told } = login({
    lines: ['what now?', '', `${elsewhere}?code=theirs&state=theirs`, `${elsewhere}?code=ours&state=mine`],
  })
  expect((await answered).parameters.get('code')).toBe('ours')
  expect(told.slice(1)).toEqual([
    `That has spaces in it, so it is no address and no code: paste the whole address where the browser ended (${elsewhere}?…), or the code alone.`,
    'That is the answer to another login: paste the one that this address led to.',
  ])
})

test('a code alone will do', async () => {
  const { answered } = login({ lines: ['4/0Ab_c-D'] })
  expect((await answered).parameters.get('code')).toBe('4/0Ab_c-D')
})

test('who comes back from another login is shown so, and the real one still counts', async () => {
  const redirect_uri = await here()
  const { answered, told } = login({ redirect_uri })
  await expect.poll(() => told.length).toBe(1)
  expect((await visit(`${redirect_uri}?code=theirs&state=theirs`))?.body).toContain(
    'This is not the login that crm waits for',
  )
  const page = visit(`${redirect_uri}?code=ours&state=mine`)
  const { parameters, finish } = await answered
  await finish()
  expect(parameters.get('code')).toBe('ours')
  expect((await page)?.body).toContain('crm is logged in')
  expect(told[1]).toBe('Somebody came back from another login; still waiting for this one.')
})

test('a refusal has the server’s words, on the page and in the terminal', async () => {
  const redirect_uri = await here()
  const { answered, told } = login({ redirect_uri })
  await expect.poll(() => told.length).toBe(1)
  const page = visit(`${redirect_uri}?error=access_denied&error_description=The+person+said+no&state=mine`)
  expect((await rejection(answered)).message).toBe(
    'the login of connection crm was refused: “access_denied: The person said no”',
  )
  expect((await page)?.body).toContain('<blockquote dir="auto">access_denied: The person said no</blockquote>')
})

test('what fails afterwards is said on the page, with what to do', async () => {
  const redirect_uri = await here()
  const { answered, told } = login({ redirect_uri })
  await expect.poll(() => told.length).toBe(1)
  const page = visit(`${redirect_uri}?code=ours&state=mine`)
  const { finish } = await answered
  await finish(new Error('the token endpoint is down'))
  expect((await page)?.body).toContain('<p>The token endpoint is down.</p>')
})

test('cancelled, waited for too long, or without any way to answer: each has its sentence', async () => {
  for (const redirect_uri of [elsewhere, await here()]) {
    const cancelled = login({ redirect_uri })
    await expect.poll(() => cancelled.told.length).toBe(1)
    cancelled.person.abort()
    expect((await rejection(cancelled.answered)).message).toBe(
      'the login of connection crm was not finished: it was cancelled',
    )
  }
  const late = login({ redirect_uri: await here() })
  await expect.poll(() => late.told.length).toBe(1)
  late.timePasses()
  expect((await rejection(late.answered)).message).toContain('nobody came back from the browser in time')
  const alone = login({ lines: [undefined] })
  expect((await rejection(alone.answered)).message).toContain('no address was pasted')
})
