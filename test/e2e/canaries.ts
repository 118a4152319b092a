/** Finding a secret where it should not be, whatever it is dressed up as. */
import { readFileSync } from 'node:fs'
import { filesBelow, type Place, type Result } from './cli.ts'

export interface Canary {
  name: string
  /** What is searched for: letters and digits, so that URL, form and JSON encodings leave it as it is. */
  core: string
  /** The secret: the core, and characters that every encoding changes. */
  value: string
}

export function canary(name: string): Canary {
  const core = `Kanarie${name.replace(/\W|_/g, '')}Q7x`
  return { name, core, value: `${core}+/:%="\\&` }
}

/** A token as a JWT (RFC 7519), the canary in its payload and in its signature. */
export function jwt({ value, core }: Canary): string {
  const part = (data: string) => Buffer.from(data).toString('base64url')
  return `${part('{"alg":"none"}')}.${part(JSON.stringify({ sub: value, scope: 'all' }))}.${part(core)}`
}

/** The canaries in a text, each with the form in which it was found. */
export function findCanaries(text: string, canaries: Iterable<Canary>): string[] {
  const found: string[] = []
  for (const { name, core } of canaries) {
    for (const [form, needle] of formsOf(core)) if (text.includes(needle)) found.push(`${name} (${form})`)
  }
  return found
}

/** Base64 depends on what stands before: one needle for each of the three positions of a byte in a group. */
function formsOf(core: string): [form: string, needle: string][] {
  const bytes = Buffer.from(core)
  const base64 = [0, 1, 2].map((before): [string, string] => {
    const whole = Buffer.concat([Buffer.alloc(before), bytes])
    const certain = [Math.ceil((before * 8) / 6), Math.floor((whole.length * 8) / 6)] as const
    return [`base64 after ${before}`, whole.toString('base64').slice(...certain)]
  })
  return [
    ['plain', core],
    ['reversed', [...core].reverse().join('')],
    ['hex', bytes.toString('hex')],
    ['UTF-16', bytes.toString('latin1').split('').join('\0')],
    ...base64,
  ]
}

/** Everything that a command showed or left behind, but what the test itself wrote. */
export function findInPlace(
  place: Place,
  result: Partial<Result>,
  canaries: readonly Canary[],
  written: readonly string[] = [],
): string[] {
  const found: string[] = []
  const look = (where: string, text = '') => {
    for (const one of findCanaries(text, canaries)) found.push(`${where}: ${one}`)
  }
  look('stdout', result.stdout)
  look('stderr', result.stderr)
  for (const file of filesBelow(place.root)) {
    if (written.includes(file)) continue
    look(file, file)
    look(file, readFileSync(file, 'latin1'))
  }
  return found
}
