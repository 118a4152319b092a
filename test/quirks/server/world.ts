/** What one departure has issued and remembers. */
export const known = {
  client_id: 'quirkclient',
  client_secret: 'quirksecret',
  username: 'quirkuser',
  password: 'quirkpassword',
  redirect_uri: 'https://client.example/callback',
} as const

export interface World {
  /** Of this departure, without a slash at the end. */
  address: string
  /** What the client is known by. */
  client_secret: string
  /** A new access token: it alone is good from now on; a code has served its turn. */
  token(shape?: (number: number) => string): string
  /** A new refresh token: it alone is good from now on. */
  refresh(): string
  code(): string
  readonly current: { access_token: string; refresh_token: string; code: string }
  /** The first token that it has issued ends when it is used. */
  readonly isFirst: boolean
  /** Whatever else it hands out and wants back. */
  remember(name: string, value: string): string
  recall(name: string): string | undefined
}

export function createWorld(
  { name, client_secret = known.client_secret }: { name: string; client_secret?: string },
  address: string,
): World {
  const counts = { token: 0, refresh: 0, code: 0 }
  const current = { access_token: '', refresh_token: `${name}-refresh-0`, code: '' }
  const memory = new Map<string, string>()
  return {
    address,
    client_secret,
    token(shape = (number) => `${name}-token-${number}`) {
      current.access_token = shape(++counts.token)
      current.code = ''
      return current.access_token
    },
    refresh() {
      current.refresh_token = `${name}-refresh-${++counts.refresh}`
      return current.refresh_token
    },
    code() {
      current.code = `${name}-code-${++counts.code}`
      return current.code
    },
    current,
    get isFirst() {
      return counts.token === 1
    },
    remember(key, value) {
      memory.set(key, value)
      return value
    },
    recall: (key) => memory.get(key),
  }
}

/** What stands for something that nobody was given: it fits nothing. */
export const notIssued = '(none was issued)'

export const filled = (text: string, { current, recall }: Pick<World, 'current' | 'recall'>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = { ...known, ...current }[name as keyof typeof current] ?? recall(name)
    return value === undefined || value === '' ? notIssued : value
  })
