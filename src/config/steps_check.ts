/** What steps say that cannot all be meant. Paths are from the connection. */
import { isJsonObject, type Json, type JsonObject } from '../json.ts'
import { heldIn, namedIn } from './computed.ts'
import type { Finding } from './cross_check.ts'
import { entriesOf, type NamedValues } from './named_values.ts'
import { tokensIn } from './templates.ts'
import { type Block, howWritten } from './token_request_check.ts'

/** The connection may lack what has mistakes. */
export function* steps(connection: object): Generator<Finding, void> {
  for (const block of ['token_request', 'refresh_request', 'token_response'] as const) {
    const asked = (connection as JsonObject)[block]
    const all = isJsonObject(asked) && Array.isArray(asked.steps) ? asked.steps : []
    for (const [index, step] of all.entries()) {
      if (!isJsonObject(step)) continue
      const found = [...howWritten(step as Block), ...(block === 'token_response' ? sentTwice(step, connection) : [])]
      for (const finding of found) yield { ...finding, at: [block, 'steps', String(index), ...finding.at] }
    }
  }
}

/**
 * Steps that send what the next token is got by in place of their request: they are run anew with each attempt, and what
 * their answers bring is kept with the token and not before. Looks at files with mistakes too, so it trusts nothing.
 */
export function* spentBefore(connection: JsonObject): Generator<Finding, void> {
  const computed = isJsonObject(connection.computed) ? connection.computed : {}
  for (const block of ['token_request', 'refresh_request']) {
    const asked = connection[block]
    if (connection.type !== 'Bearer' || !isJsonObject(asked) || !Array.isArray(asked.steps)) continue
    const { steps: _, ...request } = asked
    const sent = namedIn(request, computed)
    const held = heldIn(asked, computed).filter((name) => !sent.has(name))
    for (const [index, step] of asked.steps.entries()) {
      const name = held.find((one) => namedIn(step, computed).has(one))
      if (name === undefined) continue
      yield {
        at: [block, 'steps', String(index)],
        problem: `it sends \${${name}} and ${block} itself does not: a ${name} that takes its place in the answer is lost where the call after it fails`,
        advice: `send \${${name}} in ${block}, and make what else is needed a step of token_response, whose failure leaves the token that came`,
      }
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
