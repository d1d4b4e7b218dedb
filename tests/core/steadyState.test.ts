// Fields that settle at once: against a slab with a known answer, against full matrices, from any start.
import { describe, expect, it } from 'vitest';
import { Lattice } from '../../sim/core/lattice';
import type { SteadyProblem } from '../../sim/core/steadyState';
import { createVoxelGrid } from '../../sim/core/voxels';
import type { VoxelGrid } from '../../sim/core/voxels';
import { largestDifference } from '../support/bits';
import { chanceOf } from '../support/chance';
import { denseSteadyState, isWall } from '../support/dense';

const GRIDS: readonly [string, VoxelGrid][] = [
  ['5 × 9', createVoxelGrid([50, 90, 10], 10, 2)], ['9 × 5', createVoxelGrid([90, 50, 10], 10, 2)],
  ['1 × 6', createVoxelGrid([10, 60, 10], 10, 2)], ['4 × 7 × 3', createVoxelGrid([40, 70, 30], 10, 3)],
  ['7 × 4 × 5', createVoxelGrid([70, 40, 50], 10, 3)], ['4 × 4 × 1', createVoxelGrid([40, 40, 10], 10, 3)],
];

interface Plan {
  readonly problem: SteadyProblem;
  readonly fixedWalls: boolean;
}

function planSteadyState(_: VoxelGrid, diffusion: number, decay: number, fixedWalls: boolean, tolerance: number, maxIterations = 400): Plan {
  return { problem: { diffusion, decay, tolerance, maxIterations }, fixedWalls };
}

/** Solves by kernels and by their twins, which must give the same bits. */
function solveSteadyState(grid: VoxelGrid, { problem, fixedWalls }: Plan, field: Float64Array, source: Float64Array, sink: Float64Array): number {
  const twin = Float64Array.from(field);
  const used = new Lattice(grid, fixedWalls).settle(problem, field, source, sink);
  expect(new Lattice(grid, fixedWalls, 'reference').settle(problem, twin, source, sink)).toBe(used);
  expect(Buffer.compare(new Uint8Array(twin.buffer), new Uint8Array(field.buffer))).toBe(0);
  return used;
}

function sprinkle(grid: VoxelGrid, seed: number) {
  const chance = chanceOf(seed), some = (share: number, size: number) => Float64Array.from({ length: grid.count }, () => (chance() < share ? size * chance() : 0));
  const source = some(0.3, 500);
  source[0] = 300; // never a patch without any supply
  return { source, sink: some(0.6, 10), start: some(1, 40) };
}

describe.each(GRIDS)('steady state on %s voxels', (_, grid) => {
  it.each([false, true])('equals full matrices (walls held: %s)', (fixedWalls) => {
    const { source, sink, start } = sprinkle(grid, 7), D = 1500, decay = 0.1;
    const truth = denseSteadyState(grid, D, decay, source, sink, fixedWalls ? start : null);
    const field = Float64Array.from(start);
    const used = solveSteadyState(grid, planSteadyState(grid, D, decay, fixedWalls, 1e-12), field, source, sink);
    expect(used).toBeLessThanOrEqual(grid.count + 5);
    expect(largestDifference(field, truth)).toBeLessThan(1e-8);
    if (fixedWalls) for (let v = 0; v < grid.count; v++) if (isWall(grid, v)) expect(field[v]).toBe(start[v]);
  });

  it('does not depend on where it starts', () => {
    const { source, sink, start } = sprinkle(grid, 8), plan = planSteadyState(grid, 1500, 0.1, false, 1e-12);
    const cold = new Float64Array(grid.count), warm = start;
    solveSteadyState(grid, plan, cold, source, sink);
    solveSteadyState(grid, plan, warm, source, sink);
    expect(largestDifference(cold, warm)).toBeLessThan(1e-8);
    expect(solveSteadyState(grid, planSteadyState(grid, 1500, 0.1, false, 1e-9), warm, source, sink)).toBe(0);
  });
});

