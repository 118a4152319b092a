/** The library. Everything here is typed, documented and kept stable by semantic versioning; nothing else is public. */
import { resolve } from 'node:path'
import type { JsonObject } from './json.ts'
import { createNodeRuntime } from './node_runtime.ts'
import type { Event } from './runtime.ts'
import { openData, openText, type Workspace } from './workspace.ts'

export { ConfigError, ExtractError, LatchkeyError, ResponseError, StoreError, TokenError } from './errors.ts'
export type { PlanReport, Row } from './extract/contract.ts'
export type { Connection, Extract, TokenSet } from './generated/types.ts'
export type { Json, JsonObject } from './json.ts'
export type { Issue } from './messages.ts'
export type { Event, HttpResponse } from './runtime.ts'
export { version } from './version.ts'
export type { Reading, RunOptions, Workspace } from './workspace.ts'

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
  if (typeof workspace !== 'string') return openData(workspace, runtime, variables)
  const { readWorkspaceFile } = await import('./app/read_workspace_file.ts')
  return openText(await readWorkspaceFile(resolve(workspace), workspace), workspace, runtime, variables)
}
