/** What a server itself says is wrong, found in the body of its error answer, on one line for a message. */
import { oneLine } from '../harmless.ts'
import { isJsonObject, type Json } from '../json.ts'

/** What is said comes early in a page; all of it is searched only as JSON. */
const MOST_OF_A_PAGE = 20_000

/** Where APIs put their sentence; the first that holds text counts. */
const places: readonly (readonly (string | number)[])[] = [
  ['error_description'], // RFC 6749 §5.2
  ['error', 'message'], // Google, Facebook, OpenAI, Stripe
  ['error', 'description'],
  ['error', 'detail'],
  ['message'],
  ['Message'], // .NET, AWS
  ['detail'], // RFC 9457 §3.1.4
  ['title'],
  ['description'],
  ['errorMessage'],
  ['error_message'],
  ['msg'],
  ['errmsg'],
  ['errors', 0, 'message'], // GraphQL
  ['errors', 0, 'detail'], // JSON:API
  ['errors', 0, 'title'],
  ['errors', 0],
  ['errorMessages', 0], // Atlassian
  ['fault', 'faultstring'], // Apigee
  [0, 'message'], // Salesforce
  ['error'],
  ['code'],
]

/** Undefined where the body says nothing. */
export function saidBy(body: string): string | undefined {
  const text = body.trim()
  const json = parse(text)
  const said = json === undefined ? saidInText(text) : saidInJson(json)
  return said ? oneLine(said) : undefined
}

function saidInJson(json: Json): string | undefined {
  const found = findText(json)
  if (found === undefined) return undefined
  // Gateways wrap the answer from behind them: {"message": "{\"message\":\"…\"}"}. Unwrapped once.
  const inner = parse(found)
  return (inner !== undefined && findText(inner)) || found
}

function findText(json: Json): string | undefined {
  if (typeof json === 'string') return json.trim() || undefined
  for (const place of places) {
    const value = place.reduce<Json | undefined>(member, json)
    if (typeof value === 'string' && value.trim()) return value.trim()
  }
  return undefined
}

function member(value: Json | undefined, step: string | number): Json | undefined {
  if (typeof step === 'number') return Array.isArray(value) ? value[step] : undefined
  return isJsonObject(value) && Object.hasOwn(value, step) ? value[step] : undefined
}

/** Only what may be an object, an array or a string: a body `404` is text. */
function parse(text: string): Json | undefined {
  if (!/^[[{"]/.test(text)) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function saidInText(text: string): string | undefined {
  if (!text.startsWith('<')) return text.split(/[\r\n]/, 1)[0]
  const page = text.slice(0, MOST_OF_A_PAGE)
  // No `<` inside a tag: otherwise a page of `<title` and nothing else is searched from each of them to the end.
  const title = /<title[^<>]*>([^<]*)<\/title>/i.exec(page)?.[1]
  // XML: the first element that holds a message, as S3 and SOAP have it.
  const message = title ?? /<(?:\w+:)?(?:message|faultstring|reason|text)\b[^<>]*>([^<]+)</i.exec(page)?.[1]
  return message && unescapeMarkup(message)
}

const entities = new Map(Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }))

/** All numbers, too: a secret that is written in them would be known by nobody but who reads it. */
const unescapeMarkup = (text: string) =>
  text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hexadecimal, name) => {
    if (name !== undefined) return entities.get(name) ?? whole
    const code = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
