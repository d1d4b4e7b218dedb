// Fields that spread in time: mass, decay, the width of a drop, order of convergence, walls, patches of any shape.
import { describe, expect, it } from 'vitest';
import { planDiffusion } from '../../sim/core/diffusion';
import type { DiffusionPlan } from '../../sim/core/diffusion';
import { Lattice } from '../../sim/core/lattice';
import { createVoxelGrid } from '../../sim/core/voxels';
import type { VoxelGrid } from '../../sim/core/voxels';
import { largestDifference } from '../support/bits';
import { chanceOf } from '../support/chance';
import { denseSteadyState, eliminate, isWall } from '../support/dense';

const GRIDS: readonly [string, VoxelGrid][] = [
  ['5 × 9', createVoxelGrid([50, 90, 10], 10, 2)],
  ['9 × 5', createVoxelGrid([90, 50, 10], 10, 2)],
  ['1 × 6', createVoxelGrid([10, 60, 10], 10, 2)],
  ['6 × 1', createVoxelGrid([60, 10, 10], 10, 2)],
  ['4 × 7 × 3', createVoxelGrid([40, 70, 30], 10, 3)],
  ['7 × 3 × 4', createVoxelGrid([70, 30, 40], 10, 3)],
  ['3 × 3 × 1', createVoxelGrid([30, 30, 10], 10, 3)],
];

const lattices = [new Map<VoxelGrid, readonly Lattice[]>(), new Map<VoxelGrid, readonly Lattice[]>()] as const;

/** One step by kernels and by their twins, which must give the same bits; held walls get `wallValue`. */
function diffuse(grid: VoxelGrid, plan: DiffusionPlan, field: Float64Array, wallValue = 0): void {
  const known = lattices[plan.fixedWalls ? 1 : 0];
  let both = known.get(grid);
  if (!both) known.set(grid, both = [new Lattice(grid, plan.fixedWalls), new Lattice(grid, plan.fixedWalls, 'reference')]);
  if (plan.fixedWalls) for (let v = 0; v < grid.count; v++) if (isWall(grid, v)) field[v] = wallValue;
  const twin = Float64Array.from(field);
  both[0].diffuse(plan, field);
  both[1].diffuse(plan, twin);
  if (Buffer.compare(new Uint8Array(twin.buffer), new Uint8Array(field.buffer)) !== 0) throw new Error('kernel and twin differ');
}

const sum = (field: Float64Array) => field.reduce((total, u) => total + u, 0);
const random = (grid: VoxelGrid, seed: number) => {
  const chance = chanceOf(seed);
  return Float64Array.from({ length: grid.count }, () => chance());
};

/** One implicit step along one axis by full matrices: (1 + decay·dt/axes − D·dt·∂²) u = before, in each line. */
function denseStep(grid: VoxelGrid, before: Float64Array, axis: number, r: number, e: number): Float64Array {
  const stride = [1, grid.nx, grid.nx * grid.ny][axis], n = [grid.nx, grid.ny, grid.nz][axis];
  const along = (v: number) => Math.floor(v / stride) % n;
  const matrix = Array.from({ length: grid.count }, (_, v) => {
    const row = new Float64Array(grid.count);
    row[v] = 1 + e;
    for (const step of [-1, 1]) {
      if (along(v) + step < 0 || along(v) + step >= n) continue;
      row[v] = row[v] + r;
      row[v + step * stride] = -r;
    }
    return row;
  });
  return eliminate(matrix, Float64Array.from(before));
}

describe.each(GRIDS)('diffusion on %s voxels', (_, grid) => {
  it('equals full matrices, axis after axis', () => {
    const field = random(grid, 1), D = 37, decay = 0.4, dt = 0.9;
    const axes = grid.nz > 1 ? [0, 1, 2] : [0, 1];
    let truth: Float64Array = Float64Array.from(field);
    for (const axis of axes) truth = denseStep(grid, truth, axis, (D * dt) / 100, (decay * dt) / axes.length);
    diffuse(grid, planDiffusion(grid, D, decay, dt), field);
    expect(largestDifference(field, truth)).toBeLessThan(1e-13);
  });

  it('keeps mass without decay and loses it by the stated rate with decay', () => {
    const field = random(grid, 2), mass = sum(field), axes = grid.nz > 1 ? 3 : 2;
    const closed = planDiffusion(grid, 500, 0, 3);
    for (let n = 0; n < 200; n++) diffuse(grid, closed, field);
    expect(Math.abs(sum(field) / mass - 1)).toBeLessThan(1e-12);
    const leaking = planDiffusion(grid, 500, 0.02, 3);
    for (let n = 0; n < 50; n++) diffuse(grid, leaking, field);
    expect(sum(field) / mass / (1 + 0.06 / axes) ** (-50 * axes) - 1).toBeCloseTo(0, 12);
  });

  it('stays positive and levels out, however long the step', () => {
    const field = new Float64Array(grid.count);
    field[0] = 1;
    diffuse(grid, planDiffusion(grid, 1e4, 0, 10), field);
    expect(field.every((u) => u > 0 && u < 1)).toBe(true);
    for (let n = 0; n < 50; n++) diffuse(grid, planDiffusion(grid, 1e4, 0, 10), field);
    expect(largestDifference(field, new Float64Array(grid.count).fill(1 / grid.count))).toBeLessThan(1e-10);
  });
});

