/** `node test/quirks/serve.ts [--port N]`: serves all departures until it is ended, and prints what each wants. */
import { parseArgs } from 'node:util'
import type { Answer, Departure, Endpoint, Wants } from './contract.ts'
import { departures } from './departures/index.ts'
import { configurationText } from './score.ts'
import { endpointsOf, startQuirkServer } from './server/server.ts'
import { known } from './server/world.ts'

const { values } = parseArgs({ options: { port: { type: 'string' } } })
const server = await startQuirkServer(departures, { port: Number(values.port ?? 0), describe: described })

const { client_id, client_secret, username, password, redirect_uri } = known
console.log(`client_id ${client_id}, client_secret ${client_secret}, username ${username}, password ${password}
redirect_uri ${redirect_uri}, refresh_token of NAME: NAME-refresh-0
GET on a departure's address tells all about it, and has it begin anew.
`)
for (const departure of departures) {
  const { name, provider, what, grant = 'client_credentials' } = departure
  console.log(`${server.url}/${name}\n  ${provider}: ${what}\n  ${grant}`)
  for (const [path, { wants }] of Object.entries(endpointsOf(departure))) console.log(`  /${path}: ${inWords(wants)}`)
}

function described(departure: Departure) {
  const { name, provider, what, source, quoted, grant = 'client_credentials', expect = {} } = departure
  const endpoints = Object.entries(endpointsOf(departure)).map(
    ([path, { wants, refuses, expired }]: [string, Endpoint]) => [
      path,
      { wants: inWords(wants), refuses: shown(refuses), ...(expired && { ended: shown(expired) }) },
    ],
  )
  const address = `${server.url}/${name}`
  const latchkey = configurationText(departure, address) || 'nothing besides the plain connection'
  return { address, provider, what, source, quoted, grant, endpoints: Object.fromEntries(endpoints), expect, latchkey }
}

const shown = ({ status = 200, body }: Answer) => ({ status, body })

function inWords({ method = 'POST', format = method === 'GET' ? 'query' : 'form', ...wants }: Wants): string {
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
