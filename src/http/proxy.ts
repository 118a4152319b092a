/** Through which proxy an address is asked: the one in the file, else the environment's. */
import { ConfigError } from '../errors.ts'
import { isLoopback } from '../field_formats.ts'
import type { Secrets } from '../redact.ts'
import type { ProxyPolicy, ProxyServer, Runtime } from '../runtime.ts'
import { basicCredentials } from './basic.ts'

/** As the file has it. */
export interface ConfiguredProxy {
  url: string
  username?: string
  password?: string
}

/** The proxies of one connection, their passwords registered as secrets. */
export function proxyPolicy(
  connection: string,
  configured: ConfiguredProxy | undefined,
  env: Runtime['env'],
  secrets: Secrets,
): ProxyPolicy {
  if (configured) {
    const { url, username = '', password = '' } = configured
    return { configured: server(new URL(url), username, password, 'proxy in the file', secrets), except: [] }
  }
  // A web server hands the header `Proxy:` of any visitor to its CGI programs as HTTP_PROXY (CVE-2016-5385).
  const ofHttp = env.REQUEST_METHOD === undefined ? ['http_proxy', 'HTTP_PROXY'] : ['http_proxy']
  const http = fromEnvironment(connection, ofHttp, env, secrets)
  const https = fromEnvironment(connection, ['https_proxy', 'HTTPS_PROXY'], env, secrets)
  const except = (env.no_proxy || env.NO_PROXY || '').split(/[\s,]+/).filter((entry) => entry !== '')
  return { ...(http && { http }), ...(https && { https }), except }
}

/**
 * Undefined: directly. The environment's proxies never see this machine itself, where plain http is allowed because it
 * does not leave it. A name in NO_PROXY stands for its subdomains, too, as curl has it; `*` for everything.
 */
export function proxyFor(address: string, policy: ProxyPolicy | undefined): ProxyServer | undefined {
  if (!policy || policy.configured) return policy?.configured
  const url = new URL(address)
  if (isLoopback(url.hostname) || policy.except.some((entry) => isExcepted(url, entry))) return undefined
  const proxy = url.protocol === 'https:' ? policy.https : policy.http
  if (proxy instanceof Error) throw proxy
  return proxy
}

function isExcepted(url: URL, entry: string): boolean {
  if (entry === '*') return true
  const [, bracketed, plain, port] = /^(?:\[(.*)\]|([^:]*|.*:.*:.*?))(?::(\d+))?$/.exec(entry) ?? []
  if (port !== undefined && port !== (url.port || (url.protocol === 'https:' ? '443' : '80'))) return false
  const host = url.hostname.replace(/^\[|\]$|\.$/g, '')
  const name = (bracketed ?? plain ?? '').toLowerCase().replace(/^\*?\.|\.$/g, '')
  return name !== '' && (host === name || host.endsWith(`.${name}`))
}

function fromEnvironment(
  connection: string,
  names: string[],
  env: Runtime['env'],
  secrets: Secrets,
): ProxyServer | Error | undefined {
  const name = names.find((one) => env[one]?.trim())
  if (name === undefined) return undefined
  const text = env[name]?.trim() ?? ''
  const url = URL.parse(text.includes('://') ? text : `http://${text}`)
  if (!url || !/^https?:$/.test(url.protocol) || url.hostname === '')
    return new ConfigError('config.not_usable', {
      name: connection,
      why: `cannot use the proxy that the environment variable ${name} names`,
      advice: `write ${name}=http://HOST:PORT, or https:// where the proxy itself speaks TLS; other kinds are not known here`,
    })
  // As it stands there: what is read out of it may be shown, and what is written there must be masked, too.
  secrets.add(url.password)
  return server(url, decoded(url.username), decoded(url.password), name, secrets)
}

function server(
  url: URL,
  username: string,
  password: string,
  setting: string,
  secrets: Pick<Secrets, 'add'>,
): ProxyServer {
  if (username === '' && password === '') return { url: url.origin, setting }
  const credentials = basicCredentials(username, password)
  // Where there is no password, the name is the key.
  secrets.add(password === '' ? username : password)
  secrets.add(credentials)
  return { url: url.origin, authorization: `Basic ${credentials}`, setting }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
