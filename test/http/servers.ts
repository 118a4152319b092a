/** Servers on loopback for these tests: each answers as the handler says and is gone at the end of the test. */
import { readFileSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { readText } from '../../src/http/body.ts'
import type { HttpResponse, Transport } from '../../src/runtime.ts'

export const pem = (name: string) =>
  readFileSync(join(import.meta.dirname, '..', 'fixtures', 'tls', `${name}.pem`), 'utf8')

export const ca = pem('ca')

export async function serve(handler: RequestListener, certificate?: string) {
  const server = certificate
    ? createTlsServer({ key: pem('key'), cert: pem(certificate) }, handler)
    : createServer(handler)
  let connections = 0
  server.on('connection', () => connections++)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return {
    url: `${certificate ? 'https' : 'http'}://localhost:${port}/`,
    connections: () => connections,
  }
}

/** An own object each time: connections are kept per transport. */
export const transport = (changes: Partial<Transport> = {}): Transport => ({
  ssl_mode: 'verify',
  timeout: 5000,
  timeout_of: 'whole',
  ...changes,
})

export const textOf = (response: HttpResponse) => readText(response, 100_000_000)
