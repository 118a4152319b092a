import { expect, test } from 'vitest'
import { tokenLesson } from '../../src/learn/token_lesson.ts'
import { openPlace } from '../e2e/cli.ts'

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
const jwt = `${part({ alg: 'HS256' })}.${part({ sub: 'ann' })}.${'c2lnbmF0dXJl'.repeat(4)}`
const answer = (value: unknown) => ({
  status: 200,
  content_type: '',
  text: JSON.stringify(value),
  requested_at: 1_700_000_000_000,
})

test('a token under a name that nobody publishes is found by its looks', async () => {
  const lesson = await tokenLesson(answer({ code: 0, data: { jwt } }))
  expect(lesson).toMatchObject({ kind: 'token', token_response: { access_token: '$.data.jwt' }, questions: [] })
})

test('between two that may be meant nobody chooses', async () => {
  const both = { tenant_access_token: `t-${'a1'.repeat(15)}`, app_access_token: `a-${'b2'.repeat(15)}` }
  const lesson = await tokenLesson(answer(both))
  expect(lesson).toMatchObject({ questions: [{ member: 'access_token' }], token_response: {} })
})

test('a pasted answer becomes YAML, and the token is not in it', async () => {
  const login = {
    type: 'OAuthToken',
    token_endpoint: 'https://login.example.com/t',
    client_id: 'a',
    client_secret: 'b',
  }
  const place = openPlace({ 'latchkey.yaml': { version: 1, connections: { login } } })
  const { code, stdout, stderr } = await place.latchkey(['learn', 'login', '-'], { input: JSON.stringify({ jwt }) })
  place.remove()
  expect({ code, stdout }).toEqual({
    code: 0,
    stdout:
      'connections:\n  login:\n    token_response:\n      access_token: $.jwt # is called jwt, looks like a JWT, is the only text of its kind\n',
  })
  expect(stderr).toContain('"jwt": "••••" (JWT')
  expect(stderr).not.toContain(jwt.slice(0, 20))
})
