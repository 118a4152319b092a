import { ConfigError } from '../errors.ts'
import { nested, validators, variants } from '../generated/variants.ts'
import { isJsonObject, type JsonObject } from '../json.ts'
import { type Pointer, parsePointer, pointerText, replaceAt, valueAt } from './pointer.ts'
import { documentOf } from './read.ts'

/**
 * The second look, when references have become values: a number that came as text becomes one, and what does not fit is
 * told by its pointer, never by its value.
 */
export async function recheck(flat: string, resolved: JsonObject, at: Pointer): Promise<JsonObject> {
  await recheckFlat(flat, resolved, at)
  for (const [path, { family, discriminator = 'type' }] of Object.entries(nested[flat] ?? {})) {
    const part = valueAt(resolved, path.split('/'))
    if (!isJsonObject(part)) continue
    const id = variants[family]?.[String(part[discriminator])]
    if (typeof id === 'string') await recheck(id, part, [...at, ...path.split('/')])
  }
  return resolved
}

async function recheckFlat(flat: string, resolved: JsonObject, at: Pointer): Promise<void> {
  const validate = (await validators[flat]?.())?.default
  if (!validate || validate(resolved)) return
  for (const { keyword, instancePath, params } of validate.errors ?? []) {
    if (keyword === 'type') toType(resolved, parsePointer(instancePath), [params.type].flat().map(String))
  }
  if (validate(resolved)) return
  // Whoever validates next, while this one waits, leaves its own there.
  const errors = validate.errors ?? []
  const { issuesOf } = await import('./wrong_fields.ts')
  const [issue] = await issuesOf(documentOf({}), flat, at, resolved, errors)
  throw new ConfigError('config.reference', {
    reference: 'the value',
    pointer: issue?.pointer ?? pointerText(at),
    why: 'is not what is wanted there, now that its references are resolved',
    advice: issue?.advice ?? 'check the environment variables and files it comes from',
  })
}

function toType(resolved: JsonObject, pointer: Pointer, types: string[]): void {
  const text = valueAt(resolved, pointer)
  if (typeof text !== 'string' || text.trim() === '') return
  if (types.includes('boolean') && (text === 'true' || text === 'false')) replaceAt(resolved, pointer, text === 'true')
  else if (types.some((type) => type === 'number' || type === 'integer') && Number.isFinite(Number(text)))
    replaceAt(resolved, pointer, Number(text))
}
