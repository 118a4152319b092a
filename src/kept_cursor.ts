/** How far an extract has come, kept in the store from one run to the next. */
import { createHash } from 'node:crypto'
import { writesCursor } from './config/incremental_check.ts'
import { type CursorValue, later, openProgress, type Progress, startOf } from './extract/incremental.ts'
import type { Connection, Extract } from './generated/language.ts'
import { canonicalJson } from './json.ts'
import type { Secrets } from './redact.ts'
import type { Runtime } from './runtime.ts'
import type { Ask, End } from './sources/index.ts'
import type { TokenStore } from './stores/contract.ts'

export interface KeptCursor {
  load(): Promise<CursorValue | undefined>
  /** Never goes back: of two runs at a time the one that came further counts. Throws StoreError. */
  save(value: CursorValue): Promise<void>
}

/** What decides which rows there are. */
export interface Question {
  /** References resolved. */
  extract: Extract
  connection: Connection
  /** Whose credential is sent. */
  credential?: { name: string; connection: Connection }
}

/**
 * One for each extract and what it asks of whom. Which one is said by a key that anybody may read, so no secret is part of
 * it; that the answer is the same is said by a digest of all, which is encrypted with the value.
 */
export function openKeptCursor(
  store: TokenStore,
  name: string,
  question: Question,
  secrets: Pick<Secrets, 'mask'>,
): KeptCursor {
  const asked = canonicalJson(partsOf(question))
  const key = `${name} ${digest(secrets.mask(asked))}`
  const of = digest(asked)
  const decode = (bytes: Uint8Array) =>
    JSON.parse(new TextDecoder().decode(bytes)) as { cursor: CursorValue; of: string }

  return {
    async load() {
      const entry = await store.load('cursor', key)
      const kept = entry && decode(entry.value)
      return kept?.of === of ? kept.cursor : undefined
    },
    async save(value) {
      for (;;) {
        const entry = await store.load('cursor', key)
        const kept = entry && decode(entry.value)
        const cursor = kept?.of === of ? later(kept.cursor, value) : value
        const bytes = new TextEncoder().encode(JSON.stringify({ cursor, of }))
        if ((await store.compareAndSet('cursor', key, entry?.generation ?? 0, bytes)) !== undefined) return
      }
    },
  }
}

const digest = (text: string) => createHash('sha256').update(text).digest('base64url')

/** Of a credential, whose it is; its secrets may change. */
function partsOf({ extract, connection, credential }: Question) {
  const { request, loop, fields, incremental: { cursor = '', parameter } = {} } = extract
  const sent = pick(connection, ['type', 'url', 'method', 'headers', 'parameters', 'body', 'format'])
  const owner = ['type', 'client_id', 'username', 'consumer_key', 'issuer', 'token_endpoint', 'scope']
  return {
    ...{
      extract: { connection: extract.connection, request, loop, parameter, cursor, column: fields?.[cursor] ?? cursor },
    },
    ...{ sent, credential: credential && { name: credential.name, ...pick(credential.connection, owner) } },
  }
}

const pick = (connection: object, fields: string[]) =>
  Object.fromEntries(Object.entries(connection).filter(([field]) => fields.includes(field)))

/** One reading of an incremental extract. */
export interface IncrementalRun extends Pick<Ask, 'since'>, Pick<Progress, 'see'> {
  /** Told how the reading came to its end; where that was not the last row, nothing is kept, and a warning says so. */
  ended(end: Pick<End, 'cut' | 'stopped'>): void
  /** Keeps how far it has come, where all was read. Throws StoreError. */
  keep(): Promise<void>
}

/** `full`: from the beginning, whatever is kept. Throws ExtractError, StoreError. */
export async function openIncrementalRun(
  name: string,
  incremental: NonNullable<Extract['incremental']>,
  request: Extract['request'],
  kept: KeptCursor,
  full: boolean,
  emit: Runtime['emit'],
): Promise<IncrementalRun> {
  const value = startOf(name, incremental, full ? undefined : await kept.load())
  const { in: place, parameter } = incremental
  const { see, greatest } = openProgress(name, incremental, writesCursor(request))
  let isWhole = false
  return {
    ...(value !== undefined && { since: { in: place, ...(parameter !== undefined && { parameter }), value } }),
    see,
    ended({ cut, stopped }) {
      isWhole = !cut
      if (!cut) return
      const message = `extract ${name}: how far it came is not kept, since there was more to read (${stopped})`
      emit({ type: 'warning', code: 'extract.not_kept', message })
    },
    async keep() {
      const reached = greatest()
      if (isWhole && reached !== undefined) await kept.save(reached)
    },
  }
}
