// The field solvers on plain arrays: copies them into planes, runs a step there, and copies the answer back.
import { Diffusion } from '../../sim/core/diffusion';
import type { DiffusionPlan } from '../../sim/core/diffusion';
import { createKernels } from '../../sim/core/kernels';
import type { KernelChoice } from '../../sim/core/kernels';
import { FieldMemory } from '../../sim/core/planes';
import { SteadyState } from '../../sim/core/steadyState';
import type { SteadyProblem } from '../../sim/core/steadyState';
import type { VoxelGrid } from '../../sim/core/voxels';

/** Kernels, and their twins in TypeScript. */
export const CHOICES: readonly KernelChoice[] = ['fast', 'reference'];

export class Solvers {
  readonly memory: FieldMemory;
  private readonly planes;
  private readonly diffusion: Diffusion;
  private readonly open: SteadyState;
  private readonly walled: SteadyState;

  constructor(readonly grid: VoxelGrid, choice: KernelChoice) {
    const memory = this.memory = new FieldMemory(createKernels(choice));
    this.planes = { value: memory.take(grid.count), source: memory.take(grid.count), sink: memory.take(grid.count) };
    this.diffusion = new Diffusion(memory, grid);
    this.open = new SteadyState(memory, grid, false);
    this.walled = new SteadyState(memory, grid, true);
  }

  /** One implicit step of `field`, in place; fixed walls get `wallValue`. */
  diffuse(plan: DiffusionPlan, field: Float64Array, wallValue = 0, source?: Float64Array, sink?: Float64Array): void {
    const { planes, grid } = this;
    this.load(field, source, sink);
    if (plan.fixedWalls) this.memory.code.holdWalls(planes.value.address, grid.nx, grid.ny, grid.nz, wallValue);
    this.diffusion.step(plan, planes.value, planes.source, planes.sink);
    field.set(planes.value.array);
  }

  /** Sets `field` to its steady state; returns the iterations. */
  settle(problem: SteadyProblem, fixedWalls: boolean, field: Float64Array, source: Float64Array, sink: Float64Array): number {
    this.load(field, source, sink);
    const { value } = this.planes;
    const used = (fixedWalls ? this.walled : this.open).solve(problem, value, this.planes.source, this.planes.sink);
    field.set(value.array);
    return used;
  }

  private load(value: Float64Array, source?: Float64Array, sink?: Float64Array): void {
    this.planes.value.array.set(value);
    this.planes.source.array.set(source ?? new Float64Array(value.length));
    this.planes.sink.array.set(sink ?? new Float64Array(value.length));
  }
}
