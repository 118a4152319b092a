/** `latchkey init` on a terminal that is one: keys are read one by one, and what is secret is seen by nobody. */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { stripVTControlCharacters } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openPlace, type Place } from './cli.ts'

const command = fileURLToPath(new URL('../../bin/latchkey.cjs', import.meta.url))
/** Gives a program a terminal of its own; that of macOS is called otherwise. */
const hasScript = spawnSync('script', ['--version']).stdout?.includes('util-linux') ?? false

let place: Place
beforeEach(() => {
  place = openPlace()
})
afterEach(() => place.remove())

/** Presses keys when what is asked shows a text; gives what was seen, and how it ended. */
async function press(...keys: [shows: string, pressed: string][]): Promise<{ code: number | null; seen: string }> {
  const typed = `stty cols 100 rows 40; '${process.execPath}' '${command}' init`
  const child = spawn('script', ['-qec', typed, '/dev/null'], {
    cwd: place.folder,
    env: { ...place.env, TERM: 'xterm', SHELL: '/bin/sh' },
  })
  let seen = ''
  let since = 0
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    seen += text
    const [next] = keys
    if (!next || !stripVTControlCharacters(seen.slice(since)).includes(next[0])) return
    keys.shift()
    since = seen.length
    child.stdin.write(next[1])
  })
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  return { code, seen }
}

const ENTER = '\r'
const DOWN = '\x1b[B'
const CTRL_C = '\x03'
const kept = () => place.latchkey(['secret', 'list'])

test.skipIf(!hasScript)('a login is described, its answer pasted (wants script of util-linux)', async () => {
  const { code, seen } = await press(
    ['What do you connect to', ENTER],
    ['How does it know you', `${DOWN}${DOWN}${DOWN}${ENTER}`],
    ['What do you call it', ENTER],
    ['The address of the login', `https://api.example.com/login${ENTER}`],
    ['By which method', ENTER],
    ['How are the user name', ENTER],
    ['user name called there', ENTER],
    ['The user name', `alice${ENTER}`],
    ['or the key, called', ENTER],
    ['The password, or the key', `w0nderland-s3cr3t${ENTER}`],
    ['found by itself', `{\r  "session": {\r    "key": "pasteds3cr3tsession0123456789"\r  }\r}${ENTER}`],
    ['How long does a token live', ENTER],
    ['How is the token sent', ENTER],
    ['URL', `https://api.example.com/v1${ENTER}`],
  )
  expect({ code, seen: code === 0 ? '' : seen }).toEqual({ code: 0, seen: '' })
  expect(seen).not.toContain('s3cr3t')
  const text = readFileSync(join(place.folder, 'latchkey.yaml'), 'utf8')
  expect(text).toContain('access_token: $.session.key')
  expect(text).toContain('${secret:api_login_password}')
  expect(text).not.toContain('s3cr3t')
  expect(await kept()).toMatchObject({ code: 0, stdout: 'api_login_password\n' })
})

test.skipIf(!hasScript)('Ctrl-C leaves nothing behind (wants script of util-linux)', async () => {
  const { code, seen } = await press(
    ['What do you connect to', 'hubs'],
    ['HubSpot', ENTER],
    ['How do you connect', `${DOWN}${ENTER}`],
    ['What do you call it', CTRL_C],
  )
  expect(code).toBe(130)
  expect(seen).toContain('nothing was done')
  expect(existsSync(join(place.folder, 'latchkey.yaml'))).toBe(false)
})
