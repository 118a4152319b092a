/** Pieces that sentences are made of. */
import { isSecretName } from './redact.ts'

/** Between us and the API: a CDN, a gateway, a load balancer or a proxy. */
export interface Hop {
  kind: 'CDN' | 'gateway' | 'load balancer' | 'proxy'
  name: string
}

/** Exact while somebody may sit it out. */
export const waitOf = (seconds: number) => (seconds < 7200 ? `${seconds} seconds` : inWords(seconds * 1000))

/** Others’ words. What ends a quotation in the middle of them would have the rest pass for ours. */
export const quoted = (said: string) => `“${said.replace(/[“”„‟]/g, "'")}”`
export const quoteServer = (said: string | undefined) => (said ? `: ${quoted(said)}` : '')
export const byHop = ({ hop }: { hop?: Hop }, asked: string) =>
  hop ? ` (by ${theHop(hop)}, not by ${asked} itself)` : ''
export const theHop = ({ kind, name }: Hop) => (name ? `the ${kind} ${name}` : `a ${kind}`)

/** The types of connection, as they are spoken: an ApiKey, a REST. */
export const withArticle = (type: string) => `${/^[AO]/.test(type) ? 'an' : 'a'} ${type}`

/** A duration as people say it: `2 hours`, `10 minutes`, `45 seconds`. */
export function inWords(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000))
  const [amount, unit] =
    seconds >= 172_800
      ? [seconds / 86_400, 'day']
      : seconds >= 7200
        ? [seconds / 3600, 'hour']
        : seconds >= 120
          ? [seconds / 60, 'minute']
          : [seconds, 'second']
  const whole = Math.floor(amount)
  return `${whole} ${unit}${whole === 1 ? '' : 's'}`
}

/** What a token endpoint answered, as far as a person needs it. */
export interface ServerAnswer {
  connection: string
  token_endpoint: string
  status: number
  /** RFC 6749 §5.2 error code, when the server sent one. */
  error?: string
  /** The server's own word, where `error` is what the file says that it means. */
  server_error?: string
  error_description?: string
  /** Who made the answer, where that was not who was asked. */
  hop?: Hop
  /** Of a login that is not OAuth: what describes the request. */
  block?: DescribedBlock
}

/** The blocks of a Bearer. */
export type DescribedBlock = 'token_request' | 'refresh_request'

type Said = Pick<ServerAnswer, 'error' | 'server_error' | 'error_description'>

/** The server's own words, where it has any; behind its code what the file says that it means. */
export const serverSaid = ({ error, server_error, error_description }: Said): string =>
  quoteServer([server_error ? `${server_error} (${error})` : error, error_description].filter(Boolean).join(': '))

/**
 * The command that shows what a connection answers. A path that a shell would change is in quotes; one with a template, or
 * with a secret in its query, is left out.
 */
export function lookAt(connection: string, path = ''): string {
  const isPlain = /^[\w/.,:@%~=-]*$/.test(path)
  const query = new URLSearchParams(path.replace(/^[^?]*/, ''))
  const isLeftOut = /['\p{Cc}\p{Cf}]|\$\{/u.test(path) || [...query.keys()].some(isSecretName)
  const shown = isLeftOut ? 'PATH' : isPlain ? path : `'${path}'`
  return `latchkey request ${connection} ${shown}`.trimEnd()
}
