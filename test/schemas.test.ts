/** What every schema owes to those who read it: forms, messages, editors, importers. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Known, otherNames, plain } from '../src/config/known_as.ts'
import { flatSchemas } from '../src/generated/variants.ts'
import { packageFolder } from '../src/node_runtime.ts'

interface Schema {
  $id?: string
  title?: string
  description?: string
  default?: unknown
  const?: unknown
  enum?: unknown[]
  type?: string | string[]
  format?: string
  examples?: unknown[]
  short?: string
  known_as?: Known[]
  words_known_as?: Record<string, Known[]>
  variants_of?: string
  writeOnly?: boolean
  airbyte_secret?: boolean
  properties?: Record<string, Schema>
  items?: Schema
  additionalProperties?: Schema | boolean
}

const folder = join(packageFolder(), 'schemas')
const written = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.schema.json') && file !== 'latchkey.schema.json')
  .map((file): [string, Schema] => [file, JSON.parse(readFileSync(join(folder, file), 'utf8'))])
const flats = await Promise.all(
  Object.entries(flatSchemas).map(async ([id, load]): Promise<[string, Schema]> => [id, (await load()).default]),
)

/** Every field of a schema, those inside fields too, by its path. */
function* fieldsOf(schema: Schema, path = ''): Iterable<[path: string, field: Schema]> {
  for (const [name, field] of Object.entries(schema.properties ?? {})) {
    yield [`${path}/${name}`, field]
    yield* fieldsOf(field, `${path}/${name}`)
  }
  for (const inner of [schema.items, schema.additionalProperties])
    if (typeof inner === 'object') yield* fieldsOf(inner, `${path}/*`)
}
/** Of these there is nothing to show: yes or no, the one word that there is, the words of a family, which editors show. */
const isPlain = ({ type, const: constant, short }: Schema) =>
  constant !== undefined || type === 'boolean' || short === 'word'

test('no two schemas share an id, and each is named after its file', () => {
  for (const [file, { $id }] of written) expect($id).toBe(`https://latchkey.dev/schemas/${file}`)
})

test('no two schemas of one family share a title', () => {
  const titles = written.map(([file, { title }]) => `${file.includes('/') ? file.split('/')[0] : ''}/${title}`)
  expect(titles).toEqual([...new Set(titles)])
})

describe.each(flats)('%s', (_, schema) => {
  const fields = [...fieldsOf(schema)]

  test('each field has a title, and one sentence that says what it is', () => {
    expect(schema.title).toMatch(/\S/)
    expect(schema.description).toMatch(/\.$/)
    for (const [path, { title, description }] of fields) {
      expect(title, path).toMatch(/^\S.*\S$/)
      expect(description, path).toMatch(/^[^\n]+\.$/)
      expect(description, path).not.toMatch(/[.!?] [A-Z]/)
    }
  })

  test('each field shows an example, and an example or a default is a value it takes', () => {
    for (const [path, field] of fields) {
      const { default: usual, enum: words, examples = [] } = field
      if (!isPlain(field)) expect(examples, path).not.toEqual([])
      if (words)
        expect(words, path).toEqual(expect.arrayContaining(usual === undefined ? examples : [usual, ...examples]))
    }
  })

  test('what others call a field leads to one field only', () => {
    const objects = [schema, ...fields.map(([, field]) => field), ...fields.map(([, { items }]) => items ?? {})]
    for (const { properties = {} } of objects) {
      const led = Object.entries(properties).flatMap(([name, field]) => [
        ...new Set([name, ...otherNames(field.known_as).map((other) => other.name)].map(plain)),
      ])
      expect(led.filter((word, index) => led.indexOf(word) !== index)).toEqual([])
    }
  })

  test('what others call a word leads to one word only, and each is one that the field takes', () => {
    for (const [path, { words_known_as = {}, enum: words = [] }] of fields) {
      const led = Object.entries(words_known_as).flatMap(([word, known]) => [
        ...new Set([word, ...otherNames(known).map((other) => other.name)].map(plain)),
      ])
      expect(
        led.filter((word, index) => led.indexOf(word) !== index),
        path,
      ).toEqual([])
      expect(words, path).toEqual(expect.arrayContaining(Object.keys(words_known_as)))
    }
  })

  test('a value that is converted becomes one that the field takes', () => {
    for (const [path, field] of fields)
      for (const { name, unit, values = {} } of otherNames(field.known_as)) {
        if (unit) expect(['duration', 'timeout'], `${path} ${name}`).toContain(field.format)
        if (field.enum) expect(field.enum, `${path} ${name}`).toEqual(expect.arrayContaining(Object.values(values)))
        else for (const value of Object.values(values)) expect(typeof value, `${path} ${name}`).toBe(field.type)
      }
  })

  test('a secret is marked for forms, for editors and for Airbyte, all or none', () => {
    for (const [path, { format, writeOnly, airbyte_secret }] of fields) {
      const marks = [format === 'password', writeOnly === true, airbyte_secret === true]
      expect(new Set(marks).size, path).toBe(1)
    }
  })

  test('a field that sounds secret is', () => {
    const sound = /(^|_)(secret|password|passphrase|private_key)$|^(access_|refresh_|id_|session_)?token$/
    // A secret is any text: what is told of a token, where it stands in an answer, how long it took to get, and a word of
    // a list, is none.
    const text = fields.filter(
      ([, { type, format, enum: words }]) => type !== 'object' && type !== 'number' && format !== 'jsonpath' && !words,
    )
    for (const [path, field] of text)
      if (sound.test(path.split('/').at(-1) ?? '')) expect(field.writeOnly, path).toBe(true)
  })
})
