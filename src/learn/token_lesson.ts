/**
 * What one answer of a token endpoint teaches: where its members stand, why, and what of that a file must say because no
 * published spelling does. Nothing here holds a value of the answer.
 */
import type { JsonObject } from '../json.ts'
import { parseAnswer } from '../oauth/answer_shape.ts'
import type { OAuthConnection } from '../oauth/contract.ts'
import { mappingOf } from '../oauth/token_mapping.ts'
import { type RawAnswer, readTokenResponse } from '../oauth/token_response.ts'
import { accessTokens, type Candidate, clearOf } from './candidates.ts'
import { leavesOf } from './leaves.ts'
import { maskedAnswer } from './masked_answer.ts'

type Written = NonNullable<OAuthConnection['token_response']>

export type Member = 'access_token'

/** One place that may be meant. */
export interface Choice {
  path: string
  /** Each completes “it …”. */
  because: string[]
}

export interface Finding extends Choice {
  member: string
  /** `default`: a published spelling leads there, so nothing has to be written. `file`: the file says so already. */
  by: 'default' | 'file' | 'learnt' | 'chosen'
}

/** What nobody can know from the answer alone. */
export interface Question {
  member: string
  choices: Choice[]
}

export interface TokenLesson {
  kind: 'token' | 'error' | 'neither'
  findings: Finding[]
  questions: Question[]
  /** What to write under token_response; empty where nothing has to be. */
  token_response: JsonObject
  /** Name under token_response → why. */
  comments: Record<string, string>
  /** The answer without its values. */
  answer: string
}

/**
 * `written`: what the file says already. `chosen`: what somebody has decided, by member. Undefined where the text is
 * nothing that a token endpoint answers.
 */
export async function tokenLesson(
  raw: RawAnswer,
  written: Partial<Written> = {},
  chosen: Readonly<Record<string, string>> = {},
): Promise<TokenLesson | undefined> {
  const parsed = await parseAnswer(raw, { format: written.format ?? 'auto' })
  if (!parsed) return undefined
  const leaves = leavesOf(parsed.value)
  const candidates = accessTokens(leaves)
  const lesson: TokenLesson = {
    kind: 'neither',
    findings: [],
    questions: [],
    token_response: {},
    comments: {},
    answer: maskedAnswer(parsed.value),
  }
  const read = await readBy(raw, written)
  const own = read.kind === 'token' ? candidates.find(({ value }) => value === read.token.access_token) : undefined
  const access = candidates.find(({ path }) => path === chosen.access_token) ?? own ?? clearOf(candidates)
  if (!access) {
    if (candidates.length > 0) {
      lesson.kind = 'token'
      lesson.questions.push({ member: 'access_token', choices: candidates.map(choiceOf) })
    }
    return lesson
  }
  lesson.kind = 'token'
  const by = access === own ? (written.access_token ? 'file' : 'default') : chosen.access_token ? 'chosen' : 'learnt'
  lesson.findings.push({ member: 'access_token', by, ...choiceOf(access) })
  if (by === 'learnt' || by === 'chosen') {
    lesson.token_response.access_token = access.path
    lesson.comments.access_token = access.because.join(', ')
  }
  return lesson
}

const choiceOf = ({ path, because }: Candidate): Choice => ({ path, because })

const readBy = async (raw: RawAnswer, token_response: Partial<Written>) =>
  readTokenResponse(raw, {}, await mappingOf({ token_response: { format: 'auto', ...token_response } as Written }))
