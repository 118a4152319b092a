/** What steps say that cannot all be meant. Paths are from the connection. */
import { isJsonObject, type Json, type JsonObject } from '../json.ts'
import type { Finding } from './cross_check.ts'
import { entriesOf, type NamedValues } from './named_values.ts'
import { inTwoPlaces } from './sent_once.ts'
import { tokensIn } from './templates.ts'
import { type Block, howWritten } from './token_request_check.ts'

/** The connection may lack what has mistakes. */
export function* steps(connection: object): Generator<Finding, void> {
  for (const block of ['token_request', 'refresh_request', 'token_response'] as const) {
    const asked = (connection as JsonObject)[block]
    const all = isJsonObject(asked) && Array.isArray(asked.steps) ? asked.steps : []
    for (const [index, step] of all.entries()) {
      if (!isJsonObject(step)) continue
      const found = [
        ...howWritten(step as Block),
        ...inTwoPlaces(step as Block),
        ...(block === 'token_response' ? sentTwice(step, connection) : []),
      ]
      for (const finding of found) yield { ...finding, at: [block, 'steps', String(index), ...finding.at] }
    }
  }
}

/** Where the step does not say where the token goes, `send_token` does. */
function* sentTwice(step: JsonObject, connection: { send_token?: Json }): Generator<Finding> {
  const send = isJsonObject(connection.send_token) ? connection.send_token : {}
  if ((send.in ?? 'header') !== 'header' || tokensIn(step).length > 0) return
  const name = String(send.name ?? 'Authorization')
  if (entriesOf(step.headers as NamedValues | undefined).some(([own]) => own.toLowerCase() === name.toLowerCase()))
    yield {
      at: ['headers'],
      problem: `the header ${name} is set by send_token, too`,
      advice: `write \${token} where the token belongs, and nothing is added; or remove ${name}`,
    }
}
