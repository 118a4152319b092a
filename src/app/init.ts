/**
 * What `latchkey init` writes: from a way to connect and its user's answers to lines of the workspace file. Secrets never
 * stand in them: they go into the vault, and what is missing is a reference to the environment.
 */
import type { Way } from '../config/contract.ts'
import type { Edit } from '../config/edit.ts'
import type { FieldSchema } from '../config/issue.ts'
import { isJsonObject, type Json, type JsonObject } from '../json.ts'
import {
  anyApi,
  type Chosen,
  fieldOf,
  holesIn,
  inJson,
  isReference,
  isSecretField,
  plainly,
  type Question,
  questionsOf,
  stepsOf,
} from './questions.ts'

export interface Planned {
  edits: Edit[]
  /** Names in the file: of the API, and of the credential. */
  api: string
  login: string | undefined
  extracts: string[]
  /** What goes into the vault, by its name there. */
  secrets: Record<string, string>
  /** What has to be set in the environment, with its meaning. */
  unset: { name: string; meaning: string }[]
}

/** Names that are not taken yet, the first one as it was asked for. */
export function freeName(
  wanted: string,
  taken: readonly string[],
  also: (name: string) => string[] = () => [],
): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted}_${number}`
    if (![name, ...also(name)].some((one) => taken.includes(one))) return name
  }
}

/**
 * The lines for these answers, by field. `taken`: names that the file and the vault have already. An answer that is a
 * reference is written as it is.
 */
export async function planInit(
  chosen: Chosen,
  wanted: string,
  answers: ReadonlyMap<string, string>,
  taken: { connections: string[]; extracts: string[]; secrets: string[] },
): Promise<Planned> {
  const { connector, way, generic } = chosen
  const api = chosen.api ?? anyApi
  const name = freeName(wanted, taken.connections, (one) => (way ? [`${one}_login`] : []))
  const login = way && `${name}_login`
  const planned: Planned = { edits: [], api: name, login, extracts: [], secrets: {}, unset: [] }
  const questions = await questionsOf(chosen)
  const use = `${connector.name}@${connector.version}`

  /** The value as it stands in the file. */
  async function written(owner: string, one: Way, field: string, question?: Question): Promise<Json | undefined> {
    const answer = answers.get(field) ?? question?.usual ?? ''
    if (answer !== '' || (!question && answers.has(field))) {
      if (!isSecretField(one, field) || isReference(answer)) return valueFor(await fieldOf(one, field), answer)
      const secret = freeName(plainName(`${owner}_${field}`), [...taken.secrets, ...Object.keys(planned.secrets)])
      planned.secrets[secret] = answer
      return `\${secret:${secret}}`
    }
    if (!question || question.optional) return undefined
    const variable = plainName(`${name}_${field.replace('variables.', '')}`).toUpperCase()
    if (!planned.unset.some((one) => one.name === variable))
      planned.unset.push({
        name: variable,
        meaning: `${question.meaning}${question.example && `, such as ${question.example}`}`,
      })
    return `\${env:${variable}}`
  }

  async function write(owner: string, one: Way, isOwn: boolean) {
    const at = (...field: string[]) => ['connections', owner, ...field]
    const add = (field: string[], value: Json | undefined, comment?: string) => {
      if (value !== undefined) planned.edits.push({ at: at(...field), value, ...(comment && { comment }) })
    }
    if (isOwn) add(['use'], use, one === api ? undefined : `all about it: latchkey connectors ${connector.name}`)
    add(
      ['type'],
      one.type,
      one === api ? `the API${isOwn ? ` of ${connector.title}` : ''}` : (one.title ?? 'who asks it'),
    )
    const { grant_type, ...fields } = one.fields as JsonObject
    if (!isOwn || connector.connections.find(({ type }) => type === one.type) !== one)
      add(['grant_type'], grant_type, 'how the token is come by')
    if (!isOwn) for (const [field, value] of Object.entries(fields)) add([field], value)
    // What an extract leaves open is its API's.
    const open = one === api ? [one, connector.verify, connector.extracts] : one
    for (const hole of holesIn(connector, open)) {
      const said = answers.get(hole.field) ?? hole.usual
      if (said !== undefined && said === hole.usual) continue
      add(stepsOf(hole.field), await written(owner, one, hole.field, hole), `${hole.title}, ${hole.meaning}`)
    }
    // A token that is fetched need not be there.
    const isFetched = others.some((field) => field.startsWith('token_request.'))
    const asked = (one.ask ?? []).filter((field) => !isFetched || field !== 'token' || answers.has(field))
    for (const field of [...asked, ...others.filter((each) => (toApi.has(each) ? one === api : one !== api))]) {
      const question = questions.find((each) => each.field === field)
      const { description = 'what is sent under this name' } = (await fieldOf(one, field)) ?? {}
      for (const block of blocksAround(at(...stepsOf(field)), planned.edits)) {
        const { description: about = '' } = (await fieldOf(one, block.slice(2).join('.'))) ?? {}
        if (about !== '')
          planned.edits.push({
            at: block,
            value: {},
            comment: explained(one, about, block.slice(2).join('.'), answers),
          })
      }
      const meaning = question?.meaning ?? explained(one, description, field, answers)
      add(stepsOf(field), await written(owner, one, field, question), meaning)
    }
  }

  const askedFor = [...(way?.ask ?? []), ...(api.ask ?? [])]
  const others = [...answers.keys()].filter((field) => !askedFor.includes(field) && !field.startsWith('variables.'))
  /** What is not asked for, and both could have, is the API's. */
  const toApi = new Set<string>()
  for (const field of others) if (!way || (await fieldOf(api, field)) !== undefined) toApi.add(field)

  if (way && login) await write(login, way, !generic)
  await write(name, api, chosen.api !== undefined)
  if (login)
    planned.edits.push({
      at: ['connections', name, 'authentication'],
      value: login,
      comment: 'whose credential is sent',
    })
  for (const [extract, asks] of Object.entries(connector.extracts ?? {})) {
    const own = freeName(extract, [...taken.extracts, ...planned.extracts])
    planned.extracts.push(own)
    planned.edits.push({ at: ['extracts', own], value: { connection: name, ...(asks as JsonObject) } })
  }
  return planned
}

/** Those that nothing is written of yet; a remark goes with the first line of each. */
function blocksAround(at: readonly string[], edits: readonly Edit[]): string[][] {
  const blocks = at.slice(3).map((_, depth) => at.slice(0, 3 + depth))
  const isWithin = (inner: Edit['at'], outer: Edit['at']) => outer.every((step, depth) => step === inner[depth])
  return blocks.filter(
    (block) => !edits.some((edit) => isWithin(edit.at, block) || (isWithin(block, edit.at) && !isEmpty(edit.value))),
  )
}

const isEmpty = (value: Json) => isJsonObject(value) && Object.keys(value).length === 0

/** `, sent where token_request says ${username}` */
const SENT_WHERE = /, sent where (\w+) says (\$\{\w+\})(, or as client_authentication has it)?/

/** What a schema says of a field, as far as it is so in this file. */
function explained({ type }: Way, description: string, field: string, answers: ReadonlyMap<string, string>): string {
  const meaning = plainly(description)
  const has = (text: string) => [...answers].some(([, answer]) => answer.includes(text))
  const names = (block: string) => [...answers.keys()].some((name) => name === block || name.startsWith(`${block}.`))
  const [sent = '', block, hole = '', orProof] = SENT_WHERE.exec(meaning) ?? []
  if (hole !== '' && !has(hole) && !(orProof && names('client_authentication')))
    return meaning.replace(sent, `; sent nowhere before ${block} says ${hole}`)
  const isMadeAnew = type === 'Bearer' && field === 'token_request' && !names('refresh_request') && !has('${token}')
  return isMadeAnew ? `${meaning}; made anew when the token ends (renewal: docs/bearer.md)` : meaning
}

/** Fit for a name in the vault or in the environment. */
const plainName = (text: string) => text.replace(/[^A-Za-z0-9]+/g, '_')

/** Text as the field wants it: a number, yes or no, a list; what is written in JSON as what that says. */
function valueFor(field: FieldSchema | undefined, answer: string): Json {
  const types = [field?.type ?? 'string'].flat()
  const isNumber = types.includes('number') || types.includes('integer')
  if (isNumber && String(Number(answer)) === answer) return Number(answer)
  const whole = types.includes('array') || types.includes('object') ? inJson(answer) : undefined
  if (whole !== undefined) return whole
  if (types.includes('string') || answer.includes('${')) return answer
  if (types.includes('boolean') && /^(true|false)$/.test(answer)) return answer === 'true'
  return types.includes('array') ? answer.split(',').map((item) => item.trim()) : answer
}
