/**
 * References: `${env:NAME}`, `${file:PATH}`, `${secret:NAME}` and `${var:NAME}` in any string, `$${` for a literal `${`.
 * They are resolved after validation and only for the connection that is used, so that no validation message can hold a
 * secret and a missing variable stops nobody who does not need it.
 */
import { ConfigError } from '../errors.ts'
import { isJsonObject, type Json, type JsonObject } from '../json.ts'
import { nearest } from '../nearest.ts'
import type { Secrets } from '../redact.ts'
import { fitsAddress, isAddressField } from './authority.ts'
import { type Pointer, pointerText } from './pointer.ts'
import { parseTemplate, partsOf, protect, unprotect, withTemplates } from './templates.ts'

export const referenceKinds = ['env', 'file', 'secret', 'var'] as const
export type ReferenceKind = (typeof referenceKinds)[number]

/** Where references get their values; each gives undefined where there is none. */
export interface References {
  env(name: string): string | undefined
  file(path: string): Promise<string | undefined>
  secret(name: string): Promise<string | undefined>
  /** A variable may itself hold references. */
  variable(name: string): string | undefined
  variables: string[]
  /** What belongs into a variable that has no value, where a connector wants it. */
  meaning?(name: string): string | undefined
}

const REFERENCE = /\$\$\{|\$\{([^}]*)\}/g

/** The parts between `${` and `}` of a text, in order. */
export function referencesIn(text: string): string[] {
  return [...text.matchAll(REFERENCE)].flatMap(([, inner]) => (inner === undefined ? [] : [inner]))
}

/** Splits `env:NAME`; undefined where it is no reference that we know. */
export function parseReference(inner: string): { kind: ReferenceKind; name: string } | undefined {
  const colon = inner.indexOf(':')
  const kind = inner.slice(0, colon) as ReferenceKind
  const name = inner.slice(colon + 1).trim()
  return colon > 0 && name !== '' && referenceKinds.includes(kind) ? { kind, name } : undefined
}

/** How deep variables may name one another; deeper is a circle, or as good as one. */
export const DEEPEST = 10

/** Whether a secret stands at a path; `part`: whether what came from outside is one there, `before` being what it follows. */
export type IsSensitive = (path: Pointer, part?: string, before?: string) => boolean

/**
 * A copy of `value` with every reference replaced. What stands at a sensitive path, and whatever came through
 * `${secret:…}`, is registered for masking; a secret that is blank is refused, but where it `mayBeBlank`. Where templates
 * are kept, they stay as written, and every other `${` is `$${`. Throws ConfigError `config.reference`, which names the
 * pointer and never a value.
 */
export async function resolveReferences<T extends Json>(
  value: T,
  at: Pointer,
  references: References,
  secrets: Secrets,
  isSensitive: IsSensitive,
  keepsTemplates: (path: Pointer) => boolean = () => false,
  mayBeBlank: (path: Pointer) => boolean = () => false,
): Promise<T> {
  async function resolve(part: Json, path: Pointer): Promise<Json> {
    if (typeof part === 'string') {
      const keeps = keepsTemplates(path)
      const written = keeps ? withTemplates(part) : part
      const found: Found = (kind, part, before) => {
        if (kind === 'secret' || (kind !== 'var' && isSensitive(path, part, before))) secrets.add(part)
      }
      const pieces = await resolveText(written, [...at, ...path], references, found, keeps)
      if (isAddressField([...at, ...path])) checkAddress(pieces, [...at, ...path])
      const text = textOf(pieces)
      const value = keeps ? unprotect(text) : text
      if (isSensitive(path)) {
        if (value === '' && !mayBeBlank(path)) refuseEmpty(part, [...at, ...path])
        // A template is no secret: what it stands for has its own place.
        for (const text of keeps ? partsOf(value) : [value]) if (typeof text === 'string') secrets.add(text)
      }
      return text
    }
    if (Array.isArray(part)) return Promise.all(part.map((item, index) => resolve(item, [...path, index])))
    if (!isJsonObject(part)) return part
    const members = Object.entries(part).map(async ([name, member]) => [name, await resolve(member, [...path, name])])
    return Object.fromEntries(await Promise.all(members)) as JsonObject
  }
  return (await resolve(value, [])) as T
}

/** An empty secret is one that was not filled in, and a server would only say that it is wrong. */
function refuseEmpty(written: string, at: Pointer): void {
  const [inner] = referencesIn(written)
  const parsed = inner === undefined ? undefined : parseReference(inner)
  if (!parsed) return
  const advice =
    parsed.kind === 'env' ? `give the environment variable a value: export ${parsed.name}=…` : 'put the secret there'
  throw new ConfigError('config.reference', {
    reference: written.trim(),
    pointer: pointerText(at),
    why: 'is set, but empty',
    advice,
  })
}

/** What is written, and what a reference brought, a variable of pieces itself. */
type Piece = string | { reference: string; pieces: Piece[]; value: string }

const textOf = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : piece.value)).join('')

