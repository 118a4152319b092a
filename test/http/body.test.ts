import { expect, test } from 'vitest'
import { readText, shapeOf } from '../../src/http/body.ts'
import type { HttpResponse } from '../../src/runtime.ts'

function answer(chunks: (string | Uint8Array)[], contentType?: string): HttpResponse {
  async function* body() {
    for (const chunk of chunks) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk
  }
  const headers = contentType === undefined ? {} : { 'content-type': contentType }
  return { status: 200, url: 'https://api.example/path?key=secret', headers, body: body() }
}

test('a body is read whole, characters split between chunks too', async () => {
  const bytes = Buffer.from('naïve €')
  expect(await readText(answer([...bytes].map((byte) => Uint8Array.of(byte))), 100)).toBe('naïve €')
  expect(await readText(answer([]), 100)).toBe('')
})

test('a byte order mark is not part of the text', async () => {
  expect(await readText(answer(['\uFEFF{}'], 'application/json'), 100)).toBe('{}')
})

test.each([
  ['text/html; charset=ISO-8859-1', [0xe4], 'ä'],
  ['text/html;charset="windows-1252"', [0x80], '€'],
  ['application/json; charset=utf-16le', [0xe4, 0x00], 'ä'],
  ['application/json; charset=utf8', [0xc3, 0xa4], 'ä'],
  ['application/json; charset=klingon', [0xc3, 0xa4], 'ä'],
  ['application/json', [0xc3, 0xa4], 'ä'],
])('%s is read in its charset', async (contentType, bytes, text) => {
  expect(await readText(answer([Uint8Array.from(bytes)], contentType), 100)).toBe(text)
})

test('a body larger than the limit is left, and the connection with it', async () => {
  let left = false
  async function* body() {
    try {
      for (;;) yield new Uint8Array(600_000)
    } finally {
      left = true
    }
  }
  await expect(readText({ ...answer([]), body: body() }, 1_000_000)).rejects.toMatchObject({
    failure: { kind: 'too_large', url: 'https://api.example/path', detail: '1 MB', sent: true },
  })
  expect(left).toBe(true)
})

test.each([
  ['', 'application/json', 'an empty body'],
  [' \r\n', undefined, 'an empty body'],
  ['{"a":1}', 'text/html', 'JSON'],
  ['"a"', undefined, 'JSON'],
  ['{"a":', 'application/json', 'JSON that is cut or malformed'],
  ['[{"a": 1},', undefined, 'JSON that is cut or malformed'],
  ['[error] no such client', 'text/plain', 'plain text'],
  ['\u0001\ufffd\ufffd', 'application/octet-stream', 'binary data'],
  ['access_token=a&token_type=bearer', 'text/plain', 'plain text'],
  ['\n<!DOCTYPE html><html>', 'application/json', 'an HTML page'],
  ['<html lang="en">', undefined, 'an HTML page'],
  ['<div>sign in</div>', 'text/html; charset=utf-8', 'an HTML page'],
  ['<?xml version="1.0"?><Error/>', 'application/xml', 'XML'],
])('%j (%s) is %s', (text, contentType, shape) => {
  expect(shapeOf(text, contentType)).toBe(shape)
})
