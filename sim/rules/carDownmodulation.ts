// CAR down-modulation: a CAR-T cell that works draws its CARs inside, and shows them again at rest.
import { defineParams } from '../core/params';
import { exp, halfLifeDecay } from '../core/math';
import { Kind, isLiving } from '../cells';
import { rosterOf } from '../roster';
import { defineRule } from '../rule';
import { minutesIn } from '../units';

export const params = defineParams('carDownmodulation', {
  fallTime: {
    value: 7, unit: 'h', min: 0.5, max: 96, evidence: 'estimate', source: 'davenport2015',
    title: 'Time in which CARs leave the surface',
    doc: 'Time in full contact with antigen in which CARs fall 63 % of the way to what is left of them. After 20 hours with targets they were measured to be down.',
  },
  left: {
    value: 0.25, unit: '', min: 0, max: 1, evidence: 'assumed', source: 'assumed',
    title: 'CARs left after long contact',
    doc: 'Share of its CARs that a cell keeps on the surface however long it is in contact. 1: they do not fall.',
  },
  recovery: {
    value: 12, unit: 'h', min: 1, max: 96, evidence: 'assumed', source: 'assumed',
    title: 'Half-life of the missing CARs at rest',
    doc: 'Half-life of the gap in CARs at rest.',
  },
});

export const carDownmodulation = defineRule({
  name: 'carDownmodulation',
  inBlood: true,
  title: 'CAR down-modulation', keywords: ['internalisation', 'receptor down-regulation', 'tonic signalling', 'CAR expression', 'rest'],
  doc: 'CARs disappear from the surface of a cell bound to antigen and come back at rest.',
  equation: 'bound: N ← N_low + (N − N_low)·e^(−s_L·dt/τ), N_low = left·N_rest;  free: N ← N_rest + (N − N_rest)·2^(−dt/recovery)',
  params,
  derive: (p, _world, { dt }) => ({ step: dt / minutesIn(params, p, 'fallTime'), left: p.left, keep: halfLifeDecay(minutesIn(params, p, 'recovery'), dt) }),
  run(world, { step, left, keep }) {
    const { life, partner, lysisSignal, carCount, carOwn } = world.cells.columns;
    const { rows, first } = rosterOf(world);
    for (let k = first[Kind.Cart], end = first[Kind.Cart + 1]; k < end; k++) {
      const i = rows[k];
      if (!isLiving(life[i])) continue;
      if (partner[i] >= 0) {
        const low = left * carOwn[i];
        if (carCount[i] > low) carCount[i] = low + (carCount[i] - low) * exp(-step * lysisSignal[i]);
      } else if (carCount[i] !== carOwn[i]) carCount[i] = carOwn[i] + (carCount[i] - carOwn[i]) * keep;
    }
  },
});
