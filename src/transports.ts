/** How each connection of a workspace travels: one policy for its token calls and its data calls. */
import { ADDRESS } from './config/authority.ts'
import { durationOf } from './config/duration.ts'
import type { References } from './config/references.ts'
import { ConfigError, ResponseError, TransportError } from './errors.ts'
import type { Connection } from './generated/language.ts'
import { createCookies } from './http/cookies.ts'
import { isListed, sameOrigin } from './http/origin.ts'
import { proxyFor, proxyPolicy } from './http/proxy.ts'
import { isJsonObject, type Json } from './json.ts'
import type { ClientCertificate, Cookies, PresentedCertificate, Runtime, Transport } from './runtime.ts'
import type { PinnedCertificates } from './stores/index.ts'

type Travelling = Exclude<Connection, { type: 'JSONFile' }>

export interface TransportWorld {
  connection(name: string): Promise<Connection>
  runtime: Pick<Runtime, 'env' | 'emit' | 'secrets'>
  file: References['file']
  pinned(): Promise<PinnedCertificates>
}

export interface Transports {
  /** For calls to its token endpoint. The same object each time: whoever sends keeps connections alive by it. */
  token(name: string): Promise<Transport>
  /** For calls to its API, with the client certificate of `signer` where it has none itself. */
  data(name: string, signer?: string): Promise<Transport>
  /**
   * Looks at what the connection's own servers show, and pins what does not verify; `url`: at this one only. Throws
   * ConfigError where there is nothing to pin.
   */
  trust(name: string, url?: string): Promise<Trusted[]>
  /** Addresses that a connection's own server says are its own, too. */
  discovered(name: string, addresses: string[]): void
  /** Closes every connection; an answer that is not read to its end breaks off. */
  close(): void
}

/** A server's certificate, looked at because a person asked. */
export interface Trusted extends PresentedCertificate {
  origin: string
  /** Pinned because it does not verify. */
  pinned: boolean
  /** The fingerprint that was pinned before, where it was another. */
  before?: string
}

