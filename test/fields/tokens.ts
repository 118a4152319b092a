/** How a token is sent, and by what it is known to have ended: the same for whatever brings one. */
import type { Json, JsonObject } from '../../src/json.ts'
import { api, json, type Scenario, validated } from './scenario.ts'

const at = (field: string) => `file.connections.login.${field}`
const answer = { access_token: 'issued-token', id_token: 'issued-id-token', refresh_token: 'issued-refresh-token' }

/** `send_token` of a connection with these fields. */
export function sending(flat: string, fields: JsonObject): Scenario[] {
  const isTyped = 'token' in fields
  const token = isTyped ? fields.token : answer.access_token
  const scenario = (
    field: string,
    send_token: JsonObject,
    rest: Pick<Scenario, 'does' | 'shows' | 'is'>,
  ): Scenario => ({
    ...rest,
    field: `${flat}.${field}`,
    at: at(field),
    given: {
      file: { connections: { api: api({ authentication: 'login' }), login: { ...fields, send_token } } },
      answer,
    },
  })
  return [
    scenario(
      'send_token',
      { in: 'query' },
      { does: 'puts it elsewhere', shows: ({ api: [request] }) => request?.url, is: `/v1?access_token=${token}` },
    ),
    scenario(
      'send_token.in',
      { in: 'cookie', name: 'session' },
      {
        does: 'says where',
        shows: ({ api: [request] }) => [request?.headers.cookie, request?.headers.session],
        is: [`session=${token}`, undefined],
      },
    ),
    scenario(
      'send_token.name',
      { name: 'X-Auth-Token' },
      { does: 'says as what', shows: ({ api: [request] }) => request?.headers['x-auth-token'], is: `Bearer ${token}` },
    ),
    scenario(
      'send_token.prefix',
      { prefix: '' },
      { does: 'blank sends it bare', shows: ({ api: [request] }) => request?.headers.authorization, is: token },
    ),
    isTyped
      ? {
          ...scenario(
            'send_token.which',
            { which: 'id_token' },
            {
              does: 'is refused: there is no answer with another one',
              shows: ({ result }) => (result as string[])[0],
              is: 'mistake /connections/login/send_token/which: a token that is written here has no id_token beside it',
            },
          ),
          drive: validated,
          refused: true,
        }
      : scenario(
          'send_token.which',
          { which: 'id_token' },
          {
            does: 'says which of the two',
            shows: ({ api: [request] }) => request?.headers.authorization,
            is: 'Bearer issued-id-token',
          },
        ),
  ]
}

/** `expired_when` in `connection`: what the API answers with 200 is an ended token's answer, or rows. */
export function ending(flat: string, connection: 'api' | 'login', login: JsonObject): Scenario[] {
  const scenario = (member: string, does: string, signal: JsonObject, said: JsonObject, is: string): Scenario => {
    const field = member ? `expired_when.0.${member}` : 'expired_when'
    const signals = { expired_when: [signal] as Json }
    const [own, lent] = connection === 'api' ? [signals, {}] : [{}, signals]
    return {
      field: `${flat}.${member ? `expired_when[].${member}` : 'expired_when'}`,
      does,
      at: `file.connections.${connection}.${field}`,
      given: {
        file: { connections: { api: api({ authentication: 'login', ...own }), login: { ...login, ...lent } } },
        answer,
        answers: { api: json(said, { headers: { 'x-auth': 'fine' } }) },
      },
      shows: ({ error }) => error?.code ?? 'rows',
      is,
    }
  }
  const ended = { code: 'expired', text: 'fine' }
  // Nothing brings another token but the person.
  const told = login.grant_type === 'implicit' ? 'token.needs_login' : 'api.unauthorized'
  return [
    scenario('', 'knows an ended token by what the API says', { path: '$.code' }, ended, told),
    scenario('status', 'is the only one meant', { status: 400, path: '$.code' }, ended, 'rows'),
    scenario('path', 'is the only place looked at', { path: '$.text', pattern: 'expired' }, ended, 'rows'),
    scenario('equals', 'must be there', { path: '$.code', equals: ['ended', 10002] }, ended, 'rows'),
    scenario('not_equals', 'must not be there', { path: '$.code', not_equals: ['fine', 'expired'] }, ended, 'rows'),
    scenario('pattern', 'must be in it', { path: '$.code', pattern: '/EXPIRED/' }, ended, 'rows'),
    scenario('header', 'must be there, too', { path: '$.code', header: 'x-refused' }, ended, 'rows'),
    scenario('header_pattern', 'must be in it', { header: 'x-auth', header_pattern: 'ended' }, ended, 'rows'),
  ]
}
