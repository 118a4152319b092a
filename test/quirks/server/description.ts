/** What a departure wants, answers and means: for whoever tries a client on it. */
import { stringify } from 'yaml'
import type { Answer, Departure, Endpoint, Wants } from '../contract.ts'
import { endpointsOf } from './by_the_book.ts'

/** What GET /NAME shows. */
export function description(departure: Departure, address: string) {
  const { name, provider, what, source, quoted, grant = 'client_credentials', expect = {} } = departure
  const { client_secret, scope } = departure
  const endpoints = Object.entries(endpointsOf(departure)).map(
    ([path, { wants, refuses, expired }]: [string, Endpoint]) => [
      path,
      { wants: inWords(wants), refuses: shown(refuses), ...(expired && { ended: shown(expired) }) },
    ],
  )
  return {
    name,
    address,
    provider,
    what,
    source,
    quoted,
    grant,
    ...(client_secret && { client_secret }),
    ...(scope && { scope }),
    endpoints: Object.fromEntries(endpoints),
    expect,
    latchkey: configurationText(departure, address) || 'nothing besides the plain connection',
  }
}

/** The configuration as a user writes it; empty where the plain connection does. */
export function configurationText({ latchkey }: Departure, address: string): string {
  const written = latchkey?.(address) ?? {}
  return Object.keys(written).length === 0 ? '' : stringify(written, { lineWidth: 0 })
}

const shown = ({ status = 200, body }: Answer) => ({ status, body })

export const inWords = (wants: Wants | Wants[]) => [wants].flat().map(oneInWords).join('; or ')

function oneInWords({ method = 'POST', format = method === 'GET' ? 'query' : 'form', ...wants }: Wants): string {
  const { fields, query, headers, client, without, also } = wants
  const listed = (what: string, named: Record<string, unknown> | undefined) =>
    named &&
    `${what} ${Object.entries(named)
      .map(([name, value]) => `${name}=${value}`)
      .join(' ')}`
  return [
    method,
    listed(format, fields),
    listed('address', query),
    listed('header', headers),
    client && `client ${client}`,
    without && `without ${without.join(' ')}`,
    also?.what,
  ]
    .filter(Boolean)
    .join(', ')
}
