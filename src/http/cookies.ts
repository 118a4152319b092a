/** The only import of tough-cookie: what servers give to keep (RFC 6265), loaded with the first that does. */
import type { CookieJar } from 'tough-cookie'
import { oneLine } from '../harmless.ts'
import type { Secrets } from '../redact.ts'
import type { Cookies } from '../runtime.ts'

export interface CookieOptions {
  /** Where the connection's credentials may go: cookies from there stay there. */
  isOwn(url: string): boolean
  secrets: Pick<Secrets, 'addReceived'>
  /** Told of a cookie that is not kept, in words that never hold its value; once for each name and reason. */
  rejected(name: string, origin: string, reason: string): void
}

/** A shorter value is a language, a flag or a count. */
const SHORTEST_SESSION = 8

/** One jar for all own addresses, and one for each other origin: neither is ever asked for the other's. */
export function createCookies({ isOwn, secrets, rejected }: CookieOptions): Cookies {
  const jars = new Map<string, CookieJar>()
  const told = new Set<string>()
  const jarOf = (url: string) => (isOwn(url) ? 'own' : new URL(url).origin)

  return {
    fieldFor(url, sent) {
      const jar = jars.get(jarOf(url))
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
      const jar = jars.get(jarOf(url)) ?? new CookieJar(undefined, { prefixSecurity: 'strict' })
      jars.set(jarOf(url), jar)
      for (const text of received) {
        const cookie = Cookie.parse(text)
        if (cookie && cookie.value.length >= SHORTEST_SESSION) secrets.addReceived(cookie.value, 'cookie')
        try {
          if (!cookie) throw new Error('failed to parse')
          jar.setCookieSync(cookie, url)
        } catch (error) {
          // Without a `=` all of it may be the value.
          const name = (cookie && oneLine(cookie.key, LONGEST_NAME)) ?? 'without a name'
          const reason = reasonOf(error as Error)
          if (told.has(`${name} ${reason}`)) continue
          told.add(`${name} ${reason}`)
          rejected(name, new URL(url).origin, reason)
        }
      }
    },
  }
}

const LONGEST_NAME = 60

const nameOf = (pair: string) => pair.split('=', 1)[0]?.trim() ?? ''

/** tough-cookie's own words, which may quote what the server wrote. */
function reasonOf({ message }: Error): string {
  if (/public suffix/i.test(message)) return 'its domain is shared by many owners'
  if (/not in this host/i.test(message)) return 'it is for another domain'
  if (/prefix/i.test(message)) return 'its name promises what its attributes do not keep'
  if (/HttpOnly/i.test(message)) return 'it is not for programs'
  return 'it cannot be read'
}
