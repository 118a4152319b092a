import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/real/**'],
    // On a machine that does something else besides, a test of many processes takes three times as long.
    testTimeout: 60_000,
    globalSetup: 'test/build_once.ts',
  },
})
