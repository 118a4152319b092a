/**
 * Extraction against what one would write by hand, and against jsonpath-plus called for every cell.
 *
 *     node bench/extract.ts [megabytes, 10] [rounds, 15]
 *
 * Every turn is a process of its own, cold as a command is. Contestants take turns, every other round backwards; CPU time
 * (user and system, without start-up and without making the document) is compared within a round, and the median of the
 * rounds' ratios printed. “hand again” is the hand loop once more: its spread is the noise of the machine.
 */
import { strict as assert } from 'node:assert'
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { JSONPath } from 'jsonpath-plus'
import type { Row, RowShape } from '../src/extract/contract.ts'
import { planExtract } from '../src/extract/plan.ts'
import type { Json } from '../src/json.ts'
import { quantile } from './statistics.ts'

/** Gives each batch of rows away, as a run does. */
type Contestant = (chunks: Buffer[], take: (rows: Row[]) => void) => Promise<void> | void

// biome-ignore lint/suspicious/noExplicitAny: a hand loop knows its document.
type Known = any

const fields = {
  id: '$.id',
  name: '$.name',
  city: '$.nested.city',
  lat: '$.nested.geo.lat',
  tag: '$.tags[0]',
  amount: '$.amount',
  created_at: '$.created_at',
  version: '$.meta.version',
}
const several = {
  last: '$.tags[-1:]',
  first: '$.tags[0:2]',
  tags: '$.tags[*]',
  nested: '$.nested.*',
  lat: '$..lat',
  zip: '$..zip',
  version: '$..version',
  large: '$.meta[?(@.x)]',
}
const script = { last: '$.tags[(@.length-1)]', large: '$.meta[?(@ === 6)]', member: '$.nested.geo~' }

const parseWhole = (chunks: Buffer[]): Known => JSON.parse(Buffer.concat(chunks).toString())

const hand =
  (keep?: (row: Known) => boolean): Contestant =>
  (chunks, take) => {
    const { data } = parseWhole(chunks)
    const kept = keep ? data.filter(keep) : data
    for (let at = 0; at < kept.length; at += 1000) {
      const rows = kept.slice(at, at + 1000).map((row: Known) => ({
        id: row.id,
        name: row.name,
        city: row.nested.city,
        lat: row.nested.geo.lat,
        tag: row.tags[0],
        amount: row.amount,
        created_at: row.created_at,
        version: row.meta.version,
      }))
      take(rows)
    }
  }

const planned =
  (shape: RowShape): Contestant =>
  async (chunks, take) => {
    const plan = await planExtract('bench', shape)
    for await (const rows of plan.read(inTurn(chunks))) take(rows)
  }

/** One call per cell, as people write it. */
const perCell =
  (cells: Record<string, string>): Contestant =>
  (chunks, take) => {
    for (const json of parseWhole(chunks).data) {
      const row: Row = {}
      for (const [name, path] of Object.entries(cells)) {
        row[name] = JSONPath({ path, json, wrap: false, eval: 'safe' }) as Json
      }
      take([row])
    }
  }

const contestants: Record<string, Contestant> = {
  hand: hand(),
  'hand again': hand(),
  // `$$` keeps the whole document in memory; it is one column more.
  whole: planned({ loop: '$.data[*]', fields: { ...fields, next: '$$.next' } }),
  streamed: planned({ loop: '$.data[*]', fields }),
  'hand, filtered': hand((row) => row.amount > 100),
  'streamed, filtered': planned({ loop: '$.data[?@.amount > 100]', fields }),
  'jsonpath-plus per cell': perCell(fields),
  'several nodes, jsonpath-plus per cell': perCell(several),
  'several nodes, streamed': planned({ loop: '$.data[*]', fields: several }),
  'scripts, jsonpath-plus per cell': perCell(script),
  'scripts, streamed': planned({ loop: '$.data[*]', fields: script }),
}

const contests: { base: string; others: string[]; goal: string }[] = [
  { base: 'hand', others: ['hand again', 'whole', 'streamed'], goal: 'at 100 MB whole ≥ 0.9, streamed ≥ 0.8 of whole' },
  { base: 'hand, filtered', others: ['streamed, filtered'], goal: '≥ 0.9' },
  { base: 'jsonpath-plus per cell', others: ['streamed'], goal: '≥ 8' },
  { base: 'several nodes, jsonpath-plus per cell', others: ['several nodes, streamed'], goal: '≥ 3' },
  { base: 'scripts, jsonpath-plus per cell', others: ['scripts, streamed'], goal: 'none: the same scripts run' },
]

