import { resolve } from 'node:path'
import { type Inspected, inspect, type TokenReport } from '../../app/jwt.ts'
import type { Verification, VerifyOptions } from '../../app/verify_token.ts'
import { ConfigError, exit } from '../../errors.ts'
import { oneLine } from '../../harmless.ts'
import type { JsonObject } from '../../json.ts'
import type { Send } from '../../runtime.ts'
import type { Command, Context } from '../contract.ts'

export const command: Command = {
  usage: 'jwt [TOKEN|NAME|-]',
  about:
    'Says what is in a token, and what that means for a 401 or a 403: header, claims, moments in words. TOKEN is the token alone, a header line or a token answer; NAME a connection, whose token is taken. Nothing is verified, and no key fetched, without --verify.',
  examples: [
    ['latchkey jwt crm_login', 'the token that requests of this connection carry'],
    ['pbpaste | latchkey jwt', 'one that was copied: what is typed stays in the history of the shell'],
    ['latchkey jwt --json - < answer.json', 'of a token answer, for programs'],
    ['latchkey jwt crm_login --verify', 'held against the keys of the connection’s issuer, or its client_secret'],
    [
      'latchkey jwt --verify --issuer https://login.example.com',
      'one that was copied: whose keys count is not its own to say',
    ],
  ],
  options: {
    verify: { type: 'boolean' },
    issuer: { type: 'string' },
    jwks: { type: 'string' },
    audience: { type: 'string' },
  },
  optionHelp: {
    verify: 'hold it against keys (of the connection’s issuer, --issuer or --jwks): its signature, exp and nbf',
    issuer: 'URL whose keys count, and what iss must be',
    jwks: 'FILE or URL with the keys: a JWK set, a JWK, PEM',
    audience: 'TEXT that aud must name',
  },
  words: [0, Number.POSITIVE_INFINITY],
  async run(context) {
    const options = verifyOptions(context)
    const { text, connection } = await given(context)
    const now = Date.now()
    const inspected = inspect(text, now)
    const verifications = options && (await verifyAll(context, inspected, options, now, connection))
    const facts = inspected.map(({ report }, index) => ({ report, verification: verifications?.[index] }))
    if (context.json) {
      const [first = {}, ...others] = facts.map(({ report, verification }) => dataOf(report, verification))
      await context.say(Object.assign(first, ...others.map((data) => ({ [data.name]: data }))))
    } else {
      for (const { report, verification } of facts) await context.say(linesOf(report, verification))
    }
    const failed = verifications?.find((verification) => 'error' in verification)
    return failed ? failed.error.exitCode : exit.done
  },
}

const NAMED = ['jwks', 'issuer', 'audience'] as const

function verifyOptions({ options }: Context): VerifyOptions | undefined {
  const said = NAMED.filter((name) => options[name] !== undefined)
  if (options.verify) return Object.fromEntries(said.map((name) => [name, String(options[name])]))
  const [unused] = said
  if (unused === undefined) return undefined
  throw new ConfigError('usage.wrong', { problem: `--${unused} does nothing without --verify`, advice: 'add --verify' })
}

interface Given {
  text: string
  /** Whose token answer it is. */
  connection?: string
}

/** What was typed, or what comes in; for a connection, its token answer. */
async function given(context: Context): Promise<Given> {
  const { terminal, words } = context
  const typed = words.join(' ').trim()
  const isPiped = typed === '-' || (typed === '' && !terminal.isTerminal.in)
  const text = isPiped ? await terminal.input() : typed
  if (text.trim() === '')
    throw new ConfigError('usage.wrong', {
      problem: isPiped ? 'standard input is empty' : 'jwt wants a token, or the name of a connection',
      advice: 'write: latchkey jwt NAME; or pipe a token into: latchkey jwt',
    })
  return (!isPiped && MAY_BE_NAME.test(typed) && (await answerOf(context, typed))) || { text }
}

/** As connections are called; no JWT is. */
const MAY_BE_NAME = /^[A-Za-z_][\w-]{0,63}$/

/** Characters: what is longer, and near no name, may be an opaque token. */
const LONGEST_SLIP = 20

/** Undefined where no connection is called so, nor nearly so, and it may be a token. */
async function answerOf({ workspace }: Context, name: string): Promise<Given | undefined> {
  const opened = await workspace().catch((error) => {
    if ((error as ConfigError).code === 'config.file_not_found') return undefined
    throw error
  })
  if (!opened) return undefined
  const known = Object.keys(opened.document.connections)
  if (!known.includes(name)) {
    const { nearest } = await import('../../nearest.ts')
    const near = nearest(name, known)
    if (!near && name.length > LONGEST_SLIP) return undefined
    throw new ConfigError('config.unknown_name', { kind: 'connection', name, known, ...(near && { nearest: near }) })
  }
  return { text: JSON.stringify(await opened.token(name)), connection: name }
}

