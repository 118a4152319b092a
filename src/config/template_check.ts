/** Templates that no run could fill, whatever the servers answer. Looks at files with mistakes too, so it trusts nothing. */
import { bringsToken, sensitive } from '../generated/variants.ts'
import { isJsonObject, type Json, type JsonObject } from '../json.ts'
import { nearest } from '../nearest.ts'
import { unknownName, unsendable } from './computed_check.ts'
import type { Finding } from './cross_check.ts'
import { CURSOR } from './incremental_check.ts'
import { keptNames } from './kept_names.ts'
import type { Pointer } from './pointer.ts'
import { valueAt } from './pointer.ts'
import { referenceAdvice } from './references.ts'
import {
  beginsAddress,
  isExchanged,
  isInTokenRequest,
  isSent,
  parseTemplate,
  partsOf,
  type Template,
  type TokenTemplate,
  tokensIn,
} from './templates.ts'

/** Undefined where `${inner}` is no template; else what is wrong with it there, if anything. */
export type CheckTemplate = (inner: string, at: Pointer) => { finding?: Finding } | undefined

/** `flats`: connection name → id of its flat schema. */
export function templateCheck(workspace: JsonObject, flats: ReadonlyMap<string, string>): CheckTemplate {
  const connections = isJsonObject(workspace.connections) ? workspace.connections : {}

  return (inner, at) => {
    const template = parseTemplate(inner)
    const [kind, name, ...path] = at.map(String)
    if (!template || name === undefined || (kind !== 'connections' && kind !== 'extracts')) return undefined
    const owner = valueAt(workspace, [kind, name])
    if (!isJsonObject(owner)) return undefined
    const target = kind === 'connections' ? name : wordOf(owner.connection)
    const connection = Object.hasOwn(connections, target) ? connections[target] : undefined
    if (!isJsonObject(connection)) return undefined
    const written = `\${${inner}}`
    const wrong = (problem: string, advice: string) => ({ finding: { at, problem, advice } })
    if (kind === 'extracts' && path[0] === 'request' && template.kind === 'field' && template.name === CURSOR)
      return isJsonObject(owner.incremental)
        ? {}
        : wrong(
            `${written} is the value that an incremental extract begins at, and this one is none`,
            'write incremental: {cursor: COLUMN, start: …}',
          )
    if (path[0] === 'computed' && kind === 'connections')
      return computedProblem(template, written, connection, owner, wrong)
    if (template.kind === 'field' && Object.hasOwn(computedOf(connection), template.name))
      return useProblem(template.name, written, connection, kind === 'extracts' ? 'extract' : undefined, path, wrong)
    if (isInTokenRequest(path) && kind === 'connections')
      return requestProblem(template, written, connection, target, path, at, wrong)

    // In a connection that has a token, that is what the word means.
    const isField =
      template.kind === 'field' ||
      (template.connection === undefined && template.member === undefined && Object.hasOwn(connection, 'token'))
    const sends = isSent(kind === 'extracts' ? 'extract' : wordOf(connection.type), path)
    if (!isField && !sends) {
      return wrong(
        `${written} stands where no token is sent`,
        'a token can stand in url, headers, parameters and body of a REST connection, in request of an extract, and in subject_token',
      )
    }
    const text = valueAt(workspace, at)
    if (!isField && path.join() === 'url' && typeof text === 'string' && !beginsAddress(text)) {
      return wrong(
        `${written} stands in a url that begins with no web address`,
        'write the url as https://HOST/PATH, or begin it with the token member that holds the address',
      )
    }
    if (!isField && isExchanged(wordOf(connection.type), path))
      return exchangeProblem(template as TokenTemplate, written, name, owner, wrong)
    if (!isField) return tokenProblem(template as TokenTemplate, written, owner, wrong)
    if (kind === 'extracts' && !sends) return undefined
    return fieldProblem(nameOf(template), written, connection, target, at, wrong)
  }

  type Wrong = (problem: string, advice: string) => { finding: Finding }

  function tokenProblem({ connection }: TokenTemplate, written: string, owner: JsonObject, wrong: Wrong) {
    const name = connection ?? authenticationOf(owner)
    if (name === undefined) {
      return wrong(
        `${written} is the token of this connection’s authentication, and it has none`,
        'write authentication: NAME, or ${token:NAME} for the token of another connection',
      )
    }
    const named = Object.hasOwn(connections, name) ? connections[name] : undefined
    if (!isJsonObject(named)) {
      // A name in `authentication` is checked there.
      if (connection === undefined) return {}
      const near = nearest(name, Object.keys(connections))
      const advice = near ? `did you mean \${token:${near}}?` : 'name a connection that brings a token'
      return wrong(`there is no connection called ${name}`, advice)
    }
    return bringsToken.includes(wordOf(named.type))
      ? {}
      : wrong(
          `${name} is of type ${wordOf(named.type)}, which brings no token`,
          `name one of ${bringsToken.join(', ')}`,
        )
  }

  /** A token to be exchanged is another connection's, and in the end somebody's who exchanges none. */
  function exchangeProblem(template: TokenTemplate, written: string, name: string, owner: JsonObject, wrong: Wrong) {
    const { connection } = template
    if (connection === undefined)
      return wrong(`${written} does not say whose token it is`, 'write ${token:NAME}, NAME being another connection')
    if (exchangesFor(name, connection))
      return wrong(`${written} leads back to ${name}`, 'name the connection that logs in by itself')
    return tokenProblem(template, written, owner, wrong)
  }

  /** Whether the tokens that `from` exchanges lead, one by one, to `goal`. */
  function exchangesFor(goal: string, from: string, seen = new Set<string>()): boolean {
    if (goal === from) return true
    const connection = Object.hasOwn(connections, from) ? connections[from] : undefined
    if (seen.has(from) || !isJsonObject(connection)) return false
    seen.add(from)
    return [connection.subject_token, connection.actor_token]
      .flatMap(tokensIn)
      .some((next) => next.connection !== undefined && exchangesFor(goal, next.connection, seen))
  }

  /** In what a value is computed from: fields, other values, and what is about to be sent. */
  function computedProblem(
    template: Template,
    written: string,
    connection: JsonObject,
    owner: JsonObject,
    wrong: Wrong,
  ): { finding?: Finding } {
    const isOwn =
      template.kind === 'field' ||
      (template.connection === undefined && (Object.hasOwn(connection, 'token') || isToken(connection)))
    if (!isOwn && connection.type === 'REST') return tokenProblem(template, written, owner, wrong)
    if (!isOwn)
      return wrong(`${written} stands where no token is sent`, 'compute it in the REST connection that sends it')
    const advice = unknownName(nameOf(template), connection, requestOwn(connection))
    return advice === undefined ? {} : wrong(`${written} is nothing that can be computed with here`, advice)
  }

  /** A computed value, where it is to be sent. */
  function useProblem(
    name: string,
    written: string,
    connection: JsonObject,
    kind: 'extract' | undefined,
    path: readonly string[],
    wrong: Wrong,
  ): { finding?: Finding } {
    const place = placeOf(kind ?? wordOf(connection.type), path, connection)
    if (place === undefined)
      return wrong(
        `${written} is computed for each attempt, and nothing is sent from here`,
        'it can stand in headers, parameters, query and body of a request, token_request among them, and in the value of an ApiKey or Custom',
      )
    const found = unsendable(name, computedOf(connection), place)
    return found ? wrong(found.problem, found.advice) : {}
  }

  /** In what a token request is made of: the connection's fields, and what the request itself brings. */
  function requestProblem(
    template: Template,
    written: string,
    connection: JsonObject,
    name: string,
    path: readonly string[],
    at: Pointer,
    wrong: Wrong,
  ): { finding?: Finding } {
    const [block] = path
    const field = nameOf(template)
    const isOwn = connection.type === 'Bearer' && !(template.kind === 'token' && template.connection !== undefined)
    if (template.kind === 'token' && !isOwn) {
      const isNew = block === 'token_response' && template.connection === undefined && template.member === undefined
      if (isNew) return {}
      return wrong(`${written} stands in what a token is asked for with`, 'write a field of the connection')
    }
    const kept = [...keptNames(connection, path), ...(block === 'token_response' ? ['token'] : [])]
    const values = block === 'token_response' ? [] : valuesOf(connection, block === 'refresh_request')
    if ([...values, ...kept].includes(field)) return {}
    return fieldProblem(field, written, connection, name, at, wrong, kept)
  }

  /** Nearer wins: extract, connection, file. */
  function authenticationOf(owner: JsonObject): string | undefined {
    const below = typeof owner.connection === 'string' ? valueAt(connections, [owner.connection]) : undefined
    const chosen =
      owner.authentication ?? (isJsonObject(below) ? below.authentication : undefined) ?? workspace.authentication
    const name = isJsonObject(chosen) ? (chosen.method === 'none' ? undefined : chosen.connection) : chosen
    return typeof name === 'string' ? name : undefined
  }

  function fieldProblem(
    field: string,
    written: string,
    connection: JsonObject,
    name: string,
    at: Pointer,
    wrong: Wrong,
    kept: readonly string[] = [],
  ): { finding?: Finding } {
    if (!isText(connection[field])) {
      const fields = Object.keys(connection).filter((own) => isText(connection[own]))
      fields.push(...kept, ...Object.keys(computedOf(connection)))
      const near = nearest(field, fields)
      return wrong(
        `${written} is neither a reference nor a field of connection ${name}`,
        near ? `did you mean \${${near}}?` : referenceAdvice(field),
      )
    }
    if (leadsTo(field, field, connection))
      return wrong(`${written} leads back to itself`, 'write one of these fields out')
    if (!Object.hasOwn(connection, 'token') && tokensIn(connection[field]).length > 0)
      return wrong(`${written} holds a token itself`, 'write the text out where it is needed')
    const isSecret = (sensitive[flats.get(name) ?? ''] ?? []).includes(field)
    const text = valueAt(workspace, at)
    // RFC 6749 §2.3.1: it must not be included in the request URI.
    if (isSecret && typeof text === 'string' && /^https?:/.test(text))
      return wrong(`${written} is a secret, and addresses are kept in logs`, 'put it in a header or in the body')
    return {}
  }
}

