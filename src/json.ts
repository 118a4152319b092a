/** JSON values (RFC 8259) as TypeScript sees them after `JSON.parse`. */
export type Json = null | boolean | number | string | Json[] | JsonObject

export interface JsonObject {
  [member: string]: Json
}

/** True for `{…}`; false for arrays, null and everything that is not JSON. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Levels. No server means more, and what walks a value must not exhaust the stack. */
const DEEPEST = 1000

/** A string that never ends goes to the end: else each quotation mark in it would be looked behind anew. */
const MARKS = /"(?:[^"\\]|\\.)*(?:"|\\?$)|[[\]{}]/gs

/** True of a text in JSON that is nested deeper than anything here walks. */
export function isTooDeep(text: string): boolean {
  let depth = 0
  for (const [mark] of text.length > DEEPEST ? text.matchAll(MARKS) : []) {
    if (mark === '[' || mark === '{') depth++
    else if (mark === ']' || mark === '}') depth--
    if (depth > DEEPEST) return true
  }
  return false
}

/** The object that a text is in JSON; undefined where it is anything else. */
export function objectIn(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isJsonObject(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** The same value always gives the same text: members sorted, no white space. For keys and comparisons. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item)).join(',')}]`
  if (isJsonObject(value)) {
    const members = Object.keys(value)
      .filter((name) => value[name] !== undefined)
      .sort()
      .map((name) => `${JSON.stringify(name)}:${canonicalJson(value[name])}`)
    return `{${members.join(',')}}`
  }
  return JSON.stringify(value ?? null)
}

/** The same value with each text in it changed; `path` leads there from the top. */
export function mapText(value: Json, change: (text: string, path: string[]) => string, path: string[] = []): Json {
  if (typeof value === 'string') return change(value, path)
  if (Array.isArray(value)) return value.map((item, index) => mapText(item, change, [...path, `${index}`]))
  if (!isJsonObject(value)) return value
  const members = Object.entries(value).map(([name, member]) => [name, mapText(member, change, [...path, name])])
  return Object.fromEntries(members)
}
