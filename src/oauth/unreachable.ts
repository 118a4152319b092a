import { TokenError, type TransportError } from '../errors.ts'

/** Nobody answered. `step`: where the file has the call that was made; `isDescribed`: it is a login that is no OAuth. */
export const unreachable = (
  connection: string,
  { failure }: TransportError,
  { step, isDescribed = false }: { step?: string; isDescribed?: boolean } = {},
): TokenError =>
  new TokenError('token.unreachable', {
    connection,
    failure,
    ...(step !== undefined && { step }),
    ...(isDescribed && { described: true }),
  })
