import { ConfigError } from '../errors.ts'
import { validators } from '../generated/variants.ts'
import { isJsonObject, type Json, type JsonObject } from '../json.ts'
import { issuesOf } from './issue.ts'
import { documentOf, type Pointer } from './read.ts'
import { pointerText } from './references.ts'

/**
 * The second look, when references have become values: a number that came as text becomes one, and what does not fit is
 * told by its pointer, never by its value.
 */
export async function recheck(flat: string, resolved: JsonObject, at: Pointer): Promise<JsonObject> {
  const validate = (await validators[flat]?.())?.default
  if (!validate || validate(resolved)) return resolved
  for (const { keyword, instancePath, params } of validate.errors ?? []) {
    if (keyword === 'type') convert(resolved, instancePath, [params.type].flat().map(String))
  }
  if (validate(resolved)) return resolved
  const [issue] = await issuesOf(documentOf({}), flat, at, resolved, validate.errors ?? [])
  throw new ConfigError('config.reference', {
    reference: 'the value',
    pointer: issue?.pointer ?? pointerText(at),
    why: 'is not what is wanted there, now that its references are resolved',
    advice: issue?.advice ?? 'check the environment variables and files it comes from',
  })
}

function convert(root: JsonObject, instancePath: string, types: string[]): void {
  const steps = instancePath
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
  const name = steps.pop() ?? ''
  const parent = steps.reduce<Json | undefined>(
    (part, step) => (isJsonObject(part) ? part[step] : Array.isArray(part) ? part[Number(step)] : undefined),
    root,
  )
  if (!isJsonObject(parent)) return
  const text = parent[name]
  if (typeof text !== 'string' || text.trim() === '') return
  if (types.includes('boolean') && (text === 'true' || text === 'false')) parent[name] = text === 'true'
  else if ((types.includes('number') || types.includes('integer')) && Number.isFinite(Number(text)))
    parent[name] = Number(text)
}
