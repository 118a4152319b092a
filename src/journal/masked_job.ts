/**
 * A job as it may be kept. What may be secret is masked three times: by its name, wherever it came from; by its value,
 * in every form that a registered secret takes; and of token calls nothing is kept but what is known to be none. Then
 * each part is cut, so that no record is larger than a few thousand characters.
 */
import type { Job } from '../generated/language.ts'
import { isJsonObject, type Json } from '../json.ts'
import { isSecretName, MASK, maskedCopy, type Secrets } from '../redact.ts'
import type { HeaderFields } from '../runtime.ts'
import type { JobFacts } from './contract.ts'

/** A body that is longer is not looked at, only counted. */
const LONGEST_READ = 64 * 1024
const LONGEST_BODY = 2000
const LONGEST_URL = 2000
const LONGEST_MESSAGE = 1000
const LONGEST_VALUE = 300
const MOST_HEADERS = 40

/** Fields of a token request that are no secret; every other one may be, whatever a server calls it. */
const openTokenFields = new Set([
  'actor_token_type',
  'audience',
  'client_assertion_type',
  'client_id',
  'grant_type',
  'redirect_uri',
  'requested_token_type',
  'resource',
  'scope',
  'subject_token_type',
  'token_type_hint',
  'username',
])
/** Headers of a token call that are no secret; what an earlier step brought may stand in any other one. */
const openTokenHeaders =
  /^(accept(-.+)?|age|allow|cache-control|cf-ray|connection|content-.+|date|etag|expires|host|keep-alive|last-modified|link|location|pragma|retry-after|server|strict-transport-security|transfer-encoding|user-agent|vary|via|www-authenticate|(x-)?rate-?limit.*|.*(request|correlation|trace)-?id)$/i
/** They sound secret, and tell why a call failed. */
const openHeaders = new Set(['www-authenticate'])

type Kind = Job['kind']
type Sent = Pick<JobFacts, 'url' | 'request' | 'response'>
type Unmasked = Omit<Job, keyof Sent> & Sent

export function maskedJob(job: Unmasked, secrets: Secrets): Job {
  const { kind, url, request, response } = job
  const body = request?.body === undefined ? undefined : bodyByName(kind, request.body)
  const named = {
    ...job,
    ...(url !== undefined && { url: urlByName(kind, url) }),
    ...(request && { request: { headers: headersByName(kind, request.headers), ...(body !== undefined && { body }) } }),
    ...(response && { response: { ...response, headers: headersByName(kind, response.headers) } }),
  }
  return cutJob(maskedByValue(named as Job, secrets))
}

/** Nearly always there is nothing left to mask: all texts in one are searched quicker than each by itself. */
function maskedByValue(job: Job, secrets: Secrets): Job {
  const all = textsOf(job).join('\n')
  return secrets.maskWords(all) === all ? job : (maskedCopy({ mask: secrets.maskWords }, job) as Job)
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : []
}

// ── by name ──────────────────────────────────────────────────────────────────────────────────────────────────────────

const maySee = (kind: Kind, name: string) => (kind === 'token' ? openTokenFields.has(name) : !isSecretName(name))

function headersByName(kind: Kind, headers: Readonly<HeaderFields>): Record<string, string> {
  const shown: Record<string, string> = {}
  let count = 0
  for (const name in headers) {
    if (count++ === MOST_HEADERS) break
    const value = headers[name] as string | string[]
    const isShown = !isSecretHeader(name) && (kind !== 'token' || openTokenHeaders.test(name))
    const show = isShown ? addressesByName : schemeOnly
    shown[name.toLowerCase()] = typeof value === 'string' ? show(value) : value.map(show).join(', ')
  }
  return shown
}

/** Servers send the same few with each answer, and most of what masking costs was asking after them. */
const knownHeaders = new Map<string, boolean>()
const MOST_KNOWN = 500

function isSecretHeader(name: string): boolean {
  const known = knownHeaders.get(name)
  if (known !== undefined) return known
  if (knownHeaders.size === MOST_KNOWN) knownHeaders.clear()
  const isSecret = isSecretName(name) && !openHeaders.has(name.toLowerCase())
  knownHeaders.set(name, isSecret)
  return isSecret
}

