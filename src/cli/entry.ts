/** What the installed command starts: one run, then the exit code. */
import { main } from './main.ts'
import { processTerminal } from './process_terminal.ts'

// A reader that closes early (`| head`) ends the run without a word; EPIPE reaches whoever writes next.
process.stdout.on('error', () => process.stdout.destroy())
process.stderr.on('error', () => {})

/** Ctrl-C, and what schedulers send: 128 and the signal's number, as shells have it. */
const signals = { SIGINT: 130, SIGTERM: 143 } as const
const interruption = new AbortController()
for (const [signal, code] of Object.entries(signals)) {
  process.on(signal, () => {
    if (interruption.signal.aborted) process.exit(code)
    interruption.abort()
    process.exitCode = code
  })
}

// What waits for something that will never come ends the process without a word; that is no success.
process.exitCode = 1
main(process.argv.slice(2), processTerminal(), interruption.signal).then((code) => {
  // After an interruption whatever still runs is not waited for.
  if (interruption.signal.aborted) process.exit()
  process.exitCode = code
})
