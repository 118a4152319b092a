/** What an answer looks like (`expired_when`, `retry.when`, `failed_when`, `stop_when`): what of a signal cannot all be meant. */
import type { Connection, REST } from '../generated/language.ts'
import type { Finding } from './cross_check.ts'

type Signal = NonNullable<REST['expired_when']>[number]

/** Paths are from the connection. */
export function* connectionSignals(connection: Connection): Generator<Finding, void> {
  if ('expired_when' in connection)
    yield* signals('expired_when', connection.expired_when, isAny('mean that the token has ended'))
  if ('retry' in connection)
    for (const finding of signals('when', connection.retry?.when, isAny('be asked for again')))
      yield { ...finding, at: ['retry', ...finding.at] }
  if ('failed_when' in connection) yield* signals('failed_when', connection.failed_when, isAsked)
}

/** What of one signal its own field makes senseless; paths are from the signal. */
type Looks = (signal: Signal) => Generator<Finding, void>

/** Of the signals in a field, with paths from what holds it. */
export function* signals(field: string, given: Signal[] | undefined, looks?: Looks): Generator<Finding, void> {
  for (const [index, signal] of (given ?? []).entries())
    for (const finding of [...halves(signal), ...(looks?.(signal) ?? [])])
      yield { ...finding, at: [field, index, ...finding.at] }
}

function* halves({ path, header, header_pattern, ...compared }: Signal): Generator<Finding, void> {
  for (const word of ['equals', 'not_equals'] as const)
    if (compared[word] !== undefined && path === undefined)
      yield { at: [word], problem: `${word} looks at the value at path, and there is no path`, advice: 'write path' }
  if (header_pattern !== undefined && header === undefined)
    yield {
      at: ['header_pattern'],
      problem: 'header_pattern looks at a header, and none is named',
      advice: 'write header',
    }
}

const statusesOf = ({ status }: Signal) => [status ?? []].flat()

const isAny = (what: string): Looks =>
  function* (signal) {
    const isAlone = Object.keys(signal).every((word) => word === 'status')
    if (isAlone && statusesOf(signal).some((status) => status < 400))
      yield {
        at: ['status'],
        problem: `every such answer would ${what}`,
        advice: 'write what else it says: path, pattern or header',
      }
  }

function* isAsked(signal: Signal): Generator<Finding, void> {
  const statuses = statusesOf(signal)
  if (signal.status === undefined || statuses.some((status) => status >= 200 && status <= 299)) return
  yield {
    at: ['status'],
    problem: 'failed_when is asked of answers of success alone, 200 to 299: all others are failures anyway',
    advice: 'remove this signal, or write the status of a success',
  }
}
