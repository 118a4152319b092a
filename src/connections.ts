/**
 * The connections of one workspace, each opened when it is first needed: references resolved, credential made, source
 * ready. Two extracts over one connection share its token.
 */
import { openComputed } from './computed/index.ts'
import { computedIn } from './config/computed.ts'
import type { Validated, ValidWorkspace } from './config/contract.ts'
import { tokensIn } from './config/templates.ts'
import { type Credential, type CredentialConnection, openCredential, signWith } from './credentials/index.ts'
import { ConfigError } from './errors.ts'
import type { Connection, Extract, REST } from './generated/language.ts'
import type { Recorder } from './journal/contract.ts'
import type { Json } from './json.ts'
import { openKept, type Rekeyed } from './kept.ts'
import type { KeptCursor } from './kept_cursor.ts'
import { withLent } from './lent.ts'
import type { TokenConnection, TokenSource } from './oauth/contract.ts'
import { standInFor } from './oauth/stand_in.ts'
import { once } from './once.ts'
import { named, openParts, type Verification } from './parts.ts'
import type { Send, Transport } from './runtime.ts'
import type { Source } from './sources/index.ts'
import type { TemplateValue } from './sources/templated.ts'
import type { Vault } from './stores/index.ts'
import { openTransports, type Transports } from './transports.ts'
import type { WorkspaceRuntime } from './workspace_runtime.ts'

/** Whose credential a request carries. */
export interface Signer {
  /** The connection that holds it. */
  name: string
  credential: Credential
  /** Where the request holds templates: what they stand for. */
  templateValue?: TemplateValue
  /** Every connection whose credential the request carries, or a part of it. */
  carries: readonly string[]
}

export interface Connections {
  /** Resolved and held against its schema once more. Throws ConfigError. */
  connection(name: string): Promise<Connection>
  extract(name: string): Promise<Extract>
  /** What the connector of a REST connection has for trying a credential. */
  verifying(name: string): Promise<Verification | undefined>
  /**
   * What a connection sends, for a REST connection the nearest authentication: extract, connection, file. `dry`: with a
   * stand-in for tokens, so that no server is asked.
   */
  signer(name: string, how?: { extract?: string; dry?: boolean }): Promise<Signer | undefined>
  source(name: string, asked?: { extract?: string; signal?: AbortSignal | undefined }): Promise<Source>
  /** How far an extract has come. */
  cursor(extract: string): Promise<KeptCursor>
  /** Sends as the connection's token calls travel, with no credential of it but its client certificate. */
  sender(name: string): Promise<Send>
  vault(): Promise<Vault>
  rekey(): Promise<Rekeyed[]>
  /** Makes records of what is asked of servers. */
  recorder(): Promise<Recorder>
  trust: Transports['trust']
  close(): Promise<void>
}

