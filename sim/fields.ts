// The substances between the cells: what they are, how they spread, and the lattice that holds them.
import { Diffusion } from './core/diffusion';
import type { DiffusionPlan } from './core/diffusion';
import { defineParams } from './core/params';
import type { ParamTable } from './core/params';
import type { Kernels } from './core/kernels';
import { FieldMemory } from './core/planes';
import type { Plane } from './core/planes';
import { SteadyState } from './core/steadyState';
import type { SteadyProblem } from './core/steadyState';
import { createVoxelGrid } from './core/voxels';
import type { VoxelGrid } from './core/voxels';
import type { FieldName, Scenario } from './scenario';

export interface FieldSpec {
  readonly label: string;
  readonly unit: string;
  readonly doc: string;
  /** `steady`: settles within a field step; `implicit`: followed in time. */
  readonly solver: 'steady' | 'implicit';
  readonly params: ParamTable;
}

function spreadParams(
  group: FieldName,
  diffusion: { value: number; min: number; max: number; source: string; evidence: 'measured' | 'fitted' | 'assumed' },
  decay: { value: number; min: number; max: number; source: string; evidence: 'measured' | 'fitted' | 'assumed' },
) {
  return defineParams(group, {
    diffusion: { ...diffusion, unit: 'µm²/min', scale: 'log', doc: 'Diffusion constant D; the signal reaches about √(D/decay).' },
    decay: { ...decay, unit: '1/min', scale: 'log', doc: 'Rate at which the substance is lost everywhere.' },
  });
}

export const FIELD_SPECS: Readonly<Record<FieldName, FieldSpec>> = {
  oxygen: {
    label: 'oxygen', unit: 'mmHg', solver: 'steady', doc: 'partial pressure of oxygen; eaten by every living cell',
    params: spreadParams('oxygen',
      { value: 1e5, min: 2e4, max: 1.7e5, source: 'cartopiax', evidence: 'measured' },
      { value: 0.1, min: 0.01, max: 1, source: 'cartopiax', evidence: 'measured' }),
  },
  attractant: {
    label: 'attractant', unit: 'a.u.', solver: 'implicit', doc: 'immunostimulatory factor that living tumour cells give off and T cells follow',
    params: spreadParams('attractant',
      { value: 1000, min: 100, max: 1e4, source: 'cartopiax', evidence: 'fitted' },
      { value: 0.016, min: 0.001, max: 0.2, source: 'cartopiax', evidence: 'fitted' }),
  },
  ifng: {
    label: 'IFN-γ', unit: 'pg/mL', solver: 'implicit', doc: 'interferon-γ from CAR-T cells whose growth signal is on',
    params: spreadParams('ifng',
      { value: 1800, min: 87, max: 6000, source: 'wells2015', evidence: 'measured' },
      { value: 0.0026, min: 0.001, max: 0.05, source: 'wells2015', evidence: 'measured' }),
  },
  il2: {
    label: 'IL-2', unit: 'pg/mL', solver: 'implicit', doc: 'interleukin-2 from CD4 CAR-T cells; feeds proliferation',
    params: spreadParams('il2',
      { value: 600, min: 300, max: 6000, source: 'prybutok2022', evidence: 'measured' },
      { value: 0.0017, min: 0.0005, max: 0.05, source: 'prybutok2022', evidence: 'measured' }),
  },
  il6: {
    label: 'IL-6', unit: 'pg/mL', solver: 'implicit', doc: 'interleukin-6 from macrophages that active CAR-T cells have stirred up: what is seen in the tissue; fever follows the serum, reckoned from the macrophages themselves',
    params: spreadParams('il6',
      { value: 1800, min: 600, max: 6000, source: 'assumed', evidence: 'assumed' },
      { value: 0.003, min: 0.0005, max: 0.05, source: 'assumed', evidence: 'assumed' }),
  },
  tnf: {
    label: 'TNF', unit: 'pg/mL', solver: 'implicit', doc: 'tumour necrosis factor from active CAR-T cells and inflammatory macrophages',
    params: spreadParams('tnf',
      { value: 1800, min: 600, max: 6000, source: 'assumed', evidence: 'assumed' },
      { value: 0.005, min: 0.0005, max: 0.05, source: 'assumed', evidence: 'assumed' }),
  },
  suppressor: {
    label: 'suppressive factor', unit: 'a.u.', solver: 'implicit', doc: 'TGF-β-like factor of a solid tumour that holds CAR-T cells back',
    params: spreadParams('suppressor',
      { value: 1560, min: 100, max: 6000, source: 'assumed', evidence: 'assumed' },
      { value: 0.0099, min: 0.0005, max: 0.1, source: 'assumed', evidence: 'assumed' }),
  },
};

export const FIELD_NAMES = Object.keys(FIELD_SPECS) as readonly FieldName[];

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

  /** Straight to the steady state; returns the iterations used. Only for fields of which `FIELD_SPECS` says so. */
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
    const steady = FIELD_SPECS[name].solver === 'steady' ? new SteadyState(memory, grid, boundary !== null) : null;
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
