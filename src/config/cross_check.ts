/** What no schema can say: that names lead somewhere, and that what they lead to fits. What has other mistakes is left out. */
import type { Authentication, Connection } from '../generated/language.ts'
import { bringsToken, sourceTypes } from '../generated/variants.ts'
import type { IssueCode } from '../messages.ts'
import { nearest } from '../nearest.ts'
import type { ValidWorkspace } from './contract.ts'
import { contradictions, paging, plainHttp } from './contradictions.ts'
import { incrementalMistakes } from './incremental_check.ts'
import type { Pointer } from './pointer.ts'
import { askedRequest } from './request_check.ts'
import { looksSecret } from './secret_fields.ts'

export interface Finding {
  /** Where it is of another kind than its neighbours. */
  code?: IssueCode
  at: Pointer
  problem: string
  advice: string
}

const isSource = ({ type }: Connection) => (sourceTypes as readonly string[]).includes(type)
const hasToken = ({ type }: Connection) => bringsToken.includes(type)

/** How far a file with mistakes can be judged. */
interface Soundness {
  /** Nothing is wrong at a place, and all that it needs is there. */
  isSound(at: Pointer): boolean
  /** Nothing there is of unknown meaning: what seems to be missing is. */
  isComplete(at: Pointer): boolean
  /** The type of a connection is known. */
  isTyped(name: string): boolean
}

export function crossCheck(workspace: ValidWorkspace, { isSound, isComplete, isTyped }: Soundness): Finding[] {
  const findings: Finding[] = []
  const { connections, extracts } = workspace
  const names = Object.keys(connections)

  /** Undefined where there is none of this name, which is told, and where its type is not known. */
  function connectionAt(name: string, at: Pointer): Connection | undefined {
    const found = Object.hasOwn(connections, name) ? connections[name] : undefined
    if (found && !isTyped(name)) return undefined
    if (!found) {
      const near = nearest(name, names)
      findings.push({
        code: 'wrong_name',
        at,
        problem:
          near || !looksSecret(name) ? `there is no connection called ${name}` : 'this is the name of no connection',
        advice: near
          ? `did you mean ${near}?`
          : names.length > 0
            ? `connections here: ${names.join(', ')}`
            : 'write it under connections',
      })
    }
    return found
  }

  function checkAuthentication(authentication: Authentication | string | undefined, at: Pointer) {
    if (authentication === undefined || !isSound(at)) return
    if (typeof authentication === 'object' && authentication.method === 'none') return
    const [name, place] =
      typeof authentication === 'string' ? [authentication, at] : [authentication.connection, [...at, 'connection']]
    const connection = connectionAt(name, place)
    if (!connection) return
    if (isSource(connection)) {
      findings.push({
        at: place,
        problem: `${name} is of type ${connection.type} and has no credential`,
        advice: 'name the connection that holds the token, key or password',
      })
    } else if (typeof authentication === 'object') {
      const fits = authentication.method === 'Token' ? hasToken(connection) : connection.type === authentication.method
      if (!fits) {
        const method = hasToken(connection) ? 'Token' : connection.type
        findings.push({
          at: [...at, 'method'],
          problem: `${name} is of type ${connection.type}`,
          advice: `write method: ${method}`,
        })
      }
    }
  }

  /** Whether an extract asks a connection by another method than GET. */
  const isAskedOtherwise = (name: string) =>
    Object.entries(extracts).some(
      ([own, { connection, request }]) =>
        connection === name && (!isSound(['extracts', own, 'request']) || (request?.method ?? 'GET') !== 'GET'),
    )

  /** Without the fields that have mistakes: what the others contradict is told all the same. */
  const soundOf = (connection: Connection, at: Pointer) =>
    Object.fromEntries(
      Object.entries(connection).filter(
        ([field]) => field === 'type' || field === 'grant_type' || isSound([...at, field]),
      ),
    ) as unknown as Connection

  checkAuthentication(workspace.authentication, ['authentication'])
  for (const [name, connection] of Object.entries(connections)) {
    const at = ['connections', name]
    if (!isTyped(name)) continue
    if (connection.type === 'REST') checkAuthentication(connection.authentication, [...at, 'authentication'])
    const lacks = (field: string) =>
      isComplete(at) && !Object.entries(connection).some(([name, value]) => name === field && value)
    const found = contradictions(soundOf(connection, at), isAskedOtherwise(name), lacks)
    for (const finding of [...found, ...plainHttp(connection)])
      findings.push({ ...finding, at: [...at, ...finding.at] })
  }
  for (const [name, extract] of Object.entries(extracts)) {
    const at = ['extracts', name]
    if (typeof extract.connection !== 'string') continue
    const connection = connectionAt(extract.connection, [...at, 'connection'])
    checkAuthentication(extract.authentication, [...at, 'authentication'])
    if (extract.pagination && isSound([...at, 'pagination']))
      for (const finding of paging(extract.pagination))
        findings.push({ ...finding, at: [...at, 'pagination', ...finding.at] })
    if (isSound([...at, 'incremental']) && isSound([...at, 'fields']) && isSound([...at, 'request']))
      for (const finding of incrementalMistakes(extract))
        findings.push({ ...finding, at: [...at, 'incremental', ...finding.at] })
    if (connection?.type === 'REST' && extract.request && isSound([...at, 'request'])) {
      for (const finding of askedRequest(extract.request, connection))
        findings.push({ ...finding, at: [...at, 'request', ...finding.at] })
    }
    if (!connection || connection.type === 'REST') continue
    for (const field of ['request', 'pagination', 'incremental', 'authentication'] as const) {
      if (extract[field] === undefined) continue
      findings.push({
        at: [...at, field],
        problem: `${field} goes with a REST connection, but ${extract.connection} is of type ${connection.type}`,
        advice: `name a REST connection, or remove ${field}`,
      })
    }
    if (connection.type !== 'JSONFile' && !hasToken(connection)) {
      findings.push({
        at: [...at, 'connection'],
        problem: `${extract.connection} is of type ${connection.type}, which cannot be read`,
        advice: `make a REST connection with authentication: ${extract.connection}, and name that`,
      })
    }
  }
  return findings
}
