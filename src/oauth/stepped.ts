/** What the calls after the token call (`token_response.steps`) make of a token. Pure. */
import { hash } from 'node:crypto'
import { canonicalJson, type Json } from '../json.ts'
import type { Stepped, TokenConnection, TokenSet } from './contract.ts'
import { type Lifetime, type LifetimeRules, lifetimeOf } from './lifetime.ts'
import type { Step } from './request_shape.ts'
import type { Find, Mapping } from './token_mapping.ts'

export const stepsAfter = ({ token_response }: TokenConnection): readonly Step[] => token_response?.steps ?? []

/** The same for the same steps: what other ones brought is brought anew. */
export const stepsDigest = (connection: TokenConnection): string =>
  hash('sha256', canonicalJson(stepsAfter(connection) as unknown as Json), 'base64url').slice(0, 16)

/** False while calls are still to be made with a token before it serves. */
export const isWhole = ({ stepped }: TokenSet, connection: TokenConnection): boolean =>
  stepsAfter(connection).length === 0 || stepped?.by === stepsDigest(connection)

/** The token of an answer with what its steps brought: some of it takes the place of what the answer says. */
export function withStepped(token: TokenSet, stepped: Stepped, rules: LifetimeRules, unit: Mapping['unit']): TokenSet {
  const { access_token, refresh_token, expires_in: _, expires_at: __, ...extra } = stepped.extra
  const all = { ...token.extra, ...extra }
  const next: TokenSet = {
    ...token,
    ...(access_token !== undefined && { access_token: String(access_token) }),
    ...(refresh_token !== undefined && { refresh_token: String(refresh_token) }),
    ...(Object.keys(all).length > 0 && { extra: all }),
    stepped,
  }
  if (refresh_token !== undefined) delete next.refresh_token_expires_at
  if (!livesOtherwise(stepped)) return next
  for (const member of ['expires_at', 'expiry_source', 'expiry_doubt', 'renew_at'] as const) delete next[member]
  return { ...next, ...lifetimeIn(next, () => [], rules, unit) }
}

/**
 * Of the token as it is now, `find` looking into the answer: one that a step brought does not inherit the lifetime of the
 * one before it.
 */
export function lifetimeIn(
  { access_token, requested_at, stepped }: TokenSet,
  find: Find,
  rules: LifetimeRules,
  unit: Mapping['unit'],
): Lifetime | undefined {
  if (!stepped || !livesOtherwise(stepped)) return lifetimeOf(find, access_token, requested_at, rules, unit)
  const findInSteps: Find = (member) =>
    Object.hasOwn(stepped.extra, member) ? [{ name: `${member} of a step`, value: stepped.extra[member] }] : []
  return lifetimeOf(findInSteps, access_token, stepped.at, rules, unit)
}

const livesOtherwise = ({ extra }: Stepped) =>
  ['access_token', 'expires_in', 'expires_at'].some((member) => Object.hasOwn(extra, member))
