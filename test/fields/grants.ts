/** What is the same whatever grant a token comes by, so that one grant of a type shows it for all. */

const transport = 'how a connection travels is made before anybody looks at its grant (src/transports.ts)'
const request = 'one place writes every request to the token endpoint (src/oauth/request_shape.ts)'
const everyStep = 'one place writes and sends every step, before and after the token call (src/oauth/step_call.ts)'
const life = 'the life of a token does not know which grant it came by (src/oauth/token_source.ts)'

/** Fields of which a scenario with one grant of a type speaks for all its grants, with the reason. */
export const sameForEveryGrant: Record<string, string> = {
  use: 'a connector is laid underneath before anybody looks at the grant (src/config/connector.ts)',
  variables: 'they fill references of any field, whatever it means (src/config/references.ts)',
  ssl_mode: transport,
  ca_file: transport,
  client_certificate: transport,
  proxy: transport,
  timeout: transport,
  ignore_cookies_policy: transport,
  also_send_to: transport,
  client_id_is_sensitive: 'what is a secret is decided when the file is read (src/config/secret_fields.ts)',
  lifetime: life,
  send_token: 'who sends a token does not know which grant it came by (src/credentials/send_token.ts)',
  expired_when: 'what an API says of a token is read by somebody who never saw its grant (src/sources/rejection.ts)',
  computed: 'what is computed is known to whoever writes the request (src/oauth/request_shape.ts)',
  token_request: request,
  refresh_request: request,
  token_response: 'one reader for every token answer (src/oauth/token_response.ts)',
}

/** True where a scenario with another grant speaks for this field. */
export const isSameForEveryGrant = (field: string): boolean =>
  Object.hasOwn(sameForEveryGrant, nameOf(field.split('.')[2]))

/** Without the mark of a list. */
const nameOf = (step = '') => step.replace('[]', '')

/** The field that speaks for this one among those that have a scenario, and why it may. */
export function spokenForBy(
  proven: readonly { field: string }[],
  field: string,
): { by: string; why: string } | undefined {
  const own = ofAnotherGrant(proven, field)
  const ofStep = field.replace(/\.(refresh_request|token_response)\.steps\[]/, '.token_request.steps[]')
  if (own || ofStep === field) return own
  const by = proven.find((one) => one.field === ofStep)?.field ?? ofAnotherGrant(proven, ofStep)?.by
  return by === undefined ? undefined : { by, why: everyStep }
}

function ofAnotherGrant(proven: readonly { field: string }[], field: string) {
  if (!isSameForEveryGrant(field)) return undefined
  const [type = '', , ...path] = field.split('.')
  const by = proven.find(
    (one) => one.field.startsWith(`${type}.`) && one.field.split('.').slice(2).join('.') === path.join('.'),
  )
  return by && by.field !== field ? { by: by.field, why: sameForEveryGrant[nameOf(path[0])] ?? '' } : undefined
}
