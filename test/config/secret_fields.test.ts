import { expect, test } from 'vitest'
import { secretFields } from '../../src/config/secret_fields.ts'
import type { Json } from '../../src/json.ts'

const rest = {
  headers: { Authorization: 'a', 'X-Api-Key': 'b', accept: 'c' },
  parameters: [
    { name: 'page', value: '1' },
    { name: 'access_token', value: '2' },
    { name: 'code', value: '3', sensitive: true },
  ],
  url: 'https://api.example.com',
}

test.each<[flat: string, value: Json, path: (string | number)[], secret: boolean]>([
  ['oauth_token.password', {}, ['client_secret'], true],
  ['oauth_token.password', {}, ['password'], true],
  ['oauth_token.password', {}, ['username'], false],
  ['oauth_token.refresh_token', {}, ['refresh_token'], true],
  ['bearer', {}, ['token'], true],
  ['bearer', {}, ['token', 'value'], false],
  ['api_key', {}, ['value'], true],
  ['api_key', {}, ['keys', 3, 'value'], true],
  ['api_key', {}, ['keys', 3, 'name'], false],
  ['custom', {}, ['value'], true],
  ['basic', {}, ['password'], true],
  ['rest', rest, ['url'], false],
  ['rest', rest, ['headers', 'Authorization'], true],
  ['rest', rest, ['headers', 'X-Api-Key'], true],
  ['rest', rest, ['headers', 'accept'], false],
  ['rest', rest, ['parameters', 0, 'value'], false],
  ['rest', rest, ['parameters', 1, 'value'], true],
  ['rest', rest, ['parameters', 1, 'name'], false],
  ['rest', rest, ['parameters', 2, 'value'], true],
  ['extract', { request: rest }, ['request', 'parameters', 1, 'value'], true],
])('%s %j %j: %s', (flat, value, path, secret) => {
  expect(secretFields(flat, value)(path)).toBe(secret)
})
