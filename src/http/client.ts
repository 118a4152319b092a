/** The only import of got: one client per transport, with its own connections, loaded with the first request. */
import { Agent as HttpAgent } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import { createSecureContext, getCACertificates } from 'node:tls'
import got, { type Got } from 'got'
import type { Transport } from '../runtime.ts'

export type { Got, Request as Exchange } from 'got'

const connections = {
  keepAlive: true,
  /** An idle connection is closed before the server does it (Node and Apache after 5 s), which would break a request. */
  timeout: 4000,
  /** Node gives up each address but the last after 250 ms, too short for a slow network (nodejs/node#54359). */
  autoSelectFamilyAttemptTimeout: 2000,
}

export function createClient({ ssl_mode, ca, timeout, timeout_of }: Transport): Got {
  return got.extend({
    throwHttpErrors: false,
    followRedirect: false,
    // A repeated refresh can burn a rotating token: who repeats must know what the request does.
    retry: { limit: 0 },
    http2: false,
    decompress: true,
    headers: { 'user-agent': undefined },
    timeout: timeout_of === 'whole' ? { request: timeout } : {},
    agent: {
      http: new HttpAgent(connections),
      https: new HttpsAgent({
        ...connections,
        rejectUnauthorized: ssl_mode === 'verify',
        // Made once: `ca` as an option would parse every root certificate again for each connection.
        ...(ca && { secureContext: createSecureContext({ ca: [...getCACertificates(), ca] }) }),
      }),
    },
  })
}
