/** What a validator found, as a person wants to hear it: what is wrong, and what to write. Loaded when there is a mistake. */
import { fieldFormats, holdsUserinfo, type ValidationError } from '../field_formats.ts'
import { flatSchemas } from '../generated/variants.ts'
import { canonicalJson, isJsonObject, type Json, type JsonObject } from '../json.ts'
import type { Issue } from '../messages.ts'
import { nearest } from '../nearest.ts'
import type { WorkspaceDocument } from './contract.ts'
import { durationMeant } from './duration.ts'
import { type FieldSchema, fieldAt, issueAt, written } from './issue.ts'
import { wordKnownAs } from './known_as.ts'
import { type Pointer, parsePointer, pointerText, valueAt } from './pointer.ts'
import { looksSecret } from './secret_fields.ts'
import { unknownField } from './unknown_field.ts'

/**
 * The issues of one flat schema's errors below `at`. One mistake gives one issue. What is written under another name is
 * moved to its right one, and judged there where `errorsNow` says what is wrong then.
 */
export async function issuesOf(
  document: WorkspaceDocument,
  id: string,
  at: Pointer,
  value: Json,
  found: ValidationError[],
  errorsNow?: () => ValidationError[],
): Promise<Issue[]> {
  const schema = (await flatSchemas[id]?.())?.default as FieldSchema
  const issues: Issue[] = []
  // A misspelt required field is both unknown and missing: say it once.
  const respelled = new Set<string>()
  const told = new Set<string>()
  let errors = found
  for (;;) {
    const unknown = errors.filter((error) => error.keyword === 'additionalProperties' && !told.has(unknownAt(error)))
    if (unknown.length === 0) break
    for (const error of unknown) {
      told.add(unknownAt(error))
      const inner = parsePointer(error.instancePath)
      const name = String(error.params.additionalProperty)
      const owner = valueAt(value, inner)
      const field = fieldAt(schema, inner)
      const { advice, instead, moved, problem } = await unknownField(
        name,
        valueAt(owner ?? null, [name]) ?? null,
        field,
        id,
        inner.length === 0,
      )
      const pointer = [...at, ...inner]
      issues.push(
        issueAt(document, 'unknown_field', [...pointer, name], 'key', problem ?? `${name} is not a field here`, advice),
      )
      if (!instead) continue
      respelled.add(`${error.instancePath}/${instead}`)
      if (!errorsNow || moved === undefined || !isJsonObject(owner) || !isFree(owner, instead, field)) continue
      document.respelt.set(pointerText([...pointer, instead]), written(document, [...pointer, name]))
      owner[instead] = moved
      delete owner[name]
    }
    errors = errorsNow?.() ?? errors
  }
  for (const error of errors) {
    const inner = parsePointer(error.instancePath)
    const pointer = [...at, ...inner]
    const field = fieldAt(schema, inner)
    const found = valueAt(value, inner)
    // Of the wrong type, and no allowed word: the word tells more.
    if (
      error.keyword === 'type' &&
      errors.some((other) => other !== error && other.instancePath === error.instancePath && other.keyword === 'enum')
    )
      continue
    if (error.keyword === 'additionalProperties') continue
    if (insideAlternative(error)) continue
    if (error.keyword === 'required') {
      const name = String(error.params.missingProperty)
      if (respelled.has(`${error.instancePath}/${name}`)) continue
      const missing = field?.properties?.[name]
      const word = inner.length === 0 ? valueAt(document.value, at) : undefined
      const advice = typeof word === 'string' ? insteadOf(word, at, value, name, missing) : missingAdvice(name, missing)
      issues.push(issueAt(document, 'missing_field', pointer, 'key', `${name} is missing`, advice))
    } else if (error.keyword === 'oneOf') {
      // Each alternative is what it requires: a field that excludes the others.
      const names = (field?.oneOf ?? []).flatMap(({ required = [] }) => required)
      const given = names.filter((name) => isJsonObject(found) && Object.hasOwn(found, name))
      const [first = ''] = names
      if (given.length > 1)
        issues.push(
          issueAt(
            document,
            'contradiction',
            [...pointer, given.at(-1) as string],
            'key',
            `${given.join(' and ')} are both given`,
            'keep one of the two',
          ),
        )
      else if (!names.some((name) => respelled.has(`${error.instancePath}/${name}`)))
        issues.push(
          issueAt(
            document,
            'missing_field',
            pointer,
            'key',
            `${first} is missing`,
            missingAdvice(first, field?.properties?.[first]),
          ),
        )
    } else if (error.keyword === 'anyOf') {
      // Each alternative is what it requires, and the first is the usual one.
      const [first = [], ...others] = (field?.anyOf ?? []).map(({ required = [] }) => required)
      const [name = ''] = first
      if ([...first, ...others.flat()].some((one) => respelled.has(`${error.instancePath}/${one}`))) continue
      const example = `write ${name}: ${exampleOf(field?.properties?.[name])}`
      const advice = [example, ...others.map((names) => names.join(' and '))].join(', or ')
      const isBlank = isJsonObject(found) && Object.hasOwn(found, name)
      issues.push(
        isBlank
          ? issueAt(document, 'wrong_value', [...pointer, name], 'value', 'this is blank', advice)
          : issueAt(document, 'missing_field', pointer, 'key', `${name} is missing`, advice),
      )
    } else if (error.keyword === 'propertyNames') {
      const name = String(error.params.propertyName)
      const advice = 'a name is made of letters, digits, _ and -, and does not begin with a digit'
      issues.push(
        issueAt(document, 'wrong_name', [...pointer, name], 'key', `${JSON.stringify(name)} is not a name`, advice),
      )
    } else if (error.keyword !== 'if' && !error.schemaPath.includes('/propertyNames/')) {
      issues.push(
        issueAt(
          document,
          error.keyword === 'enum' || error.keyword === 'const' ? 'wrong_word' : 'wrong_value',
          pointer,
          'value',
          ...wrongValue(error, field, found, fieldAt(schema, inner.slice(0, -1)), inner),
        ),
      )
    }
  }
  return issues
}

