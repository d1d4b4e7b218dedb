// How far the field solvers are from exact answers, by voxel, by step in time and by tolerance.
import { SPREAD_PARAMS } from '../../sim';
import type { FieldName } from '../../sim';
import { planDiffusion } from '../../sim/core/diffusion';
import { Lattice } from '../../sim/core/lattice';
import { createVoxelGrid } from '../../sim/core/voxels';
import type { VoxelGrid } from '../../sim/core/voxels';

/** A value of the step or the voxel, the relative error there, and the order since the row before (null in the first). */
export interface ErrorRow {
  readonly at: number;
  readonly error: number;
  readonly order: number | null;
}

/** Order p of an error that goes like stepᵖ, between neighbouring rows. */
export function withOrders(rows: readonly { readonly at: number; readonly error: number }[]): ErrorRow[] {
  return rows.map((row, n) => {
    const before = rows[n - 1];
    return { ...row, order: before === undefined ? null : Math.log(row.error / before.error) / Math.log(row.at / before.at) };
  });
}

function cube(voxels: number, h: number): VoxelGrid {
  return createVoxelGrid([voxels * h, voxels * h, voxels * h], h, 3);
}

/** Distance of every voxel from the middle of the lattice, µm. */
function distances({ nx, ny, nz, h, count }: VoxelGrid): Float64Array {
  return Float64Array.from({ length: count }, (_, v) => {
    const [x, y, z] = [v % nx - (nx - 1) / 2, Math.floor(v / nx) % ny - (ny - 1) / 2, Math.floor(v / (nx * ny)) - (nz - 1) / 2];
    return h * Math.sqrt(x * x + y * y + z * z);
  });
}

/**
 * A point source with decay at rest, u = S·e^(−r/L)/(4πDr), L = √(D/decay) = 50 µm, in a cube of 620 µm: largest relative
 * error between 80 and 150 µm.
 */
export function pointSourceError(voxels: number): number {
  const diffusion = 1000, decay = 0.4, reach = Math.sqrt(diffusion / decay), grid = cube(voxels, 620 / voxels);
  const value = new Float64Array(grid.count), source = new Float64Array(grid.count), r = distances(grid);
  source[(grid.count - 1) / 2] = 1 / grid.h ** 3;
  new Lattice(grid).settle({ diffusion, decay, tolerance: 1e-12 }, value, source);
  let worst = 0;
  for (let v = 0; v < grid.count; v++) {
    if (r[v] < 80 || r[v] > 150) continue;
    const exact = Math.exp(-r[v] / reach) / (4 * Math.PI * diffusion * r[v]);
    worst = Math.max(worst, Math.abs(value[v] / exact - 1));
  }
  return worst;
}

/** Oxygen in a slab of 400 µm that eats 10/min between faces at 38 mmHg, u = 38·cosh(x/L)/cosh(a/L): largest error, mmHg. */
export function slabError(h: number): number {
  const n = Math.round(400 / h) + 1, grid = createVoxelGrid([n * h, h, h], h, 2), reach = Math.sqrt(1e5 / 10);
  const value = new Float64Array(n).fill(38), source = new Float64Array(n), sink = new Float64Array(n).fill(10);
  for (const face of [0, n - 1]) {
    sink[face] = 1e9; // held by an exchange too fast to matter
    source[face] = 38e9;
  }
  new Lattice(grid).settle({ diffusion: 1e5, decay: 0, tolerance: 1e-14 }, value, source, sink);
  return value.reduce((worst, u, i) => Math.max(worst, Math.abs(u - (38 * Math.cosh((i * h - 200) / reach)) / Math.cosh(200 / reach))), 0);
}

export type SourceShape = 'point' | 'ball';

export interface StepRow {
  /** Minutes of a step. */
  readonly at: number;
  /** Of the scheme in use: sources and sinks, then sweeps along x, y, z. */
  readonly sweeps: number;
  /** Of one solve for all of these together, (1/dt + decay + sink)·u − D·∇²u = before/dt + source. */
  readonly unsplit: number;
}

/**
 * A slow field after an hour of secretion in 420 µm of tissue, from empty: by one voxel, or by a ball of 100 µm that takes up
 * as much as it gives at saturation 1 (10/min). Largest difference from unsplit steps of `fine` min, relative to the peak.
 */