/** A scheme such as `Bearer` is worth seeing; what follows it is not (RFC 9110 §11.4). */
function schemeOnly(value: string): string {
  const scheme = /^(Basic|Bearer|Digest|DPoP) /i.exec(value)?.[1]
  return scheme ? `${scheme} ${MASK}` : MASK
}

/** Addresses in it, as `location` and `link` have them, may carry secrets in their query or fragment. */
const addressesByName = (value: string) =>
  value.replace(/([?&#])([^=&?#\s<>"]+)=([^&#\s<>"]*)/g, (whole, mark: string, name: string) =>
    isSecretName(decoded(name)) || decoded(name) === 'code' ? `${mark}${name}=${MASK}` : whole,
  )

function urlByName(kind: Kind, url: string): string {
  const parsed = URL.parse(url)
  if (!parsed) return MASK
  const { origin, pathname, search } = parsed
  const shown = origin + pathname + (search && `?${pairsByName(kind, search.slice(1))}`)
  // What was masked before it came here.
  return shown.replaceAll(encodeURIComponent(MASK), MASK)
}

/** Form-encoded pairs, as they are written; a value alone has no name that says what it is. */
function pairsByName(kind: Kind, pairs: string): string {
  return pairs
    .split('&')
    .map((pair) => {
      const [, name, value] = /^([^=]*)=(.*)$/s.exec(pair) ?? []
      if (name === undefined || value === undefined) return pair && MASK
      return maySee(kind, decoded(name)) ? pair : `${name}=${MASK}`
    })
    .join('&')
}

const decoded = (text: string) => (/[%+]/.test(text) ? (new URLSearchParams(`v=${text}`).get('v') ?? text) : text)

function bodyByName(kind: Kind, body: string | Uint8Array): string | undefined {
  const size = body.length
  if (size === 0) return undefined
  if (size > LONGEST_READ) return `(${size} ${typeof body === 'string' ? 'characters' : 'bytes'})`
  const text = typeof body === 'string' ? body : new TextDecoder().decode(body)
  const json = jsonByName(kind, text)
  if (json !== undefined) return json
  if (/^[^\s=&<>{}]+=[^\s<>{}]*$/.test(text)) return pairsByName(kind, text)
  return kind === 'token' ? MASK : text
}

function membersByName(kind: Kind, value: Json): Json {
  if (Array.isArray(value)) return value.map((item) => membersByName(kind, item))
  if (!isJsonObject(value)) return kind === 'token' ? MASK : value
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => {
      if (kind === 'token' && openTokenFields.has(name) && typeof member === 'string') return [name, member]
      const isInside = typeof member === 'object' && member !== null
      if (kind === 'token' ? isInside : !isSecretName(name)) return [name, membersByName(kind, member)]
      return [name, MASK]
    }),
  )
}

function jsonByName(kind: Kind, text: string): string | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined
  try {
    return JSON.stringify(membersByName(kind, JSON.parse(text)))
  } catch (error) {
    // Nested deeper than can be walked: what cannot be looked at is not shown.
    return error instanceof RangeError ? MASK : undefined
  }
}

// ── cut ──────────────────────────────────────────────────────────────────────────────────────────────────────────────

function cutJob(job: Job): Job {
  const { url, request, response, error } = job
  return {
    ...job,
    ...(url !== undefined && { url: cut(url, LONGEST_URL) }),
    ...(request && {
      request: {
        headers: cutHeaders(request.headers),
        ...(request.body !== undefined && { body: cut(request.body, LONGEST_BODY) }),
      },
    }),
    ...(response && { response: { ...response, headers: cutHeaders(response.headers) } }),
    ...(error && {
      error: {
        ...error,
        message: cut(error.message, LONGEST_MESSAGE),
        ...(error.hint !== undefined && { hint: cut(error.hint, LONGEST_MESSAGE) }),
      },
    }),
  }
}

const cutHeaders = (headers: Record<string, string>) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, cut(value, LONGEST_VALUE)]))

const cut = (text: string, longest: number) => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text)
