import type { OpenCredential } from './contract.ts'
import { withHeader } from './placement.ts'

/** RFC 7617, UTF-8. */
export const openBasic: OpenCredential<'Basic'> = ({ username, password }, { name, secrets }) => {
  const credentials = Buffer.from(`${username}:${password}`).toString('base64')
  // Where there is no password, the name is the key.
  secrets.add(password === '' ? username : password)
  secrets.add(credentials)
  return {
    sign: (request) => ({ request: withHeader(request, name, 'Authorization', `Basic ${credentials}`), generation: 0 }),
  }
}
