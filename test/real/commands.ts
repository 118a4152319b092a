/** The built command line against a server: what every connection must be good for. */
import { expect } from 'vitest'
import type { Place, Result } from '../e2e/cli.ts'
import { openPlace } from '../e2e/cli.ts'

/** A place whose file has the connection `crm`. */
export const placeWith = (connection: object): Place =>
  openPlace(
    { 'latchkey.yaml': { version: 1, connections: { crm: connection } } },
    { LATCHKEY_KEY: 'the-key-of-a-login' },
  )

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

/** `check` and `token` of a connection that needs nobody: the server itself must say that the token is active. */
export async function getsToken(connection: object, isActive: (token: string) => Promise<boolean>): Promise<Answered> {
  const place = placeWith(connection)
  try {
    expect(written(await place.latchkey(['check', 'crm']))).toMatch(/^✓ crm: /)
    const answer = await tokenOf(place)
    expect(await isActive(answer.access_token)).toBe(true)
    return answer
  } finally {
    place.remove()
  }
}
