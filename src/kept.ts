/** What a workspace keeps: tokens, the user's own secrets, records of calls. Each is opened when it is first needed. */
import type { Recorder } from './journal/contract.ts'
import { unrecorded } from './journal/unrecorded.ts'
import { once } from './once.ts'
import type { TokenStore, Vault } from './stores/index.ts'
import type { WorkspaceRuntime } from './workspace_runtime.ts'

/** A store whose values are now encrypted with the current key. */
export interface Rekeyed {
  store: string
  values: number
}

export interface Kept {
  store(): Promise<TokenStore>
  vault(): Promise<Vault>
  recorder(): Promise<Recorder>
  rekey(): Promise<Rekeyed[]>
  close(): Promise<void>
}

/** `storeUrl`: what the file says of where tokens are kept, if it says something. */
export function openKept(storeUrl: () => Promise<string | undefined>, runtime: WorkspaceRuntime): Kept {
  const stores: TokenStore[] = []
  const recorders: Recorder[] = []
  const kept = (store: TokenStore) => {
    stores.push(store)
    return store
  }
  const store = once(async () => kept(await runtime.openStore(await storeUrl())))
  const vault = once(async () => {
    const { openVault } = await import('./stores/index.ts')
    return openVault(kept(await runtime.openVaultStore()))
  })

  return {
    store,
    vault,
    /** Never the reason why something fails: what is wrong with the store is told by whoever needs the store. */
    recorder: once(async () => {
      const journal = await storeUrl()
        .then(runtime.openJournal)
        .catch(() => undefined)
      if (!journal) return unrecorded
      const { openRecorder } = await import('./journal/recorder.ts')
      const opened = openRecorder(journal, runtime)
      recorders.push(opened)
      return opened
    }),
    async rekey() {
      const { rewrite } = await import('./stores/keys.ts')
      const both = [await store(), kept(await runtime.openVaultStore())]
      const places = new Map(both.map((opened) => [opened.location, opened]))
      const rekeyed: Rekeyed[] = []
      for (const [place, opened] of places) {
        if (place !== 'memory') rekeyed.push({ store: place, values: await rewrite(opened, runtime.clock) })
      }
      return rekeyed
    },
    async close() {
      await Promise.all(recorders.map((recorder) => recorder.close()))
      await Promise.all(stores.map((store) => store.close()))
    },
  }
}
