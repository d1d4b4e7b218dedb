// Lymphocytes: B cells and normal T cells of the patient fall under lymphodepletion and CAR-T cells, and come back.
import { exp, pow } from '../core/math';
import { defineParams } from '../core/params';
import type { Values } from '../core/params';
import { bCellSignals } from '../patient/bCells';
import { cartsOfPatient } from '../patient/blood';
import { drugEffect } from '../patient/effect';
import { defineRule } from '../rule';
import { MINUTES_PER_DAY } from '../units';
import type { World } from '../world';

export const params = defineParams('lymphocytes', {
  normalTCapacity: {
    value: 500, unit: 'cells/µL', min: 50, max: 3000, evidence: 'taken from a model', source: 'kimmel2021',
    title: 'Normal T cells in the blood', doc: 'Normal T cells at rest: those of a patient at the start, and to which the blood returns.',
  },
  normalTRegrowth: {
    value: 0.17, unit: '1/d', min: 0, max: 1, evidence: 'taken from a model', source: 'kimmel2021',
    title: 'Regrowth of normal T cells', doc: 'Rate at which normal T cells return to their number, on a logarithmic scale.',
  },
  depletionRate: {
    value: 5, unit: '1/d', min: 0, max: 20, evidence: 'assumed', source: 'assumed',
    title: 'Lymphocyte death under lymphodepletion', doc: 'Death rate of normal lymphocytes under plenty of lymphodepleting drugs; one course leaves about 3 %.',
  },
  bCellLevel: {
    value: 200, unit: 'cells/µL', min: 10, max: 1000, evidence: 'assumed', source: 'assumed',
    title: 'Normal B cells in the blood', doc: 'Normal B cells at rest: those of a patient at the start, and to which the blood returns.',
  },
  bCellRegrowth: {
    value: 0.02, unit: '1/d', min: 0, max: 0.5, evidence: 'assumed', source: 'assumed',
    title: 'Regrowth of B cells', doc: 'Rate at which B cells come back once nothing kills them.',
  },
  bCellKill: {
    value: 3, unit: '1/d', min: 0, max: 20, evidence: 'assumed', source: 'assumed',
    title: 'Death rate of B cells under CAR-T cells', doc: 'Death rate of B cells at full killing signal and many CAR-T cells.',
  },
  bCellHalf: {
    value: 1e8, unit: 'cells', min: 1e6, max: 1e11, scale: 'log', evidence: 'assumed', source: 'assumed',
    title: 'CAR-T cells for half of the B-cell killing', doc: 'CAR-T cells in the patient that kill B cells at half the full rate.',
  },
});

interface Derived {
  readonly p: Values<typeof params.specs>;
  /** Days of one step. */
  readonly days: number;
  /** Killing signal of every product on a normal B cell. */
  readonly onBCells: readonly number[];
}

export const lymphocytes = defineRule({
  name: 'lymphocytes',
  title: 'Normal lymphocytes', keywords: ['B-cell aplasia', 'lymphodepletion', 'lymphopenia', 'B-cell recovery'],
  doc: 'Lymphodepletion takes B cells and normal T cells of the blood away, CAR-T cells against an antigen of B cells take B cells; both come back.',
  equation: 'dB/dt = regrowth·(level − B) − kill·s·C/(C + K)·B − depletion·e·B;  T returns to its level on a logarithmic scale',
  params,
  derive: (p, world, { dt }): Derived => ({ p, days: dt / MINUTES_PER_DAY, onBCells: world.scenario.body === null ? [] : bCellSignals(world) }),
  run(world, { p, days, onBCells }) {
    if (world.scenario.body === null) return;
    const { body } = world;
    const spared = exp(-p.depletionRate * drugEffect(world, 'lymphocyteDeath') * days);
    const share = Math.max(1e-6, (body.normalT * spared) / p.normalTCapacity);
    body.normalT = p.normalTCapacity * pow(share, exp(-p.normalTRegrowth * days));
    const carts = cartsOfPatient(world) * world.scenario.body.scale;
    const death = (p.bCellKill * strongest(world, onBCells) * carts) / (carts + p.bCellHalf);
    const rate = p.bCellRegrowth + death, level = rate > 0 ? (p.bCellRegrowth * p.bCellLevel) / rate : body.bCells;
    body.bCells = level + (body.bCells * spared - level) * exp(-rate * days);
  },
});

/** Signal of the product that kills B cells best, of those that have been given. */
function strongest(world: World, signals: readonly number[]): number {
  let best = 0;
  for (const arrival of world.arrivals) if (arrival.arrived > 0) best = Math.max(best, signals[arrival.product]);
  return best;
}
