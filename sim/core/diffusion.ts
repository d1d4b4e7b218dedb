// Diffusion and decay by implicit, locally one-dimensional sweeps: stable at any step, exact in mass without decay.
//
// One step solves (1 + λ·dt/axes − D·dt·∂²) along x, then y, then z (Thomas algorithm), the scheme of BioFVM
// (Ghaffarizadeh 2016). First order in dt, second in h. Walls let nothing through, or hold a fixed value.
import type { VoxelGrid } from './voxels';

interface AxisCoefficients {
  readonly inverse: Float64Array;
  readonly back: Float64Array;
  /** D·dt/h², 0 for a last voxel that is held. */
  readonly forward: Float64Array;
}

/** Coefficients of one field and step; make once, use every step. */
export interface DiffusionPlan {
  readonly axes: readonly AxisCoefficients[];
  /** Voxels held at a fixed value; empty when the walls let nothing through. */
  readonly walls: Int32Array;
}

/** @param diffusion µm²/min @param decay 1/min @param dt min @param fixedWalls voxels of the walls keep their value */
export function planDiffusion(grid: VoxelGrid, diffusion: number, decay: number, dt: number, fixedWalls = false): DiffusionPlan {
  const lengths = [grid.nx, grid.ny, grid.nz].filter((n, axis) => axis < 2 || n > 1);
  const r = (diffusion * dt) / (grid.h * grid.h);
  const e = (decay * dt) / lengths.length;
  return { axes: lengths.map((n) => axisCoefficients(n, r, e, fixedWalls)), walls: fixedWalls ? wallVoxels(grid) : new Int32Array(0) };
}

function axisCoefficients(n: number, r: number, e: number, fixedWalls: boolean): AxisCoefficients {
  const inverse = new Float64Array(n), back = new Float64Array(n), forward = new Float64Array(n).fill(r);
  for (let i = 0; i < n; i++) {
    if (fixedWalls && (i === 0 || i === n - 1)) {
      inverse[i] = 1;
      forward[i] = 0;
      continue;
    }
    const neighbors = n === 1 ? 0 : i === 0 || i === n - 1 ? 1 : 2;
    let denominator = 1 + e + neighbors * r;
    if (i > 0) denominator -= r * back[i - 1]!;
    inverse[i] = 1 / denominator;
    back[i] = r * inverse[i]!;
  }
  return { inverse, back, forward };
}

function wallVoxels(grid: VoxelGrid): Int32Array {
  const { nx, ny, nz } = grid;
  const walls: number[] = [];
  for (let k = 0, v = 0; k < nz; k++) {
    for (let j = 0; j < ny; j++) {
      for (let i = 0; i < nx; i++, v++) {
        if (i === 0 || i === nx - 1 || j === 0 || j === ny - 1 || (nz > 1 && (k === 0 || k === nz - 1))) walls.push(v);
      }
    }
  }
  return Int32Array.from(walls);
}

/** One step in place. Held walls get `wallValue`; lines that lie in a wall are swept like the others and set back. */
export function diffuse(grid: VoxelGrid, plan: DiffusionPlan, field: Float64Array, wallValue = 0): void {
  const { nx, ny, nz } = grid;
  holdWalls(field, plan.walls, wallValue);
  sweepX(field, plan.axes[0]!, nx, ny * nz);
  holdWalls(field, plan.walls, wallValue);
  for (let k = 0; k < nz; k++) sweepStrided(field, plan.axes[1]!, k * nx * ny, nx, ny, nx);
  holdWalls(field, plan.walls, wallValue);
  if (plan.axes.length > 2) {
    sweepStrided(field, plan.axes[2]!, 0, nx * ny, nz, nx * ny);
    holdWalls(field, plan.walls, wallValue);
  }
}

function holdWalls(field: Float64Array, walls: Int32Array, value: number): void {
  for (let w = 0; w < walls.length; w++) field[walls[w]!] = value;
}

function sweepX(field: Float64Array, axis: AxisCoefficients, n: number, lines: number): void {
  const { inverse, back, forward } = axis;
  for (let line = 0; line < lines; line++) {
    const base = line * n;
    let previous = field[base]! * inverse[0]!;
    field[base] = previous;
    for (let i = 1; i < n; i++) {
      previous = (field[base + i]! + forward[i]! * previous) * inverse[i]!;
      field[base + i] = previous;
    }
    for (let i = n - 2; i >= 0; i--) {
      previous = field[base + i]! + back[i]! * previous;
      field[base + i] = previous;
    }
  }
}

/** Lines of stride `stride`, `run` of them side by side: the inner loop is contiguous. */
function sweepStrided(field: Float64Array, axis: AxisCoefficients, base: number, stride: number, n: number, run: number): void {
  const { inverse, back, forward } = axis;
  for (let q = base; q < base + run; q++) field[q] = field[q]! * inverse[0]!;
  for (let i = 1; i < n; i++) {
    const row = base + i * stride, above = row - stride, scale = inverse[i]!, share = forward[i]!;
    for (let q = 0; q < run; q++) field[row + q] = (field[row + q]! + share * field[above + q]!) * scale;
  }
  for (let i = n - 2; i >= 0; i--) {
    const row = base + i * stride, below = row + stride, share = back[i]!;
    for (let q = 0; q < run; q++) field[row + q] = field[row + q]! + share * field[below + q]!;
  }
}
