/** One client in front of servers that answer as a test says: what it sent, what it made of it. */
import type { Arrival, CallbackPage } from '../../src/callback/contract.ts'
import { unrecorded } from '../../src/journal/unrecorded.ts'
import type { OAuthConnection, TokenSource } from '../../src/oauth/contract.ts'
import { openTokens } from '../../src/oauth/open.ts'
import { createSecrets } from '../../src/redact.ts'
import type { Event, HttpRequest } from '../../src/runtime.ts'
import { openMemory } from '../../src/stores/memory.ts'
import { type FakeAnswer, type FakeClock, fakeClock, responseOf } from '../fakes.ts'

export const issuer = 'https://auth.example'

export const granted = { access_token: 'granted-access-token', token_type: 'Bearer', expires_in: 3600 }

/** What each address answers, in turn, the last answer for ever; by default the token endpoint gives a token. */
export type Answers = Record<string, FakeAnswer | FakeAnswer[] | ((request: HttpRequest, n: number) => FakeAnswer)>

export interface Client {
  tokens: TokenSource
  clock: FakeClock
  secrets: ReturnType<typeof createSecrets>
  requests: HttpRequest[]
  events: Event[]
  /** The forms that an address was sent. */
  forms(path: string): Record<string, string>[]
}

/** `token_endpoint` and the others are paths below `https://auth.example`. */
export function createClient(fields: object, answers: Answers = {}, store = openMemory('', fakeClock())): Client {
  const requests: HttpRequest[] = []
  const events: Event[] = []
  const asked = new Map<string, number>()
  const all: Answers = { '/token': { body: granted }, ...answers }
  const time = fakeClock()
  // Somebody who waits for a person waits for ever; the person comes first.
  const clock: FakeClock = {
    ...time,
    sleep: (ms, signal) => (ms >= 60_000 && signal ? new Promise(() => {}) : time.sleep(ms, signal)),
  }
  const secrets = createSecrets()
  const connection = {
    type: 'OAuth2',
    ssl_mode: 'verify',
    timeout: 30,
    also_send_to: [],
    ignore_cookies_policy: false,
    client_id: 'reporting',
    token_endpoint: `${issuer}/token`,
    ...('grant_type' in fields && fields.grant_type === 'authorization_code' && browser),
    ...fields,
  } as unknown as OAuthConnection
  const tokens = openTokens('crm_login', connection, {
    async send(request) {
      requests.push(request)
      const { origin, pathname } = new URL(request.url)
      const path = origin === issuer ? pathname : `${origin}${pathname}`
      const n = asked.get(path) ?? 0
      asked.set(path, n + 1)
      const given = all[path] ?? { status: 404 }
      const answer = typeof given === 'function' ? given(request, n + 1) : [given].flat()
      return responseOf(Array.isArray(answer) ? (answer[Math.min(n, answer.length - 1)] ?? {}) : answer, request.url)
    },
    store,
    clock,
    random: () => 0,
    secrets,
    emit: (event) => void events.push(event),
    recorder: async () => unrecorded,
    timeout: 30_000,
  })
  const forms = (path: string) =>
    requests
      .filter(({ url }) => new URL(url).pathname === path)
      .map(({ body }) => Object.fromEntries(new URLSearchParams(String(body ?? ''))))
  return { tokens, clock, secrets, requests, events, forms }
}

const browser = {
  authorization_endpoint: `${issuer}/authorize`,
  redirect_uri: 'http://127.0.0.1:53682/callback',
  authorize_using_browser: true,
  pkce: 'S256',
}

export interface Login {
  /** The authorization requests that the browser was sent to. */
  asked: URLSearchParams[]
  /** What the person was told, and what the pages said. */
  told: string[]
  pages: CallbackPage[]
  /** Redirect URIs that were listened on, and whether their listeners are closed. */
  listened: { redirect_uri: string; closed: boolean }[]
  outcome: Awaited<ReturnType<TokenSource['login']>> | Error
}

/** What a browser brings back when it was sent there: one arrival or several, each with its parameters. */
export type ComesBack = (asked: URLSearchParams) => Record<string, string> | Record<string, string>[]

export const yes: ComesBack = (asked) => ({ code: 'issued-code', state: asked.get('state') ?? '' })

/** A person goes where the client sends them. */
export async function logIn({ tokens }: Client, comesBack: ComesBack = yes): Promise<Login> {
  const login: Login = { asked: [], told: [], pages: [], listened: [], outcome: new Error('not finished') }
  const arrivals: Arrival[] = []
  login.outcome = await tokens
    .login({
      signal: new AbortController().signal,
      tell: (sentence) => void login.told.push(sentence),
      async openBrowser(url) {
        const asked = new URL(url).searchParams
        login.asked.push(asked)
        for (const parameters of [comesBack(asked)].flat())
          arrivals.push({
            parameters: new URLSearchParams(parameters),
            reply: async (page) => void login.pages.push(page),
          })
        return true
      },
      async listen(redirect_uri) {
        const listener = { redirect_uri, closed: false }
        login.listened.push(listener)
        return {
          arrival: () => {
            const next = arrivals.shift()
            return next ? Promise.resolve(next) : new Promise(() => {})
          },
          close: async () => {
            listener.closed = true
          },
        }
      },
      line: () => new Promise(() => {}),
    })
    .catch((error: Error) => error)
  return login
}
