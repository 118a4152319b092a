/** Computed values in a request to an API: what is made of the request comes when all else in it is filled in. */
import type { BeginAttempt, Values } from '../computed/index.ts'
import { requestValues } from '../computed/request_values.ts'
import { isLate, madeOf, textsOf } from '../config/computed.ts'
import { fieldText, partsOf, type Template, type TokenTemplate, tokensIn } from '../config/templates.ts'
import type { REST } from '../generated/language.ts'
import type { JsonObject } from '../json.ts'
import type { Secrets } from '../redact.ts'
import type { HttpRequest } from '../runtime.ts'
import { filledRequest, withoutParameters, withParameters } from './templates.ts'

export interface ComputingWorld {
  connection: REST
  begin: BeginAttempt
  tokenText(template: TokenTemplate): string
  secrets: Pick<Secrets, 'maskWords'>
}

/** The tokens that the computed values of a request are made of. */
export function tokensOfComputed(templates: readonly Template[], { computed = {} }: REST): TokenTemplate[] {
  const named = templates.flatMap((template) => (template.kind === 'field' ? [template.name] : []))
  const all = new Set(named.flatMap((name) => [name, ...madeOf(name, computed)]))
  return [...all].flatMap((name) => textsOf(computed[name])).flatMap(tokensIn)
}

/**
 * One attempt's request with every mark filled; `shown`: with those filled that stand for no secret. Parameters that are
 * made of the request are the last ones of its query.
 */
export function computedRequest(
  request: HttpRequest,
  name: string,
  { connection, begin, tokenText, secrets }: ComputingWorld,
): { filled: HttpRequest; shown: HttpRequest } {
  const { computed = {} } = connection
  const attempt = begin()
  const field: Values = (asked) => fieldText(asked, connection as unknown as JsonObject)
  const valuesWith = (request: Values = () => undefined) => {
    const value: Values = (asked) => request(asked) ?? attempt(asked, parts) ?? field(asked)
    const parts = (text: string) =>
      partsOf(text).map((part) => {
        if (typeof part === 'string') return part
        return (part.kind === 'token' ? tokenText(part) : value(part.name)) ?? ''
      })
    return (asked: string) => attempt(asked, parts) ?? ''
  }
  const late = (template: Template) => template.kind === 'field' && isLate(`\${${template.name}}`, computed)
  const tokenOr = (value: (name: string) => string) => (template: Template) =>
    template.kind === 'token' ? tokenText(template) : value(template.name)

  const atOnce = tokenOr(valuesWith())
  const [rest, parameters] = withoutParameters(request, late)
  const begun = filledRequest(rest, name, (template) => (late(template) ? undefined : atOnce(template)))
  const ofAddress = tokenOr(valuesWith(requestValues(begun, false)))
  const { body } = filledRequest({ ...begun, url: rest.url, headers: {} }, name, ofAddress)
  const written = { ...begun, ...(body !== undefined && { body }) }
  const ofAll = tokenOr(valuesWith(requestValues(written)))
  const { headers, url } = filledRequest({ ...written, url: withParameters(written.url, parameters) }, name, ofAll)
  const open = (template: Template) => {
    const value = template.kind === 'field' ? ofAll(template) : undefined
    return value !== undefined && secrets.maskWords(value) === value ? value : undefined
  }
  return {
    filled: { ...written, url, headers },
    shown: filledRequest({ ...rest, url: withParameters(rest.url, parameters) }, name, open),
  }
}
