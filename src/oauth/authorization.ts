/**
 * One authorization request in the person's own browser (RFC 6749 §3.1, RFC 8252): the address is shown, and the answer
 * comes back to this machine, or is pasted. An answer counts only where it carries this login's `state` and comes from the
 * server that was asked; whatever else comes is told, and waited on.
 */

import { setImmediate } from 'node:timers/promises'
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
  /** PKCE: a code of another login is of no use to this one. */
  bound?: boolean
}

export interface Answered {
  parameters: URLSearchParams
  /** Shows the person what became of it, and stops listening. */
  finish(error?: Error): Promise<void>
}

interface Back extends Answered {
  /** Throws why it is not to be used. */
  check(): Promise<void>
}

const unfit = new Set(['token.mixed_up', 'token.login_odd'])

/** Throws TokenError `token.login_*`, `token.mixed_up`, ConfigError. */
export async function askInBrowser(
  connection: Authorizing,
  { parameters: asked, state, wanted, fragment = false, within, bound = false }: Asked,
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
  const told = new Set<string>()
  /** Any page on the web can have a browser come back, as often as it likes. */
  const tellOnce = (sentence: string) => {
    if (!told.has(sentence)) desk.tell(sentence)
    told.add(sentence)
  }
  /** RFC 6749 §3.1: one that comes twice is none. */
  const isOurs = (parameters: URLSearchParams) =>
    state === undefined || (parameters.get(state.name) === state.value && parameters.getAll(state.name).length === 1)

  async function arrivals(): Promise<Back> {
    for (;;) {
      if (!callback) return new Promise(() => {})
      const arrival = await callback.arrival()
      const { parameters } = arrival
      if (isOurs(parameters))
        return { parameters, check: () => check(parameters), finish: (error) => shown(arrival, error) }
      // Whoever can have a browser open an address could end the login with this, so it only is told.
      const isError = parameters.has('error') && !(state && parameters.has(state.name))
      tellOnce(isError ? loginWords.nobodys : loginWords.another)
      await arrival.reply({ kind: 'unexpected' })
    }
  }

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

  async function pastes(): Promise<Back> {
    for (let isFirst = true; ; isFirst = false) {
      // Lines that are all there at once must not keep anybody from ending the login.
      if (!isFirst) await setImmediate(undefined, { signal })
      const line = await desk.line(signal)
      if (line === undefined) {
        if (callback) return new Promise(() => {})
        throw ended('no_answer')
      }
      if (line.trim() === '') continue
      const pasted = readPasted(line, { redirect_uri, wanted: [wanted, 'error'], word: bound && !fragment })
      if ('reason' in pasted) {
        desk.tell(pasted.reason)
        continue
      }
      const { parameters, bare } = pasted
      const finish = async () => {}
      // A code alone is no authorization response, with neither state nor iss: whose it is shows by PKCE.
      if (bare) return { parameters, check: async () => {}, finish }
      if (!isOurs(parameters)) {
        desk.tell(loginWords.pastedAnother)
        continue
      }
      const problem = await check(parameters).catch((error: unknown) => error)
      // Whoever says no has answered; what else is wrong with it may be the wrong address.
      if (!(problem instanceof TokenError) || !unfit.has(problem.code))
        return { parameters, check: () => check(parameters), finish }
      desk.tell(loginWords.pastedWrong(problem.message))
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
      await answered.check()
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
    const values = parameters.getAll(wanted)
    // RFC 6749 §3.1: without a value it is not there, and it may be there once.
    const times = values.some(Boolean) ? values.length : 0
    if (times === 1) return
    const members = [...new Set(parameters.keys())].map(plain)
    throw new TokenError('token.login_odd', { connection: name, wanted, times, members })
  }

  /**
   * RFC 9207 §2.4: compared as text, in errors too. Where nobody knows the issuer, it must at least be where the person was
   * sent.
   */
  async function checkIssuer(parameters: URLSearchParams) {
    const { issuer, authorization_response_iss_parameter_supported: promised } = await server.metadata()
    const all = parameters.getAll('iss')
    const [iss] = all
    if (issuer === undefined) {
      const { origin } = new URL(href)
      const other = all.find((one) => URL.parse(one)?.origin !== origin)
      if (other === undefined) return
      throw new TokenError('token.mixed_up', { connection: name, expected: origin, iss: plain(other) })
    }
    if ((iss === undefined && !promised) || (iss === issuer && all.length === 1)) return
    throw new TokenError('token.mixed_up', {
      connection: name,
      expected: issuer,
      ...(iss !== undefined && { iss: plain(all.join(' ')) }),
    })
  }
}