const unknownAt = ({ instancePath, params }: ValidationError) => `${instancePath}/${String(params.additionalProperty)}`
/** Not written, or only by default; that of a mapping has the defaults of its members filled in. */
function isFree(owner: JsonObject, name: string, field: FieldSchema | undefined): boolean {
  const usual = field?.properties?.[name]?.default
  return !Object.hasOwn(owner, name) || isJsonObject(usual) || canonicalJson(owner[name]) === canonicalJson(usual)
}
/** What the alternatives want is told by whoever wants one of them. */
const insideAlternative = (error: ValidationError) => /\/(oneOf\/\d+\/required$|anyOf\/\d+\/)/.test(error.schemaPath)

function wrongValue(
  error: ValidationError,
  field: FieldSchema | undefined,
  found: Json | undefined,
  owner: FieldSchema | undefined,
  path: Pointer,
): [problem: string, advice: string] {
  // Whatever stands in the wrong place may be a secret.
  const hidden = error.keyword === 'type' || (field && 'writeOnly' in field)
  const shown = hidden || typeof found === 'object' || looksSecret(String(found)) ? 'this' : shortly(found)
  switch (error.keyword) {
    case 'enum':
    case 'const': {
      const allowed = (error.params.allowedValues ?? [error.params.allowedValue]) as Json[]
      if (typeof found === 'string' && allowed.some((word) => typeof word !== 'string' && String(word) === found))
        return [`${shown} is text`, `write it without quotes: ${found}`]
      const called = wordKnownAs(found ?? null, field)
      if (called !== undefined) return [`${shown} is not allowed`, `here it is called ${called}`]
      const near = typeof found === 'string' ? nearest(found, allowed.map(String)) : undefined
      return [
        `${shown} is not allowed`,
        near ? `did you mean ${near}?` : `write ${allowed.map((word) => JSON.stringify(word)).join(' or ')}`,
      ]
    }
    case 'type':
      if (found === null) return ['this is blank', `write ${exampleOf(field)}`]
      if (typeof found === 'string') {
        const meant = scalarMeant(found, [error.params.type].flat())
        if (meant !== undefined) return ['this is text', `write ${meant}, without quotes`]
      }
      return [
        `this is ${kindOf(found)}, but ${[error.params.type].flat().map(kindName).join(' or ')} is wanted`,
        `write ${exampleOf(field)}`,
      ]
    case 'pattern':
      return found === '' || (typeof found === 'string' && found.trim() === '')
        ? ['this is blank', `write ${exampleOf(field)}`]
        : [`${shown} is not written as it must be`, `write it like ${exampleOf(field)}`]
    case 'format':
      if (String(error.params.format).endsWith('uri') && holdsUserinfo(String(found)))
        return ['a URL may hold no user name or password', userElsewhere(owner, path)]
      return [
        `${shown} is not ${formatName(String(error.params.format))}`,
        (typeof found === 'string' &&
          isDurationInOtherWords(String(error.params.format), found) &&
          durationMeant(found)) ||
          `write it like ${exampleOf(field)}`,
      ]
    case 'minimum':
      return [`${shown} is too small`, `the smallest is ${error.params.limit}`]
    case 'exclusiveMinimum':
      return [`${shown} is too small`, `write more than ${error.params.limit}`]
    case 'maximum':
      return [`${shown} is too large`, `the largest is ${error.params.limit}`]
    case 'minItems':
    case 'minProperties':
      return ['this is empty', 'write at least one, or leave it out']
    default:
      return [`${shown} is not what is wanted here (${error.keyword})`, `write ${exampleOf(field)}`]
  }
}

