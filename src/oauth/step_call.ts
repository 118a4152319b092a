/** One call before or after the token call: written, sent, made again where that does no harm, and its answer read. */
import type { Attempt, Values } from '../computed/index.ts'
import { fitsAddress } from '../config/authority.ts'
import { ConfigError, TokenError, TransportError } from '../errors.ts'
import { oneLine } from '../harmless.ts'
import { readWhatComes } from '../http/body.ts'
import { climbs, webAddress, withoutQuery } from '../http/url.ts'
import type { Recorder, Recording } from '../journal/contract.ts'
import { unrecorded } from '../journal/unrecorded.ts'
import { waitedFor } from '../journal/waited_for.ts'
import type { Json, JsonObject } from '../json.ts'
import type { Secrets } from '../redact.ts'
import type { Clock, HttpRequest, Runtime, Send, Session } from '../runtime.ts'
import { waitBefore } from './again.ts'
import { pathsOf } from './answer_path.ts'
import { type Parsed, parseAnswer } from './answer_shape.ts'
import type { TokenConnection } from './contract.ts'
import { heldNames, type StepAnswer } from './made_once.ts'
import { refusalOf } from './refusal.ts'
import type { Step } from './request_shape.ts'
import { LARGEST, ours } from './server.ts'
import { mappingOf, tokenText } from './token_mapping.ts'
import { placesFor, secretsBrought, secretsIn, secretsInHeaders } from './token_response.ts'
import { StartOver } from './turn.ts'
import { unreachable } from './unreachable.ts'
import { type DescribedRequest, type Fill, openFilling, writtenRequest } from './written_request.ts'

export interface StepCalls {
  /** Makes it; what its answer brought. Throws TokenError, ConfigError, and what `aboutToSend` and `answered` throw. */
  call(step: Step, asking: Asking, aboutToSend: AboutToSend): Promise<JsonObject>
  /** What an answer brings that came before. Throws TokenError `token.step_extra`. */
  readKept(step: Step, answer: StepAnswer, place: string): Promise<JsonObject>
}

/** Awaited before each call, and told whether what it sends is good for one use. */
export type AboutToSend = (isSpent: boolean) => Promise<void>

export interface StepCallsWorld {
  send: Send
  clock: Clock
  secrets: Secrets
  emit: Runtime['emit']
  recorder?(): Promise<Recorder>
  /** Milliseconds: a call that would begin again later than this does not. */
  timeout: number
  /** Where what the connection sends may go: nowhere, when absent. */
  isOwn?(url: string): boolean
}

export interface Asking {
  /** `token_request.steps[0]`. */
  place: string
  values: Values
  computed: Attempt
  session: Session
  sign?(request: HttpRequest): Promise<HttpRequest>
  /** Good for one use is what it sends. */
  isSpent: boolean
  /** Given the answer, and awaited, before it is read. */
  answered?(answer: StepAnswer): Promise<void>
}

/** What takes the place of a token is one: a word for nothing, or an object, would take what was good before. */
const tokenNames = new Set<string>([...heldNames, 'access_token'])

