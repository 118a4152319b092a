/** The body of a connection and that of an extract over it, as one. */
import type { Format } from '../http/write_body.ts'
import { isJsonObject, type Json } from '../json.ts'

/** Two mappings are one, the extract's members winning; anything else the extract gives stands alone. */
export function joinedBody(below: Json | undefined, above: Json | undefined, format: Format): Json | undefined {
  const [own, asked] = format === 'graphql' ? [asQuery(below), asQuery(above)] : [below, above]
  return isJsonObject(own) && isJsonObject(asked) ? { ...own, ...asked } : (asked ?? own)
}

/** A GraphQL request that is text is its query. */
const asQuery = (body: Json | undefined) => (typeof body === 'string' ? { query: body } : body)
