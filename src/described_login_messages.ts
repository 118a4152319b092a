/** What a person reads of a login that is not OAuth, whose requests a Bearer describes. Part of messages.ts, under the same rules. */
import { byHop, type DescribedBlock, type ServerAnswer, serverSaid, waitOf } from './phrases.ts'
import type { Sentence } from './transport_messages.ts'

/** `beside`: where its answer has what may be a token outside its body: `$cookies.SID`. */
type Answered = ServerAnswer & { block: DescribedBlock; beside?: string[] }

const KEPT = 'the answer is kept, and will be read again without asking the server'

/** What was typed, and each got by the one before. */
export type Seed = 'token' | 'refresh_token'

const nouns: Record<DescribedBlock, string> = { token_request: 'login', refresh_request: 'renewal' }

/** What is asked, and where. */
const what = ({ block, connection, token_endpoint }: Answered) =>
  `the ${nouns[block]} of connection ${connection} at ${token_endpoint}`

const wrongAddress = (block: DescribedBlock) =>
  `check url and method of ${block}: look for the login in the provider’s documentation`

export function refusedLogin(d: Answered & { kind: string; retry_after?: number }): Sentence {
  const advice =
    d.kind === 'transient'
      ? `the server is busy or down: try again ${d.retry_after ? `in ${waitOf(d.retry_after)}` : 'later'}`
      : d.status === 404 || d.status === 405
        ? wrongAddress(d.block)
        : d.status === 401 || d.status === 403
          ? `check what ${d.block} sends, and that it is still good: a user name and password, a key, a token`
          : `compare what ${d.block} sends with the provider’s documentation: latchkey jobs shows the call, masked`
  return {
    message: `${what(d)} was answered HTTP ${d.status}${byHop(d, 'the server')}${serverSaid(d)}`,
    hint: advice,
  }
}

/** The server says that what was sent will never be good again. */
export const rejectedLogin = (d: Answered & { seed?: Seed }): Sentence => ({
  message: `${what(d)} was rejected${serverSaid(d)}`,
  hint: d.seed
    ? newSeed(d.seed)
    : `check what ${d.block} sends, and that it is still good: a user name and password, a key, a token`,
})

/** What may be the token all the same: the text, read in that format; or a member. */
export type Perhaps = 'text' | 'json' | 'member'

/** What of an answer without a token may be one. */
export interface MayBeToken {
  perhaps?: Perhaps
  /** JSONPaths of what looks like one. */
  places?: string[]
}

/** No published name leads to a token, and something looks like one. */
export const noTokenButLike = (came: string, places: string[], connection: string): Sentence => ({
  message: `${came}, in which no token is found by its name; what stands at ${places.join(' and ')} looks like one`,
  hint: `see what to write for it: latchkey learn ${connection}; ${KEPT}`,
})

/** `address`: the field that may be wrong instead. */
export const perhapsAdvice = (perhaps: Perhaps, connection: string, address: string): string =>
  perhaps === 'member'
    ? `have the token looked for: latchkey learn ${connection}; or write where it stands: token_response: {access_token: $.NAME}; ${KEPT}`
    : `if that text is the token, write token_response: {format: ${perhaps}}; ${KEPT}; if it is none, check ${address}`

export function noTokenInLogin({
  shape,
  members,
  beside = [],
  perhaps,
  places,
  ...d
}: Answered & { shape: string; members: string[] } & MayBeToken): Sentence {
  const came = `${what(d)} was answered HTTP ${d.status}${byHop(d, 'the server')} with ${shape}`
  if (places && beside.length === 0) return noTokenButLike(came, places, d.connection)
  const has = members.length > 0 ? `; it has: ${members.join(', ')}` : ''
  return {
    message: `${came}, in which no token is found${has}${besides(beside)}`,
    hint:
      beside.length > 0
        ? `${writeBeside(beside)}; ${KEPT}`
        : perhaps && perhaps !== 'member'
          ? perhapsAdvice(perhaps, d.connection, `url of ${d.block}`)
          : members.length > 0
            ? `write where the token stands: token_response: {access_token: $.NAME}, or have it looked for: latchkey learn ${d.connection}; ${KEPT}`
            : wrongAddress(d.block),
  }
}

/** A login that sets a cookie sends a browser on to its first page. */
export const redirectedLogin = ({ location, beside = [], ...d }: Answered & { location: string }): Sentence => ({
  message: `${what(d)} was redirected to ${location}; what it sends was not sent on${besides(beside)}`,
  hint: `${beside.length > 0 ? `${writeBeside(beside)}; ` : ''}if the new address is the provider’s, write it as ${d.block}.url`,
})

const besides = (beside: string[]) => (beside.length > 0 ? `; beside its body it has: ${beside.join(', ')}` : '')
const writeBeside = ([first]: string[]) => `if that is the token, write token_response: {access_token: ${first}}`

export const newSeed = (seed: Seed) =>
  `get a new ${seedWord(seed)} from the provider and put it where ${seed} points; each may be good for one use only`

export const seedWord = (seed: Seed | undefined) => (seed === 'token' ? 'token' : 'refresh token')
