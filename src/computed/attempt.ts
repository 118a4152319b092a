import type { Attempt, BeginAttempt, ComputedWorld, Definition, Definitions } from './contract.ts'
import { fromInput, underKey } from './digests.ts'

/** Of a nonce and of a UUID: 128 bits, written as 32 digits. */
const NONCE_BYTES = 16

export const attempts =
  (definitions: Definitions, world: ComputedWorld): BeginAttempt =>
  () =>
    oneAttempt(definitions, world)

/** What is made of time and chance is made once; all else is the same whenever it is made of the same. */
function oneAttempt(definitions: Definitions, { clock, random, secrets }: ComputedWorld): Attempt {
  const made = new Map<string, string>()
  let moment: number | undefined
  /** One for all values: two ways to write the time of a request must not differ. */
  const now = () => {
    moment ??= clock.now()
    return moment
  }
  const once = (name: string, make: () => string) => {
    const value = made.get(name) ?? make()
    made.set(name, value)
    return value
  }
  const isSecret = (parts: string[]) => [...parts, parts.join('')].some((part) => secrets.maskWords(part) !== part)

  function digest(definition: Definition, filled: (text: string) => string[]): string {
    const { function: word, encoding } = definition
    const input = filled(definition.input ?? '')
    const key = definition.key === undefined ? undefined : filled(definition.key).join('')
    const value =
      key === undefined ? fromInput(word, input.join(''), encoding) : underKey(word, key, input.join(''), encoding)
    if (key !== undefined || isSecret(input)) secrets.addReceived(value, 'once')
    return value
  }

  return (name, filled) => {
    const definition = Object.hasOwn(definitions, name) ? definitions[name] : undefined
    switch (definition?.function) {
      case undefined:
        return undefined
      case 'unix_time':
        return String(Math.floor(now() / 1000))
      case 'unix_time_ms':
        return String(now())
      case 'iso_time':
        return new Date(now()).toISOString()
      case 'uuid':
        return once(name, () => uuid(bytes(random)))
      case 'nonce':
        return once(name, () => bytes(random).toString('hex'))
      default:
        return digest(definition as Definition, filled)
    }
  }
}

const bytes = (random: () => number) =>
  Buffer.from(Array.from({ length: NONCE_BYTES }, () => Math.floor(random() * 256)))

/** RFC 9562 §5.4: random but for its version and its variant. */
function uuid(bytes: Buffer): string {
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
