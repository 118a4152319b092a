/**
 * The connections of one workspace, each opened when it is first needed: references resolved, credential made, source
 * ready. Two extracts over one connection share its token.
 */

import { openComputed } from './computed/index.ts'
import { computedIn } from './config/computed.ts'
import type { Connectors, Validated, ValidWorkspace, Variable } from './config/contract.ts'
import { mayLackToken } from './config/described_login_check.ts'
import type { Pointer } from './config/pointer.ts'
import { recheck } from './config/recheck.ts'
import { type References, resolveReferences } from './config/references.ts'
import { secretFields } from './config/secret_fields.ts'
import { fillFields, isSent, tokensIn } from './config/templates.ts'
import { meaningOf } from './config/variables.ts'
import { type Credential, type CredentialConnection, openCredential, signWith } from './credentials/index.ts'
import { ConfigError } from './errors.ts'
import type { Connection, Extract, REST } from './generated/language.ts'
import type { Journal, Recorder } from './journal/contract.ts'
import type { Json, JsonObject } from './json.ts'
import type { KeptCursor } from './kept_cursor.ts'
import { withLent } from './lent.ts'
import { nearest } from './nearest.ts'
import type { TokenConnection, TokenSource } from './oauth/contract.ts'
import { standInFor } from './oauth/stand_in.ts'
import type { Runtime, Send, Transport } from './runtime.ts'
import { openSource, type Source } from './sources/index.ts'
import type { TemplateValue } from './sources/templated.ts'
import type { TokenStore, Vault } from './stores/index.ts'
import { openTransports, type Transports } from './transports.ts'

/** The world a workspace lives in. */
export interface WorkspaceRuntime extends Runtime {
  /** Where tokens are kept; `url` is what the file says, if it says something. */
  openStore(url: string | undefined): Promise<TokenStore>
  /** Where the user's own secrets are kept: the same place whatever is said of tokens. */
  openVaultStore(): Promise<TokenStore>
  /** Where records of calls are kept; undefined where tokens are in memory only, `url` being what the file says. */
  openJournal(url: string | undefined): Promise<Journal | undefined>
  connectors: Connectors
}

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
  verifying(name: string): Promise<Extract['request']>
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

/** A store whose values are now encrypted with the current key. */
export interface Rekeyed {
  store: string
  values: number
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
  const stores: TokenStore[] = []
  const kept = (store: TokenStore) => {
    stores.push(store)
    return store
  }
  const store = once(async () => kept(await runtime.openStore(await storeUrl())))
  const vault = once(async () => {
    const { openVault } = await import('./stores/index.ts')
    return openVault(kept(await runtime.openVaultStore()))
  })

  const recorders: Recorder[] = []
  /** Never the reason why something fails: what is wrong with the store is told by whoever needs the store. */
  const recorder = once(async () => {
    const journal = await storeUrl()
      .then(runtime.openJournal)
      .catch(() => undefined)
    const { openRecorder, unrecorded } = await import('./journal/recorder.ts')
    const opened = journal ? openRecorder(journal, runtime) : unrecorded
    recorders.push(opened)
    return opened
  })

  /** `connection`: whose own variables count, before those of the file. */
  function variablesFor(connection?: string): Record<string, string> {
    const owner = connection === undefined ? undefined : document.connections[connection]
    const own = owner?.type === 'JSONFile' ? undefined : owner?.variables
    const all = Object.entries({ ...document.variables, ...own, ...given })
    return Object.fromEntries(all.map(([name, value]) => [name, String(value)]))
  }

  function referencesFor(connection?: string): References {
    const variables = variablesFor(connection)
    const { connector } = lent.get(connection ?? '') ?? {}
    const holes = connector?.variables ?? {}
    return {
      env: (name) => runtime.env[name],
      file: (path) => runtime.readFile(path).catch(() => undefined),
      secret: async (name) => (await vault()).get(name),
      variable: (name) => (Object.hasOwn(variables, name) ? variables[name] : undefined),
      variables: Object.keys(variables),
      meaning: (name) =>
        Object.hasOwn(holes, name)
          ? `connector ${connector?.name} wants ${meaningOf(holes[name] as Variable)}`
          : undefined,
    }
  }
  const references = referencesFor()

