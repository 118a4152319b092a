/** Which names stand for what earlier answers brought, seen from a place in a connection's token calls. */
import { isJsonObject, type Json, type JsonObject } from '../json.ts'
import type { Pointer } from './pointer.ts'

/** `path` is from the connection, which may have mistakes. */
export function keptNames(connection: JsonObject, [block, part, index]: Pointer): string[] {
  const { token_request, refresh_request, token_response, authorization_response } = connection
  const until = part === 'steps' ? Number(index) : Infinity
  const stepsOf = (asked: Json | undefined) => (isJsonObject(asked) && Array.isArray(asked.steps) ? asked.steps : [])
  const brought = (asked: Json | undefined, most = Infinity) => stepsOf(asked).slice(0, most).flatMap(extraNames)
  const login = extraNames(authorization_response)
  if (block === 'token_request') return [...login, ...brought(token_request, until)]
  const before = [...login, ...brought(token_request), ...extraNames(token_response)]
  if (block === 'refresh_request') return [...before, ...brought(token_response), ...brought(refresh_request, until)]
  const ofToken = ['access_token', 'refresh_token', 'id_token', 'scope']
  return [...ofToken, ...before, ...brought(refresh_request), ...brought(token_response, until)]
}

const extraNames = (holder: Json | undefined): string[] =>
  isJsonObject(holder) && isJsonObject(holder.extra) ? Object.keys(holder.extra) : []
