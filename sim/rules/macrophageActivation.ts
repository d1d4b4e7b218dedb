// Macrophage activation: macrophages beside active CAR-T cells, or in their cytokines, become inflamed; left alone or under steroid they calm down.
import { exp, halfLifeDecay } from '../core/math';
import { defineParams } from '../core/params';
import type { Values } from '../core/params';
import { voxelAt } from '../core/voxels';
import { Kind, Polarity, isLiving } from '../cells';
import { fieldOf } from '../fields';
import { ensureNeighbors } from '../neighbors';
import { drugEffect } from '../patient/effect';
import { rosterOf } from '../roster';
import { defineRule } from '../rule';
import { minutesIn } from '../units';
import type { World } from '../world';

export const params = defineParams('macrophageActivation', {
  rate: {
    value: 0.005, unit: '1/min', min: 0, max: 0.1, scale: 'log', evidence: 'assumed', source: 'norelli2018',
    title: 'Rate of macrophage activation',
    doc: 'Rate at which a macrophage under full stimulation becomes activated: that CAR-T cells do it was shown in mice, how fast is assumed.',
  },
  halfLife: {
    value: 14, unit: 'h', min: 0.5, max: 120, evidence: 'assumed', source: 'assumed',
    title: 'Half-life of macrophage activation',
    doc: 'Half-life of a macrophage’s activation without stimulation. Nobody has measured it in patients; chosen, together with the rate, so that the syndrome outlasts the killing by days and takes about ten in the default preset (labels: median 7–8 days, up to two months).',
  },
  contactHalf: {
    value: 16, unit: 'cells', min: 0.1, max: 100, evidence: 'assumed', source: 'assumed',
    title: 'CAR-T contacts for half of the stimulation',
    doc: 'Fully active CAR-T cells in contact that stimulate a macrophage half as much as possible.',
  },
  ifngHalf: {
    value: 5e5, unit: 'pg/mL', min: 100, max: 1e7, scale: 'log', evidence: 'assumed', source: 'assumed',
    title: 'IFN-γ for half of the stimulation of macrophages',
    doc: 'IFN-γ at the macrophage that stimulates it half as much as possible. High beside what takes half of its receptors, because a patch under attack is full of it.',
  },
  tnfHalf: {
    value: 5e5, unit: 'pg/mL', min: 100, max: 1e7, scale: 'log', evidence: 'assumed', source: 'assumed',
    title: 'TNF for half of the stimulation of macrophages',
    doc: 'The same for TNF.',
  },
  il1Share: {
    value: 0.5, unit: '', min: 0, max: 1, evidence: 'assumed', source: 'norelli2018',
    title: 'Macrophage activation that needs IL-1',
    doc: 'Share of a macrophage’s activation that needs IL-1, its own and its neighbours’: what blocks IL-1 takes it away.',
  },
});

interface Derived {
  readonly p: Values<typeof params.specs>;
  readonly dt: number;
  readonly keep: number;
  /** Sum of activation of the CAR-T cells that touch a cell, by row. */
  readonly touch: { sum: Float64Array };
}

export const macrophageActivation = defineRule({
  name: 'macrophageActivation',
  title: 'Macrophage activation', keywords: ['monocyte', 'inflammation', 'IL-1', 'IL-6', 'cytokine release'],
  doc: 'Inflammatory macrophages are activated by active CAR-T cells they touch and by IFN-γ and TNF around them, partly through IL-1; suppressive ones are not.',
  equation: 'a ← a·2^(−dt/halfLife);  a ← 1 − (1 − a)·exp(−rate·s·(1 − il1Share·e_IL1)·(1 − e)·dt);  s = 1 − Π(1 − xᵢ/(xᵢ + Kᵢ))',
  params,
  derive: (p, _world, { dt }): Derived => ({ p, dt, keep: halfLifeDecay(minutesIn(params, p, 'halfLife'), dt), touch: { sum: new Float64Array(0) } }),
  run(world, d) {
    const { rows, first } = rosterOf(world);
    const begin = first[Kind.Macrophage], end = first[Kind.Macrophage + 1];
    if (begin === end) return;
    const { life, subset, activation, x, y, z } = world.cells.columns, { p } = d, { grid } = world.fields;
    sumContacts(world, d);
    const ifng = fieldOf(world.fields, 'ifng'), tnf = fieldOf(world.fields, 'tnf');
    const open = (1 - p.il1Share * drugEffect(world, 'il1Signal')) * (1 - drugEffect(world, 'macrophageActivation'));
    for (let k = begin; k < end; k++) {
      const i = rows[k];
      if (!isLiving(life[i])) continue;
      const contact = d.touch.sum[i];
      let quiet = 1 - contact / (contact + p.contactHalf);
      if (ifng || tnf) {
        const v = voxelAt(grid, x[i], y[i], z[i]);
        if (ifng) quiet *= 1 - ifng.value[v] / (ifng.value[v] + p.ifngHalf);
        if (tnf) quiet *= 1 - tnf.value[v] / (tnf.value[v] + p.tnfHalf);
      }
      let a = activation[i] * d.keep;
      if (subset[i] === Polarity.Inflammatory) a = 1 - (1 - a) * exp(-p.rate * (1 - quiet) * open * d.dt);
      activation[i] = a < 1e-6 ? 0 : a;
    }
  },
});

/** For every macrophage, how much activation touches it. */
function sumContacts(world: World, { touch }: Derived): void {
  ensureNeighbors(world);
  const { kind, life, activation } = world.cells.columns, { order, start, end, pairs, reach } = world.neighbors, n = world.cells.count;
  if (touch.sum.length < n) touch.sum = new Float64Array(world.cells.capacity);
  touch.sum.fill(0, 0, n);
  for (let q = 0; q < n; q++) {
    const i = order[q];
    if (kind[i] !== Kind.Macrophage && kind[i] !== Kind.Cart) continue;
    for (let k = start[q]; k < end[q]; k++) {
      const j = order[pairs[k]];
      if (kind[i] === Kind.Macrophage ? kind[j] !== Kind.Cart : kind[j] !== Kind.Macrophage) continue;
      const cart = kind[i] === Kind.Cart ? i : j, macrophage = cart === i ? j : i;
      if (isLiving(life[cart]) && isNear(world, i, j, reach)) touch.sum[macrophage] = touch.sum[macrophage] + activation[cart];
    }
  }
}

/** The list holds pairs that may come within reach; these are. */
function isNear(world: World, i: number, j: number, reach: number): boolean {
  const { x, y, z, radius } = world.cells.columns;
  const dx = x[i] - x[j], dy = y[i] - y[j], dz = z[i] - z[j], far = reach * (radius[i] + radius[j]);
  return dx * dx + dy * dy + dz * dz <= far * far;
}
