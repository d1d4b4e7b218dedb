// Diffusion and decay by implicit, locally one-dimensional sweeps: stable at any step, exact in mass without decay.
//
// One step solves (1 + λ·dt/axes − D·dt·∂²) along x, then y, then z (Thomas algorithm), the scheme of BioFVM
// (Ghaffarizadeh 2016). First order in dt, second in h. Walls let nothing through, or hold a fixed value.
import type { FieldMemory, Plane } from './planes';
import type { VoxelGrid } from './voxels';

/** Coefficients of one field and step; make once, use every step. */
export interface DiffusionPlan {
  readonly dt: number;
  readonly fixedWalls: boolean;
  /** x, y and in 3-D z, one after the other; per axis three lists, as long as the axis: inverse, back, forward. */
  readonly coefficients: Float64Array;
}

/** @param diffusion µm²/min @param decay 1/min @param dt min @param fixedWalls voxels of the walls keep their value */
export function planDiffusion(grid: VoxelGrid, diffusion: number, decay: number, dt: number, fixedWalls = false): DiffusionPlan {
  const lengths = axesOf(grid), coefficients = new Float64Array(coefficientCount(grid));
  const r = (diffusion * dt) / (grid.h * grid.h);
  const e = (decay * dt) / lengths.length;
  let offset = 0;
  for (const n of lengths) {
    fillAxis(coefficients.subarray(offset, offset + 3 * n), n, r, e, fixedWalls);
    offset += 3 * n;
  }
  return { dt, fixedWalls, coefficients };
}

function axesOf({ nx, ny, nz }: VoxelGrid): readonly number[] {
  return nz > 1 ? [nx, ny, nz] : [nx, ny];
}

function coefficientCount(grid: VoxelGrid): number {
  return 3 * axesOf(grid).reduce((sum, n) => sum + n, 0);
}

function fillAxis(out: Float64Array, n: number, r: number, e: number, fixedWalls: boolean): void {
  const inverse = out.subarray(0, n), back = out.subarray(n, 2 * n), forward = out.subarray(2 * n);
  forward.fill(r);
  for (let i = 0; i < n; i++) {
    if (fixedWalls && (i === 0 || i === n - 1)) {
      inverse[i] = 1;
      forward[i] = 0;
      continue;
    }
    const neighbors = n === 1 ? 0 : i === 0 || i === n - 1 ? 1 : 2;
    let denominator = 1 + e + neighbors * r;
    if (i > 0) denominator -= r * back[i - 1];
    inverse[i] = 1 / denominator;
    back[i] = r * inverse[i];
  }
}

/** Makes the steps of all fields of a lattice that are followed in time. */
export class Diffusion {
  private readonly coefficients: Plane;
  private readonly lines: Plane;

  constructor(private readonly memory: FieldMemory, private readonly grid: VoxelGrid) {
    this.coefficients = memory.take(coefficientCount(grid));
    this.lines = memory.take(8 * grid.nx);
  }

  /**
   * One step in place: sources and sinks, then the sweeps. Voxels of fixed walls keep the value of voxel 0; lines that
   * lie in a wall are swept like the others and set back.
   */
  step(plan: DiffusionPlan, value: Plane, source: Plane, sink: Plane): void {
    const { memory: { code }, grid: { nx, ny, nz, count } } = this;
    // Where there is nothing and nothing comes in, nothing will be.
    if (!code.anyNonZero(source.address, count) && !code.anyNonZero(value.address, count)) return;
    const field = value.address, wallValue = value.array[0];
    const holdWalls = () => {
      if (plan.fixedWalls) code.holdWalls(field, nx, ny, nz, wallValue);
    };
    code.react(field, source.address, sink.address, count, plan.dt);
    this.coefficients.array.set(plan.coefficients);
    let coefficients = this.coefficients.address;
    holdWalls();
    code.sweepX(field, coefficients, nx, ny * nz, this.lines.address);
    holdWalls();
    coefficients += 24 * nx;
    code.sweepRows(field, coefficients, ny, nz, nx);
    holdWalls();
    if (nz === 1) return;
    code.sweepRows(field, coefficients + 24 * ny, nz, 1, nx * ny);
    holdWalls();
  }
}
