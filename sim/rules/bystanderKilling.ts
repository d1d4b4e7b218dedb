// Bystander killing: cells beside a killed one, or in dense cytokine, may die although no CAR-T cell sees them.
import { defineParams } from '../core/params';
import { chance } from '../core/math';
import type { Stream } from '../core/random';
import { voxelAt } from '../core/voxels';
import { Cause, Life, isLiving, isTarget } from '../cells';
import { fieldOf } from '../fields';
import { ensureNeighbors } from '../neighbors';
import { defineRule } from '../rule';
import { perMinuteIn } from '../units';
import { markApoptotic } from '../verbs';
import { streamOf, ticksOf } from '../world';
import type { World } from '../world';

export const params = defineParams('bystanderKilling', {
  contactRate: {
    value: 0, unit: '1/h', min: 0, max: 1, evidence: 'assumed', source: 'assumed',
    title: 'Bystander deaths by touching killed cells',
    doc: 'Death rate of a tumour or healthy cell for each killed cell it touches (Fas, released contents). 0: no such deaths.',
  },
  contactTime: {
    value: 60, unit: 'min', min: 5, max: 480, evidence: 'assumed', source: 'assumed',
    title: 'Time a killed cell endangers its neighbours',
    doc: 'Time after its death in which a killed cell endangers its neighbours.',
  },
  cytokineRate: {
    value: 0, unit: '1/h', min: 0, max: 1, evidence: 'assumed', source: 'boulch2021',
    title: 'Bystander deaths by cytokines',
    doc: 'Death rate of a tumour or healthy cell in plenty of IFN-γ or TNF. IFN-γ of CAR-T cells was seen to act on distant tumour cells; the rate is unknown. 0: no such deaths.',
  },
  ifngHalf: {
    value: 20000, unit: 'pg/mL', min: 10, max: 1e6, scale: 'log', evidence: 'assumed', source: 'assumed',
    title: 'IFN-γ for half of the bystander deaths',
    doc: 'IFN-γ at which half of that rate is reached.',
  },
  tnfHalf: {
    value: 2000, unit: 'pg/mL', min: 10, max: 1e6, scale: 'log', evidence: 'assumed', source: 'assumed',
    title: 'TNF for half of the bystander deaths',
    doc: 'TNF at which half of that rate is reached.',
  },
});

const TOUCH = 1.15;

interface Derived {
  readonly contactRate: number;
  readonly contactTicks: number;
  readonly cytokineRate: number;
  readonly ifngHalf: number;
  readonly tnfHalf: number;
  readonly dt: number;
  readonly stream: Stream;
  readonly scratch: { fallen: Uint8Array };
}

export const bystanderKilling = defineRule({
  name: 'bystanderKilling',
  title: 'Bystander killing', keywords: ['bystander effect', 'Fas', 'antigen-independent killing', 'TNF'],
  doc: 'Touching a freshly killed cell, and dense IFN-γ or TNF, kill tumour and healthy cells whatever their antigen; off unless a rate is set.',
  equation: 'rate = r_c·(killed neighbours) + r_k·(1 − K_γ/(γ + K_γ)·K_t/(TNF + K_t))',
  params,
  derive: (p, world, { dt }): Derived => ({
    ...p, contactRate: perMinuteIn(params, p, 'contactRate'), cytokineRate: perMinuteIn(params, p, 'cytokineRate'), contactTicks: ticksOf(world, p.contactTime), dt,
    stream: streamOf(world, 'bystanderKilling'), scratch: { fallen: new Uint8Array(0) },
  }),
  run(world, d) {
    if (d.contactRate === 0 && d.cytokineRate === 0) return;
    const { kind, life, key } = world.cells.columns;
    const n = world.cells.count;
    if (d.scratch.fallen.length < n) d.scratch.fallen = new Uint8Array(world.cells.capacity);
    const { fallen } = d.scratch;
    fallen.fill(0, 0, n);
    if (d.contactRate > 0) countFallen(world, d.contactTicks, fallen);
    for (let i = 0; i < n; i++) {
      if (!isTarget(kind[i]) || !isLiving(life[i])) continue;
      const rate = d.contactRate * fallen[i] + d.cytokineRate * cytokines(world, d, i);
      if (rate > 0 && d.stream.unit(world.tick, key[i]) < chance(rate, d.dt)) markApoptotic(world, i, Cause.Bystander);
    }
  },
});

/** Counts for each living cell the freshly killed ones it touches. */
function countFallen(world: World, recent: number, fallen: Uint8Array): void {
  ensureNeighbors(world);
  const { life, cause, lifeTick, x, y, z, radius } = world.cells.columns;
  const { order, start, end: ends, pairs } = world.neighbors;
  const isFresh = (row: number) => life[row] === Life.Apoptotic && cause[row] === Cause.Killed && world.tick - lifeTick[row] <= recent;
  for (let q = 0; q < world.cells.count; q++) {
    const i = order[q], fresh = isFresh(i);
    if (!fresh && !isLiving(life[i])) continue;
    for (let p = start[q], end = ends[q]; p < end; p++) {
      const j = order[pairs[p]];
      if (fresh ? !isLiving(life[j]) : !isFresh(j)) continue;
      const dx = x[i] - x[j], dy = y[i] - y[j], dz = z[i] - z[j];
      const reach = TOUCH * (radius[i] + radius[j]);
      if (dx * dx + dy * dy + dz * dz > reach * reach) continue;
      const survivor = fresh ? j : i;
      if (fallen[survivor] < 255) fallen[survivor] = fallen[survivor] + 1;
    }
  }
}

/** Strength of IFN-γ and TNF at a cell, 0–1; either is enough. */
function cytokines(world: World, d: Derived, row: number): number {
  const ifng = fieldOf(world.fields, 'ifng'), tnf = fieldOf(world.fields, 'tnf');
  if (d.cytokineRate === 0 || (!ifng && !tnf)) return 0;
  const { x, y, z } = world.cells.columns;
  const v = voxelAt(world.fields.grid, x[row], y[row], z[row]);
  const spared = (ifng ? d.ifngHalf / (d.ifngHalf + ifng.value[v]) : 1) * (tnf ? d.tnfHalf / (d.tnfHalf + tnf.value[v]) : 1);
  return 1 - spared;
}
