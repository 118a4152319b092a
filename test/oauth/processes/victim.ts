/**
 * A process that is killed while it renews. It says which token it has, which after a crash shows that it found its way
 * back by itself; then it renews, until it kills itself at the point it was told, or somebody else does.
 */

import { createHttp } from '../../../src/http/send.ts'
import { unrecorded } from '../../../src/journal/unrecorded.ts'
import type { JsonObject } from '../../../src/json.ts'
import type { KeptToken, TokenConnection } from '../../../src/oauth/contract.ts'
import type { Attempt } from '../../../src/oauth/kept_tokens.ts'
import { openTokens } from '../../../src/oauth/open.ts'
import { createSecrets } from '../../../src/redact.ts'
import type { HttpResponse, Transport } from '../../../src/runtime.ts'
import { openStore, type TokenStore } from '../../../src/stores/index.ts'
import { realClock } from './real_clock.ts'

export const failpoints = [
  'marked', // the note that the refresh token is about to leave is in the store
  'headers received',
  'body received',
  'raw stored',
  'parsed',
  'compareAndSet done',
  'published',
] as const
/** In a call after the token call, where one is made: the answer to the token call is there, its token set not yet. */
export const stepFailpoints = ['step sent', 'step answered'] as const
/** In a call that rotates the refresh token, before or after the token call: its answer is in the store, and is read. */
export const rotationFailpoints = ['rotation kept', 'rotation read'] as const
export type Failpoint =
  | (typeof failpoints)[number]
  | (typeof stepFailpoints)[number]
  | (typeof rotationFailpoints)[number]

export interface Plan {
  url: string
  connection: TokenConnection
  /** Renews for ever where none is given. */
  dies?: Failpoint
}

/** What it says, a line each. */
export type Report = { access_token: string; generation: number; extra?: JsonObject } | { reason: string }

if (import.meta.main) await run(JSON.parse(process.argv[2] ?? '{}') as Plan)

async function run({ url, connection, dies }: Plan) {
  let armed = false
  const reached = (point: Failpoint) => {
    if (armed && point === dies) process.kill(process.pid, 'SIGKILL')
  }
  const report = (line: Report) => process.stdout.write(`${JSON.stringify(line)}\n`)

  const transport: Transport = { ssl_mode: 'verify', timeout: 5000, timeout_of: 'whole' }
  const http = createHttp()
  // What is loaded with the first request would take longer than most of these lives.
  await import('../../../src/http/client.ts')
  let answered = false
  async function send(request: Parameters<typeof http>[0]): Promise<HttpResponse> {
    const isStep = new URL(request.url).pathname === '/step'
    if (isStep) {
      // What it was killed for is what comes after the token call, whatever was begun before.
      reached('step sent')
      const response = await http(request, transport)
      reached('step answered')
      return response
    }
    const response = await http(request, transport)
    reached('headers received')
    async function* body() {
      yield* response.body
      answered = true
      reached('body received')
    }
    return { ...response, body: body() }
  }

  const kept = await openStore({ url, workspacePath: '/nowhere/latchkey.yaml', env: process.env, clock: realClock })
  const store: TokenStore = {
    ...kept,
    async compareAndSet(namespace, key, expected, value) {
      const generation = await kept.compareAndSet(namespace, key, expected, value)
      const { raw, made, stepped } = JSON.parse(new TextDecoder().decode(value)) as KeptToken & Attempt
      const answer = made?.answers.at(-1)
      if (stepped?.unread || (answer && !answer.extra)) reached('rotation kept')
      if (stepped?.steps.length || answer?.extra) reached('rotation read')
      reached(namespace === 'token_set' ? 'compareAndSet done' : raw ? 'raw stored' : 'marked')
      return generation
    },
  }
  const plain = createSecrets()
  const secrets = {
    ...plain,
    addReceived(token: string) {
      plain.addReceived(token)
      // Loading registers tokens, too.
      if (answered) reached('parsed')
    },
  }
  const world = {
    clock: realClock,
    secrets,
    timeout: transport.timeout,
    emit: (event: { type: string; reason?: string }) => {
      if (event.type === 'renewal' && event.reason) report({ reason: event.reason })
    },
  }
  const source = openTokens('login', connection, {
    ...world,
    send,
    isOwn: () => true,
    present: async (request, { access_token }) => ({
      ...request,
      headers: { ...request.headers, authorization: `Bearer ${access_token}` },
    }),
    store,
    random: Math.random,
    recorder: async () => unrecorded,
  })
  for (let token = await source.token(); ; token = await source.renew(token.generation)) {
    reached('published')
    const { access_token, generation, extra } = token
    report({ access_token, generation, ...(extra && { extra }) })
    armed = true
    answered = false
  }
}
