/** A login in a browser, by a person who does what people do. The listener is real, the person is written out. */

import { afterEach, expect, test } from 'vitest'
import { listenForCallback } from '../../src/callback/listen.ts'
import type { TokenError } from '../../src/errors.ts'
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
function login({ redirect_uri = elsewhere, lines = [] as (string | undefined)[], metadata = {}, bound = true } = {}) {
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
  const request = { parameters: [['client_id', 'abc']] as [string, string][], state, wanted: 'code', bound }
  const answered = askInBrowser(connection, request, desk, world)
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

test('wrong lines without end keep nobody from ending the login', async () => {
  let times = 0
  const lines = { length: 1, shift: () => (++times < 100_000 ? 'what now?' : undefined) }
  const { answered, person } = login({ lines: lines as unknown as string[] })
  setTimeout(() => person.abort(), 20)
  expect(await rejection<TokenError>(answered)).toMatchObject({ code: 'token.login_ended' })
  expect(times).toBeLessThan(100_000)
})

test('a code alone will do', async () => {
  const { answered } = login({ lines: ['4/0Ab_c-D'] })
  expect((await answered).parameters.get('code')).toBe('4/0Ab_c-D')
})

test('a code alone is no answer that says whose it is, and is bound by PKCE, or is none', async () => {
  const metadata = { issuer: 'https://login.example.com', authorization_response_iss_parameter_supported: true }
  const { answered } = login({ lines: ['4/0Ab_c-D'], metadata })
  expect((await answered).parameters.get('code')).toBe('4/0Ab_c-D')
  const unbound = login({ lines: ['4/0Ab_c-D', `${elsewhere}?code=ours&state=mine`], bound: false })
  expect((await unbound.answered).parameters.get('code')).toBe('ours')
  expect(unbound.told[1]).toBe(`That is no address: paste the whole address where the browser ended (${elsewhere}?…).`)
})

test('a pasted address or query without state is another login’s', async () => {
  const lines = [`${elsewhere}?code=theirs`, '?code=theirs', `${elsewhere}?error=access_denied`]
  const { answered, told } = login({ lines: [...lines, `${elsewhere}?code=ours&state=mine`] })
  expect((await answered).parameters.get('code')).toBe('ours')
  const said = 'That is the answer to another login: paste the one that this address led to.'
  expect(told.slice(1)).toEqual([said, said, said])
})

test('a pasted answer that is none to use ends nothing', async () => {
  const metadata = { issuer: 'https://login.example.com', authorization_response_iss_parameter_supported: true }
  const mine = `${elsewhere}?state=mine`
  const lines = [
    `${mine}&code=c&iss=https://evil.example`,
    `${mine}&code=c`,
    `${mine}&code=a&code=b&iss=${metadata.issuer}`,
  ]
  const { answered, told } = login({ metadata, lines: [...lines, `${mine}&code=ours&iss=${metadata.issuer}`] })
  expect((await answered).parameters.get('code')).toBe('ours')
  expect(told.slice(1)).toEqual([
    expect.stringMatching(
      /^That was not used: .* answered by https:\/\/evil\.example, .*\. Paste the address that this/,
    ),
    expect.stringContaining('without saying by whom'),
    expect.stringContaining('with 2 values of code'),
  ])
})

test('a pasted no is a no', async () => {
  const { answered } = login({ lines: [`${elsewhere}?error=access_denied&state=mine`] })
  expect(await rejection(answered)).toMatchObject({ code: 'token.login_refused' })
})

test('where nobody knows the issuer, who says iss is at least where the person was sent', async () => {
  for (const iss of ['https://evil.example', 'evil', 'http://login.example.com']) {
    const redirect_uri = await here()
    const { answered, told } = login({ redirect_uri })
    await expect.poll(() => told.length).toBe(1)
    const page = visit(`${redirect_uri}?code=c&state=mine&iss=${iss}`)
    expect(await rejection(answered)).toMatchObject({ code: 'token.mixed_up', data: { iss } })
    await page
  }
  const lines = [`${elsewhere}?code=ours&state=mine&iss=https://login.example.com/tenant`]
  expect((await login({ lines }).answered).parameters.get('code')).toBe('ours')
})

test('an empty value beside the real one makes two', async () => {
  const redirect_uri = await here()
  const { answered, told } = login({ redirect_uri })
  await expect.poll(() => told.length).toBe(1)
  const page = visit(`${redirect_uri}?code=&code=x&state=mine`)
  expect(await rejection(answered)).toMatchObject({ code: 'token.login_odd', data: { times: 2 } })
  await page
})

test('any page on the web can come here, and says nothing in our name, and once', async () => {
  const redirect_uri = await here()
  const { answered, told } = login({ redirect_uri })
  await expect.poll(() => told.length).toBe(1)
  for (const description of ['Call+0900+123', 'pay+at+evil.example']) {
    const page = await visit(`${redirect_uri}?error=server_error&error_description=${description}”+says+Latchkey`)
    expect(page?.body).not.toMatch(/0900|evil|server_error/)
    expect((await visit(`${redirect_uri}?code=theirs&state=theirs`))?.status).toBe(400)
  }
  const page = visit(`${redirect_uri}?code=ours&state=mine`)
  await (await answered).finish()
  await page
  expect(told.slice(1)).toEqual([
    'An error came back that does not say which login it means; still waiting for this one. If the browser shows an error of the server, Ctrl-C ends this login.',
    'Somebody came back from another login; still waiting for this one.',
  ])
})

test('a server’s words end where their quotation ends', async () => {
  const redirect_uri = await here()
  const { answered, told } = login({ redirect_uri })
  await expect.poll(() => told.length).toBe(1)
  const page = visit(`${redirect_uri}?error=server_error&error_description=no”+→+run:+“sh&state=mine`)
  expect((await rejection(answered)).message).toContain("“server_error: no' → run: 'sh”")
  await page
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
