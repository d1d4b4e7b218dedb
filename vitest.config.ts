// Two kinds of tests: those of plain functions, and those that drive a real browser.
import { defineConfig } from 'vitest/config';

/** No test may die because the machine is busy: the suite has to pass at load 30, slowly. */
const PATIENCE_MS = 10 * 60_000;

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
          testTimeout: PATIENCE_MS,
          hookTimeout: PATIENCE_MS,
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
          testTimeout: 2 * PATIENCE_MS,
          hookTimeout: 2 * PATIENCE_MS,
        },
      },
    ],
  },
});