export function openTransports({ connection, runtime, file, pinned }: TransportWorld): Transports {
  const { env, emit, secrets } = runtime
  const made = new Map<string, Promise<Transport>>()
  const jars = new Map<string, Cookies>()
  const found = new Map<string, string[]>()
  const warned = new Set<string>()
  const closing = new AbortController()

  /** What failed is tried anew: its reason may be gone. */
  function once(key: string, make: () => Promise<Transport>): Promise<Transport> {
    const known = made.get(key)
    if (known) return known
    const making = make()
    made.set(key, making)
    making.catch(() => made.delete(key))
    return making
  }

  async function make(name: string, timeout_of: Transport['timeout_of'], signer?: string): Promise<Transport> {
    const opened = await travelling(name)
    const lender = signer === undefined ? undefined : await travelling(signer)
    const { ssl_mode, timeout } = opened
    const own = addressesIn(opened as unknown as Json)
    // A credential speaks for itself alone: its list counts for its own certificate, not for this connection's.
    const isLent = opened.client_certificate === undefined && lender?.client_certificate !== undefined
    const others = [...opened.also_send_to, ...(isLent ? lender.also_send_to : [])]
    const isOwn = (url: string) =>
      [...own, ...(found.get(name) ?? [])].some((home) => sameOrigin(url, home)) || isListed(url, others)
    const [ca, client_certificate] = await Promise.all([
      authorities(name, opened),
      clientCertificate(name, opened, signer, lender),
    ])
    if (ssl_mode === 'off' && !warned.has(name)) warn(name, 'transport.ssl_off', OFF)
    warned.add(name)
    return {
      ssl_mode,
      timeout: durationOf(timeout),
      timeout_of,
      closed: closing.signal,
      isOwn,
      proxy: proxyPolicy(name, opened.proxy, env, secrets),
      cookies: cookies(name, opened, signer, isOwn),
      ...(ca !== undefined && { ca }),
      ...(client_certificate && { client_certificate }),
      ...(ssl_mode === 'trust' && { pinned: pinning(name) }),
    }
  }

  async function travelling(name: string): Promise<Travelling> {
    const opened = await connection(name)
    if (opened.type === 'JSONFile') throw new Error(`${name} is a file and travels nowhere`)
    return opened
  }

  function warn(name: string, code: string, what: string): void {
    emit({ type: 'warning', code, message: `connection ${name} ${what}` })
  }

  async function authorities(name: string, { ca_file }: Travelling): Promise<string | undefined> {
    if (ca_file === undefined) return undefined
    const ca = await file(ca_file)
    if (ca?.includes('-----BEGIN CERTIFICATE-----')) return ca
    const [why, advice] =
      ca === undefined
        ? ['cannot be read', 'check ca_file; it is taken from the folder of the workspace file']
        : ['holds no certificate', 'ca_file wants a PEM file, with a line -----BEGIN CERTIFICATE-----']
    throw new ConfigError('config.not_usable', { name, why: `names a ca_file that ${why}: ${ca_file}`, advice })
  }

  /** RFC 8705 §3: a token may be good only together with the certificate that it was fetched with. */
  async function clientCertificate(
    name: string,
    { client_certificate: own }: Travelling,
    signer: string | undefined,
    lender: Travelling | undefined,
  ): Promise<ClientCertificate | undefined> {
    if (own && lender?.type === 'Certificate')
      throw new ConfigError('config.not_usable', {
        name,
        why: `has a client_certificate of its own, and authentication by another, that of connection ${signer}`,
        advice: 'remove one of the two: a TLS connection shows one certificate',
      })
    const [from, written] = own ? [name, own] : [signer ?? name, lender?.client_certificate]
    if (!written) return undefined
    const { readClientCertificate } = await import('./http/client_certificate.ts')
    return readClientCertificate(from, written)
  }

  /** One jar for a connection, whatever it asks for; a session belongs to who it was opened for. */
  function cookies(
    name: string,
    { ignore_cookies_policy }: Travelling,
    signer: string | undefined,
    isOwn: (url: string) => boolean,
  ): Cookies {
    const key = `${name} ${signer ?? ''}`
    const jar =
      jars.get(key) ??
      createCookies({
        isOwn,
        secrets,
        rejected(cookie, origin, reason) {
          if (ignore_cookies_policy) return
          const message = `Cookie rejected: ${cookie} of ${origin} (connection ${name}): ${reason}`
          emit({ type: 'warning', code: 'transport.cookie_rejected', message })
        },
      })
    jars.set(key, jar)
    return jar
  }

  const pinning =
    (name: string): NonNullable<Transport['pinned']> =>
    async (origin, { fingerprint, problem }) => {
      const { fingerprint: counts, isNew } = await (await pinned()).pin(origin, fingerprint)
      if (isNew)
        warn(
          name,
          'transport.certificate_pinned',
          `has ssl_mode: trust, and the certificate of ${origin} does not verify (${problem}): it is accepted now, and from now on no other: SHA-256 ${fingerprint}`,
        )
      return counts
    }

  async function trust(name: string, only?: string): Promise<Trusted[]> {
    const refuse = (why: string, advice: string) => new ConfigError('config.not_usable', { name, why, advice })
    const opened = await connection(name)
    const own = opened.type === 'JSONFile' ? [] : [...addressesIn(opened as unknown as Json), ...opened.also_send_to]
    const origins = new Set(own.flatMap((url) => (/^https:[^*]+$/.test(url) ? [new URL(url).origin] : [])))
    if (opened.type === 'JSONFile' || origins.size === 0)
      throw refuse('has no https address of its own', 'name the connection that has url or token_endpoint')
    if (opened.ssl_mode !== 'trust')
      throw refuse(
        `has ssl_mode: ${opened.ssl_mode}, with which no certificate is accepted by hand`,
        'write ssl_mode: trust; or, if your own authority signed the certificate, name its PEM file in ca_file',
      )
    const transport = await make(name, 'whole')
    if (only !== undefined && !(URL.canParse(only) && only.startsWith('https:') && transport.isOwn?.(only)))
      throw refuse(`has no address at ${only}`, `its own are ${[...origins].join(', ')}`)
    const [pins, { createConnector }] = await Promise.all([pinned(), import('./http/connect.ts')])
    const { look } = createConnector(transport)
    const looked: Trusted[] = []
    for (const origin of only === undefined ? origins : [new URL(only).origin]) {
      const presented = await look(new URL(origin), proxyFor(origin, transport.proxy)).catch((error) => {
        throw error instanceof TransportError
          ? new ResponseError('api.unreachable', { connection: name, failure: error.failure })
          : error
      })
      const { problem, fingerprint } = presented
      const before = problem === undefined ? undefined : await pins.replace(origin, fingerprint)
      looked.push({
        origin,
        ...presented,
        pinned: problem !== undefined,
        ...(before !== undefined && before !== fingerprint && { before }),
      })
    }
    return looked
  }

  return {
    token: (name) => once(`token ${name}`, () => make(name, 'whole')),
    data(name, signer) {
      const other = signer === name ? undefined : signer
      return once(`data ${name} ${other ?? ''}`, () => make(name, 'idle', other))
    },
    trust,
    discovered: (name, addresses) => void found.set(name, addresses),
    close: () => closing.abort(),
  }
}

const OFF = 'has ssl_mode: off: whoever is on the way can read and change everything'

/** Fields that hold fields that hold an address. */
const HOLDER = /^(token_request|refresh_request|token_response|steps)$/

function addressesIn(value: Json): string[] {
  if (Array.isArray(value)) return value.flatMap(addressesIn)
  if (!isJsonObject(value)) return []
  return Object.entries(value).flatMap(([name, member]) => {
    if (typeof member === 'string')
      return ADDRESS.test(name) && /^https?:/i.test(member) && URL.canParse(member) ? [member] : []
    return HOLDER.test(name) ? addressesIn(member) : []
  })
}