export function stepErrors(name: FieldName, shape: SourceShape, steps: readonly number[], fine: number): StepRow[] {
  const grid = cube(21, 20), r = distances(grid), { diffusion, decay } = SPREAD_PARAMS[name].specs;
  const D = diffusion.value, lost = decay.value;
  const source = Float64Array.from(r, (distance) => (shape === 'point' ? (distance === 0 ? 100 : 0) : distance < 100 ? 10 : 0));
  const sink = shape === 'ball' ? source : new Float64Array(grid.count), right = new Float64Array(grid.count);
  const lattice = new Lattice(grid);
  const sweeps = (dt: number) => {
    const value = new Float64Array(grid.count), plan = planDiffusion(grid, D, lost, dt);
    for (let n = 0; n < Math.round(60 / dt); n++) lattice.diffuse(plan, value, source, sink);
    return value;
  };
  const unsplit = (dt: number) => {
    const value = new Float64Array(grid.count);
    for (let n = 0; n < Math.round(60 / dt); n++) {
      for (let v = 0; v < grid.count; v++) right[v] = value[v] / dt + source[v];
      lattice.settle({ diffusion: D, decay: lost + 1 / dt, tolerance: 1e-9 }, value, right, sink);
    }
    return value;
  };
  const truth = unsplit(fine), peak = Math.max(...truth);
  const error = (value: Float64Array) => largestDifference(value, truth) / peak;
  return steps.map((at) => ({ at, sweeps: error(sweeps(at)), unsplit: error(unsplit(at)) }));
}

function largestDifference(a: Float64Array, b: Float64Array): number {
  return a.reduce((worst, value, v) => Math.max(worst, Math.abs(value - b[v])), 0);
}

/** A ball of cells of 200 µm in a cube of 600 µm with 38 mmHg at its walls, each voxel with an uptake of its own. */
function hungryBall(): { grid: VoxelGrid; sink: Float64Array; start: Float64Array } {
  const grid = cube(30, 20), r = distances(grid);
  const sink = Float64Array.from(r, (distance, v) => (distance < 200 ? 4 + (v * 2654435761 % 1000) / 250 : 0));
  return { grid, sink, start: new Float64Array(grid.count).fill(38) };
}

/** Oxygen followed by implicit sweeps until it is at rest, as other programs do: largest error against the steady state, mmHg. */
export function oxygenBySweeps(dt: number): number {
  const { grid, sink, start } = hungryBall(), truth = Float64Array.from(start), lattice = new Lattice(grid, true);
  lattice.settle({ diffusion: 1e5, decay: 0.1, tolerance: 1e-12 }, truth, undefined, sink);
  const value = Float64Array.from(truth), plan = planDiffusion(grid, 1e5, 0.1, dt, true);
  for (let n = 0; n < Math.max(400, 4 / dt); n++) lattice.diffuse(plan, value, undefined, sink);
  return largestDifference(value, truth);
}

export interface ToleranceRow {
  readonly tolerance: number;
  readonly fromEmpty: number;
  /** Mean over 20 steps in which the uptake of one voxel in fifty changes by up to a tenth. */
  readonly iterations: number;
  /** mmHg, the largest of all steps and voxels. */
  readonly error: number;
}

/** Iterations and errors of oxygen at rest in the hungry ball. */
export function toleranceRow(tolerance: number): ToleranceRow {
  const { grid, sink, start } = hungryBall(), lattice = new Lattice(grid, true), problem = { diffusion: 1e5, decay: 0.1 };
  const value = Float64Array.from(start), truth = Float64Array.from(start);
  const fromEmpty = lattice.settle({ ...problem, tolerance }, value, undefined, sink);
  let iterations = 0, error = 0;
  for (let n = 0; n < 20; n++) {
    for (let v = n; v < grid.count; v += 50) sink[v] = sink[v] * (n % 2 === 0 ? 1.1 : 0.9);
    iterations += lattice.settle({ ...problem, tolerance }, value, undefined, sink) / 20;
    lattice.settle({ ...problem, tolerance: 1e-13 }, truth, undefined, sink);
    error = Math.max(error, largestDifference(value, truth));
  }
  return { tolerance, fromEmpty, iterations, error };
}
