import { sensitive } from '../generated/variants.ts'
import { isJsonObject, type Json } from '../json.ts'
import type { Pointer } from './pointer.ts'

/** Headers, parameters and members of a body that hold a secret whatever the file says of them. */
const SECRET_NAME = /auth|token|secret|passw|pwd|api[-_]?key|apikey|signature|session|cookie|credential/i
const NAMED_VALUES = /^(headers|parameters|body)$/

/**
 * Tells which fields of a connection or an extract hold secrets: those that the schema says do, entries marked
 * `sensitive`, and headers, parameters and members of a body whose name gives them away.
 */
export function secretFields(flat: string, value: Json): (path: Pointer) => boolean {
  const patterns = (sensitive[flat] ?? []).map((path) => path.split('/'))
  return (path) =>
    patterns.some(
      (pattern) =>
        pattern.length === path.length && pattern.every((step, depth) => step === '*' || step === String(path[depth])),
    ) || isNamedSecret(value, path)
}

function isNamedSecret(value: Json, path: Pointer): boolean {
  const depth = path.findIndex((step) => NAMED_VALUES.test(String(step)))
  if (depth === -1) return false
  const inner = path.slice(depth + 1)
  const [name, member] = inner
  if (typeof name === 'string') return inner.some((step) => SECRET_NAME.test(String(step)))
  if (member !== 'value') return false
  const entry = path
    .slice(0, depth + 2)
    .reduce<Json | undefined>(
      (part, step) => (isJsonObject(part) || Array.isArray(part) ? (part as never)[step] : undefined),
      value,
    )
  return isJsonObject(entry) && (entry.sensitive === true || SECRET_NAME.test(String(entry.name)))
}
