/** A person is asked, and what they agreed to becomes a token. */
import { TokenError } from '../errors.ts'
import { loginWords } from '../login_messages.ts'
import type { AttendedGrant, Authorized, Desk, GrantWorld, KeptToken, OAuthConnection } from './contract.ts'

/** The person first, who may take minutes; then `redeem`. Where its answer is "not yet", the same again. */
export async function logIn(
  connection: OAuthConnection,
  grant: AttendedGrant,
  desk: Desk,
  world: GrantWorld,
  redeem: (authorized: Authorized) => Promise<KeptToken>,
): Promise<KeptToken> {
  // Whoever waits in the terminal hears it at once; who gave the signal may use it for more than this login.
  const cancelled = () => desk.tell(loginWords.cancelled(world.name))
  desk.signal.addEventListener('abort', cancelled, { once: true })
  let authorized: Authorized | undefined
  try {
    authorized = await grant.authorize(connection, desk, world)
    for (;;) {
      try {
        const token = await redeem(authorized)
        await authorized.finish?.()
        return token
      } catch (error) {
        if (!(error instanceof TokenError && 'again' in authorized && authorized.again)) throw error
        await authorized.again(error)
      }
    }
  } catch (error) {
    await authorized?.finish?.(error as Error)
    throw error
  } finally {
    desk.signal.removeEventListener('abort', cancelled)
  }
}
