/** The names that docs/token_answers.md says are looked for, in its order: read from the page, and from nothing else. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageFolder } from '../../src/node_runtime.ts'

export const page = readFileSync(join(packageFolder(), 'docs', 'token_answers.md'), 'utf8')

/** What stands in a text as code. */
export const namesIn = (text = ''): string[] => [...text.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)

/** The cells of the table with this header. */
export const rowsAfter = (header: string): string[][] => {
  const [, ...rows] = page.slice(page.indexOf(header)).split('\n\n')[0]?.split('\n').slice(1) ?? []
  return rows.map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
}

const names = new Map(rowsAfter('| member | names |').map(([member, names]) => [namesIn(member)[0], namesIn(names)]))

/** What servers call a member; a page that does not say it is no page to test against. */
export function namesOf(member: string): string[] {
  const found = names.get(member) ?? []
  if (found.length === 0) throw new Error(`docs/token_answers.md has no names for ${member}`)
  return found
}

export const wrappers = rowsAfter('| wrapper | who').flatMap(([wrapper]) => namesIn(wrapper))
