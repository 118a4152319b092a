import { ConfigError } from '../errors.ts'

/** PATH of a command that asks a connection. Throws ConfigError `usage.wrong` where it is an address of its own. */
export function checkPath(command: string, connection: string, path: string | undefined): void {
  if (path === undefined || !/^[a-z][a-z0-9+.-]*:\/\//i.test(path)) return
  throw new ConfigError('usage.wrong', {
    problem: `${path} is a whole address, but PATH is joined to the connection’s url`,
    advice: `write what follows the url, such as: latchkey ${command} ${connection} /customers`,
  })
}
