/** Keys that go with each request, as ApiKey and Custom have them; computed ones are made for each request anew. */
import { openComputed, type Values } from '../computed/index.ts'
import { requestValues } from '../computed/request_values.ts'
import { type Computed, isLate } from '../config/computed.ts'
import { fieldText, partsOf } from '../config/templates.ts'
import type { JsonObject } from '../json.ts'
import type { HttpRequest } from '../runtime.ts'
import type { Credential, CredentialWorld } from './contract.ts'
import { withCookie, withHeader, withMember, withParameter } from './placement.ts'

const places = { header: withHeader, query: withParameter, cookie: withCookie, body: withMember } as const
/** Of each parameter, as many former values as a server may still repeat in the address of a next page. */
const MOST_FORMER = 100

interface Key {
  name: string
  value: string
  send_in: keyof typeof places
}

/** `connection`: whose fields and computed values stand in the keys. */
export function openKeys(
  keys: readonly Key[],
  { computed, ...fields }: { computed?: Computed },
  world: CredentialWorld,
): Credential | Promise<Credential> {
  if (computed !== undefined) return openComputedKeys(keys, computed, fields as JsonObject, world)
  for (const { value } of keys) world.secrets.add(value)
  return {
    sign: (unsigned) => ({
      generation: 0,
      request: keys.reduce(
        (request, { name, value, send_in }) => places[send_in](request, world.name, name, value),
        unsigned,
      ),
    }),
  }
}

async function openComputedKeys(
  keys: readonly Key[],
  computed: Computed,
  fields: JsonObject,
  world: CredentialWorld,
): Promise<Credential> {
  const { secrets } = world
  const begin = await openComputed(computed, world)
  for (const part of keys.flatMap(({ value }) => partsOf(value))) if (typeof part === 'string') secrets.add(part)
  const former = new Map<string, Set<string>>()
  // What is made of the request comes when all else is in it.
  const inTurn = keys.toSorted((a, b) => Number(isLate(a.value, computed)) - Number(isLate(b.value, computed)))

  /** Whether no more is seen of a key than what anybody may see; what is written in it is a secret. */
  const isOpen = (text: string, value: string) =>
    partsOf(text).every((part) => typeof part !== 'string') && secrets.maskWords(value) === value

  return {
    sign(unsigned) {
      const attempt = begin()
      let request = unsigned
      let shown = unsigned
      for (const { name, value: text, send_in } of inTurn) {
        const known = former.get(name) ?? new Set()
        former.set(name, known)
        const bare = send_in === 'query' ? withoutFormer(request, name, known) : request
        const ofRequest = requestValues(bare)
        const own: Values = (asked) => attempt(asked, parts) ?? fieldText(asked, fields)
        const parts = (text: string) => filledParts(text, (asked) => ofRequest(asked) ?? own(asked))
        const value = filledParts(text, own).join('')
        if (!isOpen(text, value)) secrets.addReceived(value, 'once')
        request = places[send_in](bare, world.name, name, value)
        if (isOpen(text, value)) shown = places[send_in](withoutFormer(shown, name, known), world.name, name, value)
        if (send_in === 'query') remember(known, value)
      }
      return { request, shown, generation: 0 }
    },
  }
}

const filledParts = (text: string, values: Values): string[] =>
  partsOf(text).map((part) => {
    if (typeof part === 'string') return part
    return values(part.kind === 'field' ? part.name : 'token') ?? ''
  })

/** Many servers repeat the whole query, key included, in the address of the next page. */
function withoutFormer(request: HttpRequest, name: string, former: ReadonlySet<string>): HttpRequest {
  const url = new URL(request.url)
  const there = url.searchParams.getAll(name)
  if (there.length === 0 || !there.every((value) => former.has(value))) return request
  url.searchParams.delete(name)
  return { ...request, url: url.href }
}

function remember(former: Set<string>, value: string): void {
  former.delete(value)
  former.add(value)
  const [oldest] = former
  if (former.size > MOST_FORMER && oldest !== undefined) former.delete(oldest)
}