/** What a connection's own requests for tokens have, and what their answers bring. */
export const requestOwn = (connection: JsonObject): string[] =>
  connection.grant_type === undefined && connection.type !== 'Bearer'
    ? []
    : [
        ...valuesOf(connection, false),
        ...valuesOf(connection, true),
        ...keptNames(connection, ['token_response']),
        ...(isToken(connection) ? ['token'] : []),
      ]

/** What kind of place a computed value stands in; undefined where it cannot be filled in. */
function placeOf(type: string, path: readonly string[], connection: JsonObject) {
  const [first, second] = path
  if (isInTokenRequest([...path])) {
    const inStep = second === 'steps'
    const described = valueAt(connection, path.slice(0, inStep ? 3 : 1))
    const part = inStep ? path[3] : second
    const { format, method } = isJsonObject(described) ? described : {}
    const inQuery = format === 'query' || (inStep && method === 'GET')
    if (part === 'url') return 'address'
    return part === 'body' || (part === 'parameters' && !inQuery) ? 'body' : 'other'
  }
  if (type === 'ApiKey' && path.at(-1) === 'value') {
    const key = valueAt(connection, path.slice(0, -1))
    return isJsonObject(key) && key.send_in === 'body' ? 'body' : 'other'
  }
  if (type === 'Custom' && first === 'value') return 'other'
  const part = type === 'extract' ? second : first
  if (!isSent(type, [...path]) || isExchanged(type, [...path])) return undefined
  return part === 'body' ? 'body' : part === 'url' || part === 'path' ? 'address' : 'other'
}

