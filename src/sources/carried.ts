/** What a credential put into a request, as plain values: no address that leads elsewhere may hold one of them. */
import type { HttpRequest } from '../runtime.ts'

/** In headers, which are taken without scheme, cookies, parameters and members of the body: what signing added or changed. */
export function carriedBy(unsigned: HttpRequest, signed: HttpRequest): string[] {
  const before = new Set(valuesIn(unsigned))
  return valuesIn(signed).filter((value) => value !== '' && !before.has(value))
}

function valuesIn({ url, headers, body }: HttpRequest): string[] {
  const { searchParams, username, password, pathname } = new URL(url)
  // These two are ours (see credentials/placement.ts).
  const { cookie = [], 'cache-control': _, 'content-type': __, ...others } = headers
  return [
    username,
    password,
    ...pathname.split('/'),
    ...searchParams.values(),
    ...[cookie].flat().flatMap((field) => field.split(/; */).map((pair) => pair.replace(/^[^=]*=/, ''))),
    ...Object.values(others)
      .flat()
      .map((value) => value.replace(/^[A-Za-z]+ +/, '')),
    ...(typeof body === 'string' ? membersOf(body) : []),
  ]
}

function membersOf(body: string): string[] {
  const texts: string[] = []
  try {
    JSON.parse(body, (_, value: unknown) => {
      if (typeof value === 'string') texts.push(value)
    })
    return texts
  } catch {
    return [...new URLSearchParams(body).values()]
  }
}
