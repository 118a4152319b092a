import { TokenError, type TransportError } from '../errors.ts'

/** Nobody answered. */
export const unreachable = (connection: string, { failure }: TransportError): TokenError =>
  new TokenError('token.unreachable', { connection, failure })
