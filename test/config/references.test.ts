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

describe('in an address, what fills a part of which server is asked', () => {
  const filledWith = async (url: string, value: string, field = 'url') => {
    const given: References = {
      ...references,
      env: () => value,
      variable: (name) => ({ value, whole: 'https://${env:X}.example.com/a', pair: '${env:X}-${env:X}' })[name],
    }
    const fields = { [field]: field === 'also_send_to' ? [url] : url } as Json
    const resolving = resolveReferences(fields, ['connections', 'c'], given, createSecrets(), () => false)
    return resolving.then(
      (found) => Object.values(found as object).flat()[0],
      (error: unknown) => error,
    )
  }

  test.each([
    ['evil.example/'],
    ['evil.example#'],
    ['evil.example?'],
    ['evil.example"'],
    ['evil.example\\'],
    ['x@evil.example/'],
    ['evil.example%2f'],
    ['a\nb'],
    [''],
  ])('is refused by its place and never its value: %j', async (value) => {
    const places = [
      'https://${var:value}.example.com/a',
      'https://${env:X}.example.com',
      'https://a.${env:X}.example.com',
    ]
    for (const url of [
      ...places,
      '${env:X}.example.com/a',
      '${var:whole}',
      'https://${var:pair}.example.com',
      'https://a:${env:X}1/b',
    ]) {
      const error = await filledWith(url, value)
      expect([url, error]).toEqual([url, expect.objectContaining({ code: 'config.reference' })])
      expect((error as Error).message).toContain('/connections/c/url')
      if (value !== '') expect(JSON.stringify(error)).not.toContain(JSON.stringify(value).slice(1, -1))
    }
  })

  test.each(['issuer', 'token_endpoint', 'authorization_endpoint', 'redirect_uri', 'also_send_to'])(
    'is refused in %s',
    async (field) =>
      expect(await filledWith('https://${env:X}.example.com', 'evil.example/', field)).toBeInstanceOf(Error),
  )

  test.each([
    ['https://${env:X}.example.com', 'acme-1.eu', 'https://acme-1.eu.example.com'],
    ['https://${var:pair}.example.com', 'acme', 'https://acme-acme.example.com'],
    ['http://localhost:${env:X}/a', '8080', 'http://localhost:8080/a'],
    ['http://${env:X}/a', 'my_host:8080', 'http://my_host:8080/a'],
    ['http://${env:X}/a', '[::1]:8080', 'http://[::1]:8080/a'],
    ['${env:X}/a', 'https://a.example/b', 'https://a.example/b/a'],
    ['${env:X}:8080/a', 'https://a.example', 'https://a.example:8080/a'],
    ['${env:X}://a.example', 'https', 'https://a.example'],
    ['https://a.example${env:X}', '/b/c', 'https://a.example/b/c'],
    ['https://a.example/${env:X}', 'b?c#d', 'https://a.example/b?c#d'],
    ['https://a.example?to=${env:X}', 'https://b.example/', 'https://a.example?to=https://b.example/'],
    ['sqlite:${env:X}', '/tmp/a b', 'sqlite:/tmp/a b'],
  ])('is taken: %s, %s', async (url, value, expected) => {
    expect(await filledWith(url, value)).toBe(expected)
  })

  test('and elsewhere is as it is', async () => {
    expect(await filledWith('https://${env:X}.example', 'a/?', 'scope')).toBe('https://a/?.example')
  })
})
