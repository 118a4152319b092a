import { ConfigError } from '../errors.ts'
import { basicCredentials } from '../http/basic.ts'
import type { OpenCredential } from './contract.ts'
import { withHeader } from './placement.ts'

/** RFC 7617, UTF-8. A colon parts the two halves, so the first can have none (§2). */
export const openBasic: OpenCredential<'Basic'> = ({ username, password }, { name, secrets }) => {
  if (username.includes(':')) {
    throw new ConfigError('config.not_usable', {
      name,
      why: 'has a username with a colon, which Basic cannot send',
      advice: 'if it is username:password in one, write the two apart',
    })
  }
  const credentials = basicCredentials(username, password)
  // Where there is no password, the name is the key.
  secrets.add(password === '' ? username : password)
  secrets.add(credentials)
  return {
    sign: (request) => ({ request: withHeader(request, name, 'Authorization', `Basic ${credentials}`), generation: 0 }),
  }
}
