/** What the installed command starts: one run, then the exit code. */
import { main } from './main.ts'
import { processTerminal } from './process_terminal.ts'

// A reader that closes early (`| head`) ends the run without a word; EPIPE reaches whoever writes next.
process.stdout.on('error', () => process.stdout.destroy())

const interruption = new AbortController()
process.on('SIGINT', () => {
  if (interruption.signal.aborted) process.exit(130)
  interruption.abort()
})

main(process.argv.slice(2), processTerminal(), interruption.signal).then((code) => {
  process.exitCode = code
  // After an interruption whatever still runs is not waited for.
  if (interruption.signal.aborted) process.exit(code)
})
