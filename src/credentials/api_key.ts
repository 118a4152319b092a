import type { OpenCredential } from './contract.ts'
import { withCookie, withHeader, withMember, withParameter } from './placement.ts'

const places = { header: withHeader, query: withParameter, cookie: withCookie, body: withMember } as const

/** One key, or several at once, in headers, the query, cookies or the body. */
export const openApiKey: OpenCredential<'ApiKey'> = ({ name, value, send_in, keys }, { name: connection, secrets }) => {
  const all = keys ?? [{ name, value: value ?? '', send_in }]
  for (const key of all) secrets.add(key.value)
  return {
    sign: (unsigned) => ({
      generation: 0,
      request: all.reduce((request, key) => {
        const { name, value, send_in } = key
        return places[send_in](request, connection, name, value)
      }, unsigned),
    }),
  }
}
