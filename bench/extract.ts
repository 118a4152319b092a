/**
 * Extraction against what one would write by hand and against jsonpath-plus used as its README shows. Run: node bench/extract.ts
 * Contestants take turns, each round in another order; CPU time is compared within a round and the median of the rounds'
 * ratios printed. “hand again” is the hand loop once more: its spread is the noise of this machine.
 */
import { strict as assert } from 'node:assert'
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { JSONPath } from 'jsonpath-plus'
import type { Row, RowShape } from '../src/extract/contract.ts'
import { planExtract } from '../src/extract/plan.ts'

const rounds = 15
const chunkBytes = 256 * 1024

// biome-ignore lint/suspicious/noExplicitAny: a hand loop knows its document.
type Known = any

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

function* documentOf(bytes: number) {
  yield Buffer.from('{"data":[')
  let parts: string[] = []
  for (let id = 0, length = 0, sent = 0; sent < bytes; id++) {
    const text = (id === 0 ? '' : ',') + rowText(id)
    parts.push(text)
    length += text.length
    if (length < chunkBytes) continue
    yield Buffer.from(parts.join(''))
    sent += length
    length = 0
    parts = []
  }
  yield Buffer.from('],"next":"https://api.example.com/things?page=2"}')
}

async function* inTurn(chunks: Iterable<Buffer>) {
  yield* chunks
}

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
const script = { last: '$.tags[(@.length-1)]', large: '$.meta[?(@ === 6)]', member: '$.nested.geo~' }

type Contestant = (chunks: Buffer[]) => Promise<Row[]> | Row[]

const parseWhole = (chunks: Buffer[]): Known => JSON.parse(Buffer.concat(chunks).toString())

const hand =
  (keep: (row: Known) => boolean): Contestant =>
  (chunks) =>
    parseWhole(chunks)
      .data.filter(keep)
      .map((row: Known) => ({
        id: row.id,
        name: row.name,
        city: row.nested.city,
        lat: row.nested.geo.lat,
        tag: row.tags[0],
        amount: row.amount,
        created_at: row.created_at,
        version: row.meta.version,
      }))

const handAll = hand(() => true)

const planned =
  (shape: RowShape): Contestant =>
  async (chunks) => {
    const plan = await planExtract('bench', shape)
    const rows: Row[] = []
    for await (const batch of plan.read(inTurn(chunks))) for (const row of batch) rows.push(row)
    return rows
  }

/** One call per cell, as people write it. */
const naive =
  (cells: Record<string, string>): Contestant =>
  (chunks) =>
    parseWhole(chunks).data.map((json: Known) =>
      Object.fromEntries(
        Object.entries(cells).map(([name, path]) => [name, JSONPath({ path, json, wrap: false, eval: 'safe' })]),
      ),
    )

const contests: { title: string; goal: string; base: Contestant; others: Record<string, Contestant> }[] = [
  {
    title: '8 columns, against JSON.parse and a hand loop',
    goal: 'G1 whole ≥ 0.9, G6 streamed ≥ 0.8 of whole',
    base: handAll,
    others: {
      'hand again': handAll,
      // `$$` keeps the document in memory; it costs one column more.
      whole: planned({ loop: '$.data[*]', fields: { ...fields, next: '$$.next' } }),
      streamed: planned({ loop: '$.data[*]', fields }),
    },
  },
  {
    title: 'a filtered loop, against the same by hand',
    goal: 'G4 ≥ 0.9',
    base: hand((row) => row.amount > 100),
    others: {
      'hand again': hand((row) => row.amount > 100),
      streamed: planned({ loop: '$.data[?@.amount > 100]', fields }),
    },
  },
  {
    title: '8 columns, against jsonpath-plus per cell',
    goal: 'G2 ≥ 8',
    base: naive(fields),
    others: { streamed: planned({ loop: '$.data[*]', fields }) },
  },
  {
    title: '3 columns that only jsonpath-plus knows, against jsonpath-plus per cell',
    goal: 'G3 ≥ 3',
    base: naive(script),
    others: { streamed: planned({ loop: '$.data[*]', fields: script }) },
  },
]

async function cpuOf(contestant: Contestant, chunks: Buffer[]) {
  globalThis.gc?.()
  const before = process.cpuUsage()
  const rows = await contestant(chunks)
  const { user, system } = process.cpuUsage(before)
  assert(rows.length > 0)
  return user + system
}

const quantile = (numbers: number[], q: number) =>
  numbers.toSorted((a, b) => a - b)[Math.round(q * (numbers.length - 1))] as number

async function compare() {
  const chunks = [...documentOf(10e6)]
  const [first] = await planned({ loop: '$.data[*]', fields })(chunks)
  assert.deepEqual(first, ((await handAll(chunks)) as Row[])[0])
  for (const { title, goal, base, others } of contests) {
    const ratios = new Map(Object.keys(others).map((name) => [name, [] as number[]]))
    for (let round = -1; round < rounds; round++) {
      const turns = Object.entries({ base, ...others })
      if (round % 2) turns.reverse()
      const cpu = new Map<string, number>()
      for (const [name, contestant] of turns) cpu.set(name, await cpuOf(contestant, chunks))
      if (round < 0) continue // Warm up.
      for (const [name, list] of ratios) list.push((cpu.get('base') as number) / (cpu.get(name) as number))
    }
    console.log(`${title} (${goal}); above 1 is faster`)
    for (const [name, list] of ratios) {
      const [low, middle, high] = [0.25, 0.5, 0.75].map((q) => quantile(list, q).toFixed(2))
      console.log(`  ${name.padEnd(12)} ${middle}x   half of the rounds between ${low} and ${high}`)
    }
  }
}

/** In a process of its own: peak memory cannot be measured twice in one. */
async function memory(bytes: number) {
  const plan = await planExtract('bench', { loop: '$.data[*]', fields })
  const started = process.cpuUsage()
  for await (const _ of plan.read(inTurn(documentOf(bytes)))) {
  }
  const { user, system } = process.cpuUsage(started)
  const peak = Math.round(process.resourceUsage().maxRSS / 1024)
  console.log(
    `  ${bytes / 1e6} MB: ${plan.finish().rows} rows, peak ${peak} MB, ${((user + system) / 1e6).toFixed(1)} s CPU with making the document`,
  )
}

const [mode, bytes] = process.argv.slice(2)
if (mode === 'memory') await memory(Number(bytes))
else {
  await compare()
  console.log('streamed from a generator under --max-old-space-size=64 (G5 peak < 150 MB, both within 20 MB)')
  for (const size of ['100e6', '500e6']) {
    const options = ['--max-old-space-size=64', fileURLToPath(import.meta.url), 'memory', size]
    process.stdout.write(
      spawnSync(process.execPath, options, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }).stdout,
    )
  }
}
