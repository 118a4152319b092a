import { TokenError, type TransportError } from '../errors.ts'

/** Nobody answered. `step`: where the file has the call that was made. */
export const unreachable = (connection: string, { failure }: TransportError, step?: string): TokenError =>
  new TokenError('token.unreachable', { connection, failure, ...(step !== undefined && { step }) })