describe('diffusion against its equations', () => {
  it('decays as e^(−λt) where nothing varies, to first order in the step', () => {
    const grid = createVoxelGrid([30, 30, 10], 10, 2), error = (dt: number) => {
      const field = new Float64Array(grid.count).fill(2), plan = planDiffusion(grid, 100, 0.05, dt);
      for (let n = 0; n < Math.round(20 / dt); n++) diffuse(grid, plan, field);
      return Math.abs(field[4] / 2 - Math.exp(-1));
    };
    expect(error(0.01)).toBeLessThan(1e-4);
    expect(error(0.2) / error(0.1)).toBeCloseTo(2, 1);
  });

  it.each([
    ['flat', createVoxelGrid([410, 310, 10], 10, 2)], ['deep', createVoxelGrid([310, 270, 290], 10, 3)],
  ])('widens a drop by 2·D·t along every axis (%s)', (_, grid) => {
    const D = 15, dt = 0.1, steps = 100, field = new Float64Array(grid.count);
    const [ci, cj, ck] = [(grid.nx - 1) / 2, (grid.ny - 1) / 2, (grid.nz - 1) / 2];
    field[(ck * grid.ny + cj) * grid.nx + ci] = 1;
    const plan = planDiffusion(grid, D, 0, dt);
    for (let n = 0; n < steps; n++) diffuse(grid, plan, field);
    const variance = [0, 0, 0];
    for (let v = 0; v < grid.count; v++) {
      const at = [v % grid.nx - ci, Math.floor(v / grid.nx) % grid.ny - cj, Math.floor(v / (grid.nx * grid.ny)) - ck];
      at.forEach((step, axis) => { variance[axis] = variance[axis] + field[v] * (step * grid.h) ** 2; });
    }
    const expected = 2 * D * dt * steps;
    expect(variance[0] / expected).toBeCloseTo(1, 6);
    expect(variance[1] / expected).toBeCloseTo(1, 6);
    expect(grid.nz === 1 ? variance[2] : variance[2] / expected).toBeCloseTo(grid.nz === 1 ? 0 : 1, 6);
  });

  it('is second order in the voxel: a cosine wave fades at its own rate', () => {
    const error = (h: number) => {
      const grid = createVoxelGrid([160, h * 2, h], h, 2), D = 100, dt = 0.002, t = 10;
      const wave = (i: number) => 1 + Math.cos((Math.PI * (i + 0.5)) / grid.nx);
      const field = Float64Array.from({ length: grid.count }, (_, v) => wave(v % grid.nx));
      const plan = planDiffusion(grid, D, 0, dt);
      for (let n = 0; n < t / dt; n++) diffuse(grid, plan, field);
      const rate = D * (Math.PI / 160) ** 2;
      // What the step of 0.002 min adds is known; the rest comes from the voxels.
      const stepError = (rate * rate * dt) / 2;
      const amplitude = (field[0] - field[grid.nx - 1]) / (wave(0) - wave(grid.nx - 1));
      return Math.abs(-Math.log(amplitude) / t - (rate - stepError)) / rate;
    };
    expect(error(20)).toBeLessThan(0.02);
    expect(error(20) / error(10)).toBeGreaterThan(3.7);
    expect(error(20) / error(10)).toBeLessThan(4.3);
  });
});

describe('held walls', () => {
  it.each(GRIDS.filter(([, grid]) => grid.nx > 2 && grid.ny > 2))('keep their value on %s voxels and feed the inside', (_, grid) => {
    const field = random(grid, 3), plan = planDiffusion(grid, 100, 0.1, 1, true);
    for (let n = 0; n < 3; n++) diffuse(grid, plan, field, 7);
    for (let v = 0; v < grid.count; v++) if (isWall(grid, v)) expect(field[v]).toBe(7);
    for (let n = 0; n < 30_000; n++) diffuse(grid, planOnce(grid), field, 7);
    const held = new Float64Array(grid.count).fill(7), none = new Float64Array(grid.count);
    const truth = denseSteadyState(grid, 100, 0.1, none, none, held);
    expect(largestDifference(field, truth)).toBeLessThan(0.02); // what splitting by axes leaves at a step of 0.01 min
  });

  const plans = new Map<VoxelGrid, ReturnType<typeof planDiffusion>>();
  function planOnce(grid: VoxelGrid) {
    const known = plans.get(grid) ?? planDiffusion(grid, 100, 0.1, 0.01, true);
    plans.set(grid, known);
    return known;
  }
});
