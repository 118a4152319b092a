/**
 * What Latchkey costs beside doing nothing, a Map lookup and an unsigned request. Run: npm run bench
 * Each is compared with its peer in the same run, in turns; the peer measured against itself (A/A) tells how far the
 * machine can be trusted just now: where the middle half of its ratios is wider than 10 % either way, nothing is decided.
 */
import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { clients, startAuthorizationServer } from '../examples/practice/authorization_server.ts'
import { startPracticeApi } from '../examples/practice/practice_api.ts'
import { build } from '../scripts/build.ts'
import { createNodeRuntime, packageFolder } from '../src/node_runtime.ts'
import type { Http } from '../src/runtime.ts'
import { openData } from '../src/workspace.ts'
import { inTurns, median, quantile, ratios } from './statistics.ts'

const TRUSTED = 0.1

interface Goal {
  what: string
  /** Paired ratios, or microseconds. */
  measured: number[]
  most: number
  unit: '×' | ' µs'
}

/** Prints what was measured beside its goals; the A/A ratios decide whether it counts. */
function report(title: string, again: number[], goals: Goal[]) {
  const spread = Math.max(...[0.25, 0.75].map((q) => Math.abs(quantile(q, again) - 1)))
  console.log(`\n${title}; A/A ${median(again).toFixed(2)}×, spread ${(spread * 100).toFixed(0)} %`)
  for (const { what, measured, most, unit } of goals) {
    const value = median(measured)
    const verdict = spread > TRUSTED ? 'inconclusive' : value <= most ? 'ok' : 'over'
    const [low, high] = [quantile(0.25, measured), quantile(0.75, measured)].map((number) => number.toFixed(2))
    console.log(
      `  ${what.padEnd(44)} ${`${value.toFixed(2)}${unit}`.padStart(9)}  (${low} to ${high})  goal ≤ ${most}${unit}  ${verdict}`,
    )
  }
}

// ── start-up ─────────────────────────────────────────────────────────────────────────────────────────────────────────

async function startUp() {
  await build()
  const root = packageFolder()
  const state = await mkdtemp(join(tmpdir(), 'latchkey-bench-'))
  const authorization = await startAuthorizationServer({ access_token_lifetime: 86_400 })
  let arrived = 0
  const api = await startPracticeApi({
    rows: 1,
    // Asked when a request has come in.
    isActive: async () => {
      arrived = performance.now()
      return true
    },
  })
  const env = {
    PATH: process.env.PATH,
    XDG_STATE_HOME: state,
    // What is compiled is kept there.
    XDG_CACHE_HOME: state,
    PRACTICE_TOKEN_ENDPOINT: authorization.token_endpoint,
    PRACTICE_CLIENT_ID: clients.basic.client_id,
    PRACTICE_CLIENT_SECRET: clients.basic.client_secret,
    PRACTICE_API_URL: api.url,
  }
  /** Milliseconds from spawn to exit. */
  const whole = (words: string[]) =>
    new Promise<number>((resolve, reject) => {
      const started = performance.now()
      spawn(process.execPath, words, {
        cwd: join(root, 'examples/quickstart'),
        env,
        stdio: ['ignore', 'ignore', 'inherit'],
      })
        .on('error', reject)
        .on('exit', (code) => {
          if (code === 0) resolve(performance.now() - started)
          else reject(new Error(`node ${words.join(' ')} ended with ${code}`))
        })
    })
  const latchkey = (...words: string[]) => whole([join(root, 'bin/latchkey.cjs'), ...words])
  const run = async () => {
    const started = performance.now()
    await latchkey('run', 'customers')
    return arrived - started
  }
  const contestants = {
    nothing: () => whole(['-e', '0']),
    again: () => whole(['-e', '0']),
    version: () => latchkey('--version'),
    validate: () => latchkey('validate'),
    run,
  }
  // The token is fetched and what is compiled is kept before anything counts.
  await inTurns(2, contestants)
  const { nothing, again, version, validate, run: first } = await inTurns(21, contestants)
  await Promise.all([api.close(), authorization.close(), rm(state, { recursive: true, force: true })])
  if (authorization.counts().token_requests !== 1) throw new Error('the token was not taken from the store')
  report(`start-up against node -e 0 (${median(nothing).toFixed(0)} ms)`, ratios(again, nothing), [
    { what: '--version', measured: ratios(version, nothing), most: 1.4, unit: '×' },
    { what: 'validate', measured: ratios(validate, nothing), most: 2, unit: '×' },
    { what: 'run, to the first byte at the API', measured: ratios(first, nothing), most: 6, unit: '×' },
  ])
}

