import type { Entry, Namespace, OpenDriver } from './contract.ts'

/** Lives and dies with the process; the library's default. */
export const openMemory: OpenDriver = (_address, clock) => {
  const entries = new Map<string, Entry>()
  const leases = new Map<string, { until: number }>()

  return {
    location: 'memory',

    async load(namespace, key) {
      const entry = entries.get(`${namespace} ${key}`)
      return entry && { ...entry, value: entry.value.slice() }
    },

    async compareAndSet(namespace, key, expected, value) {
      const id = `${namespace} ${key}`
      if ((entries.get(id)?.generation ?? 0) !== expected) return undefined
      entries.set(id, { generation: expected + 1, value: value.slice() })
      return expected + 1
    },

    async reserve() {},

    async entries() {
      return [...entries.keys()].map((id) => {
        const [namespace, ...key] = id.split(' ')
        return { namespace: namespace as Namespace, key: key.join(' ') }
      })
    },

    async lease(key, ttl) {
      const held = leases.get(key)
      if (held && held.until > clock.now()) return undefined
      const mine = { until: clock.now() + ttl }
      leases.set(key, mine)
      return {
        async renew(ttl) {
          if (leases.get(key) !== mine) return false
          mine.until = clock.now() + ttl
          return true
        },
        async release() {
          if (leases.get(key) === mine) leases.delete(key)
        },
      }
    },

    async close() {},
  }
}
