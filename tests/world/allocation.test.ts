// A settled world keeps nothing of its steps: thousands of them leave heap and buffers as they were.
//
// Measured in a program of its own (tests/fixtures/settledRun.ts) with --expose-gc: after a warm-up, four stretches of
// 2500 steps; before and after each, garbage is collected twice and the heap read. A leak shows in every stretch; what
// the engine itself still keeps or frees (compiled code, type feedback) in some of them only, so the median counts.
// Code once compiled stays (--no-flush-bytecode), or its going would hide a leak. The young generation is larger than all
// garbage of a stretch: what the heap has grown by before collecting is all that was allocated.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { median } from '../../bench/measure';
import { STEPS, STRETCHES } from '../fixtures/stretch';
import type { Settled } from '../fixtures/stretch';

/**
 * Bytes a stretch may keep, ten per step: keeping the smallest object of every step would be 60 000. Measured: 100 to
 * 10 000, most of it while the engine still compiles on a busy machine.
 */
const KEPT = 10 * STEPS;
/** Bytes per cell and step that may be thrown away: numbers passed to and from functions too long to be merged. Measured: 14. */
const THROWN_AWAY = 24;

const root = fileURLToPath(new URL('../..', import.meta.url));
let folder = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cart-lab-allocation-'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  await build({
    root, configFile: false, logLevel: 'error', publicDir: false, ssr: { noExternal: true },
    build: {
      ssr: true, outDir: join(folder, 'out'), target: 'node20', minify: false,
      rolldownOptions: { input: { main: join(root, 'tests/fixtures/settledRun.ts') }, output: { entryFileNames: 'main.js' } },
    },
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function settledRun(...faults: string[]): Settled {
  const flags = ['--expose-gc', '--no-flush-bytecode', '--min-semi-space-size=256', '--max-semi-space-size=256'];
  return JSON.parse(execFileSync(process.execPath, [...flags, join(folder, 'out/main.js'), ...faults], { encoding: 'utf8' })) as Settled;
}

const usual = (run: Settled, of: 'kept' | 'thrownAway') => median(run.stretches.map((stretch) => stretch[of]));

describe('a settled world', () => {
  it(`keeps nothing of ${STRETCHES * STEPS} steps and throws little away`, () => {
    const run = settledRun();
    expect({ sameCells: run.sameCells, moved: run.moved }).toEqual({ sameCells: true, moved: true });
    expect(Math.min(run.binds, run.hits)).toBeGreaterThan(1000);
    expect(usual(run, 'kept')).toBeLessThan(KEPT);
    expect(run.stretches.map(({ buffers }) => buffers)).toEqual(run.stretches.map(() => 0));
    expect(usual(run, 'thrownAway') / run.cells).toBeLessThan(THROWN_AWAY);
  });

  it('is found out when it keeps an object of every step and throws one per cell away', () => {
    const run = settledRun('waste');
    expect(usual(run, 'kept')).toBeGreaterThan(2 * KEPT);
    expect(usual(run, 'thrownAway') / run.cells).toBeGreaterThan(1.5 * THROWN_AWAY);
  });
});
