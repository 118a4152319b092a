/** Every command: its summary for `--help`, and where it is loaded from when it is typed. */
import type { Command } from '../contract.ts'

interface Listed {
  summary: string
  load(): Promise<{ command: Command }>
}

export const commands = {
  init: { summary: 'write a connection into the file, asking for what it needs', load: () => import('./init.ts') },
  connectors: { summary: 'show the ready-made connectors', load: () => import('./connectors.ts') },
  validate: { summary: 'check the file: every mistake, with its line', load: () => import('./validate.ts') },
  schema: { summary: 'show the fields that a type has', load: () => import('./schema.ts') },
  token: { summary: 'get a token and show it', load: () => import('./token.ts') },
  login: { summary: 'log in, in a browser, and keep the token', load: () => import('./login.ts') },
  logout: { summary: 'end a token at its server, and forget it', load: () => import('./logout.ts') },
  check: { summary: 'try connections, and say what is wrong', load: () => import('./check.ts') },
  status: { summary: 'what is known of each connection, asking nobody', load: () => import('./status.ts') },
  jwt: { summary: 'what is in a token, and what that means', load: () => import('./jwt.ts') },
  learn: { summary: 'from an answer to what the file must say of it', load: () => import('./learn.ts') },
  request: { summary: 'one call to an API, its answer as it is', load: () => import('./request.ts') },
  run: { summary: 'read an extract and write its rows', load: () => import('./run.ts') },
  jobs: { summary: 'what was asked of servers, and what came of it', load: () => import('./jobs.ts') },
  trust: { summary: 'accept the certificate that a server shows', load: () => import('./trust.ts') },
  secret: { summary: 'keep secrets in the encrypted vault', load: () => import('./secret.ts') },
} satisfies Record<string, Listed>

export type CommandName = keyof typeof commands
