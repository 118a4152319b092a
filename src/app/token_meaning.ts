/** What the claims of a token mean for whoever got a 401 or a 403: sentences, the weightiest first. */
import { oneLine } from '../harmless.ts'
import { isJsonObject, type Json, type JsonObject } from '../json.ts'
import type { TokenName } from '../jwt/find_tokens.ts'
import { numericDate } from '../jwt/numeric_date.ts'
import { inWords } from '../phrases.ts'

/** Claims that hold a moment (RFC 7519 §4.1, OpenID Connect Core §2). */
const MOMENTS = ['exp', 'nbf', 'iat', 'auth_time', 'updated_at'] as const
/** What a token allows: RFC 8693 §4.2, then the names that servers had before. */
const SCOPES = ['scope', 'scp', 'permissions'] as const
/** RFC 9068 §2.2.3.1, and Keycloak's. */
const ROLES = ['roles', 'groups', 'entitlements'] as const
/** Who asked for it: OpenID Connect Core §2, RFC 9068 §2.2, and those of Entra and Okta. */
const CLIENTS = ['azp', 'client_id', 'appid', 'cid'] as const
/** Milliseconds by which clocks may differ without a word. */
const CLOCKS_DIFFER = 60_000

export interface Moment {
  /** RFC 3339. */
  at: string
  /** From now: `in 12 minutes`, `3 hours ago`. */
  says: string
}

/** The moments in a token, in words. */
export function momentsIn(claims: JsonObject, now: number): Record<string, Moment> {
  const found = MOMENTS.flatMap((name) => {
    const date = numericDate(claims[name])
    return date ? [[name, { at: date.text, says: fromNow(date.moment, now) }] as const] : []
  })
  return Object.fromEntries(found)
}

export function meaningOf(name: TokenName, header: JsonObject, claims: JsonObject, now: number): string[] {
  return [
    ...useOf(name, header, claims),
    ...lifeOf(claims, now),
    ...bindingOf(claims),
    ...readersOf(claims),
    ...rightsOf(claims),
    ...originOf(claims),
  ]
}

const fromNow = (moment: number, now: number) =>
  moment > now ? `in ${inWords(moment - now)}` : `${inWords(now - moment)} ago`

/** What other JWTs than access tokens look like. */
function useOf(name: TokenName, header: JsonObject, claims: JsonObject): string[] {
  if (header.typ === 'dpop+jwt')
    return [`it is a DPoP proof for ${text(claims.htm)} ${text(claims.htu)}, not a token: each request needs a new one`]
  // Keycloak says it in typ, Cognito in token_use.
  const said = [claims.typ, claims.token_use].map((use) => String(use).toLowerCase())
  if (said.includes('refresh') || said.includes('offline'))
    return ['it is a refresh token: it is for the token endpoint, and every API answers 401 to it']
  const isAccess = /^(application\/)?at\+jwt$/i.test(String(header.typ)) || said.includes('access') || rightsIn(claims)
  const isId = said.includes('id') || ['at_hash', 'c_hash', 'nonce'].some((member) => member in claims)
  return name === 'id_token' || (isId && !isAccess)
    ? ['it is an ID token: it tells the client who logged in, and APIs answer 401 to it; they want the access token']
    : []
}

function lifeOf(claims: JsonObject, now: number): string[] {
  const [exp, nbf, iat] = [numericDate(claims.exp), numericDate(claims.nbf), numericDate(claims.iat)]
  const says: string[] = []
  if (exp && exp.moment <= now) says.push(`it ended ${fromNow(exp.moment, now)} (exp): APIs answer 401; get a new one`)
  else if (exp) says.push(`it ends ${fromNow(exp.moment, now)} (exp)`)
  else if (claims.exp !== undefined) says.push('its exp is no moment: most readers refuse it with 401')
  else says.push('it does not say when it ends (no exp)')
  if (nbf && nbf.moment > now)
    says.push(
      `it is not valid yet (nbf): APIs answer 401 for another ${inWords(nbf.moment - now)}; compare both clocks`,
    )
  if (iat && iat.moment > now + CLOCKS_DIFFER)
    says.push(`it was issued ${fromNow(iat.moment, now)} (iat): the clock here is behind, or that of its server ahead`)
  for (const member of MOMENTS) {
    const { written } = numericDate(claims[member]) ?? {}
    if (written) says.push(`its ${member} is written ${written}, and not as a number of seconds (RFC 7519 §2)`)
  }
  return says
}

