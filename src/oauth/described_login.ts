/**
 * A login that is no OAuth: a Bearer says what is sent for its token (`token_request`), and for the next one
 * (`refresh_request`). Where that is the token itself, or the refresh token, each is got by the one before, and the typed
 * one is the seed.
 */
import { heldIn } from '../config/computed.ts'
import type { Json } from '../json.ts'
import { claimsOf } from '../jwt/decode.ts'
import { numericDate } from '../jwt/numeric_date.ts'
import type { DescribedBearer, KeptToken, Renewing, SeededGrant, UnattendedGrant } from './contract.ts'
import { requestShape } from './request_shape.ts'
import { scopeText } from './scope.ts'

type Block = 'token_request' | 'refresh_request'

const fetched: UnattendedGrant<DescribedBearer> = {
  identity: ({ token, refresh_token = null, username = null, scope }) => ({
    token: token?.trim() ? token : null,
    refresh_token,
    username,
    scope: scopeText(scope) ?? null,
  }),
  parameters: (connection) => valuesOf(connection, 'token_request'),
  renewing,
  repeatable: true,
}

/** Each token is got by the one before, the first by the seed: what is edited beside that begins no other line. */
const seeded: SeededGrant = {
  identity: (connection) => {
    const { token, refresh_token } = connection
    const isByToken = refresh_token === undefined || seedOf(connection) === 'token'
    return isByToken ? { token: token?.trim() ? token : null } : { refresh_token }
  },
  renewing,
  repeatable: false,
}

/** How a Bearer gets its tokens. */
export const describedLogin = (connection: DescribedBearer) =>
  connection.token_request && held(connection, 'token_request').length === 0 ? fetched : seeded

/**
 * The typed token, where it is used before any is asked for: until it ends, and a JWT that has ended is none. `now`:
 * milliseconds since 1970.
 */
export function typedToken(connection: DescribedBearer, now: number): string | undefined {
  const { token } = connection
  if (!token?.trim() || (connection.token_request && held(connection, 'token_request').includes('token')))
    return undefined
  const ends = numericDate(claimsOf(token)?.exp)
  return ends && ends.moment <= now ? undefined : token
}

/** What of it each is got by; also where nothing is. */
export const seedOf = (connection: DescribedBearer): 'token' | 'refresh_token' =>
  held(connection, connection.refresh_request ? 'refresh_request' : 'token_request').includes('refresh_token')
    ? 'refresh_token'
    : 'token'

function renewing(connection: DescribedBearer, known: KeptToken | undefined): Renewing | undefined {
  const asked_by: Block = connection.refresh_request ? 'refresh_request' : 'token_request'
  const typed = connection.token?.trim() ? connection.token : undefined
  const values = {
    token: known?.access_token ?? typed,
    // One that a login brought without is not followed by the typed one, which may have been rejected before.
    refresh_token: known ? known.refresh_token : connection.refresh_token,
  }
  const names = held(connection, asked_by)
  if (names.length === 0 || names.some((name) => values[name] === undefined)) return undefined
  const sent = Object.fromEntries(names.map((name) => [name, values[name]]))
  return { asked_by, parameters: { ...valuesOf(connection, asked_by), ...sent } }
}

/** What a request sends of that which an earlier one brought, or somebody typed. */
const held = (connection: DescribedBearer, block: Block) =>
  heldIn(requestShape(connection, block === 'refresh_request') as Json | undefined, connection.computed)

/** What no field has as it is sent. */
function valuesOf(connection: DescribedBearer, block: Block) {
  const separator = requestShape(connection, block === 'refresh_request')?.scope_separator
  return { scope: scopeText(connection.scope, separator) }
}
