import { TokenError } from '../../errors.ts'
import { oneLine } from '../../harmless.ts'
import { webAddress } from '../../http/url.ts'
import type { JsonObject } from '../../json.ts'
import { loginWords } from '../../login_messages.ts'
import type { DataOf } from '../../messages.ts'
import { askToBegin } from '../begin.ts'
import type { Desk, Grants, GrantWorld } from '../contract.ts'
import { scopeText } from '../scope.ts'
import { targetOf } from '../target.ts'

/** §3.2, §3.5: seconds between two polls where the server does not say, and by how many more a slow_down makes it. */
const INTERVAL = 5
/** Seconds. §3.2 counts whole ones. */
const SHORTEST_INTERVAL = 1
/** Seconds, where the server does not say how long its code is good, and for which one is waited for at most. */
const EXPIRES_IN = 15 * 60
const LONGEST_LIFE = 24 * 60 * 60

/** RFC 8628: a person logs in wherever they have a browser, with a code that is shown here. */
export const device_code: Grants['device_code'] = {
  grant_type: 'urn:ietf:params:oauth:grant-type:device_code',
  identity: () => null,
  repeatable: false,
  async authorize(connection, desk, world) {
    const asked = { scope: scopeText(connection.scope), ...targetOf(connection) }
    const { answer, url, asked_at } = await askToBegin('device_authorization', asked, world)
    const { device_code, user_code, verification_uri, complete, interval, expires_in } = readAnswer(answer, url, world)
    world.secrets.addReceived(device_code)
    const life = Math.min(expires_in ?? EXPIRES_IN, LONGEST_LIFE)
    if (interval >= life) throw new TokenError('token.login_ended', { connection: world.name, how: 'too_rare' })
    const opened = connection.authorize_using_browser && complete !== undefined && (await desk.openBrowser(complete))
    const shown = { verification_uri, user_code, opened, ...(complete && { complete }) }
    const ends_at = asked_at + 1000 * life
    desk.tell(loginWords.device(world.name, { ...shown, within: life }), {
      user_code,
      verification_uri,
      ...(complete && { verification_uri_complete: complete }),
      expires_at: new Date(ends_at).toISOString(),
    })
    const again = polls(interval, ends_at, desk, world)
    await again()
    return { parameters: { device_code }, again }
  },
}

/**
 * §3.5: waits until the server may be asked again. Throws what ends the login: TokenError `token.login_refused`,
 * `token.login_ended`, and every error that is no "not yet".
 */
function polls(interval: number, ends_at: number, desk: Desk, { name, clock }: GrantWorld) {
  const ended = (how: DataOf<'token.login_ended'>['how']) =>
    new TokenError('token.login_ended', { connection: name, how })
  let wait = 1000 * interval
  return async (error?: TokenError): Promise<void> => {
    const facts = (error?.data ?? {}) as { error?: string; error_description?: string; retry_after?: number }
    if (desk.signal.aborted) throw ended('cancelled')
    if (facts.error === 'expired_token') throw ended('code_over')
    if (facts.error === 'access_denied')
      throw new TokenError('token.login_refused', {
        connection: name,
        error: facts.error,
        ...(facts.error_description && { error_description: facts.error_description }),
      })
    const inPassing = error && mayPass(error)
    if (inPassing) wait *= 2
    else if (facts.error === 'slow_down') wait += 1000 * INTERVAL
    else if (error && facts.error !== 'authorization_pending') throw error
    const pause = Math.max(wait, 1000 * (facts.retry_after ?? 0))
    if (clock.now() + pause >= ends_at) throw inPassing ? error : ended('code_over')
    await clock.sleep(pause, desk.signal).catch(() => {
      throw ended('cancelled')
    })
  }
}

/** §3.5: a network that stutters, a server that is busy: asked less often from then on, and not given up. */
function mayPass({ code, data }: TokenError): boolean {
  const { failure, kind } = data as { failure?: { kind: string }; kind?: string }
  if (code === 'token.unreachable') return ['timeout', 'broken', 'refused'].includes(failure?.kind ?? '')
  return code === 'token.refused' && kind === 'transient'
}

/** Characters: what a browser takes as an address is not longer. */
const LONGEST = 64 * 1024

/** §3.2, as servers have it: Google once said verification_url, others write numbers as text, or leave them out. */
function readAnswer(answer: JsonObject, url: string, { name }: GrantWorld) {
  const text = (members: string[]) =>
    members
      .map((member) => answer[member])
      .find((value): value is string => typeof value === 'string' && /\S/.test(value))
  const number = (member: string) => (Number(answer[member]) > 0 ? Number(answer[member]) : undefined)
  const required = (...members: string[]) => {
    const found = text(members)
    if (found !== undefined) return found
    const has = Object.keys(answer).map((member) => oneLine(member) ?? '')
    throw new TokenError('token.not_begun', { connection: name, url, lacks: members[0] ?? '', members: has })
  }
  const shown = (value: string) => oneLine(value, LONGEST) ?? ''
  const complete = text(['verification_uri_complete', 'verification_url_complete'])
  // A browser opens nothing but a web address.
  const address = complete === undefined ? null : webAddress(complete, url)
  return {
    device_code: required('device_code'),
    user_code: shown(required('user_code')),
    verification_uri: shown(required('verification_uri', 'verification_url')),
    ...(address && { complete: address.href }),
    interval: Math.max(number('interval') ?? INTERVAL, SHORTEST_INTERVAL),
    expires_in: number('expires_in'),
  }
}
