/** What an answer says besides, that requests to the API are often made with. */
import type { Candidate } from './candidates.ts'
import { looksLike } from './looks.ts'
import { wordsOf } from './names.ts'
import type { Pupil, Written } from './token_lesson.ts'

/** Addresses, and whose data it is; nothing about persons. */
const WORTH =
  /^((instance|api|base|service|server|account|resource) (ur[il]|domain|server|endpoint|host)|endpoint|api domain|(tenant|realm|cloud|site|account|merchant|company|org|organi[sz]ation|hub|portal|shop|team|workspace|store)( (id|key))?|region|data ?cent(er|re)|dc)$/

const MOST = 6

/** Members of the answer itself need no word in the file: they are there by their own name. */
export function learnExtra({ draft, leaves, notes }: Pupil, said: Written, access: Candidate): void {
  const taken = new Set([...draft.findings.map(({ path }) => path), ...Object.values(said.extra ?? {})])
  const worth = leaves.filter(
    ({ name, value, path, at }) =>
      WORTH.test(wordsOf(name)) &&
      !at.some((step) => typeof step === 'number') &&
      !taken.has(path) &&
      value !== access.value &&
      !['blank', 'other', 'jwt', 'jwe', 'sentence'].includes(looksLike(value)),
  )
  const names = new Set<string>()
  for (const { name, path, at } of worth.slice(0, MOST)) {
    const own = wordsOf(name).replaceAll(' ', '_')
    if (names.has(own)) continue
    names.add(own)
    if (at.length === 1) notes.push(`\${token:NAME.${name}} is what stands at ${path}`)
    else draft.find(['extra', own], 'learnt', { path, because: [`called ${name}`, 'requests to the API may need it'] })
  }
}
