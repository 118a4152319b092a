/** The signer of requests that hold templates: each attempt is filled with the tokens of that moment. */
import type { BeginAttempt } from '../computed/index.ts'
import { mayBeSecret } from '../config/secret_fields.ts'
import type { TokenTemplate } from '../config/templates.ts'
import type { Credential, Signed } from '../credentials/contract.ts'
import { ConfigError } from '../errors.ts'
import { stepTo } from '../extract/step.ts'
import type { REST } from '../generated/language.ts'
import { shownName } from '../harmless.ts'
import { isJsonObject, type Json } from '../json.ts'
import type { KeptToken, TokenSource } from '../oauth/contract.ts'
import { factsOf } from '../oauth/fingerprint.ts'
import { sessionOf } from '../oauth/session.ts'
import { isSecretName, type Secrets } from '../redact.ts'
import { computedRequest, tokensOfComputed } from './computed.ts'
import { filledRequest, templatesIn } from './templates.ts'

export interface TemplatedWorld {
  /** The REST connection, for messages. */
  name: string
  /** Whose credential its requests carry, where one does. */
  own?: { name: string; credential: Credential }
  credentialOf(name: string): Promise<Credential>
  /** Nothing is sent, so a member that only an answer brings has a stand-in. */
  dry: boolean
  secrets: Pick<Secrets, 'addReceived' | 'maskWords'>
  /** What the REST connection computes for each attempt. */
  computing?: { connection: REST; begin: BeginAttempt }
}

/** The text that a template stands for. Throws TokenError, ConfigError where the answer has no such member. */
export type TemplateValue = (template: TokenTemplate) => Promise<string>

/**
 * Where a whole token stands in the request, the authentication adds nothing to it; rejected, that token is renewed like
 * any other.
 */
