/** Asks whoever sits at the terminal; what asks is loaded when there is something to ask. */
import { ConfigError } from '../errors.ts'
import type { Person } from './contract.ts'

export function openPerson(): Person {
  // What is printed may be piped into a file while somebody is asked.
  const shared = { output: process.stderr }
  const validate = (value: string | undefined) => (value ? undefined : 'it is empty')
  return {
    async secret(message) {
      const { password } = await loaded()
      return answered(await password({ message, validate, ...shared }))
    },
    async text(message, suggested) {
      const { text } = await loaded()
      return answered(await text({ message, initialValue: suggested, validate, ...shared }))
    },
    async choose(message, choices) {
      const { select } = await loaded()
      const options = choices.map(({ value, says }) => ({ value, label: value, ...(says && { hint: says }) }))
      return answered(await select({ message, options, ...shared }))
    },
    async agrees(message) {
      const { confirm } = await loaded()
      return answered(await confirm({ message, ...shared }))
    },
  }
}

const loaded = () => import('@clack/prompts')

/** Escape and Ctrl-C give a symbol. */
function answered<T>(answer: T): Exclude<T, symbol> {
  if (typeof answer !== 'symbol') return answer as Exclude<T, symbol>
  throw new ConfigError('usage.wrong', { problem: 'nothing was done', advice: 'run it again, and answer what it asks' })
}
