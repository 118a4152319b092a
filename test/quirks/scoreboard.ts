/** `node test/quirks/scoreboard.ts`: tries all clients on all departures, and writes SCOREBOARD.md. */
import { writeFileSync } from 'node:fs'
import { writeScoreboard } from './score.ts'

const text = await writeScoreboard()
writeFileSync(new URL('SCOREBOARD.md', import.meta.url), text)
console.log(text.split('\n').slice(4, 9).join('\n'))
