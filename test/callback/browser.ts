/** A browser reduced to its bytes: what it sends is written out, what it gets is parsed. */
import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

export interface Page {
  status: number
  headers: Record<string, string>
  body: string
}

/** A port that was free a moment ago. */
export async function freePort(host = '127.0.0.1'): Promise<number> {
  const server = createServer().listen(0, host)
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}

export async function dial(url: string): Promise<Socket> {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname.replace(/^\[|\]$/g, ''))
  socket.on('error', () => undefined)
  await once(socket, 'connect')
  return socket
}

export interface Asked {
  method?: string
  headers?: Record<string, string>
  body?: string
}

/** One request as it is written; undefined where nothing came back. */
export async function visit(
  url: string,
  { method = 'GET', headers = {}, body = '' }: Asked = {},
): Promise<Page | undefined> {
  const { host, pathname, search } = new URL(url)
  const fields = { host, ...(body && { 'content-length': String(Buffer.byteLength(body)) }), ...headers }
  const head = Object.entries(fields).map(([name, value]) => `${name}: ${value}\r\n`)
  const socket = await dial(url)
  socket.write(`${method} ${pathname}${search} HTTP/1.1\r\n${head.join('')}\r\n${body}`)
  return pageOf(await rest(socket))
}

/** What comes until the other side ends. */
export async function rest(socket: Socket): Promise<string> {
  let text = ''
  socket.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk
  })
  if (!socket.closed) await once(socket, 'close')
  return text
}

export function pageOf(text: string): Page | undefined {
  const end = text.indexOf('\r\n\r\n')
  if (end === -1) return undefined
  const [first = '', ...lines] = text.slice(0, end).split('\r\n')
  const headers = lines.map((line) => line.split(/: ?/, 2) as [string, string])
  return {
    status: Number(first.split(' ')[1]),
    headers: Object.fromEntries(headers.map(([name, value]) => [name.toLowerCase(), value])),
    body: text.slice(end + 4),
  }
}
