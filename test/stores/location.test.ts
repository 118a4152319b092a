import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { stateFolder, workspaceFolder } from '../../src/stores/location.ts'
import { temporaryFolder } from '../contracts/token_store.ts'

test.each([
  [{ HOME: '/home/ann' }, '/home/ann/.local/state/latchkey'],
  [{ HOME: '/home/ann', XDG_STATE_HOME: '/state' }, '/state/latchkey'],
  [{ HOME: '/home/ann', XDG_STATE_HOME: '' }, '/home/ann/.local/state/latchkey'],
  // XDG Base Directory Specification: a relative path is invalid and ignored.
  [{ HOME: '/home/ann', XDG_STATE_HOME: 'state' }, '/home/ann/.local/state/latchkey'],
  [{}, join(homedir(), '.local/state/latchkey')],
])('with %o the state folder is %s', (env, folder) => {
  expect(stateFolder(env, 'linux')).toBe(folder)
})

const nobody = (): string => {
  throw new Error('uv_os_homedir returned ENOENT')
}

test.each([[''], ['home/ann']])('a HOME that is %j is none: nothing lies beside the file', (HOME) => {
  expect(stateFolder({ HOME }, 'linux', [() => HOME, () => '/home/ann'])).toBe('/home/ann/.local/state/latchkey')
})

test('a user without a home is told what to set', () => {
  expect(() => stateFolder({}, 'linux', [nobody, nobody])).toThrow(
    'the store ~/.local/state/latchkey has no place: this user has no home folder',
  )
  expect(stateFolder({ XDG_STATE_HOME: '/state' }, 'linux', [nobody])).toBe('/state/latchkey')
})

test('on Windows it is in LOCALAPPDATA', () => {
  expect(stateFolder({ LOCALAPPDATA: '/C/Local' }, 'win32')).toBe(join('/C/Local', 'latchkey'))
})

test('every workspace file has a folder of its own, with a name to recognise', () => {
  const env = { HOME: '/home/ann' }
  const one = basename(workspaceFolder(env, '/home/alice/shop/latchkey.yaml'))
  expect(one).toMatch(/^shop-latchkey-[0-9a-f]{10}$/)
  expect(basename(workspaceFolder(env, '/home/alice/shop/latchkey.yaml'))).toBe(one)
  expect(basename(workspaceFolder(env, '/other/shop/latchkey.yaml'))).not.toBe(one)
  expect(basename(workspaceFolder(env, '/home/alice/ein Läden/x.yaml'))).toMatch(/^ein_L_den-x-[0-9a-f]{10}$/)
})

test('a link to a workspace file leads to the same folder', () => {
  using folder = temporaryFolder()
  mkdirSync(join(folder.path, 'shop'))
  writeFileSync(join(folder.path, 'shop', 'latchkey.yaml'), '')
  symlinkSync(join(folder.path, 'shop'), join(folder.path, 'link'))
  const env = { HOME: '/home/ann' }
  expect(workspaceFolder(env, join(folder.path, 'link', 'latchkey.yaml'))).toBe(
    workspaceFolder(env, join(folder.path, 'shop', 'latchkey.yaml')),
  )
})
