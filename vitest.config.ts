import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/real/**'],
    // On a machine that does something else besides, a test of many processes takes three times as long.
    testTimeout: 60_000,
    globalSetup: ['test/build_once.ts', 'test/temporary_files.ts'],
    // To load everything anew for each file was a third of all work. Files share a worker and what it has loaded: no
    // module of ours keeps anything between two workspaces, no test mocks one, and a spy or a variable is put back.
    isolate: false,
    // One less than there are cores is what vitest takes by itself: on two, one would be idle.
    maxWorkers: '100%',
  },
})
