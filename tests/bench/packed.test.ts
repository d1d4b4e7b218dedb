// The packed benchmark reproduces the native C++ reference bit for bit: the pinned hashes are the reference's own.
import { describe, expect, it } from 'vitest';
import { PackedRun } from '../../bench/packed/packed';

/** As printed by the reference: --mech verlet-half --diff 0 --pheno 0 --warm 5, built with -ffp-contract=off. */
const NATIVE = [
  { cells: 500, dimensions: 2, steps: 65, rebuilds: 14, hash: '2f716f6b' },
  { cells: 500, dimensions: 3, steps: 65, rebuilds: 13, hash: 'd3af135c' },
  { cells: 3000, dimensions: 2, steps: 25, rebuilds: 6, hash: '0e8cbf21' },
  { cells: 3000, dimensions: 2, steps: 1005, rebuilds: 259, hash: '430519ff' },
  { cells: 3000, dimensions: 3, steps: 25, rebuilds: 5, hash: 'da877d77' },
  { cells: 3000, dimensions: 3, steps: 1005, rebuilds: 253, hash: '78fe509e' },
] as const;

describe('packed workload', () => {
  it.each(NATIVE)('$cells cells in $dimensions-D after $steps steps equal the native run', ({ cells, dimensions, steps, rebuilds, hash }) => {
    for (const kernels of ['fast', 'reference'] as const) {
      const run = new PackedRun(cells, dimensions, 1, kernels);
      expect(run.isFast).toBe(kernels === 'fast');
      run.advance(steps);
      expect({ hash: run.hash(), rebuilds: run.rebuilds }).toEqual({ hash, rebuilds });
    }
  });

  it('gives the same in slices, and something else for another seed', () => {
    const whole = new PackedRun(500, 3), sliced = new PackedRun(500, 3), other = new PackedRun(500, 3, 2);
    whole.advance(30);
    for (let n = 0; n < 10; n++) sliced.advance(3);
    other.advance(30);
    expect(sliced.hash()).toBe(whole.hash());
    expect(other.hash()).not.toBe(whole.hash());
  });
});
