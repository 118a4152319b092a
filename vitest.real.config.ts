import { defineConfig } from 'vitest/config'

/** What needs the package registry, other versions of Node, or real time; and test/e2e, each command a process. */
export default defineConfig({
  test: {
    include: ['test/real/**/*.test.ts', 'test/e2e/**/*.test.ts'],
    env: { LATCHKEY_E2E: 'processes' },
    testTimeout: 300_000,
    hookTimeout: 300_000,
    fileParallelism: false,
    globalSetup: 'test/build_once.ts',
  },
})
