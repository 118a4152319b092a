/**
 * A client that does what RFC 6749 and RFC 6750 say, reads what they say, and copes with nothing else. What it can do is no
 * departure: every one of them must bring it to grief, at the place that the departure names.
 */
import type { Departure, Grant, Outcome, Trip } from '../contract.ts'
import { fieldsOfGrant } from '../server/by_the_book.ts'
import { filled, known, type World } from '../server/world.ts'

interface Tokens {
  access_token: string
  expires_in?: number | undefined
  refresh_token?: string | undefined
}

class Stumble extends Error {
  readonly at: Trip
  constructor(at: Trip, error: string) {
    super(error)
    this.at = at
  }
}

export async function byTheBook({ grant = 'client_credentials', scope }: Departure, world: World): Promise<Outcome> {
  const { address } = world
  let tokens: Tokens | undefined
  try {
    const way = grant === 'login' ? 'client_credentials' : grant
    const more = way === 'authorization_code' ? { code: await code(address, scope) } : {}
    tokens = await ask(world, { ...grantFields(way, world), ...(way !== 'refresh_token' && asked(scope)), ...more })
    const first = tokens
    let granted = await call(address, tokens)
    if (granted === 'ended') {
      const { refresh_token } = tokens
      const again: Record<string, string> = refresh_token
        ? { grant_type: 'refresh_token', refresh_token }
        : grantFields(way, world)
      tokens = { ...tokens, ...(await ask(world, again, 'renewal')) }
      granted = await call(address, tokens)
    }
    return {
      ...tokens,
      expires_in: first.expires_in,
      granted: granted === true,
      at: granted === true ? undefined : 'api',
    }
  } catch (error) {
    if (!(error instanceof Stumble)) throw error
    return { ...tokens, granted: false, error: error.message, at: error.at }
  }
}

const asked = (scope: string[] | undefined): Record<string, string> => (scope ? { scope: scope.join(' ') } : {})

const grantFields = (grant: Grant, world: World) =>
  Object.fromEntries(Object.entries(fieldsOfGrant[grant]).map(([name, value]) => [name, filled(value, world)]))

/** RFC 6749 §4.1.1, §4.1.2. */
async function code(address: string, scope: string[] | undefined): Promise<string> {
  const { client_id, redirect_uri } = known
  const query = new URLSearchParams({
    response_type: 'code',
    client_id,
    redirect_uri,
    state: 'quirkstate',
    ...asked(scope),
  })
  const { headers } = await fetch(`${address}/authorize?${query}`, { redirect: 'manual' })
  const code = new URL(headers.get('location') ?? 'https://nowhere.example').searchParams.get('code')
  if (code === null) throw new Stumble('authorization', 'no code came back')
  return code
}

/** RFC 6749 §2.3.1, §5. */
async function ask(
  { address, client_secret }: World,
  fields: Record<string, string>,
  at: Trip = 'request',
): Promise<Tokens> {
  const credentials = `${encodeURIComponent(known.client_id)}:${encodeURIComponent(client_secret)}`
  const response = await fetch(`${address}/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(credentials)}`, accept: 'application/json' },
    body: new URLSearchParams(fields),
  })
  const isJson = /^application\/json\b/.test(response.headers.get('content-type') ?? '')
  const text = await response.text()
  const body = isJson ? (JSON.parse(text) as Record<string, unknown>) : {}
  if (response.status === 400 || response.status === 401)
    throw new Stumble(at, typeof body.error === 'string' ? body.error : 'no error that RFC 6749 knows')
  const { access_token, token_type, expires_in, refresh_token, scope = '' } = body ?? {}
  const isToken = typeof access_token === 'string' && String(token_type).toLowerCase() === 'bearer'
  if (response.status !== 200 || !isToken)
    throw new Stumble(at === 'renewal' ? at : 'answer', 'no token that RFC 6749 knows')
  if (refresh_token !== undefined && typeof refresh_token !== 'string') throw new Stumble('answer', 'no refresh token')
  if (typeof scope !== 'string') throw new Stumble('answer', 'no scope')
  // RFC 6749 §5.1, Appendix A.14: digits, as a number.
  if (expires_in !== undefined && typeof expires_in !== 'number') throw new Stumble('lifetime', 'no lifetime')
  return { access_token, expires_in, ...(refresh_token !== undefined && { refresh_token }) }
}

/** RFC 6750 §2.1, §3.1: an ended token is told by 401. */
async function call(address: string, { access_token }: Tokens): Promise<boolean | 'ended'> {
  const response = await fetch(`${address}/api`, { headers: { authorization: `Bearer ${access_token}` } })
  if (response.status === 401) return 'ended'
  return response.ok && (await response.text()).includes('"granted":true')
}
