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
  desk.signal.addEventListener('abort', () => desk.tell(loginWords.cancelled(world.name)), { once: true })
  const authorized = await grant.authorize(connection, desk, world)
  try {
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
    await authorized.finish?.(error as Error)
    throw error
  }
}