async function verifyAll(
  context: Context,
  inspected: Inspected[],
  options: VerifyOptions,
  now: number,
  name: string | undefined,
): Promise<Verification[]> {
  const { verify } = await import('../../app/verify_token.ts')
  const { folder } = context.terminal
  const readFile = async (path: string) => (await import('node:fs/promises')).readFile(resolve(folder, path), 'utf8')
  const shared = { now, readFile }
  if (name === undefined) {
    const world = { ...shared, send: await strangerSends(context) }
    return Promise.all(inspected.map((token) => verify(token, options, world)))
  }
  const opened = await context.workspace()
  const connection = { name, opened: await opened.connection(name) }
  const world = { ...shared, send: await opened.sender(name), connection }
  return Promise.all(inspected.map((token) => verify(token, options, world)))
}

/** Milliseconds. */
const PATIENCE = 30_000

/** For a token of which no connection knows: nothing of the file counts. */
async function strangerSends({ terminal: { folder, env } }: Context): Promise<Send> {
  const [{ createNodeRuntime }, { proxyPolicy }] = await Promise.all([
    import('../../node_runtime.ts'),
    import('../../http/proxy.ts'),
  ])
  const { http, secrets } = createNodeRuntime({ file: resolve(folder, 'latchkey.yaml'), env })
  const proxy = proxyPolicy('jwt', undefined, env, secrets)
  return (request) => http(request, { ssl_mode: 'verify', timeout: PATIENCE, timeout_of: 'whole', proxy })
}

const NOTHING_VERIFIED =
  'NOTHING WAS VERIFIED: this is what it says, and anybody could have written it (--verify holds it against keys)'

function dataOf({ name, ...report }: TokenReport, verification: Verification | undefined) {
  const isVerified = verification !== undefined && !('error' in verification)
  const how = isVerified ? verification : verification && { error: verification.error.toJSON() }
  return { name, verified: isVerified, ...(how && { verification: how }), ...report }
}

function linesOf(report: TokenReport, verification: Verification | undefined): string {
  const { name, summary, header, claims, moments = {}, meaning } = report
  const lines = [
    `${name === 'token' ? '' : `${name}: `}${summary}`,
    ...(verification ? verdictOf(verification, claims) : claims ? [NOTHING_VERIFIED] : []),
    ...(header ? ['', 'header', ...membersOf(header)] : []),
    ...(claims ? ['', 'claims', ...membersOf(claims, moments)] : []),
    ...(meaning.length > 0 ? ['', 'what it means', ...meaning.map((sentence) => `  - ${sentence}`)] : []),
  ]
  return `${lines.join('\n')}\n`
}

function verdictOf(verification: Verification, claims: JsonObject = {}): string[] {
  if ('error' in verification) {
    const { message, hint } = verification.error
    return ['NOT VERIFIED', `  ${message}`, `  → ${hint}`]
  }
  const { algorithm, key_id, from, issuer } = verification
  const open = [
    issuer === undefined && claims.iss !== undefined && 'iss was not compared: write --issuer',
    claims.aud !== undefined && !verification.audience && 'aud was not compared: write --audience',
  ]
  const key = key_id === undefined ? 'a key' : `the key ${oneLine(key_id, 100)}`
  const verdict = `VERIFIED: signed with ${algorithm} by ${key} of ${from}`
  return [
    `${oneLine(verdict, LONGEST)}${claims.exp === undefined ? '' : ', and not ended'}`,
    ...open.flatMap((line) => (line ? [`  ${line}`] : [])),
  ]
}

/** As long as anybody reads: a certificate in a header goes on for pages. */
const LONGEST = 400

function membersOf(members: JsonObject, moments: NonNullable<TokenReport['moments']> = {}): string[] {
  const names = Object.keys(members).map((name) => oneLine(name, 60) ?? '“”')
  const width = Math.max(0, ...names.map((name) => name.length))
  return Object.entries(members).map(([name, value], index) => {
    const moment = Object.hasOwn(moments, name) ? moments[name] : undefined
    const shown = oneLine(typeof value === 'string' ? value : JSON.stringify(value), LONGEST) ?? '“”'
    return `  ${(names[index] ?? '').padEnd(width)}  ${shown}${moment ? `  ${moment.at}, ${moment.says}` : ''}`
  })
}
