// One field on a lattice of its own, outside of any world: for studies of the solvers, and for their tests.
import { Diffusion } from './diffusion';
import type { DiffusionPlan } from './diffusion';
import { createKernels } from './kernels';
import type { KernelChoice } from './kernels';
import { FieldMemory } from './planes';
import type { Plane } from './planes';
import { SteadyState } from './steadyState';
import type { SteadyProblem } from './steadyState';
import type { VoxelGrid } from './voxels';

/** Runs the solvers on plain arrays: copies them in, and the answer out. */
export class Lattice {
  private readonly value: Plane;
  private readonly source: Plane;
  private readonly sink: Plane;
  private readonly diffusion: Diffusion;
  private readonly steady: SteadyState;

  /** @param fixedWalls voxels of the walls keep their value; else nothing passes the walls */
  constructor(readonly grid: VoxelGrid, private readonly fixedWalls = false, choice: KernelChoice = 'fast') {
    const memory = new FieldMemory(createKernels(choice));
    this.value = memory.take(grid.count);
    this.source = memory.take(grid.count);
    this.sink = memory.take(grid.count);
    this.diffusion = new Diffusion(memory, grid);
    this.steady = new SteadyState(memory, grid, fixedWalls);
  }

  /** One implicit step of `field`, in place. @param plan of `planDiffusion`, with walls like this lattice's */
  diffuse(plan: DiffusionPlan, field: Float64Array, source?: Float64Array, sink?: Float64Array): void {
    if (plan.fixedWalls !== this.fixedWalls) throw new RangeError('the plan is made for other walls');
    this.load(field, source, sink);
    this.diffusion.step(plan, this.value, this.source, this.sink);
    field.set(this.value.array);
  }

  /** Sets `field` to its steady state; returns the iterations. */
  settle(problem: SteadyProblem, field: Float64Array, source?: Float64Array, sink?: Float64Array): number {
    this.load(field, source, sink);
    const used = this.steady.solve(problem, this.value, this.source, this.sink);
    field.set(this.value.array);
    return used;
  }

  private load(value: Float64Array, source?: Float64Array, sink?: Float64Array): void {
    this.value.array.set(value);
    if (source) this.source.array.set(source);
    else this.source.array.fill(0);
    if (sink) this.sink.array.set(sink);
    else this.sink.array.fill(0);
  }
}
