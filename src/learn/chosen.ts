/** What somebody says they know of an answer, held against it. */
import { ConfigError } from '../errors.ts'
import { PathError } from '../extract/jsonpath.ts'
import { nearest } from '../nearest.ts'
import { pathsOf } from '../oauth/answer_path.ts'
import type { Parsed } from '../oauth/answer_shape.ts'
import type { Chosen } from './draft.ts'
import { named } from './unit.ts'

const wrong = (problem: string, advice: string) => new ConfigError('usage.wrong', { problem, advice })

/** Throws ConfigError `usage.wrong` where a member is not known here, is no path, or leads to nothing in the answer. */
export async function checkChosen(chosen: Chosen, answer: Parsed, members: readonly string[]): Promise<void> {
  for (const [member, said] of Object.entries(chosen)) {
    if (!members.includes(member)) {
      const near = nearest(member, [...members])
      throw wrong(`--set knows no ${member}`, near ? `did you mean ${near}?` : `it knows ${members.join(', ')}`)
    }
    if (said === 'none' && member !== 'loop') continue
    if (member !== 'expires_in_unit') await checkPath(member, said, answer)
    else if (!Object.hasOwn(named, said)) throw wrong(`${said} is no unit`, `write ${Object.keys(named).join(', ')}`)
  }
}

async function checkPath(member: string, path: string, answer: Parsed): Promise<void> {
  try {
    const found = (await pathsOf({ path })).path?.first(answer)
    if (found !== undefined && found !== null) return
  } catch (error) {
    if (!(error instanceof PathError)) throw error
    throw wrong(`${path} is no JSONPath: ${error.message}`, error.advice)
  }
  throw wrong(
    `nothing stands at ${path}, where ${member} is to be`,
    'compare it with the answer that is shown, or leave --set out to see what may be meant',
  )
}