// ── a token at hand ──────────────────────────────────────────────────────────────────────────────────────────────────

/** Answers at once: a token endpoint, and an API with nothing to say. */
const stub: Http = async ({ url }) => ({
  status: 200,
  url,
  headers: { 'content-type': 'application/json' },
  body: bytes(url.endsWith('/token') ? '{"access_token":"at-1","token_type":"Bearer","expires_in":86400}' : '[]'),
})
async function* bytes(text: string) {
  yield new TextEncoder().encode(text)
}

async function atHand() {
  const login = {
    type: 'OAuthToken',
    token_endpoint: 'https://a.example/token',
    client_id: 'a',
    client_secret: 'bcdef',
  }
  const api = { type: 'REST', url: 'https://a.example/v1' }
  const workspace = await openData(
    { version: 1, connections: { login, signed: { ...api, authentication: 'login' }, bare: api } },
    { ...createNodeRuntime({ file: 'bench', defaultStore: 'memory:' }), http: stub },
  )
  const signer = await workspace.signer('login')
  const tokens = signer?.credential.tokens
  if (!tokens) throw new Error('login brings no token')
  await tokens.token()

  const calls = 500_000
  const known = new Map([['login', { access_token: 'at-1', expires_at: Date.now() + 86_400_000 }]])
  /** Microseconds of CPU for one call. */
  const cpuOf = (call: () => unknown) => () => {
    let used: unknown
    const started = process.cpuUsage()
    for (let i = 0; i < calls; i++) used = call()
    const { user, system } = process.cpuUsage(started)
    if (used === undefined || used instanceof Promise) throw new Error('this was no hit')
    return (user + system) / calls
  }
  const lookUp = cpuOf(() => {
    const token = known.get('login')
    return token && token.expires_at > Date.now() ? token : undefined
  })
  const hits = { lookUp, again: lookUp, token: cpuOf(() => tokens.token()) }
  await inTurns(3, hits)
  const { lookUp: base, again, token } = await inTurns(15, hits)
  report(
    `token hit against a Map lookup with an expiry check (${(median(base) * 1000).toFixed(0)} ns)`,
    ratios(again, base),
    [{ what: 'tokenSource.token(), held and fresh', measured: ratios(token, base), most: 3, unit: '×' }],
  )

  const requests = 5000
  const cpuOfRequests = (connection: string) => async () => {
    const started = process.cpuUsage()
    for (let i = 0; i < requests; i++) await (await workspace.request(connection)).body[Symbol.asyncIterator]().next()
    const { user, system } = process.cpuUsage(started)
    return (user + system) / requests
  }
  const walks = { bare: cpuOfRequests('bare'), again: cpuOfRequests('bare'), signed: cpuOfRequests('signed') }
  await inTurns(3, walks)
  const { bare, again: bareAgain, signed } = await inTurns(15, walks)
  report(
    `signing on a transport that answers at once (${median(bare).toFixed(0)} µs unsigned)`,
    ratios(bareAgain, bare),
    [
      {
        what: 'signed less unsigned, with a cached token',
        measured: signed.map((cpu, round) => cpu - (bare[round] as number)),
        most: 10,
        unit: ' µs',
      },
    ],
  )
  await workspace.close()
}

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}, ${new Date().toISOString().slice(0, 10)}`)
await startUp()
await atHand()
