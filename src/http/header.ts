import { ConfigError } from '../errors.ts'
import { isFieldName, isFieldValue } from '../field_formats.ts'

/** Of all header fields of an answer together. Node's own limit of 16 KB is too narrow for some servers' policies. */
export const MOST_HEADER_BYTES = 65_536
/** Node would drop the rest without a word, from 2,000 on. */
export const MOST_HEADERS = 500

/**
 * Throws ConfigError where no header can carry the name or the value (RFC 9110 §5.1, §5.5), which it never shows: mostly
 * a secret that was pasted with a line break or with typographic quotes.
 */
export function checkHeader(connection: string, name: string, value: string | string[]): void {
  if (!isFieldName(name)) {
    throw new ConfigError('config.not_usable', {
      name: connection,
      why: `has a header named “${name}”, which no header can be called`,
      advice: 'a name has letters, digits and hyphens only',
    })
  }
  if ([value].flat().some((one) => !isFieldValue(one))) {
    throw new ConfigError('config.not_usable', {
      name: connection,
      why: `has a value for the header ${name} that no header can carry`,
      advice: 'look for a line break, typographic quotes or other special characters that were pasted along with it',
    })
  }
}