/** A row of about 355 bytes. */
const rowText = (id: number) =>
  JSON.stringify({
    id,
    name: `Müller & Söhne ${id}`,
    email: `user${id}@example.com`,
    active: id % 3 === 0,
    nested: { city: 'Saarbrücken', zip: '66111', geo: { lat: 49.2354 + id / 1e6, lon: 6.9965 } },
    tags: ['alpha', 'beta', `t${id % 10}`],
    amount: (id % 2000) / 10,
    currency: 'EUR',
    created_at: '2026-01-31T12:00:00Z',
    note: `said "hello", then left\nand came back ${id}`,
    meta: { version: id % 7, source: 'api', checksum: '0123456789abcdef' },
  })

const head = Buffer.from('{"data":[')
const tail = Buffer.from('],"next":"https://api.example.com/things?page=2"}')

/** 256 KiB of rows. */
function block(firstId: number): { rows: number; bytes: Buffer } {
  const rows: string[] = []
  for (let length = 0; length < 256 * 1024; length += (rows.at(-1) as string).length)
    rows.push(rowText(firstId + rows.length))
  return { rows: rows.length, bytes: Buffer.from((firstId === 0 ? '' : ',') + rows.join(',')) }
}

function documentOf(size: number): Buffer[] {
  const chunks: Buffer[] = [head]
  for (let id = 0, made = 0; made < size; ) {
    const { rows, bytes } = block(id)
    chunks.push(bytes)
    id += rows
    made += bytes.length
  }
  return [...chunks, tail]
}

async function* inTurn(chunks: Buffer[]) {
  yield* chunks
}

/** Fresh chunks, as a socket gives them, that cost nothing to make: their rows repeat. */
async function* repeated(size: number) {
  yield Buffer.concat([head, block(0).bytes])
  const { bytes } = block(1)
  for (let sent = bytes.length; sent < size; sent += bytes.length) yield Buffer.from(bytes)
  yield tail
}

async function cpuOf(name: string, size: number): Promise<number> {
  const chunks = documentOf(size)
  let rows = 0
  let sum = 0
  const before = process.cpuUsage()
  await (contestants[name] as Contestant)(chunks, (batch) => {
    rows += batch.length
    for (const row of batch) sum += Number(row.amount)
  })
  const { user, system } = process.cpuUsage(before)
  assert(rows > 0 && !(sum < 0))
  return user + system
}

async function peakMemory(size: number) {
  const plan = await planExtract('bench', { loop: '$.data[*]', fields })
  for await (const _ of plan.read(repeated(size))) {
  }
  return `${plan.finish().rows} rows, peak ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`
}

function inProcess(nodeOptions: string[], ...words: string[]): string {
  const options = [...nodeOptions, fileURLToPath(import.meta.url), ...words]
  return spawnSync(process.execPath, options, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }).stdout.trim()
}

async function sameRows() {
  const chunks = documentOf(1e6)
  const [one, two]: [Row[], Row[]] = [[], []]
  await (contestants.streamed as Contestant)(chunks, (rows) => one.push(...rows))
  await (contestants['jsonpath-plus per cell'] as Contestant)(chunks, (rows) => two.push(...rows))
  assert.deepEqual(one, two)
}

function compare(size: number, rounds: number) {
  for (const { base, others, goal } of contests) {
    const measured = Array.from({ length: rounds }, (_, round) => {
      const names = [base, ...others]
      if (round % 2) names.reverse()
      return Object.fromEntries(names.map((name) => [name, Number(inProcess([], 'turn', name, String(size)))]))
    })
    const usual = quantile(
      0.5,
      measured.map((cpu) => cpu[base] as number),
    )
    console.log(`against ${base} (${(usual / 1000).toFixed(0)} ms), goal ${goal}; above 1 is faster`)
    for (const other of others) {
      const ratios = measured.map((cpu) => (cpu[base] as number) / (cpu[other] as number))
      const [low, middle, high] = [0.25, 0.5, 0.75].map((q) => quantile(q, ratios).toFixed(2))
      console.log(`  ${other.padEnd(20)} ${middle}x   half of the rounds between ${low} and ${high}`)
    }
  }
}

const [first = '10', second = '15', third] = process.argv.slice(2)
if (first === 'turn') console.log(await cpuOf(second, Number(third)))
else if (first === 'memory') console.log(await peakMemory(Number(second)))
else {
  await sameRows()
  compare(Number(first) * 1e6, Number(second))
  console.log('streamed under --max-old-space-size=64, without HTTP; goal below 150 MB and within 20 MB of each other')
  for (const megabytes of [100, 500]) {
    console.log(`  ${megabytes} MB: ${inProcess(['--max-old-space-size=64'], 'memory', String(megabytes * 1e6))}`)
  }
}
