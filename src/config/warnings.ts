/** What works, and yet is better otherwise. Looks at files with mistakes too, so it trusts nothing. */
import { isJsonObject, type Json, type JsonObject } from '../json.ts'
import { withArticle } from '../phrases.ts'
import { silentRenewals } from './client_proof.ts'
import { idle } from './computed_check.ts'
import type { Finding } from './cross_check.ts'
import { unsent } from './described_login_check.ts'
import { literalSecrets } from './secret_fields.ts'
import { tokensIn } from './templates.ts'
import { methodOf } from './token_asking.ts'
import { requestWarnings } from './token_request_warnings.ts'

/** `flats`: connection name → id of its flat schema. */
export function warningsOf(workspace: JsonObject, flats: ReadonlyMap<string, string>): Finding[] {
  const connections = membersOf(workspace, 'connections')
  const addresses = connections.flatMap(([, { url }]) => (typeof url === 'string' ? [withoutSlash(url)] : []))
  return [
    ...connections.flatMap(([name, connection]) => {
      const at = ['connections', name]
      return [
        ...inFile(flats.get(name) ?? '', connection, at),
        ...[
          ...aboutConnection(connection, addresses),
          ...idleValues(name, connection, workspace),
          ...idleSignals(name, connection, workspace),
        ].map((finding) => ({ ...finding, at: [...at, ...finding.at] })),
      ]
    }),
    ...sharedCallbacks(connections),
    ...membersOf(workspace, 'extracts').flatMap(([name, extract]) => inFile('extract', extract, ['extracts', name])),
  ]
}

/** Computed values that neither their connection nor an extract over it sends. */
function idleValues(name: string, { computed, ...connection }: JsonObject, workspace: JsonObject): Finding[] {
  const over = membersOf(workspace, 'extracts').filter(([, extract]) => extract.connection === name)
  return [...idle(computed, textsIn([connection, ...over.map(([, { request }]) => request ?? null)]))]
}

/** What tells that a credential has ended, where none is sent. */
function* idleSignals(name: string, connection: JsonObject, workspace: JsonObject): Generator<Finding> {
  // A connector brings it for whoever sends one.
  if (connection.type !== 'REST' || !Array.isArray(connection.expired_when) || connection.use !== undefined) return
  const over = membersOf(workspace, 'extracts').filter(([, extract]) => extract.connection === name)
  const requests = over.map(([, { request }]) => request ?? null)
  const chosen = connection.authentication ?? workspace.authentication
  const sends = [chosen, ...over.map(([, { authentication }]) => authentication)].some(
    (one) => one !== undefined && !(isJsonObject(one) && one.method === 'none'),
  )
  if (!sends && connection.computed === undefined && tokensIn([connection, ...requests]).length === 0)
    yield {
      at: ['expired_when'],
      problem: 'expired_when changes nothing here: no request of this connection carries a credential',
      advice: 'write authentication: NAME, or failed_when for an answer of success that is a failure',
    }
}

const textsIn = (value: Json): string[] =>
  typeof value === 'string' ? [value] : typeof value === 'object' && value ? Object.values(value).flatMap(textsIn) : []

/**
 * RFC 9700 §4.4.2, RFC 8252 §8.10: where two servers answer at one address, only an issuer shows which of them did.
 * Addresses that hold a reference are not known yet.
 */
function* sharedCallbacks(connections: [string, JsonObject][]): Generator<Finding> {
  const logins = connections.flatMap(([name, { redirect_uri, issuer, authorization_endpoint }]) => {
    const server = URL.parse(String(authorization_endpoint ?? issuer ?? ''))?.origin
    return typeof redirect_uri === 'string' && server !== undefined ? [{ name, redirect_uri, issuer, server }] : []
  })
  for (const { name, redirect_uri, issuer, server } of logins) {
    const other = logins.find((login) => login.redirect_uri === redirect_uri && login.server !== server)
    if (other && issuer === undefined)
      yield {
        at: ['connections', name, 'redirect_uri'],
        problem: `${name} and ${other.name} log in at different servers and come back to one address, where nothing tells whose answer it is (RFC 9700 §4.4.2)`,
        advice: `write issuer where the provider has one, or a redirect_uri of its own, such as http://127.0.0.1:53682/${name}`,
      }
  }
}

const inFile = (flat: string, value: JsonObject, at: string[]): Finding[] =>
  literalSecrets(flat, value).map((path) => ({
    at: [...at, ...path],
    problem: 'a secret is written into the file',
    advice: 'keep it outside: ${env:NAME}, or ${secret:NAME} with latchkey secret set NAME',
  }))

