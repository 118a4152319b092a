import { defineConfig } from 'vitest/config'

/** What needs the package registry, other versions of Node, or real time. */
export default defineConfig({
  test: {
    include: ['test/real/**/*.test.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    fileParallelism: false,
    globalSetup: 'test/build_once.ts',
  },
})
