/** The only import of tough-cookie: what servers give to keep (RFC 6265), loaded with the first that does. */
import type { Cookie, CookieJar } from 'tough-cookie'
import { oneLine } from '../harmless.ts'
import { isSecretName, type Secrets } from '../redact.ts'
import type { Cookies, KeptCookie, Session } from '../runtime.ts'

export interface CookieOptions {
  /** Where the connection's credentials may go: cookies from there stay there. */
  isOwn(url: string): boolean
  secrets: Pick<Secrets, 'addReceived'>
  /** Told of a cookie that is not kept, in words that never hold its value; once for each name and reason, of the first. */
  rejected(name: string, origin: string, reason: string): void
}

/** A shorter value is a language, a flag or a count, unless its name says otherwise. */
const SHORTEST_SESSION = 8
const SESSION_NAME = /^sid\b|sid$|sess/i
const isSession = (name: string, value: string) =>
  value.length >= SHORTEST_SESSION || SESSION_NAME.test(name) || isSecretName(name)

/** What of cookies must not be shown. */
export const secretsInCookies = (cookies: readonly KeptCookie[] = []): string[] =>
  cookies.flatMap(({ name, value }) => (isSession(name, value) ? [value] : []))

/** RFC 6265 §6.1: what any server may rely on. More would go along with each request. */
const MOST_OF_A_DOMAIN = 50
const LARGEST = 4096
/** A server that goes on is told of no more. */
const MOST_TOLD = 20
/** Requests with the token before may still be under way; older sessions are over. */
const MOST_SESSIONS = 8

interface Kept {
  jar: CookieJar
  /** Of each domain, by path and name, the oldest first. */
  domains: Map<string, Map<string, Cookie>>
}

/**
 * One jar for all own addresses, and one for each other origin: neither is ever asked for the other's. A session has a jar
 * of its own, which begins with what the own addresses gave before it.
 */
export function createCookies({ isOwn, secrets, rejected }: CookieOptions): Cookies {
  const jars = new Map<string, Kept>()
  const told = new Set<string>()
  const sessions = new Map<string, Kept>()
  const jarOf = (url: string) => (isOwn(url) ? 'own' : new URL(url).origin)
  const keptFor = (url: string, session?: Session) =>
    session && isOwn(url) ? sessions.get(session.id) : jars.get(jarOf(url))
  function begin(id: string, kept: Kept) {
    sessions.set(id, kept)
    for (const oldest of sessions.keys()) if (sessions.size > MOST_SESSIONS) sessions.delete(oldest)
  }

  return {
    async open({ id, cookies }) {
      const before = keptIn(jars.get('own'))
      if (sessions.has(id) || cookies.length + before.length === 0) return
      const { CookieJar, Cookie } = await import('tough-cookie')
      const kept = emptyJar(CookieJar)
      for (const { name, host_only, expires_at, ...rest } of [...before, ...cookies]) {
        const expires = expires_at === undefined ? ('Infinity' as const) : new Date(expires_at)
        const cookie = new Cookie({ key: name, hostOnly: host_only, expires, creation: new Date(), ...rest })
        await kept.jar.store.putCookie(cookie)
        await dropOldest(kept, cookie)
      }
      // Another request may have opened it meanwhile.
      if (!sessions.has(id)) begin(id, kept)
    },

    fieldFor(url, sent, session) {
      const { jar } = keptFor(url, session) ?? {}
      const own = [sent ?? []].flat()
      if (!jar) return own.length > 0 ? own.join('; ') : undefined
      const received = jar.getCookiesSync(url)
      const isReceived = (name: string) => received.some(({ key }) => key === name)
      // What the file or a credential says wins over what a server gave; but where a token is itself a cookie of its
      // session, which servers change as they go, the newest counts.
      const begunWith = new Set(session?.cookies.map(({ name, value }) => `${name}=${value}`))
      const said = own
        .flatMap((field) => field.split(';'))
        .map((pair) => pair.trim())
        .filter((pair) => pair !== '' && !(begunWith.has(pair) && isReceived(nameOf(pair))))
      const names = new Set(said.map(nameOf))
      const kept = received.filter(({ key }) => !names.has(key))
      const all = [...said, ...kept.map((cookie) => cookie.cookieString())]
      return all.length > 0 ? all.join('; ') : undefined
    },

    of: ({ id }) => keptIn(sessions.get(id)),

    async keep(url, received, session) {
      const { CookieJar, Cookie } = await import('tough-cookie')
      const known = keptFor(url, session)
      const kept = known ?? emptyJar(CookieJar)
      if (!known && session && isOwn(url)) begin(session.id, kept)
      else if (!known) jars.set(jarOf(url), kept)
      for (const text of received) {
        const cookie = Cookie.parse(text)
        if (cookie && isSession(cookie.key, cookie.value)) secrets.addReceived(cookie.value, 'cookie')
        try {
          if (!cookie) throw new Error('failed to parse')
          if (text.length > LARGEST) throw new Error('too large')
          const set = kept.jar.setCookieSync(cookie, url)
          if (set) await dropOldest(kept, set)
        } catch (error) {
          // Without a `=` all of it may be the value.
          const name = (cookie && oneLine(cookie.key, LONGEST_NAME)) ?? 'without a name'
          const reason = reasonOf(error as Error)
          if (told.has(`${name} ${reason}`) || told.size === MOST_TOLD) continue
          told.add(`${name} ${reason}`)
          rejected(name, new URL(url).origin, reason)
        }
      }
    },
  }
}

