import { sensitive } from '../generated/variants.ts'
import { isJsonObject, type Json } from '../json.ts'
import { isSecretName } from '../redact.ts'
import { type Pointer, valueAt } from './pointer.ts'
import type { IsSensitive } from './references.ts'
import { tokensIn } from './templates.ts'

/** A value that the file keeps elsewhere is one that its author did not want to show. */
const KEPT_ELSEWHERE = /^\s*\$\{\s*(env|file):[^}]*\}\s*$/
/** A shorter one is a region, a flag or a count, and masking it would blank ordinary words. */
const SHORTEST_KEPT_ELSEWHERE = 8
const NAMED_VALUES = /^(headers|parameters|query|body)$/
/** What people need to read: a web address without name, password and query, or a host with or without port. */
const ADDRESS = /^(https?:\/\/[^?@]*|(([a-z0-9-]+\.)+[a-z]{2,}|localhost|\d+(\.\d+){3})(:\d+)?)$/

/** What came from outside, and is no address, nor short enough to be an ordinary word. */
export const mayBeSecret = (value: string): boolean => value.length >= SHORTEST_KEPT_ELSEWHERE && !ADDRESS.test(value)

/**
 * Tells which fields of a connection or an extract hold secrets: those that the schema says do, entries marked
 * `sensitive`, and headers, parameters and members of a body whose name gives them away. Of what `${env:…}` or `${file:…}`
 * brought, `part`, where it is one: alone in a header, a parameter or a body, and as a part of these, of a path, or of
 * one of the fields above, where it may be a secret.
 */
export function secretFields(flat: string, value: Json): IsSensitive {
  const patterns = (sensitive[flat] ?? []).map((path) => path.split('/'))
  const isSecret = (path: Pointer) =>
    patterns.some(
      (pattern) =>
        pattern.length === path.length && pattern.every((step, depth) => step === '*' || step === String(path[depth])),
    ) ||
    isNamedSecret(value, path) ||
    (path.join() === 'client_id' && isJsonObject(value) && value.client_id_is_sensitive === true)

  return (path, part, before = '') => {
    if (part === undefined) return isSecret(path)
    const isNamed = path.some((step) => NAMED_VALUES.test(String(step)))
    const written = valueAt(value, path)
    if (isNamed && typeof written === 'string' && KEPT_ELSEWHERE.test(written))
      return part.length >= SHORTEST_KEPT_ELSEWHERE
    if (isShownWhenEncoded(value, path)) return true
    return (
      (isNamed || path[0] === 'computed' || isBehindHost(flat, path, before) || isSecret(path)) && mayBeSecret(part)
    )
  }
}

/**
 * In the input of a hash or of base64, which tells what went into it to whoever tries: that it is a secret must be known,
 * however short it is. An HMAC is one itself.
 */
function isShownWhenEncoded(value: Json, path: Pointer): boolean {
  const [block, name, field] = path
  const word =
    block === 'computed' && field === 'input' ? valueAt(value, ['computed', name ?? '', 'function']) : undefined
  return typeof word === 'string' && !word.startsWith('hmac_')
}

/** In the path of an address: what stands before it is a name, and shown wherever one is asked. */
const isBehindHost = (flat: string, path: Pointer, before: string) =>
  ((flat === 'rest' && path.join('/') === 'url') || (path[1] === 'steps' && path[3] === 'url')
    ? !/^([a-z]+:\/\/)?[^/?#]*$/i.test(before)
    : false) ||
  (flat === 'extract' && path.join('/') === 'request/path')

function isNamedSecret(value: Json, path: Pointer): boolean {
  const depth = path.findIndex((step) => NAMED_VALUES.test(String(step)))
  if (depth === -1) return false
  const inner = path.slice(depth + 1)
  const [name, member] = inner
  if (typeof name === 'string') return inner.some((step) => isSecretName(String(step)))
  if (member !== 'value') return false
  const entry = path
    .slice(0, depth + 2)
    .reduce<Json | undefined>(
      (part, step) => (isJsonObject(part) || Array.isArray(part) ? (part as never)[step] : undefined),
      value,
    )
  return isJsonObject(entry) && (entry.sensitive === true || isSecretName(String(entry.name)))
}

/** Where a secret stands in the file as it is, instead of by reference. */
export function literalSecrets(flat: string, value: Json): Pointer[] {
  const isSecret = secretFields(flat, value)
  const found: Pointer[] = []
  const look = (part: Json, path: Pointer): void => {
    if (typeof part === 'string') {
      if (part !== '' && !part.includes('${') && tokensIn(part).length === 0 && isSecret(path)) found.push(path)
    } else if (Array.isArray(part)) {
      for (const [index, item] of part.entries()) look(item, [...path, index])
    } else if (isJsonObject(part)) {
      for (const [name, member] of Object.entries(part)) look(member, [...path, name])
    }
  }
  look(value, [])
  return found
}

/** Letters and digits in one long run, in a place where no secret belongs: a message does not quote it. */
export const looksSecret = (text: string) =>
  (text.match(/[\w+=~.-]{10,}/g) ?? []).some(
    (run) => /\d/.test(run) && /[a-z]/i.test(run) && !/^[\w-]+(\.[\w-]+)+$/.test(run) && !MOMENT.test(run),
  )

/** What stands before the first colon of a time. */
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d$/
