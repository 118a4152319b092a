import { relative, resolve } from 'node:path'
import { connectorNamed } from '../../app/catalogue.ts'
import { type InitResult, initFile, placeOf } from '../../app/init_file.ts'
import { nearestField } from '../../app/nearest_field.ts'
import {
  type Chosen,
  chosenBy,
  inJson,
  isField,
  isSecretAnswer,
  patterns,
  questionsOf,
  secretInQuery,
  structureFault,
} from '../../app/questions.ts'
import { isAddressField } from '../../config/authority.ts'
import type { Connectors } from '../../config/contract.ts'
import { ConfigError, exit } from '../../errors.ts'
import { isJsonObject, type Json } from '../../json.ts'
import { createNodeRuntime } from '../../node_runtime.ts'
import type { Command, Context } from '../contract.ts'

export const command: Command = {
  usage: 'init [--use CONNECTOR] [--type TYPE] [--set FIELD=VALUE …] [--name NAME]',
  about: `Writes a connection into latchkey.yaml, or adds it to the one that is here. On a terminal it asks for what is needed, and
secrets go into the vault. With --use or --type it asks nothing: what is missing becomes \${env:NAME}, and is told.`,
  examples: [
    ['latchkey init', 'asks'],
    ['latchkey init --use hubspot', 'a ready-made connector; the first way to connect that it has'],
    ['latchkey init --use hubspot --type Bearer --name crm', 'another way, under a name of your own'],
    ['latchkey init --type ApiKey --set url=https://api.example.com --set name=x-api-key', 'an API that has none'],
  ],
  options: {
    use: { type: 'string' },
    type: { type: 'string' },
    name: { type: 'string' },
    set: { type: 'string', multiple: true },
  },
  optionHelp: {
    use: 'the connector; latchkey connectors shows them',
    type: `the way to connect; without --use one of ${Object.keys(patterns).join(', ')}`,
    name: 'what it is called in the file',
    set: 'FIELD=VALUE, more than once: client_id=…, variables.shop=…, token_request.url=…; a list or mapping in JSON',
  },
  words: [0, 0],
  async run(context) {
    const { terminal, options, say, json } = context
    const path = placeOf(typeof options.file === 'string' ? resolve(terminal.folder, options.file) : terminal.folder)
    const runtime = createNodeRuntime({ file: path, env: terminal.env, here: terminal.folder })
    const shown = relative(terminal.folder, path) || path
    const asksNobody = options.use !== undefined || options.type !== undefined
    if (!asksNobody && !terminal.isTerminal.in)
      throw new ConfigError('usage.wrong', {
        problem: 'init asks its questions on a terminal, and this is none',
        advice: 'write: latchkey init --use CONNECTOR, or --type TYPE, with --set FIELD=VALUE for each field',
      })
    const wanted = asksNobody
      ? await given(context, runtime.connectors)
      : await (await import('../init_questions.ts')).asked(await terminal.person(), runtime.connectors)
    const done = await initFile(wanted, path, shown, runtime, (text, secrets) => {
      if (!asksNobody) terminal.err(unwritten(text, secrets))
    })
    await say(json ? done : told(done))
    return exit.done
  },
}

/** From the command line. Throws ConfigError `usage.wrong`. */
async function given({ options }: Context, connectors: Connectors) {
  const { use, type, name } = options
  const pattern = typeof type === 'string' && Object.hasOwn(patterns, type) ? patterns[type] : undefined
  if (use === undefined && pattern === undefined)
    throw wrong(
      `--type ${String(type)} says too little`,
      `write one of ${Object.keys(patterns).join(', ')}, or --use CONNECTOR`,
    )
  const answers = new Map<string, string>()
  for (const one of [options.set ?? []].flat()) {
    const [, field, value] = /^([^=]+)=(.*)$/s.exec(String(one)) ?? []
    if (field === undefined || value === undefined)
      throw wrong(`--set ${String(one)} has no value`, 'write: --set FIELD=VALUE')
    answers.set(field, value)
  }
  const [word = '', version] = String(use ?? pattern).split('@')
  const connector = await connectorNamed(connectors, word)
  if (version !== undefined && version !== String(connector.version))
    throw wrong(`${word} is at version ${connector.version}`, `write: --use ${word}@${connector.version}`)
  const chosen = chosenBy(connector, {
    ...(typeof type === 'string' && { type }),
    grant_type: answers.get('grant_type') ?? '',
  })
  answers.delete('grant_type')
  for (const [field, value] of answers) await checkField(chosen, field, value)
  return { chosen, name: typeof name === 'string' ? name : chosen.generic ? 'api' : chosen.connector.name, answers }
}

