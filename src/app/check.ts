/** Does a connection work? Asked of the servers, for the price of one cheap request each. */
import { LatchkeyError, ResponseError } from '../errors.ts'
import type { REST } from '../generated/language.ts'
import { withoutQuery } from '../http/url.ts'
import type { TokenConnection } from '../oauth/contract.ts'
import { fetchesToken } from '../oauth/fetches_token.ts'
import { grantOf } from '../oauth/grant_of.ts'
import type { HttpResponse } from '../runtime.ts'
import type { Workspace } from '../workspace.ts'

export interface CheckResult {
  connection: string
  /**
   * `works`: shown by an answer. `needs_login`: a person has to log in. `broken`: the error says why. `unknown`: there was
   * nothing to try it on.
   */
  state: 'works' | 'needs_login' | 'broken' | 'unknown'
  /** One sentence. */
  detail: string
  error?: LatchkeyError
}

type Finding = Omit<CheckResult, 'connection'>

export async function check(workspace: Workspace, name: string): Promise<CheckResult> {
  try {
    return { connection: name, ...(await tried(workspace, name)) }
  } catch (error) {
    if (!(error instanceof LatchkeyError)) throw error
    const state = error.code === 'token.needs_login' ? 'needs_login' : 'broken'
    return { connection: name, state, detail: error.message, error }
  }
}

async function tried(workspace: Workspace, name: string): Promise<Finding> {
  const connection = await workspace.connection(name)
  if (connection.type === 'JSONFile') return readFirst(workspace, name)
  if (connection.type === 'REST') return triedRest(workspace, name, connection)
  if (fetchesToken(connection)) return triedGrant(workspace, name, connection)
  return triedWhereUsed(workspace, name)
}

async function readFirst(workspace: Workspace, name: string): Promise<Finding> {
  const [extract] = extractsOf(workspace, name)
  return extract === undefined ? answered(workspace, name) : reads(workspace, extract)
}

/**
 * By the request that its connector has for this; otherwise by an extract that sends what the connection itself would.
 */
async function triedRest(workspace: Workspace, name: string, connection: REST): Promise<Finding> {
  const safe = extractsOf(workspace, name).filter((extract) => isGet(workspace, connection, extract))
  const own = await signerName(workspace, name)
  let [extract] = safe
  for (const other of safe.toReversed()) if ((await signerName(workspace, name, other)) === own) extract = other
  // Where only its extracts send a credential, the connection's own request would be refused.
  const isMeant = extract === undefined || own !== undefined || (await signerName(workspace, name, extract)) === own
  const verified = isMeant ? await triedByConnector(workspace, name) : undefined
  if (verified) return verified
  if (extract !== undefined) return reads(workspace, extract)
  return triedItself(workspace, name, connection.method === 'GET' && extractsOf(workspace, name).length === 0)
}

/** Of another method than GET it is its connector that says that nothing changes. Undefined where there is no such request. */
async function triedByConnector(workspace: Workspace, name: string): Promise<Finding | undefined> {
  const { response, connector } = (await workspace.verify(name)) ?? {}
  if (!response) return undefined
  const { state, detail } = await heard(response)
  return { state, detail: `${detail} to what connector ${connector} asks to try it` }
}

/** `isPlain`: by what the connection itself asks. */
async function triedItself(workspace: Workspace, name: string, isPlain: boolean): Promise<Finding> {
  return isPlain ? based(workspace, name) : reached(workspace, name)
}

/**
 * A kept token proves nothing once the secret has changed, nor does its refresh token once the password has: the grant
 * itself is run. But one that cannot be run again is spared: its refresh token is often good for one use, and nobody is
 * sent to a browser. What is wrong with the issuer is told first, whatever is kept.
 */
async function triedGrant(workspace: Workspace, name: string, connection: TokenConnection): Promise<Finding> {
  const tokens = (await workspace.signer(name))?.credential.tokens
  await tokens?.discover?.()
  const kept = await workspace.kept(name)
  if (kept && grantOf(connection).repeatable) {
    const { expires_at } = (await tokens?.anew()) ?? kept
    return hasToken('a token', expires_at === undefined ? undefined : new Date(expires_at).toISOString())
  }
  const { expires_at } = await workspace.token(name)
  const isKept = kept !== undefined && (await workspace.kept(name))?.generation === kept.generation
  return hasToken(isKept ? 'a kept token' : 'a token', expires_at)
}

