/** docs/learn.md: what it says is learnt from its answers is learnt from them. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { packageFolder } from '../../src/node_runtime.ts'
import { openPlace } from '../e2e/cli.ts'

const page = readFileSync(join(packageFolder(), 'docs', 'learn.md'), 'utf8')
const examples = [...page.matchAll(/```json\n(.*?)```\n\n```sh\n(.*?)```\n\n```yaml\n(.*?)```/gs)].map(
  ([, answer = '', command = '', says = '']) => ({ answer, command: command.trim(), says }),
)
const file = {
  version: 1,
  connections: {
    crm_login: {
      type: 'OAuthToken',
      token_endpoint: 'https://login.example.com/token',
      client_id: 'app',
      client_secret: '${env:CLIENT_SECRET}',
    },
    crm: { type: 'REST', url: 'https://api.example.com', authentication: 'crm_login' },
  },
}

test('each of its answers has its command and what that prints', () => {
  expect(examples).toHaveLength(4)
  expect(page.match(/```/g)).toHaveLength(examples.length * 6)
})

test.each(examples)('$command', async ({ answer, command, says }) => {
  const words = command.replace(/^latchkey | < answer\.json$/g, '').replaceAll("'", '')
  const place = openPlace({ 'latchkey.yaml': file })
  expect(await place.latchkey(words.split(' '), { input: answer })).toMatchObject({ code: 0, stdout: says })
  expect(await place.latchkey([...words.split(' '), '--write'], { input: answer })).toMatchObject({ code: 0 })
  expect(await place.latchkey(['validate'])).toMatchObject({ code: 0 })
  place.remove()
})
