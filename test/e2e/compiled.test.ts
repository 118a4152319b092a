/** What the engine compiled is kept between runs, where nobody else can write it, and nobody notices. */
import { execFile } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, expect, test } from 'vitest'
import { packageFolder } from '../../src/node_runtime.ts'
import { filesBelow, openPlace } from './cli.ts'

const place = openPlace({
  'latchkey.yaml': { version: 1, connections: { api: { type: 'REST', url: 'https://a.example' } } },
})
afterAll(() => place.remove())

const isKept = (file: string) => /[/\\]latchkey-v[^/\\]*[/\\]entry-[^/\\]*\.cjs$/.test(file)

/** A cache folder of its own. */
function freshFolder(name: string): string {
  const folder = join(place.root, name)
  mkdirSync(folder, { mode: 0o700 })
  return folder
}

/** Runs `latchkey …`, which works; gives what is kept below the folder. */
async function keptBy(folder: string, words = ['validate'], env: Record<string, string> = {}): Promise<string[]> {
  const result = await place.spawned(words, { env: { NODE_COMPILE_CACHE: folder, ...env } })
  expect(result).toMatchObject({ code: 0, stderr: '' })
  return filesBelow(folder).filter(isKept)
}

/** What is not used is written anew, which is seen by its inode. */
const inode = (file: string) => statSync(file).ino

test('what ran is kept, used from then on, and added to by what runs more', async () => {
  const folder = freshFolder('once')
  const [file = '', ...others] = await keptBy(folder)
  expect(others).toEqual([])
  const { ino, size } = statSync(file)
  expect(size).toBeGreaterThan(100_000)
  await keptBy(folder)
  expect(inode(file)).toBe(ino)
  await keptBy(folder, ['connectors', 'hubspot'])
  expect(statSync(file).size).toBeGreaterThan(size)
  const more = inode(file)
  await keptBy(folder)
  await keptBy(folder, ['connectors', 'hubspot'])
  expect(inode(file)).toBe(more)
})

test.each<[how: string, damage: (whole: Buffer) => Buffer]>([
  ['cut', (whole) => whole.subarray(0, whole.length / 2)],
  ['half of it empty, as a crash leaves it', (whole) => whole.fill(0, whole.length / 2)],
  ['one block of it empty', (whole) => whole.fill(0, 65_536, 65_536 + 512)],
  ['JSON of another kind', () => Buffer.from('{"a": [1]}\n')],
  ['of another order', (whole) => Buffer.concat([whole.subarray(0, 20_000), whole.subarray(20_008), Buffer.alloc(8)])],
])('what is damaged is made anew: %s', async (how, damage) => {
  const folder = freshFolder(`damaged ${how.length}`)
  const [file = ''] = await keptBy(folder)
  const whole = readFileSync(file)
  writeFileSync(file, damage(Buffer.from(whole)))
  await keptBy(folder)
  expect(statSync(file).size).toBeGreaterThan(100_000)
  const mended = inode(file)
  await keptBy(folder)
  expect(inode(file)).toBe(mended)
})

test('a chunk that was changed is compiled, though it is as long as before', async () => {
  const folder = freshFolder('changed')
  const copy = join(place.root, 'package')
  for (const part of ['bin', 'dist', 'connectors', 'package.json'])
    cpSync(join(packageFolder(), part), join(copy, part), { recursive: true })
  const run = () =>
    promisify(execFile)(process.execPath, [join(copy, 'bin', 'latchkey.cjs'), 'validate'], {
      cwd: place.folder,
      env: { ...place.env, NODE_COMPILE_CACHE: folder },
    })
  expect((await run()).stdout).toContain(' is valid: ')
  const chunks = join(copy, 'dist', 'cli')
  const [chunk = ''] = readdirSync(chunks).filter((name) => readFileSync(join(chunks, name)).includes(' is valid: '))
  writeFileSync(join(chunks, chunk), readFileSync(join(chunks, chunk), 'utf8').replace(' is valid: ', ' IS VALID: '))
  expect((await run()).stdout).toContain(' IS VALID: ')
})

test('--version runs too little to keep any of it', async () => {
  expect(await keptBy(freshFolder('version'), ['--version'])).toEqual([])
})

test('nothing is kept where Node is to keep nothing', async () => {
  expect(await keptBy(freshFolder('disabled'), ['validate'], { NODE_DISABLE_COMPILE_CACHE: '1' })).toEqual([])
})

