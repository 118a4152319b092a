/** The ways in which an answer can try to have a credential carried to somebody else. */
import type { OddAnswer } from '../servers/odd.ts'

/** Where the credential belongs, and who would like to have it. */
export interface Addresses {
  /** `https://127.0.0.1:PORT` */
  api: string
  /** `127.0.0.1:PORT` of a server that speaks https, and of one that does not. */
  thief: string
  plainThief: string
  /** An origin of the same provider: every connection lists it in also_send_to. */
  friend: string
}

const port = (host: string) => host.split(':').at(-1)

/** Name → the address, as an answer spells it. All of them lead elsewhere. */
export const targets: Record<string, (addresses: Addresses) => string> = {
  'another port': ({ thief }) => `https://${thief}/x`,
  'another name': ({ thief }) => `https://localhost:${port(thief)}/x`,
  'the same port by another name': ({ api }) => `https://localhost:${port(api)}/stolen`,
  'plain http': ({ plainThief }) => `http://${plainThief}/x`,
  'its own name as userinfo': ({ api, thief }) => `${api}@localhost:${port(thief)}/x`,
  'its own name as user and password': ({ api, thief }) => `https://127.0.0.1:${port(api)}@${thief}/x`,
  'no scheme': ({ thief }) => `//localhost:${port(thief)}/x`,
  'two backslashes': ({ thief }) => `\\\\localhost:${port(thief)}\\x`,
  'slash and backslash': ({ thief }) => `/\\localhost:${port(thief)}/x`,
  'a scheme with backslashes': ({ thief }) => `https:\\\\localhost:${port(thief)}/x`,
  capitals: ({ thief }) => `HTTPS://LOCALHOST:${port(thief)}/x`,
  'a tab inside': ({ thief }) => `/\t/localhost:${port(thief)}/x`,
  'a number for an address': ({ thief }) => `https://2130706433:${port(thief)}/x`,
  'a percent sign in the name': ({ thief }) => `https://%6cocalhost:${port(thief)}/x`,
  'a dot after the name': ({ thief }) => `https://localhost.:${port(thief)}/x`,
  'IPv6 that holds IPv4': ({ thief }) => `https://[::ffff:127.0.0.1]:${port(thief)}/x`,
}

/** A friend, and patterns that almost match a thief: every connection has them all. */
export const almost = ({ api, thief, plainThief, friend }: Addresses): string[] => [
  friend,
  `http://${thief}`,
  `https://${plainThief}`,
  'https://127.0.0.1',
  'https://localhost',
  `https://*.localhost:${port(thief)}`,
  `https://localhost.example:${port(thief)}`,
  `https://notlocalhost:${port(thief)}`,
  `https://${thief.slice(0, -1)}`,
  `https://x.localhost:${port(api)}`,
]

export interface Way {
  pagination?: { type: string; path?: string }
  /** To an address elsewhere; `asked` is the path and query of the request that is answered. */
  answer(address: string, asked: string, friend: string): OddAnswer
}

const json = (body: unknown, more: Partial<OddAnswer> = {}): OddAnswer => ({
  ...more,
  headers: { 'content-type': 'application/json', ...more.headers },
  body: JSON.stringify(body),
})

/** As .NET writes them. */
const small = (text: string) => text.replace(/%[0-9A-F]{2}/g, (found) => found.toLowerCase())

export const ways: Record<string, Way> = {
  ...Object.fromEntries(
    [301, 302, 303, 307, 308].map((status) => [
      `a redirect ${status}`,
      { answer: (location: string) => json({}, { status, headers: { location } }) },
    ]),
  ),
  'a redirect that repeats path and query': {
    answer: (location, asked) =>
      json({}, { status: 302, headers: { location: location.replace(/[/\\](?:x|stolen)$/, '') + asked } }),
  },
  'a redirect that repeats path and query, its escapes small': {
    answer: (location, asked) =>
      json({}, { status: 302, headers: { location: location.replace(/[/\\](?:x|stolen)$/, '') + small(asked) } }),
  },
  'a redirect that repeats path and query, encoded': {
    answer: (location, asked) =>
      json({}, { status: 302, headers: { location: `${location}?from=${encodeURIComponent(asked)}` } }),
  },
  'a redirect to a friend, who sends on': {
    answer: (_, asked, friend) =>
      json(
        {},
        {
          status: 302,
          headers: { location: friend + asked.replace(encodeURIComponent('to a friend, who sends on'), '302') },
        },
      ),
  },
  'a next page in the answer': {
    pagination: { type: 'next_url', path: '$.next' },
    answer: (next) => json({ data: [], next }),
  },
  'a next page in the Link header': {
    pagination: { type: 'link_header' },
    answer: (next) => json({ data: [] }, { headers: { link: `<${next}>; rel="next"` } }),
  },
}
