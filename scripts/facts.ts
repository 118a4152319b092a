/** What a connector states, fact by fact, and which of its sources answers for each. */
import type { Connector } from '../src/config/contract.ts'
import { isJsonObject, type Json } from '../src/json.ts'

export interface Fact {
  /** From the type of connection, or from scopes, verify or extracts on; without the numbers of lists. */
  way: string[]
  /** What is stated; of a scope its name. */
  value: Json
}

/** Every leaf that tells something about somebody's API. */
export function factsOf({ connections, scopes, verify, extracts }: Connector): Fact[] {
  return [
    ...connections.flatMap(({ type, fields }) => leaves(fields as Json, [type])),
    ...connections.flatMap(({ type, token }) => leaves((token ?? {}) as Json, [type, 'token'])),
    ...Object.keys(scopes ?? {}).map((name) => ({ way: ['scopes', name], value: name })),
    ...leaves((verify ?? {}) as Json, ['verify']),
    ...leaves((extracts ?? {}) as Json, ['extracts']),
  ]
}

function leaves(value: Json, way: string[]): Fact[] {
  if (Array.isArray(value)) return value.flatMap((item) => leaves(item, way))
  if (!isJsonObject(value)) return [{ way, value }]
  return Object.entries(value).flatMap(([name, member]) =>
    name === 'description' ? [] : leaves(member, [...way, name]),
  )
}

/**
 * Whether a word of a source's `of`, or of `unverified`, speaks for a fact: its steps stand in the fact's way, together. The
 * name of a scope is one step, whatever dots are in it.
 */
export function covers(word: string, { way }: Fact): boolean {
  const text = way.join('.')
  return way[0] === 'scopes' ? word === 'scopes' || word === text : `.${text}.`.includes(`.${word}.`)
}

/** Of the page of a package in one version on npm: name@version; undefined for any other page. */
export const packageOf = (url: string): string | undefined => {
  const [, name, version] = /^https:\/\/www\.npmjs\.com\/package\/(.+)\/v\/([^/]+)$/.exec(url) ?? []
  return name && `${name}@${version}`
}

/** Data of others than the provider, which they gathered themselves: what only it says is not verified. */
const madeByOthers = /simov\/grant|\/(grant|arctic|amazon-sp-api)(@|\/|$)|@auth\/core|nextauthjs/

/** Whether somebody else than the provider made what stands at this address. */
export const isMadeByOthers = (url: string): boolean => madeByOthers.test(url)

/** What sources of the provider answer for that were held against it as a whole. */
export const wholeOf = ({ sources }: Connector): string[] =>
  sources.filter(({ url, checked }) => checked && !isMadeByOthers(url)).flatMap(({ of }) => of)

/** What of `unverified` is still so: a word of which a whole source answers for a part becomes the names of the rest. */
export function leftOf(connector: Connector): string[] {
  const [facts, whole] = [factsOf(connector), wholeOf(connector)]
  const left = (connector.unverified ?? []).flatMap((word) => {
    const covered = facts.filter((fact) => covers(word, fact))
    if (covered.length === 0) return whole.includes(word) ? [] : [word]
    const rest = covered.filter((fact) => !whole.some((one) => covers(one, fact)))
    return rest.length === covered.length ? [word] : rest.map(({ way }) => way.join('.'))
  })
  return [...new Set(left)]
}
