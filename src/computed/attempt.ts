import { ConfigError } from '../errors.ts'
import type { Attempt, BeginAttempt, ComputedWorld, Definition, Definitions } from './contract.ts'
import { fromInput, keyOf, underKey } from './digests.ts'

/** Of a nonce and of a UUID: 128 bits, written as 32 digits. */
const NONCE_BYTES = 16

export const attempts =
  (definitions: Definitions, world: ComputedWorld): BeginAttempt =>
  () =>
    oneAttempt(definitions, world)

/** What is made of time and chance is made once; all else is the same whenever it is made of the same. */
function oneAttempt(definitions: Definitions, { name, clock, random, secrets }: ComputedWorld): Attempt {
  const made = new Map<string, string>()
  let moment: number | undefined
  /** One for all values: two ways to write the time of a request must not differ. */
  const now = () => {
    moment ??= clock.now()
    return moment
  }
  const once = (value: string, make: () => string) => {
    const text = made.get(value) ?? make()
    made.set(value, text)
    return text
  }
  const isSecret = (parts: string[]) => [...parts, parts.join('')].some((part) => secrets.maskWords(part) !== part)

  function keyFor(value: string, { key_encoding }: Definition, text: string): Buffer {
    const key = keyOf(text, key_encoding)
    if (key) return key
    throw new ConfigError('config.not_usable', {
      name,
      why: `computes ${value} with a key that is not written in ${key_encoding}`,
      advice:
        'copy the key anew, as the provider shows it; or write key_encoding: text, where it is taken as it stands',
    })
  }

  function digest(of: string, definition: Definition, filled: (text: string) => string[]): string {
    const { function: word, encoding } = definition
    const input = filled(definition.input ?? '')
    const key = definition.key === undefined ? undefined : keyFor(of, definition, filled(definition.key).join(''))
    const value =
      key === undefined ? fromInput(word, input.join(''), encoding) : underKey(word, key, input.join(''), encoding)
    if (key !== undefined || isSecret(input)) secrets.addReceived(value, 'once')
    return value
  }

  return (asked, filled) => {
    const definition = Object.hasOwn(definitions, asked) ? definitions[asked] : undefined
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
        return once(asked, () => uuid(bytes(random)))
      case 'nonce':
        return once(asked, () => bytes(random).toString('hex'))
      default:
        return digest(asked, definition as Definition, filled)
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
