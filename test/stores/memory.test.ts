import { openMemory } from '../../src/stores/memory.ts'
import { tokenStoreContract } from '../contracts/token_store.ts'

tokenStoreContract('memory', (_folder, clock) => openMemory('', clock), { shared: 'it ends with its process' })