/** Calls after the token call have the new one. */
const isToken = ({ token_response }: JsonObject) => isJsonObject(token_response) && Array.isArray(token_response.steps)

const computedOf = ({ computed }: JsonObject): JsonObject => (isJsonObject(computed) ? computed : {})
const nameOf = (template: Template) => (template.kind === 'field' ? template.name : 'token')

/** What a token request has that is no field of the connection, or a field that is no text. */
function valuesOf({ type, grant_type, pkce, scope }: JsonObject, renews: boolean): string[] {
  const list = Array.isArray(scope) ? ['scope'] : []
  if (type === 'Bearer') return [...list, 'refresh_token', 'token']
  const own = ['grant_type', ...list]
  if (renews) return [...own, 'refresh_token']
  const code = ['code', 'redirect_uri', ...(pkce === 'none' ? [] : ['code_verifier'])]
  const byGrant: Record<string, string[]> = {
    authorization_code: code,
    device_code: ['device_code'],
    jwt_bearer: ['assertion'],
  }
  return [...own, ...(byGrant[wordOf(grant_type)] ?? [])]
}

/** What stands in the place of a word may be anything, a mapping with a member toString too. */
const wordOf = (value: Json | undefined) => (typeof value === 'string' ? value : 'no word')
const isText = (value: Json | undefined) => ['string', 'number', 'boolean'].includes(typeof value)

/** Whether the fields that `field` names lead, one by one, to `goal`. */
function leadsTo(goal: string, field: string, connection: JsonObject, seen = new Set<string>()): boolean {
  const text = connection[field]
  if (typeof text !== 'string' || seen.has(field)) return false
  seen.add(field)
  return partsOf(text).some((part) => {
    if (typeof part === 'string') return false
    const next = part.kind === 'field' ? part.name : 'token'
    return part.kind === 'token' && (part.connection !== undefined || !Object.hasOwn(connection, 'token'))
      ? false
      : next === goal || leadsTo(goal, next, connection, seen)
  })
}
