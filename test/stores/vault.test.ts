import { expect, test } from 'vitest'
import { openMemory } from '../../src/stores/memory.ts'
import { openVault } from '../../src/stores/vault.ts'

const openStore = () => openMemory('', { now: Date.now, sleep: async () => {} })

test('a secret that was set is found, listed by its name and removed', async () => {
  const vault = openVault(openStore())
  expect(await vault.get('github')).toBeUndefined()
  expect(await vault.list()).toEqual([])
  await vault.set('github', 'one')
  await vault.set('acme', 'ünï\ncode')
  await vault.set('github', 'two')
  expect(await vault.get('github')).toBe('two')
  expect(await vault.get('acme')).toBe('ünï\ncode')
  expect(await vault.list()).toEqual(['acme', 'github'])
  expect(await vault.remove('github')).toBe(true)
  expect(await vault.remove('github')).toBe(false)
  expect(await vault.list()).toEqual(['acme'])
})

test('names of JavaScript’s own are names like any other', async () => {
  const vault = openVault(openStore())
  expect(await vault.get('toString')).toBeUndefined()
  await vault.set('__proto__', 'one')
  expect(await vault.get('__proto__')).toBe('one')
  expect(await vault.list()).toEqual(['__proto__'])
})

test('two who write at once both keep theirs', async () => {
  const store = openStore()
  const names = Array.from({ length: 10 }, (_, i) => `name${i}`)
  await Promise.all(names.map((name) => openVault(store).set(name, name)))
  expect(await openVault(store).list()).toEqual(names)
})

test('what is there already is not overwritten by who only adds', async () => {
  const vault = openVault(openStore())
  expect(await Promise.all([vault.add('crm', 'one'), vault.add('crm', 'two')])).toEqual([true, false])
  expect(await vault.get('crm')).toBe('one')
})
