/** Each request to the redirect URI's port: an arrival, or somebody else. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Arrivals } from './arrivals.ts'
import type { CallbackPage, ListenHow } from './contract.ts'
import { pageHeaders, renderFragmentPage, renderPage } from './page.ts'

/** Bytes. Codes and tokens are parameters, and some are JWTs. */
export const LARGEST_QUERY = 64 * 1024

interface Desk {
  /** The redirect URI. */
  url: URL
  how: ListenHow
  arrivals: Arrivals
}

/** Never rejects: whatever a request is, the next one must find somebody. */
export async function answer(request: IncomingMessage, response: ServerResponse, desk: Desk): Promise<void> {
  const { url, how } = desk
  const { method, headers } = request
  const [path, query] = halves(request.url ?? '')
  // A page of another site can have its own name lead to this machine (DNS rebinding); the Host tells.
  if (headers.host?.toLowerCase() !== url.host) return refuse(response, 421)
  if (path !== url.pathname) return refuse(response, 404)
  if (method === 'HEAD') return send(response, 200)
  if (method === 'GET') {
    const parameters = new URLSearchParams(query)
    // An error may come in the query whatever was asked for.
    if (how.fragment && !parameters.has('error')) return send(response, 200, renderFragmentPage(how.connection))
    return arrive(parameters, response, desk)
  }
  if (method !== 'POST' || !how.fragment)
    return refuse(response, 405, { allow: how.fragment ? 'GET, HEAD, POST' : 'GET, HEAD' })
  // Our own page alone hands over; a browser that does not say whose it is, is one of before 2023.
  if ((headers['sec-fetch-site'] ?? 'same-origin') !== 'same-origin') return refuse(response, 403)
  const body = await textOf(request)
  if (body === undefined) return refuse(response, 413)
  const form = new URLSearchParams(body)
  const given = [form.get('query'), form.get('fragment')].filter(Boolean)
  return arrive(new URLSearchParams(given.join('&')), response, desk)
}

const statusOf: Record<CallbackPage['kind'], number> = {
  done: 200,
  refused: 200,
  failed: 200,
  unexpected: 400,
  over: 410,
}

function arrive(parameters: URLSearchParams, response: ServerResponse, { how, arrivals }: Desk): Promise<void> {
  const show = (page: CallbackPage, status: number) => send(response, status, renderPage(page, how.connection))
  let shown: Promise<void> | undefined
  const isIn = arrivals.add({
    parameters,
    reply(page) {
      shown ??= show(page, statusOf[page.kind])
      return shown
    },
  })
  return isIn ? Promise.resolve() : show({ kind: 'unexpected' }, 503)
}

/** Before the first `?`, and behind it. */
function halves(target: string): [path: string, query: string] {
  const at = target.indexOf('?')
  return at === -1 ? [target, ''] : [target.slice(0, at), target.slice(at + 1)]
}

/** Undefined where it is too large or breaks off. */
async function textOf(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of request) {
      size += chunk.length
      if (size > LARGEST_QUERY) return undefined
      chunks.push(chunk)
    }
  } catch {
    return undefined
  }
  return Buffer.concat(chunks).toString()
}

const always = {
  connection: 'close',
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
}

/** To somebody who is not a person that comes back. */
const refuse = (response: ServerResponse, status: number, headers: Record<string, string> = {}): Promise<void> =>
  end(response.writeHead(status, { ...always, 'content-length': 0, ...headers }))

const send = (response: ServerResponse, status: number, page = ''): Promise<void> =>
  end(response.writeHead(status, { ...always, ...pageHeaders, 'content-length': Buffer.byteLength(page) }), page)

/** Resolves when it is out, or when nobody takes it any more. */
function end(response: ServerResponse, text?: string): Promise<void> {
  return new Promise((resolve) => {
    if (response.destroyed) return resolve()
    response.once('finish', resolve).once('close', resolve).end(text)
  })
}
