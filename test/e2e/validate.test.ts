/** What `latchkey validate` prints: mistakes and warnings, both at once. */
import { expect, test } from 'vitest'
import { openPlace } from './cli.ts'

const place = () =>
  openPlace({
    'latchkey.yaml': [
      'version: 1',
      'connections:',
      '  api: {type: REST, url: "https://a.example", ssl_mode: off, tiemout: 3}',
    ].join('\n'),
  })

test('warnings are told beside mistakes', async () => {
  const { spawned, remove } = place()
  const { code, stderr } = await spawned(['validate'])
  remove()
  expect(code).toBe(2)
  expect(stderr).toMatch(/^warning: latchkey\.yaml:3:57 .*certificates[^\n]*\nlatchkey\.yaml:3:62 .*tiemout/)
})

test('and in JSON', async () => {
  const { latchkey, remove } = place()
  const { code, stderr } = await latchkey(['validate', '--json'])
  remove()
  expect(code).toBe(2)
  expect(JSON.parse(stderr)).toMatchObject({
    code: 'config.invalid',
    issues: [{ pointer: '/connections/api/tiemout' }],
    warnings: [{ pointer: '/connections/api/ssl_mode' }],
  })
})
