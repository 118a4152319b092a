/** From an answer to what the file must say of it: shown, asked about where nobody can know, and written where it is wanted. */
import { type Edit, editText } from '../config/edit.ts'
import { ConfigError, ExtractError } from '../errors.ts'
import type { JsonObject } from '../json.ts'
import { type TokenLesson, tokenLesson } from '../learn/token_lesson.ts'
import type { RawAnswer } from '../oauth/token_response.ts'
import { withArticle } from '../phrases.ts'
import type { Workspace } from '../workspace.ts'

export interface Learnt {
  connection: string
  /** Where the answer came from. */
  from: 'pasted' | 'kept' | 'asked'
  lesson: TokenLesson
  /** What is to be written into the file; none where nothing has to be. */
  edits: Edit[]
}

export interface HowToLearn {
  /** An answer that somebody has pasted; nobody is asked then. */
  pasted?: string
  /** What somebody has decided: member → path. */
  chosen: Readonly<Record<string, string>>
  /** Milliseconds since 1970. */
  now: number
}

type TokenConnection = { token_response?: JsonObject }

/** Throws ConfigError, TokenError, ExtractError `data.unreadable` where the answer is nothing that can be learnt from. */
export async function learn(workspace: Workspace, name: string, how: HowToLearn): Promise<Learnt> {
  const { raw, from } = await answerOf(workspace, name, how)
  const { token_response } = workspace.document.connections[name] as TokenConnection
  const lesson = await tokenLesson(raw, token_response ?? {}, how.chosen)
  if (!lesson) throw notAnAnswer(raw.text, from)
  const at = ['connections', name, 'token_response']
  const edits = Object.entries(lesson.token_response).map(([member, value]): Edit => {
    const comment = lesson.comments[member]
    return { at: [...at, member], value, ...(comment !== undefined && { comment }) }
  })
  return { connection: name, from, lesson, edits }
}

async function answerOf(
  workspace: Workspace,
  name: string,
  { pasted, now }: HowToLearn,
): Promise<{ raw: RawAnswer; from: Learnt['from'] }> {
  const connection = Object.hasOwn(workspace.document.connections, name) && workspace.document.connections[name]
  // A name that there is not is told with those that there are.
  const { type } = connection || (await workspace.connection(name))
  if (!['OAuthToken', 'OAuth2'].includes(type)) {
    throw new ConfigError('config.not_usable', {
      name,
      why: `is ${withArticle(type)} connection, which asks no token endpoint`,
      advice: 'name a connection whose token is fetched',
    })
  }
  if (pasted === undefined) {
    const answered = await workspace.answered(name)
    if (answered) return { raw: answered.raw, from: answered.asked ? 'asked' : 'kept' }
  }
  if (pasted === undefined || pasted.trim() === '')
    throw new ConfigError('usage.wrong', {
      problem: 'there is no answer to learn from',
      advice: `paste one: latchkey learn ${name} - < answer.json`,
    })
  return { raw: { status: 200, content_type: '', text: pasted, requested_at: now }, from: 'pasted' }
}

function notAnAnswer(text: string, from: Learnt['from']): ExtractError {
  const isPage = /^\s*<(!doctype html|html|head|body)/i.test(text)
  return new ExtractError('data.unreadable', {
    what: from === 'pasted' ? 'what was pasted' : 'the answer',
    problem: isPage ? 'it is a web page' : 'it is neither JSON, a form, XML nor a token',
    advice: isPage
      ? 'a token endpoint answers with JSON or the like: check that token_endpoint is not the address of a page'
      : 'paste the whole body of the answer, as the token endpoint sent it',
  })
}

/** The part of a file that says it, as YAML. */
export const asYaml = (edits: readonly Edit[]): Promise<string> => editText('', edits)
