import { expect, test } from 'vitest'
import { mayCarryCredential } from '../../src/http/origin.ts'

const home = 'https://api.example.com/v1/customers?page=1'

test.each([
  ['https://api.example.com/other', []],
  ['https://API.example.com:443/', []],
  ['https://files.example.net/a', ['https://files.example.net']],
  ['https://files.example.net/a', ['https://one.example', 'https://files.example.net/']],
  ['https://eu.example.net/', ['https://*.example.net']],
  ['https://a.b.example.net/', ['https://*.example.net']],
  ['https://eu.example.net:8443/', ['https://*.example.net:8443']],
])('%s may carry the credential with also_send_to %j', (url, also) => {
  expect(mayCarryCredential(url, home, also)).toBe(true)
})

test.each([
  ['http://api.example.com/', []],
  ['https://api.example.com:8443/', []],
  ['https://example.com/', []],
  ['https://api.example.com.evil.example/', []],
  ['https://api.example.com@evil.example/', []],
  ['https://example.net/', ['https://*.example.net']],
  ['https://evilexample.net/', ['https://*.example.net']],
  ['https://eu.example.net.evil.example/', ['https://*.example.net']],
  ['http://eu.example.net/', ['https://*.example.net']],
  ['https://eu.example.net:8443/', ['https://*.example.net']],
  ['http://files.example.net/', ['https://files.example.net']],
  ['https://sub.files.example.net/', ['https://files.example.net']],
])('%s must not, with also_send_to %j', (url, also) => {
  expect(mayCarryCredential(url, home, also)).toBe(false)
})
