// The fields that are on: the lattice that holds a substance, and how it spreads there.
import { Diffusion } from './core/diffusion';
import type { DiffusionPlan } from './core/diffusion';
import type { Kernels } from './core/kernels';
import { FieldMemory } from './core/planes';
import type { Plane } from './core/planes';
import { SteadyState } from './core/steadyState';
import type { SteadyProblem } from './core/steadyState';
import { createVoxelGrid } from './core/voxels';
import type { VoxelGrid } from './core/voxels';
import type { Scenario } from './scenario';
import { FIELD_NAMES, SUBSTANCES } from './substances/table';
import type { FieldName } from './substances/table';

/** A field that is on. Its arrays lie in the arena: read them from here where they are used, and keep none. */
export class FieldState {
  private readonly values: Plane;
  private readonly sources: Plane;
  private readonly sinks: Plane;

  constructor(
    memory: FieldMemory, voxels: number, readonly name: FieldName, readonly fixedWalls: boolean,
    /** Null for a field that is followed in time. */
    private readonly steady: SteadyState | null,
  ) {
    this.values = memory.take(voxels);
    this.sources = memory.take(voxels);
    this.sinks = memory.take(voxels);
  }

  /** One value per voxel, in the field's unit. */
  get value(): Float64Array {
    return this.values.array;
  }

  /** Added per minute by cells and vessels; refilled before every field step. */
  get source(): Float64Array {
    return this.sources.array;
  }

  /** Taken up per minute, as a rate; refilled before every field step. */
  get sink(): Float64Array {
    return this.sinks.array;
  }

  /** One step in time. */
  spread(diffusion: Diffusion, plan: DiffusionPlan): void {
    diffusion.step(plan, this.values, this.sources, this.sinks);
  }

  /** Straight to the steady state; returns the iterations used. Only for substances of which the table says so. */
  settle(problem: SteadyProblem): number {
    return this.steady?.solve(problem, this.values, this.sources, this.sinks) ?? 0;
  }
}

export interface Fields {
  readonly grid: VoxelGrid;
  /** Fields that are on, in the order of FIELD_NAMES. */
  readonly active: readonly FieldState[];
  /** Spreads those that are followed in time. */
  readonly diffusion: Diffusion;
}

export function createFields(scenario: Scenario, kernels: Kernels): Fields {
  const { size, voxel, dimensions } = scenario.domain;
  const grid = createVoxelGrid(size, voxel, dimensions), memory = new FieldMemory(kernels);
  const setups = FIELD_NAMES.flatMap((name) => scenario.fields.find((field) => field.name === name) ?? []);
  const active = setups.map(({ name, boundary }) => {
    const steady = SUBSTANCES[name].solver === 'steady' ? new SteadyState(memory, grid, boundary !== null) : null;
    return new FieldState(memory, grid.count, name, boundary !== null, steady);
  });
  const diffusion = new Diffusion(memory, grid);
  setups.forEach(({ initial, boundary }, f) => {
    const { value } = active[f];
    value.fill(initial);
    if (boundary !== null) fillWalls(grid, value, boundary);
  });
  return { grid, active, diffusion };
}

function fillWalls(grid: VoxelGrid, value: Float64Array, boundary: number): void {
  const { nx, ny, nz } = grid;
  for (let k = 0, v = 0; k < nz; k++)
    for (let j = 0; j < ny; j++)
      for (let i = 0; i < nx; i++, v++)
        if (i === 0 || i === nx - 1 || j === 0 || j === ny - 1 || (nz > 1 && (k === 0 || k === nz - 1))) value[v] = boundary;
}

/** The field of that name, or null when it is off. */
export function fieldOf(fields: Fields, name: FieldName): FieldState | null {
  for (const field of fields.active) if (field.name === name) return field;
  return null;
}
