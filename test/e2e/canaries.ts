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

const formsOfCore = new Map<string, [form: string, needle: string][]>()

/** A core and all that it may be dressed up as; encodings that leave letters and digits alone are `plain`. */
function formsOf(core: string): [form: string, needle: string][] {
  const known = formsOfCore.get(core)
  if (known) return known
  const bytes = Buffer.from(core)
  const hex = bytes.toString('hex')
  const each = (write: (code: number) => string) => [...bytes].map(write).join('')
  const once = base64Of(core)
  const all: [form: string, needle: string][] = [
    ['plain', core],
    // Names of hosts are written so.
    ['lower case', core.toLowerCase()],
    ['reversed', [...core].reverse().join('')],
    ['hex', hex],
    ['capital hex', hex.toUpperCase()],
    ['UTF-16', bytes.toString('latin1').split('').join('\0')],
    ['percent signs', each((code) => `%${code.toString(16).toUpperCase()}`)],
    ['escaped in JSON', each((code) => `\\u00${code.toString(16)}`)],
    ['entities', each((code) => `&#${code};`)],
    ...once.map((needle): [string, string] => ['base64', needle]),
    ...once.flatMap(base64Of).map((needle): [string, string] => ['base64 of base64', needle]),
    ...base64Of(hex).map((needle): [string, string] => ['base64 of hex', needle]),
  ]
  const url = (text: string) => text.replaceAll('+', '-').replaceAll('/', '_')
  const forms = [...all, ...all.map(([form, needle]): [string, string] => [`${form}, for URLs`, url(needle)])]
  const distinct = forms.filter(([, needle], index) => forms.findIndex(([, other]) => other === needle) === index)
  formsOfCore.set(core, distinct)
  return distinct
}

/** It depends on what stands before: what is certain at each of the three positions of a byte in a group. */
function base64Of(text: string): string[] {
  return [0, 1, 2].map((before) => {
    const whole = Buffer.concat([Buffer.alloc(before), Buffer.from(text)])
    return whole.toString('base64').slice(Math.ceil((before * 8) / 6), Math.floor((whole.length * 8) / 6))
  })
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
