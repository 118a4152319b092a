import { commands } from './commands/index.ts'
import type { Command } from './contract.ts'

const shared = `  -f, --file FILE       the workspace file (latchkey.yaml here or above)
      --store URL       where tokens are kept, such as sqlite:tokens.db or memory:
      --var NAME=VALUE  a value for \${var:NAME}; may come more than once
      --json            JSON for programs, events on stderr too
  -v, --verbose         show each request, credentials masked
  -q, --quiet           only errors and warnings
  -h, --help            help; after a command, help on it
      --version         the version
`

export function generalHelp(): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length))
  const list = Object.entries(commands).map(([name, { summary }]) => `  latchkey ${name.padEnd(width)}  ${summary}`)
  return `Latchkey connects a data pipeline to any web API: a file in, rows out.

${list.join('\n')}

Options of every command:
${shared}
To begin, put this into latchkey.yaml, with your own five values:

  version: 1
  connections:
    login:
      type: OAuthToken
      token_endpoint: https://login.example.com/oauth2/token
      client_id: my-app
      client_secret: \${env:CLIENT_SECRET}
    api:
      type: REST
      url: https://api.example.com/v1
      authentication: login
  extracts:
    customers:
      connection: api
      request: {path: /customers}
      loop: $.data[*]

then type:  latchkey check    and:  latchkey run customers --sample 5
`
}

export function commandHelp({ usage, about, examples, optionHelp = {}, options = {} }: Command): string {
  const width = Math.max(...examples.map(([typed]) => typed.length))
  const own = Object.entries(optionHelp).map(([name, help]) => {
    const short = options[name]?.short
    return `  ${short ? `-${short}, ` : '    '}--${name.padEnd(14)}  ${help}`
  })
  return `latchkey ${usage}

${about}

Examples:
${examples.map(([typed, does]) => `  ${typed.padEnd(width)}  ${does}`).join('\n')}

Options:
${own.length > 0 ? `${own.join('\n')}\n` : ''}${shared}`
}
