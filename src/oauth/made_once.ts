/**
 * Calls before and after the token call that send what is good for one use: nobody answers them a second time, so what they
 * were answered is kept until a token stands in its place. Pure.
 */
import { hash } from 'node:crypto'
import { namedIn } from '../config/computed.ts'
import { canonicalJson, type Json, type JsonObject } from '../json.ts'
import type { KeptCookie } from '../runtime.ts'
import type { Step } from './request_shape.ts'
import type { RawAnswer } from './token_response.ts'

/** By these names a request sends what is held. */
export const heldNames = ['token', 'refresh_token'] as const

/** Milliseconds. So long somebody may mend the file before what was given for one use is given up; few live longer. */
const TOO_OLD = 15 * 60_000

/** What a step was answered, before anything is made of it. */
export interface StepAnswer {
  /** Where it was asked, without query. */
  url: string
  raw: RawAnswer
}

interface MadeOnce extends StepAnswer {
  /** Digest of the step, by what it sends: how its answer is read may be mended. */
  by: string
  /** Which of what is held it sent: `token`, `refresh_token`. */
  spent: readonly string[]
  /** What it brought; absent until it could be read. */
  extra?: JsonObject
  /** Digest of the step that this was read by. */
  read_by?: string
  /** Those that there were by then. */
  cookies?: readonly KeptCookie[]
}

/** How far the calls before a token call have come. */
export interface Made {
  /** Of those that are not made a second time, in order. */
  answers: readonly MadeOnce[]
  /** What has taken the place of what is held, under the same name. */
  held: JsonObject
}

/** The calls before one token call. */
export interface Ledger {
  /** What has taken the place of what is held. */
  held: JsonObject
  /** What the session goes on with. */
  cookies: readonly KeptCookie[] | undefined
  /** Whether it sends what is good for one use: what is held, or what such a step before it brought. */
  isSpent(step: Step): boolean
  /** The answer that goes on in place of the call; each is given once, in the order of the steps. */
  answerOf(step: Step): Pick<MadeOnce, keyof StepAnswer | 'extra'> | undefined
  /** The call is made after all. */
  giveUp(): void
  /** What is to be kept when it is answered; and when that was read, unless it was read so before. */
  answered(step: Step, answer: StepAnswer, cookies: readonly KeptCookie[]): Made
  read(step: Step, extra: JsonObject): Made | undefined
}

/** `sent`: the names by which the request sends what is held; one that sends nothing of it begins anew. */
export function openLedger(
  before: Made | undefined,
  sent: readonly string[],
  steps: readonly Step[],
  computed?: object,
): Ledger {
  const { answers = [], held = {} }: Partial<Made> = (sent.length > 0 && before) || {}
  // Once all that was spent has a successor, the steps are made anew by that, since their answers may be too old by now;
  // but one that the file reads otherwise by now may hold another.
  let left = isRenewed(answers) && isReadSo(answers, steps) ? [] : answers
  const made: MadeOnce[] = []
  const successors = { ...held }
  const once = new Set(sent)
  const namesOf = ({ extra: _, ...request }: Step) => namedIn(request as unknown as Json, computed)
  const state = (): Made => ({ answers: [...made, ...left], held: { ...successors } })
  return {
    held: Object.fromEntries(Object.entries(held).filter(([name]) => sent.includes(name))),
    cookies: answers.at(-1)?.cookies,
    isSpent: (step) => [...namesOf(step)].some((name) => once.has(name)),
    answerOf(step) {
      const [next, ...others] = left
      // What follows on a call that is made anew was answered to another.
      left = next?.by === requestDigest(step) ? others : []
      if (!next || left !== others) return undefined
      made.push(next)
      return next
    },
    giveUp() {
      made.pop()
      left = []
    },
    answered(step, answer, cookies) {
      const names = namesOf(step)
      const spent = sent.filter((name) => names.has(name))
      made.push({ by: requestDigest(step), spent, ...answer, ...(cookies.length > 0 && { cookies }) })
      return state()
    },
    read(step, extra) {
      const read_by = stepDigest(step)
      const answer = made.pop()
      if (answer) made.push({ ...answer, extra, read_by })
      for (const [name, value] of Object.entries(extra)) {
        once.add(name)
        if (sent.includes(name)) successors[name] = value
      }
      return answer?.read_by === read_by ? undefined : state()
    },
  }
}

/** True where answers stand in for calls that sent what has no successor yet. */
export const isGoneOnFrom = ({ answers }: Made): boolean => !isRenewed(answers)

/** What is left when a server says no to what came of them: what a ticket was given for may still be good. */
export const withoutOld = ({ answers, held }: Made, now: number): Made => ({
  answers: answers.some(({ raw }) => now - raw.requested_at >= TOO_OLD) ? [] : answers,
  held,
})

/** True where nothing is spent that has no successor yet. */
function isRenewed(answers: readonly MadeOnce[]): boolean {
  const spent = new Set<string>()
  for (const answer of answers) {
    for (const name of answer.spent) spent.add(name)
    for (const name of Object.keys(answer.extra ?? {})) spent.delete(name)
  }
  return spent.size === 0
}

/** True where none was read otherwise than the file says now. */
const isReadSo = (answers: readonly MadeOnce[], steps: readonly Step[]) =>
  answers.every(({ extra, read_by }) => !extra || steps.some((step) => stepDigest(step) === read_by))

/** The same for the same step. */
export const stepDigest = (step: Partial<Step>): string =>
  hash('sha256', canonicalJson(step as unknown as Json), 'base64url').slice(0, 16)

/** The same for the same request, however its answer is read. */
export const requestDigest = ({ extra: _, ...request }: Step): string => stepDigest(request)
