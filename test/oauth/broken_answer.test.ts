import type { Socket } from 'node:net'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { TokenError } from '../../src/errors.ts'
import { createHttp } from '../../src/http/send.ts'
import type { RawAnswer } from '../../src/oauth/token_response.ts'
import { createSecrets } from '../../src/redact.ts'
import { fakeClock, rejection } from '../fakes.ts'
import { serveRaw, transport } from '../http/servers.ts'
import { endpointOf, granted, refreshToken } from './endpoint.ts'

const text = JSON.stringify({ ...granted, refresh_token: 'rotated-refresh-token' })
const head = (...fields: string[]) =>
  ['HTTP/1.1 200 OK', 'content-type: application/json', ...fields, '', ''].join('\r\n')
const chunked = (body: string) => `${head('transfer-encoding: chunked')}${body.length.toString(16)}\r\n${body}\r\n`

/** What becomes of an answer that is written like this, over a real connection. */
async function ask(answer: (socket: Socket) => void) {
  const http = createHttp()
  const by = transport({ timeout: 300 })
  const raws: RawAnswer[] = []
  const endpoint = endpointOf(refreshToken({ token_endpoint: await serveRaw(answer) }), {
    send: (request) => http(request, by),
    clock: fakeClock(),
    secrets: createSecrets(),
    emit: () => {},
    timeout: 300,
  })
  const keep = async (raw: RawAnswer) => void raws.push(raw)
  const asked = endpoint.request('refresh_token', {}, { aboutToSend: async () => {}, keep })
  return { asked, raws }
}

test.each<[string, (socket: Socket) => void]>([
  ['promises more bytes than it has', (socket) => socket.end(head('content-length: 999') + text)],
  ['has no last chunk', (socket) => socket.end(chunked(text))],
  ['goes on behind its end', (socket) => socket.end(`${head(`content-length: ${text.length}`)}${text}rubbish`)],
  [
    'goes on behind its end, which closes',
    (socket) => socket.end(`${head(`content-length: ${text.length}`, 'connection: close')}${text}rubbish`),
  ],
  [
    'lacks the end of its gzip',
    (socket) => {
      socket.write(head('content-encoding: gzip', 'connection: close'))
      socket.end(gzipSync(text).subarray(0, -8))
    },
  ],
  ['has no length and no end', (socket) => socket.write(head() + text)],
  [
    'is reset',
    (socket) => socket.write(head('content-length: 999') + text, () => setTimeout(() => socket.resetAndDestroy(), 30)),
  ],
])('a token in an answer that %s is a token, and kept', async (_how, answer) => {
  const { asked, raws } = await ask(answer)
  expect(await asked).toMatchObject({ refresh_token: 'rotated-refresh-token' })
  expect(raws).toMatchObject([{ status: 200, text }])
})

test.each<[string, string]>([
  ['half a token', head('content-length: 999') + text.slice(0, -20)],
  ['a form, which may be cut anywhere', `${head('content-length: 999')}access_token=abcdefgh&expires_in=36`],
  ['an error', `${head('content-length: 999')}{"error":"invalid_grant"}`],
  ['a token with the status of an error', `${head('content-length: 999').replace('200', '500')}${text}`],
])('%s in an answer that breaks off says nothing, and is not kept', async (_what, answer) => {
  const { asked, raws } = await ask((socket) => socket.end(answer))
  expect(await rejection<TokenError>(asked)).toMatchObject({
    code: 'token.unreachable',
    data: { failure: { sent: true } },
  })
  expect(raws).toEqual([])
})
