import type { OpenCredential } from './contract.ts'
import { withHeader, withParameter } from './placement.ts'

/** One header or query parameter, exactly as written. */
export const openCustom: OpenCredential<'Custom'> = ({ placement, name, value }, { name: connection, secrets }) => {
  secrets.add(value)
  const place = placement === 'parameter' ? withParameter : withHeader
  return {
    sign: (request) => ({ request: place(request, connection, name, value), generation: 0 }),
  }
}
