/** A REST connection as the file has it when all is filled in, the world it is handed, and a reader that takes JSON apart. */
import type { Credential } from '../../src/credentials/index.ts'
import type { ReadRows, Row } from '../../src/extract/contract.ts'
import type { REST } from '../../src/generated/language.ts'
import { unrecorded } from '../../src/journal/unrecorded.ts'
import type { Json } from '../../src/json.ts'
import { createSecrets } from '../../src/redact.ts'
import type { Event, Send } from '../../src/runtime.ts'
import type { SourceWorld } from '../../src/sources/index.ts'
import { openMemory } from '../../src/stores/memory.ts'
import { fakeClock } from '../fakes.ts'

/** For calls of which no record is kept. */
export const job = unrecorded.begin({ kind: 'call', connection: 'crm' })

/** For calls that are made once. */
export const once: REST['retry'] = { attempts: 1, statuses: [], max_wait: 1 }

export const rest = (fields: Partial<REST> = {}): REST => ({
  type: 'REST',
  url: 'https://api.example/v1',
  method: 'GET',
  format: 'json',
  ssl_mode: 'verify',
  timeout: '30s',
  also_send_to: [],
  retry: once,
  ignore_cookies_policy: false,
  ...fields,
})

export function sourceWorld(send: Send, credential?: Credential) {
  const events: Event[] = []
  const world: SourceWorld = {
    name: 'crm',
    send,
    recorder: unrecorded,
    // What waits here waits for something that may never come: it does so for ever, unless a test says otherwise.
    clock: { ...fakeClock(), sleep: () => new Promise<never>(() => {}) },
    random: () => 0.5,
    store: async () => openMemory('', fakeClock()),
    emit: (event) => void events.push(event),
    openFile: () => {
      throw new Error('there is no file')
    },
    findFiles: async () => [],
    secrets: createSecrets(),
    ...(credential && { credential: { name: 'crm_login', credential } }),
  }
  return { world, events }
}

/** The rows are the member `data` of an answer, or the answer where it has none: one batch. */
export const readData: ReadRows = async function* (bytes) {
  const chunks: Uint8Array[] = []
  for await (const chunk of bytes) chunks.push(chunk)
  const document = JSON.parse(Buffer.concat(chunks).toString()) as Json
  const rows = [(document as { data?: Row[] }).data ?? document].flat() as Row[]
  yield rows
  return { document, rows: rows.length, fingerprint: JSON.stringify(rows) }
}

/** Everything a generator yields, flattened, and what it returns. */
export async function drain<T, R>(batches: AsyncGenerator<T[], R>): Promise<{ rows: T[]; end: R }> {
  const rows: T[] = []
  for (;;) {
    const next = await batches.next()
    if (next.done) return { rows, end: next.value }
    rows.push(...next.value)
  }
}
