// Fields that settle in seconds, such as oxygen, are solved straight to their steady state.
//
// Finds u with (sink + λ)·u − D·∇²u = source, by conjugate gradients with a multigrid cycle as preconditioner, started
// from the present field: after a small change of the sources one or two iterations suffice, on lattices of any size.
// The matrix is symmetric and positive definite; sums run in a stated order, so the result is the same on every engine.
import { Multigrid } from './multigrid';
import type { FieldMemory, Plane } from './planes';
import type { VoxelGrid } from './voxels';

export interface SteadyProblem {
  /** µm²/min */
  readonly diffusion: number;
  /** 1/min */
  readonly decay: number;
  /** Size of the residual that remains, relative to the field and its sources (all weighted by the diagonal of the matrix). */
  readonly tolerance: number;
  /** Default 400. */
  readonly maxIterations?: number;
}

/** Solves one field again and again. */
export class SteadyState {
  private readonly multigrid: Multigrid;
  private readonly search: Plane;
  private readonly image: Plane;

  /** @param fixedWalls voxels of the walls keep their present value */
  constructor(private readonly memory: FieldMemory, private readonly grid: VoxelGrid, fixedWalls: boolean) {
    this.multigrid = new Multigrid(memory, grid, fixedWalls);
    this.search = memory.take(grid.count);
    this.image = memory.take(grid.count);
  }

  /**
   * Solves in place; returns the iterations used: 0 where the present field still is the solution. `source` in field
   * units per minute, `sink` in 1/min, never negative.
   */
  solve(problem: SteadyProblem, value: Plane, source: Plane, sink: Plane): number {
    const { memory: { code }, multigrid, grid: { count, h } } = this;
    const { diagonal, weight, right } = multigrid.finest;
    multigrid.begin(problem.diffusion / (h * h), sink, problem.decay);
    code.residual(right.address, source.address, diagonal.address, value.address);
    const size = (of: Plane) => code.weightedSquares(of.address, weight.address, count) / multigrid.omega;
    const scale = code.weightedSquares(value.address, diagonal.address, count) + size(source);
    const target = problem.tolerance * problem.tolerance * (scale + 1e-300);
    if (size(right) <= target) return 0;
    multigrid.coarsen(sink, problem.decay);
    const iterations = this.iterate(value, () => size(right) <= target, problem.maxIterations ?? 400);
    // With sources and walls that are nowhere negative the true solution is not either: cutting brings the answer nearer.
    code.cutBelowZero(value.address, diagonal.address, count);
    return iterations;
  }

  /** Conjugate gradients; `finest.right` holds the residual all the time. */
  private iterate(value: Plane, solved: () => boolean, most: number): number {
    const { memory: { code }, multigrid, search, image, grid: { count } } = this;
    const { diagonal, right } = multigrid.finest;
    let iterations = 0, rho = 0;
    while (iterations < most) {
      multigrid.useFinest();
      const ahead = multigrid.cycle();
      const next = code.dot(right.address, ahead.address, count);
      if (iterations === 0) search.array.set(ahead.array);
      else code.turn(search.address, ahead.address, next / rho, count);
      rho = next;
      code.image(image.address, diagonal.address, search.address);
      const curvature = code.dot(search.address, image.address, count);
      if (!(curvature > 0)) break;
      code.descend(value.address, search.address, right.address, image.address, rho / curvature, count);
      iterations++;
      if (solved()) break;
    }
    return iterations;
  }
}
