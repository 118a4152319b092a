/** One connector in plain words: what to ask its provider for, what to write, where that was read. */
import { planInit } from '../app/init.ts'
import { callbackOf, chosenOf, credentialsOf, questionsOf } from '../app/questions.ts'
import type { Connector, Way } from '../config/contract.ts'
import { editText } from '../config/edit.ts'
import { isJsonObject } from '../json.ts'
import { inWords } from '../phrases.ts'

export async function pageOf(connector: Connector): Promise<string> {
  const { name, version, title, description, documentation, scopes, extracts, verify } = connector
  const credentials = credentialsOf(connector)
  const usual = chosenOf(connector)
  const holes = (await questionsOf(usual)).filter(({ field }) => field.startsWith('variables.'))
  const api = usual.api?.fields as { url?: string; rate_limit?: unknown; pagination?: unknown } | undefined
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
    api && [
      `The API: ${api.url ?? 'its address is yours'}`,
      ...(isJsonObject(api.pagination) ? [`  pages: ${String(api.pagination.type)}`] : []),
      ...(isJsonObject(api.rate_limit)
        ? [`  at most ${String(api.rate_limit.requests)} requests in ${inTime(api.rate_limit.per)}`]
        : []),
      ...(isJsonObject(verify) ? [`  latchkey check asks for ${String(verify.path ?? 'its address')}`] : []),
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
  const own = questions.filter(({ field }) => way.ask?.includes(field))
  const callback = await callbackOf(way)
  return [
    `${way.title ?? way.type}: type ${way.type}${grant_type ? `, grant_type ${grant_type}` : ''}`,
    ...(own.length > 0
      ? ['  Ask for:', ...columns(own.map(({ field, meaning }) => [field, meaning])).map((line) => `  ${line}`)]
      : []),
    ...(callback ? [`  Name this redirect address to the provider: ${callback}`] : []),
  ]
}

function columns(pairs: [string, string][]): string[] {
  const width = Math.max(...pairs.map(([left]) => left.length))
  return pairs.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`)
}

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
