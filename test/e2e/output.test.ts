/** Where rows go: files, what is no file, and which format an ending stands for. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openPlace } from './cli.ts'

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
})
