/** What a person types or pastes while something else may be going on. */
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import type { Lines } from './contract.ts'

/** Milliseconds: nobody types so fast, and what is pasted comes at once. */
const QUIET = 50

export interface LinesHow {
  input: Readable & { isTTY?: boolean }
  /** Where a terminal shows what is typed. */
  echo: Writable
  signal: AbortSignal
  /** Ctrl-C; a terminal that is read key by key sends no signal. */
  interrupt(): void
}

export function openLines({ input, echo, signal, interrupt }: LinesHow): Lines {
  const ready: string[] = []
  let parts: string[] = []
  let taker: PromiseWithResolvers<string | undefined> | undefined
  let quiet: NodeJS.Timeout | undefined
  let ended = false
  const terminal = input.isTTY === true
  // Key by key: by line a terminal takes 4096 characters at most, on macOS 1024, and addresses are longer.
  const reader = createInterface({ input, output: terminal ? echo : undefined, terminal, historySize: 0 })

  const give = () => {
    if (parts.length > 0) ready.push(parts.join('\n'))
    parts = []
    if (taker === undefined || (ready.length === 0 && !ended)) return
    taker.resolve(ready.shift())
    taker = undefined
  }
  reader.on('line', (line) => {
    parts.push(line)
    if (!terminal) return give()
    clearTimeout(quiet)
    // What was pasted with a line break in it is still one; its end may wait for Enter.
    quiet = setTimeout(() => {
      if (reader.line === '') give()
    }, QUIET)
  })
  reader.on('SIGINT', interrupt)
  // A terminal that has gone, or no file to read from, has no more lines.
  reader.on('error', () => reader.close())
  reader.on('close', () => {
    clearTimeout(quiet)
    ended = true
    signal.removeEventListener('abort', stop)
    give()
  })
  const stop = () => {
    taker?.reject(signal.reason)
    taker = undefined
    reader.close()
  }
  if (signal.aborted) stop()
  else signal.addEventListener('abort', stop)

  return {
    next() {
      if (signal.aborted) return Promise.reject(signal.reason)
      if (ready.length > 0) return Promise.resolve(ready.shift())
      if (ended) return Promise.resolve(undefined)
      taker ??= Promise.withResolvers()
      return taker.promise
    },
  }
}
