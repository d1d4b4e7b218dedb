// Two kinds of tests: those of plain functions, and those that drive a real browser.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/browser/**'],
          environment: 'node',
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          environment: 'node',
          globalSetup: 'tests/browser/globalSetup.ts',
          fileParallelism: false, // one browser at a time: software WebGL takes every core it gets
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
