/** A process of its own: adds 1 to a counter in the store as often as it is told, by compareAndSet alone. */
import { openStore } from '../../src/stores/index.ts'

const [url = '', rounds = '0'] = process.argv.slice(2)
const clock = { now: Date.now, sleep: async () => {} }
const store = await openStore({ url, workspacePath: '/nowhere/latchkey.yaml', env: process.env, clock })
let lost = 0
for (let won = 0; won < Number(rounds); ) {
  const entry = await store.load('token_set', 'counter')
  const count = entry ? Number(Buffer.from(entry.value).toString()) : 0
  const next = Buffer.from(`${count + 1}`)
  if (await store.compareAndSet('token_set', 'counter', entry?.generation ?? 0, next)) won++
  else lost++
}
await store.close()
process.stdout.write(`${lost}`)
