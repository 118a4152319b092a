import { defineConfig } from 'vitest/config'

/**
 * What needs the package registry, other versions of Node, or real time; and of what `npm test` does in part, all: each
 * command of test/e2e as a process, each cell of test/thieves.
 */
export default defineConfig({
  test: {
    include: ['test/real/**/*.test.ts', 'test/e2e/**/*.test.ts', 'test/thieves/**/*.test.ts'],
    env: { LATCHKEY_TESTS: 'all' },
    testTimeout: 300_000,
    hookTimeout: 300_000,
    fileParallelism: false,
    globalSetup: 'test/build_once.ts',
  },
})
