/** From an answer of a token endpoint to what the file must say of it. */
import type { Edit } from '../config/edit.ts'
import { ConfigError, ExtractError, TokenError } from '../errors.ts'
import { bringsToken } from '../generated/variants.ts'
import { type Chosen, type TokenLesson, tokenLesson, type Written } from '../learn/token_lesson.ts'
import { secretsBeside } from '../oauth/answer_path.ts'
import { jweIn } from '../oauth/answer_shape.ts'
import { LARGEST } from '../oauth/server.ts'
import type { RawAnswer } from '../oauth/token_response.ts'
import { named } from '../parts.ts'
import { withArticle } from '../phrases.ts'
import type { Workspace } from '../workspace.ts'
import type { From, Learnt, Study } from './study.ts'

/** `token_response`: what is to be written there, as one. */
export interface LearntToken extends Omit<TokenLesson, 'kind'>, Learnt {
  kind: TokenLesson['kind']
}

export interface HowToStudy {
  /** An answer that somebody has pasted; nobody is asked then. */
  pasted?: string
  /** Milliseconds since 1970. */
  now: number
}

/** Throws ConfigError, TokenError, ExtractError `data.unreadable` where the answer is nothing that can be learnt from. */
export async function studyToken(
  workspace: Workspace,
  name: string,
  { pasted, now }: HowToStudy,
): Promise<Study<LearntToken>> {
  const isPasted = pasted !== undefined
  const written = await writtenIn(workspace, name, isPasted)
  const open = async (raw: RawAnswer, from: From, failure?: Error): Promise<Opened> => {
    const begun = (chosen: Chosen, said = written) =>
      tokenLesson(raw, { written: said, chosen, pasted: from === 'pasted' })
    const lesson = async (...how: Parameters<typeof begun>) => {
      const learnt = await begun(...how)
      if (!learnt) throw failure ?? notAnAnswer(name, raw, from, written)
      return learnt
    }
    // What cannot be read may be read once somebody says where its token stands.
    const { kind = 'neither' } = (await begun({})) ?? {}
    return {
      kind,
      ...(failure && { failure }),
      reads: async (other, { findings }) =>
        sameAs(findings, (await lesson({}, await writtenIn(other, name, isPasted))).findings),
      learn: async (chosen) => {
        const learnt = await lesson(chosen)
        if (learnt.kind === 'neither' && learnt.questions.length === 0) throw failure ?? saysNothing(name, raw, from)
        return { connection: name, from, ...learnt, edits: editsOf(name, learnt) }
      },
    }
  }
  if (pasted !== undefined && pasted.length > LARGEST)
    throw new ConfigError('usage.wrong', {
      problem: 'what was pasted is larger than 1 MB, and no token answer is',
      advice: 'paste the body of one answer, as the token endpoint sent it',
    })
  if (pasted !== undefined) return open({ status: 200, content_type: '', text: pasted, requested_at: now }, 'pasted')
  const { raw, asked, failure } = await workspace.answered(name)
  const studied = await open(raw, asked ? 'asked' : 'kept', failure)
  if (asked || studied.kind !== 'error') return studied
  // What was wrong then may be mended by now.
  const again = await workspace.answered(name, { anew: true })
  // Nobody was asked, since it may hold a token all the same.
  if (again.failure instanceof TokenError && again.failure.code === 'token.unread') return studied
  return open(again.raw, 'asked', again.failure)
}

interface Opened extends Study<LearntToken> {
  kind: TokenLesson['kind']
}

/** What the file says of answers already. A name that there is not is told with those that there are. */
async function writtenIn(workspace: Workspace, name: string, isPasted: boolean): Promise<Written> {
  const { connections } = workspace.document
  const connection = named('connection', connections, name)
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
const saysNothing = (connection: string, raw: RawAnswer, from: From): ExtractError =>
  new ExtractError('data.unreadable', {
    what: from === 'pasted' ? 'what was pasted' : `the answer to ${connection}`,
    problem: 'nothing in it looks like a token, nor like an error',
    advice: `if you know where the token stands: ${withPlace(connection, raw, from)}`,
  })

function notAnAnswer(connection: string, raw: RawAnswer, from: From, { key }: Written): ExtractError {
  const what = from === 'pasted' ? 'what was pasted' : 'the answer'
  if (jweIn(raw.text.trim()) !== undefined)
    return new ExtractError('data.unreadable', {
      what,
      problem: `it is encrypted (JWE), and ${key === undefined ? 'the file has no key for it' : 'token_response.key does not open it'}`,
      advice:
        key === undefined
          ? `write the key that opens it into ${connection}: token_response: {key: "\${file:answer_key.pem}"}; or, if it is the token itself: ${again(connection, from, '$')}`
          : 'check that it is the private key, or the secret, that the provider encrypts for',
    })
  const isPage = /^\s*<(!doctype html|html|head|body)/i.test(raw.text)
  return new ExtractError('data.unreadable', {
    what,
    problem: isPage ? 'it is a web page' : 'it is neither JSON, a form, XML nor a token',
    advice: isPage
      ? 'a token endpoint answers with JSON or the like: check that token_endpoint is not the address of a page'
      : from === 'pasted'
        ? 'paste the whole body of the answer, as the token endpoint sent it'
        : `if its token stands beside the body: ${withPlace(connection, raw, from)}`,
  })
}

const withPlace = (connection: string, { headers = {} }: RawAnswer, from: From): string => {
  const [beside = '$.…'] = secretsBeside(headers)
  return again(connection, from, beside)
}

const again = (connection: string, from: From, path: string): string =>
  `latchkey learn ${connection}${from === 'pasted' ? ' -' : ''} --set 'access_token=${path}'`

/** Members whose place in the answer is told again by whoever reads it with them. */
const PLACES = /^(access_token|refresh_token|id_token|token_type|scope|expires_in|expires_at|error\.(code|message))$/

const sameAs = (before: TokenLesson['findings'], after: TokenLesson['findings']): boolean =>
  before
    .filter(({ member }) => PLACES.test(member))
    .every(({ member, path }) => after.some((one) => one.member === member && one.path === path))
