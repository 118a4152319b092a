import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { formats } from '../../src/formats/index.ts'
import { formatContract } from '../contracts/format.ts'

for (const [name, load] of Object.entries(formats)) formatContract(name, await load())

test('every format has a schema, and every schema a format', () => {
  const folder = new URL('../../schemas/format/', import.meta.url)
  const described = readdirSync(folder).map((file) => {
    const word = file.replace('.schema.json', '')
    const schema = JSON.parse(readFileSync(new URL(file, folder), 'utf8'))
    expect(schema.$id).toBe(`https://latchkey.dev/schemas/format/${file}`)
    return word
  })
  expect(described.sort()).toEqual(Object.keys(formats).sort())
})
