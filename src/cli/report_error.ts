import { exit, LatchkeyError } from '../errors.ts'
import { maskedCopy } from '../redact.ts'
import type { Terminal } from './contract.ts'

export interface ReportOptions {
  terminal: Terminal
  json: boolean
  /** Shows the stack of a fault of ours. */
  verbose: boolean
  mask(text: string): string
}

/** An error as a person, or with `--json` a program, wants it; gives the exit code. */
export function reportError(error: unknown, { terminal, json, verbose, mask }: ReportOptions): number {
  // Masked before it is JSON: inside, a text is escaped once more.
  const tell = (fact: object) => terminal.err(`${JSON.stringify(maskedCopy({ mask }, { type: 'error', ...fact }))}\n`)
  if (error instanceof LatchkeyError) {
    if (json) tell({ exit_code: error.exitCode, ...error.toJSON() })
    else terminal.err(mask(`${error.message}\n  → ${error.hint}\n`))
    return error.exitCode
  }
  if ((error as NodeJS.ErrnoException).code === 'EPIPE') return exit.done
  const { message, stack } = error instanceof Error ? error : new Error(String(error))
  const hint = verbose ? '' : '  → this is a fault of Latchkey: run it again with -v and report what it shows\n'
  if (json) tell({ exit_code: exit.ours, code: 'internal', message, ...(verbose && { stack }) })
  else terminal.err(mask(`internal error: ${verbose ? (stack ?? message) : message}\n${hint}`))
  return exit.ours
}
