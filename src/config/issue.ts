/** A mistake in its place in the file, and the field of a schema that a place belongs to. */
import type { Json } from '../json.ts'
import type { Issue, IssueCode } from '../messages.ts'
import type { WorkspaceDocument } from './contract.ts'
import type { Named } from './known_as.ts'
import { type Pointer, pointerText, valueAt } from './pointer.ts'

/** A field as schemas/ describe it. */
export interface FieldSchema extends Named {
  title?: string
  description?: string
  const?: Json
  enum?: Json[]
  type?: string | string[]
  format?: string
  examples?: Json[]
  variants_of?: string
  discriminator?: string
  properties?: Record<string, FieldSchema>
  additionalProperties?: FieldSchema | boolean
  items?: FieldSchema
  default?: Json
  required?: string[]
  oneOf?: FieldSchema[]
  anyOf?: FieldSchema[]
  minimum?: number
}

/** The pointer as the file has it: something on the way may have been moved to its right name. */
export function written(document: WorkspaceDocument, pointer: Pointer): Pointer {
  for (let depth = document.respelt.size > 0 ? pointer.length : 0; depth > 0; depth--) {
    const from = document.respelt.get(pointerText(pointer.slice(0, depth)))
    if (from) return written(document, [...from, ...pointer.slice(depth)])
  }
  return pointer
}

/** What only a connector says has no line in the file: it is told of the connector, where that is named. */
function lentAt(document: WorkspaceDocument, pointer: Pointer): { at: Pointer; whose: string } | undefined {
  const [root, name, ...inner] = pointer
  const lent = root === 'connections' && inner.length > 0 ? document.lent.get(String(name)) : undefined
  if (!lent || valueAt(lent.own, inner) !== undefined || valueAt(lent.fields, inner) === undefined) return undefined
  return { at: ['connections', String(name), 'use'], whose: `${inner.join('.')} of connector ${lent.use}: ` }
}

/** An issue at its place in the file. */
export function issueAt(
  document: WorkspaceDocument,
  code: IssueCode,
  at: Pointer,
  part: 'key' | 'value',
  problem: string,
  advice: string,
): Issue {
  const own = written(document, at)
  const lent = lentAt(document, own)
  const pointer = lent?.at ?? own
  const place = document.place(pointer, lent ? 'value' : part)
  const where = place ? `${document.file}:${place.line}:${place.column}` : document.file
  return { code, where, pointer: pointerText(pointer), problem: `${lent?.whose ?? ''}${problem}`, advice, ...place }
}

/** In the order of the file. */
export const byPlace = (a: Issue, b: Issue) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)

/** The schema of the field at a path, as far as the flat schema describes it. */
export function fieldAt(schema: FieldSchema | undefined, path: Pointer): FieldSchema | undefined {
  let field = schema
  for (const step of path) {
    const more = typeof field?.additionalProperties === 'object' ? field.additionalProperties : undefined
    const own = Object.hasOwn(field?.properties ?? {}, step) ? field?.properties?.[step] : undefined
    field = own ?? (/^\d+$/.test(String(step)) ? field?.items : undefined) ?? more
  }
  return field
}
