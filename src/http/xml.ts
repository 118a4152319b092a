/** XML out of a mapping, and a mapping out of XML; the only import of fast-xml-parser, loaded when there is XML. */
import { XMLBuilder, XMLParser, XMLValidator } from 'fast-xml-parser'
import { isJsonObject, type JsonObject } from '../json.ts'

/** Attributes, and the text of an element that has some or holds others. */
const names = { attributeNamePrefix: '@', textNodeName: '#text' }

const builder = new XMLBuilder({
  ignoreAttributes: false,
  ...names,
  suppressBooleanAttributes: false,
  suppressEmptyNode: true,
})

/** `{order: {"@id": 7, item: ["a", "b"], "#text": "…"}}`: attributes, an element that repeats, text. */
export const writeXml = (body: JsonObject): string => builder.build(body)

/** Characters; what is longer is no small answer. */
const LONGEST = 1_000_000

/**
 * The same the other way: the root element's name comes first, `@attribute`, what repeats is a list, and all values are
 * text as it was written. Undefined where it is not well-formed, or has a document type: entities that it could declare
 * are how a small text is made to mean a large one, or a file of this machine.
 */
export function readXml(text: string): JsonObject | undefined {
  if (text.length > LONGEST || /<!(doctype|entity)/i.test(text)) return undefined
  try {
    // First what gives up at once where elements are nested too deeply; but it forgives what is not well-formed.
    const value: unknown = parser().parse(text)
    if (XMLValidator.validate(text) !== true) return undefined
    // A text before or after the root element is an error, which the parser forgives.
    return isJsonObject(value) && Object.keys(value).length === 1 && !('#text' in value) ? value : undefined
  } catch {
    return undefined
  }
}

/** Numbers of characters, and what every XML has; a document adds none. */
const entityDecoder = {
  decode: (text: string) => withoutEntities(text),
  reset() {},
  setXmlVersion() {},
  setExternalEntities() {},
  addInputEntities() {},
}

const parser = () =>
  new XMLParser({
    ...names,
    ignoreAttributes: false,
    ignoreDeclaration: true,
    ignorePiTags: true,
    parseTagValue: false,
    parseAttributeValue: false,
    entityDecoder,
    jPath: false,
    // An object of our own is made of them, which has no other members.
    onDangerousProperty: (name: string) => name,
    maxNestedTags: 64,
  })

/** XML 1.0 §4.6, and no other; what is unknown stays as it is written. */
const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const withoutEntities = (text: string): string =>
  text.replace(/&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([\da-f]{1,6}));/gi, (written, name, decimal, hex) => {
    if (name !== undefined) return NAMED[name] ?? written
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
    const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
    return isCharacter ? String.fromCodePoint(code) : written
  })