function readersOf({ aud }: JsonObject): string[] {
  return aud === undefined
    ? ['it names no reader (aud): an API that wants to be named answers 401']
    : [
        `it is for ${text(aud)} (aud): any other API answers 401; for another, ask with audience, resource or scope, as the provider says`,
      ]
}

function rightsOf(claims: JsonObject): string[] {
  const scopes = SCOPES.filter((name) => isSaid(claims[name]))
  const roles = rolesIn(claims)
  if (scopes.length === 0 && roles.length === 0)
    return ['it names no scope and no role: an API that wants one answers 403']
  return [
    ...scopes.map(
      (name) =>
        `it allows ${text(claims[name])} (${name}): a 403 means that the API wants more; add it to scope and get a new token, for a renewed one allows the same`,
    ),
    ...roles.map(
      ([name, value]) =>
        `its roles are ${text(value)} (${name}): an administrator of the provider gives more, and then a new token is needed`,
    ),
  ]
}

const isSaid = (value: Json | undefined) =>
  typeof value === 'string' ? value.trim() !== '' : Array.isArray(value) && value.length > 0

function rolesIn(claims: JsonObject): [name: string, value: Json][] {
  const realm = isJsonObject(claims.realm_access) ? claims.realm_access.roles : undefined
  const named = ROLES.map((name) => [name, claims[name]] as const)
  return [...named, ['realm_access.roles', realm] as const].flatMap(([name, value]) =>
    value !== undefined && isSaid(value) ? [[name, value]] : [],
  )
}

const rightsIn = (claims: JsonObject) => SCOPES.some((name) => isSaid(claims[name])) || rolesIn(claims).length > 0

function originOf(claims: JsonObject): string[] {
  const { iss, sub, act } = claims
  const asked = CLIENTS.find((name) => typeof claims[name] === 'string')
  const client = asked && text(claims[asked])
  return [
    iss === undefined
      ? 'it does not say who issued it (no iss)'
      : `it was issued by ${text(iss)} (iss): an API that trusts another server, or another stage of this one, answers 401`,
    ...(client ? [`the client ${client} asked for it (${asked})`] : []),
    ...(sub === undefined
      ? []
      : asked && sub === claims[asked]
        ? ['it speaks for the client itself (sub), not for a user: what belongs to a user answers 403 or 404']
        : [`it speaks for ${text(sub)} (sub)`]),
    ...(isJsonObject(act) ? [`${text(act.sub ?? act)} acts in that name (act)`] : []),
  ]
}

/** RFC 7800; RFC 9449 §6.1; RFC 8705 §3.1. */
function bindingOf({ cnf }: JsonObject): string[] {
  if (!isJsonObject(cnf)) return []
  return [
    cnf.jkt !== undefined
      ? `it is bound to a key (cnf.jkt ${text(cnf.jkt)}): sent as Bearer, or without a DPoP proof by that key, APIs answer 401`
      : cnf['x5t#S256'] !== undefined
        ? `it is bound to a client certificate (cnf.x5t#S256 ${text(cnf['x5t#S256'])}): over a TLS connection that does not show it, APIs answer 401`
        : 'it is bound to a key (cnf): who sends it has to show that key, or APIs answer 401',
  ]
}

/** A claim for a sentence: lists by comma, nothing that rewrites the terminal. */
function text(value: Json | undefined): string {
  const said = [value].flat().map((item) => (typeof item === 'string' ? item : JSON.stringify(item)))
  return oneLine(said.join(', ')) ?? '“”'
}
