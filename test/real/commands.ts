/** The built command line against a server: what every connection must be good for. */
import { expect } from 'vitest'
import type { Place, Result } from '../e2e/cli.ts'
import { lines, openPlace } from '../e2e/cli.ts'

/** As the file has it; `userinfo` is the API that takes its token. */
export interface Connection {
  userinfo: string
  ca_file?: string
  client_certificate?: object
  [field: string]: unknown
}

/**
 * A place whose file has the connection `crm`, and the extract `me`: what the server's own API tells of the user, to whom
 * shows a token of `crm`.
 */
export function placeWith({ userinfo, ...crm }: Connection): Place {
  const { ca_file, client_certificate } = crm
  const api = { type: 'REST', url: userinfo, authentication: 'crm', ca_file, client_certificate }
  const file = { version: 1, connections: { crm, api }, extracts: { me: { connection: 'api' } } }
  return openPlace({ 'latchkey.yaml': file }, { LATCHKEY_KEY: 'the-key-of-a-login' })
}

/** The user's row. */
export async function me(place: Place): Promise<Record<string, unknown>> {
  const [row] = lines(written(await place.latchkey(['run', 'me', '--format', 'ndjson'])))
  return row
}

export interface Answered {
  access_token: string
  token_type: string
  refresh_token?: string
  scope?: string
}

/** What a command wrote, once it is seen that it ended well. */
export function written({ code, stdout, stderr }: Result): string {
  expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' })
  return stdout
}

/** The answer with the token that the connection has now. */
export async function tokenOf(place: Place): Promise<Answered> {
  return JSON.parse(written(await place.latchkey(['token', 'crm']))).response
}

/** The first answer that has another token than this one; whose lifetime is a second or two, that is. */
export async function renewed(place: Place, { access_token }: Answered): Promise<Answered> {
  for (const deadline = Date.now() + 20_000; Date.now() < deadline; ) {
    const answer = await tokenOf(place)
    if (answer.access_token !== access_token) return answer
  }
  throw new Error('the token was not renewed within 20 seconds')
}

/** `check`, `token` and `status --live` of a connection that needs nobody: the server itself must say that the token is active. */
export async function getsToken(
  connection: Connection,
  isActive: (token: string) => Promise<boolean>,
  { introspects = true } = {},
): Promise<Answered> {
  const place = placeWith(connection)
  try {
    expect(written(await place.latchkey(['check', 'crm']))).toMatch(/^✓ crm: /)
    const answer = await tokenOf(place)
    expect(await isActive(answer.access_token)).toBe(true)
    if (introspects) expect(await live(place)).toMatchObject({ active: true })
    return answer
  } finally {
    place.remove()
  }
}

/** What `status --live` brings from the server. */
export async function live(place: Place): Promise<object> {
  return JSON.parse(written(await place.latchkey(['status', 'crm', '--live', '--json']))).live
}

/** `logout`: afterwards the server itself must say that the token and the refresh token are worth nothing. */
export async function logsOut(place: Place, isActive: (token: string) => Promise<boolean>): Promise<void> {
  const { access_token, refresh_token } = await tokenOf(place)
  expect(written(await place.latchkey(['logout', 'crm']))).toMatch(/^✓ crm: logged out; its server has ended its /)
  expect(await isActive(access_token)).toBe(false)
  if (refresh_token) expect(await isActive(refresh_token)).toBe(false)
  expect((await place.latchkey(['status', 'crm'])).stdout).toContain('no token')
}
