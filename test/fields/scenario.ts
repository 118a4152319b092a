/**
 * One field of the language at work. A scenario is a small workspace with the field in it, and what can then be seen: on
 * the wire, in rows, in what is printed. It proves itself: the same with the field taken out (or, where it must be there,
 * with another value) must show something else. Were the field ignored, both would be the same.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import type { Connector } from '../../src/config/contract.ts'
import { documentOf } from '../../src/config/read.ts'
import type { Connection } from '../../src/generated/language.ts'
import { isJsonObject, type Json, type JsonObject } from '../../src/json.ts'
import type { Issue } from '../../src/messages.ts'
import { createNodeRuntime } from '../../src/node_runtime.ts'
import { grantOf } from '../../src/oauth/grant_of.ts'
import type { Event } from '../../src/runtime.ts'
import { openData, validate, type Workspace } from '../../src/workspace.ts'
import type { WorkspaceRuntime } from '../../src/workspace_runtime.ts'
import { type OddAnswer, type OddCertificate, type OddRequest, startOddServer } from '../servers/odd.ts'
import { openTerminal } from '../terminal.ts'
import { createPerson, type Person } from './person.ts'

export interface Scenario {
  /** The flat schema's id and the path in it: `rest.parameters`, `extract.fields.*.default`, `api_key.keys[].name`. */
  field: string
  /** What the field does, in a few words. */
  does: string
  /**
   * Where it stands in `given`: `file.connections.api.parameters`; of what is only printed, in `result`. For the word that chooses a variant, or a field that
   * must be there, its parent may stand here, `instead` then being another one.
   */
  at: string
  given: Given
  /** Another good value, where the field must be there. */
  instead?: Json
  /** What is done; by default the extract `rows` is read to its end. */
  drive?: Drive
  /** What can be seen of the field … */
  shows: (seen: Seen) => unknown
  /** … and what it is while the field is heeded. */
  is: unknown
  /** The file is wrong in one of the two cases, which is what the field is for. */
  refused?: true
}

export type ServerName = 'api' | 'login' | 'other'
type Answers = OddAnswer | ((request: OddRequest, url: Record<ServerName, string>) => OddAnswer)

export interface Given {
  /** The workspace; `version: 1` and an extract `rows` over the connection `api` are added where they are not written. */
  file: JsonObject
  /** The token endpoint's answer; `answers.login` wins. */
  answer?: JsonObject
  /** Who answers what; by default the API has one row, `{id: 1}`. Their addresses are `${var:api}` and so on. */
  answers?: Partial<Record<ServerName, Answers>>
  /** Servers that speak https. */
  certificates?: Partial<Record<ServerName, OddCertificate>>
  /** Beside the workspace file. */
  files?: Record<string, string>
  connectors?: Record<string, Partial<Connector>>
  env?: Record<string, string>
}

/** Does something, and gives what came of it. */
export type Drive = (world: DrivenWorld) => Promise<unknown>

export interface DrivenWorld {
  /** Opens the workspace, where `login` needs a person logged in by one; all that are opened are closed at the end. */
  open(): Promise<Workspace>
  runtime: WorkspaceRuntime
  file: JsonObject
  /** Types a command; a store of its own, standard output and error as one text each. */
  cli(...words: string[]): Promise<{ code: number; out: string; err: string }>
  /** Lets time go by. */
  pass(milliseconds: number): void
  url: Record<ServerName, string>
}

export interface Seen extends Record<ServerName, OddRequest[]> {
  /** What the drive gave; undefined where it failed. */
  result: Json | undefined
  /** What it failed with. */
  error: { code: string; message: string; hint: string } | undefined
  events: Event[]
  /** Who logged in, where somebody had to. */
  person: Omit<Person, 'desk'>
  url: Record<ServerName, string>
}

export const json = (body: unknown, more: Partial<OddAnswer> = {}): OddAnswer => ({
  status: 200,
  ...more,
  headers: { 'content-type': 'application/json', ...more.headers },
  body: JSON.stringify(body),
})

/** What the person is shown who logs in somewhere else; they have said yes by the time they are asked after. */
const deviceAnswer = {
  device_code: 'issued-device-code',
  user_code: 'WDJB-MJHT',
  verification_uri: 'https://login.example.com/device',
  verification_uri_complete: 'https://login.example.com/device?code=WDJB-MJHT',
  expires_in: 600,
  interval: 1,
}

