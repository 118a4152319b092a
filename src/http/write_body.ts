/** A body as it is sent: text as it is written in the file, anything else in the format. */
import type { REST } from '../generated/language.ts'
import { isJsonObject, type Json, type JsonObject } from '../json.ts'

export type Format = REST['format']

export const contentTypes = {
  json: 'application/json',
  form: 'application/x-www-form-urlencoded',
  text: 'text/plain; charset=utf-8',
  xml: 'application/xml',
  graphql: 'application/json',
} as const satisfies Record<Format, string>

export async function writeBody(body: Json, format: Format): Promise<string> {
  if (typeof body === 'string') return body
  if (format === 'form' && isJsonObject(body)) return writeForm(body)
  if (format === 'xml' && isJsonObject(body)) {
    const { writeXml } = await import('./xml.ts')
    return writeXml(body)
  }
  return JSON.stringify(body)
}

/** As PHP, Rails and Stripe read it: `a[b]=1`, a list of plain values repeats its name, one of mappings counts. */
function writeForm(body: JsonObject): string {
  const form = new URLSearchParams()
  const add = (name: string, value: Json) => {
    if (Array.isArray(value)) {
      const counts = value.some((item) => typeof item === 'object' && item !== null)
      for (const [index, item] of value.entries()) add(counts ? `${name}[${index}]` : name, item)
    } else if (isJsonObject(value)) {
      for (const [member, inner] of Object.entries(value)) add(`${name}[${member}]`, inner)
    } else form.append(name, value === null ? '' : String(value))
  }
  for (const [name, value] of Object.entries(body)) add(name, value)
  return form.toString()
}
