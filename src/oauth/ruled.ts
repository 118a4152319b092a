/** What a kept token is by the file as it is now, which may have been changed since it was kept. */
import type { Json } from '../json.ts'
import type { Secrets } from '../redact.ts'
import { type Parsed, parseAnswer } from './answer_shape.ts'
import type { KeptToken, TokenConnection, TokenSet } from './contract.ts'
import { isBound, isDpop } from './dpop.ts'
import { isByRule, rulesOf } from './lifetime.ts'
import { askedScope } from './scope.ts'
import { isAsWritten, lifetimeIn, stillStepped, withStepped, withSteps } from './stepped.ts'
import { targetText } from './target.ts'
import { type Find, finder, type Mapping, mappingDigest, mappingOf } from './token_mapping.ts'
import { readToken } from './token_response.ts'

/**
 * `lifetime` in the file counts for a token that was kept before it was written there, and no longer than that. An
 * access token that was asked for with another scope, for another API, or before `dpop` was written or removed, has
 * ended; the refresh token beside it goes on.
 */
export function openRules(
  connection: TokenConnection,
  owner: { name: string; secrets: Secrets },
): (kept: KeptToken) => Promise<KeptToken> {
  const rules = rulesOf(connection)

  /**
   * `token_response` was changed since: the answer is read as the file has it now; what it does not say stays. What its
   * steps brought counts as far as they are the same.
   */
  async function readAgain(token: KeptToken): Promise<KeptToken> {
    const mapping = await mappingOf(connection, owner)
    const answer = await answerOf(token, mapping)
    const raw = { status: 200, text: token.answer ?? '', requested_at: token.requested_at }
    const again = answer && readToken(answer, raw, rules, mapping)?.token
    if (!again) return token
    const rest = without(
      token,
      'expires_at',
      'expiry_source',
      'expiry_doubt',
      'renew_at',
      'id_token',
      'read_by',
      'extra',
      'stepped',
    )
    const kept = { ...token.extra, ...again.extra }
    const next = { ...rest, ...again, ...(Object.keys(kept).length > 0 && { extra: kept }) }
    const stepped = stillStepped(token, connection)
    return stepped ? { ...next, ...withStepped(next, stepped, rules, mapping.unit) } : next
  }

  return async (written) => {
    const kept = withSteps(written)
    const isRead = kept.read_by === mappingDigest(connection) && isAsWritten(kept, connection)
    const token = isRead ? kept : await readAgain(kept)
    const ended = (expiry_source: string) => ({ ...token, expires_at: token.requested_at, expiry_source })
    if (token.asked_scope !== askedScope(connection)) return ended('another scope')
    if (token.asked_target !== targetText(connection)) {
      if ('grant_type' in connection) return ended('another audience or resource')
      // What was logged in to by another request is not this, nor would its refresh token bring this.
      const { refresh_token: _, refresh_token_expires_at: __, ...other } = ended('another token_request')
      return other
    }
    if (isBound(connection) !== isDpop(token.token_type)) return ended('another token_type')
    if (rules.always === undefined && token.expires_at !== undefined && !isByRule(token)) return token
    const rest = without(token, 'expires_at', 'expiry_source', 'expiry_doubt')
    const mapping = await mappingOf(connection, owner)
    const answer = await answerOf(token, mapping)
    const find: Find = answer ? finder(answer, mapping) : () => []
    return { ...rest, ...lifetimeIn(token, find, rules, mapping.unit) }
  }
}

/** What a kept token was read from, by the file as it is now. */
async function answerOf({ answer, response, headers }: TokenSet, mapping: Mapping): Promise<Parsed | undefined> {
  if (answer === undefined) return { value: response as Json, json: true, ...(headers && { headers }) }
  const parsed = await parseAnswer({ text: answer, status: 200 }, mapping)
  return headers ? { value: null, ...parsed, headers } : parsed
}

const without = <T extends object, K extends keyof T>(value: T, ...names: K[]): Omit<T, K> =>
  Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name as K))) as Omit<T, K>
