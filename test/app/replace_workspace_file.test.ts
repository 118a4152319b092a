import { lstat, mkdir, mkdtemp, readdir, readFile, stat, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { replaceWorkspaceFile } from '../../src/app/replace_workspace_file.ts'

const add = async (text: string) => `${text}b: 2\n`

async function fileWith(text: string | Buffer, mode = 0o640) {
  const folder = await mkdtemp(join(tmpdir(), 'latchkey-replace-'))
  const path = join(folder, 'latchkey.yaml')
  await writeFile(path, text, { mode })
  return { folder, path }
}

test('the file has its new text and its old rights, and nothing else lies beside it', async () => {
  const { folder, path } = await fileWith('a: 1\n')
  expect(await replaceWorkspaceFile(path, 'latchkey.yaml', add)).toBe(true)
  expect(await readFile(path, 'utf8')).toBe('a: 1\nb: 2\n')
  expect((await stat(path)).mode & 0o777).toBe(0o640)
  expect(await readdir(folder)).toEqual(['latchkey.yaml'])
})

test('a link stays one, and what it leads to is changed', async () => {
  const { folder, path } = await fileWith('a: 1\n')
  const link = join(folder, 'link.yaml')
  await symlink('latchkey.yaml', link)
  await replaceWorkspaceFile(link, 'link.yaml', add)
  expect((await lstat(link)).isSymbolicLink()).toBe(true)
  expect(await readFile(path, 'utf8')).toBe('a: 1\nb: 2\n')
})

test('a byte order mark stays', async () => {
  const { path } = await fileWith(Buffer.from('\uFEFFa: 1\n'))
  await replaceWorkspaceFile(path, 'latchkey.yaml', add)
  expect(await readFile(path, 'utf8')).toBe('\uFEFFa: 1\nb: 2\n')
})

test('what somebody writes meanwhile is not lost', async () => {
  const { folder, path } = await fileWith('a: 1\n')
  const slow = async (text: string) => {
    await writeFile(path, 'a: theirs\n')
    return add(text)
  }
  await expect(replaceWorkspaceFile(path, 'latchkey.yaml', slow)).rejects.toMatchObject({
    code: 'usage.wrong',
    message: 'latchkey.yaml was changed meanwhile, so nothing was written into it',
  })
  expect(await readFile(path, 'utf8')).toBe('a: theirs\n')
  expect(await readdir(folder)).toEqual(['latchkey.yaml'])
})

test('of many who change it at once, nobody is told that it is done and loses it', async () => {
  const { folder, path } = await fileWith('a: 1\n')
  const names = Array.from({ length: 12 }, (_, at) => `n${at}: 1\n`)
  const all = await Promise.allSettled(
    names.map((name) => replaceWorkspaceFile(path, 'latchkey.yaml', async (text) => `${text}${name}`)),
  )
  const done = names.filter((_, at) => all[at]?.status === 'fulfilled')
  expect(done.length).toBeGreaterThan(0)
  const text = await readFile(path, 'utf8')
  for (const name of done) expect(text).toContain(name)
  for (const one of all) if (one.status === 'rejected') expect(one.reason.message).toContain('was changed meanwhile')
  expect(await readdir(folder)).toEqual(['latchkey.yaml'])
})

test('what somebody who was killed has left does not stop it; what somebody writes now does', async () => {
  const { folder, path } = await fileWith('a: 1\n')
  const part = join(folder, '.latchkey.yaml.part')
  await writeFile(part, 'half')
  await expect(replaceWorkspaceFile(path, 'latchkey.yaml', add)).rejects.toThrow('was changed meanwhile')
  expect(await readFile(part, 'utf8')).toBe('half')
  await utimes(part, new Date(0), new Date(0))
  expect(await replaceWorkspaceFile(path, 'latchkey.yaml', add)).toBe(true)
  expect(await readdir(folder)).toEqual(['latchkey.yaml'])
})

test('where nothing changes, or something is wrong, nothing is written', async () => {
  const { folder, path } = await fileWith('a: 1\n')
  const { mtimeMs } = await stat(path)
  expect(await replaceWorkspaceFile(path, 'latchkey.yaml', async (text) => text)).toBe(false)
  const wrong = replaceWorkspaceFile(path, 'latchkey.yaml', () => Promise.reject(new Error('wrong')))
  await expect(wrong).rejects.toThrow('wrong')
  expect((await stat(path)).mtimeMs).toBe(mtimeMs)
  expect(await readdir(folder)).toEqual(['latchkey.yaml'])
})

test.skipIf(process.getuid?.() === 0)('a file that may only be read stays as it is (root may write any)', async () => {
  const { path } = await fileWith('a: 1\n', 0o440)
  await expect(replaceWorkspaceFile(path, 'latchkey.yaml', add)).rejects.toMatchObject({
    message: 'latchkey.yaml cannot be written: this user may not write there',
  })
  expect(await readFile(path, 'utf8')).toBe('a: 1\n')
})

test('a folder is told to be none', async () => {
  const { folder } = await fileWith('a: 1\n')
  await mkdir(join(folder, 'there'))
  await expect(replaceWorkspaceFile(join(folder, 'there'), 'there', add)).rejects.toMatchObject({ code: 'usage.wrong' })
})
