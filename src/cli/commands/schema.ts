import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ConfigError, exit } from '../../errors.ts'
import { flatSchemas, variants } from '../../generated/variants.ts'
import { nearest } from '../../nearest.ts'
import { packageFolder } from '../../node_runtime.ts'
import type { Command } from '../contract.ts'

export const command: Command = {
  usage: 'schema [TYPE]',
  about:
    'Prints a JSON Schema (2020-12): of the whole file for editors, or of one type with its fields, defaults and examples.',
  examples: [
    ['latchkey schema > latchkey.schema.json', 'for an editor; name it in the first line of your file'],
    ['latchkey schema REST', 'the fields of a REST connection'],
    ['latchkey schema OAuthToken', 'one schema per grant'],
    ['latchkey schema extract', 'the fields of an extract'],
  ],
  words: [0, 1],
  async run({ terminal, words: [type] }) {
    const schema =
      type === undefined
        ? JSON.parse(await readFile(join(packageFolder(), 'schemas', 'latchkey.schema.json'), 'utf8'))
        : await schemaOf(type)
    await terminal.out(`${JSON.stringify(schema, null, 2)}\n`)
    return exit.done
  },
}

/** A type of connection, a word of another family, or the id of a flat schema. */
async function schemaOf(type: string): Promise<object> {
  // A way to authenticate is called as the connection that it names.
  const { connection = {}, ...others } = variants
  const tables = [connection, ...Object.values(others)].flatMap((table) => Object.entries(table))
  const [, entry = type] = tables.find(([word]) => word.toLowerCase() === type.toLowerCase()) ?? []
  const ids = typeof entry === 'string' ? [entry] : Object.values(entry)
  const schemas = await Promise.all(ids.map(async (id) => (await flatSchemas[id]?.())?.default))
  const [first] = schemas
  if (first === undefined) {
    const known = [
      ...new Set([...tables.map(([word]) => word), 'extract', 'workspace', 'connector', 'token_set', 'job']),
    ]
    const near = nearest(type, known)
    throw new ConfigError('usage.wrong', {
      problem: `there is no type ${type}`,
      advice: near ? `did you mean ${near}?` : `types: ${known.join(', ')}`,
    })
  }
  return schemas.length === 1 ? first : { oneOf: schemas }
}
