import type { OpenCredential } from './contract.ts'
import { withCookie, withHeader, withParameter } from './placement.ts'

/** One key, or several at once, in headers, the query or cookies. */
export const openApiKey: OpenCredential<'ApiKey'> = ({ name, value, send_in, keys }, { name: connection, secrets }) => {
  const all = keys ?? [{ name, value: value ?? '', send_in }]
  for (const key of all) secrets.add(key.value)
  return {
    sign: (unsigned) => ({
      generation: 0,
      request: all.reduce((request, key) => {
        const { name, value, send_in } = key
        if (send_in === 'query') return withParameter(request, connection, name, value)
        const place = send_in === 'cookie' ? withCookie : withHeader
        return place(request, connection, name, value)
      }, unsigned),
    }),
  }
}
