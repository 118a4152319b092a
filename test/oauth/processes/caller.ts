/** A process that lives for many rounds: in each it opens a connection and lets so many callers ask it at once. */

import { createHttp } from '../../../src/http/send.ts'
import { unrecorded } from '../../../src/journal/unrecorded.ts'
import type { TokenConnection } from '../../../src/oauth/contract.ts'
import { openTokens } from '../../../src/oauth/open.ts'
import { createSecrets } from '../../../src/redact.ts'
import type { HttpResponse, Transport } from '../../../src/runtime.ts'
import { openStore } from '../../../src/stores/index.ts'
import { realClock } from './real_clock.ts'

export interface Round {
  /** Of the connection. */
  name: string
  connection: TokenConnection
  callers: number
  /** The API has rejected this generation: the callers want a later one. */
  rejected?: number
  /** Milliseconds. */
  timeout: number
  /** Says `received` when the answer is here, and makes nothing of it before it is told to go on. */
  holds?: boolean
}

/** What the callers got, or what they were told. */
export interface Outcome {
  tokens: string[]
}

const [url = ''] = process.argv.slice(2)
const store = await openStore({ url, workspacePath: '/nowhere/latchkey.yaml', env: process.env, clock: realClock })
const http = createHttp()
let goOn = () => {}

async function play({ name, connection, callers, rejected, timeout, holds = false }: Round): Promise<Outcome> {
  const transport: Transport = { ssl_mode: 'verify', timeout, timeout_of: 'whole' }
  async function hold(response: HttpResponse): Promise<HttpResponse> {
    const chunks = await Array.fromAsync(response.body)
    const told = new Promise<void>((resolve) => {
      goOn = resolve
    })
    process.send?.('received')
    await told
    async function* body() {
      yield* chunks
    }
    return { ...response, body: body() }
  }
  const secrets = createSecrets()
  const world = { clock: realClock, secrets, emit: () => {}, timeout }
  const source = openTokens(name, connection, {
    ...world,
    async send(request) {
      const response = await http(request, transport)
      return holds ? hold(response) : response
    },
    store,
    random: Math.random,
    recorder: async () => unrecorded,
  })
  const one = async () => {
    try {
      return (await (rejected === undefined ? source.token() : source.renew(rejected))).access_token
    } catch (error) {
      return String(error)
    }
  }
  return { tokens: await Promise.all(Array.from({ length: callers }, one)) }
}

process.on('message', (message: Round | 'go on') => {
  if (message === 'go on') return goOn()
  void play(message).then((outcome) => process.send?.(outcome))
})
process.on('disconnect', () => process.exit())
process.send?.('ready')
