/** Where rows go: files, what is no file, and which format an ending stands for. */
import { existsSync, lstatSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openPlace, shell } from './cli.ts'

const open = (files: Record<string, string | object> = {}) =>
  openPlace({
    'latchkey.yaml': {
      version: 1,
      connections: { file: { type: 'JSONFile', path: 'rows.json' } },
      extracts: { rows: { connection: 'file', loop: '$[*]' } },
    },
    'rows.json': [{ id: 1 }, { id: 2 }],
    ...files,
  })

const rows = '{"id":1}\n{"id":2}\n'

describe('a file', () => {
  test('that another run is writing is left alone', async () => {
    const place = open({ 'out.ndjson.part': 'of another' })
    const { code, stderr } = await place.latchkey(['run', 'rows', '-o', 'out.ndjson'])
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringMatching(/^another run is writing out\.ndjson \(out\.ndjson\.part is there\)\n.*delete/),
    })
    expect(readFileSync(join(place.folder, 'out.ndjson.part'), 'utf8')).toBe('of another')
    expect(existsSync(join(place.folder, 'out.ndjson'))).toBe(false)
    place.remove()
  })

  test('that is a link is written where the link leads', async () => {
    const place = open({ 'real/out.ndjson': 'old' })
    symlinkSync('real/out.ndjson', join(place.folder, 'link.ndjson'))
    symlinkSync('real/new.ndjson', join(place.folder, 'ahead.ndjson'))
    for (const [link, file] of Object.entries({ 'link.ndjson': 'out.ndjson', 'ahead.ndjson': 'new.ndjson' })) {
      expect(await place.latchkey(['run', 'rows', '-o', link])).toMatchObject({ code: 0 })
      expect(lstatSync(join(place.folder, link)).isSymbolicLink()).toBe(true)
      expect(readFileSync(join(place.folder, 'real', file), 'utf8')).toBe(rows)
    }
    place.remove()
  })
})

describe('what is no file', () => {
  test('is written as it is: a pipe, a device, standard output', async () => {
    const place = open()
    const piped = await shell(
      place,
      'mkfifo pipe && (cat pipe & latchkey run rows -q --format ndjson -o pipe; wait); ls',
    )
    expect(piped).toEqual({ code: 0, stdout: `${rows}latchkey.yaml\npipe\nrows.json\n`, stderr: '' })
    for (const file of ['/dev/stdout', '-'])
      expect((await shell(place, `latchkey run rows -q --format ndjson -o ${file} | cat`)).stdout).toBe(rows)
    expect((await place.latchkey(['run', 'rows', '--format', 'ndjson', '-o', '/dev/null'])).code).toBe(0)
    expect(lstatSync('/dev/null').isCharacterDevice()).toBe(true)
    place.remove()
  })
})

describe('the words', () => {
  test('an extract that is named twice is written once', async () => {
    const place = open()
    expect((await place.latchkey(['run', 'rows', 'rows'])).stdout).toBe(rows)
    place.remove()
  })

  test('options may come before the command, together and with their values', async () => {
    const place = open({ 'other.yaml': { version: 1 } })
    for (const words of [
      ['-vf', 'latchkey.yaml', 'validate'],
      ['--json', '--file=latchkey.yaml', 'validate'],
      ['-o', 'rows.csv', 'run', 'rows'],
    ])
      expect(await place.latchkey(words)).toMatchObject({ code: 0 })
    place.remove()
  })
})

test('--explain names the connection where its key is, and nowhere else', async () => {
  const place = openPlace({
    'latchkey.yaml': {
      version: 1,
      connections: {
        qkey: { type: 'ApiKey', name: 'key', value: 'k1', send_in: 'query' },
        api: { type: 'REST', url: 'https://api.example.com', authentication: 'qkey' },
      },
      extracts: { rows: { connection: 'api', loop: '$[*]' } },
    },
  })
  const { stdout } = await place.latchkey(['run', 'rows', '--explain'])
  expect(stdout).toContain('?key=•••• (from connection qkey)\n')
  expect(stdout).toContain('\n  The first page:\n')
  expect(stdout).toContain('Cache-Control: no-store\n')
  place.remove()
})
