/** A person is asked, and what they agreed to becomes a token. */
import { TokenError } from '../errors.ts'
import { loginWords } from '../login_messages.ts'
import type { AttendedGrant, Authorized, Desk, GrantWorld, KeptToken, TokenConnection } from './contract.ts'

/** The person first, who may take minutes; then `redeem`. Where its answer is "not yet", the same again. */
export async function logIn(
  connection: TokenConnection,
  grant: AttendedGrant<TokenConnection>,
  desk: Desk,
  world: GrantWorld,
  redeem: (authorized: Authorized) => Promise<KeptToken>,
): Promise<KeptToken> {
  let authorized: Authorized | undefined
  try {
    authorized = await asking(grant.authorize(connection, desk, world))
    for (;;) {
      try {
        const token = await redeem(authorized)
        await authorized.finish?.()
        return token
      } catch (error) {
        if (!(error instanceof TokenError && 'again' in authorized && authorized.again)) throw error
        await asking(authorized.again(error))
      }
    }
  } catch (error) {
    await authorized?.finish?.(error as Error)
    throw error
  }

  /**
   * Who ends the login while a person is waited for hears it at once; what they have agreed to is not called back. Who gave
   * the signal may use it for more than this login.
   */
  async function asking<T>(answer: Promise<T>): Promise<T> {
    const cancelled = () => desk.tell(loginWords.cancelled(world.name))
    if (desk.signal.aborted) cancelled()
    desk.signal.addEventListener('abort', cancelled, { once: true })
    try {
      return await answer
    } finally {
      desk.signal.removeEventListener('abort', cancelled)
    }
  }
}
