/** What every file in connectors/ owes to those who write `use: name@version`. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Connector } from '../src/config/contract.ts'
import type { FieldSchema } from '../src/config/issue.ts'
import { documentOf } from '../src/config/read.ts'
import { secretFields } from '../src/config/secret_fields.ts'
import { validateWorkspace } from '../src/config/validate.ts'
import { flatSchemas, validators } from '../src/generated/variants.ts'
import type { JsonObject } from '../src/json.ts'
import { createNodeRuntime, packageFolder } from '../src/node_runtime.ts'

const folder = join(packageFolder(), 'connectors')
const { connectors } = createNodeRuntime({ file: 'latchkey.yaml' })

const validate = (connection: JsonObject) =>
  validateWorkspace(documentOf({ version: 1, connections: { mine: connection } }), connectors)

describe.each(readdirSync(folder))('connectors/%s', async (file) => {
  const connector = parse(readFileSync(join(folder, file), 'utf8')) as Connector
  const use = `${connector.name}@${connector.version}`
  const flat = (await validate({ use })).flats.get('mine') ?? ''
  const { properties = {} } = ((await flatSchemas[flat]?.())?.default ?? {}) as FieldSchema

  test('is as schemas/connector.schema.json says, under its own name', async () => {
    const valid = (await validators.connector?.())?.default
    expect(valid?.(connector), JSON.stringify(valid?.errors)).toBe(true)
    expect(file).toBe(`${connector.name}.yaml`)
    expect(connector.description).toMatch(/^[A-Z].*\.$/)
  })

  test('gives and asks only what the type has, nothing twice and nothing secret', () => {
    const { fields, ask } = connector
    const isSecret = secretFields(flat, fields)
    expect(Object.keys(properties)).toEqual(expect.arrayContaining([...Object.keys(fields), ...ask]))
    expect(Object.keys(fields).filter((name) => ask.includes(name))).toEqual([])
    expect(Object.keys(fields).filter((name) => isSecret([name]))).toEqual([])
  })

  test('with what it asks for, and not without, it is a whole connection', async () => {
    const asked = Object.fromEntries(connector.ask.map((name) => [name, properties[name]?.examples?.[0] ?? null]))
    expect((await validate({ use, ...asked })).issues).toEqual([])
    expect((await validate({ use })).issues).not.toEqual([])
  })
})
