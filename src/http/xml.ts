/** XML out of a mapping; the only import of fast-xml-parser, loaded with the first body that is written so. */
import { XMLBuilder } from 'fast-xml-parser'
import type { JsonObject } from '../json.ts'

const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  textNodeName: '#text',
  suppressBooleanAttributes: false,
  suppressEmptyNode: true,
})

/** `{order: {"@id": 7, item: ["a", "b"], "#text": "…"}}`: attributes, an element that repeats, text. */
export const writeXml = (body: JsonObject): string => builder.build(body)
