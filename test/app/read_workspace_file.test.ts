import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readWorkspaceFile } from '../../src/app/read_workspace_file.ts'

const folder = mkdtempSync(join(tmpdir(), 'latchkey-read-'))
afterAll(() => rmSync(folder, { recursive: true }))
const read = (bytes: Uint8Array) => {
  writeFileSync(join(folder, 'w.yaml'), bytes)
  return readWorkspaceFile(join(folder, 'w.yaml'), 'w.yaml')
}

test('a file that is not UTF-8 is named so, not torn apart as YAML', async () => {
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('version: 1', 'utf16le')])
  await expect(read(utf16)).rejects.toMatchObject({
    code: 'config.invalid',
    message: 'w.yaml  is not UTF-8, it looks like UTF-16 → save it as UTF-8',
  })
  await expect(read(utf16.subarray(2))).rejects.toThrow('w.yaml  is not UTF-8, it looks like UTF-16 →')
  await expect(read(Buffer.from('version: 1\nname: Zo\xeb', 'latin1'))).rejects.toThrow('w.yaml:2:9  is not UTF-8 →')
  expect(await read(Buffer.from('\ufeffversion: 1'))).toBe('version: 1')
})

test('a file of any size is refused before it is read', async () => {
  writeFileSync(join(folder, 'large.yaml'), '')
  truncateSync(join(folder, 'large.yaml'), 8_000_000_000)
  await expect(readWorkspaceFile(join(folder, 'large.yaml'), 'large.yaml')).rejects.toThrow(/is larger than 1 MB/)
})
