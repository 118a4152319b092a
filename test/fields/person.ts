/** Somebody in front of a browser who says yes to everything: goes where they are told, and comes back with a code. */
import type { Arrival } from '../../src/callback/contract.ts'
import type { Desk, LoginFacts } from '../../src/oauth/contract.ts'

export interface Person {
  desk: Desk
  /** Every address that was opened, by us or by them. */
  visited: string[]
  /** What they were told. */
  told: string[]
  /** What programs were told with it. */
  facts: LoginFacts[]
  /** What each redirect URI was listened on for. */
  listened: string[]
}

/** What every authorization server of these tests puts into the redirect to this machine. */
const usual = { code: 'issued-code', auth_code: 'code-by-another-name', realmId: 'north' }

/**
 * `answers`: what it puts there besides, as one does that gives the token itself; `pushed`: what it knows of a request
 * that the browser only carries a reference to.
 */
export function createPerson(answers: Record<string, string> = {}, pushed = () => new URLSearchParams()): Person {
  const visited: string[] = []
  const told: string[] = []
  const facts: LoginFacts[] = []
  const listened: string[] = []
  const gone = new AbortController()
  let arrive: (arrival: Arrival) => void = () => {}
  let paste: (line: string) => void = () => {}
  const arrived = new Promise<Arrival>((resolve) => {
    arrive = resolve
  })
  const pasted = new Promise<string>((resolve) => {
    paste = resolve
  })

  function visit(url: string) {
    visited.push(url)
    const carried = new URL(url).searchParams
    const asked = carried.has('request_uri') ? pushed() : carried
    const parameters = new URLSearchParams({ ...usual, ...answers, state: asked.get('state') ?? '' })
    arrive({ parameters, reply: async () => {} })
    paste(`${asked.get('redirect_uri')}?${parameters}`)
  }

  return {
    visited,
    told,
    facts,
    listened,
    desk: {
      signal: gone.signal,
      tell(sentence, more) {
        told.push(sentence)
        if (more) facts.push(more)
        const [url] = /https?:\/\/\S+\?\S*client_id\S*/.exec(sentence) ?? []
        if (url && visited.length === 0) visit(url)
      },
      async openBrowser(url) {
        visit(url)
        return true
      },
      async listen(redirect_uri) {
        listened.push(redirect_uri)
        return { arrival: () => arrived, close: async () => {} }
      },
      line: () => (listened.length > 0 ? new Promise(() => {}) : pasted),
    },
  }
}
