import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { PassThrough } from 'node:stream'
import { expect, test, vi } from 'vitest'
import { openLines } from '../../src/cli/lines.ts'

/** A pipe, or what acts like a terminal. */
function typing(terminal: boolean, signal = new AbortController().signal) {
  const input = Object.assign(new PassThrough(), { isTTY: terminal, setRawMode: vi.fn() })
  const interrupt = vi.fn()
  const echo = new PassThrough()
  return { input, interrupt, echo, lines: openLines({ input, echo, signal, interrupt }) }
}

test('lines of a pipe come one by one, the last without its end, then nothing', async () => {
  const { input, lines } = typing(false)
  input.end('one\r\n\ntwo\nthree')
  const read = [await lines.next(), await lines.next(), await lines.next(), await lines.next(), await lines.next()]
  expect(read).toEqual(['one', '', 'two', 'three', undefined])
  expect(await lines.next()).toBeUndefined()
})

test('who waits for a line waits for the same one, so that none is lost to a race', async () => {
  const { input, lines } = typing(false)
  const waiting = lines.next()
  expect(lines.next()).toBe(waiting)
  input.write('one\n')
  expect(await waiting).toBe('one')
  input.end('two\n')
  expect(await lines.next()).toBe('two')
})

test('what is pasted into a terminal with line breaks in it is one, also where its end waits for Enter', async () => {
  const { input, lines } = typing(true)
  input.write('http://127.0.0.1\rcode=1\r')
  expect(await lines.next()).toBe('http://127.0.0.1\ncode=1')
  input.write('http://127.0.0.1\rcode=')
  let read: string | undefined
  void lines.next().then((line) => {
    read = line
  })
  await new Promise((resolve) => setTimeout(resolve, 80))
  expect(read).toBeUndefined()
  input.write('2\r')
  await vi.waitFor(() => expect(read).toBe('http://127.0.0.1\ncode=2'))
})

test('a terminal is read key by key, shows what is typed, and is as before afterwards', async () => {
  const { input, lines, interrupt, echo } = typing(true)
  expect(input.setRawMode).toHaveBeenLastCalledWith(true)
  const line = 'x'.repeat(20_000)
  input.write(`${line}\r`)
  expect(await lines.next()).toBe(line)
  expect(String(echo.read())).toContain('xxx')
  input.write('\x03')
  await vi.waitFor(() => expect(interrupt).toHaveBeenCalledOnce())
  // Ctrl-D.
  input.write('\x04')
  expect(await lines.next()).toBeUndefined()
  expect(input.setRawMode).toHaveBeenLastCalledWith(false)
})

test('a signal ends it, with its reason', async () => {
  for (const terminal of [true, false]) {
    const control = new AbortController()
    const { input, lines } = typing(terminal, control.signal)
    const waiting = lines.next()
    control.abort(new Error('somebody came back'))
    await expect(waiting).rejects.toThrow('somebody came back')
    await expect(lines.next()).rejects.toThrow('somebody came back')
    expect(input.isPaused()).toBe(true)
    await expect(typing(terminal, control.signal).lines.next()).rejects.toThrow('somebody came back')
  }
})

test('input that breaks has ended', async () => {
  for (const terminal of [true, false]) {
    const { input, lines } = typing(terminal)
    const waiting = lines.next()
    input.destroy(new Error('EIO'))
    expect(await waiting).toBeUndefined()
  }
})

/** Reads one line, prints it, and has nothing else to do; whether it then ends is the question. */
const reading = `
  const { processTerminal } = await import('${new URL('../../src/cli/process_terminal.ts', import.meta.url)}')
  const control = new AbortController()
  const lines = await processTerminal().lines(control.signal)
  process.stdout.write('ready')
  const line = await lines.next()
  control.abort()
  process.stdout.write('read: ' + JSON.stringify(line))`

/** What such a process prints until it ends, though its standard input stays open. */
async function readBy(program: string, words: string[], typed: string): Promise<string> {
  const child = spawn(program, words, { stdio: ['pipe', 'pipe', 'inherit'], env: { ...process.env, READING: reading } })
  let printed = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text
    if (text.includes('ready')) child.stdin.write(typed)
  })
  const [code] = await once(child, 'close')
  expect(code).toBe(0)
  return printed
}

test('a process does not go on for a pipe that stays open', async () => {
  expect(await readBy(process.execPath, ['--input-type=module', '-e', reading], 'one\ntwo')).toBe('readyread: "one"')
})

const script = '/usr/bin/script'

test.skipIf(process.platform !== 'linux' || !existsSync(script))(
  'nor for a terminal, which takes an address of any length (skipped where there is no script of Linux to make one)',
  async () => {
    const line = `http://127.0.0.1/?code=${'x'.repeat(9000)}`
    const inside = `${process.execPath} --input-type=module -e "$READING"`
    expect(await readBy(script, ['-qec', inside, '/dev/null'], `${line}\r`)).toContain(`read: ${JSON.stringify(line)}`)
  },
)
