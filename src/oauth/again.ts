/** Whether a call that brought nothing may be made again: only where the server certainly did nothing with it. */
import { TokenError, type TransportFailure } from '../errors.ts'

/** Milliseconds before the second and the third try where nobody answered; a server that says when is obeyed. */
const WAITS = [200, 600]

/** Undefined where the call must not be made again: only what never left, or met 429 or 503, burnt nothing. */
export function waitBefore(attempt: number, error: unknown): number | undefined {
  const least = WAITS[attempt - 2]
  if (least === undefined || !(error instanceof TokenError)) return undefined
  const { failure, status, retry_after } = error.data as Partial<Facts>
  if (failure) return !failure.sent && mayPass(failure) ? least : undefined
  const busy = /^token\.(step_)?refused$/.test(error.code) && (status === 429 || status === 503)
  return busy && retry_after !== undefined ? Math.max(least, retry_after * 1000) : undefined
}

interface Facts {
  failure: TransportFailure
  status: number
  retry_after: number
}

/** A server that starts again, a name server that is busy; what is misspelt or not trusted stays so. */
const mayPass = ({ kind, detail }: TransportFailure) =>
  kind === 'refused' || kind === 'broken' || (kind === 'name_not_found' && detail === 'EAI_AGAIN')
