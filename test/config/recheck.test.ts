import { expect, test } from 'vitest'
import { recheck } from '../../src/config/recheck.ts'
import type { JsonObject } from '../../src/json.ts'

const rest = (fields: JsonObject): JsonObject => ({ type: 'REST', url: 'https://api.example.com', ...fields })

test.each<[about: string, flat: string, resolved: JsonObject, expected: JsonObject]>([
  ['a number', 'pagination.page_number', { type: 'page_number', size: '500' }, { size: 500 }],
  [
    'a number in a pagination',
    'extract',
    { connection: 'a', pagination: { type: 'page_number', start: '0' } },
    { pagination: { start: 0 } },
  ],
  [
    'true or false in a list',
    'rest',
    rest({ headers: [{ name: 'a', value: 'b', sensitive: 'true' }] }),
    { headers: [{ sensitive: true }] },
  ],
  ['text that looks like a number, where text is due', 'rest', rest({ user_agent: '7' }), { user_agent: '7' }],
  ['a duration as it is', 'rest', rest({ timeout: '2min' }), { timeout: '2min' }],
])('%s', async (_, flat, resolved, expected) => {
  expect(await recheck(flat, resolved, [])).toMatchObject(expected)
})

test.each<[about: string, flat: string, resolved: JsonObject, pointer: string, hint: string]>([
  [
    'no number',
    'extract',
    { connection: 'a', pagination: { type: 'page_number', size: 'canary' } },
    '/e/pagination/size',
    'write 500',
  ],
  [
    'too small a number',
    'extract',
    { connection: 'a', pagination: { type: 'page_number', size: '0' } },
    '/e/pagination/size',
    'the smallest is 1',
  ],
  ['no web address', 'rest', rest({ url: 'canary/v1' }), '/e/url', 'write it like https://api.example.com/v2'],
  [
    'a password in a URL',
    'rest',
    rest({ url: 'https://bob:canary@api.example.com' }),
    '/e/url',
    'make a Basic connection, and name it in authentication',
  ],
  ['no duration', 'rest', rest({ timeout: 'canary' }), '/e/timeout', 'write it like 30'],
  [
    'blank text',
    'bearer',
    { type: 'Bearer', token: ' ' },
    '/e/token',
    'write token: ${env:API_TOKEN}, or token_request, or refresh_token and refresh_request',
  ],
])('%s is told by its pointer, without the value', async (_, flat, resolved, pointer, hint) => {
  const error = await recheck(flat, resolved, ['e']).catch((thrown) => thrown)
  expect(error).toMatchObject({
    code: 'config.reference',
    message: `the value (at ${pointer}) is not what is wanted there, now that its references are resolved`,
    hint,
  })
  expect(JSON.stringify(error)).not.toContain('canary')
})
