/** What the calls after the token call (`token_response.steps`) make of a token. Pure. */
import { namedIn } from '../config/computed.ts'
import type { Json, JsonObject } from '../json.ts'
import type { TokenConnection, TokenSet } from './contract.ts'
import { type Lifetime, type LifetimeRules, lifetimeOf } from './lifetime.ts'
import { requestDigest, type StepAnswer, stepDigest } from './made_once.ts'
import type { Step } from './request_shape.ts'
import type { Find, Mapping } from './token_mapping.ts'

/** How far the steps of `token_response` have come. */
export interface Stepped {
  /** Those that were made, in order. */
  steps: readonly {
    /** Digest of the step as it was written. */
    by: string
    /** Milliseconds since 1970, just before it was sent: lifetimes that it brings count from here. */
    at: number
    extra: JsonObject
    /** What it was read from, where that may be the only answer there is. */
    answer?: KeptStepAnswer
  }[]
  /** What has taken the place of the refresh token in the answer. */
  refresh_token?: string
  /** What the next one was answered, where that could not be read yet and may be the only answer there is. */
  unread?: KeptStepAnswer
}

interface KeptStepAnswer extends StepAnswer {
  /** Digest of the step, by what it sends. */
  by: string
  /** What it brought as the file said before. */
  extra?: JsonObject
}

export const stepsAfter = ({ token_response }: TokenConnection): readonly Step[] => token_response?.steps ?? []

/** How many of them were made already, as they are written now. */
export function stepsMade({ stepped }: TokenSet, connection: TokenConnection): number {
  const steps = stepsAfter(connection)
  const other = steps.findIndex((step, index) => stepped?.steps[index]?.by !== stepDigest(step))
  return other === -1 ? steps.length : other
}

/** False while calls are still to be made with a token before it serves. */
export const isWhole = (token: TokenSet, connection: TokenConnection): boolean =>
  stepsMade(token, connection) === stepsAfter(connection).length

/** False where a call that was made is written otherwise by now: what it brought is brought anew. */
export const isAsWritten = (token: TokenSet, connection: TokenConnection): boolean =>
  stepsMade(token, connection) >= (token.stepped?.steps.length ?? 0)

/** Stores were written with all that the steps brought in one: of that the refresh token counts, the rest is brought anew. */
export function withSteps<T extends TokenSet>(token: T): T {
  const { steps, extra } = (token.stepped ?? { steps: [] }) as Partial<Stepped> & { extra?: JsonObject }
  if (steps) return token
  return {
    ...token,
    stepped: { steps: [], ...(extra?.refresh_token && { refresh_token: String(extra.refresh_token) }) },
  }
}

/**
 * What still counts. A refresh token took the place of the one before it whatever the file says since, unless it says how
 * the answer is read in which that stood.
 */
export function stillStepped(token: TokenSet, connection: TokenConnection): Stepped | undefined {
  const { stepped } = token
  if (!stepped) return undefined
  const made = stepsMade(token, connection)
  const [next, ...later] = stepped.steps.slice(made)
  const isLast = !stepped.unread && !later.some(({ answer }) => answer)
  return {
    ...stepped,
    steps: stepped.steps.slice(0, made),
    ...(isLast && next?.answer && { unread: { ...next.answer, extra: next.extra } }),
  }
}

/** `answer` came to the next step, and is to be read. */
export const withAnswer = (token: TokenSet, step: Step, answer: StepAnswer): Stepped => ({
  ...(token.stepped ?? { steps: [] }),
  unread: { by: requestDigest(step), ...answer },
})

/** The answer to the next step, where that came before and could not be read. */
export const answerKept = ({ stepped }: TokenSet, step: Step): Stepped['unread'] =>
  stepped?.unread?.by === requestDigest(step) ? stepped.unread : undefined

/** `step` was made, and has brought `extra`. `at`: milliseconds since 1970, just before it was sent. */
export function withStep(token: TokenSet, index: number, step: Step, at: number, extra: JsonObject): Stepped {
  const { stepped } = token
  const { refresh_token = stepped?.refresh_token } = extra
  const { extra: _, ...answer } = answerKept(token, step) ?? {}
  const made = { by: stepDigest(step), at, extra, ...('raw' in answer && { answer }) }
  return {
    steps: [...(stepped?.steps.slice(0, index) ?? []), made],
    ...(refresh_token !== undefined && { refresh_token: String(refresh_token) }),
  }
}

