/** Certificates that do not verify, accepted on first use (`ssl_mode: trust`) or by `latchkey trust`: one for an origin. */
import type { TokenStore } from './contract.ts'

export interface PinnedCertificates {
  /** The fingerprint that counts for an origin: the one that is pinned, or else, from now on, this one. */
  pin(origin: string, fingerprint: string): Promise<{ fingerprint: string; isNew: boolean }>
  /** Pins this one, whatever was before; gives that. */
  replace(origin: string, fingerprint: string): Promise<string | undefined>
}

export function openPinnedCertificates(store: TokenStore): PinnedCertificates {
  async function load(origin: string) {
    const entry = await store.load('pinned_certificate', origin)
    return { generation: entry?.generation ?? 0, fingerprint: entry && Buffer.from(entry.value).toString() }
  }
  const write = (origin: string, generation: number, fingerprint: string) =>
    store.compareAndSet('pinned_certificate', origin, generation, Buffer.from(fingerprint))

  return {
    async pin(origin, fingerprint) {
      for (;;) {
        const { generation, fingerprint: pinned } = await load(origin)
        if (pinned !== undefined) return { fingerprint: pinned, isNew: false }
        // Another process may be first: then its pin counts.
        if (await write(origin, generation, fingerprint)) return { fingerprint, isNew: true }
      }
    },
    async replace(origin, fingerprint) {
      for (;;) {
        const { generation, fingerprint: before } = await load(origin)
        if (before === fingerprint || (await write(origin, generation, fingerprint))) return before
      }
    },
  }
}
