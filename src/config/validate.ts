/**
 * The one place that doubts. A connection's type and grant choose one flat schema, so one mistake is one message;
 * every mistake of the file is found in one go. What passes has its defaults filled in and is trusted from then on.
 */
import type { ValidationError } from '../field_formats.ts'
import { flatSchemas, type Nested, nested, validators, variants } from '../generated/variants.ts'
import { isJsonObject, type Json, type JsonObject } from '../json.ts'
import type { IssueCode } from '../messages.ts'
import { nearest } from '../nearest.ts'
import { connectorOf, connectorUnder, dropForeign } from './connector.ts'
import type { Connectors, Validated, ValidWorkspace, WorkspaceDocument } from './contract.ts'
import { crossCheck, type Finding } from './cross_check.ts'
import { byPlace, type FieldSchema, fieldAt, issueAt, written } from './issue.ts'
import { type Pointer, parsePointer, pointerText, replaceAt, valueAt } from './pointer.ts'
import { referenceProblems } from './references.ts'
import { looksSecret } from './secret_fields.ts'
import { templateCheck } from './template_check.ts'
import { unknownVariables, variableCircles } from './variables.ts'
import { warningsOf } from './warnings.ts'
import { ourWord, typeWith } from './words.ts'

export async function validateWorkspace(document: WorkspaceDocument, connectors: Connectors): Promise<Validated> {
  const issues = [...document.issues]
  const flats = new Map<string, string>()
  const value = document.value

  async function check(id: string, part: JsonObject, at: Pointer) {
    const validate = (await validators[id]?.())?.default
    if (!validate) throw new Error(`no validator ${id}`)
    // Whoever validates next, while this one waits, leaves its own there.
    const errorsNow = () => {
      if (validate(part)) return []
      numbersAsText(part, at, validate.errors ?? [])
      return validate(part) ? [] : (validate.errors ?? [])
    }
    const errors = errorsNow()
    if (errors.length > 0) {
      const { issuesOf } = await import('./wrong_fields.ts')
      issues.push(...(await issuesOf(document, id, at, part, errors, errorsNow)))
    }
    await scalarsAsSpelled(id, part, at, id === 'workspace' ? ['variables'] : [])
    for (const [path, family] of Object.entries(nested[id] ?? {})) {
      const member = valueAt(part, path.split('/'))
      const place = [...at, ...path.split('/')]
      if (isJsonObject(member)) await checkNested(family, member, place)
      else if (typeof member === 'string' && family.short === 'word') {
        const word = wordOf(family.family, member, place)
        if (word !== undefined) replaceAt(part, path.split('/'), await spelledOut(family, word, place))
      }
    }
  }

  /** A number where text is due is taken as written: client_id: 007. */
  function numbersAsText(part: JsonObject, at: Pointer, errors: ValidationError[]) {
    for (const { keyword, instancePath, params } of errors) {
      const inner = parsePointer(instancePath)
      const found = valueAt(part, inner)
      if (keyword === 'type' && typeof found === 'number' && [params.type].flat().includes('string'))
        replaceAt(part, inner, document.spelled(written(document, [...at, ...inner])) ?? String(found))
    }
  }

  /** The same where text and numbers are both taken, and only text keeps what was meant: `Api-Version: 1.10`. */
  async function scalarsAsSpelled(id: string, part: JsonObject, at: Pointer, path: Pointer = []): Promise<void> {
    const found = valueAt(part, path)
    if (typeof found === 'object' && found !== null) {
      for (const name of Object.keys(found)) await scalarsAsSpelled(id, part, at, [...path, name])
      return
    }
    const scalar = typeof found === 'number' || typeof found === 'boolean'
    const spelled = scalar ? document.spelled(written(document, [...at, ...path])) : undefined
    if (spelled === undefined || spelled === String(found)) return
    const type = fieldAt((await flatSchemas[id]?.())?.default as FieldSchema, path)?.type
    if (Array.isArray(type) && type.includes('string') && type.includes('boolean')) replaceAt(part, path, spelled)
  }

  async function checkNested(family: Nested, part: JsonObject, at: Pointer) {
    if (family.scheme) return checkScheme(family, part, at)
    const id = await chosen(family.family, family.discriminator ?? 'type', part, at)
    if (typeof id === 'string') await check(id, part, at)
  }

  /** A bare word stands for a mapping with nothing else in it, and has its defaults and its mistakes. */
  async function spelledOut({ family, discriminator = 'type' }: Nested, word: string, at: Pointer) {
    const part = { [discriminator]: word }
    const id = variants[family]?.[word]
    if (typeof id === 'string') await check(id, part, at)
    return part
  }

  /** A store is chosen by the scheme of its URL. */
  async function checkScheme({ family, scheme = 'url' }: Nested, part: JsonObject, at: Pointer) {
    const url = part[scheme]
    const entries = variants[family] ?? {}
    const word = typeof url === 'string' ? (url.split(':')[0] ?? '') : Object.keys(entries)[0]
    const found = typeof url === 'string' ? wordOf(family, word ?? '', [...at, scheme]) : word
    const entry = entries[found ?? '']
    // A scheme written otherwise has been told; with it the rest of the URL would be told again.
    if (typeof entry === 'string' && found === word) await check(entry, part, at)
  }

  async function chosen(family: string, discriminator: string, part: JsonObject, at: Pointer) {
    await respell(family, discriminator, family, part, at)
    const word = part[discriminator]
    if (word === undefined) {
      issues.push(
        issueAt(
          document,
          'missing_field',
          at,
          'key',
          `${discriminator} is missing`,
          `write ${discriminator}: ${Object.keys(variants[family] ?? {}).join(' or ')}`,
        ),
      )
      return undefined
    }
    const found = wordOf(
      family,
      word,
      [...at, discriminator],
      undefined,
      (type) => typeWith(part.grant_type, type)?.type,
    )
    if (found === undefined) return undefined
    part[discriminator] = found
    return variants[family]?.[found]
  }

  /** Whether a field of a connection is none of a schema's: what follows from it costs time, and most files have none. */
  async function hasUnknown(id: string, part: JsonObject) {
    const validate = (await validators[id]?.())?.default
    if (!validate || validate({ ...part })) return false
    return (validate.errors ?? []).some(
      ({ keyword, instancePath }) => keyword === 'additionalProperties' && instancePath === '',
    )
  }

  /** Where the field that decides has another product's name, everything else depends on its being told, and understood. */
  async function respell(family: string, discriminator: string, topic: string, part: JsonObject, at: Pointer) {
    if (part[discriminator] !== undefined) return
    const { respelt } = await import('./unknown_field.ts')
    const found = await respelt(family, discriminator, topic, part)
    if (!found) return
    issues.push(
      issueAt(document, 'unknown_field', [...at, found.name], 'key', `${found.name} is not a field here`, found.advice),
    )
    document.respelt.set(pointerText([...at, discriminator]), [...at, found.name])
    part[discriminator] = found.value
    delete part[found.name]
  }

  /**
   * The word itself, or an issue with the nearest one. Where no other is near, that is given: going on with it, the
   * other mistakes are told, too.
   */
  function wordOf(
    topic: string,
    word: Json,
    at: Pointer,
    table = variants[topic] ?? {},
    rather: (own: string) => string | undefined = () => undefined,
  ) {
    if (typeof word === 'string' && Object.hasOwn(table, word)) return word
    const words = Object.keys(table)
    const text = typeof word === 'string' ? word : JSON.stringify(word)
    const own = ourWord(topic, text, words)
    const called = own && (rather(own) ?? own)
    const near = called ?? nearest(text, words)
    const advice = called
      ? `here it is called ${called}`
      : near
        ? `did you mean ${near}?`
        : `write ${words.join(' or ')}`
    issues.push(
      issueAt(
        document,
        'wrong_word',
        at,
        'value',
        `${near || (typeof word !== 'object' && !looksSecret(text)) ? JSON.stringify(word) : 'this'} is not known here`,
        advice,
      ),
    )
    if (typeof word !== 'string') return undefined
    return (
      called ??
      (near &&
      !nearest(
        text,
        words.filter((other) => other !== near),
      )
        ? near
        : undefined)
    )
  }

  await check('workspace', value, [])

  for (const [name, written] of membersOf(value.connections)) {
    const at = ['connections', name]
    const { use } = written
    let part = written
    if (typeof use === 'string') {
      const report = (field: string, problem: string, advice: string) => {
        issues.push(issueAt(document, 'wrong_name', [...at, field], 'value', problem, advice))
      }
      const connector = await connectorOf(use, connectors, (problem, advice) => report('use', problem, advice))
      const under = connector && connectorUnder(written, connector, value.variables, report)
      if (!under) continue
      document.lent.set(name, { use, connector, fields: under.fields, own: written })
      part = under.merged
      ;(value.connections as JsonObject)[name] = part
    }
    const entry = await chosen('connection', 'type', part, at)
    if (isJsonObject(entry)) {
      let grants = entry as Record<string, string>
      if (part.grant_type === undefined && (await hasUnknown(grants.client_credentials ?? '', part)))
        await respell('connection', 'grant_type', 'grant', part, at)
      const sibling = typeWith(part.grant_type, String(part.type))
      if (sibling) {
        const { grant, type } = sibling
        grants = sibling.grants
        const advice = `write type: ${type}${grant === part.grant_type ? '' : ` and grant_type: ${grant}`}`
        issues.push(
          issueAt(document, 'wrong_word', [...at, 'grant_type'], 'value', `${grant} is a grant of ${type}`, advice),
        )
        part.grant_type = grant
        part.type = type
      }
      part.grant_type ??= 'client_credentials'
      const grant = wordOf('grant', part.grant_type, [...at, 'grant_type'], grants)
      const id = grants[grant ?? '']
      if (grant !== undefined && id !== undefined) {
        part.grant_type = grant
        flats.set(name, id)
      }
    } else if (typeof entry === 'string') {
      flats.set(name, entry)
    }
    const id = flats.get(name)
    if (!id) continue
    if (part !== written) await dropForeign(part, written, id)
    // Left open: a token that is still to be fetched.
    if (id === 'bearer' && part.token === null) part.token = ''
    await check(id, part, at)
  }
  for (const [name, part] of membersOf(value.extracts)) await check('extract', part, ['extracts', name])

  const workspace = {
    ...value,
    connections: Object.fromEntries(membersOf(value.connections)),
    extracts: Object.fromEntries(membersOf(value.extracts)),
  } as unknown as ValidWorkspace
  const checkTemplate = templateCheck(value, flats)
  const isTemplate = (inner: string, at: Pointer) => {
    const checked = checkTemplate(inner, at)
    if (checked?.finding)
      issues.push(issueAt(document, 'wrong_reference', at, 'value', checked.finding.problem, checked.finding.advice))
    return checked !== undefined
  }
  for (const { at, problem, advice } of referenceProblems(value, isTemplate))
    issues.push(issueAt(document, 'wrong_reference', at, 'value', problem, advice))
  // A place with a mistake, and every place around it.
  const moved = new Set([...document.respelt.values()].map(pointerText))
  const left = issues.filter(({ code, pointer }) => code !== 'unknown_field' || !moved.has(pointer))
  const wrong = new Set(
    left.flatMap(({ pointer }) => [...pointer.matchAll(/\/|$/g)].map(({ index }) => pointer.slice(0, index))),
  )
  const foreign = new Set(
    left.flatMap(({ code, pointer }) => (code === 'unknown_field' ? [pointer.slice(0, pointer.lastIndexOf('/'))] : [])),
  )
  const sound = {
    isSound: (at: Pointer) => !wrong.has(pointerText(written(document, at))),
    isComplete: (at: Pointer) => !foreign.has(pointerText(written(document, at))),
    isTyped: (name: string) => flats.has(name),
  }
  const found: [IssueCode, Finding[]][] = [
    ['contradiction', crossCheck(workspace, sound)],
    ['wrong_reference', variableCircles(value)],
  ]
  for (const [code, findings] of found)
    for (const { code: own = code, at, problem, advice } of findings)
      issues.push(issueAt(document, own, at, 'value', problem, advice))
  issues.sort(byPlace)
  const warnings = [...warningsOf(value, flats), ...unknownVariables(value, document.lent)].map(
    ({ at, problem, advice }) => issueAt(document, 'better_otherwise', at, 'value', problem, advice),
  )
  return { workspace, issues, warnings, flats, lent: document.lent }
}

function membersOf(value: Json | undefined): [string, JsonObject][] {
  if (!isJsonObject(value)) return []
  return Object.entries(value).filter((member): member is [string, JsonObject] => isJsonObject(member[1]))
}