describe('steady state against its equation', () => {
  it('falls off as a hyperbolic cosine in a slab that eats, between held walls', () => {
    // 51 voxels between walls at 38 mmHg; walls along y would interfere, so the slab is a 2-D patch uniform along y.
    const grid = createVoxelGrid([530, 2130, 10], 10, 2), D = 1e5, uptake = 10, decay = 0.1;
    const field = new Float64Array(grid.count).fill(38), sink = new Float64Array(grid.count).fill(uptake);
    solveSteadyState(grid, planSteadyState(grid, D, decay, true, 1e-11, 2000), field, new Float64Array(grid.count), sink);
    const middle = Math.floor(grid.ny / 2), half = (grid.nx - 1) / 2, k = Math.sqrt((uptake + decay) / D) * grid.h;
    for (let i = 0; i < grid.nx; i++) {
      const truth = (38 * Math.cosh(k * (i - half))) / Math.cosh(k * half);
      expect(Math.abs(field[middle * grid.nx + i] - truth)).toBeLessThan(0.02);
    }
    expect(field[middle * grid.nx + half]).toBeLessThan(6);
  });

  it('balances supply and loss exactly in sum', () => {
    const grid = createVoxelGrid([200, 120, 10], 10, 2), { source, sink } = sprinkle(grid, 9);
    const field = new Float64Array(grid.count);
    solveSteadyState(grid, planSteadyState(grid, 1e5, 0.1, false, 1e-12, 4000), field, source, sink);
    let supply = 0, loss = 0;
    for (let v = 0; v < grid.count; v++) {
      supply += source[v];
      loss += (sink[v] + 0.1) * field[v];
    }
    expect(loss / supply).toBeCloseTo(1, 9);
    expect(field.every((u) => u > 0)).toBe(true);
  });

  it('is never negative, however early it stops', () => {
    const grid = createVoxelGrid([200, 200, 10], 10, 2), source = new Float64Array(grid.count), sink = new Float64Array(grid.count);
    source[210] = 1e4;
    sink.fill(20);
    for (let most = 1; most < 12; most++) {
      const field = new Float64Array(grid.count);
      solveSteadyState(grid, planSteadyState(grid, 1e5, 0.1, true, 1e-12, most), field, source, sink);
      expect(field.every((u) => u >= 0)).toBe(true);
    }
  });

  it('leaves an empty patch empty', () => {
    const grid = createVoxelGrid([60, 40, 10], 10, 2), none = new Float64Array(grid.count), field = new Float64Array(grid.count);
    expect(solveSteadyState(grid, planSteadyState(grid, 1e5, 0.1, false, 1e-4), field, none, none)).toBe(0);
    expect(field.every((u) => u === 0)).toBe(true);
  });

  it.each([
    ['50 × 50', createVoxelGrid([1000, 1000, 20], 20, 2)], ['201 × 13', createVoxelGrid([4020, 260, 20], 20, 2)],
    ['24 × 31 × 7', createVoxelGrid([480, 620, 140], 20, 3)], ['40 × 40 × 40', createVoxelGrid([800, 800, 800], 20, 3)],
  ])('needs about ten iterations for ten digits, on %s voxels as on any', (_, grid) => {
    for (const fixedWalls of [false, true]) {
      const { source, sink, start } = sprinkle(grid, 11), plan = planSteadyState(grid, 1e5, 0.1, fixedWalls, 1e-10);
      expect(new Lattice(grid, fixedWalls).settle(plan.problem, start, source, sink)).toBeLessThanOrEqual(15);
    }
  });

  it('costs nothing more once it is solved: the field stays as it is, bit for bit', () => {
    const grid = createVoxelGrid([300, 260, 10], 10, 2), { source, sink, start } = sprinkle(grid, 12), plan = planSteadyState(grid, 1e5, 0.1, true, 1e-6);
    expect(solveSteadyState(grid, plan, start, source, sink)).toBeGreaterThan(0);
    const solved = Float64Array.from(start);
    expect(solveSteadyState(grid, plan, start, source, sink)).toBe(0);
    expect(start).toEqual(solved);
  });

  it('stops at the limit of iterations', () => {
    const grid = createVoxelGrid([400, 400, 10], 10, 2), { source, sink } = sprinkle(grid, 10);
    expect(solveSteadyState(grid, planSteadyState(grid, 1e5, 0.01, false, 1e-12, 3), new Float64Array(grid.count), source, sink)).toBe(3);
  });
});
