/** What a person reads when no answer came: part of messages.ts, and under the same rules. */
import type { TransportFailure } from './errors.ts'

export interface Sentence {
  message: string
  hint: string
}

/**
 * `asked`: `the API`, `the token endpoint`. `connection`: where one asked. `attempts`: how many there were, where more than
 * one.
 */
export function unreachable(
  asked: string,
  connection: string | undefined,
  failure: TransportFailure,
  attempts?: number,
): Sentence {
  const { message, hint } = sentence(asked, connection, failure)
  return { message: attempts ? `${message}, ${attempts} times in a row` : message, hint }
}

const ofConnection = (connection: string | undefined) => (connection === undefined ? '' : ` (connection ${connection})`)

function sentence(asked: string, connection: string | undefined, failure: TransportFailure): Sentence {
  const { url, detail } = failure
  if (failure.proxy) return proxyFailed(asked, connection, failure, failure.proxy)
  const at = `${asked} ${url}${ofConnection(connection)}`
  switch (failure.kind) {
    case 'name_not_found':
      return {
        message: `the name of ${at} is not known on this network`,
        hint: 'check the spelling of the host in the URL, and that this machine is online',
      }
    case 'refused':
      return { message: `nothing listens at ${at}`, hint: 'check host and port, and that the server is running' }
    case 'timeout':
      return {
        message: `${at} did not answer within ${detail}`,
        hint: 'try again later, or raise timeout on this connection',
      }
    case 'too_slow':
      return {
        message: `the answer of ${at} brings less than ${detail}`,
        hint: 'try again later; where it is meant to be so slow, raise timeout on this connection',
      }
    case 'certificate':
      return {
        message: `the certificate of ${at} is not trusted (${detail})`,
        hint: 'check the host in the URL; if your own authority signed it, name that authority’s PEM file in ca_file; one that has expired must be renewed by whoever runs the server; to accept this one and no other, write ssl_mode: trust',
      }
    case 'certificate_changed':
      return {
        message: `the certificate of ${at} is not trusted (${detail}), and not the one that was accepted before: SHA-256 ${failure.fingerprints?.presented}, but accepted was ${failure.fingerprints?.pinned}`,
        hint: `ask whoever runs the server whether it has a new one; if it has, accept it: latchkey trust ${connection} ${new URL(url).origin}`,
      }
    case 'client_certificate':
      return {
        message: `${at} does not accept who we say we are in TLS (${detail})`,
        hint: 'check client_certificate on this connection: the server wants one, wants another, or it has expired or been revoked',
      }
    case 'plain_http':
      return {
        message: `${at} uses plain http, which would show the credential to everybody on the way`,
        hint: 'write https://, or ssl_mode: off if this is a test server',
      }
    case 'too_large':
      return { message: `the answer of ${at} is larger than ${detail}`, hint: 'check that the URL is the right one' }
    case 'headers_too_large':
      return {
        message: `the answer of ${at} has more header fields than can be taken (${detail})`,
        hint: 'check that the URL is the right one; no API needs more than 500 of them, or 64 KB',
      }
    case 'overpacked':
      return {
        message: `the answer of ${at} is compressed more than ${detail} to 1, which is done to fill disks`,
        hint: 'look at it with another program, and tell whoever runs the server',
      }
    case 'unknown_encoding':
      return {
        message: `the answer of ${at} has a Content-Encoding that was not asked for and is not known here (${detail})`,
        hint: 'known are gzip, deflate, br and zstd; tell whoever runs the server, or ask for what it can: a header Accept-Encoding: identity',
      }
    case 'not_tls':
      return {
        message: `${at} does not speak https on that port, but probably plain http`,
        hint: 'check the port; for a test server write http:// and ssl_mode: off',
      }
    // A proxy's alone, and told above.
    case 'proxy_answered':
    case 'broken':
      if (/^(Z_|ERR__|ERR_BROTLI|ZSTD_)/.test(String(detail)))
        return {
          message: `the answer of ${at} says that it is compressed, and cannot be unpacked (${detail})`,
          hint: 'try again; if it stays so, ask for an answer that is not compressed, by a header Accept-Encoding: identity, and tell whoever runs the server',
        }
      return {
        message: `the connection to ${at} broke (${detail})`,
        hint: 'try again; if it stays so, a proxy or firewall may be in between',
      }
  }
}

/** The server was never asked. */
function proxyFailed(
  asked: string,
  connection: string | undefined,
  { kind, url, detail }: TransportFailure,
  { url: at, setting }: NonNullable<TransportFailure['proxy']>,
): Sentence {
  const it = `the proxy ${at} (from ${setting})`
  const instead = `so ${asked} ${url}${ofConnection(connection)} was not reached`
  const check = `check ${setting}: host, port and http:// or https://`
  switch (kind) {
    case 'name_not_found':
      return { message: `the name of ${it} is not known on this network, ${instead}`, hint: check }
    case 'refused':
      return { message: `nothing listens at ${it}, ${instead}`, hint: check }
    case 'timeout':
      return { message: `${it} did not answer within ${detail}, ${instead}`, hint: check }
    case 'certificate':
      return {
        message: `the certificate of ${it} is not trusted (${detail}), ${instead}`,
        hint: 'name the PEM file of its authority in ca_file on this connection',
      }
    case 'proxy_answered':
      return detail === '407'
        ? {
            message: `${it} wants to know who asks (407), ${instead}`,
            hint: 'write proxy: {url, username, password} on this connection; only Basic is known here',
          }
        : {
            message: `${it} answered ${detail}, ${instead}`,
            hint: 'ask whoever runs the proxy whether it lets this host and port through',
          }
    default:
      return { message: `the connection to ${it} broke (${detail}), ${instead}`, hint: check }
  }
}
