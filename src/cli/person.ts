/** Asks whoever sits at the terminal; what asks is loaded when there is something to ask. */
import { type Readable, Writable } from 'node:stream'
import { Cancelled, type Choice, type Person } from './contract.ts'

/** As many as are seen without losing the question. */
const MOST_SHOWN = 10

/** `output` is where a person looks: what is printed may be piped into a file while somebody is asked. */
export function openPerson(input: Readable, output: Writable): Person {
  const shared = { input, output }
  const filled = (value: string) => (value ? undefined : 'it is empty')
  const options = (choices: readonly Choice[]) =>
    choices.map(({ value, label = value, says }) => ({ value, label, ...(says && { hint: says }) }))
  return {
    async secret(message, fault = filled) {
      const { password } = await loaded()
      return answered(await password({ message, validate: (typed) => fault(typed ?? ''), ...shared })) ?? ''
    },
    async text(message, suggested, { example, fault = filled } = {}) {
      const { text } = await loaded()
      const validate = (typed: string | undefined) => fault(typed ?? '')
      const shown = { ...(suggested && { initialValue: suggested }), ...(example && { placeholder: example }) }
      return answered(await text({ message, ...shown, validate, ...shared })) ?? ''
    },
    async choose(message, choices) {
      const { select } = await loaded()
      return answered(await select({ message, options: options(choices), ...shared }))
    },
    async search(message, choices) {
      const { autocomplete } = await loaded()
      const how = { placeholder: 'type a few letters', maxItems: MOST_SHOWN }
      return answered(await autocomplete({ message, options: options(choices), ...how, ...shared }))
    },
    async agrees(message) {
      const { confirm } = await loaded()
      return answered(await confirm({ message, ...shared }))
    },
    async paste(message) {
      const { openLines } = await import('./lines.ts')
      const over = new AbortController()
      const unseen = new Writable({ write: (_chunk, _encoding, done) => done() })
      const { promise: cancelled, reject } = Promise.withResolvers<never>()
      const interrupt = () => reject(new Cancelled('cancelled'))
      const lines = openLines({ input, echo: unseen, signal: over.signal, interrupt })
      // Now that the terminal itself shows nothing of it any more.
      output.write(`◆  ${message}\n`)
      try {
        return (await Promise.race([lines.next(), cancelled])) ?? ''
      } finally {
        over.abort()
      }
    },
  }
}

const loaded = () => import('@clack/prompts')

/** Escape and Ctrl-C give a symbol. */
function answered<T>(answer: T): Exclude<T, symbol> {
  if (typeof answer !== 'symbol') return answer as Exclude<T, symbol>
  throw new Cancelled('cancelled')
}
