/** From an answer to what the file must say of it: understood, asked about where nobody can know, written where it is wanted. */
import { type Edit, editText } from '../config/edit.ts'
import { ConfigError, ExtractError } from '../errors.ts'
import { bringsToken } from '../generated/variants.ts'
import { type Chosen, type TokenLesson, tokenLesson, type Written } from '../learn/token_lesson.ts'
import { nearest } from '../nearest.ts'
import type { RawAnswer } from '../oauth/token_response.ts'
import { withArticle } from '../phrases.ts'
import type { Workspace } from '../workspace.ts'

/** Where an answer came from: somebody pasted it, it was kept from before, or the server was asked for it. */
export type From = 'pasted' | 'kept' | 'asked'

export interface Learnt extends TokenLesson {
  connection: string
  from: From
  /** What is to be written into the file; none where nothing has to be. */
  edits: Edit[]
}

/** One answer, to learn from. */
export interface Study {
  /** With what somebody has decided so far: member → path, or `none`. Throws ConfigError where that leads nowhere. */
  learn(chosen: Chosen): Promise<Learnt>
  /** Why the server gave no token, where it was asked and gave none. */
  failure: Error | undefined
  /** Whether a workspace that says what was learnt reads the answer so. */
  reads(workspace: Workspace, learnt: Pick<Learnt, 'findings'>): Promise<boolean>
}

export interface HowToStudy {
  /** An answer that somebody has pasted; nobody is asked then. */
  pasted?: string
  /** Milliseconds since 1970. */
  now: number
}

/** Throws ConfigError, TokenError, ExtractError `data.unreadable` where the answer is nothing that can be learnt from. */
export async function study(workspace: Workspace, name: string, { pasted, now }: HowToStudy): Promise<Study> {
  const isPasted = pasted !== undefined
  const written = await writtenIn(workspace, name, isPasted)
  const open = async (raw: RawAnswer, from: From, failure?: Error): Promise<Study & { kind: TokenLesson['kind'] }> => {
    const lesson = async (chosen: Chosen, said = written) => {
      const learnt = await tokenLesson(raw, { written: said, chosen, pasted: from === 'pasted' })
      if (!learnt) throw failure ?? notAnAnswer(raw.text, from)
      return learnt
    }
    const { kind } = await lesson({})
    return {
      kind,
      failure,
      reads: async (other, { findings }) =>
        sameAs(findings, (await lesson({}, await writtenIn(other, name, isPasted))).findings),
      learn: async (chosen) => {
        const learnt = await lesson(chosen)
        return { connection: name, from, ...learnt, edits: editsOf(name, learnt) }
      },
    }
  }
  if (pasted !== undefined) {
    if (pasted.trim() !== '') return open({ status: 200, content_type: '', text: pasted, requested_at: now }, 'pasted')
    throw new ConfigError('usage.wrong', {
      problem: 'standard input is empty',
      advice: `paste the body of an answer, or: latchkey learn ${name} - < answer.json`,
    })
  }
  const { raw, asked, failure } = await workspace.answered(name)
  const studied = await open(raw, asked ? 'asked' : 'kept', failure)
  if (asked || studied.kind !== 'error') return studied
  // What was wrong then may be mended by now.
  const again = await workspace.answered(name, { anew: true })
  return open(again.raw, 'asked', again.failure)
}

/** What the file says of answers already. A name that there is not is told with those that there are. */
async function writtenIn(workspace: Workspace, name: string, isPasted: boolean): Promise<Written> {
  const { connections } = workspace.document
  const connection = Object.hasOwn(connections, name) ? connections[name] : undefined
  if (!connection) {
    const known = Object.keys(connections)
    const near = nearest(name, known)
    throw new ConfigError('config.unknown_name', { kind: 'connection', name, known, ...(near && { nearest: near }) })
  }
  if ('token_response' in connection && connection.token_response?.key === undefined)
    return connection.token_response ?? {}
  // The key of an encrypted answer is a reference.
  const resolved = 'token_response' in connection ? await workspace.connection(name) : connection
  if ('token_response' in resolved) return resolved.token_response ?? {}
  if (isToken(connection)) return {}
  throw new ConfigError('config.not_usable', {
    name,
    why: `is ${withArticle(connection.type)} connection, which ${isPasted ? 'reads' : 'asks for'} no token answer`,
    advice: 'name a connection that fetches its token',
  })
}

const isToken = ({ type }: { type: string }) => (bringsToken as readonly string[]).includes(type)

const editsOf = (name: string, { findings }: TokenLesson): Edit[] =>
  findings
    .filter(({ by }) => by === 'learnt' || by === 'chosen')
    .map(({ at, path, because, by }) => ({
      at: ['connections', name, 'token_response', ...at],
      value: path,
      comment: [...(by === 'chosen' ? ['chosen'] : []), ...because].join(', '),
    }))

/** Nothing in it is called or looks like a token, or like an error. */
export const saysNothing = ({ connection, from }: Learnt): ExtractError =>
  new ExtractError('data.unreadable', {
    what: from === 'pasted' ? 'what was pasted' : `the answer to ${connection}`,
    problem: 'nothing in it looks like a token, nor like an error',
    advice: `if you know where the token stands: latchkey learn ${connection} --set 'access_token=$.…'`,
  })

function notAnAnswer(text: string, from: From): ExtractError {
  const isPage = /^\s*<(!doctype html|html|head|body)/i.test(text)
  return new ExtractError('data.unreadable', {
    what: from === 'pasted' ? 'what was pasted' : 'the answer',
    problem: isPage ? 'it is a web page' : 'it is neither JSON, a form, XML nor a token',
    advice: isPage
      ? 'a token endpoint answers with JSON or the like: check that token_endpoint is not the address of a page'
      : 'paste the whole body of the answer, as the token endpoint sent it',
  })
}

/** What `edits` say, as a file of its own. */
export const asYaml = (edits: readonly Edit[]): Promise<string> => editText('', edits)

/**
 * The text of a workspace file with what was learnt in it; `open` opens one. Throws ConfigError `config.invalid` where that
 * would be no workspace, and `usage.wrong` where the answer would not be read with it as it was understood.
 */
export async function withLearnt(
  text: string,
  shown: string,
  { edits, ...learnt }: Learnt,
  { reads }: Study,
  open: (text: string) => Promise<Workspace>,
): Promise<string> {
  const edited = await editText(text, edits, shown)
  const opened = await open(edited)
  try {
    if (await reads(opened, learnt)) return edited
  } finally {
    await opened.close()
  }
  throw new ConfigError('usage.wrong', {
    problem: `with what was learnt, the answer of ${learnt.connection} would be read otherwise, so nothing was written`,
    advice: `write it by hand, and try it: latchkey learn ${learnt.connection}`,
  })
}

/** Members whose place in the answer is told again by whoever reads it with them. */
const PLACES = /^(access_token|refresh_token|id_token|token_type|scope|expires_in|expires_at|error\.(code|message))$/

const sameAs = (before: TokenLesson['findings'], after: TokenLesson['findings']): boolean =>
  before
    .filter(({ member }) => PLACES.test(member))
    .every(({ member, path }) => after.some((one) => one.member === member && one.path === path))
