/** What the engine compiled is kept between runs, and nobody notices. */
import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { filesBelow, openPlace } from './cli.ts'

const place = openPlace({
  'latchkey.yaml': { version: 1, connections: { api: { type: 'REST', url: 'https://a.example' } } },
})
afterAll(() => place.remove())

/** Runs `latchkey …` with a compile cache of its own; gives the files that are kept of our chunks. */
async function keptBy(cache: string, words: string[], env: Record<string, string> = {}): Promise<string[]> {
  const folder = join(place.root, cache)
  mkdirSync(folder, { recursive: true })
  expect(await place.spawned(words, { env: { NODE_COMPILE_CACHE: folder, ...env } })).toMatchObject({
    code: 0,
    stderr: '',
  })
  return filesBelow(folder)
    .filter((file) => /latchkey-v.*\.cjs$/.test(file))
    .sort()
}

test('what ran is kept, and used from then on; what has been damaged is made anew', async () => {
  const kept = await keptBy('once', ['validate'])
  expect(kept.length).toBeGreaterThan(10)
  const [first = '', second = '', ...others] = kept
  const times = others.map((file) => statSync(file).mtimeMs)
  writeFileSync(first, 'no code')
  writeFileSync(second, readFileSync(second).subarray(0, 100))
  expect(await keptBy('once', ['validate'])).toEqual(kept)
  for (const file of [first, second]) expect(statSync(file).size).toBeGreaterThan(1000)
  expect(others.map((file) => statSync(file).mtimeMs)).toEqual(times)
})

test('--version runs too little to keep any of it', async () => {
  expect(await keptBy('version', ['--version'])).toEqual([])
})

test('nothing is kept where Node is to keep nothing', async () => {
  expect(await keptBy('disabled', ['validate'], { NODE_DISABLE_COMPILE_CACHE: '1' })).toEqual([])
})

test.skipIf(process.platform === 'win32')(
  'what others may have written is not run (on Windows it is the user’s own)',
  async () => {
    const [first = ''] = await keptBy('open', ['validate'])
    chmodSync(dirname(first), 0o777)
    writeFileSync(first, 'theirs')
    await keptBy('open', ['validate'])
    expect(readFileSync(first, 'utf8')).toBe('theirs')
  },
)
