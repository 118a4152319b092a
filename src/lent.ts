/** What a credential brings to the REST connection whose requests carry it, besides itself. */
import type { CredentialConnection } from './credentials/index.ts'
import type { Connection, Extract, REST } from './generated/language.ts'
import { isListed } from './http/origin.ts'
import type { Json } from './json.ts'
import type { Secrets } from './redact.ts'

/**
 * A credential says itself what an answer looks like when it has ended, whoever sends it; and where else it may go,
 * speaking for itself alone: a request may go there, too, where every credential in it says so, and where nothing else in
 * it is a secret. `asked`: what an extract puts into the request.
 */
export function withLent(
  opened: REST,
  carried: readonly CredentialConnection[],
  asked: Extract['request'],
  secrets: Secrets,
): Connection {
  const lists = carried.map(({ also_send_to }) => also_send_to)
  const all = lists.flat().filter((origin) => lists.every((list) => covers(list, origin)))
  const { url, headers, parameters, body } = opened
  const texts = () => textsIn({ url, headers, parameters, body, asked } as Json)
  const signals = carried.flatMap((one) => ('expired_when' in one && one.expired_when) || [])
  const expired_when = [...signals, ...(opened.expired_when ?? [])]
  const whole = { ...opened, ...(expired_when.length > 0 && { expired_when }) }
  if (all.length === 0 || texts().some((text) => secrets.isIn(text))) return whole
  return { ...whole, also_send_to: [...opened.also_send_to, ...all] }
}

/** True where `origin`, or each that the pattern `origin` stands for, is in a list. */
const covers = (list: readonly string[], origin: string) =>
  list.includes(origin) || (!origin.includes('*') && isListed(origin, list))

function textsIn(value: Json | undefined): string[] {
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(textsIn)
  return value === undefined ? [] : [String(value)]
}
