/**
 * The one place where the floors below meet: a file is read, held against the schemas, and can then be asked for rows
 * and tokens.
 */
import type { Validated, ValidWorkspace, WorkspaceDocument } from './config/contract.ts'
import { byPlace } from './config/issue.ts'
import { documentOf, readDocument } from './config/read.ts'
import { validateWorkspace } from './config/validate.ts'
import type { Signer } from './connections.ts'
import { ConfigError } from './errors.ts'
import type { Plan, Row } from './extract/contract.ts'
import type { Connection, Extract, TokenSet as TokenResult } from './generated/language.ts'
import { bringsToken } from './generated/variants.ts'
import type { JsonObject } from './json.ts'
import type { Rekeyed } from './kept.ts'
import type { Desk, KeptToken, TokenSource } from './oauth/contract.ts'
import { fetchesToken } from './oauth/fetches_token.ts'
import type { Introspection } from './oauth/introspection.ts'
import type { Revocation } from './oauth/revocation.ts'
import type { RawAnswer } from './oauth/token_response.ts'
import { pathIssues } from './path_issues.ts'
import { lookAt, withArticle } from './phrases.ts'
import { openReading, type Reading, type RunOptions } from './reading.ts'
import { maskError } from './redact.ts'
import type { HttpResponse, Send } from './runtime.ts'
import type { Ask } from './sources/index.ts'
import type { Vault } from './stores/index.ts'
import type { Trusted } from './transports.ts'
import type { WorkspaceRuntime } from './workspace_runtime.ts'

/** What a token endpoint said, and whether it was asked for that. */
export interface Answered {
  raw: RawAnswer
  asked: boolean
  /** Why it brought no token. */
  failure?: Error
}

/** How an API answered the request that a connector has for trying a credential. */
export interface Verified {
  response: HttpResponse
  /** Whose request it was. */
  connector: string
}

/** A workspace file, ready to be asked. What it throws is a LatchkeyError, and carries no secret. */
export interface Workspace {
  /** Validated, defaults filled in; references are still references. */
  readonly document: ValidWorkspace
  /**
   * The rows of an extract in batches: `for await (const rows of workspace.rows('customers'))`. Once the last one has been
   * taken and the next is asked for, how far an incremental extract has come is kept.
   */
  rows(extract: string, options?: RunOptions): AsyncGenerator<Row[], void>
  /** The same, with what is known before the first row and after the last. */
  read(extract: string, options?: RunOptions): Promise<Reading>
  /** A usable token of a connection that brings one, as JSON in the spelling of RFC 6749 §5.1. */
  token(connection: string): Promise<TokenResult>
  /** One call to a REST connection, `path` joined to its url; of any other source, its document as it is. */
  request(connection: string, path?: string, method?: 'GET'): Promise<HttpResponse>
  /**
   * The request that the connector of a REST connection has for trying a credential, whatever its method; undefined where it
   * has none.
   */
  verify(connection: string): Promise<Verified | undefined>
  /** Has a person log in; of a grant that needs nobody, runs it. What that brings is kept. */
  login(connection: string, desk: Desk): Promise<KeptToken>
  /**
   * Forgets the kept token, for every process, after the server has been told that nobody wants it any more (RFC 7009).
   * What became of it there is in the answer; the token is forgotten here in any case.
   */
  logout(connection: string): Promise<Revocation[]>
  /** What the authorization server says of the kept token (RFC 7662); undefined where none is kept. */
  introspect(connection: string): Promise<Introspection | undefined>
  /** What is kept of a connection's token; asks no server. */
  kept(connection: string): Promise<KeptToken | undefined>
  /**
   * The newest answer of a token endpoint that is kept, whether it could be read or not. Where none is, and where it is asked
   * for `anew`, the grant is run, if it needs nobody. Throws TokenError where nobody answers.
   */
  answered(connection: string, how?: { anew?: boolean }): Promise<Answered>
  /** A connection with its references resolved. */
  connection(name: string): Promise<Connection>
  /** An extract with its references resolved, and how its paths will be evaluated. */
  plan(extract: string): Promise<{ extract: Extract; plan: Plan }>
  /** Where the next run of an incremental extract begins; undefined where that is nowhere in particular. Throws StoreError. */
  since(extract: string): Promise<Ask['since']>
  /** Whose credential an extract's requests carry; `dry` asks no server for a token. */
  signer(connection: string, how?: { extract?: string; dry?: boolean }): Promise<Signer | undefined>
  /** Sends as the connection's token calls travel, with no credential of it but its client certificate. */
  sender(connection: string): Promise<Send>
  /** The user's own secrets. */
  vault(): Promise<Vault>
  /** Encrypts tokens and secrets anew with the current key, wherever this workspace keeps them. */
  rekey(): Promise<Rekeyed[]>
  /** What the connection's own servers show in TLS, accepted from now on where it does not verify (`ssl_mode: trust`). */
  trust(connection: string, url?: string): Promise<Trusted[]>
  /**
   * Waits for renewals under way, then closes every connection and the store. An answer of `request` that has not been
   * read to its end breaks off: read it before.
   */
  close(): Promise<void>
}

