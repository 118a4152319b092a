import { exit } from '../../errors.ts'
import { harmlessCopy } from '../../harmless.ts'
import type { Command } from '../contract.ts'

export const command: Command = {
  usage: 'trust NAME [URL]',
  about:
    'Shows the certificates of a connection’s own servers and accepts those that do not verify, in place of the ones accepted before. For ssl_mode: trust. Compare the SHA-256 with the one that whoever runs the server tells you.',
  examples: [
    ['latchkey trust crm', 'the servers of url, token_endpoint and also_send_to'],
    ['latchkey trust crm https://crm.example.com', 'one of them'],
  ],
  words: [1, 2],
  async run({ workspace, say, words: [name = '', url], json }) {
    for (const one of await (await workspace()).trust(name, url)) {
      if (json) {
        await say({ connection: name, ...one })
        continue
      }
      const { origin, subject, issuer, valid_from, valid_to, fingerprint, problem, before } = harmlessCopy(one)
      const lines = [
        `${origin}: ${problem === undefined ? 'verifies, so nothing has to be accepted' : `does not verify (${problem}); accepted from now on`}`,
        `    subject  ${subject}`,
        `    issuer   ${issuer}`,
        `    valid    ${valid_from} to ${valid_to}`,
        `    SHA-256  ${fingerprint}`,
        ...(before === undefined ? [] : [`    before   ${before}`]),
      ]
      await say(`${lines.join('\n')}\n`)
    }
    return exit.done
  },
}
