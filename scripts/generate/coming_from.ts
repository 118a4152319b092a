/** docs/coming-from/: what the users of other products call things → what to write here, from `known_as`. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Known, otherNames, valueKnownAs, written } from '../../src/config/known_as.ts'
import type { Json } from '../../src/json.ts'
import type { Flat, Schema } from './flatten.ts'

export const products = ['Jedox', 'Qualys', 'Payloads', 'Retool', 'ShellYard'] as const

interface Row {
  /** Their word. */
  there: string
  /** What to write: a field with an example of its value. */
  here: string
  /** Types of connection, `extract` or the whole file. */
  of: string
  note: string
}

/** The rows of one product, in the order of our types and their fields. */
function rowsFor(product: string, flats: Flat[]): Row[] {
  const rows = new Map<string, Row & { places: Set<string> }>()
  const add = (there: string, here: string, place: string, note: string) => {
    const key = `${there}\0${here}\0${note}`
    const row = rows.get(key) ?? { there, here, of: '', note, places: new Set() }
    row.places.add(place)
    rows.set(key, row)
  }
  const theirs = (known: unknown) =>
    otherNames(known as Known[] | undefined).filter(({ from = [] }) => [from].flat().includes(product))

  const fields = (schema: Schema, path: string[], place: string) => {
    for (const [name, field] of Object.entries(schema.properties ?? {})) {
      const whole = [...path, name]
      for (const other of theirs(field.known_as)) {
        const example = exampleOf(field, flats)
        const theirValue = other.unit ? 60 : other.member ? 'token has expired' : undefined
        const converted = theirValue === undefined ? undefined : valueKnownAs(theirValue, other, field as never)
        const values = Object.entries(other.values ?? {}).map(([value, ours]) => `${value} is \`${ours}\``)
        const words = wordsOf(field, flats).map((word) => `\`${word}\``)
        const note =
          converted === undefined
            ? [...values, ...(words.length > 0 ? [words.join(', ')] : [])].join('; ')
            : other.unit
              ? `60 is \`${converted}\``
              : ''
        add(other.name, written(whole, (converted ?? example) as Json | undefined), place, note)
      }
      for (const [word, known] of Object.entries((field.words_known_as ?? {}) as Record<string, Known[]>))
        for (const other of theirs(known)) add(other.name, written(whole, word), place, '')
      fields(field, whole, place)
      if (typeof field.additionalProperties === 'object') fields(field.additionalProperties, [...whole, 'NAME'], place)
    }
  }

  for (const { family, words, schema } of [...flats.filter(inFile), ...flats.filter((flat) => !inFile(flat))]) {
    const [word = '', grant] = words
    if (family === 'connection') {
      for (const other of theirs(schema.known_as)) add(other.name, `type: ${word}`, word, '')
      for (const other of theirs(schema.grant_known_as)) add(other.name, `grant_type: ${grant}`, word, '')
      fields(schema, [], word)
    } else if (words.length === 0) {
      fields(schema, [], family === 'workspace' ? 'the file' : family)
    } else {
      const key = Object.entries(schema.properties ?? {}).find(([, property]) => property.const !== undefined)?.[0]
      for (const other of theirs(schema.known_as))
        add(other.name, key ? `${family}: {${key}: ${word}}` : `${family}: ${word}`, family, '')
    }
  }
  return [...rows.values()]
    .map(({ places, ...row }) => ({ ...row, of: [...places].join(', ') }))
    .sort((a, b) => rank(a) - rank(b))
}

/** What may stand there, where that is a list of words: its own, or those of a family. */
const wordsOf = ({ enum: own, variants_of, short }: Schema, flats: Flat[]): string[] =>
  own !== undefined
    ? (own as string[])
    : short === 'word'
      ? flats.filter(({ family }) => family === variants_of).map(({ words }) => words[0] ?? '')
      : []

const exampleOf = (field: Schema, flats: Flat[]): unknown =>
  (field.examples as unknown[] | undefined)?.at(field.variants_of ? -1 : 0) ?? field.default ?? wordsOf(field, flats)[0]

/** What is chosen first, first. */
const rank = ({ here }: Row) => (here.startsWith('type:') ? 0 : here.startsWith('grant_type:') ? 1 : 2)

/** What has a place of its own in a file comes before the families that stand in it. */
const inFile = ({ family, words }: Flat) => family === 'connection' || words.length === 0

const cell = (text: string) => text.replaceAll('|', '\\|')
const begin = '<!-- words: from schemas/ by `npm run generate`, not by hand -->'
const end = '<!-- end of words -->'

/** The page of each product, its table replaced: path from the root → text. */
export async function comingFrom(root: string, flats: Flat[]): Promise<Map<string, string>> {
  const pages = new Map<string, string>()
  for (const product of products) {
    const path = `docs/coming-from/${product.toLowerCase()}.md`
    const text = await readFile(join(root, path), 'utf8')
    const [before, rest] = text.split(begin)
    const after = rest?.split(end)[1]
    if (before === undefined || after === undefined) throw new Error(`${path} has no place for its words`)
    const lines = rowsFor(product, flats).map(
      ({ there, here, of, note }) => `| ${cell(there)} | \`${cell(here)}\` | ${of} | ${cell(note)} |`,
    )
    const table = [`| in ${product} | here | of | |`, '|---|---|---|---|', ...lines].join('\n')
    pages.set(path, `${before}${begin}\n${table}\n${end}${after}`)
  }
  return pages
}
