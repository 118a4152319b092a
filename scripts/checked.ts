/**
 * Writes the day into `checked` of a connector's sources: `node scripts/checked.ts hubspot`; without a name of all there
 * are. It gets each page, or the named files of a package in just that version, itself, and their whole text must hold
 * every fact that the source answers for. What no text can show (that scopes are separated by commas) is named with
 * --read FACT by a person who read it there, and written into the source as such. Where anything is missing no day is
 * written. What stands in a source with a day is listed in `unverified` no more.
 */
import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs, promisify } from 'node:util'
import { type Node, parseDocument } from 'yaml'
import type { Connector } from '../src/config/contract.ts'
import { covers, type Fact, factsOf, leftOf, packageOf } from './facts.ts'

type Source = Connector['sources'][number]

export interface Looked {
  url: string
  /** Facts that stand on the page. */
  found: string[]
  /** Facts that the text does not show by itself, and that a person read there. */
  read: string[]
  /** Facts that do not. */
  missing: string[]
  /** Facts that no text shows, and nobody says that they were read. */
  unread: string[]
}

/** Holds a page's text against what a source is said to answer for. `read`: facts that a person read there, besides the source's own. */
export function look(connector: Connector, source: Source, page: string, read: string[] = []): Looked {
  const text = plainText(page)
  const known = [...(source.read ?? []), ...read]
  const looked: Looked = { url: source.url, found: [], read: [], missing: [], unread: [] }
  const facts = factsOf(connector)
  for (const word of source.of) {
    const covered = facts.filter((fact) => covers(word, fact))
    // A way to connect that states nothing but its type.
    if (covered.length === 0) looked[text.includes(word.toLowerCase()) ? 'found' : 'missing'].push(word)
    for (const fact of covered) {
      const name = fact.way.join('.')
      const shown = isShown(fact, text)
      if (!shown && known.some((one) => covers(one, fact))) looked.read.push(name)
      else looked[shown === undefined ? 'unread' : shown ? 'found' : 'missing'].push(name)
    }
  }
  return { ...looked, read: [...new Set(looked.read)].sort() }
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
  if (isRenewal(way) && /^[a-z]+$/.test(value)) return undefined
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

/** What becomes of a token pages tell in sentences. */
const isRenewal = (way: string[]) => way.at(-2) === 'token'

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

const units: Record<string, [milliseconds: number, names: string]> = {
  ms: [1, 'ms|millisecond'],
  s: [1000, 's|sec|second'],
  min: [60_000, 'm|min|minute'],
  h: [3_600_000, 'h|hour|hr'],
  d: [86_400_000, 'd|day'],
}

/** In whichever unit: an hour is 60 minutes and 3,600 seconds, too. */
function hasDuration(text: string, count: number, unit: string): boolean {
  const milliseconds = count * (units[unit]?.[0] ?? Number.NaN)
  return Object.values(units).some(([size, names]) => {
    const amount = milliseconds / size
    if (!Number.isInteger(amount)) return false
    const name = `(?:${names})s?\\b`
    const once = amount === 1 ? `(?:per|each|every|a|an|one|/)\\s*${name}|` : ''
    const digits = String(amount).replace(/\B(?=(\d{3})+$)/g, ',?')
    return new RegExp(`${once}(?<![\\d,.])${digits}[\\s-]*${name}`).test(text)
  })
}

/** A connector's text with the day, and what was read by a person, written at the sources that hold all, and without what is verified thereby. */
export function stamped(text: string, whole: Looked[], day: string): string {
  const document = parseDocument(text)
  const { sources } = document.toJS() as Connector
  for (const [index, { url }] of sources.entries()) {
    const looked = whole.find((one) => one.url === url)
    if (!looked) continue
    if (looked.read.length > 0) document.setIn(['sources', index, 'read'], flow(document.createNode(looked.read)))
    else document.deleteIn(['sources', index, 'read'])
    document.setIn(['sources', index, 'checked'], day)
  }
  const left = leftOf(document.toJS() as Connector)
  if (left.length > 0) document.set('unverified', flow(document.createNode(left)))
  else document.delete('unverified')
  if (document.has('verified')) document.set('verified', left.length === 0)
  return document.toString({ lineWidth: 0, flowCollectionPadding: false })
}

const flow = (node: Node): Node => Object.assign(node, { flow: true })

/** Milliseconds. */
const LONGEST_ANSWER = 60_000

/** The whole text of a source, as it is there today. */
export async function textOf(source: Source): Promise<string> {
  const wanted = packageOf(source.url)
  if (!wanted) {
    const answer = await fetch(source.url, { signal: AbortSignal.timeout(LONGEST_ANSWER) })
    if (!answer.ok) throw new Error(`${source.url} answers ${answer.status}`)
    return answer.text()
  }
  const folder = await mkdtemp(join(tmpdir(), 'latchkey-package-'))
  const run = promisify(execFile)
  try {
    const packed = await run('npm', ['pack', '--silent', '--pack-destination', folder, wanted], { cwd: folder })
    await run('tar', ['-xzf', join(folder, packed.stdout.trim()), '--strip-components=1', '-C', folder])
    const texts = (source.files ?? []).map((file) => readFile(join(folder, file), 'utf8'))
    return (await Promise.all(texts)).join('\n')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** One source: what was found in it, or why it could not be had. */
type Tried = { url: string; looked: Looked } | { url: string; failed: string }

const isWhole = (tried: Tried): tried is { url: string; looked: Looked } =>
  'looked' in tried && tried.looked.missing.length + tried.looked.unread.length === 0

/** A fetch that failed says why in its cause alone. */
const reasonOf = ({ message, cause }: Error) => (cause instanceof Error ? `${message}: ${cause.message}` : message)

/** Each source and what it lacks. */
function inFull(name: string, all: Tried[]): string[] {
  return all.flatMap((tried) => {
    if ('failed' in tried) return `✘ ${name} ${tried.url}: ${tried.failed}`
    const { missing, unread, found, read } = tried.looked
    const judged = read.length > 0 ? `, and ${read.length} that a person read` : ''
    return [
      `${isWhole(tried) ? '✔' : '✘'} ${name} ${tried.url}: ${found.length} facts${judged}`,
      ...(missing.length > 0 ? [`    not there: ${missing.join(', ')}`] : []),
      ...(unread.length > 0 ? [`    no text shows it, read it and name it with --read: ${unread.join(', ')}`] : []),
    ]
  })
}

/** What has the day now, what could not be reached, and what lacks facts: the connector's own run tells those. */
function inOneLine(name: string, all: Tried[]): string[] {
  const whole = all.filter(isWhole)
  const urlsOf = (some: Tried[]) => some.map(({ url }) => url).join(', ')
  const unreached = all.filter((tried) => 'failed' in tried)
  const lacking = all.filter((tried) => 'looked' in tried && !isWhole(tried))
  const parts = [
    whole.length > 0 ? `the day now: ${urlsOf(whole)}` : 'no day now',
    ...(unreached.length > 0 ? [`not reached: ${urlsOf(unreached)}`] : []),
    ...(lacking.length > 0 ? [`not all there: ${urlsOf(lacking)}`] : []),
  ]
  return [`${whole.length === all.length ? '✔' : '✘'} ${name}: ${parts.join('; ')}`]
}

/** @param get the text of a source; another one in tests */
export async function main(words: string[], get = textOf): Promise<number> {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: {
      read: { type: 'string', multiple: true, default: [] },
      folder: { type: 'string', default: fileURLToPath(new URL('../connectors', import.meta.url)) },
    },
  })
  const read = values.read.flatMap((given) => given.split(','))
  if (read.length > 0 && positionals.length === 0) {
    console.error(
      '--read says what a person read in one connector: write node scripts/checked.ts CONNECTOR --read FACT,…',
    )
    return 2
  }
  const [names, tell] = positionals.length > 0 ? [positionals, inFull] : [await namesIn(values.folder), inOneLine]
  let code = 0
  for (const name of names) {
    const file = join(values.folder, `${name}.yaml`)
    const text = await readFile(file, 'utf8')
    const connector = parseDocument(text).toJS() as Connector
    const all: Tried[] = []
    for (const source of connector.sources)
      all.push(
        await get(source).then(
          (page) => ({ url: source.url, looked: look(connector, source, page, read) }),
          (error: Error) => ({ url: source.url, failed: reasonOf(error) }),
        ),
      )
    const whole = all.filter(isWhole).map(({ looked }) => looked)
    for (const line of tell(name, all)) console.log(line)
    if (whole.length < all.length) code = 1
    if (whole.length > 0) await writeFile(file, stamped(text, whole, new Date().toISOString().slice(0, 10)))
  }
  return code
}

const namesIn = async (folder: string) =>
  (await readdir(folder))
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.slice(0, -'.yaml'.length))
    .sort()

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = await main(process.argv.slice(2))