const hasToken = (what: string, until: string | undefined): Finding => ({
  state: 'works',
  detail: `has ${what}${until ? ` until ${until}` : '; its server does not say until when'}`,
})

/** A key proves nothing by itself: try it where it is sent. */
async function triedWhereUsed(workspace: Workspace, name: string): Promise<Finding> {
  const { connections } = workspace.document
  const apis = Object.keys(connections).filter((api) => connections[api]?.type === 'REST')
  let lesser: (() => Promise<Finding>) | undefined
  for (const api of apis) {
    const isOwn = (await signerName(workspace, api)) === name
    const verified = isOwn ? await triedByConnector(workspace, api) : undefined
    if (verified) return withApi(api, verified)
    for (const extract of extractsOf(workspace, api)) {
      if ((await signerName(workspace, api, extract)) !== name) continue
      const connection = connections[api] as REST
      if (isGet(workspace, connection, extract)) return withApi(api, await reads(workspace, extract))
    }
    if (!isOwn) continue
    const isPlain = (connections[api] as REST).method === 'GET'
    lesser ??= async () => withApi(api, await triedItself(workspace, api, isPlain))
  }
  return (
    (await lesser?.()) ?? {
      state: 'unknown',
      detail: 'no GET request of a REST connection or extract sends it, so there is nothing to try it on',
    }
  )
}

const withApi = (api: string, { state, detail }: Finding): Finding => ({ state, detail: `with ${api}: ${detail}` })

const extractsOf = ({ document: { extracts } }: Workspace, connection: string) =>
  Object.keys(extracts).filter((extract) => extracts[extract]?.connection === connection)

const isGet = ({ document: { extracts } }: Workspace, connection: REST, extract: string) =>
  (extracts[extract]?.request?.method ?? connection.method) === 'GET'

/** Undefined too where that credential cannot be opened: then it says so itself, when it is its turn. */
async function signerName(workspace: Workspace, connection: string, extract?: string): Promise<string | undefined> {
  const how = { dry: true, ...(extract !== undefined && { extract }) }
  const signer = await workspace.signer(connection, how).catch((error: unknown) => {
    if (error instanceof LatchkeyError) return undefined
    throw error
  })
  return signer?.name
}

async function reads(workspace: Workspace, extract: string): Promise<Finding> {
  let rows = 0
  for await (const batch of workspace.rows(extract, { limit: 1 })) rows += batch.length
  const detail = rows > 0 ? `extract ${extract} brings rows` : `extract ${extract} answers, with no rows`
  return { state: 'works', detail }
}

async function answered(workspace: Workspace, name: string, method?: 'GET'): Promise<Finding> {
  return heard(await workspace.request(name, undefined, method))
}

/** The address that paths are added to is seldom a page itself: 404 there says nothing of the credential, nor of the API. */
async function based(workspace: Workspace, name: string): Promise<Finding> {
  try {
    return await answered(workspace, name)
  } catch (error) {
    if (!(error instanceof ResponseError) || error.code !== 'api.not_found') throw error
    const { url } = error.data as { url: string }
    const detail = `${url} answers 404, as an address does that only begins others; try a whole one: latchkey request ${name} /PATH`
    return { state: 'unknown', detail }
  }
}

async function heard(response: HttpResponse): Promise<Finding> {
  for await (const _ of response.body) break // The first bytes prove enough.
  return { state: 'works', detail: `${withoutQuery(response.url)} answers ${response.status}` }
}

/** What may change something at the API is not sent to try it: any answer to a GET shows that it is there. */
async function reached(workspace: Workspace, name: string): Promise<Finding> {
  const only = (answer: string): Finding => ({
    state: 'unknown',
    detail: `${answer}; reachability only, because nothing but GET is sent to try it`,
  })
  try {
    return only((await answered(workspace, name, 'GET')).detail)
  } catch (error) {
    if (!(error instanceof ResponseError) || !['api.not_found', 'api.failed', 'api.graphql'].includes(error.code))
      throw error
    const { url, status } = error.data as { url: string; status: number }
    if (status >= 500) throw error
    return only(`${url} answers ${status}`)
  }
}
