/** One connector in plain words: what to ask its provider for, what to write, where that was read. */
import { planInit } from '../app/init.ts'
import { callbackOf, chosenOf, credentialsOf, questionsOf } from '../app/questions.ts'
import type { Connector, Way } from '../config/contract.ts'
import { editText } from '../config/edit.ts'
import { isJsonObject, type Json, type JsonObject } from '../json.ts'
import { inWords } from '../phrases.ts'

export async function pageOf(connector: Connector): Promise<string> {
  const { name, version, title, description, documentation, scopes, extracts, verify, without } = connector
  const credentials = credentialsOf(connector)
  const usual = chosenOf(connector)
  const holes = (await questionsOf(usual)).filter(({ field }) => field.startsWith('variables.'))
  const api = usual.api?.fields as JsonObject | undefined
  const paragraphs = [
    [`${title} (${name}@${version})`, description, documentation],
    ...(await Promise.all(credentials.map((way) => wayLines(connector, way)))),
    holes.length > 0 && [
      'What is yours in its addresses:',
      ...holes.map(
        ({ field, title, meaning, example, usual }) =>
          `  ${field.replace('variables.', '')}: ${title}, ${meaning}, such as ${example}${usual ? `; ${usual} where you say nothing` : ''}`,
      ),
    ],
    scopes && ['Scopes worth knowing:', ...columns(Object.entries(scopes))],
    api && apiLines(api, verify),
    without && [
      'What it does not say, and why:',
      ...columns(Object.entries(without).map(([attribute, why]) => [attribute, why])),
    ],
    extracts && [`What it can read at once: ${Object.keys(extracts).join(', ')}`],
    [
      `To write, or by itself with: latchkey init --use ${name}`,
      ...(await linesOf(connector)).map((line) => `  ${line}`),
    ],
    [
      'Where this was read:',
      ...connector.sources.flatMap(({ url, of, checked = 'in parts', licence, files = [], read = [] }) => [
        `  ${checked.padEnd(10)}  ${url}${licence ? ` (${licence})` : ''}: ${of.join(', ')}`,
        ...(files.length > 0 ? [`              in ${files.join(', ')}`] : []),
        ...(read.length > 0
          ? [`              judged by a person, for its text does not show it: ${read.join(', ')}`]
          : []),
      ]),
    ],
    !connector.verified && [
      `Not held against a whole page or package of the provider: ${(connector.unverified ?? []).join(', ')}`,
    ],
  ]
  return `${paragraphs
    .filter((lines) => lines !== undefined && lines !== false)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

async function wayLines(connector: Connector, way: Way): Promise<string[]> {
  const { grant_type } = way.fields as { grant_type?: string }
  const questions = await questionsOf(chosenOf(connector, way))
  const known = (await questionsOf(chosenOf(connector))).map(({ field }) => field)
  const isHole = (field: string) => field.startsWith('variables.')
  const own = questions.filter(({ field }) => (isHole(field) ? !known.includes(field) : way.ask?.includes(field)))
  const callback = await callbackOf(way)
  return [
    `${way.title ?? way.type}: type ${way.type}${grant_type ? `, grant_type ${grant_type}` : ''}`,
    ...(own.length > 0
      ? ['  Ask for:', ...columns(own.map(({ field, meaning }) => [field, meaning])).map((line) => `  ${line}`)]
      : []),
    ...(callback ? [`  Name this redirect address to the provider: ${callback}`] : []),
    ...tokenLines(way),
  ]
}

const renewals = {
  rotated: 'its refresh token is replaced with each use',
  kept: 'its refresh token serves again and again',
  none: 'it has no refresh token',
}

function tokenLines({ token }: Way): string[] {
  if (!token) return []
  const { lifetime, refresh_token, refresh_token_lifetime: unused } = token
  const lives = lifetime && (lifetime === 'never' ? 'it does not end by itself' : `it serves for ${lifetime}`)
  const waits = unused && (unused === 'never' ? 'which does not end by itself' : `which, unused, ends after ${unused}`)
  const renewal = refresh_token ? renewals[refresh_token] : waits && 'it has a refresh token'
  return [`  Its token: ${[lives, renewal, waits].filter((part) => part !== undefined).join(', ')}`]
}

function columns(pairs: [string, string][]): string[] {
  const width = Math.max(...pairs.map(([left]) => left.length))
  return pairs.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`)
}

const among = (sign: string, values: Json | undefined) =>
  values === undefined ? '' : ` ${sign} ${[values].flat().join(', ')}`

function apiLines(
  { url = 'its address is yours', pagination, rate_limit, expired_when, retry, failed_when }: JsonObject,
  verify: Connector['verify'],
): string[] {
  const when = isJsonObject(retry) ? retry.when : undefined
  return [
    `The API: ${String(url)}`,
    ...(isJsonObject(pagination) ? [`  pages: ${String(pagination.type)}`] : []),
    ...(isJsonObject(rate_limit)
      ? [`  at most ${String(rate_limit.requests)} requests in ${inTime(rate_limit.per)}`]
      : []),
    ...(Array.isArray(expired_when) ? [`  says that a token has ended by ${signsOf(expired_when)}`] : []),
    ...(Array.isArray(when)
      ? [`  says that it wants to be asked again later by ${signsOf(when)}, beside HTTP 429 and 503`]
      : []),
    ...(Array.isArray(failed_when) ? [`  says that it has failed, HTTP 200 or not, by ${signsOf(failed_when)}`] : []),
    ...(verify ? [`  latchkey check asks for ${String((verify as JsonObject).path ?? 'its address')}`] : []),
  ]
}

/** `HTTP 401, $.error = token_expired`. */
const signsOf = (signals: readonly Json[]): string =>
  signals
    .filter(isJsonObject)
    .map(({ status, path, equals, not_equals, pattern, header, header_pattern }) =>
      [
        status !== undefined && `HTTP ${[status].flat().join(', ')}`,
        path !== undefined && [path, among('=', equals), among('≠', not_equals)].join(''),
        pattern !== undefined && `the text ${pattern}`,
        header !== undefined && `the header ${header}${header_pattern === undefined ? '' : ` with ${header_pattern}`}`,
      ]
        .filter((part) => part !== false)
        .join(' and '),
    )
    .join('; or ')

const inTime = (per: unknown) => (typeof per === 'number' ? inWords(per * 1000) : String(per))

/** What init would write for the usual way, without extracts. */
async function linesOf(connector: Connector): Promise<string[]> {
  const { edits } = await planInit(chosenOf({ ...connector, extracts: {} }), connector.name, new Map(), {
    connections: [],
    extracts: [],
    secrets: [],
  })
  return (await editText('', edits)).trimEnd().split('\n')
}
