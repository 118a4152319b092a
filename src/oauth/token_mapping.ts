/**
 * Where the members of RFC 6749 §5.1 stand in one connection's answers: at the paths of `token_response`, each of which
 * then counts alone; else under the published spellings.
 */
import { hash } from 'node:crypto'
import { canonicalJson, isJsonObject, type Json } from '../json.ts'
import type { OAuthConnection } from './contract.ts'
import { spellings, type TokenMember } from './spellings.ts'

type Written = NonNullable<OAuthConnection['token_response']>

/** Reads one place of an answer; `text` is how the file has it. */
export interface Path {
  text: string
  first(answer: Json): Json | undefined
}

export interface Mapping {
  format: Written['format']
  paths: { [member in TokenMember | 'error_code' | 'error_message']?: Path }
  /** Of durations that are bare numbers; undefined where nothing is said, which are seconds (RFC 6749 §5.1). */
  unit?: Written['expires_in_unit']
  /** The server's code → the RFC's. */
  codes: Record<string, string>
  extra: Record<string, Path>
  /** Tells whether a token was read by this mapping; absent where nothing is written. */
  digest?: string
}

/** As a server that keeps to the RFC, or to the published spellings, is read. */
export const plainMapping: Mapping = { format: 'auto', paths: {}, codes: {}, extra: {} }

/** The same for the same text: what was read by another may be read again. */
export const mappingDigest = ({ token_response: written }: OAuthConnection): string | undefined =>
  written && hash('sha256', canonicalJson(written), 'base64url').slice(0, 16)

const read = new WeakMap<OAuthConnection, Promise<Mapping>>()

/** Compiled once for each connection; what reads JSONPaths is loaded where one is written. */
export function mappingOf(connection: OAuthConnection): Promise<Mapping> {
  const mapping = read.get(connection) ?? compiled(connection)
  read.set(connection, mapping)
  return mapping
}

async function compiled(connection: OAuthConnection): Promise<Mapping> {
  const { token_response: written } = connection
  if (!written) return plainMapping
  const { format, expires_in_unit, error: { code, message, codes = {} } = {}, extra = {}, ...members } = written
  const digest = mappingDigest(connection)
  return {
    format,
    paths: await pathsOf({ ...members, error_code: code, error_message: message }),
    // Written or not, the schema fills in seconds; and seconds are what is read without a word.
    ...(expires_in_unit !== 's' && { unit: expires_in_unit }),
    codes,
    extra: await pathsOf(extra),
    ...(digest !== undefined && { digest }),
  }
}

async function pathsOf(written: Record<string, string | undefined>): Promise<Record<string, Path>> {
  const texts = Object.entries(written).filter((entry): entry is [string, string] => entry[1] !== undefined)
  if (texts.length === 0) return {}
  const { compilePath } = await import('../extract/jsonpath.ts')
  return Object.fromEntries(await Promise.all(texts.map(async ([name, text]) => [name, await compilePath(text)])))
}

/** What stands in an answer under one of a member's names. */
export interface Candidate {
  /** The server's name for it, or its path. */
  name: string
  value: Json | undefined
}

export type Find = (member: TokenMember) => Candidate[]

/** Where to look for a member, in this order. */
export function finder(answer: Json, { paths }: Mapping): Find {
  return (member) => {
    const path = paths[member]
    if (path) return [{ name: path.text, value: path.first(answer) }]
    if (member === 'access_token' && typeof answer === 'string') return [{ name: '$', value: answer }]
    if (!isJsonObject(answer)) return []
    return spellings[member].map((name) => ({ name, value: Object.hasOwn(answer, name) ? answer[name] : undefined }))
  }
}