function userElsewhere(owner: FieldSchema | undefined, path: Pointer): string {
  const { username, password } = owner?.properties ?? {}
  const [name] = path.slice(-2)
  return path.length > 1 && username && password
    ? `write them as ${name}.username and ${name}.password`
    : 'make a Basic connection, and name it in authentication'
}

function shortly(value: Json | undefined): string {
  if (value === undefined) return 'this'
  const text = JSON.stringify(value)
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}

const exampleOf = (field: FieldSchema | undefined): string => {
  if (field?.const !== undefined) return JSON.stringify(field.const)
  if (field?.type === 'boolean') return 'true or false'
  const example = exampleValue(field)
  return typeof example === 'string' ? example : JSON.stringify(example)
}

/** What could stand there, where the schema says nothing better, by its type. */
function exampleValue(field: FieldSchema | undefined): Json {
  const own = field?.const ?? field?.examples?.[0] ?? field?.enum?.[0]
  if (own !== undefined) return own
  switch ([field?.type].flat()[0]) {
    case 'array':
      return [exampleValue(field?.items)]
    case 'object':
      return Object.fromEntries((field?.required ?? []).map((name) => [name, exampleValue(field?.properties?.[name])]))
    case 'boolean':
      return true
    case 'integer':
    case 'number':
      return field?.default ?? field?.minimum ?? 1
    default:
      return 'text'
  }
}

const missingAdvice = (name: string, field: FieldSchema | undefined) =>
  `write ${name}: ${exampleOf(field)}${field?.description ? ` (${field.description.replace(/\.$/, '')})` : ''}`

/** Of a bare word that stands for a mapping, and needs more in it. */
const insteadOf = (word: string, at: Pointer, spelled: Json, name: string, field: FieldSchema | undefined) =>
  `write ${at.at(-1)}: {${Object.keys(spelled as JsonObject)[0]}: ${word}, ${name}: ${exampleOf(field)}}`

const kindNames: Record<string, string> = {
  object: 'a mapping',
  array: 'a list',
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  null: 'nothing',
}
const kindName = (type: unknown) => kindNames[String(type)] ?? String(type)
const kindOf = (value: Json | undefined) =>
  kindName(value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value)

/** `yes` is text in YAML 1.2, and so is "5". */
function scalarMeant(text: string, types: unknown[]): string | undefined {
  if (types.includes('boolean')) {
    if (/^(true|yes|y|on|1)$/i.test(text.trim())) return 'true'
    if (/^(false|no|n|off|0)$/i.test(text.trim())) return 'false'
  }
  const number = types.includes('number') ? /^-?\d+(\.\d+)?$/ : types.includes('integer') ? /^-?\d+$/ : undefined
  return number?.test(text.trim()) ? text.trim() : undefined
}

const isDurationInOtherWords = (format: string, text: string) =>
  (format === 'duration' || format === 'timeout') && !fieldFormats.duration(text)

const formatNames: Record<string, string> = {
  uri: 'a web address',
  'absolute-uri': 'a whole address without a fragment',
  duration: 'a duration',
  timeout: 'a duration between 1 ms and 24 days',
  origin: 'an origin (https://host)',
  jsonpath: 'a JSONPath',
}
const formatName = (format: string) => formatNames[format] ?? format
