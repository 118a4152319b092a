/** Tokens in what people copy: a header line, a token answer, the address after a login, a line of a log. */
import { isJsonObject, type Json, type JsonObject, objectIn } from '../json.ts'

/** What it was called where it stood; `token` where it had no name. */
export type TokenName = 'access_token' | 'id_token' | 'token'

export type Tokens = Partial<Record<TokenName, string>>

const NAMED = ['access_token', 'id_token'] as const
const SCHEME = /^(?:authorization\s*[:=]\s*)?(?:bearer|dpop|token|jwt)\s+/i

/** What of a text is a token; the whole of it where nothing around it is known. */
export function findTokens(text: string): Tokens {
  const bare = unquoted(text.replace(/^\ufeff/, '').trim())
  const answer = objectIn(bare)
  const named = answer ? inJson(answer) : inForm(bare)
  if (named) return named
  if (answer) return {}
  const line = unquoted(bare.replace(SCHEME, '').replace(/^authorization\s*[:=]\s*/i, ''))
  // Mails and terminals break long lines; a space is where something else begins.
  const joined = line
    .split('\n')
    .map((part) => part.trim())
    .join('')
  return { token: /^eyJ\S*$/.test(joined) ? joined : (compactIn(joined) ?? joined) }
}

/** JWS and JWE in compact form have three parts or five (RFC 7515 §7.1, RFC 7516 §7.1). */
function compactIn(text: string): string | undefined {
  for (const run of text.match(/[\w.-]+/g) ?? []) {
    const at = run.indexOf('eyJ')
    const parts = at === -1 ? [] : run.slice(at).split('.', 5)
    if (parts.length >= 3) return parts.join('.')
  }
  return undefined
}

/** The token answer itself (RFC 6749 §5.1), or what wraps it. */
function inJson(answer: JsonObject): Tokens | undefined {
  for (const value of [answer, ...Object.values(answer)]) {
    const found = isJsonObject(value) ? namedIn((name) => value[name]) : undefined
    if (found) return found
  }
  return undefined
}

/** A form-encoded answer, or the fragment that an implicit login comes back with (RFC 6749 §4.2.2). */
function inForm(text: string): Tokens | undefined {
  if (!/(^|[?#&])(access_token|id_token)=/.test(text) || /\s/.test(text)) return undefined
  const members = new URLSearchParams(text.replace(/^[^?#]*[?#](?=.*=)/, '').replaceAll('#', '&'))
  return namedIn((name) => members.get(name))
}

function namedIn(member: (name: TokenName) => Json | undefined): Tokens | undefined {
  const found = NAMED.flatMap((name) => {
    const value = member(name)
    return typeof value === 'string' && value !== '' ? [[name, value]] : []
  })
  return found.length > 0 ? Object.fromEntries(found) : undefined
}

const unquoted = (text: string): string => text.replace(/^(["'`])(.*)\1[,;]?$/s, '$2').trim()
