/** `node test/quirks/serve.ts [--port N]`: serves all departures until it is ended, and prints what each wants. */
import { parseArgs } from 'node:util'
import { departures } from './departures/index.ts'
import { endpointsOf } from './server/by_the_book.ts'
import { inWords } from './server/description.ts'
import { startQuirkServer } from './server/server.ts'
import { known } from './server/world.ts'

const { values } = parseArgs({ options: { port: { type: 'string' } } })
const { url } = await startQuirkServer(departures, Number(values.port ?? 0))

const { client_id, client_secret, username, password, redirect_uri } = known
console.log(`client_id ${client_id}, client_secret ${client_secret}, username ${username}, password ${password}
redirect_uri ${redirect_uri}, refresh_token of NAME: NAME-refresh-0
GET on a departure's address tells all about it, and has it begin anew.
`)
for (const departure of departures) {
  const { name, provider, what, grant = 'client_credentials' } = departure
  console.log(`${url}/${name}\n  ${provider}: ${what}\n  ${grant}`)
  for (const [path, { wants }] of Object.entries(endpointsOf(departure))) console.log(`  /${path}: ${inWords(wants)}`)
}