  async function storeUrl(): Promise<string | undefined> {
    const url = document.store?.url
    return url === undefined ? undefined : resolveReferences(url, ['store', 'url'], references, secrets, () => false)
  }

  async function resolved<T>(written: T, at: Pointer, flat: string, owner: string): Promise<T> {
    // They are no fields of what is sent; one that is not used may well have no value.
    const { variables: _, ...value } = written as Json as JsonObject
    const keeps = (path: Pointer) => flat !== 'extract' || isSent('extract', path)
    const mayBeBlank = (path: Pointer) => flat === 'bearer' && path.join() === 'token' && mayLackToken(value)
    const isSecret = secretFields(flat, value)
    const filled = await resolveReferences(value, at, referencesFor(owner), secrets, isSecret, keeps, mayBeBlank)
    return (await recheck(flat, flat === 'extract' ? filled : fillFields(filled), at)) as T
  }

  const connection = once((name) =>
    resolved(named('connection', document.connections, name), ['connections', name], flats.get(name) ?? '', name),
  )
  const resolvedExtract = once((name) => {
    const extract = named('extract', document.extracts, name)
    return resolved(extract, ['extracts', name], 'extract', extract.connection)
  })

  async function verifying(name: string): Promise<Extract['request']> {
    const { verify } = lent.get(name)?.connector ?? {}
    if (!verify || document.connections[name]?.type !== 'REST') return undefined
    const request = verify as NonNullable<Extract['request']>
    return (await resolved({ connection: name, request }, ['connections', name, 'use'], 'extract', name)).request
  }

  const pinned = async () => {
    const { openPinnedCertificates } = await import('./stores/index.ts')
    return openPinnedCertificates(await store())
  }
  const transports = openTransports({ connection, runtime, file: references.file, pinned })

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
      const { templated } = await import('./sources/templated.ts')
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
    const [{ templated }, computing] = await Promise.all([
      import('./sources/templated.ts'),
      computes ? computingOf((await connection(name)) as REST) : {},
    ])
    const filling = templated({ name, credentialOf: open, dry, secrets, ...(own && { own }), ...computing })
    const carries = [...(own?.carries ?? []), ...templates.flatMap(({ connection }) => connection ?? [])]
    return { name: own?.name ?? templates[0]?.connection ?? name, ...filling, carries: [...new Set(carries)] }
  }

  async function computingOf(connection: REST) {
    return { computing: { connection, begin: await openComputed(connection.computed, runtime) } }
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
    return openSource(whole, {
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
    verifying,
    signer,
    source,
    async cursor(name) {
      const written = named('extract', document.extracts, name)
      const { openKeptCursor } = await import('./kept_cursor.ts')
      const { connection } = written
      return openKeptCursor(await store(), name, written, document.connections[connection], variablesFor(connection))
    },
    sender,
    vault,
    async rekey() {
      const { rewrite } = await import('./stores/keys.ts')
      const both = [await store(), kept(await runtime.openVaultStore())]
      const places = new Map(both.map((opened) => [opened.location, opened]))
      const rekeyed: Rekeyed[] = []
      for (const [place, opened] of places) {
        if (place !== 'memory') rekeyed.push({ store: place, values: await rewrite(opened, clock) })
      }
      return rekeyed
    },
    recorder,
    trust: transports.trust,
    async close() {
      await Promise.all(tokenSources.map((source) => source.settled()))
      transports.close()
      await Promise.all(recorders.map((recorder) => recorder.close()))
      await Promise.all(stores.map((store) => store.close()))
    },
  }
}

/** Opens each name once, whoever asks and however many at a time. What failed is tried anew: its reason may be gone. */
function once<T>(open: (name: string) => Promise<T>): (name?: string) => Promise<T> {
  const opened = new Map<string, Promise<T>>()
  return (name = '') => {
    const known = opened.get(name)
    if (known) return known
    const opening = open(name)
    opened.set(name, opening)
    opening.catch(() => opened.delete(name))
    return opening
  }
}

function named<T>(kind: 'connection' | 'extract', all: Record<string, T>, name: string): T {
  const found = Object.hasOwn(all, name) ? all[name] : undefined
  if (found !== undefined) return found
  const known = Object.keys(all)
  const near = nearest(name, known)
  throw new ConfigError('config.unknown_name', { kind, name, known, ...(near && { nearest: near }) })
}
