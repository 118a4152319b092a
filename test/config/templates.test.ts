import { expect, test } from 'vitest'
import { fillFields } from '../../src/config/templates.ts'

test.each([
  ['REST', 'url'],
  ['OAuthToken', 'token_endpoint'],
])('a field of a %s does not end the host that goes on behind it in %s', (type, field) => {
  const urlWith = (client_id: string, rest = '.example.com/a') =>
    fillFields({ type, client_id, [field]: `\${client_id}${rest}` })[field]
  expect(URL.canParse(urlWith('https://evil.example/') ?? '')).toBe(false)
  expect(urlWith('https://acme')).toBe('https://acme.example.com/a')
  expect(urlWith('https://acme.example/v1', '/a')).toBe('https://acme.example/v1/a')
})