async function checkField(chosen: Chosen, field: string, value: string) {
  const asked = (await questionsOf(chosen)).map((question) => question.field)
  if (!asked.includes(field) && !(await isOpenField(chosen, field))) throw await unknownField(chosen, field, asked)
  const unread = await structureFault(chosen, field, value)
  if (unread)
    throw wrong(`--set ${field} has a ${unread.kind} that is no JSON`, `write: --set '${field}=${unread.example}'`)
  const texts = [...textsIn(field, inJson(value) ?? value)]
  for (const [at, text] of texts) {
    const inQuery = isAddressField(at.split('.')) ? secretInQuery(text) : undefined
    if (inQuery !== undefined)
      throw wrong(
        `${at} has ${inQuery} in its query, which is a secret, and the file is no place for it`,
        `leave it out of the address: an ApiKey connection sends it there, with --type ApiKey --set name=${inQuery} --set send_in=query`,
      )
  }
  const [secret] = texts.find(([at, text]) => isSecretAnswer(chosen, at, text)) ?? []
  if (secret !== undefined)
    throw wrong(
      `${secret} is a secret, and on the command line it stays in the history of the shell`,
      `leave --set ${field} out: what to set in the environment is told then; or keep it first: latchkey secret set NAME, and write --set '${field}=\${secret:NAME}'`,
    )
}

/** Nobody asks for it, and it may be set: not a hole, which a connector either has or has not, nor what init itself writes. */
const isOpenField = async (chosen: Chosen, field: string) =>
  !/^(use|type|authentication|variables(\..*)?)$/s.test(field) && (await isField(chosen, field))

/** What is said otherwise than by `--set`, or by init itself. */
const elsewhere: Record<string, string> = {
  name: 'for the name in the file write: --name NAME',
  use: 'write: --use CONNECTOR',
  type: 'write: --type TYPE',
  authentication: 'leave it out: the two connections are joined by init',
  variables: 'write one by one: --set variables.NAME=VALUE',
}

async function unknownField(chosen: Chosen, field: string, asked: readonly string[]): Promise<ConfigError> {
  const problem = `there is no field ${field} here`
  if (Object.hasOwn(elsewhere, field)) return wrong(problem, elsewhere[field] ?? '')
  const near = await nearestField(chosen, field, asked)
  if (near !== undefined) return wrong(problem, `did you mean ${near}?`)
  const { way, api } = chosen
  const types = [...new Set([way?.type, api?.type ?? 'REST'])].filter((type) => type !== undefined)
  return wrong(
    problem,
    `asked for here: ${asked.join(', ')}; what else there is: ${types.map((type) => `latchkey schema ${type}`).join(', ')}`,
  )
}

/** Each text of an answer, with the way to it; what stands in a list with its name has this for a step. */
function* textsIn(at: string, value: Json): Iterable<[at: string, text: string]> {
  if (typeof value === 'string') yield [at, value]
  else if (Array.isArray(value))
    for (const [index, item] of value.entries()) {
      const isNamed = isJsonObject(item) && typeof item.name === 'string' && item.value !== undefined
      yield* isNamed ? textsIn(`${at}.${item.name}`, item.value ?? null) : textsIn(`${at}.${index}`, item)
    }
  else if (isJsonObject(value))
    for (const [name, inner] of Object.entries(value)) yield* textsIn(`${at}.${name}`, inner)
}

const wrong = (problem: string, advice: string) => new ConfigError('usage.wrong', { problem, advice })

/** What somebody has answered is not lost with the file. */
const unwritten = (text: string, secrets: string[]) =>
  [
    `This was to be written${secrets.length > 0 ? `; what is in \${secret:…} was not kept: latchkey secret set ${secrets.join(', then ')}` : ''}:`,
    '',
    text,
    '',
  ].join('\n')

function told({ file, created, connections, extracts, redirect_uri, to_set, next }: InitResult): string {
  const lines = [
    `${file} ${created ? 'is written' : 'has more'}: ${connections.join(' and ')}${extracts.length > 0 ? `, and the extracts ${extracts.join(', ')}` : ''}`,
    ...(to_set.length > 0
      ? ['', 'Set these first:', ...to_set.map(({ name, meaning }) => `  export ${name}=…   # ${meaning}`)]
      : []),
    ...(redirect_uri ? ['', `Name this redirect address to your provider: ${redirect_uri}`] : []),
    '',
    'Then:',
    ...next.map((typed) => `  ${typed}`),
  ]
  return `${lines.join('\n')}\n`
}
