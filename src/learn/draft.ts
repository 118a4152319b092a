/** What is being learnt: what was found, what nobody can know, and what a file must say of both. */
import type { Json, JsonObject } from '../json.ts'
import type { Candidate } from './candidates.ts'

/** One place that may be meant, or one word. */
export interface Choice {
  /** A JSONPath; of `expires_in_unit` and of an error's code the word. */
  path: string
  /** In a few words each. */
  because: string[]
}

export interface Finding extends Choice {
  /** As under `token_response`: `access_token`, `error.code`, `extra.tenant`. */
  member: string
  /** The same as names that lead there. */
  at: readonly string[]
  /**
   * `default`: a published spelling leads there, so nothing has to be written. `file`: the file says so already. `learnt`:
   * from the answer. `chosen`: by somebody.
   */
  by: 'default' | 'file' | 'learnt' | 'chosen'
}

/** What nobody can know from the answer alone. The likeliest choice is first. */
export interface Question {
  member: string
  choices: Choice[]
  /** The answer may do without. */
  optional: boolean
}

/** What somebody has decided: a path by its member, or `none`. */
export type Chosen = Readonly<Record<string, string>>

/** Where a member is read although nothing has been learnt. */
export interface Own {
  by: 'default' | 'file'
  path: string
  value: Json
}

export class Draft {
  findings: Finding[] = []
  readonly questions: Question[] = []
  /** What each member says, where it was found in the answer. */
  readonly values = new Map<string, Json>()
  readonly chosen: Chosen

  constructor(chosen: Chosen) {
    this.chosen = chosen
  }

  /** What has to be written. */
  get writes(): Finding[] {
    return this.findings.filter(({ by }) => by === 'learnt' || by === 'chosen')
  }

  has(member: string): boolean {
    return this.findings.some((finding) => finding.member === member)
  }

  find(
    member: string | readonly string[],
    by: Finding['by'],
    { path, because, value }: Choice & { value?: Json },
  ): void {
    const at = typeof member === 'string' ? member.split('.') : member
    this.findings.push({ member: at.join('.'), at, by, path, because })
    if (value !== undefined) this.values.set(at.join('.'), value)
  }

  ask(member: string, choices: readonly Choice[], optional = true): void {
    this.questions.push({ member, choices: choices.map(({ path, because }) => ({ path, because })), optional })
  }

  /** What proves not to be so. */
  forget(member: string): void {
    this.findings = this.findings.filter((finding) => finding.member !== member)
  }

  /** Decides where a member stands, if anything says so; asks where several places may be meant, and `take` takes none. */
  settle(
    member: string,
    candidates: readonly Candidate[],
    own: Own | undefined,
    take: (candidates: readonly Candidate[]) => Candidate | undefined,
  ): void {
    const choice = this.chosen[member]
    const known = candidates.find(({ path }) => path === (choice ?? own?.path))
    if (choice === 'none') return
    if (choice !== undefined) {
      this.find(member, 'chosen', { path: choice, because: known?.because ?? [] })
      return
    }
    if (own) {
      this.find(member, own.by, { because: known?.because ?? [], ...own })
      return
    }
    const taken = take(candidates)
    if (taken) this.find(member, 'learnt', taken)
    else if (candidates.length > 0) this.ask(member, candidates, member !== 'access_token')
  }
}

/** As the file has it: `error.code` stands under `error`. */
export function nested(findings: readonly Finding[]): JsonObject {
  const whole: JsonObject = {}
  for (const { at, path } of findings) {
    let map = whole
    for (const name of at.slice(0, -1)) {
      map[name] ??= {}
      map = map[name] as JsonObject
    }
    map[at.at(-1) ?? ''] = path
  }
  return whole
}
