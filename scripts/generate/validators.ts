/** A flat schema to stand-alone code: what it checks, and nothing that needs a module at run time. */
import { _ } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import standalone from 'ajv/dist/standalone/index.js'
import { fieldFormats } from '../../src/field_formats.ts'
import { banner } from './banner.ts'
import { type Flat, isSchema, type Schema } from './flatten.ts'

const annotations = [
  'known_as',
  'words_known_as',
  'brings_token',
  'variants_of',
  'discriminator',
  'short',
  'scheme',
  'kind',
  'grants',
  'for',
  'airbyte_secret',
  'examples',
  'title',
  'description',
  'writeOnly',
  '$schema',
  '$id',
]
const REFERENCE = { type: 'string', pattern: '\\$\\{' }

/** What the validator checks: no annotations; references where numbers are due; families left to the dispatcher. */
function checked(schema: Schema, { top = true } = {}): Schema {
  if (schema.variants_of) return { type: schema.short ? ['string', 'object'] : 'object' }
  const out: Schema = {}
  for (const [keyword, value] of Object.entries(schema)) {
    if (annotations.includes(keyword) || (keyword === 'default' && !top)) continue
    if (keyword === 'properties') {
      out.properties = Object.fromEntries(
        Object.entries(value as Record<string, Schema>).map(([name, sub]) => [name, checkedProperty(sub)]),
      )
    } else if (isSchema(value) && ['items', 'additionalProperties', 'propertyNames'].includes(keyword)) {
      out[keyword] = checked(value, { top: false })
    } else if (keyword === 'format' && value === 'password') {
    } else if (keyword === 'minLength') {
      out.pattern = '\\S' // blank is as good as missing; and ajv's length counts would need a module at run time
    } else {
      out[keyword] = value
    }
  }
  return out
}

function checkedProperty(schema: Schema): Schema {
  const { default: fallback, ...rest } = checked(schema, { top: true })
  const strict = rest.type === 'integer' || rest.type === 'number' || rest.type === 'boolean'
  const core = strict ? { if: REFERENCE, else: rest } : rest
  return fallback === undefined ? core : { ...core, default: fallback }
}

/**
 * A mapping, and a list of them, is checked by a function of its own, one for all places where the same may stand: a file
 * that has none does not wait until the engine has compiled what would check it.
 */
function inFunctions(schema: Schema): Schema {
  const $defs: Record<string, Schema> = {}
  const names = new Map<string, string>()
  const inner = ({ ...out }: Schema): Schema => {
    if (out.properties)
      out.properties = Object.fromEntries(Object.entries(out.properties).map(([name, sub]) => [name, apart(sub, name)]))
    for (const keyword of ['items', 'additionalProperties'] as const) {
      const sub = out[keyword]
      if (isSchema(sub)) out[keyword] = apart(sub, keyword)
    }
    return out
  }
  const apart = ({ default: usual, ...sub }: Schema, name: string): Schema => {
    const body = inner(sub)
    const rest = usual === undefined ? {} : { default: usual }
    if (!sub.properties && !(isSchema(sub.items) && sub.items.properties)) return { ...body, ...rest }
    const text = JSON.stringify(body)
    const known = names.get(text) ?? `${name}${names.size}`
    names.set(text, known)
    $defs[known] = body
    return { $ref: `#/$defs/${known}`, ...rest }
  }
  const whole = inner(schema)
  return names.size === 0 ? whole : { ...whole, $defs }
}

export function validatorCode(flat: Flat): string {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: false,
    useDefaults: true,
    unicodeRegExp: false, // our patterns are ASCII; Unicode ones take longer to compile
    inlineRefs: false,
    messages: false,
    formats: fieldFormats,
    code: { source: true, esm: true, lines: true, formats: _`fieldFormats` },
  } as ConstructorParameters<typeof Ajv2020>[0])
  const code = (standalone as unknown as (ajv: Ajv2020, validate: unknown) => string)(
    ajv,
    ajv.compile(inFunctions(checked(flat.schema))),
  )
  if (code.includes('require(')) throw new Error(`${flat.id}: the validator needs a module at run time`)
  const imports = code.includes('fieldFormats') ? "import { fieldFormats } from '../../field_formats.ts'\n" : ''
  return `// @ts-nocheck\n// ${banner}\n${imports}${shorter(withoutUnused(code.replace('"use strict";', '')))}`
}

/** ajv keeps a copy of each schema for messages and of what was evaluated for `$ref`s; we have neither. */
function withoutUnused(code: string): string {
  return code
    .replace(/^const (schema\d+) = .*\n/gm, (line, name: string) => (code.split(name).length > 2 ? line : ''))
    .replace(/^const (evaluated\d+) = [\s\S]*?^}\nif\(\1\.dynamicItems\){\n.*\n}\n/gm, '')
    .replace(/^validate\d+\.evaluated = .*\n?/gm, '')
}

/** What is told of a mistake, in one statement instead of seven: that is half of the code. */
const shorter = (code: string) =>
  code.replace(
    /^const (err\d+) = (.*);\nif\(vErrors === null\)\{\nvErrors = \[\1\];\n\}\nelse \{\nvErrors\.push\(\1\);\n\}/gm,
    '(vErrors ??= []).push($2);',
  )
