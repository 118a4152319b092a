/**
 * Writes the day into `checked` of a connector's sources: `node scripts/checked.ts hubspot --page URL=FILE …`. Each page
 * is the saved file, or fetched where none is given, and must hold every fact that the source answers for, as text. What
 * no text can show (that scopes are separated by commas) is named with --read FACT by a person who read it there. Where
 * anything is missing no day is written.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { parseDocument } from 'yaml'
import type { Connector } from '../src/config/contract.ts'
import { covers, type Fact, factsOf } from './facts.ts'

export interface Looked {
  url: string
  /** Facts that stand on the page. */
  found: string[]
  /** Facts that do not. */
  missing: string[]
  /** Facts that no text shows, and nobody says that they were read. */
  unread: string[]
}

/** Holds a page's text against what a source is said to answer for. `read`: facts that a person read there. */
export function look(
  connector: Connector,
  source: Connector['sources'][number],
  page: string,
  read: string[] = [],
): Looked {
  const text = plainText(page)
  const looked: Looked = { url: source.url, found: [], missing: [], unread: [] }
  const facts = factsOf(connector)
  for (const word of source.of) {
    const covered = facts.filter((fact) => covers(word, fact))
    // A way to connect that states nothing but its type.
    if (covered.length === 0) looked[text.includes(word.toLowerCase()) ? 'found' : 'missing'].push(word)
    for (const fact of covered) {
      const name = fact.way.join('.')
      const shown = read.some((known) => covers(known, fact)) ? true : isShown(fact, text)
      looked[shown === undefined ? 'unread' : shown ? 'found' : 'missing'].push(name)
    }
  }
  return looked
}

/** Without tags, with the characters that they stand for, all white space alike, that of addresses too. */
export function plainText(page: string): string {
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }
  return page
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<\/?[a-z][^>]*>/gi, (tag) => (/^<\/?(b|i|em|strong|span|code|a|wbr|mark)\b/i.test(tag) ? '' : ' '))
    .replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) =>
      decimal || hex
        ? String.fromCodePoint(Number.parseInt(decimal ?? hex, decimal ? 10 : 16))
        : (named[name] ?? whole),
    )
    .replace(/(%20|\s)+/g, ' ')
    .toLowerCase()
}

/** Whether a fact stands in a text; undefined where no text can show it. */
function isShown({ way, value }: Fact, text: string): boolean | undefined {
  const [last = '', ...above] = way.toReversed()
  // What is called `cursor` here has no name there: its parameter and its path are what is looked for.
  if (isOurs(way)) return true
  const has = (part: string) =>
    part.endsWith(HOLE) ? text.includes(part.slice(0, -1).toLowerCase()) : holds(text, part.toLowerCase())
  const isNamed = above.some((step) => /^(headers|parameters|query|body)$/.test(step)) && last !== 'value'
  const own = isNamed && !/^\d+$/.test(last) ? [has(last)] : []
  if (typeof value === 'number') return [...own, hasNumber(text, value)].every(Boolean)
  if (typeof value !== 'string') return own.length > 0 ? own.every(Boolean) : undefined
  const words = calledThere[value]
  if (words && !isNamed) return words.some((word) => text.includes(word))
  const duration = /^(\d+)\s*(ms|s|min|h|d)$/.exec(value)
  if (duration) return hasDuration(text, Number(duration[1]), String(duration[2]))
  const parts = value.startsWith('$') && !value.startsWith('${') ? membersOf(value) : partsOf(value)
  const all = [...own, ...parts.map((part) => (/^\d+$/.test(part) ? hasNumber(text, Number(part)) : has(part)))]
  return all.length === 0 ? undefined : all.every(Boolean)
}

/** No name is a part of another one: `limit` does not stand in `rate_limits`, nor `/token` in `/tokens`. */
function holds(text: string, part: string): boolean {
  const [before, after] = [/^\w/.test(part) ? '(?<![\\w-])' : '', /\w$/.test(part) ? '(?!\\w)' : '']
  return new RegExp(`${before}${part.replace(/[^\w\s]/g, '\\$&')}${after}`).test(text)
}

/** Words of this language for what the rest of a fact shows. */
const isOurs = (way: string[]) =>
  way.at(-1) === 'type' || /^(send_token\.in|pagination\.in|loop_type)$/.test(way.slice(-2).join('.'))

