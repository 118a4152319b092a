/** Each client on each departure, and the table of what came of it. */
import { byTheBook } from './clients/by_the_book.ts'
import { latchkey } from './clients/latchkey.ts'
import { oauth4webapi } from './clients/oauth4webapi.ts'
import type { Departure, Outcome } from './contract.ts'
import { groups } from './departures/index.ts'
import { configurationText } from './server/description.ts'
import { type QuirkServer, startQuirkServer } from './server/server.ts'
import type { World } from './server/world.ts'
import { type Verdict, verdictOf } from './verdict.ts'

export type Client = (departure: Departure, world: World) => Promise<Outcome>

/** From a state in which nothing was issued yet. */
export async function tryClient(server: QuirkServer, departure: Departure, client: Client): Promise<Verdict> {
  const world = server.begin(departure)
  const outcome = await client(departure, world)
  return verdictOf(departure, world, outcome, server.refusals(departure.name))
}

/** Lines besides the two names. */
const linesOf = (departure: Departure) =>
  configurationText(departure, 'http://127.0.0.1')
    .split('\n')
    .filter((line) => /^\s/.test(line)).length

/** SCOREBOARD.md, whole. */
export async function writeScoreboard(): Promise<string> {
  const all = Object.values(groups).flat()
  const server = await startQuirkServer(all)
  const scores = { latchkey: 0, defaults: 0, oauth4webapi: 0, byTheBook: 0 }
  const tables: string[] = []
  try {
    for (const [group, departures] of Object.entries(groups)) {
      const rows: string[] = []
      for (const departure of departures) {
        const ours = await tryClient(server, departure, latchkey)
        const theirs = await tryClient(server, departure, oauth4webapi)
        const plain = await tryClient(server, departure, byTheBook)
        const lines = linesOf(departure)
        if (ours.copes) scores.latchkey++
        if (ours.copes && lines === 0) scores.defaults++
        if (theirs.copes) scores.oauth4webapi++
        if (plain.copes) scores.byTheBook++
        const how = lines === 0 ? 'defaults' : `${lines} ${lines === 1 ? 'line' : 'lines'} of configuration`
        const { name, provider, what, source, oauth4webapi: options } = departure
        const other = `copes${options ? ', with its options' : ''}`
        const cells = [name, `[${provider}](${source})`, what, said(ours, how), said(theirs, other)]
        rows.push(`| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
      }
      tables.push([`## ${group}`, '', ...head, ...rows, ''].join('\n'))
    }
  } finally {
    await server.close()
  }
  return `# Scoreboard

Written by \`node test/quirks/scoreboard.ts\`. What each line means and how it is scored: [README.md](README.md).

| client | copes with | of them as it comes |
|---|---|---|
| Latchkey | ${scores.latchkey} of ${all.length} | ${scores.defaults} |
| oauth4webapi | ${scores.oauth4webapi} of ${all.length} | |
| a client by the book | ${scores.byTheBook} of ${all.length} | ${scores.byTheBook} |

${tables.join('\n')}`
}

const head = ['| departure | provider | what it does | Latchkey | oauth4webapi |', '|---|---|---|---|---|']

const said = (verdict: Verdict, how: string) => (verdict.copes ? how : `no: ${where[verdict.at]}`)

const where: Record<Extract<Verdict, { copes: false }>['at'], string> = {
  authorization: 'no code comes back',
  request: 'its token request is refused',
  answer: 'it finds no token in the answer',
  lifetime: 'it gets the lifetime wrong',
  error: 'the error is lost',
  api: 'the API refuses it',
  renewal: 'it does not renew',
}
