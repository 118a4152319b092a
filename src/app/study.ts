/** What every kind of learning has in common: an answer, what is learnt from it, and the file that is to say it. */
import { type Edit, editText } from '../config/edit.ts'
import { ConfigError } from '../errors.ts'
import type { Chosen, Finding, Question } from '../learn/draft.ts'
import type { Workspace } from '../workspace.ts'

/** Where an answer came from: somebody pasted it, it was kept from before, or the server was asked for it. */
export type From = 'pasted' | 'kept' | 'asked'

export interface Learnt {
  connection: string
  from: From
  /** `neither`: there is nothing to learn. */
  kind: 'token' | 'error' | 'rows' | 'neither'
  findings: Finding[]
  questions: Question[]
  notes: string[]
  /** The answer without its values. */
  answer: string
  /** What is to be written into the file; none where nothing has to be. */
  edits: Edit[]
}

/** One answer, to learn from. */
export interface Study<L extends Learnt = Learnt> {
  /** With what somebody has decided so far: member → path, or `none`. Throws ConfigError where that leads nowhere. */
  learn(chosen: Chosen): Promise<L>
  /** Why the server gave no token, where it was asked and gave none. */
  failure?: Error
  /** Whether a workspace that says what was learnt reads the answer so. */
  reads(workspace: Workspace, learnt: L): Promise<boolean>
}

/** What `edits` say, as a file of its own. */
export const asYaml = (edits: readonly Edit[]): Promise<string> => editText('', edits)

/**
 * The text of a workspace file with what was learnt in it; `open` opens one. Throws ConfigError `config.invalid` where that
 * would be no workspace, and `usage.wrong` where the answer would not be read with it as it was understood.
 */
export async function withLearnt<L extends Learnt>(
  text: string,
  shown: string,
  learnt: L,
  { reads }: Study<L>,
  open: (text: string) => Promise<Workspace>,
): Promise<string> {
  const edited = await editText(text, learnt.edits, shown)
  const opened = await open(edited)
  try {
    if (await reads(opened, learnt)) return edited
  } finally {
    await opened.close()
  }
  throw new ConfigError('usage.wrong', {
    problem: `with what was learnt, the answer of ${learnt.connection} would be read otherwise, so nothing was written`,
    advice: `write it by hand, and try it: latchkey learn ${learnt.connection}`,
  })
}
