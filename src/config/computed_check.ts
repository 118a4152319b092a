/** Computed values that no attempt could make, or that say more than counts. Trusts nothing. */
import { isJsonObject, type Json, type JsonObject } from '../json.ts'
import { nearest } from '../nearest.ts'
import { isLate, madeOf, namesIn, requestWords, textsOf, usesBody } from './computed.ts'
import type { Finding } from './cross_check.ts'

/** Made of time or chance alone. */
const ofNothing = new Set<Json | undefined>(['unix_time', 'unix_time_ms', 'iso_time', 'uuid', 'nonce'])

/** Paths are from the connection. `own`: what a value of its requests may be called besides. */
export function* computedValues(connection: object, own: readonly string[]): Generator<Finding, void> {
  const { computed, ...fields } = connection as JsonObject
  if (!isJsonObject(computed)) return
  for (const [name, definition] of Object.entries(computed)) {
    const at = ['computed', name]
    const wrong = (problem: string, advice: string): Finding => ({ at, problem, advice })
    if (!/^[a-z][a-z0-9_]*$/.test(name))
      yield wrong(`\${${name}} names nothing`, 'a name has small letters, digits and _, and begins with a letter')
    else if (Object.hasOwn(fields, name) || own.includes(name) || name === 'token')
      yield wrong(`${name} is the name of something else here: \${${name}} would be two things`, 'give it another name')
    else if (requestWords.some((word) => word === name))
      yield wrong(`\${${name}} is the request’s own ${name.replaceAll('_', ' ')}`, 'give it another name')
    if (!isJsonObject(definition)) continue
    for (const finding of ofFunction(definition)) yield { ...finding, at: [...at, ...finding.at] }
  }
  yield* circles(computed)
}

/** What a function needs, and what it has no use for. */
function* ofFunction({ function: word, input, key, key_encoding, encoding }: JsonObject): Generator<Finding> {
  if (typeof word !== 'string') return
  const isKeyed = word.startsWith('hmac_')
  if (ofNothing.has(word)) {
    if (input !== undefined)
      yield {
        at: ['input'],
        problem: `${word} is made of no input`,
        advice: 'remove input, or write the function meant',
      }
  } else if (input === undefined) {
    const advice = `write input: the text that is ${word === 'base64' ? 'encoded' : isKeyed ? 'signed' : 'hashed'}`
    yield { code: 'missing_field', at: [], problem: `input is missing`, advice }
  }
  if (isKeyed && key === undefined)
    yield {
      code: 'missing_field',
      at: [],
      problem: `key is missing: ${word} is made with a secret`,
      advice: 'write key: ${client_secret}, or ${env:NAME}',
    }
  if (!isKeyed && key !== undefined) {
    const keyed = /^(sha1|sha256|sha512)$/.test(word) ? `hmac_${word}` : 'hmac_sha256'
    yield { at: ['key'], problem: `${word} takes no key`, advice: `write function: ${keyed}, or remove key` }
  }
  if (key_encoding !== undefined && !isKeyed)
    yield {
      at: ['key_encoding'],
      problem: `key_encoding says how a key is written, and ${word} takes none`,
      advice: 'remove key_encoding',
    }
  if (encoding !== undefined && (ofNothing.has(word) || word === 'base64'))
    yield {
      at: ['encoding'],
      problem: `encoding says how a hash or an HMAC is written, and ${word} is neither`,
      advice: 'remove encoding',
    }
}

/** Each circle once, from its first value on in the order of the file. */
function* circles(computed: JsonObject): Generator<Finding> {
  const told = new Set<string>()
  for (const name of Object.keys(computed)) {
    const circle = circleFrom(name, computed)
    if (!circle || circle.some((one) => told.has(one))) continue
    for (const one of circle) told.add(one)
    yield {
      at: ['computed', name],
      problem: `${name} is made of itself: ${[...circle, name].join(' → ')}`,
      advice: 'let one of them be made without the others',
    }
  }
}

/** The shortest way that leads from a value back to it. */
function circleFrom(name: string, computed: JsonObject): string[] | undefined {
  const ways: string[][] = [[name]]
  const seen = new Set<string>()
  for (const way of ways) {
    for (const next of textsOf(computed[way.at(-1) ?? '']).flatMap(namesIn)) {
      if (next === name) return way
      if (seen.has(next) || !Object.hasOwn(computed, next)) continue
      seen.add(next)
      ways.push([...way, next])
    }
  }
  return undefined
}

/** Where a value is sent that is no text, or made of what it would become a part of. `place`: what it stands in. */
export function unsendable(
  name: string,
  computed: JsonObject,
  place: 'body' | 'address' | 'other',
): { problem: string; advice: string } | undefined {
  const text = `\${${name}}`
  const definition = computed[name]
  if (isJsonObject(definition) && definition.encoding === 'bytes')
    return {
      problem: `${text} is bytes, which only input and key of another computed value can hold`,
      advice: `write its encoding as what is sent: hex, base64 or base64url`,
    }
  const used = requestWords.find((word) => madeOf(name, computed).has(word))
  if (place === 'body' && usesBody(text, computed))
    return {
      problem: `${text} is made of the body, and cannot stand in it`,
      advice: 'send it in a header or in the query',
    }
  if (place === 'address' && isLate(text, computed))
    return {
      problem: `${text} is made of \${${used}}, and cannot stand in the address itself`,
      advice: 'send it in a header, or as one of the parameters',
    }
  return undefined
}

/** What `${name}` in a computed value can be: the request's own words, other values, fields. Undefined where it is one. */
export function unknownName(name: string, connection: JsonObject, own: readonly string[]): string | undefined {
  const computed = isJsonObject(connection.computed) ? connection.computed : {}
  const known = [...requestWords, ...Object.keys(computed), ...own]
  if (known.includes(name)) return undefined
  const fields = Object.keys(connection).filter((field) => isText(connection[field]))
  if (fields.includes(name)) return undefined
  const near = nearest(name, [...known, ...fields])
  return near
    ? `did you mean \${${near}}?`
    : `it can hold ${requestWords.map((word) => `\${${word}}`).join(', ')}, a computed value or a field of the connection`
}

const isText = (value: Json | undefined) => ['string', 'number', 'boolean'].includes(typeof value)

/** Values that nothing uses. `used`: every text that may name one of them. Paths are from the connection. */
export function* idle(computed: Json | undefined, used: readonly string[]): Generator<Finding> {
  if (!isJsonObject(computed)) return
  const inside = Object.values(computed).flatMap(textsOf)
  const named = new Set([...used, ...inside].flatMap(namesIn))
  for (const name of Object.keys(computed))
    if (!named.has(name))
      yield {
        at: ['computed', name],
        problem: `${name} is computed, and used nowhere`,
        advice: `write \${${name}} where it is sent, or remove it`,
      }
}
