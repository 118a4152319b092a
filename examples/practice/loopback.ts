import type { Server } from 'node:http'
import type { Server as TlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'

/** Listens on a port of this machine, a free one unless it is said, where nobody else can reach it. */
export async function listenOnLoopback(server: Server | TlsServer, port = 0) {
  await new Promise<void>((listening, failed) => {
    server.once('error', failed)
    server.listen(port, '127.0.0.1', listening)
  })
  return {
    /** `127.0.0.1:port`. */
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** Ends open connections too. */
    close: () =>
      new Promise<void>((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}
