// Two kinds of tests: those of plain functions, and those that drive a real browser.
import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';
import type { TestSpecification } from 'vitest/node';
import { builtSources } from './tools/builtSources.mjs';

/** No test may die because the machine is busy: the suite has to pass at load 30, slowly. */
const PATIENCE_MS = 10 * 60_000;

/** Whole presets, many worlds, short comparisons, recipes of the guide, patterns, the launcher and pairs of deeds take longest: they come first, so that no thread waits for them at the end. */
const LONG = /[\\/]tests[\\/](?:(?:presets|world)[\\/]|(?:recipes|patterns|cli[\\/]verifyQuick|page[\\/]pairs|tools[\\/]ensure)\.)/;

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files), isLong = ({ moduleId }: TestSpecification): boolean => LONG.test(moduleId);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        plugins: [builtSources()],
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/browser/**'],
          environment: 'node',
          isolate: false, // the sources hold no state of their own: loading them once a thread saves minutes
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
          isolate: false, // one browser a process
          testTimeout: 2 * PATIENCE_MS,
          hookTimeout: 2 * PATIENCE_MS,
        },
      },
    ],
  },
});
