/** A server that is a program of its own, started for a test and ended with it. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { get as httpGet } from 'node:http'
import { get as httpsGet } from 'node:https'
import { type AddressInfo, createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

export interface RunningProgram {
  close(): Promise<void>
}

/** So many ports of the loopback, all different, on which nobody listens. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'))
  await Promise.all(servers.map((server) => once(server, 'listening')))
  const ports = servers.map((server) => (server.address() as AddressInfo).port)
  await Promise.all(servers.map((server) => once(server.close(), 'close')))
  return ports
}

/** Starts it and waits, at most so many seconds, until `url` answers. What it printed is told only when it fails. */
export async function startProgram(
  program: string,
  words: string[],
  env: Record<string, string>,
  { url, seconds }: { url: string; seconds: number },
): Promise<RunningProgram> {
  // A group of its own: a shell script's children are ended with it.
  const child = spawn(program, words, {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed = (printed + text).slice(-20_000)
    })
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  let running = true
  void ended.then(() => {
    running = false
  })
  const signal = (name: NodeJS.Signals) => {
    if (running && child.pid !== undefined) process.kill(-child.pid, name)
  }
  const atExit = () => signal('SIGKILL')
  process.once('exit', atExit)
  async function close() {
    signal('SIGTERM')
    await Promise.race([ended, sleep(10_000, undefined, { ref: false })])
    signal('SIGKILL')
    await ended
    process.removeListener('exit', atExit)
  }
  const deadline = Date.now() + seconds * 1000
  while (!(await answers(url))) {
    if (running && Date.now() < deadline) {
      await sleep(100)
      continue
    }
    await close()
    throw new Error(`${program} does not answer at ${url}:\n${printed}`)
  }
  return { close }
}

const ca = readFileSync(new URL('../fixtures/tls/ca.pem', import.meta.url))

function answers(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    const get = url.startsWith('https:') ? httpsGet : httpGet
    get(url, { ca }, (response) => resolve(response.resume().statusCode === 200)).on('error', () => resolve(false))
  })
}
