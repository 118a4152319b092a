import type { Server } from 'node:http'
import type { Server as TlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'

/** Listens on a free port of this machine, where nobody else can reach it. */
export async function listenOnLoopback(server: Server | TlsServer) {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
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
