// The convergence study: orders are those of theory, and the document comes out whole.
import { describe, expect, it } from 'vitest';
import { oxygenBySweeps, slabError, stepErrors, toleranceRow, withOrders } from '../../bench/convergence/analytic';
import { convergenceDocument } from '../../bench/convergence/document';
import { runSpheroid, spreadOf } from '../../bench/convergence/spheroid';

describe('convergence of the fields', () => {
  it('is of second order in the voxel', () => {
    const [, fine] = withOrders([10, 5].map((at) => ({ at, error: slabError(at) })));
    expect(fine.order).toBeCloseTo(2, 1);
  });

  it('is of first order in the step, with and without splitting, and far better without', () => {
    const [coarse, fine] = stepErrors('il2', 'ball', [0.2, 0.1], 0.02);
    expect(Math.log2(coarse.sweeps / fine.sweeps)).toBeGreaterThan(0.7);
    expect(Math.log2(coarse.sweeps / fine.sweeps)).toBeLessThan(1.2);
    expect(fine.unsplit).toBeLessThan(fine.sweeps / 20);
  });

  it('leaves oxygen by sweeps far off unless steps are tiny', () => {
    expect(oxygenBySweeps(1)).toBeGreaterThan(5);
    expect(oxygenBySweeps(0.001)).toBeLessThan(0.2);
  });

  it('brings oxygen nearer with the tolerance', () => {
    const rows = [1e-4, 1e-6, 1e-8].map(toleranceRow);
    expect(rows[0].error / rows[1].error).toBeGreaterThan(10);
    expect(rows[1].error / rows[2].error).toBeGreaterThan(10);
    expect(rows[2].iterations).toBeLessThan(8);
  });

  it('takes outputs of a spheroid from the model, seed by seed', () => {
    const runs = [1, 2].map((seed) => runSpheroid({ fieldStep: 6, cells: 60, hours: 1.5 }, seed));
    for (const run of runs) expect(Math.abs(run.cart_alive - 58)).toBeLessThanOrEqual(2); // 60 come, few can have died within minutes
    expect(runs[0]).not.toEqual(runs[1]);
    expect(spreadOf([1, 3])).toEqual({ mean: 2, deviation: Math.SQRT2 });
  });

  it('becomes a document with every table', () => {
    const text = convergenceDocument({ steps: [12, 6], tolerances: [1e-5], seeds: [1, 2], cells: 30, hours: 0.2, fine: 2, pointVoxels: [11, 31] });
    expect(text.match(/^\|---/gm)).toHaveLength(8);
    expect(text).not.toMatch(/NaN|undefined|Infinity/);
    expect(text).toMatch(/\| 12 \| \d+(\.\d+)? ± /);
  });
});
