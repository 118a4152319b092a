/** Values that a connection has made for each attempt anew: `computed` in the file. */
import type { REST } from '../generated/language.ts'
import type { Secrets } from '../redact.ts'
import type { Clock, Runtime } from '../runtime.ts'

export type Definitions = NonNullable<REST['computed']>
export type Definition = Definitions[string]

/** What a name between `${` and `}` stands for; undefined where it stands for nothing. */
export type Values = (name: string) => string | undefined

export interface ComputedWorld extends Pick<Runtime, 'random'> {
  /** The connection's, for messages. */
  name: string
  clock: Pick<Clock, 'now'>
  secrets: Pick<Secrets, 'addReceived' | 'maskWords'>
}

/**
 * The values of one attempt; undefined for a name that is none of them. `filled`: the parts of a text, what its templates
 * stand for among them, which may be values of this attempt in turn.
 */
export type Attempt = (name: string, filled: (text: string) => string[]) => string | undefined

/** Begins an attempt: whatever is made in it stays the same until it is over. */
export type BeginAttempt = () => Attempt

/** Where nothing is computed. */
export const nothingComputed: BeginAttempt = () => () => undefined
