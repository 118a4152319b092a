/** The user's own secrets: `latchkey secret set|list|remove`, read by `${secret:name}`. One entry of the token store. */
import type { SecretSource, TokenStore } from './contract.ts'

export interface Vault extends SecretSource {
  set(name: string, value: string): Promise<void>
  /** False, and nothing changes, where there is one of that name. */
  add(name: string, value: string): Promise<boolean>
  /** Names only. */
  list(): Promise<string[]>
  /** False when there was none of that name. */
  remove(name: string): Promise<boolean>
}

export function openVault(store: TokenStore): Vault {
  async function load() {
    const entry = await store.load('vault', 'secrets')
    const secrets: Record<string, string> = entry ? JSON.parse(Buffer.from(entry.value).toString()) : {}
    return { generation: entry?.generation ?? 0, secrets: new Map(Object.entries(secrets)) }
  }

  /** Again until no other process wrote in between. */
  async function update<T>(change: (secrets: Map<string, string>) => T): Promise<T> {
    for (;;) {
      const { generation, secrets } = await load()
      const result = change(secrets)
      const bytes = Buffer.from(JSON.stringify(Object.fromEntries(secrets)))
      if (await store.compareAndSet('vault', 'secrets', generation, bytes)) return result
    }
  }

  return {
    get: async (name) => (await load()).secrets.get(name),
    set: (name, value) => update((secrets) => void secrets.set(name, value)),
    add: (name, value) =>
      update((secrets) => {
        const isFree = !secrets.has(name)
        if (isFree) secrets.set(name, value)
        return isFree
      }),
    list: async () => [...(await load()).secrets.keys()].sort(),
    remove: (name) => update((secrets) => secrets.delete(name)),
  }
}
