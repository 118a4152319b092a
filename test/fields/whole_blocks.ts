/** With every grant, each block as a whole changes what is seen; what its fields do is shown with one grant (grants.ts). */
import type { JsonObject } from '../../src/json.ts'
import type { Login } from './authorization.ts'
import { renewed } from './blocks.ts'
import { readToken, type Scenario, type Seen } from './scenario.ts'

const answer = { access_token: 'issued-token', expires_in: 60, refresh_token: 'next-time', data: { value: 'mapped' } }
const marks = ({ login }: Seen) =>
  login.flatMap(({ url, headers }) => (url === '/token' ? [headers.team ?? 'none'] : []))
const result = (member: string) => (seen: Seen) => (seen.result as JsonObject)[member]

export function ofWholeBlocks({ flat, fields }: Login): Scenario[] {
  const scenario = (name: string, does: string, block: JsonObject, more: Pick<Scenario, 'shows' | 'is' | 'drive'>) => ({
    field: `${flat}.${name}`,
    does,
    at: `file.connections.login.${name}`,
    given: { file: { connections: { login: { ...fields, [name]: block } } }, answer },
    ...more,
  })
  return [
    scenario(
      'token_request',
      'says how a token is asked for',
      { headers: { team: 'red' } },
      {
        drive: readToken,
        shows: marks,
        is: ['red'],
      },
    ),
    scenario(
      'refresh_request',
      'says how it is renewed',
      { headers: { team: 'blue' } },
      {
        drive: renewed,
        shows: (seen) => marks(seen).at(-1),
        is: 'blue',
      },
    ),
    scenario(
      'token_response',
      'says how the answer is read',
      { access_token: '$.data.value' },
      {
        drive: readToken,
        shows: result('access_token'),
        is: 'mapped',
      },
    ),
    scenario(
      'lifetime',
      'says how long a token lives',
      { always: '10min' },
      {
        drive: readToken,
        shows: (seen) => Number(result('expires_in')(seen)) > 60,
        is: true,
      },
    ),
  ]
}
