/** JSON pointers (RFC 6901): where in a document something stands. */
import { isJsonObject, type Json } from '../json.ts'

export type Pointer = readonly (string | number)[]

export function pointerText(pointer: Pointer): string {
  return pointer.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

export function parsePointer(text: string): string[] {
  return text
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
}

export function valueAt(value: Json, pointer: Pointer): Json | undefined {
  let found: Json | undefined = value
  for (const step of pointer) {
    if (Array.isArray(found)) found = found[Number(step)]
    else if (isJsonObject(found) && Object.hasOwn(found, step)) found = found[step]
    else return undefined
  }
  return found
}

/** Puts `value` in the place of what stands at `pointer`. */
export function replaceAt(root: Json, pointer: Pointer, value: Json): void {
  const parent = valueAt(root, pointer.slice(0, -1))
  const last = pointer.at(-1) ?? ''
  if (Array.isArray(parent)) parent[Number(last)] = value
  else if (isJsonObject(parent) && Object.hasOwn(parent, last)) parent[last] = value
}