export const sendsRefreshToken = (step: Step, { computed }: TokenConnection): boolean =>
  namedIn(step as unknown as Json, computed).has('refresh_token')

/** Its answer may be the only one that there is: it sends the refresh token, or brings what takes the place of a token. */
export const isRotating = (
  step: Step,
  connection: TokenConnection,
  brings = ['access_token', 'refresh_token'],
): boolean => sendsRefreshToken(step, connection) || brings.some((member) => Object.hasOwn(step.extra ?? {}, member))

/** The answer in which a step may have taken the place of the refresh token, where it is to be read. */
export function rotatingAnswer(token: TokenSet, connection: TokenConnection): Stepped['unread'] {
  const step = stepsAfter(connection)[stepsMade(token, connection)]
  return step && isRotating(step, connection, ['refresh_token']) ? answerKept(token, step) : undefined
}

/** True where that could not be read yet. */
export function isRotatedUnread(token: TokenSet, connection: TokenConnection): boolean {
  const answer = rotatingAnswer(token, connection)
  return answer !== undefined && !answer.extra
}

/** Without what can be asked for again, such as a nonce: that may be of no use a second time. Undefined where it is all. */
export function withoutRepeatable({ stepped }: TokenSet, connection: TokenConnection): Stepped | undefined {
  const made = stepsAfter(connection).slice(0, stepped?.steps.length)
  const rotated = made.findLastIndex((step) => isRotating(step, connection)) + 1
  return stepped && rotated < stepped.steps.length ? { ...stepped, steps: stepped.steps.slice(0, rotated) } : undefined
}

/** What the steps brought; the last word counts. */
export const broughtBySteps = ({ stepped }: TokenSet): JsonObject => extraOf(stepped?.steps ?? [])

const extraOf = (steps: Stepped['steps']): JsonObject => Object.assign({}, ...steps.map(({ extra }) => extra))

/** The token of an answer with what its steps brought: some of it takes the place of what the answer says. */
export function withStepped(token: TokenSet, stepped: Stepped, rules: LifetimeRules, unit: Mapping['unit']): TokenSet {
  const { refresh_token } = stepped
  const { access_token, refresh_token: _, expires_in: __, expires_at: ___, ...extra } = extraOf(stepped.steps)
  const all = { ...token.extra, ...extra }
  const next: TokenSet = {
    ...token,
    ...(access_token !== undefined && { access_token: String(access_token) }),
    ...(refresh_token !== undefined && { refresh_token }),
    ...(Object.keys(all).length > 0 && { extra: all }),
    stepped,
  }
  if (refresh_token !== undefined) {
    delete next.refresh_token_expires_at
    delete next.refresh_token_expiry_source
  }
  if (!stepped.steps.some(livesOtherwise)) return next
  for (const member of ['expires_at', 'expiry_source', 'expiry_doubt', 'renew_at'] as const) delete next[member]
  return { ...next, ...lifetimeIn(next, () => [], rules, unit) }
}

/**
 * Of the token as it is now, `find` looking into the answer: one that a step brought does not inherit the lifetime of the
 * one before it.
 */
export function lifetimeIn(
  token: TokenSet,
  find: Find,
  rules: LifetimeRules,
  unit: Mapping['unit'],
): Lifetime | undefined {
  const { access_token, requested_at, stepped } = token
  const steps = stepped?.steps ?? []
  const since = steps.slice(
    Math.max(
      0,
      steps.findLastIndex(({ extra }) => Object.hasOwn(extra, 'access_token')),
    ),
  )
  const last = since.findLast(livesOtherwise)
  if (!last) return lifetimeOf(find, access_token, requested_at, rules, unit)
  const brought = extraOf(since)
  const findInSteps: Find = (member) =>
    Object.hasOwn(brought, member) ? [{ name: `${member} of a step`, value: brought[member] }] : []
  return lifetimeOf(findInSteps, access_token, last.at, rules, unit)
}

const livesOtherwise = ({ extra }: Stepped['steps'][number]) =>
  ['access_token', 'expires_in', 'expires_at'].some((member) => Object.hasOwn(extra, member))
