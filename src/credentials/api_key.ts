import type { OpenCredential } from './contract.ts'
import { openKeys } from './keys.ts'

/** One key, or several at once, in headers, the query, cookies or the body. */
export const openApiKey: OpenCredential<'ApiKey'> = (connection, world) => {
  const { name, value = '', send_in, keys } = connection
  return openKeys(keys ?? [{ name, value, send_in }], connection, world)
}
