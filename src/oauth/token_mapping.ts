/**
 * Where the members of RFC 6749 §5.1 stand in one connection's answers: at the paths of `token_response`, each of which
 * then counts alone; else under the published spellings.
 */
import { hash } from 'node:crypto'
import { stepTo } from '../extract/step.ts'
import { canonicalJson, type Json } from '../json.ts'
import type { Unseal } from '../jwt/decrypt.ts'
import type { Secrets } from '../redact.ts'
import { type Path, pathsOf } from './answer_path.ts'
import type { Parsed } from './answer_shape.ts'
import type { TokenConnection } from './contract.ts'
import { type Candidate, outwards, type Place, placeOf, topOf, under, wrappersIn } from './places.ts'
import { spellings, type TokenMember } from './spellings.ts'

type Written = NonNullable<TokenConnection['token_response']>

/** Of a connection, what says how its answers are read. */
export type Mapped = Pick<TokenConnection, 'token_response'>

export interface Mapping {
  format: Written['format']
  paths: { [member in TokenMember | 'error_code' | 'error_message']?: Path }
  /** Of durations that are bare numbers; undefined where nothing is said, which are seconds (RFC 6749 §5.1). */
  unit?: Written['expires_in_unit']
  /** The server's code → the RFC's. */
  codes: Record<string, string>
  extra: Record<string, Path>
  /** Opens an answer that is encrypted, where a key is written. */
  unseal?: Unseal
  /** Tells whether a token was read by this mapping; absent where nothing is written. */
  digest?: string
}

/** As a server that keeps to the RFC, or to the published spellings, is read. */
export const plainMapping: Mapping = { format: 'auto', paths: {}, codes: {}, extra: {} }

/** The same for the same text: what was read by another may be read again. What is asked after it is no part of it. */
export function mappingDigest({ token_response }: Mapped): string | undefined {
  if (!token_response) return undefined
  const { steps: _, ...written } = token_response
  return hash('sha256', canonicalJson(written as Json), 'base64url').slice(0, 16)
}

const read = new WeakMap<Mapped, Promise<Mapping>>()

/** Whose it is, for messages. */
interface Owner {
  name: string
  secrets: Pick<Secrets, 'add'>
}

/** For what is read outside any workspace. */
const nobody: Owner = { name: '', secrets: { add: (value) => value } }

/**
 * Compiled once for each connection; what reads JSONPaths and keys is loaded where one is written. Throws ConfigError
 * `config.private_key`.
 */
export function mappingOf(connection: Mapped, owner: Owner = nobody): Promise<Mapping> {
  const mapping = read.get(connection) ?? compiled(connection, owner)
  read.set(connection, mapping)
  return mapping
}

async function compiled(connection: Mapped, { name, secrets }: Owner): Promise<Mapping> {
  const { token_response: written } = connection
  if (!written) return plainMapping
  const { format, key, expires_in_unit, error: { code, message, codes = {} } = {}, extra = {}, ...members } = written
  const digest = mappingDigest(connection)
  return {
    format,
    paths: await pathsOf({ ...members, error_code: code, error_message: message }),
    // Written or not, the schema fills in seconds; and seconds are what is read without a word.
    ...(expires_in_unit !== 's' && { unit: expires_in_unit }),
    codes,
    ...(key !== undefined && {
      unseal: (await import('../jwt/decrypt.ts')).openUnseal(key, {
        connection: name,
        field: 'token_response.key',
        secrets,
      }),
    }),
    extra: await pathsOf(extra),
    ...(digest !== undefined && { digest }),
  }
}

export type Find = (member: TokenMember) => Candidate[]

/** Where to look for a member, in this order. */
export function finder(answer: Parsed, mapping: Mapping, status = 200): Find {
  const { paths } = mapping
  const { found, places = [topOf(answer)] } = accessTokenIn(answer, mapping, status)
  // What stands beside the token is about it, before what stands further out; another wrapper has another's.
  const around = [...new Set(places.flatMap((place) => [...outwards(place)]))]
  return (member) => {
    if (member === 'access_token') return found ? [found] : []
    const path = paths[member]
    if (path) return [{ name: path.text, value: path.first(answer) }]
    if (member === 'refresh_token') return refreshTokensAt(places)
    return around.flatMap((at) => [...under(at, spellings[member])])
  }
}

