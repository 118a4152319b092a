/** The browser that a person uses on this machine. The one import of `open`. */
import { type ChildProcess, spawn } from 'node:child_process'
import type { Runtime } from '../runtime.ts'

/** Milliseconds. What starts a browser fails at once, or goes on as long as the browser does. */
const STARTED = 2000

/**
 * Opens an address in the browser; gives false where none can be opened, and says nothing. `BROWSER` in the environment
 * is a program that is started with the address. No shell reads the address.
 */
export async function openBrowser(
  address: string,
  env: Runtime['env'],
  platform: NodeJS.Platform = process.platform,
): Promise<boolean> {
  const url = URL.parse(address)
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') return false
  try {
    if (env.BROWSER) return await isStarted(spawn(env.BROWSER, [url.href], { stdio: 'ignore', detached: true }))
    if (!isInFrontOf(env, platform)) return false
    const { default: open } = await import('open')
    return await isStarted(await open(url.href))
  } catch {
    return false
  }
}

/** Whether the person is likely to see what this machine shows. */
function isInFrontOf(env: Runtime['env'], platform: NodeJS.Platform): boolean {
  if (env.SSH_CONNECTION || env.SSH_TTY) return false
  if (platform === 'darwin' || platform === 'win32') return true
  // Windows shows what its Linux asks for.
  return Boolean(env.DISPLAY || env.WAYLAND_DISPLAY || env.WSL_DISTRO_NAME)
}

function isStarted(child: ChildProcess): Promise<boolean> {
  child.unref()
  return new Promise((resolve) => {
    const settle = (started: boolean) => {
      clearTimeout(late)
      resolve(started)
    }
    const late = setTimeout(settle, STARTED, true)
    child.once('error', () => settle(false)).once('exit', (code) => settle(code === 0))
    if (child.exitCode !== null) settle(child.exitCode === 0)
  })
}