/** Reads a workspace from text; throws ConfigError `config.invalid` with every mistake in it. */
export async function openText(
  text: string,
  file: string,
  runtime: WorkspaceRuntime,
  variables: Record<string, string> = {},
): Promise<Workspace> {
  return openDocument(await readDocument(text, file), runtime, variables)
}

/** The same for a workspace that a program made. */
export async function openData(
  data: JsonObject,
  runtime: WorkspaceRuntime,
  variables: Record<string, string> = {},
): Promise<Workspace> {
  return openDocument(documentOf(data), runtime, variables)
}

/** Every mistake in a file, unreadable JSONPaths too. None means that it can be run. */
export async function validate(
  document: WorkspaceDocument,
  runtime: Pick<WorkspaceRuntime, 'connectors'>,
): Promise<Validated> {
  const validated = await validateWorkspace(document, runtime.connectors)
  const { issues, warnings } = await pathIssues(document, validated.workspace)
  return {
    ...validated,
    issues: [...validated.issues, ...issues].sort(byPlace),
    warnings: [...validated.warnings, ...warnings].sort(byPlace),
  }
}

async function openDocument(
  document: WorkspaceDocument,
  runtime: WorkspaceRuntime,
  given: Record<string, string>,
): Promise<Workspace> {
  const { workspace, issues, flats, lent } = await validate(document, runtime)
  if (issues.length > 0) throw new ConfigError('config.invalid', { file: document.file, issues })
  const { openConnections } = await import('./connections.ts')
  const connections = openConnections(workspace, { flats, lent }, runtime, given)

  async function plan(name: string) {
    const extract = await connections.extract(name)
    const { planExtract } = await import('./extract/plan.ts')
    const { connection, request } = workspace.extracts[name] ?? extract
    return { extract, plan: await planExtract(name, extract as never, { look: lookAt(connection, request?.path) }) }
  }

  async function read(name: string, options: RunOptions = {}): Promise<Reading> {
    const { extract, plan: planned } = await plan(name)
    const source = await connections.source(extract.connection, { extract: name, signal: options.signal })
    const cursor = await incrementalRun(name, extract, options.full ?? false)
    const reading = openReading(name, extract, options, {
      source,
      plan: planned,
      recorder: await connections.recorder(),
      emit: runtime.emit,
      ...(cursor && { cursor }),
    })
    return { ...reading, rows: guardedRows(reading.rows), keep: guarded(reading.keep) }
  }

  async function incrementalRun(name: string, { incremental, request }: Extract, full: boolean) {
    if (!incremental) return undefined
    const { openIncrementalRun } = await import('./kept_cursor.ts')
    return openIncrementalRun(name, incremental, request, await connections.cursor(name), full, runtime.emit)
  }

  async function tokensOf(name: string): Promise<TokenSource> {
    const signer = await connections.signer(name)
    const tokens = signer?.name === name ? signer.credential.tokens : undefined
    if (tokens) return tokens
    const { type } = await connections.connection(name)
    throw new ConfigError('config.not_usable', {
      name,
      why: `is ${withArticle(type)} connection, which brings no token`,
      advice: `name a connection of type ${bringsToken.join(' or ')}`,
    })
  }

  /** Of a connection that fetches its token. */
  async function fetchedTokensOf(name: string, otherwise: string): Promise<TokenSource> {
    const connection = await connections.connection(name)
    if (fetchesToken(connection)) return tokensOf(name)
    const { type } = connection
    const signer = await connections.signer(name, { dry: true })
    const isOther = signer !== undefined && signer.name !== name
    const advice = isOther
      ? `its credential is that of ${signer.name}: name that`
      : 'name the connection that fetches its token'
    throw new ConfigError('config.not_usable', {
      name,
      why: `is ${withArticle(type)} connection, ${otherwise}`,
      advice,
    })
  }

  let closed = false
  function checkOpen() {
    if (!closed) return
    throw new ConfigError('usage.wrong', { problem: 'the workspace is closed', advice: 'open it again' })
  }

  /** What is thrown into the caller's hands carries no secret. */
  const guarded = <A extends unknown[], T>(work: (...given: A) => Promise<T>) => {
    return async (...given: A): Promise<T> => {
      try {
        checkOpen()
        return await work(...given)
      } catch (error) {
        throw maskError(runtime.secrets, error)
      }
    }
  }
  async function* guardedRows(rows: AsyncGenerator<Row[], void>) {
    try {
      for await (const batch of rows) {
        checkOpen()
        yield batch
      }
    } catch (error) {
      throw maskError(runtime.secrets, error)
    }
  }

  return {
    document: workspace,
    read: guarded(read),
    async *rows(extract, options) {
      const reading = await guarded(read)(extract, options)
      yield* reading.rows
      await reading.keep()
    },
    token: guarded(async (name) => {
      const { tokenResult } = await import('./oauth/token_result.ts')
      return tokenResult(await (await tokensOf(name)).token(), runtime.clock.now())
    }),
    login: guarded(async (name, desk) => (await fetchedTokensOf(name, 'which nobody logs in to')).login(desk)),
    logout: guarded(async (name) => (await fetchedTokensOf(name, 'which keeps no token')).logout?.() ?? []),
    introspect: guarded(async (name) => (await fetchedTokensOf(name, 'which keeps no token')).introspect?.()),
    request: guarded(async (name, path, method) => {
      const source = await connections.source(name)
      return source.answer({ ...(path !== undefined && { path }), ...(method && { method }) })
    }),
    verify: guarded(async (name) => {
      const trial = await connections.verifying(name)
      if (!trial) return undefined
      const { request, connector } = trial
      const response = await (await connections.source(name)).answer(request)
      return { response, connector }
    }),
    kept: guarded(async (name) => (await connections.signer(name))?.credential.tokens?.kept()),
    answered: guarded(async (name, { anew = false } = {}) => {
      const tokens = await fetchedTokensOf(name, 'which asks no token endpoint')
      const kept = anew ? undefined : await tokens.answered?.()
      if (kept) return { raw: kept, asked: false }
      const failure = await tokens.anew().then(
        () => undefined,
        (error: Error) => error,
      )
      const raw = await tokens.answered?.()
      // Nobody answered, or somebody has to log in first.
      if (!raw) throw failure ?? new Error(`connection ${name} keeps no answer`)
      return { raw, asked: true, ...(failure && { failure: maskError(runtime.secrets, failure) as Error }) }
    }),
    connection: guarded(connections.connection),
    plan: guarded(plan),
    since: guarded(async (name) => (await incrementalRun(name, await connections.extract(name), false))?.since),
    signer: guarded(connections.signer),
    sender: guarded(connections.sender),
    vault: guarded(connections.vault),
    rekey: guarded(connections.rekey),
    trust: guarded(connections.trust),
    async close() {
      if (closed) return
      closed = true
      await connections.close()
    },
  }
}
