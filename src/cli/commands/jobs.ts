import { findJob, theJournal } from '../../app/jobs.ts'
import { ConfigError, exit } from '../../errors.ts'
import { formats } from '../../formats/index.ts'
import { harmlessCopy } from '../../harmless.ts'
import type { Job, JobTree } from '../../journal/contract.ts'
import { inWords } from '../../phrases.ts'
import { spelledNote } from '../../token_messages.ts'
import type { Command, Options } from '../contract.ts'

const USUALLY = 25
/** As many as anybody reads; `--json` has them all. */
const MOST_CHILDREN = 200

export const command: Command = {
  usage: 'jobs [ID]',
  about: `Shows what was asked of servers, the newest first: runs, their calls, and the token calls made for them. With an ID, or
a beginning or an end of one, all that is known of that job, and of those that were made for it. Asks no server, and
works whatever is wrong with the file.`,
  examples: [
    ['latchkey jobs', 'the newest'],
    ['latchkey jobs --connection crm --limit 100', 'of one connection'],
    ['latchkey jobs 8x4m', 'one, by the end of its id'],
    ['latchkey jobs --json', 'for programs'],
  ],
  options: { limit: { type: 'string' }, connection: { type: 'string' } },
  optionHelp: { limit: `N: so many at most (${USUALLY})`, connection: 'NAME: of this connection only' },
  words: [0, 1],
  async run({ runtime, terminal, options, say, words: [id], json }) {
    const world = (await runtime()).runtime
    const journal = theJournal(await world.openJournal(undefined))
    try {
      const now = world.clock.now()
      if (id !== undefined) {
        const tree = await findJob(journal, id)
        if (json) for (const job of flat(tree)) await say(job)
        else await say(`${described(harmlessCopy(tree), now).join('\n')}\n`)
        return exit.done
      }
      const { connection } = options
      const asked = { limit: limitOf(options), ...(typeof connection === 'string' && { connection }) }
      const jobs = await journal.list(asked)
      if (json) for (const job of jobs) await say(job)
      else
        await say(
          jobs.length > 0
            ? await tableOf(jobs, now, terminal.isTerminal.out ? terminal.width : undefined)
            : `no jobs yet${connection === undefined ? '' : ` of a connection ${String(connection)}`}\n`,
        )
      return exit.done
    } finally {
      await journal.close()
    }
  },
}

function limitOf({ limit }: Options): number {
  if (limit === undefined) return USUALLY
  const number = Number(limit)
  if (Number.isInteger(number) && number > 0) return number
  throw new ConfigError('usage.wrong', {
    problem: `--limit ${String(limit)} is no number of jobs`,
    advice: 'write for example: --limit 100',
  })
}

function* flat({ job, children }: JobTree): Iterable<Job> {
  yield job
  for (const child of children) yield* flat(child)
}

// ── the list ─────────────────────────────────────────────────────────────────────────────────────────────────────────

async function tableOf(jobs: Job[], now: number, width: number | undefined): Promise<string> {
  const writer = (await formats.table()).open(width === undefined ? {} : { width })
  const rows = jobs.map((job) => ({
    id: job.id,
    when: ago(job, now),
    kind: job.kind,
    connection: job.connection,
    what: whatOf(job),
    status: statusOf(job),
    token: tokenOf(job),
    ms: job.timings.total,
  }))
  return writer.begin() + writer.rows(rows) + writer.end()
}

/** Whose clock was ahead has done it in the future. */
function ago({ finished }: Job, now: number): string {
  const since = now - Date.parse(finished)
  return since < 0 ? `in ${inWords(-since)}` : `${inWords(since)} ago`
}

function whatOf({ kind, extract, method, url, grant_type, step, rows, pages }: Job): string {
  if (step !== undefined) return [step, method, url && pathOf(url)].filter(Boolean).join(' ')
  if (kind === 'token' && grant_type !== undefined) return grant_type
  if (kind !== 'run') return [method, url && pathOf(url)].filter(Boolean).join(' ')
  return [extract, count(rows, 'row'), count(pages, 'page')].filter(Boolean).join(', ')
}

