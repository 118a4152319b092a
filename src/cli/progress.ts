/** What people see on stderr while something happens. */
import { type LatchkeyError, StoreError } from '../errors.ts'
import type { PlanReport } from '../extract/contract.ts'
import { harmlessCopy } from '../harmless.ts'
import { inWords } from '../phrases.ts'
import { MASK } from '../redact.ts'
import type { Event } from '../runtime.ts'
import type { Terminal } from './contract.ts'

export type Loudness = 'quiet' | 'progress' | 'verbose'

/** One line per event; with `json`, one JSON object per line. */
export function reporter(
  terminal: Terminal,
  loudness: Loudness,
  json: boolean,
  now: () => number,
): (event: Event) => void {
  if (json) return (event) => terminal.err(`${JSON.stringify(event)}\n`)
  return (event) => {
    const line = lineOf(harmlessCopy(event), loudness, now())
    if (line !== undefined) terminal.err(`${line}\n`)
  }
}

function lineOf(event: Event, loudness: Loudness, now: number): string | undefined {
  if (event.type === 'warning') return `warning: ${event.message}`
  if (loudness === 'quiet') return undefined
  switch (event.type) {
    case 'token': {
      const how = {
        cache: 'from the store',
        fetched: `fetched from ${event.token_endpoint}`,
        refreshed: `renewed at ${event.token_endpoint}`,
      }[event.origin]
      const until = event.expires_at
        ? `, valid until ${event.expires_at} (${inWords(Date.parse(event.expires_at) - now)})`
        : ', its end not known'
      return `token   ${event.connection}: ${how}${until}`
    }
    case 'renewal':
      return `token   ${event.connection}: ${event.reason}`
    case 'retry': {
      const again = event.wait > 0 ? `again in ${inWords(event.wait)}` : 'again'
      return `retry   ${event.connection}: ${event.reason}; ${again} (attempt ${event.attempt})`
    }
    case 'page':
      return `page    ${event.extract}: page ${event.page}, ${event.rows} rows`
    case 'end': {
      const pages = event.pages === undefined ? '' : ` from ${event.pages} ${event.pages === 1 ? 'page' : 'pages'}`
      return `done    ${event.extract}: ${event.rows} rows${pages}; stopped because: ${event.stopped}`
    }
    case 'request': {
      if (loudness !== 'verbose') return undefined
      const credentials = Object.entries(event.headers).filter(([, value]) => String(value).includes(MASK))
      const signed = credentials.map(([name, value]) => `${name}: ${String(value)}`).join(', ')
      const by = event.authentication ? `, ${signed || 'signed'} (from connection ${event.authentication})` : ''
      return `sent    ${event.method} ${event.url}${by}`
    }
    case 'response':
      return loudness === 'verbose' ? `answer  ${event.status} ${event.url} after ${event.milliseconds} ms` : undefined
  }
}

/** Columns that stayed empty are mostly spelt wrong. */
export function warnUnmatched(terminal: Terminal, { unmatched }: PlanReport, extract: string, json: boolean): void {
  for (const { field, path, suggestions } of unmatched) {
    const message = `field ${field} of extract ${extract}: ${path} matched nothing in any row${suggestions.length > 0 ? `; the rows have ${suggestions.join(', ')}` : ''}`
    terminal.err(
      json
        ? `${JSON.stringify({ type: 'warning', code: 'data.field_matches_nothing', message })}\n`
        : `warning: ${harmlessCopy(message)}\n`,
    )
  }
}

/** One line, and under it what to do. What is wrong with the store is wrong for every connection, and told once. */
export function teller(): (line: string, error?: LatchkeyError) => string {
  const told = new Set<string>()
  return (line, error) => {
    if (!error) return `${line}\n`
    if (!(error instanceof StoreError)) return `${line}\n    → ${error.hint}\n`
    const isTold = told.has(error.message)
    told.add(error.message)
    return isTold ? `${line.replace(error.message, 'the same')}\n` : `${line}\n    → ${error.hint}\n`
  }
}

const marks: Record<string, string> = { works: '✓', expiring: '~', broken: '✗', needs_login: '✗', unknown: '?' }
export const mark = (state: string) => marks[state] ?? '?'
