/** Writes what `latchkey init` has planned: the secrets first, then the file, whole or not at all. */
import { existsSync, statSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { WorkspaceDocument } from '../config/contract.ts'
import { editText, saysNothing } from '../config/edit.ts'
import { readDocument } from '../config/read.ts'
import { ConfigError } from '../errors.ts'
import { isJsonObject, type Json } from '../json.ts'
import type { OAuthConnection } from '../oauth/contract.ts'
import { validate } from '../workspace.ts'
import type { WorkspaceRuntime } from '../workspace_runtime.ts'
import { type Planned, planInit } from './init.ts'
import { type Chosen, callbackOf, isSecretAnswer } from './questions.ts'
import { readWorkspaceFile } from './read_workspace_file.ts'
import { replaceWorkspaceFile, whyUnwritten } from './replace_workspace_file.ts'

export interface InitAsked {
  chosen: Chosen
  /** What the API is called in the file; its credential has `_login` behind it. */
  name: string
  /** Field → answer. */
  answers: ReadonlyMap<string, string>
}

export interface InitResult {
  file: string
  /** False where it said something already, and says more now. */
  created: boolean
  connections: string[]
  extracts: string[]
  /** Where a person's browser comes back to: their provider has to know it. */
  redirect_uri?: string
  /** In the environment. */
  to_set: { name: string; meaning: string }[]
  /** What to type now. */
  next: string[]
}

/** Of writing into a file that others change, too. */
const MOST_TRIES = 5

const names = ['latchkey.yaml', 'latchkey.yml', 'latchkey.json']

/** The file that is meant: a path, or in a folder the one that is there, otherwise a new latchkey.yaml. */
export function placeOf(place: string): string {
  if (!statSync(place, { throwIfNoEntry: false })?.isDirectory()) return place
  return join(place, names.find((name) => existsSync(join(place, name))) ?? 'latchkey.yaml')
}

/**
 * Throws ConfigError where the file cannot be read or written, or would be wrong: then nothing has changed, and `unwritten`
 * is handed what was to be added, with the names of the secrets that it wants.
 */
export async function initFile(
  { chosen, name, answers }: InitAsked,
  path: string,
  shown: string,
  runtime: WorkspaceRuntime,
  unwritten: (text: string, secrets: string[]) => void = () => undefined,
): Promise<InitResult> {
  if (!/^[A-Za-z_][A-Za-z0-9_-]*$/.test(name))
    throw new ConfigError('usage.wrong', {
      problem: `${name} is no name for a connection`,
      advice: 'begin with a letter or _, and go on with letters, digits, _ and -',
    })
  const isNew = !existsSync(path)
  const before = isNew ? '' : await readWorkspaceFile(path, shown)
  const isFirst = await saysNothing(before)
  if (!isFirst) await readDocument(before, shown)
  const hasSecrets = [...answers].some(([field, answer]) => answer !== '' && isSecretAnswer(chosen, field, answer))
  const vault = hasSecrets ? await openedVault(runtime) : noVault
  try {
    const planFor = async (text: string) => {
      const { value } = (await saysNothing(text)) ? { value: {} } : await readDocument(text, shown)
      return planInit(chosen, name, answers, {
        connections: namesIn(value, 'connections'),
        extracts: namesIn(value, 'extracts'),
        secrets: await vault.list(),
      })
    }
    const planned = await written()
    const { api, login, extracts, unset } = planned

    /** Planned by the file as it is when it is written: another run may have taken a name meanwhile. */
    async function written(tries = 1): Promise<Planned> {
      const kept: string[] = []
      let planned: Planned | undefined
      let seen = before
      const change = async (text: string): Promise<string> => {
        seen = text
        planned = await planFor(text)
        const edited = await whole(text, planned, path, shown, runtime)
        for (const [secret, answer] of Object.entries(planned.secrets)) {
          if (!(await vault.add(secret, answer))) {
            await forget()
            return change(text)
          }
          kept.push(secret)
        }
        return edited
      }
      const forget = async () => {
        for (const secret of kept.splice(0)) await vault.remove(secret)
      }
      try {
        if (isNew) await create(path, shown, await change(before))
        else await replaceWorkspaceFile(path, shown, change)
        return planned as Planned
      } catch (error) {
        await forget()
        if (!isNew && tries < MOST_TRIES && (await readWorkspaceFile(path, shown)) !== seen) return written(tries + 1)
        const { edits, secrets } = planned ?? (await planFor(before))
        unwritten(await editText('', edits), Object.keys(secrets))
        throw error
      }
    }
    const connections = login === undefined ? [api] : [login, api]
    const redirect_uri = chosen.way && (await callbackOf(chosen.way, answers))
    return {
      file: shown,
      created: isFirst,
      connections,
      extracts,
      ...(redirect_uri !== undefined && { redirect_uri }),
      to_set: unset,
      next: await nextOf(planned, chosen, shown),
    }
  } finally {
    await vault.close()
  }
}

/** Where there is nothing to keep, nothing is made for it. */
const noVault = {
  list: async () => [] as string[],
  add: async () => true,
  remove: async () => false,
  close: async () => undefined,
}

async function openedVault(runtime: WorkspaceRuntime) {
  const { openVault } = await import('../stores/index.ts')
  const store = await runtime.openVaultStore()
  return { ...openVault(store), close: () => store.close() }
}

const namesIn = (value: Json, field: string): string[] => {
  const members = isJsonObject(value) ? value[field] : undefined
  return isJsonObject(members) ? Object.keys(members) : []
}

/**
 * The first line points editors at the schema: that of the package beside the file, or one that is still to be written.
 * `comments`: what a file has that says nothing yet.
 */
function beginning(path: string, comments: string): string {
  if (path.endsWith('.json')) return '{\n  "version": 1\n}\n'
  if (!/^\s*(null|~)?\s*$/.test(comments)) return comments
  const packaged = 'node_modules/latchkey/schemas/latchkey.schema.json'
  const schema = existsSync(join(dirname(path), packaged)) ? packaged : 'latchkey.schema.json'
  return `# yaml-language-server: $schema=${schema}\n`
}

/** Throws ConfigError `usage.wrong` where what is added would be wrong. */
async function whole(
  before: string,
  { edits, api, login, extracts }: Planned,
  path: string,
  shown: string,
  runtime: WorkspaceRuntime,
): Promise<string> {
  const isFirst = await saysNothing(before)
  const begun = isFirst ? beginning(path, before) : before
  const edited = await editText(begun, [{ at: ['version'], value: 1 }, ...edits], shown)
  const text = isFirst ? edited.replace(/(\r?\n)(?=(connections|extracts):)/g, '$1$1') : edited
  const { issues } = await validate((await readDocument(text, shown)) as WorkspaceDocument, runtime)
  const own = [...[api, login].map((name) => `/connections/${name}`), ...extracts.map((name) => `/extracts/${name}`)]
  const issue = issues.find(({ pointer }) => own.some((at) => pointer === at || pointer.startsWith(`${at}/`)))
  if (issue)
    throw new ConfigError('usage.wrong', {
      problem: `nothing is written, because ${issue.pointer} would be wrong: ${issue.problem}`,
      advice: issue.advice,
    })
  return text
}

async function create(path: string, shown: string, text: string): Promise<void> {
  try {
    await writeFile(path, text, { flag: 'wx' })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'EEXIST') await rm(path, { force: true })
    throw new ConfigError('usage.wrong', {
      problem: `${shown} cannot be written: ${code === 'EEXIST' ? 'somebody else has just made it' : whyUnwritten(code)}`,
      advice: code === 'EEXIST' ? 'run the command again' : 'check the folder, its rights and the free space',
    })
  }
}

async function nextOf({ api, login, extracts }: Planned, { way }: Chosen, shown: string): Promise<string[]> {
  const file = names.includes(shown) ? '' : ` -f ${shown}`
  const { grantOf } = await import('../oauth/grant_of.ts')
  const fields = (way?.fields ?? {}) as { grant_type?: OAuthConnection['grant_type'] }
  const needsPerson = fields.grant_type !== undefined && 'authorize' in grantOf({ grant_type: fields.grant_type })
  const [extract] = extracts
  return [
    needsPerson && login !== undefined ? `latchkey login ${login}${file}` : `latchkey check ${api}${file}`,
    extract === undefined ? `latchkey learn ${api} /PATH${file}` : `latchkey run ${extract} --sample 5${file}`,
  ]
}
