// Lymphocytes: B cells and normal T cells of the patient fall under lymphodepletion and CAR-T cells, and come back.
import { exp, pow } from '../core/math';
import { defineParams } from '../core/params';
import type { Values } from '../core/params';
import { bCellSignals, precursorSignals } from '../patient/bCells';
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
    value: 0.02, unit: '1/d', min: 0, max: 0.5, evidence: 'assumed', source: 'logue2021',
    title: 'Regrowth of B cells', doc: 'Rate at which B cells come back once nothing kills them or their precursors: the marrow makes this share of their number at rest a day, and as many leave. After axi-cel no B cell was seen on day 30 in 30 of 34 patients, and some after a year in 11 of 19; after fludarabine and cyclophosphamide alone lymphocytes come back within weeks to months. The rate is assumed.',
  },
  precursorTime: {
    value: 7, unit: 'd', min: 0, max: 30, evidence: 'assumed', source: 'assumed',
    title: 'Time of B-cell precursors in reach of CAR-T cells', doc: 'Days that a precursor in the marrow carries the antigen before it comes into the blood as a B cell. CAR-T cells kill precursors like B cells, so that few are made while they are there; CD19 and CD22 are on them, CD20 is not yet. 0: precursors are spared and the marrow goes on making B cells.',
  },
  bCellKill: {
    value: 3, unit: '1/d', min: 0, max: 20, evidence: 'assumed', source: 'assumed',
    title: 'Death rate of B cells under CAR-T cells', doc: 'Death rate of B cells, and of their precursors in the marrow, at full killing signal and many CAR-T cells.',
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
  /** Killing signal of every product on a normal B cell, and on a precursor in the marrow. */
  readonly onBCells: readonly number[];
  readonly onPrecursors: readonly number[];
}

export const lymphocytes = defineRule({
  name: 'lymphocytes',
  title: 'Normal lymphocytes', keywords: ['B-cell aplasia', 'lymphodepletion', 'lymphopenia', 'B-cell recovery'],
  doc: 'Lymphodepletion takes B cells and normal T cells of the blood away, CAR-T cells against an antigen of B cells take B cells and their precursors; T cells come back by themselves, B cells from the marrow.',
  equation: 'dB/dt = regrowth·(level/(1 + d′·precursorTime) − B) − d·B − depletion·e·B;  d = kill·s·C/(C + K), d′ with the signal on precursors;  T returns to its level on a logarithmic scale',
  params,
  derive(p, world, { dt }): Derived {
    const on = world.scenario.body !== null;
    return { p, days: dt / MINUTES_PER_DAY, onBCells: on ? bCellSignals(world) : [], onPrecursors: on ? precursorSignals(world) : [] };
  },
  run: change,
  before: change,
});

function change(world: World, d: Derived): void {
  if (world.scenario.body === null) return;
  const { body } = world, { p, days } = d;
  const spared = exp(-p.depletionRate * drugEffect(world, 'lymphocyteDeath') * days);
  const share = Math.max(1e-6, (body.normalT * spared) / p.normalTCapacity);
  body.normalT = p.normalTCapacity * pow(share, exp(-p.normalTRegrowth * days));
  body.bCellsLostToDrugs += body.bCells * (1 - spared);
  body.bCells *= spared;
  turnOverBCells(world, d);
}

/** What the marrow makes, what leaves and what CAR-T cells take, each counted; exact for as many CAR-T cells during the step. */
function turnOverBCells(world: World, { p, days, onBCells, onPrecursors }: Derived): void {
  const { body } = world, carts = cartsOfPatient(world) * world.scenario.body!.scale;
  const met = (p.bCellKill * carts) / (carts + p.bCellHalf), death = met * strongest(world, onBCells);
  // Precursors are few days old: their number follows that of CAR-T cells at once.
  const made = (p.bCellRegrowth * p.bCellLevel) / (1 + met * strongest(world, onPrecursors) * p.precursorTime);
  const rate = p.bCellRegrowth + death, before = body.bCells;
  const level = rate > 0 ? made / rate : before, left = exp(-rate * days);
  body.bCells = level + (before - level) * left;
  const killed = rate > 0 ? death * (level * days + ((before - level) * (1 - left)) / rate) : 0;
  body.bCellsLostToCart += killed + (p.bCellRegrowth * p.bCellLevel - made) * days;
}

/** Signal of the product that kills B cells best, of those that have been given. */
function strongest(world: World, signals: readonly number[]): number {
  let best = 0;
  for (const arrival of world.arrivals) if (arrival.arrived > 0) best = Math.max(best, signals[arrival.product]);
  return best;
}