/** A connector with one way to connect. */
export const lends = (type: string, fields: JsonObject): Partial<Connector> => ({ connections: [{ type, fields }] })

/** A REST connection to the scenario's API. */
export const api = (more: JsonObject = {}): JsonObject => ({ type: 'REST', url: '${var:api}/v1', ...more })

/** The rows of the extract `rows`. */
export const readRows: Drive = async ({ open }) => {
  const rows: unknown[] = []
  for await (const batch of (await open()).rows('rows')) rows.push(...batch)
  return rows
}

/** The token result of the connection `login`. */
export const readToken: Drive = async ({ open }) => (await open()).token('login')

/** What `latchkey validate` finds: `mistake /pointer: problem`, `warning /pointer: problem`. */
export const validated: Drive = async ({ file, runtime }) => {
  const { issues, warnings } = await validate(documentOf(file), runtime)
  const said = (word: string, found: Issue[]) => found.map(({ pointer, problem }) => `${word} ${pointer}: ${problem}`)
  return [...said('mistake', issues), ...said('warning', warnings)]
}

/** The folder all runs share; each has one of its own below it. */
const root = mkdtempSync(join(tmpdir(), 'latchkey-fields-'))
process.on('exit', () => rmSync(root, { recursive: true, force: true }))
let runs = 0

const whole = (file: JsonObject): JsonObject => ({
  version: 1,
  ...(isJsonObject(file.connections) && 'api' in file.connections && { extracts: { rows: { connection: 'api' } } }),
  ...file,
})