export function openConnections(
  document: ValidWorkspace,
  { flats, lent }: Pick<Validated, 'flats' | 'lent'>,
  runtime: WorkspaceRuntime,
  /** Values for `${var:NAME}` that win over those of the file. */
  given: Record<string, string>,
): Connections {
  const { secrets, clock, emit, random } = runtime
  const tokenSources: TokenSource[] = []
  const parts = openParts(document, { flats, lent }, runtime, {
    given,
    secret: async (name) => (await kept.vault()).get(name),
  })
  const { connection, extract: resolvedExtract } = parts
  const kept = openKept(parts.storeUrl, runtime)
  const { store, recorder, vault } = kept
  const pinned = async () => {
    const { openPinnedCertificates } = await import('./stores/index.ts')
    return openPinnedCertificates(await store())
  }
  const transports = openTransports({ connection, runtime, file: parts.file, pinned })

  // Loaded where they are used, and once: to ask for a module again costs as much as a request.
  const sources = once(() => import('./sources/index.ts'))
  const templating = once(() => import('./sources/templated.ts'))
  const computing = once(async (name) => {
    const opened = (await connection(name)) as REST
    return { connection: opened, begin: await openComputed(opened.computed, { ...runtime, name }) }
  })

  async function sender(name: string): Promise<Send> {
    const policy = await transports.token(name)
    return (request) => runtime.http(request, policy)
  }

  /** A token call has one deadline for the whole call; data may flow for hours. */
  async function tokenSource(name: string, connection: TokenConnection): Promise<TokenSource> {
    const [{ openTokens }, policy, send] = await Promise.all([
      import('./oauth/open.ts'),
      transports.token(name),
      sender(name),
    ])
    const others = once(async () => {
      const { templated } = await templating()
      return templated({ name, credentialOf: credential, dry: false, secrets })
    })
    const source = openTokens(name, connection, {
      send,
      ...(policy.isOwn && { isOwn: policy.isOwn }),
      cookiesOf: (session) => policy.cookies?.of(session) ?? [],
      async present(request, token, prover) {
        const tokens = { token: () => token, ...(prover && { prover }) }
        return (await signWith(tokens, connection, { name })(request)).request
      },
      discovered: (addresses) => transports.discovered(name, addresses),
      others: {
        tokenText: async (template) => (await others()).templateValue(template),
        renewTexts: async () => (await others()).renewValues(),
      },
      store: await store(),
      clock,
      random,
      secrets,
      emit,
      recorder,
      timeout: policy.timeout,
    })
    tokenSources.push(source)
    return source
  }

  async function openNamed(
    name: string,
    tokenSource: (connection: TokenConnection) => Promise<TokenSource>,
  ): Promise<Credential> {
    const opened = await connection(name)
    if (opened.type === 'REST' || opened.type === 'JSONFile') {
      throw new ConfigError('config.not_usable', {
        name,
        why: `is a ${opened.type} connection and has no credential`,
        advice: 'name the connection that holds the token, key or password',
      })
    }
    return openCredential(opened as CredentialConnection, { name, secrets, clock, random, tokenSource })
  }
  const credential = once((name) => openNamed(name, (opened) => tokenSource(name, opened)))
  const dryCredential = once((name) => openNamed(name, async (opened) => standInFor(opened)))

  async function signer(
    name: string,
    { extract, dry = false }: { extract?: string; dry?: boolean } = {},
  ): Promise<Signer | undefined> {
    const written = named('connection', document.connections, name)
    const open = dry ? dryCredential : credential
    if (written.type === 'JSONFile') return undefined
    if (written.type !== 'REST') return { name, credential: await open(name), carries: [name] }
    const asked = extract === undefined ? undefined : document.extracts[extract]?.authentication
    const chosen = asked ?? written.authentication ?? document.authentication
    const from = typeof chosen !== 'object' ? chosen : chosen.method === 'none' ? undefined : chosen.connection
    const own = from === undefined ? undefined : { name: from, credential: await open(from), carries: [from] }
    const { url, headers, parameters, body } = written
    const sent = { url, headers, parameters, body, request: extract && document.extracts[extract]?.request }
    const computes = written.computed && computedIn(JSON.stringify(sent), written.computed).length > 0
    const templates = tokensIn([sent, computes ? written.computed : []] as Json)
    if (templates.length === 0 && !computes) return own
    const [{ templated }, computed] = await Promise.all([templating(), computes ? computing(name) : undefined])
    const filling = templated({
      name,
      credentialOf: open,
      dry,
      secrets,
      ...(own && { own }),
      ...(computed && { computing: computed }),
    })
    const carries = [...(own?.carries ?? []), ...templates.flatMap(({ connection }) => connection ?? [])]
    return { name: own?.name ?? templates[0]?.connection ?? name, ...filling, carries: [...new Set(carries)] }
  }

  async function source(
    name: string,
    { extract, signal }: { extract?: string; signal?: AbortSignal | undefined } = {},
  ): Promise<Source> {
    const opened = await connection(name)
    const signs = await signer(name, extract === undefined ? {} : { extract })
    const policy = opened.type === 'JSONFile' ? undefined : await transports.data(name, signs?.name)
    const asked = extract === undefined ? undefined : (await resolvedExtract(extract)).request
    const carried = await Promise.all(
      (signs?.carries ?? []).map(async (name) => (await connection(name)) as CredentialConnection),
    )
    const whole = opened.type === 'REST' && signs ? withLent(opened, carried, asked, secrets) : opened
    return (await sources()).openSource(whole, {
      name,
      clock,
      random,
      emit,
      secrets,
      openFile: runtime.openFile,
      findFiles: runtime.findFiles,
      send: (request) => runtime.http(signal ? { ...request, signal } : request, policy as Transport),
      store: () => store(),
      recorder: await recorder(),
      ...(signal && { signal }),
      ...(signs && { credential: signs }),
    })
  }

  return {
    connection,
    extract: resolvedExtract,
    verifying: parts.verifying,
    signer,
    source,
    async cursor(name) {
      const extract = await resolvedExtract(name)
      const signs = await signer(extract.connection, { extract: name, dry: true })
      const { openKeptCursor } = await import('./kept_cursor.ts')
      const question = {
        extract,
        connection: await connection(extract.connection),
        ...(signs && { credential: { name: signs.name, connection: await connection(signs.name) } }),
      }
      return openKeptCursor(await store(), name, question, secrets)
    },
    sender,
    vault,
    rekey: kept.rekey,
    recorder,
    trust: transports.trust,
    async close() {
      await Promise.all(tokenSources.map((source) => source.settled()))
      transports.close()
      await kept.close()
    },
  }
}
