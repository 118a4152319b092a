/**
 * One authorization request in the person's own browser (RFC 6749 §3.1, RFC 8252): the address is shown, and the answer
 * comes back to this machine, or is pasted. An answer counts only where it carries this login's `state` and comes from the
 * server that was asked; whatever else comes is told, and waited on.
 */

import type { Arrival } from '../callback/contract.ts'
import { canListenOn } from '../callback/loopback.ts'
import { readPasted } from '../callback/pasted.ts'
import { pairsOf } from '../config/named_values.ts'
import { LatchkeyError, TokenError } from '../errors.ts'
import { oneLine } from '../harmless.ts'
import { loginWords } from '../login_messages.ts'
import type { DataOf } from '../messages.ts'
import { MASK } from '../redact.ts'
import { type AuthorizationRequest, authorizationUrl } from './authorization_request.ts'
import { formEncode } from './client_authentication/form_encode.ts'
import type { Authorizing, Desk, GrantWorld } from './contract.ts'

/** Milliseconds: longer than it takes to find one's password, shorter than codes and tabs are remembered. */
export const PATIENCE = 10 * 60_000

export interface Asked extends AuthorizationRequest {
  /** The parameter that the answer is looked for in. */
  wanted: string
  /** The answer is in the fragment (RFC 6749 §4.2.2). */
  fragment?: boolean
  /** Seconds in which the address must be opened. */
  within?: number
}

export interface Answered {
  parameters: URLSearchParams
  /** Shows the person what became of it, and stops listening. */
  finish(error?: Error): Promise<void>
}

/** Throws TokenError `token.login_*`, `token.mixed_up`, ConfigError. */
export async function askInBrowser(
  connection: Authorizing,
  { parameters: asked, state, wanted, fragment = false, within }: Asked,
  desk: Desk,
  { name, server, clock, secrets }: GrantWorld,
): Promise<Answered> {
  const { redirect_uri, authorize_using_browser } = connection
  const { href } = authorizationUrl(await server.required('authorization_endpoint'), asked)
  const hidden = pairsOf(connection.authorization_request?.parameters).flatMap(([, value]) =>
    secrets.isIn(value) ? [value] : [],
  )
  const over = new AbortController()
  const signal = AbortSignal.any([desk.signal, over.signal])
  const ended = (how: DataOf<'token.login_ended'>['how']) =>
    new TokenError('token.login_ended', { connection: name, how })
  const listens = canListenOn(redirect_uri)
  const callback = listens
    ? await desk.listen(redirect_uri, { connection: name, signal, ...(fragment && { fragment }) })
    : undefined
  const plain = (text: string) => oneLine(secrets.mask(text)) ?? ''
  /** RFC 6749 §3.1: one that comes twice is none. */
  const isOurs = (parameters: URLSearchParams) =>
    state === undefined || (parameters.get(state.name) === state.value && parameters.getAll(state.name).length === 1)

  async function arrivals(): Promise<Answered> {
    for (;;) {
      if (!callback) return new Promise(() => {})
      const arrival = await callback.arrival()
      const { parameters } = arrival
      if (isOurs(parameters)) return { parameters, finish: (error) => shown(arrival, error) }
      // Whoever can have a browser open an address could end the login with this, so it only is told.
      const isError = parameters.has('error') && !(state && parameters.has(state.name))
      const said = isError ? loginWords.nobodys(serverWords(parameters)) : undefined
      desk.tell(said ?? loginWords.another)
      await arrival.reply({ kind: 'unexpected', ...(said !== undefined && { said }) })
    }
  }

  const serverWords = (parameters: URLSearchParams) =>
    ['error', 'error_description'].flatMap((member) => plain(parameters.get(member) ?? '') || []).join(': ')

  async function shown(arrival: Arrival, error?: Error) {
    if (!error) return arrival.reply({ kind: 'done' })
    if (error instanceof TokenError && error.code === 'token.login_refused') {
      const { error: word, error_description } = error.data as DataOf<'token.login_refused'>
      const said = [word, error_description].filter(Boolean).join(': ')
      return arrival.reply({ kind: 'refused', said, ...(word !== 'access_denied' && { advice: error.hint }) })
    }
    const advice = error instanceof LatchkeyError ? { advice: secrets.mask(error.hint) } : {}
    return arrival.reply({ kind: 'failed', said: secrets.mask(error.message), ...advice })
  }

  async function pastes(): Promise<Answered> {
    for (;;) {
      const line = await desk.line(signal)
      if (line === undefined) {
        if (callback) return new Promise(() => {})
        throw ended('no_answer')
      }
      if (line.trim() === '') continue
      const pasted = readPasted(line, { redirect_uri, wanted: [wanted, 'error'], word: !fragment })
      if ('reason' in pasted) {
        desk.tell(pasted.reason)
        continue
      }
      const { parameters } = pasted
      // A code alone has no state: that it is of this login shows by PKCE, and by the person who pastes it.
      if (isOurs(parameters) || (state && !parameters.has(state.name))) return { parameters, finish: async () => {} }
      desk.tell(loginWords.pastedAnother)
    }
  }

  async function waits(): Promise<never> {
    await clock.sleep(PATIENCE, signal).catch(() => undefined)
    throw ended(desk.signal.aborted ? 'cancelled' : 'too_long')
  }

  try {
    const opened = authorize_using_browser && (await desk.openBrowser(href))
    // Who has the page before them needs no address with secrets in it.
    const shown = opened ? hidden.reduce((url, value) => url.replaceAll(formEncode(value), MASK), href) : href
    desk.tell(loginWords.begin(name, shown, { opened, listens, redirect_uri, ...(within && { within }) }), {
      url: shown,
      ...(within && { expires_at: new Date(clock.now() + 1000 * within).toISOString() }),
    })
    const answered = await Promise.race([arrivals(), pastes(), waits()])
    const finish = async (error?: Error) => {
      await answered.finish(error)
      over.abort()
      await callback?.close()
    }
    try {
      await check(answered.parameters)
    } catch (error) {
      await finish(error as Error)
      throw error
    }
    return { parameters: answered.parameters, finish }
  } catch (error) {
    over.abort()
    await callback?.close()
    // Whoever waited for the browser or for a line was told first.
    throw desk.signal.aborted ? ended('cancelled') : error
  }

  async function check(parameters: URLSearchParams) {
    await checkIssuer(parameters)
    const error = parameters.get('error')
    if (error !== null) {
      const error_description = parameters.get('error_description')
      throw new TokenError('token.login_refused', {
        connection: name,
        error: plain(error),
        ...(error_description && { error_description: plain(error_description) }),
      })
    }
    const times = parameters.getAll(wanted).filter(Boolean).length
    if (times === 1) return
    const members = [...new Set(parameters.keys())].map(plain)
    throw new TokenError('token.login_odd', { connection: name, wanted, times, members })
  }

  /** RFC 9207 §2.4: compared as text, in errors too. Where nobody knows the issuer there is nothing to compare. */
  async function checkIssuer(parameters: URLSearchParams) {
    const { issuer, authorization_response_iss_parameter_supported: promised } = await server.metadata()
    const all = parameters.getAll('iss')
    const [iss] = all
    if (issuer === undefined || (iss === undefined && !promised) || (iss === issuer && all.length === 1)) return
    throw new TokenError('token.mixed_up', {
      connection: name,
      expected: issuer,
      ...(iss !== undefined && { iss: plain(all.join(' ')) }),
    })
  }
}