/** `begin`: begins an attempt, for what is computed. */
export function openStepCalls(
  name: string,
  connection: TokenConnection,
  begin: () => Promise<Attempt>,
  world: StepCallsWorld,
): StepCalls {
  const { send, clock, secrets, emit, timeout, isOwn = () => false } = world
  const { recorder = async () => unrecorded } = world
  const plain = (text: string) => oneLine(secrets.mask(text))

  /** The call as it is sent. Throws ConfigError, and TokenError where it leads where nothing of the connection may go. */
  async function written(step: Step, { place, values, computed, sign }: Asking): Promise<HttpRequest> {
    const filling = openFilling(name, connection, values, { computed })
    const request = await writtenRequest(describedStep(step), addressOf(step, name, filling.with()), ours, filling)
    if (isOwn(request.url)) return sign ? sign(request) : request
    const { origin } = new URL(request.url)
    throw new TokenError('token.step_elsewhere', { connection: name, step: place, origin })
  }

  /** One call, made again where that does no harm; what its answer brought. */
  async function call(step: Step, asking: Asking, aboutToSend: AboutToSend): Promise<JsonObject> {
    const { place } = asking
    let request = await written(step, asking)
    const job = (await recorder()).begin({ kind: 'token', connection: name, step: place })
    const started = clock.now()
    try {
      for (let attempt = 1; ; attempt++) {
        job.note({ attempts: attempt })
        try {
          await aboutToSend(asking.isSpent)
          const brought = await job.within(() => once(step, request, asking, job))
          job.end()
          return brought
        } catch (error) {
          const wait = waitBefore(attempt + 1, error)
          if (wait === undefined || clock.now() - started + wait >= timeout) throw error
          emit({ type: 'retry', connection: name, attempt: attempt + 1, wait, reason: (error as Error).message })
          await clock.sleep(wait)
          request = await written(step, { ...asking, computed: await begin() })
        }
      }
    } catch (error) {
      if (error instanceof StartOver) job.forget()
      else job.end(error)
      throw error
    }
  }

  async function once(step: Step, request: HttpRequest, asking: Asking, job: Recording): Promise<JsonObject> {
    const { place, session, answered = async () => {} } = asking
    // Whether a request arrived over a connection that was just being closed, nobody knows.
    const sent = { ...request, headers: { ...request.headers, connection: 'close' }, session }
    const requested_at = clock.now()
    job.note({ method: sent.method, url: sent.url, request: sent })
    try {
      const response = await send(sent)
      const { status, headers } = response
      job.note({ response: { status, headers }, timings: waitedFor(response, clock.now() - requested_at) })
      const { text, broken } = await readWhatComes(response, LARGEST)
      job.note({ response: { status, headers, size: Buffer.byteLength(text) } })
      if (broken) throw broken
      const content_type = String(headers['content-type'] ?? '')
      const answer = { url: withoutQuery(sent.url), raw: { status, content_type, text, requested_at, headers } }
      if (status >= 400) {
        const refusal = await refusalOf({ raw: answer.raw, response }, { clock, secrets })
        throw new TokenError('token.step_refused', { connection: name, step: place, url: answer.url, ...refusal })
      }
      await answered(answer)
      return await read(step, answer, place)
    } catch (error) {
      if (error instanceof TransportError) throw unreachable(name, error, { step: place })
      throw error
    }
  }

  /** What an answer brings. Throws TokenError `token.step_extra`. */
  async function read(step: Step, { url, raw }: StepAnswer, place: string, isKept = false): Promise<JsonObject> {
    const { status, headers = {} } = raw
    const mapping = await mappingOf(connection, { name, secrets })
    const answer: Parsed = { value: null, ...(await parseAnswer(raw, { ...mapping, format: 'auto' })), headers }
    for (const secret of [...secretsIn(answer.value), ...secretsInHeaders(headers)]) secrets.addReceived(secret)
    const paths = await pathsOf(step.extra ?? {})
    const brought: JsonObject = {}
    for (const [extra, path] of Object.entries(paths)) {
      const found = path.first(answer)
      const value = tokenNames.has(extra) ? tokenText(found) : found
      if (value === undefined || value === null || value === '') {
        const target = typeof headers.location === 'string' && webAddress(headers.location, url)
        throw new TokenError('token.step_extra', {
          ...{ connection: name, step: place, url, status, extra },
          path: path.text,
          members: placesFor(path.text, answer).map((member) => plain(member) ?? ''),
          ...(target && status >= 300 && { location: plain(withoutQuery(target.href)) ?? '' }),
          ...(isKept && { kept: true }),
        })
      }
      for (const secret of secretsBrought({ [extra]: value })) secrets.addReceived(secret)
      brought[extra] = value
    }
    return brought
  }

  return { call, readKept: (step, answer, place) => read(step, answer, place, true) }
}

/** GET, or POST where there is a body, unless the file says otherwise. */
export function describedStep({ method, format, ...step }: Step): DescribedRequest {
  const hasBody = step.body !== undefined || (step.parameters !== undefined && (format ?? 'query') !== 'query')
  const verb = method ?? (hasBody ? 'POST' : 'GET')
  return { ...step, method: verb, format: format ?? (verb === 'GET' ? 'query' : 'form'), bare: true }
}

/** A whole address may be filled in at its beginning; elsewhere a value is one step of a path, or one of a query. */
function addressOf({ url }: Step, name: string, fill: Fill): URL {
  const [, first = '', rest = url] = /^(\$\{[^}]*\})(.*)$/s.exec(url) ?? []
  const begun = fill(first).replace(/\/+$/, '')
  const text = `${begun}${fill(rest, 'url')}`
  const address = first === '' || fitsAddress(begun, '', rest) ? URL.parse(text) : null
  if (address && /^https?:$/.test(address.protocol) && (text === url || !climbs(text))) return address
  throw new ConfigError('config.not_usable', {
    name,
    why: `has a step whose url leads nowhere once it is filled: ${url}`,
    advice: 'write it as https://HOST/PATH, or begin it with an extra that holds the address; in a path goes a name',
  })
}

/** What an answer brought, by its names. */
export const valuesIn =
  (brought: JsonObject): Values =>
  (name) =>
    Object.hasOwn(brought, name) ? textOf(brought[name]) : undefined

const textOf = (value: Json | undefined) =>
  ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : undefined
