/** How a token is sent, and how its answer is read: what of that cannot all be meant. */
import { isFieldName, isFieldValue } from '../field_formats.ts'
import type { Bearer, Connection } from '../generated/language.ts'
import type { Finding } from './cross_check.ts'

type SendToken = NonNullable<Bearer['send_token']>
type Answered = NonNullable<Extract<Connection, { grant_type: string }>['token_response']>

/** Paths are from the connection. */
export function* tokenContradictions(connection: Connection): Generator<Finding, void> {
  if ('send_token' in connection && connection.send_token) {
    const isBound = 'dpop' in connection && connection.dpop
    yield* under('send_token', sending(connection.send_token, isBound, isWritten(connection)))
  }
  if ('token_response' in connection && connection.token_response)
    yield* under('token_response', opening(connection.token_response))
}

/** A token that stands in the file, and nothing brings another. */
const isWritten = (connection: Connection) =>
  connection.type === 'Bearer' && connection.token_request === undefined && connection.refresh_request === undefined

function* under(field: string, findings: Iterable<Finding>): Generator<Finding, void> {
  for (const finding of findings) yield { ...finding, at: [field, ...finding.at] }
}

function* opening({ format, key }: Answered): Generator<Finding, void> {
  if (format === 'jwe' && key === undefined)
    yield {
      code: 'missing_field',
      at: [],
      problem: 'key is missing: without it an encrypted answer stays closed',
      advice:
        'write key: ${file:PATH}, the private key whose public key the provider has; or the secret, ${secret:NAME}',
    }
  if (key !== undefined && format !== 'jwe' && format !== 'auto')
    yield {
      at: ['key'],
      problem: `it opens an encrypted answer, and format says that this one is ${format}`,
      advice: 'write format: jwe, or remove key',
    }
}

function* sending(
  { in: place, name, prefix, which }: SendToken,
  isBound: boolean,
  isTyped: boolean,
): Generator<Finding, void> {
  if (place === 'cookie' && name === undefined)
    yield { code: 'missing_field', at: [], problem: 'name is missing', advice: 'write what the cookie is called' }
  if (place !== 'header' && prefix !== undefined)
    yield {
      at: ['prefix'],
      problem: `a prefix stands before a token in a header, and this one goes into ${place === 'query' ? 'the query' : 'a cookie'}`,
      advice: 'remove prefix',
    }
  if (place !== 'query' && name !== undefined && !name.includes('${') && !isFieldName(name))
    yield {
      at: ['name'],
      problem: `no ${place} can be called so`,
      advice: 'a name has letters, digits and hyphens only',
    }
  if (prefix !== undefined && !isFieldValue(prefix))
    yield {
      at: ['prefix'],
      problem: 'no header can carry this',
      advice: 'look for a line break or typographic quotes that were pasted along with it',
    }
  if (which === 'id_token' && isTyped)
    yield {
      at: ['which'],
      problem: 'a token that is written here has no id_token beside it',
      advice: 'remove which, and write the id_token itself as token',
    }
  const isUsual = place === 'header' && (name ?? 'authorization').toLowerCase() === 'authorization'
  if (isBound && !(isUsual && (prefix ?? 'DPoP').trim() === 'DPoP' && which === 'access_token'))
    yield {
      at: [],
      problem: 'a token bound to a key (dpop) goes into the header Authorization after the word DPoP (RFC 9449 §7.1)',
      advice: 'remove send_token, or dpop',
    }
}
