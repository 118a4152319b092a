/** How far an extract has come, kept in the store from one run to the next. */
import { createHash } from 'node:crypto'
import { type CursorValue, later, openProgress, type Progress, startOf } from './extract/incremental.ts'
import type { Connection, Extract } from './generated/language.ts'
import { canonicalJson } from './json.ts'
import type { Runtime } from './runtime.ts'
import type { Ask, End } from './sources/index.ts'
import type { TokenStore } from './stores/contract.ts'

export interface KeptCursor {
  load(): Promise<CursorValue | undefined>
  /** Never goes back: of two runs at a time the one that came further counts. Throws StoreError. */
  save(value: CursorValue): Promise<void>
}

/**
 * One for each extract and what it asks; another value of a variable is another question. The parts are as they are
 * written, so that no secret is among them.
 */
export function openKeptCursor(
  store: TokenStore,
  name: string,
  { connection, request, incremental }: Extract,
  asked: Connection | undefined,
  variables: Record<string, string>,
): KeptCursor {
  const { cursor, parameter } = incremental ?? {}
  const url = asked && 'url' in asked ? asked.url : undefined
  const question = { connection, url, request, cursor, parameter, variables }
  const key = `${name} ${createHash('sha256').update(canonicalJson(question)).digest('base64url')}`
  const decode = (bytes: Uint8Array) => JSON.parse(new TextDecoder().decode(bytes)) as CursorValue

  return {
    async load() {
      const entry = await store.load('cursor', key)
      return entry && decode(entry.value)
    },
    async save(value) {
      for (;;) {
        const entry = await store.load('cursor', key)
        const newest = entry ? later(decode(entry.value), value) : value
        const bytes = new TextEncoder().encode(JSON.stringify(newest))
        if ((await store.compareAndSet('cursor', key, entry?.generation ?? 0, bytes)) !== undefined) return
      }
    },
  }
}

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
  kept: KeptCursor,
  full: boolean,
  emit: Runtime['emit'],
): Promise<IncrementalRun> {
  const value = startOf(name, incremental, full ? undefined : await kept.load())
  const { in: place, parameter } = incremental
  const { see, greatest } = openProgress(name, incremental)
  let isWhole = false
  return {
    ...(value !== undefined && { since: { in: place, parameter, value } }),
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