/** Our word → what pages write. */
const calledThere: Record<string, string[]> = {
  authorization_code: ['authorization_code', 'authorization code'],
  client_credentials: ['client_credentials', 'client credentials'],
  password: ['grant_type=password', 'password grant', 'password credentials', 'password'],
  refresh_token: ['refresh_token', 'refresh token'],
  device_code: ['device_code', 'device code', 'device authorization', 'device flow'],
  jwt_bearer: ['jwt-bearer', 'jwt bearer', 'service account', 'assertion'],
  client_secret_basic: [
    'client_secret_basic',
    'authorization: basic',
    'basic auth',
    'http basic',
    'authorization basic',
    '-u ',
  ],
  client_secret_basic_raw: ['authorization: basic', 'basic auth', 'http basic', 'authorization basic', '-u '],
  client_secret_post: ['client_secret'],
  private_key_jwt: ['private_key_jwt', 'client_assertion'],
  form: ['x-www-form-urlencoded', '-d ', '--data', '--data-urlencode'],
  json: ['application/json', 'json'],
  graphql: ['graphql'],
  header: ['header'],
  S256: ['s256'],
}

/** The names in a JSONPath. */
const membersOf = (path: string) =>
  [...path.matchAll(/\.\.?([A-Za-z_][\w-]*)|\['([^']+)'\]|\["([^"]+)"\]/g)].map(
    ([, plain, single, double]) => plain ?? single ?? double ?? '',
  )

/** Behind a part: what follows there is anybody's. */
const HOLE = '\0'

/** What stands between the holes of a text, as far as it says something. */
const partsOf = (value: string) =>
  value
    .replace(/\$\{[^}]*\}/g, HOLE)
    .split(/(?<=\0)/)
    .map((part) => part.trim().replace(/^https:\/\/\0$/, ''))
    .filter((part) => /\w{2}|^\d+\0?$/.test(part))

/** With or without marks between its thousands. */
function hasNumber(text: string, value: number): boolean {
  const digits = String(value).replace(/\B(?=(\d{3})+$)/g, "[,. ’']?")
  return new RegExp(`(?<![\\d.])${digits}(?![\\d])`).test(text)
}

const units: Record<string, string> = {
  ms: 'ms|millisecond',
  s: 's|sec|second',
  min: 'm|min|minute',
  h: 'h|hour|hr',
  d: 'd|day',
}

function hasDuration(text: string, count: number, unit: string): boolean {
  const name = `(?:${units[unit]})s?\\b`
  const once = count === 1 ? `(?:per|each|every|a|an|/)\\s*${name}|` : ''
  return new RegExp(`${once}(?<!\\d)${count}[\\s-]*${name}`).test(text)
}

/** A connector's text with the day written at the sources that hold all. */
export function stamped(text: string, urls: string[], day: string): string {
  const document = parseDocument(text)
  const { sources } = document.toJS() as Connector
  for (const [index, { url }] of sources.entries())
    if (urls.includes(url)) document.setIn(['sources', index, 'checked'], day)
  return document.toString({ lineWidth: 0, flowCollectionPadding: false })
}

async function pageOf(url: string, pages: Map<string, string>): Promise<string> {
  const saved = pages.get(url)
  if (saved !== undefined) return readFile(saved, 'utf8')
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`${url} answers ${answer.status}`)
  return answer.text()
}

export async function main(words: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: {
      page: { type: 'string', multiple: true, default: [] },
      read: { type: 'string', multiple: true, default: [] },
      folder: { type: 'string', default: fileURLToPath(new URL('../connectors', import.meta.url)) },
    },
  })
  const pages = new Map(
    values.page.map((given): [string, string] => {
      const at = given.lastIndexOf('=')
      return [given.slice(0, at), given.slice(at + 1)]
    }),
  )
  const read = values.read.flatMap((given) => given.split(','))
  let code = positionals.length > 0 ? 0 : 2
  if (code) console.error('write: node scripts/checked.ts CONNECTOR… [--page URL=FILE]… [--read FACT,…]')
  for (const name of positionals) {
    const file = join(values.folder, `${name}.yaml`)
    const text = await readFile(file, 'utf8')
    const connector = parseDocument(text).toJS() as Connector
    const whole: string[] = []
    for (const source of connector.sources) {
      if (pages.size > 0 && !pages.has(source.url)) continue
      const looked = await pageOf(source.url, pages).then(
        (page) => look(connector, source, page, read),
        (error: Error) => error,
      )
      if (looked instanceof Error) console.log(`✘ ${name} ${source.url}: ${looked.message}`)
      else {
        const { missing, unread, found } = looked
        const isWhole = missing.length + unread.length === 0
        if (isWhole) whole.push(source.url)
        console.log(`${isWhole ? '✔' : '✘'} ${name} ${source.url}: ${found.length} facts`)
        if (missing.length > 0) console.log(`    not there: ${missing.join(', ')}`)
        if (unread.length > 0)
          console.log(`    no text shows it, read it and name it with --read: ${unread.join(', ')}`)
        if (isWhole) continue
      }
      code = 1
    }
    if (whole.length > 0) await writeFile(file, stamped(text, whole, new Date().toISOString().slice(0, 10)))
  }
  return code
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = await main(process.argv.slice(2))
