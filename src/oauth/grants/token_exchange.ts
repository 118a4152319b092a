import { filledWithTokens } from '../../config/templates.ts'
import type { JsonObject } from '../../json.ts'
import type { Grants, GrantWorld } from '../contract.ts'
import { scopeText } from '../scope.ts'

/**
 * RFC 8693. A token that another connection brings is asked for anew with each exchange, so it can be repeated for as long
 * as that one can.
 */
export const token_exchange: Grants['token_exchange'] = {
  grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
  async parameters(connection, world) {
    const { subject_token_type, actor_token_type, requested_token_type, scope } = connection
    const token = (text: string | undefined) => tokenOf(text, connection as object as JsonObject, world)
    return {
      subject_token: await token(connection.subject_token),
      subject_token_type,
      actor_token: await token(connection.actor_token),
      actor_token_type,
      requested_token_type,
      scope: scopeText(scope),
    }
  },
  // Whose token it is: what stands in the file, which is another where another one's was written.
  identity: ({ subject_token, actor_token = null, requested_token_type = null, scope }) => ({
    subject_token,
    actor_token,
    requested_token_type,
    scope: scopeText(scope) ?? null,
  }),
  repeatable: true,
  // §2.2.2: invalid_request says that a token which was handed over is not good; many servers say invalid_grant.
  again: async ({ data }, { renewTexts }) =>
    ['invalid_grant', 'invalid_request'].includes(String((data as { error?: string }).error)) && renewTexts(),
}

async function tokenOf(text: string | undefined, connection: JsonObject, { secrets, tokenText }: GrantWorld) {
  if (text === undefined) return undefined
  const token = await filledWithTokens(text, connection, tokenText)
  secrets.addReceived(token)
  return token
}