/** Types that ask no server themselves: what they hold travels with the requests of a REST connection. */
const travelsNowhere = new Set<Json | undefined>(['ApiKey', 'Basic', 'Bearer', 'Certificate', 'Custom', 'OAuth1'])
/** How a connection travels, by default. */
const travel: Record<string, Json | undefined> = {
  ssl_mode: 'verify',
  ca_file: undefined,
  timeout: 30,
  proxy: undefined,
  ignore_cookies_policy: false,
}

function* aboutConnection(connection: JsonObject, addresses: string[]): Generator<Finding, void> {
  const { type, grant_type, token_endpoint, send_token, ssl_mode, also_send_to } = connection
  if (
    travelsNowhere.has(type) &&
    !isJsonObject(connection.token_request) &&
    !isJsonObject(connection.refresh_request)
  ) {
    for (const [field, usual] of Object.entries(travel))
      if (connection[field] !== usual)
        yield {
          at: [field],
          problem: `${field} changes nothing here: ${withArticle(String(type))} connection asks no server itself`,
          advice: `write ${field} in the REST connection that sends it`,
        }
  } else if (ssl_mode === 'off')
    yield {
      at: ['ssl_mode'],
      problem: 'certificates are not checked, so anybody on the way can read and change what is sent',
      advice: 'write verify; if your own authority signed the certificate, name its PEM file in ca_file',
    }
  for (const [index, pattern] of [also_send_to ?? []].flat().entries())
    if (typeof pattern === 'string' && /^https?:\/\/\*\.[^./]+$/.test(pattern))
      yield {
        at: ['also_send_to', String(index)],
        problem: `the credential may go to every host below .${pattern.split('*.')[1]}`,
        advice: 'name the provider’s own domain: https://*.example.com',
      }
  if (isJsonObject(send_token) && send_token.in === 'query')
    yield {
      at: ['send_token', 'in'],
      problem: 'a token in an address is kept by logs and histories on the way (RFC 9700 §4.3.2)',
      advice: 'write header, where the API takes it there',
    }
  if (grant_type === 'password')
    yield {
      at: ['grant_type'],
      problem: 'the password grant shows the user’s password to this program (RFC 9700 §2.4)',
      advice: 'use client_credentials or refresh_token where the server offers one of them',
    }
  if (grant_type === 'implicit')
    yield {
      at: ['grant_type'],
      problem:
        'the implicit grant brings the token in an address, where browsers and what is in them can read it (RFC 9700 §2.1.2)',
      advice: 'use authorization_code; nearly every server that has the one has the other',
    }
  yield* weakChallenge(connection)
  yield* silentRenewals(connection)
  yield* unsent(connection)
  yield* requestWarnings(connection)
  if (typeof token_endpoint === 'string') {
    const looks = /\/(authorize|oauth2?(\/v\d+)?\/auth|openid-connect\/auth)$/.test(withoutSlash(token_endpoint))
      ? 'like the address of a login page'
      : addresses.includes(withoutSlash(token_endpoint))
        ? 'like the address of the API: a REST connection has the same'
        : undefined
    if (looks)
      yield {
        at: ['token_endpoint'],
        problem: `this looks ${looks}`,
        advice: 'look for “token URL” in the provider’s documentation, it often ends in /token',
      }
  }
}

/** RFC 9700 §2.1.1: a public client's code is protected by PKCE alone, and by S256 against who reads the request. */
function* weakChallenge({ pkce, client_secret, client_authentication }: JsonObject): Generator<Finding> {
  if (pkce === 'plain')
    yield {
      at: ['pkce'],
      problem: 'plain shows the verifier in the address of the login (RFC 9700 §2.1.1)',
      advice: 'write S256 where the server takes it',
    }
  const isPublic = !client_secret && (methodOf(client_authentication) ?? 'none') === 'none'
  if (pkce === 'none' && isPublic)
    yield {
      at: ['pkce'],
      problem: 'without PKCE and without a secret whoever reads the code can use it (RFC 9700 §2.1.1)',
      advice: 'write S256; nearly every server takes it',
    }
}

const withoutSlash = (url: string) => url.replace(/[?#].*$/s, '').replace(/\/$/, '')

function membersOf(workspace: JsonObject, field: string): [string, JsonObject][] {
  const all = workspace[field]
  if (!isJsonObject(all)) return []
  return Object.entries(all).filter((member): member is [string, JsonObject] => isJsonObject(member[1]))
}
