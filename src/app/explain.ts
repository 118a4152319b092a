/** What a run would do, without doing it: no server is asked, and every credential is `••••`. */
import { durationOf } from '../config/duration.ts'
import type { REST } from '../generated/language.ts'
import { clientAuthenticationOf } from '../oauth/client_authentication/index.ts'
import { fetchesToken } from '../oauth/fetches_token.ts'
import { homeOf, withHome } from '../oauth/home.ts'
import { requestShape, type Step, stepsBefore } from '../oauth/request_shape.ts'
import { describedStep } from '../oauth/step_call.ts'
import { stepsAfter } from '../oauth/stepped.ts'
import type { HeaderFields } from '../runtime.ts'
import { buildRequest } from '../sources/build_request.ts'
import { masked } from '../sources/masked.ts'
import { openPaginator } from '../sources/pagination/index.ts'
import { addressOf, isLed } from '../sources/templates.ts'
import type { Workspace } from '../workspace.ts'

export interface Explanation {
  extract: string
  connection: string
  /** How the token is obtained, where one is. */
  token?: {
    connection: string
    method: string
    token_endpoint: string
    /** Absent where the file describes the whole request. */
    grant_type?: string
    /** Absent where no proof is sent that is not written. */
    client_authentication?: string
    scope?: string
    /** The calls before and after it: method and address, as the file has them. */
    steps_before?: string[]
    steps_after?: string[]
  }
  /** The first request, for sources that are asked by HTTP. */
  request?: {
    method: string
    url: string
    headers: HeaderFields
    body?: string
    authentication?: string
    timeout_seconds: number
  }
  pagination: string
  loop: string
  /** True when memory is bounded by a batch of rows, not by the answer. */
  streams: boolean
  fields: { column: string; path: string; evaluated: string }[]
}

export async function explain(workspace: Workspace, name: string): Promise<Explanation> {
  const { extract, plan } = await workspace.plan(name)
  const connection = await workspace.connection(extract.connection)
  const signer = await workspace.signer(extract.connection, { extract: name, dry: true })
  const pagination =
    connection.type === 'REST' ? (extract.pagination ?? connection.pagination ?? { type: 'none' as const }) : undefined
  const token = await tokenOf(workspace, signer?.name)
  const shared = {
    extract: name,
    connection: extract.connection,
    ...(token && { token }),
    pagination: pagination?.type ?? 'none',
    loop: extract.loop,
    streams: plan.streams,
    fields: plan.paths.map(({ column, text, kind }) => ({ column, path: text, evaluated: kind })),
  }
  if (connection.type !== 'REST') return shared
  const located = await withStandIn(connection, extract.connection)
  const unsigned = (await openPaginator(pagination ?? { type: 'none' })).first(
    await buildRequest(located, extract.request, await workspace.since(name)),
  )
  const { request: signed, shown = unsigned } = signer ? await signer.credential.sign(unsigned) : { request: unsigned }
  return {
    ...shared,
    request: {
      ...masked(shown, signed),
      ...(signer && { authentication: signer.name }),
      timeout_seconds: durationOf(connection.timeout) / 1000,
    },
  }
}

/** Which server is asked may stand in a token answer, and none is fetched here. */
async function withStandIn(connection: REST, name: string): Promise<REST> {
  if (!isLed(connection.url)) return connection
  const standIn = connection.url.startsWith('$') ? 'https://stand-in.invalid' : 'stand-in'
  return { ...connection, url: await addressOf(connection.url, name, async () => standIn) }
}

const shownSteps = (steps: readonly Step[]) => steps.map((step) => `${describedStep(step).method} ${step.url}`)

async function tokenOf(workspace: Workspace, name: string | undefined): Promise<Explanation['token']> {
  if (name === undefined) return undefined
  const connection = await workspace.connection(name)
  if (!fetchesToken(connection)) return undefined
  const { scope } = connection
  const shape = requestShape(connection, false) ?? requestShape(connection, true)
  const proof = clientAuthenticationOf(connection)?.method
  const before = shownSteps(stepsBefore(connection, requestShape(connection, false) === undefined).steps)
  const after = shownSteps(stepsAfter(connection))
  return {
    connection: name,
    method: shape?.method ?? 'POST',
    token_endpoint: homeOf(withHome(connection)),
    ...('grant_type' in connection && { grant_type: connection.grant_type }),
    ...(proof !== undefined && { client_authentication: proof }),
    ...(scope !== undefined && { scope: [scope].flat().join(' ') }),
    ...(before.length > 0 && { steps_before: before }),
    ...(after.length > 0 && { steps_after: after }),
  }
}
