import type { OpenCredential } from './contract.ts'
import { openKeys } from './keys.ts'

/** One header or query parameter, exactly as written. */
export const openCustom: OpenCredential<'Custom'> = (connection, world) => {
  const { placement, name, value } = connection
  return openKeys([{ name, value, send_in: placement === 'parameter' ? 'query' : 'header' }], connection, world)
}