/** Runs it once, the field as `given` has it. */
export async function run(given: Given, drive: Drive = readRows): Promise<Seen> {
  const folder = join(root, String(++runs))
  const path = join(folder, 'latchkey.yaml')
  const file = whole(given.file)
  for (const [name, text] of Object.entries({ ...given.files, 'latchkey.yaml': JSON.stringify(file) })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  const usual: Record<ServerName, Answers> = {
    api: json([{ id: 1 }]),
    login: json(given.answer ?? { access_token: 'issued-token', token_type: 'Bearer', expires_in: 3600 }),
    other: json([{ id: 2 }]),
  }
  const start = (name: ServerName) => {
    const answers = given.answers?.[name] ?? usual[name]
    const handler = typeof answers === 'function' ? (request: OddRequest) => answers(request, url) : answers
    const device = name === 'login' && { '/device': json(deviceAnswer) }
    return startOddServer({ ...device, '*': handler }, given.certificates?.[name])
  }
  const [apiServer, login, other] = await Promise.all([start('api'), start('login'), start('other')])
  const url: Record<ServerName, string> = { api: apiServer.url, login: login.url, other: other.url }
  const events: Event[] = []
  const env = { HOME: folder, XDG_STATE_HOME: join(folder, 'state'), ...given.env }
  const world = createNodeRuntime({ file: path, defaultStore: 'memory:', env, onEvent: (event) => events.push(event) })
  const began = world.clock.now()
  let passed = 0
  // However long it takes on this machine, no time goes by but what is waited for.
  const clock = {
    now: () => began + passed,
    // Time goes by at once, after a moment in which whatever else is under way can end: who waits for minutes waits for
    // that, such as for a person.
    sleep: async (milliseconds: number, signal?: AbortSignal) => {
      await wait(milliseconds < 60_000 ? Math.min(milliseconds, 50) : 1000, undefined, signal && { signal })
      passed += milliseconds
    },
  }
  const runtime: WorkspaceRuntime = {
    ...world,
    clock,
    random: () => 0.5,
    connectors: given.connectors ? ready(given.connectors) : world.connectors,
  }
  const opened: Workspace[] = []
  const pushed = () => new URLSearchParams(login.requests.find(({ url }) => url.startsWith('/par'))?.body)
  const answer = Object.entries(given.answer ?? { access_token: 'issued-token', expires_in: 3600 })
  const person = createPerson(Object.fromEntries(answer.map(([name, value]) => [name, String(value)])), pushed)
  const seen: Omit<Seen, 'result' | 'error'> = {
    api: apiServer.requests,
    login: login.requests,
    other: other.requests,
    events,
    person: seenOf(person),
    url,
  }
  try {
    const result = await drive({
      url,
      runtime,
      file,
      pass: (milliseconds) => {
        passed += milliseconds
      },
      async open() {
        const workspace = await openData(file, runtime, url)
        opened.push(workspace)
        const { login } = workspace.document.connections
        if (login && needsPerson(login)) await workspace.login('login', person.desk)
        return workspace
      },
      cli: (...words) => typed(words, path, { ...env }, url),
    })
    return { ...seen, result: result as Json, error: undefined }
  } catch (error) {
    const { code = 'none', message, hint = '' } = error as { code?: string; message: string; hint?: string }
    return { ...seen, result: undefined, error: { code, message, hint } }
  } finally {
    for (const workspace of opened) await workspace.close()
    await Promise.all([apiServer, login, other].map((server) => server.close()))
    rmSync(folder, { recursive: true, force: true })
  }
}

const seenOf = ({ desk: _, ...seen }: Person) => seen

const needsPerson = (connection: Connection) => 'grant_type' in connection && 'authorize' in grantOf(connection)

async function typed(words: string[], file: string, env: Record<string, string>, url: Record<ServerName, string>) {
  const { main } = await import('../../src/cli/main.ts')
  const { terminal, heard } = openTerminal({ env, folder: dirname(file) })
  const variables = Object.entries(url).flatMap(([name, value]) => ['--var', `${name}=${value}`])
  const code = await main([...words, '--file', file, ...variables], terminal)
  return { code, out: heard.stdout, err: heard.stderr }
}

const ready = (connectors: Record<string, Partial<Connector>>) => ({
  read: async (name: string) =>
    Object.hasOwn(connectors, name)
      ? {
          name,
          version: 1,
          title: '',
          description: '',
          documentation: '',
          verified: false,
          sources: [],
          connections: [],
          ...connectors[name],
        }
      : undefined,
  names: async () => Object.keys(connectors),
})

/** What is wrong with a scenario; nothing where the field is shown to be heeded. */
export async function faultOf({
  at,
  given,
  instead,
  drive,
  shows,
  is,
  refused,
}: Scenario): Promise<string | undefined> {
  const heeded = await run(given, drive)
  const shown = attempt(shows, heeded)
  // What only the validator looks at is not heeded by anything else.
  const isWrong = ({ error }: Seen) => error?.code === 'config.invalid' && !refused
  if (isWrong(heeded)) return `the file with the field is wrong: ${heeded.error?.message}`
  if (!isDeepStrictEqual(shown, is))
    return `it is ignored: shown is ${text(shown)}, not ${text(is)}${heeded.error ? ` (${heeded.error.message})` : ''}`
  const ignored = at.startsWith('result.')
    ? without(structuredClone(heeded), at)
    : await run(withoutField(given, at, instead), drive)
  if (isWrong(ignored)) return `the file without the field is wrong: ${ignored.error?.message}`
  return isDeepStrictEqual(attempt(shows, ignored), is)
    ? `the scenario proves nothing: without the field it is ${text(is)}, too`
    : undefined
}

const text = (value: unknown) => JSON.stringify(value)

/** Where something failed there may be nothing to look at. */
function attempt(shows: Scenario['shows'], seen: Seen): unknown {
  try {
    return shows(seen)
  } catch {
    return undefined
  }
}

/** The same file, without the value at a place, or with another one there. */
export function withoutField(given: Given, at: string, instead?: Json): Given {
  const { file, answer, connectors } = structuredClone({ ...given, answers: undefined })
  return without({ ...given, file, ...(answer && { answer }), ...(connectors && { connectors }) }, at, instead)
}

function without<T extends object>(copy: T, at: string, instead?: Json): T {
  const steps = at.split('.')
  const last = steps.pop() as string
  const parent = steps.reduce<unknown>((value, step) => (value as Record<string, unknown> | undefined)?.[step], copy)
  if (typeof parent !== 'object' || parent === null || !(last in parent)) throw new Error(`there is nothing at ${at}`)
  const holder = parent as Record<string, unknown>
  if (instead !== undefined) holder[last] = instead
  else if (Array.isArray(holder)) holder.splice(Number(last), 1)
  else delete holder[last]
  return copy
}
