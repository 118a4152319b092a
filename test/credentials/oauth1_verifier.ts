/** A server's side of OAuth 1.0, written from RFC 5849 alone and sharing nothing with what signs. */
import { createHmac, type KeyObject, verify } from 'node:crypto'
import type { HttpRequest } from '../../src/runtime.ts'

interface Keys {
  consumer_secret?: string
  token_secret?: string
  public_key?: KeyObject
}

/** §3.6: bytes that are not unreserved, each as % and two capitals. */
const encode = (text: string) =>
  [...Buffer.from(text)]
    .map((byte) => {
      const character = String.fromCharCode(byte)
      return /[A-Za-z0-9\-._~]/.test(character) ? character : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`
    })
    .join('')

const decode = (text: string) => {
  const bytes: number[] = []
  for (let index = 0; index < text.length; index++) {
    if (text[index] === '%') {
      bytes.push(Number.parseInt(text.slice(index + 1, index + 3), 16))
      index += 2
    } else bytes.push(...Buffer.from(text[index] as string))
  }
  return Buffer.from(bytes).toString()
}

/** What a header says, decoded (§3.5.1). */
export function headerParameters(header: string): Map<string, string> {
  const [, rest = ''] = /^OAuth\s+(.*)$/is.exec(header) ?? []
  return new Map(
    [...rest.matchAll(/([^=,\s]+)="((?:[^"\\]|\\.)*)"/g)].map(([, name = '', value = '']) => [
      decode(name),
      decode(value),
    ]),
  )
}

/** §3.4.1.3.1: a plus is a blank, as in every form. */
const formPairs = (text: string): [string, string][] =>
  text
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const at = pair.indexOf('=')
      const [name, value] = at === -1 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)]
      return [decode(name.replaceAll('+', ' ')), decode(value.replaceAll('+', ' '))]
    })

/** §3.4.1.1. */
export function baseString({ method, url, headers, body }: HttpRequest): string {
  const [, scheme = '', authority = '', path = '', query = ''] =
    /^([a-z]+):\/\/(?:[^@/?#]*@)?([^/?#]*)([^?#]*)(?:\?([^#]*))?/i.exec(url) ?? []
  const port = scheme.toLowerCase() === 'https' ? ':443' : ':80'
  const host = authority.toLowerCase()
  const address = `${scheme.toLowerCase()}://${host.endsWith(port) ? host.slice(0, -port.length) : host}${path || '/'}`
  const isForm =
    String(headers['content-type'] ?? '')
      .split(';')[0]
      ?.trim() === 'application/x-www-form-urlencoded'
  const protocol = [...headerParameters(String(headers.authorization))].filter(
    ([name]) => name !== 'realm' && name !== 'oauth_signature',
  )
  const pairs = [...formPairs(query), ...protocol, ...formPairs(isForm ? String(body ?? '') : '')]
    .map(([name, value]): [string, string] => [encode(name), encode(value)])
    .sort(([a, x], [b, y]) => (a < b ? -1 : a > b ? 1 : x < y ? -1 : x > y ? 1 : 0))
  const normalized = pairs.map(([name, value]) => `${name}=${value}`).join('&')
  return [method.toUpperCase(), encode(address), encode(normalized)].join('&')
}

/** What the signature must be (§3.4.2, §3.4.4). */
export function signatureOf(request: HttpRequest, { consumer_secret = '', token_secret = '' }: Keys): string {
  const key = `${encode(consumer_secret)}&${encode(token_secret)}`
  const method = headerParameters(String(request.headers.authorization)).get('oauth_signature_method')
  if (method === 'PLAINTEXT') return key
  return createHmac(method === 'HMAC-SHA256' ? 'sha256' : 'sha1', key)
    .update(baseString(request))
    .digest('base64')
}

/** Whether whoever holds these keys has sent this request (§3.2). */
export function isSignedBy(request: HttpRequest, keys: Keys): boolean {
  const signature = headerParameters(String(request.headers.authorization)).get('oauth_signature') ?? ''
  if (!keys.public_key) return signature === signatureOf(request, keys)
  return verify('sha1', Buffer.from(baseString(request)), keys.public_key, Buffer.from(signature, 'base64'))
}