export interface AccessToken {
  found?: Candidate
  /** The objects that it stands in; the one that counts comes first. */
  places?: Place[]
  /** Where the texts stand between which there is no choosing. */
  rivals?: string[]
}

/** Texts of an answer between which there is no choosing. */
export interface Rivals {
  member: 'access_token' | 'refresh_token'
  /** Where they stand. */
  paths: string[]
}

/**
 * A refresh token is as dear as the access token: it may be good for months, and the wrong one, sent, may end the right
 * one. So two of them are no answer either, while which is meant can still be said.
 */
export function rivalsIn(answer: Parsed, mapping: Mapping, status: number): Rivals | undefined {
  const { rivals, places = [topOf(answer)], found } = accessTokenIn(answer, mapping, status)
  if (rivals) return { member: 'access_token', paths: rivals }
  const others = found && !mapping.paths.refresh_token ? refreshTokensAt(places) : []
  return others.length > 1 ? { member: 'refresh_token', paths: others.map(pathOf) } : undefined
}

/** For each object that the access token stands in, what the nearest has that has any; each text once. */
const refreshTokensAt = (places: (Place | undefined)[]): Candidate[] =>
  distinct(
    places.flatMap((place) => {
      for (const at of outwards(place)) {
        const texts = [...under(at, spellings.refresh_token)].filter(({ value }) => isText(tokenText(value)))
        if (texts.length > 0) return texts
      }
      return []
    }),
  )

/**
 * The access token, or why there is none. Where no path is written: `access_token` of the answer itself decides. Otherwise
 * each object that is looked into may have one, by the first of the published names that holds one word; where two of them
 * differ, neither is chosen. In an answer that is no success no wrapper is opened: `data` may hold what was wrong with which
 * field.
 */
export function accessTokenIn(answer: Parsed, { paths }: Mapping, status: number): AccessToken {
  const { access_token: path } = paths
  if (path) {
    const texts = new Set(path.all(answer).map(tokenText).filter(isText))
    const [value] = texts
    if (texts.size > 1) return { rivals: [path.text] }
    const place = placeOf(path.text, answer)
    return value === undefined ? {} : { found: { name: path.text, value }, ...(place && { places: [place] }) }
  }
  if (typeof answer.value === 'string') return { found: { name: '$', value: answer.value } }
  const top = topOf(answer)
  if (!top) return {}
  const [standard, ...others] = spellings.access_token
  const own = tokenUnder(top, [standard])
  if (own) return { found: own, places: [top] }
  const places = status < 400 ? [top, ...wrappersIn(top)] : [top]
  const candidates = places.flatMap((place) => {
    const found = tokenUnder(place, place === top ? others : spellings.access_token, isOneWord)
    return found ? [{ found, place }] : []
  })
  const rivals = distinct(candidates.map(({ found }) => found))
  if (rivals.length > 1) return { rivals: rivals.map(pathOf) }
  const [found] = rivals
  return found ? { found, places: candidates.map(({ place }) => place) } : {}
}

/** The first of each text. */
const distinct = (candidates: Candidate[]): Candidate[] =>
  candidates.filter(({ value }, i) => candidates.findIndex((one) => String(one.value) === String(value)) === i)

const pathOf = ({ name }: Candidate) => (name.startsWith('$') ? name : stepTo('$', name))

function tokenUnder(place: Place, names: readonly string[], may = (_: string) => true): Candidate | undefined {
  for (const { name, value } of under(place, names)) {
    const text = tokenText(value)
    if (text !== undefined && may(text)) return { name, value: text }
  }
  return undefined
}

/** A sentence under the name of a token is about one. */
const isOneWord = (text: string) => !/\s/.test(text.trim())

/**
 * Text that says something; JSON's null and what programs make of it when they write text are nothing. Whole numbers
 * count, since some servers send a token as one; beyond 2^53 its digits are lost. What holds control characters is no token
 * (RFC 6749 §A.12), and no header could carry it.
 */
export function tokenText(value: Json | undefined): string | undefined {
  if (typeof value === 'number') return Number.isSafeInteger(value) && value > 0 ? String(value) : undefined
  return typeof value === 'string' && !NOTHING.test(value.trim()) && !CONTROL.test(value) ? value : undefined
}

const NOTHING = /^(null|undefined)?$/
const CONTROL = /\p{Cc}/u

const isText = (value: string | undefined) => value !== undefined
