/**
 * One class per culprit, many stable codes, plain data only: no request, response or key object is ever attached, so an
 * error can be logged, sent and kept. The sentences live in messages.ts.
 */
import { harmlessCopy } from './harmless.ts'
import { type Code, type DataOf, messages } from './messages.ts'

/** What the process exit code says: whose fault it was. */
export const exit = { done: 0, ours: 1, config: 2, authorization: 3, api: 4, data: 5, interrupted: 130 } as const

type CodeOf<Prefix extends string> = Extract<Code, `${Prefix}.${string}`>

export abstract class LatchkeyError<C extends Code = Code> extends Error {
  /** Stable, for programs: `token.invalid_client`. */
  readonly code: C
  /** What to do, one sentence for a person. */
  readonly hint: string
  /** What the message was made from; for programs, and printed by `--json`. */
  readonly data: DataOf<C>
  abstract readonly exitCode: number

  constructor(code: C, data: DataOf<C>) {
    // Names and values in it were written by servers and found in files.
    const harmless = harmlessCopy(data)
    const { message, hint } = (messages[code] as (data: DataOf<C>) => { message: string; hint: string })(harmless)
    super(message)
    this.name = new.target.name
    this.code = code
    this.hint = hint
    this.data = harmless
  }

  toJSON() {
    return { code: this.code, message: this.message, hint: this.hint, ...(this.data as object) }
  }
}

/** Yours: the file, a reference in it, or the words on the command line. */
export class ConfigError extends LatchkeyError<CodeOf<'config'> | CodeOf<'usage'>> {
  readonly exitCode = exit.config
}

/** The authorization server said no, or said nothing that can be used. */
export class TokenError extends LatchkeyError<CodeOf<'token'>> {
  readonly exitCode = exit.authorization
}

/** The API said no, or did not answer. */
export class ResponseError extends LatchkeyError<CodeOf<'api'>> {
  readonly exitCode = exit.api
}

/** The data is not as the extract describes it. */
export class ExtractError extends LatchkeyError<CodeOf<'data'>> {
  readonly exitCode = exit.data
}

/** Tokens or secrets cannot be kept or read back. */
export class StoreError extends LatchkeyError<CodeOf<'store'>> {
  /** The key is whoever's runs this. */
  readonly exitCode = this.code === 'store.key_too_short' || this.code === 'store.wrong_key' ? exit.config : exit.ours
}

/**
 * No answer came. Thrown by http/ only, which cannot know whether an authorization server or an API was asked; the
 * caller turns it into a TokenError or a ResponseError.
 */
export class TransportError extends Error {
  readonly failure: TransportFailure
  constructor(failure: TransportFailure) {
    super(failure.kind)
    this.name = 'TransportError'
    this.failure = failure
  }
}

export interface TransportFailure {
  kind:
    | 'name_not_found'
    | 'refused'
    | 'timeout'
    | 'too_slow'
    | 'certificate'
    | 'certificate_changed'
    | 'client_certificate'
    | 'broken'
    | 'not_tls'
    | 'plain_http'
    | 'too_large'
    | 'headers_too_large'
    | 'overpacked'
    | 'unknown_encoding'
    | 'proxy_answered'
  /** Origin and path, never the query. */
  url: string
  /** What the system called it: `ECONNREFUSED`, `CERT_HAS_EXPIRED`; what was waited for, and how long, for `timeout` and `too_slow`. */
  detail: string
  /** The proxy, where it is at fault, and who named it. */
  proxy?: { url: string; setting: string }
  /** SHA-256 of two certificates, for `certificate_changed`. */
  fingerprints?: { pinned: string; presented: string }
  /** False only when the request certainly never left this machine: a repeat is then safe. */
  sent: boolean
}
