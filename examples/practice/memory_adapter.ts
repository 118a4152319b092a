/** oidc-provider's storage interface over one Map, forgotten when the server stops. */
import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider'

export function memoryAdapter(): AdapterFactory {
  const held = new Map<string, AdapterPayload>()

  return (model): Adapter => {
    const key = (id: string) => `${model}:${id}`
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
      // Sessions and device codes are not used here.
      findByUid: async () => undefined,
      findByUserCode: async () => undefined,
    }
  }
}