/** Reads one cookie out of the `Set-Cookie` fields of an answer; undefined where it is not set, or taken back. */
export async function openCookieReader(): Promise<(fields: readonly string[], name: string) => string | undefined> {
  const { Cookie } = await import('tough-cookie')
  return (fields, name) =>
    fields
      .map((text) => Cookie.parse(text))
      .findLast((cookie) => cookie?.key === name && (cookie.expiryTime() ?? Infinity) > Date.now())?.value
}

const emptyJar = (Jar: typeof CookieJar): Kept => ({
  jar: new Jar(undefined, { prefixSecurity: 'strict' }),
  domains: new Map(),
})

/** What has not ended, as it may be kept elsewhere. */
function keptIn(kept: Kept | undefined): KeptCookie[] {
  const all = [...(kept?.domains.values() ?? [])].flatMap((cookies) => [...cookies.values()])
  const now = Date.now()
  return all.flatMap((cookie): KeptCookie[] => {
    const { key, value, domain, path, hostOnly, secure } = cookie
    const ends = cookie.expiryTime() ?? Infinity
    if (domain === null || ends <= now) return []
    const attributes = { domain, path: path ?? '/', host_only: hostOnly ?? true, secure }
    return [{ name: key, value, ...attributes, ...(Number.isFinite(ends) && { expires_at: ends }) }]
  })
}

async function dropOldest({ jar, domains }: Kept, set: Cookie): Promise<void> {
  const domain = set.domain ?? ''
  const cookies = domains.get(domain) ?? new Map<string, Cookie>()
  domains.set(domain, cookies)
  const id = `${set.path} ${set.key}`
  // Taken out and put back: a Map keeps its first order.
  cookies.delete(id)
  cookies.set(id, set)
  const [[oldest, { path, key }] = [id, set]] = cookies
  if (cookies.size <= MOST_OF_A_DOMAIN) return
  cookies.delete(oldest)
  await jar.store.removeCookie(domain, path, key)
}

const LONGEST_NAME = 60

const nameOf = (pair: string) => pair.split('=', 1)[0]?.trim() ?? ''

/** tough-cookie's own words, which may quote what the server wrote. */
function reasonOf({ message }: Error): string {
  if (/public suffix/i.test(message)) return 'its domain is shared by many owners'
  if (/not in this host/i.test(message)) return 'it is for another domain'
  if (/prefix/i.test(message)) return 'its name promises what its attributes do not keep'
  if (message === 'too large') return 'it is larger than 4 KB'
  if (/HttpOnly/i.test(message)) return 'it is not for programs'
  return 'it cannot be read'
}