test.each<[what: string, env: (home: string) => Record<string, string>, below: string]>([
  ['in the cache folder', (home) => ({ XDG_CACHE_HOME: join(home, 'caches') }), 'caches/latchkey'],
  ['in ~/.cache, where that is not absolute', () => ({ XDG_CACHE_HOME: 'caches' }), '.cache/latchkey'],
  ['in ~/.cache', () => ({}), '.cache/latchkey'],
])('it lies %s', async (what, env, below) => {
  const HOME = freshFolder(`home ${what.length}`)
  expect(await keptBy(HOME, ['validate'], { HOME, NODE_COMPILE_CACHE: '', ...env(HOME) })).toHaveLength(1)
  expect(filesBelow(join(HOME, below)).filter(isKept)).toHaveLength(1)
  expect(statSync(join(HOME, below)).mode & 0o077).toBe(0)
})

test.each<[what: string, home: (folder: string) => string]>([
  ['relative', () => 'nowhere'],
  ['that is not there, and cannot be made', () => '/dev/null/home'],
  ['that is a file', (folder) => join(folder, 'latchkey.yaml')],
])('a home %s is no reason to fail', async (_, home) => {
  const env = { HOME: home(place.folder), XDG_STATE_HOME: place.state, NODE_COMPILE_CACHE: '' }
  expect(await keptBy(place.folder, ['validate'], env)).toEqual([])
  expect(existsSync(join(place.folder, 'nowhere'))).toBe(false)
})

test('two that begin at once keep one of them whole', async () => {
  const folder = freshFolder('both')
  const [[file = '']] = await Promise.all([keptBy(folder), keptBy(folder), keptBy(folder)])
  const { ino } = statSync(file)
  await keptBy(folder)
  expect(inode(file)).toBe(ino)
  expect(readdirSync(dirname(file))).toHaveLength(1)
})

test('what nobody has written for a month is swept out when something is written', async () => {
  const folder = freshFolder('old')
  const [file = ''] = await keptBy(folder)
  const [old, young] = ['entry-Old.cjs', 'entry-Young.cjs-7-1'].map((name) => join(dirname(file), name))
  for (const one of [old, young]) writeFileSync(one ?? '', 'of another build')
  const before = Date.now() / 1000 - 31 * 24 * 3600
  utimesSync(old ?? '', before, before)
  await keptBy(folder, ['connectors', 'hubspot'])
  expect([old, young].map((one) => existsSync(one ?? ''))).toEqual([false, true])
})

/** On Windows it lies in the user’s own profile, and no mode says who may write there. */
const onModes = test.skipIf(process.platform === 'win32')

onModes.each<[what: string, open: (store: string) => void]>([
  ['everybody may write into it', (store) => chmodSync(store, 0o777)],
  ['a group may', (store) => chmodSync(store, 0o770)],
  ['everybody may put another in its place', (store) => chmodSync(dirname(store), 0o777)],
  [
    'it is a link to what others may write into',
    (store) => {
      const elsewhere = `${dirname(store)} elsewhere`
      mkdirSync(elsewhere)
      renameSync(store, join(elsewhere, 'store'))
      chmodSync(join(elsewhere, 'store'), 0o777)
      symlinkSync(join(elsewhere, 'store'), store)
    },
  ],
])('what others may have written is not run, nor written (no modes on Windows): %s', async (what, open) => {
  const folder = freshFolder(`open ${what.length}`)
  const [file = ''] = await keptBy(folder)
  open(dirname(file))
  writeFileSync(file, 'theirs')
  await keptBy(folder)
  expect(readFileSync(file, 'latin1').slice(0, 9)).toBe('theirs')
})

onModes('a folder of one’s own by a link is as good as any (no modes on Windows)', async () => {
  const folder = freshFolder('linked')
  const elsewhere = freshFolder('linked elsewhere')
  symlinkSync(elsewhere, join(folder, 'cache'))
  await keptBy(join(folder, 'cache'))
  const [file = ''] = filesBelow(elsewhere).filter(isKept)
  const { ino } = statSync(file)
  await keptBy(join(folder, 'cache'))
  expect(inode(file)).toBe(ino)
})

test.skipIf(process.geteuid?.() !== 0)(
  'nor what another user has made, into whose hands a folder was given (only root can give one away)',
  async () => {
    for (const given of ['the folder', 'the one around it']) {
      const folder = freshFolder(`given ${given}`)
      const [file = ''] = await keptBy(folder)
      chownSync(given === 'the folder' ? dirname(file) : folder, 65_534, 65_534)
      writeFileSync(file, 'theirs')
      await keptBy(folder)
      expect(readFileSync(file, 'latin1').slice(0, 9)).toBe('theirs')
    }
  },
)
