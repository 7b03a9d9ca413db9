import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/*.test.ts'],
    pool: 'forks',
    // Each file has servers of its own; two at a time fill a small machine without starving one another.
    maxWorkers: 2,
    // Patience for a busy machine, no measure of speed.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Where others share the machine a second try tells bad luck from a fault.
    retry: process.env.CI ? 1 : 0,
  },
})
