import { defineConfig } from 'vitest/config'

/** The office's page in a real browser, one story a file: each opens a house of its own and fills the machine. */
export default defineConfig({
  test: {
    include: ['test/web/*.test.ts'],
    pool: 'forks',
    maxWorkers: 1,
    testTimeout: 180_000,
    hookTimeout: 300_000,
    // Where others share the machine a second try tells bad luck from a fault.
    retry: process.env.CI ? 1 : 0,
  },
})
