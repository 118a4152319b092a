/**
 * `npm start`: the whole walk on this machine alone. A real authorization server (oidc-provider) and a practice API come
 * up on loopback, the real command line reads the API's customers, and everything ends by itself.
 * `npm start -- --stay` leaves the servers up, to try commands by hand.
 */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { clients, startAuthorizationServer } from './authorization_server.ts'
import { startPracticeApi } from './practice_api.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const quickstart = join(root, 'examples', 'quickstart')
const rows = join(quickstart, 'customers.csv')
const say = (text = '') => console.log(text)

if (!existsSync(join(root, 'dist', 'cli'))) {
  say('building …')
  await (await import('../../scripts/build.ts')).build()
}

const server = await startAuthorizationServer()
const api = await startPracticeApi({ isActive: server.isActive })
const state = await mkdtemp(join(tmpdir(), 'latchkey-practice-'))
const practice = {
  PRACTICE_TOKEN_ENDPOINT: server.token_endpoint,
  PRACTICE_CLIENT_ID: clients.basic.client_id,
  PRACTICE_CLIENT_SECRET: clients.basic.client_secret,
  PRACTICE_API_URL: api.url,
}

/** Runs the real command line as a person would, in the folder of the quickstart. */
async function type(...words: string[]): Promise<void> {
  say(`\n$ latchkey ${words.join(' ')}`)
  const child = spawn(process.execPath, [join(root, 'bin', 'latchkey.cjs'), ...words], {
    cwd: quickstart,
    stdio: 'inherit',
    // The practice tokens are kept where they go when this ends.
    env: { ...process.env, ...practice, XDG_STATE_HOME: state, LOCALAPPDATA: state },
  })
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  if (code !== 0) {
    process.exitCode = code ?? 1
    throw new Error(`latchkey ${words.join(' ')} ended with ${code}`)
  }
}

try {
  say('Practice servers, on this machine only:')
  say(`  authorization server  ${server.issuer} (oidc-provider)`)
  say(`  API                   ${api.url} (customers behind a bearer check)`)
  say(`The file: ${relative(process.cwd(), join(quickstart, 'latchkey.yaml'))}`)

  await type('run', 'customers', '--sample', '5', '--format', 'table', '-v')
  await type('run', 'customers', '-o', 'customers.csv', '-v')

  const { token_requests } = server.counts()
  say(
    `\nBoth runs together made ${token_requests} token request${token_requests === 1 ? '' : 's'}; all rows are in ${relative(process.cwd(), rows)}`,
  )
  say(`
Next
  npm start -- --stay                 leave the servers up and type commands yourself
  npx latchkey --help                 every command, and a file to begin with
  your own API                        change lines 1 to 5 of ${relative(process.cwd(), join(quickstart, 'latchkey.yaml'))}, then:
                                        cd examples/quickstart
                                        npx latchkey check
                                        npx latchkey run customers --sample 5`)

  if (process.argv.includes('--stay')) {
    say('\nThe servers stay until Ctrl-C. In another terminal, in examples/quickstart:\n')
    for (const [name, value] of Object.entries(practice)) say(`  export ${name}='${value}'`)
    say('\n  npx latchkey run customers --sample 5\n  npx latchkey run customers --explain\n  npx latchkey status')
    await new Promise((resolve) => process.once('SIGINT', resolve))
  }
} finally {
  await Promise.all([server.close(), api.close(), rm(state, { recursive: true, force: true })])
}
