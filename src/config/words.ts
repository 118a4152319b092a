/** The words that choose a schema, and those that others have for them. */
import { variants, wordsKnownAs } from '../generated/variants.ts'
import { isJsonObject, type Json } from '../json.ts'
import { nearest } from '../nearest.ts'
import { plain } from './known_as.ts'

/** Our word of a topic, for ours in other letters or another product's; with `words`, one of these. */
export function ourWord(topic: string, text: string, words?: string[]): string | undefined {
  const said = plain(text)
  const known = wordsKnownAs[topic] ?? {}
  const own = (words ?? Object.keys(variants[topic] ?? {})).find((word) => plain(word) === said)
  const word = own ?? (Object.hasOwn(known, said) ? known[said] : undefined)
  return word !== undefined && (words?.includes(word) ?? true) ? word : undefined
}

/** The type of connection that has the grant that is meant, where `type` has only others. */
export function typeWith(written: Json | undefined, type: string) {
  const own = variants.connection?.[type]
  const meant = (text: string, words: string[]) => ourWord('grant', text, words) ?? nearest(text, words)
  if (typeof written !== 'string' || !isJsonObject(own) || meant(written, Object.keys(own))) return undefined
  for (const [other, grants] of Object.entries(variants.connection ?? {})) {
    const grant = isJsonObject(grants) ? meant(written, Object.keys(grants)) : undefined
    if (grant !== undefined) return { type: other, grant, grants: grants as Record<string, string> }
  }
  return undefined
}
