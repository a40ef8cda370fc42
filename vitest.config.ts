import { defineConfig } from 'vitest/config'

/** Milliseconds. No test is about time, and a busy machine must not fail one. */
const patience = { testTimeout: 60_000, hookTimeout: 60_000 }

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/{site,browser,fixtures}/**'],
          setupFiles: ['tests/run/fast-check.ts'],
          // Which styles a page has is tested on the styles themselves.
          css: true,
          ...patience,
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: 'tests/site/setup.ts',
          setupFiles: ['tests/run/fast-check.ts'],
          // Some of them build, and builds of one checkout share a cache.
          fileParallelism: false,
          ...patience,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/site/setup.ts', 'tests/browser/setup.ts'],
          setupFiles: ['tests/run/fast-check.ts'],
          fileParallelism: false,
          ...patience,
        },
      },
    ],
  },
})
