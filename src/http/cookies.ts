/** The only import of tough-cookie: what servers give to keep (RFC 6265), loaded with the first that does. */
import type { Cookie, CookieJar } from 'tough-cookie'
import { oneLine } from '../harmless.ts'
import { isSecretName, type Secrets } from '../redact.ts'
import type { Cookies } from '../runtime.ts'

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
const isSession = ({ key, value }: Cookie) =>
  value.length >= SHORTEST_SESSION || SESSION_NAME.test(key) || isSecretName(key)

/** RFC 6265 §6.1: what any server may rely on. More would go along with each request. */
const MOST_OF_A_DOMAIN = 50
const LARGEST = 4096
/** A server that goes on is told of no more. */
const MOST_TOLD = 20

interface Kept {
  jar: CookieJar
  /** Of each domain, by path and name, the oldest first. */
  domains: Map<string, Map<string, Cookie>>
}

/** One jar for all own addresses, and one for each other origin: neither is ever asked for the other's. */
export function createCookies({ isOwn, secrets, rejected }: CookieOptions): Cookies {
  const jars = new Map<string, Kept>()
  const told = new Set<string>()
  const jarOf = (url: string) => (isOwn(url) ? 'own' : new URL(url).origin)

  return {
    fieldFor(url, sent) {
      const { jar } = jars.get(jarOf(url)) ?? {}
      const own = [sent ?? []].flat()
      if (!jar) return own.length > 0 ? own.join('; ') : undefined
      // What the file or a credential says wins over what a server gave.
      const names = new Set(own.flatMap((field) => field.split(';')).map(nameOf))
      const kept = jar.getCookiesSync(url).filter(({ key }) => !names.has(key))
      const all = [...own, ...kept.map((cookie) => cookie.cookieString())]
      return all.length > 0 ? all.join('; ') : undefined
    },

    async keep(url, received) {
      const { CookieJar, Cookie } = await import('tough-cookie')
      const kept = jars.get(jarOf(url)) ?? {
        jar: new CookieJar(undefined, { prefixSecurity: 'strict' }),
        domains: new Map(),
      }
      jars.set(jarOf(url), kept)
      for (const text of received) {
        const cookie = Cookie.parse(text)
        if (cookie && isSession(cookie)) secrets.addReceived(cookie.value, 'cookie')
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