const pathOf = (url: string) => url.replace(/^[a-z]+:\/\/[^/]*/, '')
const count = (number: number | undefined, what: string) =>
  number === undefined ? undefined : `${number} ${what}${number === 1 ? '' : 's'}`
/** An HTTP status that is an error says it all; else the code of the error. */
const statusOf = ({ status, response, error }: Job) =>
  response && (response.status >= 400 || !error) ? `${response.status}` : (error?.code ?? status)
const tokenOf = ({ token }: Job) => (token ? `${token.generation} ${token.fingerprint}` : '')

// ── one job ──────────────────────────────────────────────────────────────────────────────────────────────────────────

const kinds = { run: 'run of an extract', call: 'call to an API', token: 'call about a token' }
const origins = { cache: 'at hand', fetched: 'fetched for this', refreshed: 'renewed for this' }

function described({ job, children }: JobTree, now: number): string[] {
  const { id, kind, parent, connection, started, status, attempts, method, url, page, request, response } = job
  const { error, token, timings, stopped, rows, pages } = job
  const { total, ...parts } = timings
  const times = Object.entries(parts).map(([name, ms]) => `${name.replace('_', ' ')} ${ms}`)
  const facts = [
    response && `HTTP ${response.status}`,
    response?.size !== undefined && `${response.size} bytes`,
    count(pages, 'page') ?? (page !== undefined && `page ${page}`),
    count(rows, 'row'),
    attempts !== undefined && attempts > 1 && `${attempts} attempts`,
    `${total} ms${times.length > 0 ? ` (${times.join(', ')})` : ''}`,
  ].filter(Boolean)
  return [
    `${id}  ${kinds[kind]}, connection ${connection}, ${ago(job, now)} (${started})`,
    ...(kind === 'run' ? [`  extract ${job.extract}`] : []),
    ...(job.grant_type !== undefined ? [`  grant ${job.grant_type}`] : []),
    ...(job.step !== undefined ? [`  step ${job.step}`] : []),
    ...(method && url ? [`  ${method} ${url}`] : []),
    `  ${status}: ${facts.join(', ')}`,
    ...(stopped ? [`  stopped because: ${stopped}`] : []),
    ...(error ? [`  ${error.code}: ${error.message}`, ...(error.hint ? [`    → ${error.hint}`] : [])] : []),
    ...(token
      ? [`  token ${tokenOf(job)} of ${token.connection}, ${origins[token.origin]}${untilOf(token, now)}`]
      : []),
    ...(token?.expiry_doubt ? [`    ${token.expiry_doubt}`] : []),
    ...(token?.spelled ? [`    ${spelledNote(token.spelled)}`] : []),
    ...(request ? ['  sent', ...linesOf(request.headers)] : []),
    ...(request?.body !== undefined ? [`    ${request.body}`] : []),
    ...(response ? ['  answered', ...linesOf(response.headers)] : []),
    ...(parent ? [`  made for ${parent}`] : []),
    ...(children.length > 0 ? ['  made for it', ...branches(children)] : []),
  ]
}

function untilOf({ expires_at, expiry_source }: NonNullable<Job['token']>, now: number): string {
  if (expires_at === undefined) return ''
  const left = Date.parse(expires_at) - now
  const when = left > 0 ? `for ${inWords(left)} more` : `until ${inWords(-left)} ago`
  return `, valid ${when}${expiry_source ? ` (from ${expiry_source})` : ''}`
}

const linesOf = (headers: Record<string, string>) =>
  Object.entries(headers).map(([name, value]) => `    ${name}: ${value}`)

function branches(children: JobTree[], depth = 2): string[] {
  const lines = children.slice(0, MOST_CHILDREN).flatMap(({ job, children }) => {
    const { id, kind, connection, timings } = job
    const token = tokenOf(job)
    const parts = [id, kind, connection, whatOf(job), statusOf(job), token && `token ${token}`, `${timings.total} ms`]
    return [`${'  '.repeat(depth)}${parts.filter(Boolean).join('  ')}`, ...branches(children, depth + 1)]
  })
  const more = children.length - MOST_CHILDREN
  return more > 0 ? [...lines, `${'  '.repeat(depth)}and ${more} more; see all with --json`] : lines
}
