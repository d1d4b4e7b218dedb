// The packed benchmark with several threads: the hash of one, and of the native reference; what happens when a thread fails.
import { describe, expect, it } from 'vitest';
import { PackedRun } from '../../bench/packed/packed';
import { threadLab } from '../support/threads';

const lab = threadLab();

/** Native hashes: see packed.test.ts. */
const NATIVE = [
  { cells: 500, dimensions: 2, steps: 65, hash: '2f716f6b' },
  { cells: 500, dimensions: 3, steps: 65, hash: 'd3af135c' },
  { cells: 3000, dimensions: 2, steps: 25, hash: '0e8cbf21' },
  { cells: 3000, dimensions: 3, steps: 25, hash: 'da877d77' },
] as const;

describe.each([1, 2, 3, 8])('%i threads', (threads) => {
  it.each(NATIVE)('$cells cells in $dimensions-D after $steps steps: the native hash', async ({ cells, dimensions, steps, hash }) => {
    const { kernels, end } = await lab.start(threads), run = new PackedRun(cells, dimensions, 1, kernels);
    run.advance(steps);
    expect(run.hash()).toBe(hash);
    end();
  });

  it.each([1, 2, 5, 17])('%i cells, so that shares are empty', async (cells) => {
    const { kernels, end } = await lab.start(threads), dimensions = cells === 5 ? 3 : 2;
    const run = new PackedRun(cells, dimensions, 1, kernels), one = new PackedRun(cells, dimensions);
    run.advance(30);
    one.advance(30);
    expect(run.hash()).toBe(one.hash());
    end();
  });

  it('go on after the memory has grown in mid-run, and alone after the helpers have gone home', async () => {
    const { kernels, end } = await lab.start(threads), run = new PackedRun(500, 3, 1, kernels), extra = kernels.arena.doubles();
    run.advance(20);
    const before = kernels.arena.byteLength;
    kernels.arena.reserve(1_000_000, extra);
    expect(kernels.arena.byteLength).toBeGreaterThan(before + 7_999_999);
    run.advance(25);
    end();
    run.advance(20);
    expect(run.hash()).toBe('d3af135c');
  });
});

describe('a thread', () => {
  it('is used for large shares only', async () => {
    const { kernels } = await lab.start(2, { leastShare: 400, patience: 100 }), shares: number[] = [];
    const run = kernels.crew.run.bind(kernels.crew);
    kernels.crew.run = (n, job) => {
      shares.push(n);
      run(n, job);
    };
    new PackedRun(799, 2, 1, kernels).advance(2);
    expect(new Set(shares)).toEqual(new Set([1]));
    new PackedRun(800, 2, 1, kernels).advance(2);
    expect(Math.max(...shares)).toBe(2);
  });

  it('that does not start is an error in words', async () => {
    await expect(lab.start(2, { file: new URL('file:///nowhere/helper.js') })).rejects.toThrow(/Thread 1 of the simulation could not be started/);
    await expect(lab.start(3, { file: lab.program('broken.js', 'throw new Error("no such luck");') })).rejects.toThrow(/could not be started: no such luck/);
    await expect(lab.start(2, { file: lab.program('quits.js', 'process.exit(3);') })).rejects.toThrow(/ended with code 3/);
  });

  const READY = 'import { parentPort } from "node:worker_threads"; parentPort.postMessage("ready");';

  it('that dies is an error at the next job', async () => {
    const { kernels } = await lab.start(2, { file: lab.program('dies.js', READY) }), run = new PackedRun(100, 3, 1, kernels);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(() => run.advance(1)).toThrow('Thread 1 of the simulation has failed');
  });

  it('that does not answer is an error when patience ends', async () => {
    const silent = `${READY} Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 3000);`;
    const { kernels } = await lab.start(2, { file: lab.program('silent.js', silent), patience: 200 }), run = new PackedRun(100, 3, 1, kernels);
    expect(() => run.advance(1)).toThrow('has not answered for 0.2 s');
    expect(() => run.advance(1)).toThrow('has failed');
  });

  it('whose share faults is an error of that very job', async () => {
    const { kernels } = await lab.start(3);
    expect(() => kernels.crew.run(3, (code, share) => code.copy(0, share === 2 ? 0xfff00000 : 0, share === 2 ? 0x1000000 : 0))).toThrow('Thread 2 of the simulation has failed');
  });
});
