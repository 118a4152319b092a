/** What a server asks for in `WWW-Authenticate` (RFC 9110 §11.6.1), and the error that it names there (RFC 6750 §3). */
import type { HeaderFields } from '../runtime.ts'

export interface Challenge {
  /** As the server writes it; compares without case. */
  scheme: string
  /** By name in lower case; a token68 has none. */
  parameters: Record<string, string>
}

/** Longer ones are nobody's. */
const MOST = 8000
const PARAMETER = /^\s*([\w!#$%&'*+.^`|~-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s",]*))/
const SCHEME = /^\s*([\w!#$%&'*+.^`|~-]+)(?=\s|,|$)(?:\s+([\w.~+/-]+=*)(?=\s*(?:,|$)))?/

/** Every challenge of every such field, in order; what cannot be read is left out. */
export function challengesOf(headers: Readonly<HeaderFields>): Challenge[] {
  const challenges: Challenge[] = []
  for (const field of [headers['www-authenticate'] ?? []].flat()) {
    let rest = field.slice(0, MOST)
    while (rest !== '') {
      const parameter = PARAMETER.exec(rest)
      const last = challenges.at(-1)
      if (parameter && last) {
        const [whole, name = '', quoted, bare = ''] = parameter
        last.parameters[name.toLowerCase()] = quoted?.replace(/\\(.)/g, '$1') ?? bare
        rest = rest.slice(whole.length)
        continue
      }
      const scheme = parameter ? null : SCHEME.exec(rest)
      if (scheme) challenges.push({ scheme: scheme[1] as string, parameters: {} })
      rest = scheme ? rest.slice(scheme[0].length) : rest.replace(/^\s*[^\s,]*[\s,]*/, '')
      rest = rest.replace(/^[\s,]+/, '')
    }
  }
  return challenges
}
