// Checkpoint: IFN-γ makes tumour cells show PD-L1, and PD-L1 brakes the CAR-T cells that hold them.
import { defineParams } from '../core/params';
import { clamp, exp, pow } from '../core/math';
import { voxelAt } from '../core/voxels';
import { Kind, isLiving } from '../cells';
import { fieldOf } from '../fields';
import type { FieldState } from '../fields';
import { drugEffect } from '../patient/effect';
import { rosterOf } from '../roster';
import { defineRule } from '../rule';
import { minutesIn } from '../units';
import type { World } from '../world';

export const params = defineParams('checkpoint', {
  baseline: {
    value: 3600, unit: 'molecules', min: 0, max: 50000, evidence: 'taken from a model', source: 'prybutok2022',
    title: 'PD-L1 without IFN-γ',
    doc: 'PD-L1 on a tumour cell without IFN-γ. It counts as no brake: killing rates were measured on cells that carry it.',
  },
  induced: {
    value: 50000, unit: 'molecules', min: 100, max: 200000, evidence: 'taken from a model', source: 'hickey',
    title: 'PD-L1 under strong IFN-γ',
    doc: 'PD-L1 on a tumour cell under lasting strong IFN-γ. Tumours differ: leukaemic blasts answer less than carcinomas.',
  },
  engaging: {
    value: 50000, unit: 'molecules', min: 5000, max: 200000, evidence: 'assumed', source: 'assumed',
    title: 'PD-L1 that engages PD-1 fully',
    doc: 'PD-L1 on the target from which PD-1 is fully engaged; between the baseline and this the brake rises in proportion.',
  },
  ifngHalf: {
    value: 300, unit: 'pg/mL', min: 1, max: 20000, scale: 'log', evidence: 'assumed', source: 'assumed',
    title: 'IFN-γ for half of the PD-L1',
    doc: 'IFN-γ that calls up half of the inducible PD-L1. All lines tested answer to 250 U/mL, about 12 500 pg/mL; the half-maximum is assumed.',
  },
  steepness: {
    value: 2, unit: '', min: 1, max: 4, evidence: 'assumed', source: 'assumed',
    title: 'Steepness of the PD-L1 response',
    doc: 'Hill coefficient of that answer.',
  },
  memory: {
    value: 12, unit: 'h', min: 0.5, max: 96, evidence: 'assumed', source: 'hickey',
    title: 'Time in which PD-L1 follows IFN-γ',
    doc: 'Time in which PD-L1 follows IFN-γ to 63 %. A published model lets a cell collect 15 000 molecules first, which takes it about eight hours.',
  },
  effectCD28: {
    value: 0.6, unit: '', min: 0, max: 0.8, evidence: 'assumed', source: 'cherkassky2016',
    title: 'PD-1 brake with CD28',
    doc: 'Share of killing and growth that a fully engaged PD-1 takes from a CD28 CAR-T cell: direction measured, size assumed.',
  },
  factor41BB: {
    value: 0.5, unit: '', min: 0, max: 1, evidence: 'assumed', source: 'cherkassky2016',
    title: 'PD-1 brake with 4-1BB relative to CD28',
    doc: 'The same with 4-1BB, relative to CD28: direction measured, size assumed.',
  },
  restingPD1: {
    value: 0.3, unit: '', min: 0, max: 1, evidence: 'assumed', source: 'prybutok2022',
    title: 'PD-1 of a resting CAR-T cell',
    doc: 'PD-1 of a resting CAR-T cell relative to a fully activated or exhausted one; it rises with either.',
  },
});

interface Derived {
  readonly baseline: number;
  readonly inducible: number;
  /** PD-L1 above the baseline that engages PD-1 fully. */
  readonly span: number;
  readonly ifngHalf: number;
  readonly steepness: number;
  /** Share of the way to its new level that PD-L1 goes in one step. */
  readonly approach: number;
  readonly restingPD1: number;
  /** Per product: the brake at full engagement. */
  readonly effects: readonly number[];
  /** Per voxel: the PD-L1 that a cell there is heading for. */
  readonly goals: Float64Array;
}

export const checkpoint = defineRule({
  name: 'checkpoint',
  inBlood: true,
  title: 'Immune checkpoint PD-1/PD-L1', keywords: ['PD-1', 'PD-L1', 'checkpoint blockade', 'adaptive resistance', 'inhibition', 'brake'],
  doc: 'Tumour cells in IFN-γ come to show PD-L1; on a bound CAR-T cell it engages PD-1, which brakes killing and growth unless an antibody covers it.',
  equation: 'P ← P + (P₀ + (P₁ − P₀)·c²/(c² + K²) − P)·(1 − e^(−dt/τ));  brake = w·PD1·min(1, (P − P₀)/(P_full − P₀))·(1 − e_drugs)',
  params,
  derive(p, world, { dt }): Derived {
    return {
      goals: new Float64Array(fieldOf(world.fields, 'ifng') ? world.fields.grid.count : 0),
      ...p, inducible: Math.max(0, p.induced - p.baseline), span: Math.max(1, p.engaging - p.baseline), approach: 1 - exp(-dt / minutesIn(params, p, 'memory')),
      effects: world.products.map((product) => p.effectCD28 * (product.is41BB ? p.factor41BB : 1)),
    };
  },
  run(world, d) {
    const ifng = fieldOf(world.fields, 'ifng');
    if (ifng) induce(world, ifng, d);
    brakeBound(world, d);
  },
});

function induce(world: World, { value }: FieldState, d: Derived): void {
  const { life, pdl1, x, y, z } = world.cells.columns;
  const half = pow(d.ifngHalf, d.steepness), { goals, approach } = d, { grid } = world.fields;
  for (let v = 0; v < goals.length; v++) {
    const level = pow(value[v], d.steepness);
    goals[v] = d.baseline + (d.inducible * level) / (level + half);
  }
  const { rows, first } = rosterOf(world);
  for (let k = first[Kind.Tumor], end = first[Kind.Tumor + 1]; k < end; k++) {
    const i = rows[k];
    if (!isLiving(life[i])) continue;
    const before = pdl1[i];
    pdl1[i] = before + approach * (goals[voxelAt(grid, x[i], y[i], z[i])] - before);
  }
}

/** Sets the brake of every CAR-T cell anew: that of PD-1 if it holds a target with PD-L1, else none. */
function brakeBound(world: World, d: Derived): void {
  const { life, partner, product, pdl1, activation, exhaustion, brake } = world.cells.columns;
  const open = 1 - drugEffect(world, 'pd1Brake');
  const { rows, first } = rosterOf(world);
  for (let k = first[Kind.Cart], end = first[Kind.Cart + 1]; k < end; k++) {
    const i = rows[k];
    if (!isLiving(life[i])) continue;
    const target = partner[i];
    const surplus = target < 0 ? 0 : pdl1[target] - d.baseline;
    if (!(surplus > 0)) {
      brake[i] = 0;
      continue;
    }
    const pd1 = d.restingPD1 + (1 - d.restingPD1) * Math.max(activation[i], exhaustion[i]);
    brake[i] = d.effects[product[i]] * open * pd1 * clamp(surplus / d.span, 0, 1);
  }
}
