/** oidc-provider's storage interface over one Map, forgotten when the server stops. */
import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider'

export function memoryAdapter(): AdapterFactory {
  const held = new Map<string, AdapterPayload>()

  return (model): Adapter => {
    const key = (id: string) => `${model}:${id}`
    const found = (isIt: (payload: AdapterPayload) => boolean) =>
      [...held].find(([id, payload]) => id.startsWith(`${model}:`) && isIt(payload))?.[1]
    return {
      async upsert(id, payload) {
        held.set(key(id), payload)
      },
      find: async (id) => held.get(key(id)),
      async consume(id) {
        const payload = held.get(key(id))
        if (payload) payload.consumed = Math.floor(Date.now() / 1000)
      },
      async destroy(id) {
        held.delete(key(id))
      },
      async revokeByGrantId(grantId) {
        for (const [id, payload] of held) if (payload.grantId === grantId) held.delete(id)
      },
      findByUid: async (uid) => found((payload) => payload.uid === uid),
      findByUserCode: async (userCode) => found((payload) => payload.userCode === userCode),
    }
  }
}
