/**
 * What an answer says beside its status: of the credential that its request carried (RFC 6750 §3.1, and `expired_when`),
 * whether it is a refusal that passes (`retry.when`), and whether a success is none (`failed_when`).
 */
import { challengesOf } from '../http/challenge.ts'
import { peek } from '../http/peek.ts'
import { isJsonObject } from '../json.ts'
import type { HttpResponse } from '../runtime.ts'
import type { Reach } from './attempt.ts'
import type { SourceWorld } from './contract.ts'
import { openSignals, type Signals } from './signals.ts'

/** Bytes; what says that a token has ended, or that something was refused or failed, is small. */
const MOST_LOOKED_AT = 65_536
/** Milliseconds from its first bytes to its last; what takes longer has rows, which must not wait for `expired_when`. */
const LONGEST_LOOK = 1000
/** As many as can be read at a glance. */
const MOST_SCHEMES = 3

/** What signals say of an answer; the first that one of its signals says counts. */
const meanings = ['ended', 'refused', 'failed'] as const
type Meaning = (typeof meanings)[number]

/**
 * `ended`: the token has; `refused`: for now, and the server did nothing; `failed`: the success is none; `unseen`: a success
 * has more than was looked at, and there it may say that it is none.
 */
export type Verdict = Meaning | 'unseen' | 'fine'

/** And the answer, nothing of it missing. */
export interface Judged {
  verdict: Verdict
  response: HttpResponse
}

export const isSuccess = ({ status }: Pick<HttpResponse, 'status'>): boolean => status >= 200 && status <= 299

/**
 * Looks at a body only where a signal wants that of an answer with this status: without such signals it asks nothing of
 * anybody. `carries`: a credential was sent; where none was, nothing is said of it. Throws what reading throws.
 */
export function openRejection(
  { expired_when = [], retry: { when = [] }, failed_when = [] }: Pick<Reach, 'expired_when' | 'retry' | 'failed_when'>,
  { clock }: Pick<SourceWorld, 'clock'>,
): (response: HttpResponse, carries: boolean) => Judged | Promise<Judged> {
  let opening: Promise<Record<Meaning, Signals>> | undefined
  const open = async () => ({
    ended: await openSignals(expired_when),
    refused: await openSignals(when),
    failed: await openSignals(failed_when),
  })

  async function judge(response: HttpResponse, carries: boolean): Promise<Judged> {
    opening ??= open()
    const signals = await opening
    const inHead: Record<Meaning, boolean | 'body'> = {
      ended: carries && mayEnd(response) && (response.status === 401 || signals.ended.inHead(response)),
      refused: signals.refused.inHead(response),
      failed: isSuccess(response) && signals.failed.inHead(response),
    }
    const possible = meanings.filter((meaning) => inHead[meaning])
    const [first] = possible
    if (!first) return { verdict: 'fine', response }
    // Why a 403 came may stand in its body alone.
    const isLooked = inHead[first] === 'body' || (first === 'ended' && response.status === 403)
    if (!isLooked) return { verdict: first, response }
    // No row is out before it is told that there is none: however long a small body takes, it is waited for.
    const isAwaited = isSuccess(response) && possible.some((meaning) => meaning !== 'ended')
    const { text, response: whole } = await peek(response, MOST_LOOKED_AT, isAwaited ? undefined : LONGEST_LOOK, clock)
    const holds = (meaning: Meaning) =>
      (inHead[meaning] === true || (text !== undefined && signals[meaning].inBody(whole, text))) &&
      (meaning !== 'ended' || mayEnd(whole, text))
    return { verdict: possible.find(holds) ?? (isAwaited && text === undefined ? 'unseen' : 'fine'), response: whole }
  }

  return (response, carries) => {
    if (when.length > 0 || failed_when.length > 0 || (carries && expired_when.length > 0))
      return judge(response, carries)
    return { verdict: carries && response.status === 401 && mayEnd(response) ? 'ended' : 'fine', response }
  }
}

/** Errors that another token of the same connection would meet again (RFC 6750 §3.1, RFC 9449 §7.1). */
const staying = new Set(['insufficient_scope', 'invalid_dpop_proof', 'use_dpop_nonce'])

const mayEnd = (response: HttpResponse, text = ''): boolean => !staying.has(namedError(response, text)?.error ?? '')

export interface NamedError {
  /** RFC 6750 §3.1. */
  error: string
  /** In the server’s own words. */
  description?: string
  /** What the request needs. */
  scope?: string
}

/** What a 401 or 403 says in its challenge, or, as many do, in a body of JSON. */
export function namedError(
  { status, headers }: Pick<HttpResponse, 'status' | 'headers'>,
  text: string,
): NamedError | undefined {
  if (status !== 401 && status !== 403) return undefined
  const challenged = challengesOf(headers).find(({ parameters: { error } }) => error)
  const { error, error_description, scope } = challenged?.parameters ?? membersOf(text)
  if (typeof error !== 'string' || error === '') return undefined
  return {
    error,
    ...(typeof error_description === 'string' && error_description && { description: error_description }),
    ...(typeof scope === 'string' && scope.trim() && { scope: scope.trim() }),
  }
}

/** Where APIs put the word in a body; a challenge is what the RFC asks for. */
function membersOf(text: string): Record<string, unknown> {
  if (!text.includes('insufficient_scope')) return {}
  try {
    const document: unknown = JSON.parse(text)
    if (!isJsonObject(document)) return {}
    const { error } = document
    return isJsonObject(error) ? { ...error, error: error.code ?? error.error } : document
  } catch {
    return {}
  }
}

/** The schemes that a 401 asks for, where a token is none of them; undefined where one is, or nothing is asked for. */
export function otherSchemes(headers: HttpResponse['headers']): string[] | undefined {
  const schemes = new Set(challengesOf(headers).map(({ scheme }) => scheme))
  const isToken = [...schemes].some((scheme) => /^(bearer|dpop)$/i.test(scheme))
  return isToken || schemes.size === 0 ? undefined : [...schemes].slice(0, MOST_SCHEMES)
}
