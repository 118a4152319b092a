import { describe, expect, test } from 'vitest'
import { type References, referencesIn, resolveReferences } from '../../src/config/references.ts'
import type { Json } from '../../src/json.ts'
import { createSecrets } from '../../src/redact.ts'

const variables: Record<string, string> = {
  region: 'eu',
  host: 'api.${var:region}.example.com',
  login: '${env:USER}',
  one: '${var:other}',
  other: '${var:one}',
}
const references: References = {
  env: (name) => ({ USER: 'alice', PASSWORD: 'pw-from-env', BLANK: '' })[name],
  file: async (path) => ({ 'token.txt': 'token-in-file\r\n', 'two.txt': 'one\ntwo\n\n' })[path],
  secret: async (name) => ({ key: 'key-in-vault' })[name],
  variable: (name) => variables[name],
  variables: Object.keys(variables),
}

async function resolve<T extends Json>(value: T, sensitive: string[] = []) {
  const secrets = createSecrets()
  const resolved = await resolveReferences(value, ['connections', 'c'], references, secrets, (path) =>
    sensitive.includes(path.join('/')),
  )
  return { resolved, mask: secrets.mask }
}

describe('a reference becomes', () => {
  test.each([
    ['an environment variable', '${env:USER}', 'alice'],
    ['one that is set to nothing', '<${env:BLANK}>', '<>'],
    ['a file, without the line break that an editor adds', '${file:token.txt}', 'token-in-file'],
    ['a file of several lines, without the last', '${file:two.txt}', 'one\ntwo\n'],
    ['a secret of the vault', '${secret:key}', 'key-in-vault'],
    ['a variable', '${var:region}', 'eu'],
    ['a variable that names others', 'https://${var:host}/${var:login}', 'https://api.eu.example.com/alice'],
    ['several of them', '${env:USER}:${env:PASSWORD}', 'alice:pw-from-env'],
    ['one with blanks around its name', '${env: USER }', 'alice'],
    ['itself, when written $${', '$${env:USER} costs $5', '${env:USER} costs $5'],
    ['a value after a literal', '$${${env:USER}}', '${alice}'],
  ])('%s', async (_, text, expected) => {
    expect((await resolve(text)).resolved).toBe(expected)
  })

  test('what it is wherever it stands, in a copy', async () => {
    const value = { url: '${var:region}', list: [{ a: '${env:USER}' }, 1, null], n: true }
    const before = structuredClone(value)
    expect((await resolve(value)).resolved).toEqual({ url: 'eu', list: [{ a: 'alice' }, 1, null], n: true })
    expect(value).toEqual(before)
  })

  test('a member even when that is called __proto__', async () => {
    const { resolved } = await resolve(JSON.parse('{"__proto__": "${env:USER}"}') as Json)
    expect(Object.entries(resolved as object)).toEqual([['__proto__', 'alice']])
  })
})

describe('a secret that is set to nothing', () => {
  test('is refused', async () => {
    await expect(resolve({ token: '${env:BLANK}' }, ['token'])).rejects.toMatchObject({
      code: 'config.reference',
      message: '${env:BLANK} (at /connections/c/token) is set, but empty',
      hint: 'give the environment variable a value: export BLANK=…',
    })
  })

  test('may stand in the file, and be no secret', async () => {
    expect((await resolve({ token: '' }, ['token'])).resolved).toEqual({ token: '' })
    expect((await resolve({ name: '${env:BLANK}' })).resolved).toEqual({ name: '' })
  })
})

describe('what cannot be resolved names the place, never a value', () => {
  test.each([
    ['${env:NOPE}', 'is not set', 'set the environment variable first: export NOPE=…'],
    [
      '${file:nope.txt}',
      'cannot be read',
      'there is no readable file nope.txt; paths are taken from the folder of the workspace file',
    ],
    ['${secret:nope}', 'is not in the vault', 'put it there: latchkey secret set nope'],
    ['${var:regoin}', 'is not defined', 'did you mean ${var:region}?'],
    ['${var:zzzzzz}', 'is not defined', 'give it: --var zzzzzz=…, or write it under variables'],
    [
      '${nope}',
      'is not a reference',
      'write ${env:nope}, ${file:PATH}, ${secret:nope} or ${var:nope}; for a literal ${ write $${',
    ],
  ])('%s', async (reference, why, hint) => {
    await expect(resolve({ 'a/b': [`pw-from-env ${reference}`] })).rejects.toMatchObject({
      code: 'config.reference',
      message: `${reference} (at /connections/c/a~1b/0) ${why}`,
      hint,
    })
  })

  test('variables that name one another', async () => {
    await expect(resolve('${var:one}')).rejects.toMatchObject({ message: expect.stringMatching(/refers to itself$/) })
  })
})

describe('masked from then on', () => {
  test('what stands in a sensitive field, with what is around it', async () => {
    const { mask } = await resolve({ token: 'Token ${env:PASSWORD}', note: '${env:USER}' }, ['token'])
    expect(mask('Token pw-from-env of alice')).toBe('•••• of alice')
  })

  test('what is written there in plain', async () => {
    expect((await resolve({ token: 'literal-secret' }, ['token'])).mask('literal-secret')).toBe('••••')
  })

  test('what came from the vault, wherever it stands', async () => {
    expect((await resolve({ note: 'x-${secret:key}' })).mask('x-key-in-vault')).toBe('x-••••')
  })

  test('nothing else', async () => {
    expect((await resolve({ note: '${env:USER} ${file:token.txt}' })).mask('alice token-in-file')).toBe(
      'alice token-in-file',
    )
  })
})

test('the references in a text, in order, without literals', () => {
  expect(referencesIn('${env:A}$${env:B}-${var:C}')).toEqual(['env:A', 'var:C'])
})
