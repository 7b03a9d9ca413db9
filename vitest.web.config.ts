import { defineConfig } from 'vitest/config'

/** What is measured, or fills the machine by itself, runs when everything else has ended. */
const alone = ['test/web/quality.test.ts']

/** The office's page in a real browser, one story a file: each opens a house of its own. */
export default defineConfig({
  test: {
    pool: 'forks',
    testTimeout: 180_000,
    hookTimeout: 300_000,
    // Where others share the machine a second try tells bad luck from a fault.
    retry: process.env.CI ? 1 : 0,
    projects: [
      {
        extends: true,
        test: {
          name: 'stories',
          include: ['test/web/*.test.ts'],
          exclude: alone,
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      { extends: true, test: { name: 'alone', include: alone, maxWorkers: 1, sequence: { groupOrder: 1 } } },
    ],
  },
})
