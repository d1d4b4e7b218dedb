// Fields that settle in seconds, such as oxygen, are solved straight to their steady state.
//
// Finds u with (sink + λ)·u − D·∇²u = source, by conjugate gradients with a diagonal preconditioner, started from
// the present field: after a small change of the sources a handful of iterations suffice. The matrix is symmetric
// and positive definite; sums run in voxel order, so the result is the same on every engine.
import type { VoxelGrid } from './voxels';

export interface SteadyStatePlan {
  /** D/h², 1/min */
  readonly coupling: number;
  /** 1/min */
  readonly decay: number;
  /** Voxels of the walls are held at their present value. */
  readonly fixedWalls: boolean;
  readonly tolerance: number;
  readonly maxIterations: number;
  readonly residual: Float64Array;
  readonly search: Float64Array;
  readonly image: Float64Array;
  readonly diagonal: Float64Array;
}

export function planSteadyState(
  grid: VoxelGrid, diffusion: number, decay: number, fixedWalls: boolean, tolerance: number, maxIterations = 400,
): SteadyStatePlan {
  const plane = () => new Float64Array(grid.count);
  return {
    coupling: diffusion / (grid.h * grid.h), decay, fixedWalls, tolerance, maxIterations,
    residual: plane(), search: plane(), image: plane(), diagonal: plane(),
  };
}

/** Solves in place; returns the iterations used. `source` in field units per minute, `sink` in 1/min, one per voxel, never negative. */
export function solveSteadyState(
  grid: VoxelGrid, plan: SteadyStatePlan, field: Float64Array, source: Float64Array, sink: Float64Array,
): number {
  const { residual, search, image, diagonal, tolerance } = plan;
  const n = grid.count;
  fillDiagonal(grid, plan, sink);
  apply(grid, plan, field, image);
  let rho = 0, scale = 0;
  for (let v = 0; v < n; v++) {
    const d = diagonal[v]!;
    const r = d === 0 ? 0 : source[v]! - image[v]!;
    residual[v] = r;
    search[v] = d === 0 ? 0 : r / d;
    rho += r * search[v]!;
    scale += d * field[v]! * field[v]! + (d === 0 ? 0 : (source[v]! * source[v]!) / d);
  }
  const target = tolerance * tolerance * (scale + 1e-300);
  let iterations = 0;
  while (rho > target && iterations < plan.maxIterations) {
    apply(grid, plan, search, image);
    let curvature = 0;
    for (let v = 0; v < n; v++) curvature += search[v]! * image[v]!;
    if (!(curvature > 0)) break;
    const alpha = rho / curvature;
    let next = 0;
    for (let v = 0; v < n; v++) {
      field[v] = field[v]! + alpha * search[v]!;
      const r = residual[v]! - alpha * image[v]!;
      residual[v] = r;
      const d = diagonal[v]!;
      if (d !== 0) next += (r * r) / d;
    }
    const beta = next / rho;
    rho = next;
    for (let v = 0; v < n; v++) {
      const d = diagonal[v]!;
      search[v] = d === 0 ? 0 : residual[v]! / d + beta * search[v]!;
    }
    iterations++;
  }
  if (iterations > 0) cutUndershoots(plan, field);
  return iterations;
}

/** With sources and walls that are nowhere negative the true solution is not either: cutting brings the answer nearer. */
function cutUndershoots({ diagonal }: SteadyStatePlan, field: Float64Array): void {
  for (let v = 0; v < field.length; v++) if (field[v]! < 0 && diagonal[v]! !== 0) field[v] = 0;
}

/** Diagonal of the matrix; 0 marks a voxel held fixed. */
function fillDiagonal(grid: VoxelGrid, plan: SteadyStatePlan, sink: Float64Array): void {
  const { nx, ny, nz } = grid;
  for (let k = 0, v = 0; k < nz; k++) {
    for (let j = 0; j < ny; j++) {
      for (let i = 0; i < nx; i++, v++) {
        const wallX = i === 0 || i === nx - 1, wallY = j === 0 || j === ny - 1, wallZ = nz > 1 && (k === 0 || k === nz - 1);
        if (plan.fixedWalls && (wallX || wallY || wallZ)) {
          plan.diagonal[v] = 0;
          continue;
        }
        const neighbors =
          (i > 0 ? 1 : 0) + (i < nx - 1 ? 1 : 0) + (j > 0 ? 1 : 0) + (j < ny - 1 ? 1 : 0) + (k > 0 ? 1 : 0) + (k < nz - 1 ? 1 : 0);
        plan.diagonal[v] = sink[v]! + plan.decay + neighbors * plan.coupling;
      }
    }
  }
}

/** image = A·field on the free voxels, 0 on the fixed ones. */
function apply(grid: VoxelGrid, plan: SteadyStatePlan, field: Float64Array, image: Float64Array): void {
  const { nx, ny, nz } = grid;
  const { coupling, diagonal } = plan;
  const plane = nx * ny;
  for (let k = 0, v = 0; k < nz; k++) {
    for (let j = 0; j < ny; j++) {
      for (let i = 0; i < nx; i++, v++) {
        const d = diagonal[v]!;
        if (d === 0) {
          image[v] = 0;
          continue;
        }
        let neighbors = 0;
        if (i > 0) neighbors += field[v - 1]!;
        if (i < nx - 1) neighbors += field[v + 1]!;
        if (j > 0) neighbors += field[v - nx]!;
        if (j < ny - 1) neighbors += field[v + nx]!;
        if (k > 0) neighbors += field[v - plane]!;
        if (k < nz - 1) neighbors += field[v + plane]!;
        image[v] = d * field[v]! - coupling * neighbors;
      }
    }
  }
}