export function templated(world: TemplatedWorld): {
  credential: Credential
  templateValue: TemplateValue
  /** The tokens that values were taken from were rejected: true where one of them is now another. Throws TokenError. */
  renewValues(): Promise<boolean>
} {
  const { name, own, credentialOf, dry, secrets, computing } = world
  /** The generation that each connection's token last had in a request. */
  const sent = new Map<string, number>()
  /** The same of values that were asked for. */
  const given = new Map<string, number>()

  const nameOf = ({ connection }: TokenTemplate) => connection ?? own?.name ?? ''

  async function tokensOf(connection: string): Promise<TokenSource> {
    if (connection === '') {
      throw new ConfigError('config.not_usable', {
        name,
        why: 'sends the token of its authentication, and has none',
        advice: 'write authentication: NAME, or ${token:NAME} for the token of another connection',
      })
    }
    const credential = connection === own?.name ? own.credential : await credentialOf(connection)
    if (credential.tokens) return credential.tokens
    throw new ConfigError('config.not_usable', {
      name,
      why: `wants the token of ${connection}, which brings none`,
      advice: 'name an OAuthToken, OAuth2 or Bearer connection',
    })
  }

  const bound = (connection: string) =>
    new ConfigError('config.not_usable', {
      name,
      why: `writes the token of ${connection} into a request, and that token is good only beside a proof (dpop)`,
      advice: `remove the template, and write authentication: ${connection}`,
    })

  function textOf({ member }: TokenTemplate, token: KeptToken, connection: string): string {
    if (member === undefined) return token.access_token
    const { response, extra } = token
    const members: Record<string, unknown> = { ...token, ...(isJsonObject(response) ? response : {}), ...extra }
    const value = Object.hasOwn(members, member) ? members[member] : undefined
    if (['string', 'number', 'boolean'].includes(typeof value)) {
      const text = String(value)
      if (isSecretName(member) || mayBeSecret(text)) secrets.addReceived(text)
      return text
    }
    if (dry) return 'stand-in'
    const known = [...Object.keys(extra ?? {}), ...(isJsonObject(response) ? Object.keys(response) : [])]
    const further = pathTo(member, response as Json)
    const has = known.length > 0 ? `it has: ${known.slice(0, 12).map(shownName).join(', ')}` : ''
    throw new ConfigError('config.not_usable', {
      name,
      why: `wants ${member} of the token answer of ${connection}, which has ${value === undefined ? 'no such member' : 'no text there'}`,
      advice: further
        ? `write token_response: {extra: {${member}: ${further}}}, which is read from the answer that is kept`
        : has || `see it with: latchkey token ${connection}`,
    })
  }

  const templateValue: TemplateValue = async (template) => {
    const connection = nameOf(template)
    const token = await (await tokensOf(connection)).token()
    given.set(connection, token.generation)
    return textOf(template, token, connection)
  }

  async function renewed(old: Iterable<[string, number]>): Promise<boolean> {
    const renewals = [...old].map(
      async ([connection, generation]) =>
        (await (await tokensOf(connection)).renew(generation)).generation > generation,
    )
    return (await Promise.all(renewals)).includes(true)
  }

  const credential: Credential = {
    ...(own?.credential.tokens && { tokens: own.credential.tokens }),
    ...(own?.credential.heard && { heard: own.credential.heard }),

    async sign(request): Promise<Signed> {
      const written = templatesIn(request)
      const templates = written.filter((template) => template.kind === 'token')
      const used = [...templates, ...(computing ? tokensOfComputed(written, computing.connection) : [])]
      const tokens = new Map<string, KeptToken>()
      for (const connection of new Set(used.map(nameOf))) {
        const source = await tokensOf(connection)
        const isWhole = templates.some((one) => one.member === undefined && nameOf(one) === connection)
        if (isWhole && source.prover) throw bound(connection)
        tokens.set(connection, await source.token())
      }
      const tokenText = (template: TokenTemplate) => {
        const connection = nameOf(template)
        return textOf(template, tokens.get(connection) as KeptToken, connection)
      }
      const { filled, shown } = computing
        ? computedRequest(request, name, { ...computing, tokenText, secrets })
        : { filled: filledRequest(request, name, (template) => tokenText(template as TokenTemplate)), shown: request }
      const wholes = new Set(templates.filter(({ member }) => member === undefined).map(nameOf))
      const [whole] = wholes
      if (whole === undefined)
        return own ? { ...(await own.credential.sign(filled)), shown } : { request: filled, generation: 0, shown }
      for (const connection of new Set(templates.map(nameOf)))
        sent.set(connection, (tokens.get(connection) as KeptToken).generation)
      const token = tokens.get(whole) as KeptToken
      const facts = factsOf(whole, token)
      const session = sessionOf([...wholes].map((name) => [name, tokens.get(name) as KeptToken] as const))
      return {
        request: session ? { ...filled, session } : filled,
        generation: token.generation,
        shown,
        ...(facts && { token: facts }),
      }
    },

    async renew(rejected) {
      if (sent.size === 0) return (await own?.credential.renew?.(rejected)) ?? false
      // With one token it is that which was rejected; of several, the server does not say.
      return renewed([...sent].map(([connection, old]) => [connection, sent.size === 1 ? rejected : old]))
    },
  }
  return { credential, templateValue, renewValues: () => renewed(given) }
}

/** No answer that is looked into is deeper. */
const DEEPEST = 4

/** Where a text of this name stands, further down. */
function pathTo(name: string, value: Json, path = '$', depth = 0): string | undefined {
  if (typeof value !== 'object' || value === null || depth === DEEPEST) return undefined
  for (const [step, member] of Object.entries(value).slice(0, 100)) {
    if (shownName(step) !== step) continue
    const at = stepTo(path, Array.isArray(value) ? Number(step) : step)
    if (step === name && ['string', 'number', 'boolean'].includes(typeof member)) return at
    const found = pathTo(name, member, at, depth + 1)
    if (found !== undefined) return found
  }
  return undefined
}
