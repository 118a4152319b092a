/** What no schema can say: that names lead somewhere, and that what they lead to fits. */
import type { Authentication, Connection } from '../generated/language.ts'
import { bringsToken, sourceTypes } from '../generated/variants.ts'
import { nearest } from '../nearest.ts'
import type { ValidWorkspace } from './contract.ts'
import type { Pointer } from './pointer.ts'

type OAuthConnection = Extract<Connection, { client_id: string }>

export interface Finding {
  at: Pointer
  problem: string
  advice: string
}

const isSource = ({ type }: Connection) => (sourceTypes as readonly string[]).includes(type)
const hasToken = ({ type }: Connection) => bringsToken.includes(type)

export function crossCheck(workspace: ValidWorkspace): Finding[] {
  const findings: Finding[] = []
  const { connections, extracts } = workspace
  const names = Object.keys(connections)

  function connectionAt(name: string, at: Pointer): Connection | undefined {
    const found = Object.hasOwn(connections, name) ? connections[name] : undefined
    if (!found) {
      const near = nearest(name, names)
      findings.push({
        at,
        problem: `there is no connection called ${name}`,
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
    if (authentication === undefined) return
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

  function checkSecretless({ grant_type, client_authentication: chosen }: OAuthConnection, at: Pointer) {
    const word = typeof chosen === 'string' ? chosen : chosen?.method
    if (word !== undefined && word !== 'none') {
      findings.push({
        at: [...at, 'client_authentication'],
        problem: `${word} needs a client_secret`,
        advice: 'write client_secret: ${env:CLIENT_SECRET}, or client_authentication: none',
      })
    } else if (grant_type === 'client_credentials') {
      // RFC 6749 §4.4: only confidential clients may use this grant.
      findings.push({
        at,
        problem: 'client_secret is missing',
        advice: 'write client_secret: ${env:CLIENT_SECRET}; the client_credentials grant needs one (RFC 6749 §4.4)',
      })
    }
  }

  checkAuthentication(workspace.authentication, ['authentication'])
  for (const [name, connection] of Object.entries(connections)) {
    const at = ['connections', name]
    if (connection.type === 'REST') checkAuthentication(connection.authentication, [...at, 'authentication'])
    if ('client_id' in connection && !connection.client_secret) checkSecretless(connection, at)
  }
  for (const [name, extract] of Object.entries(extracts)) {
    const at = ['extracts', name]
    const connection = connectionAt(extract.connection, [...at, 'connection'])
    checkAuthentication(extract.authentication, [...at, 'authentication'])
    if (!connection || connection.type === 'REST') continue
    for (const field of ['request', 'pagination', 'authentication'] as const) {
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
