// A small spheroid under attack, run with other steps and tolerances of its fields: do its outputs change by more than chance changes them?
import { advance, createWorld, measured, ticksBetween } from '../../sim';
import type { Scenario } from '../../sim';
import { niche } from '../scenarios';

/** What is compared, by the names of observables. */
export const OUTPUTS = ['tumor_alive', 'cart_alive', 'kills_total', 'mean_oxygen_tumor', 'mean_ifng', 'mean_il2', 'tumor_radius_um'] as const;
export type Outputs = Readonly<Record<(typeof OUTPUTS)[number], number>>;

const TICKS_PER_MINUTE = 100;

export interface SpheroidSetup {
  /** Minutes of a field step, in hundredths. */
  readonly fieldStep: number;
  readonly tolerance?: number;
  readonly cells?: number;
  readonly hours?: number;
}

/** 800 tumour cells in a cube of 400 µm, oxygen at 38 mmHg on its walls, 60 CAR-T cells from all sides after an hour. */
function spheroid({ fieldStep, tolerance, cells = 800 }: SpheroidSetup): Scenario {
  const preset = niche(0), [tumor] = preset.populations, [product] = Object.keys(preset.products);
  return {
    ...preset,
    domain: { ...preset.domain, dimensions: 3, size: [400, 400, 400], voxel: 20 },
    clock: { ticksPerMinute: TICKS_PER_MINUTE, fieldEvery: Math.round(fieldStep * TICKS_PER_MINUTE), mechanicsEvery: 50, decisionEvery: 600 },
    fields: [
      { name: 'oxygen', initial: 38, boundary: 38 }, { name: 'attractant', initial: 0, boundary: null },
      { name: 'ifng', initial: 0, boundary: null }, { name: 'il2', initial: 0, boundary: null },
    ],
    vessels: [],
    populations: [{ ...tumor, count: cells, placement: { shape: 'sphere', center: [0, 0, 0], radius: null } }],
    schedule: [{ at: 60, note: '', infuse: { product: product, count: 60, entry: 'ring', over: 0 } }],
    parameters: { ...preset.parameters, 'secrete.oxygenUptakeTumor': 10, ...(tolerance === undefined ? {} : { 'diffuse.tolerance': tolerance }) },
  };
}

/** Outputs after the run. */
export function runSpheroid(setup: SpheroidSetup, seed: number): Outputs {
  const world = createWorld(spheroid(setup), { seed: String(seed) });
  const end = (setup.hours ?? 12) * 60 * TICKS_PER_MINUTE, every = ticksBetween(world, 'mechanics');
  while (world.tick < end) advance(world, every);
  const values = measured(world);
  return Object.fromEntries(OUTPUTS.map((name) => [name, values[name]])) as Outputs;
}

export interface Spread {
  readonly mean: number;
  /** Standard deviation between seeds. */
  readonly deviation: number;
}

export function spreadOf(values: readonly number[]): Spread {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, deviation: Math.sqrt(squares / Math.max(1, values.length - 1)) };
}
