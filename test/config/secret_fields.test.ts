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
  ['rest', { parameters: { sig: 'a' } }, ['parameters', 'sig'], true],
  ['rest', { parameters: { postcode: 'a' } }, ['parameters', 'postcode'], false],
  ['rest', { parameters: { sort_key: 'name' } }, ['parameters', 'sort_key'], false],
  ['rest', { headers: { 'Ocp-Apim-Subscription-Key': 'a' } }, ['headers', 'Ocp-Apim-Subscription-Key'], true],
  ['rest', { headers: {} }, ['headers', 'Ocp-Apim-Subscription-Key'], true],
  ['extract', { request: rest }, ['request', 'parameters', 1, 'value'], true],
])('%s %j %j: %s', (flat, value, path, secret) => {
  expect(secretFields(flat, value)(path)).toBe(secret)
})

test.each<[written: Json, path: (string | number)[], part: string, before: string, secret: boolean]>([
  [{ headers: { 'X-Customer': '${env:K}' } }, ['headers', 'X-Customer'], 'canary-1', '', true],
  [{ parameters: [{ name: 'a', value: '${file:k.txt}' }] }, ['parameters', 0, 'value'], 'canary-1', '', true],
  [{ body: { deep: [{ a: '${env:K}' }] } }, ['body', 'deep', 0, 'a'], 'canary-1', '', true],
  [{ headers: { region: '${env:REGION}' } }, ['headers', 'region'], 'eu', '', false],
  [{ headers: { accept: 'text/${env:KIND}' } }, ['headers', 'accept'], 'plain', 'text/', false],
  [{ headers: { 'X-Customer': 'pre ${env:K}' } }, ['headers', 'X-Customer'], 'canary-1', 'pre ', true],
  [{ headers: { referer: '${env:URL}/x' } }, ['headers', 'referer'], 'https://api.example.com', '', false],
  [{ body: 'key=${env:K}&a=1' }, ['body'], 'canary-1', 'key=', true],
  [{ url: '${env:URL}' }, ['url'], 'https://api.example.com', '', false],
  [{ url: '${env:URL}' }, ['url'], 'https://api.example.com/v1/customers', '', false],
  [{ url: 'https://${env:HOST}/v1' }, ['url'], 'api.example.com:8443', 'https://', false],
  [{ url: 'https://${env:TENANT}.example.com' }, ['url'], 'contoso-1', 'https://', false],
  [{ url: 'https://a.example/bot${env:K}/x' }, ['url'], '12345:AbCdEf', 'https://a.example/bot', true],
  [{ url: 'https://a.example?next=${env:URL}' }, ['url'], 'http://localhost:8080', 'https://a.example?next=', false],
  [{ timeout: '${env:T}' }, ['timeout'], '10 minutes', '', false],
])('%j %j in which %s follows %j: %s', (written, path, part, before, secret) => {
  expect(secretFields('rest', written)(path, part, before)).toBe(secret)
})

test('a part of the path of an extract, and of a field that is a secret', () => {
  expect(secretFields('extract', { request: { path: '/of/${env:K}' } })(['request', 'path'], 'canary-1', '/of/')).toBe(
    true,
  )
  expect(secretFields('bearer', { token: 'a.${env:K}' })(['token'], 'canary-1', 'a.')).toBe(true)
  expect(secretFields('bearer', { token: 'a.${env:K}' })(['token'], 'short', 'a.')).toBe(false)
})
