import type { Connectors } from './config/contract.ts'
import type { Journal } from './journal/contract.ts'
import type { Runtime } from './runtime.ts'
import type { TokenStore } from './stores/index.ts'

/** The world a workspace lives in. */
export interface WorkspaceRuntime extends Runtime {
  /** Where tokens are kept; `url` is what the file says, if it says something. */
  openStore(url: string | undefined): Promise<TokenStore>
  /** Where the user's own secrets are kept: the same place whatever is said of tokens. */
  openVaultStore(): Promise<TokenStore>
  /** Where records of calls are kept; undefined where tokens are in memory only, `url` being what the file says. */
  openJournal(url: string | undefined): Promise<Journal | undefined>
  connectors: Connectors
}
