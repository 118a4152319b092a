import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { openBrowser } from '../../src/callback/browser.ts'

const folder = mkdtempSync(join(tmpdir(), 'latchkey-browser-'))
afterAll(() => rmSync(folder, { recursive: true }))

const address = 'https://login.example.com/authorize?state=$(touch%20x)&a=`b`;c=\'d\'"e"'
const shown = 'https://login.example.com/authorize?state=$(touch%20x)&a=`b`;c=%27d%27%22e%22'

/** A browser that writes down what it was started with, and ends with this code. */
function browser(name: string, code = 0): string {
  const path = join(folder, name)
  writeFileSync(path, `#!/bin/sh\nprintf '%s\\n' "$#" "$@" >'${path}.log'\nexit ${code}\n`, { mode: 0o755 })
  return path
}

const log = (path: string) => readFileSync(`${path}.log`, 'utf8')

test.skipIf(process.platform === 'win32')(
  'BROWSER is started with the address, which no shell reads (skipped on Windows: scripts are no programs there)',
  async () => {
    const path = browser('firefox')
    expect(await openBrowser(address, { BROWSER: path })).toBe(true)
    expect(log(path)).toBe(`1\n${shown}\n`)
  },
)

test('a browser that fails, or is not there, was not opened', async () => {
  expect(await openBrowser(address, { BROWSER: browser('broken', 3) })).toBe(false)
  expect(await openBrowser(address, { BROWSER: join(folder, 'missing') })).toBe(false)
  expect(await openBrowser(address, { BROWSER: folder })).toBe(false)
})

test('nothing is tried where nobody would see it', async () => {
  expect(await openBrowser(address, {}, 'linux')).toBe(false)
  expect(await openBrowser(address, { DISPLAY: ':0', SSH_CONNECTION: '10.0.0.1 1 10.0.0.2 22' }, 'linux')).toBe(false)
  expect(await openBrowser(address, { SSH_TTY: '/dev/pts/1' }, 'darwin')).toBe(false)
})

test('only addresses of the web are opened', async () => {
  const path = browser('never')
  for (const other of ['file:///etc/passwd', 'javascript:alert(1)', '--version', ''])
    expect(await openBrowser(other, { BROWSER: path })).toBe(false)
  expect(() => log(path)).toThrow('ENOENT')
})

test.skipIf(process.platform !== 'linux')(
  'the browser of the desktop is opened, and one that cannot is told (skipped elsewhere than on Linux: it would open one)',
  async () => {
    const path = browser('x-www-browser')
    // In a process of its own: the package reads the environment of the process.
    const code = `const { openBrowser } = await import('${new URL('../../src/callback/browser.ts', import.meta.url)}')
      process.stdout.write(String(await openBrowser(${JSON.stringify(address)}, process.env)))`
    const opened = (env: Record<string, string>) =>
      execFileSync(process.execPath, ['--input-type=module', '-e', code], {
        // Nothing of this machine's desktop: a test must open no window.
        env: {
          DISPLAY: ':0',
          HOME: folder,
          XDG_CONFIG_HOME: folder,
          XDG_DATA_HOME: folder,
          XDG_DATA_DIRS: folder,
          ...env,
        },
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
      })
    expect(opened({ PATH: `${folder}:/usr/bin:/bin` })).toBe('true')
    await vi.waitFor(() => expect(log(path)).toBe(`1\n${shown}\n`), 20_000)
    browser('x-www-browser', 1)
    expect(opened({ PATH: folder })).toBe('false')
  },
)
