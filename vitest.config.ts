import { defineConfig } from 'vitest/config'

/** What opens servers and databases of its own; every other file is pure. */
const served = [
  'test/{api,api-*,bad-input-*,codec-*,courier,host,metrics,page,record-*,reminders-*}.test.ts',
  'test/{store,store-*,story-*,unit-day}.test.ts',
]
const quick = ['test/*.test.ts']

export default defineConfig({
  test: {
    pool: 'forks',
    // Each served file has servers of its own; two at a time fill a small machine without starving one another.
    maxWorkers: 2,
    // Patience for a busy machine, no measure of speed.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Where others share the machine a second try tells bad luck from a fault.
    retry: process.env.CI ? 1 : 0,
    projects: [
      { extends: true, test: { name: 'served', include: served } },
      // Pure files share what they import: reading it anew for each took longer than their tests.
      { extends: true, test: { name: 'pure', include: quick, exclude: served, isolate: false } },
    ],
  },
})
