import { type BeginAttempt, type ComputedWorld, type Definitions, nothingComputed } from './contract.ts'

export type { Attempt, BeginAttempt, ComputedWorld, Definitions, Values } from './contract.ts'
export { nothingComputed } from './contract.ts'

/** What a connection computes; cryptography is loaded only for one that does. */
export async function openComputed(definitions: Definitions | undefined, world: ComputedWorld): Promise<BeginAttempt> {
  if (definitions === undefined) return nothingComputed
  const { attempts } = await import('./attempt.ts')
  return attempts(definitions, world)
}
