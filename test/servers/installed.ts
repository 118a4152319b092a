/**
 * The programs of others that the tests in test/real run: what `test/servers/install.sh` installs. Where one is missing,
 * the tests that need it are left out and say why; with LATCHKEY_REAL=all, as in CI, its absence is a failure.
 */
import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { describe } from 'vitest'

const script = readFileSync(new URL('install.sh', import.meta.url), 'utf8')
const keycloakVersion = /^keycloak=(\S+)$/m.exec(script)?.[1] ?? ''
const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'latchkey')

export const programs = {
  glewlwyd: '/usr/bin/glewlwyd',
  chromium: '/usr/bin/chromium',
  java: '/usr/bin/java',
  keycloak: join(cache, `keycloak-${keycloakVersion}`, 'bin', 'kc.sh'),
}

export type Program = keyof typeof programs

/** A `describe` whose tests need these programs; where one is missing its name says so. */
export function describeWith(needed: Program[], name: string, tests: () => void): void {
  const missing = needed.filter((program) => !existsSync(programs[program]))
  if (missing.length === 0) return void describe(name, tests)
  const reason = `${missing.join(' and ')} not installed, test/servers/install.sh does it`
  if (process.env.LATCHKEY_REAL === 'all') throw new Error(`${name}: ${reason}`)
  describe.skip(`${name} (left out: ${reason})`, tests)
}
