/** Did a client cope? */
import type { Departure, Outcome, Trip } from './contract.ts'
import type { World } from './server/world.ts'

export type Verdict = { copes: true } | { copes: false; at: Trip; why: string }

/** Clocks tick between an answer and the question how long it holds. */
const TOLERANCE = 5

/** `refusals`: of the server, in the course of it. */
export function verdictOf(
  { expect = {}, endpoints }: Departure,
  { current, isFirst }: World,
  outcome: Outcome,
  refusals: string[],
): Verdict {
  const fails = (at: Trip, why: string): Verdict => ({ copes: false, at: whereReally(at), why })
  const whereReally = (at: Trip): Trip => {
    // A refusal inside HTTP 200 looks like an answer without a token.
    if (at === 'answer' || at === 'request')
      return refusals.some((refusal) => refusal.startsWith('token:')) ? 'request' : 'answer'
    return at === 'api' && endpoints.api?.expired && isFirst ? 'renewal' : at
  }
  const { error, granted } = outcome
  if (expect.error !== undefined)
    return error === expect.error ? { copes: true } : fails('error', `says ${error ?? 'nothing'} for ${expect.error}`)
  if (error !== undefined) return fails(outcome.at ?? 'request', error)
  if (!granted) return fails(outcome.at ?? 'api', 'the API has refused')
  const { expires_in } = expect
  if (expires_in === null && outcome.expires_in !== undefined)
    return fails('lifetime', `takes the token to last ${outcome.expires_in} s, which nobody said`)
  if (typeof expires_in === 'number' && Math.abs(expires_in - (outcome.expires_in ?? 0)) > TOLERANCE)
    return fails(
      'lifetime',
      `takes the token to last ${outcome.expires_in ?? 'an unknown number of'} s for ${expires_in} s`,
    )
  if (expect.refresh_token && outcome.refresh_token !== current.refresh_token)
    return fails('renewal', 'has not kept the newest refresh token')
  return { copes: true }
}
