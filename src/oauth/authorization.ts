/**
 * One authorization request in the person's own browser (RFC 6749 §3.1, RFC 8252): the address is shown, and the answer
 * comes back to this machine, or is pasted. An answer counts only where it carries this login's `state` and comes from the
 * server that was asked; whatever else comes is told, and waited on.
 */
import type { Arrival } from '../callback/contract.ts'
import { canListenOn } from '../callback/loopback.ts'
import { readPasted } from '../callback/pasted.ts'
import { LatchkeyError, TokenError } from '../errors.ts'
import { oneLine } from '../harmless.ts'
import type { DataOf } from '../messages.ts'
import type { Desk, GrantWorld, OAuthConnection, TokenParameters } from './contract.ts'
import { randomValue } from './protocol.ts'

/** Milliseconds: longer than it takes to find one's password, shorter than codes and tabs are remembered. */
const PATIENCE = 10 * 60_000

type Authorizing = Extract<OAuthConnection, { redirect_uri: string }>

export interface Answered {
  parameters: URLSearchParams
  /** Shows the person what became of it, and stops listening. */
  finish(error?: Error): Promise<void>
}

/** The user's own text, a dot, and what nobody can guess (RFC 6749 §10.12). */
export const newState = (text: string | undefined): string => [text, randomValue()].filter(Boolean).join('.')

/** Throws TokenError `token.login_*`, `token.mixed_up`, ConfigError. */
export async function askInBrowser(
  connection: Authorizing,
  request: TokenParameters,
  desk: Desk,
  { name, server, clock, secrets }: GrantWorld,
): Promise<Answered> {
  const { redirect_uri, authorize_using_browser } = connection
  const url = new URL(await server.required('authorization_endpoint'))
  for (const [parameter, value] of Object.entries(request))
    if (value !== undefined) url.searchParams.set(parameter, value)

  const over = new AbortController()
  const signal = AbortSignal.any([desk.signal, over.signal])
  const ended = (how: 'cancelled' | 'too_long' | 'no_answer') =>
    new TokenError('token.login_ended', { connection: name, how })
  const listens = canListenOn(redirect_uri)
  const callback = listens ? await desk.listen(redirect_uri, { connection: name, signal }) : undefined

  async function arrivals(): Promise<Answered> {
    for (;;) {
      if (!callback) return new Promise(() => {})
      const arrival = await callback.arrival()
      const { parameters } = arrival
      if (parameters.get('state') !== request.state) {
        desk.tell('Somebody came back from another login; still waiting for this one.')
        await arrival.reply({ kind: 'unexpected' })
        continue
      }
      return { parameters, finish: (error) => shown(arrival, error) }
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

  async function pastes(): Promise<Answered> {
    for (;;) {
      const line = await desk.line(signal)
      if (line === undefined) {
        if (callback) return new Promise(() => {})
        throw ended('no_answer')
      }
      if (line.trim() === '') continue
      const pasted = readPasted(line, { redirect_uri, wanted: ['code', 'error'], word: true })
      if ('reason' in pasted) {
        desk.tell(pasted.reason)
        continue
      }
      const { parameters } = pasted
      const state = parameters.get('state')
      // A code alone has no state: that it is of this login shows by PKCE, and by the person who pastes it.
      if (state === null || state === request.state) return { parameters, finish: async () => {} }
      desk.tell('That is the answer to another login: paste the one that this address led to.')
    }
  }

  async function waits(): Promise<never> {
    await clock.sleep(PATIENCE, signal).catch(() => undefined)
    throw ended(desk.signal.aborted ? 'cancelled' : 'too_long')
  }

  try {
    const opened = authorize_using_browser && (await desk.openBrowser(url.href))
    desk.tell(instructions(name, url.href, { opened, listens, redirect_uri }))
    const answered = await Promise.race([arrivals(), pastes(), waits()])
    const finish = async (error?: Error) => {
      await answered.finish(error)
      over.abort()
      await callback?.close()
    }
    try {
      await checkIssuer(answered.parameters)
      const error = answered.parameters.get('error')
      if (error !== null) {
        const error_description = answered.parameters.get('error_description')
        throw new TokenError('token.login_refused', {
          connection: name,
          error: oneLine(secrets.mask(error)),
          ...(error_description && { error_description: oneLine(secrets.mask(error_description)) }),
        })
      }
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

  /** RFC 9207 §2.4: compared as text, in errors too. */
  async function checkIssuer(parameters: URLSearchParams) {
    const { issuer, authorization_response_iss_parameter_supported: promised } = await server.metadata()
    const iss = parameters.get('iss')
    if (issuer === undefined || (iss === null && !promised) || iss === issuer) return
    throw new TokenError('token.mixed_up', {
      connection: name,
      expected: issuer,
      ...(iss !== null && { iss: oneLine(secrets.mask(iss)) }),
    })
  }
}

function instructions(
  name: string,
  url: string,
  { opened, listens, redirect_uri }: { opened: boolean; listens: boolean; redirect_uri: string },
): string {
  const first = opened
    ? `Log in to ${name} in the browser window that has opened. If there is none, open this address:`
    : `To log in to ${name}, open this address in a browser:`
  const then = listens
    ? 'Waiting for you to come back. If the browser is on another machine, paste the address that it ends at here.'
    : `Then paste the address that the browser ends at here; it begins with ${redirect_uri}`
  return `${first}\n\n  ${url}\n\n${then}\n`
}
