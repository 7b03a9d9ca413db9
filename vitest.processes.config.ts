import { defineConfig } from 'vitest/config'

/** Kills, a full disk, a dead line, a start against the clock: each has the machine to itself. */
const alone = ['test/processes/{api-away,bad-input-disk,bench,courier-killed,live-version,start,worker-killed}.test.ts']

/**
 * Whole processes started, killed and set up anew, and weeks of the other procedures in the time-skipping server.
 */
export default defineConfig({
  test: {
    pool: 'forks',
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Kills at real instants on a shared machine: a second try tells bad luck from a fault.
    retry: 1,
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          include: ['test/processes/*.test.ts', 'test/stories/*.test.ts'],
          exclude: alone,
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      { extends: true, test: { name: 'alone', include: alone, maxWorkers: 1, sequence: { groupOrder: 1 } } },
    ],
  },
})
