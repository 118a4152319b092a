import { ConfigError } from '../errors.ts'
import { tokenResult } from '../oauth/token_result.ts'
import { withArticle } from '../phrases.ts'
import type { OpenSource } from './contract.ts'

/** A connection that brings a token, read: its token result is the document. The values are real, because asked for. */
export const openToken: OpenSource = (connection, { name, credential, clock }) => {
  async function* bytes() {
    const tokens = credential?.credential.tokens
    if (!tokens) {
      throw new ConfigError('config.not_usable', {
        name,
        why: `is ${withArticle(connection.type)} connection, which brings no token`,
        advice: `make a REST connection with authentication: ${name}, and read that`,
      })
    }
    yield new TextEncoder().encode(JSON.stringify(tokenResult(await tokens.token(), clock.now())))
  }
  return {
    async *rows(_, read) {
      yield* read(bytes())
      return { pages: 1, stopped: 'the token was read' }
    },
    answer: async () => ({
      status: 200,
      url: `connection:${name}`,
      headers: { 'content-type': 'application/json' },
      body: bytes(),
    }),
  }
}
