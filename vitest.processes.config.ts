import { defineConfig } from 'vitest/config'

/**
 * Whole processes started, killed and set up anew, and weeks of the other procedures in the time-skipping server: one
 * file at a time, since each fills the machine.
 */
export default defineConfig({
  test: {
    include: ['test/processes/*.test.ts', 'test/stories/*.test.ts'],
    pool: 'forks',
    maxWorkers: 1,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Kills at real instants on a shared machine: a second try tells bad luck from a fault.
    retry: 1,
  },
})