/** Whoever gives a value for a part of a host must not choose another: the credential would follow. */
function checkAddress(pieces: readonly Piece[], at: Pointer, before = '', after = ''): void {
  for (const [index, piece] of pieces.entries()) {
    if (typeof piece === 'string') continue
    const [left, right] = [before + textOf(pieces.slice(0, index)), textOf(pieces.slice(index + 1)) + after]
    if (!fitsAddress(piece.value, left, right))
      throw new ConfigError('config.reference', {
        reference: piece.reference,
        pointer: pointerText(at),
        why: 'is a part of which server is asked, and its value is no part of a host or a port',
        advice: 'give it letters, digits, - and . alone (a port: digits), or let it stand for the whole address',
      })
    checkAddress(piece.pieces, at, left, right)
  }
}

/** Told of each value that a reference brings, and of the text before it. */
type Found = (kind: ReferenceKind, value: string, before: string) => void

async function resolveText(
  text: string,
  at: Pointer,
  references: References,
  found: Found,
  keepsTemplates: boolean,
  depth = 0,
): Promise<Piece[]> {
  if (!text.includes('${')) return [text]
  const pieces: Piece[] = []
  let end = 0
  for (const match of text.matchAll(REFERENCE)) {
    const [whole, inner] = match
    pieces.push(text.slice(end, match.index))
    end = match.index + whole.length
    if (keepsTemplates && (inner === undefined || isTemplate(inner))) pieces.push(whole)
    else if (inner === undefined) pieces.push('${')
    else {
      const { kind, value: brought } = await fetchValue(inner, at, references, found, depth)
      const value = textOf(brought)
      found(kind, value, textOf(pieces))
      pieces.push({ reference: whole, pieces: brought, value: keepsTemplates ? protect(value) : value })
    }
  }
  return [...pieces, text.slice(end)]
}

const isTemplate = (inner: string) => !parseReference(inner) && parseTemplate(inner) !== undefined

async function fetchValue(
  inner: string,
  at: Pointer,
  references: References,
  found: Found,
  depth: number,
): Promise<{ kind: ReferenceKind; value: Piece[] }> {
  const reference = `\${${inner}}`
  const fail = (why: string, advice: string) =>
    new ConfigError('config.reference', { reference, pointer: pointerText(at), why, advice })
  const parsed = parseReference(inner)
  if (!parsed) throw fail('is not a reference', referenceAdvice(inner))
  const { kind, name } = parsed
  if (kind === 'env') {
    const value = references.env(name)
    if (value === undefined) throw fail('is not set', `set the environment variable first: export ${name}=…`)
    return { kind, value: [value] }
  }
  if (kind === 'file') {
    const value = await references.file(name)
    if (value === undefined)
      throw fail(
        'cannot be read',
        `there is no readable file ${name}; paths are taken from the folder of the workspace file`,
      )
    // Editors end files with a line break that is no part of the secret.
    return { kind, value: [value.replace(/\r?\n$/, '')] }
  }
  if (kind === 'secret') {
    const value = await references.secret(name)
    if (value === undefined) throw fail('is not in the vault', `put it there: latchkey secret set ${name}`)
    return { kind, value: [value] }
  }
  const value = references.variable(name)
  if (value === undefined) {
    const meaning = references.meaning?.(name)
    const near = meaning === undefined ? nearest(name, references.variables) : undefined
    throw fail(
      meaning === undefined ? 'is not defined' : `is not defined: ${meaning}`,
      near ? `did you mean \${var:${near}}?` : `give it: --var ${name}=…, or write it under variables`,
    )
  }
  if (depth >= DEEPEST) throw fail('refers to itself', 'a variable may not lead back to itself')
  return { kind, value: await resolveText(value, at, references, found, false, depth + 1) }
}

/** What to write in place of something between `${` and `}` that is no reference. */
export function referenceAdvice(inner: string): string {
  const [kind = '', ...rest] = inner.split(':')
  const named = rest.join(':').trim()
  const near = named ? nearest(kind, referenceKinds) : undefined
  if (near) return `did you mean \${${near}:${named}}?`
  const name = rest.length > 0 ? named || 'NAME' : inner.trim() || 'NAME'
  return `write \${env:${name}}, \${file:PATH}, \${secret:${name}} or \${var:${name}}; for a literal \${ write $\${`
}

/**
 * References in a document that no run could resolve, whatever the environment. `isTemplate`: whether something stands
 * where it is filled in later.
 */
export function* referenceProblems(
  value: Json,
  isTemplate: (inner: string, at: Pointer) => boolean = () => false,
  at: Pointer = [],
): Iterable<{ at: Pointer; problem: string; advice: string }> {
  if (typeof value === 'string') {
    for (const inner of referencesIn(value)) {
      if (!parseReference(inner) && !isTemplate(inner, at))
        yield { at, problem: `\${${inner}} is not a reference`, advice: referenceAdvice(inner) }
    }
    if (value.replace(REFERENCE, '').includes('${'))
      yield {
        at,
        problem: 'a reference begins with ${ but never ends',
        advice: 'write }, or for a literal ${ write $${',
      }
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* referenceProblems(item, isTemplate, [...at, index])
  } else if (isJsonObject(value)) {
    for (const [name, member] of Object.entries(value)) {
      if (name.includes('${'))
        yield {
          at: [...at, name],
          problem: 'a name is taken as it is, so nothing is filled in there',
          advice: 'write the name out; only values hold references and templates',
        }
      yield* referenceProblems(member, isTemplate, [...at, name])
    }
  }
}
