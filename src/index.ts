/** The library. Everything here is typed, documented and kept stable by semantic versioning; nothing else is public. */
import { resolve } from 'node:path'
import { ConfigError } from './errors.ts'
import type { TokenSet } from './generated/language.ts'
import { isJsonObject, type JsonObject } from './json.ts'
import { createNodeRuntime } from './node_runtime.ts'
import type { Desk as InsideDesk } from './oauth/contract.ts'
import type { Revocation } from './oauth/revocation.ts'
import type { Event } from './runtime.ts'
import { type Workspace as Inside, openData, openText } from './workspace.ts'

export { ConfigError, ExtractError, LatchkeyError, ResponseError, StoreError, TokenError } from './errors.ts'
export type { PlanReport, Row } from './extract/contract.ts'
export type { Connection, Extract, TokenSet } from './generated/language.ts'
export type { Json, JsonObject } from './json.ts'
export type { Issue } from './messages.ts'
export type { Revocation } from './oauth/revocation.ts'
export type { Reading, RunOptions } from './reading.ts'
export type { Event, HttpResponse } from './runtime.ts'
export { version } from './version.ts'

/** A workspace file, ready to be asked. What it throws is a LatchkeyError, and carries no secret. */
export interface Workspace extends Pick<Inside, 'rows' | 'read' | 'token' | 'request' | 'close'> {
  /** The names of its connections and extracts. */
  readonly connections: string[]
  readonly extracts: string[]
  /**
   * Has a person log in, and keeps the token; of a connection that needs nobody, gets a new one. Resolves when the token is
   * kept. Only connections whose `token` fails with the code `token.needs_login` want it.
   *
   * @throws {TokenError} `token.login_refused`, `token.login_ended` and others; then what was kept before is kept still
   */
  login(connection: string, desk: Desk): Promise<TokenSet>
  /**
   * Has the authorization server end the kept tokens, where it can (RFC 7009), and forgets them, for every process. What
   * became of each at the server is in the answer; here they are forgotten in any case.
   */
  logout(connection: string): Promise<Revocation[]>
}

/**
 * Whoever is in touch with the person who logs in. A web application shows `openBrowser`'s address to its user, or
 * redirects there, and gives the address that its own callback was then asked for as the next `line`. A `redirect_uri` on
 * this machine is listened on besides.
 */
export interface Desk extends Pick<InsideDesk, 'tell' | 'openBrowser' | 'line'> {
  /** Ends the login. */
  signal?: AbortSignal
}

export interface OpenOptions {
  /** Values for `${var:NAME}`; they win over the file's `variables`. */
  variables?: Record<string, string>
  /** Where tokens are kept: `memory:` (the default) or `sqlite:FILE`. A `store` in the file wins. */
  store?: string
  /** Where `${env:NAME}` is looked up; `process.env` by default. */
  env?: Readonly<Record<string, string | undefined>>
  /** Told what happens on the way: tokens, requests, pages. Never holds a secret. */
  onEvent?: (event: Event) => void
}

/**
 * Opens a workspace: the path of a `latchkey.yaml` or `.json`, or the same as data. Nothing is asked of any server yet.
 * Close it when done: a renewal under way is then waited for, so that no token is lost.
 *
 * @throws {ConfigError} `config.invalid` with every mistake in the file, `config.file_not_found`
 */
export async function openWorkspace(workspace: string | JsonObject, options: OpenOptions = {}): Promise<Workspace> {
  const { variables = {}, store = 'memory:', env, onEvent } = options
  const file = typeof workspace === 'string' ? workspace : 'workspace'
  const runtime = createNodeRuntime({ file, defaultStore: store, ...(env && { env }), ...(onEvent && { onEvent }) })
  const inside =
    typeof workspace === 'string'
      ? await openText(await readFile(workspace), workspace, runtime, variables)
      : await openData(plainData(workspace), runtime, variables)
  const { document, rows, read, token, request, logout, close } = inside
  const { connections, extracts } = document
  return {
    connections: Object.keys(connections),
    extracts: Object.keys(extracts),
    rows,
    read,
    token,
    request,
    async login(name, desk) {
      await inside.login(name, wholeDesk(desk))
      return token(name)
    },
    logout,
    close,
  }
}

const wholeDesk = ({ signal = new AbortController().signal, ...desk }: Desk): InsideDesk => ({
  tell: (sentence) => desk.tell(sentence),
  openBrowser: (url) => desk.openBrowser(url),
  line: (over) => desk.line(over),
  async listen(redirect_uri, how) {
    const { listenForCallback } = await import('./callback/listen.ts')
    return listenForCallback(redirect_uri, how)
  },
  signal,
})

async function readFile(path: string): Promise<string> {
  const { readWorkspaceFile } = await import('./app/read_workspace_file.ts')
  return readWorkspaceFile(resolve(path), path)
}

/** Callers without types hand over anything. */
function plainData(workspace: unknown): JsonObject {
  try {
    const data: unknown = structuredClone(workspace)
    if (isJsonObject(data)) return data
  } catch {
    // A function or the like in it: no data.
  }
  throw new ConfigError('usage.wrong', {
    problem: 'openWorkspace was given neither a path nor a workspace',
    advice: "write openWorkspace('latchkey.yaml'), or give the file's content as data",
  })
}
