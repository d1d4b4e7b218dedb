// Exhaust: long strong signalling wears a CAR-T cell out; rest lets it recover, except from what has become fixed.
import { defineParams } from '../core/params';
import { exp, halfLifeDecay } from '../core/math';
import { Fate, Kind, isLiving } from '../cells';
import { Event } from '../events';
import { rosterOf } from '../roster';
import { defineRule } from '../rule';
import { MINUTES_PER_DAY, minutesIn } from '../units';
import { report } from '../verbs';

export const params = defineParams('exhaust', {
  gainCD28: {
    value: 0.0008, unit: '1/min', min: 0, max: 0.01, scale: 'log', evidence: 'assumed', source: 'ghaffarizadeh2018 selli2023',
    title: 'Exhaustion per minute with CD28',
    doc: 'Gain of exhaustion per minute of full signal with CD28; published samples use 0.001–0.01.',
  },
  gain41BB: {
    value: 0.0002, unit: '1/min', min: 0, max: 0.01, scale: 'log', evidence: 'assumed', source: 'cherkassky2016 selli2023',
    title: 'Exhaustion per minute with 4-1BB',
    doc: 'The same with 4-1BB: slower (direction measured, size assumed).',
  },
  brakeEffect: {
    value: 1, unit: '', min: 0, max: 5, evidence: 'assumed', source: 'cherkassky2016',
    title: 'Exhaustion under a full brake',
    doc: 'How much faster exhaustion grows under a full brake: 1 means twice as fast. That PD-1 signalling wears out is measured, the size is not.',
  },
  killsToDouble: {
    value: 100, unit: 'cells', min: 1, max: 1000, scale: 'log', evidence: 'assumed', source: 'assumed',
    title: 'Kills that double exhaustion',
    doc: 'Kills after which a cell wears out twice as fast. Published models exhaust a cell at a stroke after five kills or ten contacts; here signal and time do most of it.',
  },
  halfLife: {
    value: 3, unit: 'd', min: 0.5, max: 14, evidence: 'assumed', source: 'moon2014',
    title: 'Half-life of exhaustion at rest',
    doc: 'Half-life of exhaustion at rest: reversible (measured), time assumed. The part that has become fixed stays.',
  },
  fixing: {
    value: 0.07, unit: '1/d', min: 0, max: 1, evidence: 'assumed', source: 'philip2017 schietinger2016 ghoneim2017 pauken2016 weber2021',
    title: 'Rate at which exhaustion becomes fixed',
    keywords: ['epigenetic', 'terminal exhaustion', 'plastic and fixed dysfunction', 'TOX', 'DNA methylation'],
    doc: 'Rate at which exhaustion becomes fixed in a fully activated cell: half of it in ten days. In mice dysfunction under lasting antigen is plastic at first and fixed later, is passed on to daughters, and PD-1 blockade leaves it; how fast in CAR-T cells nobody has measured. Against it stands that rest restored CAR-T cells exhausted by their own signal, chromatin included: whoever follows that sets 0, and all exhaustion heals.',
  },
  threshold: {
    value: 0.8, unit: '', min: 0.2, max: 1, evidence: 'assumed', source: 'assumed',
    title: 'Exhaustion that counts as exhausted',
    doc: 'Exhaustion above which a cell counts as exhausted: it stops dividing.',
  },
  recovery: {
    value: 0.5, unit: '', min: 0, max: 1, evidence: 'assumed', source: 'assumed',
    title: 'Exhaustion at which a cell recovers',
    doc: 'Exhaustion below which an exhausted cell is an effector again.',
  },
});

export const exhaust = defineRule({
  name: 'exhaust',
  inBlood: true,
  title: 'Exhaustion', keywords: ['dysfunction', 'chronic antigen', 'tonic signalling', 'TOX'],
  doc: 'Exhaustion grows with growth signal times contact time, faster with CD28, under a brake and after many kills, and fades at rest, down to the part that long activation has fixed.',
  equation: 'bound: e ← 1 − (1 − e)·exp(−gain·s_C·(1 + w·brake)·(1 + kills/N)·dt);  free: e ← f + (e − f)·2^(−dt/halfLife);  fixed part: f ← f + (e − f)·φ·a·dt',
  params,
  derive(p, world, { dt }) {
    return {
      gain: world.products.map((product) => (product.is41BB ? p.gain41BB : p.gainCD28) * dt),
      brakeEffect: p.brakeEffect, perKill: 1 / p.killsToDouble, keep: halfLifeDecay(minutesIn(params, p, 'halfLife'), dt), fixing: (p.fixing * dt) / MINUTES_PER_DAY, threshold: p.threshold, recovery: Math.min(p.recovery, p.threshold),
    };
  },
  run(world, d) {
    const { life, fate, product, partner, growthSignal, activation, exhaustion, fixedExhaustion, kills, brake } = world.cells.columns;
    const { rows, first } = rosterOf(world);
    for (let k = first[Kind.Cart], end = first[Kind.Cart + 1]; k < end; k++) {
      const i = rows[k];
      if (!isLiving(life[i])) continue;
      const e = exhaustion[i], fixed = fixedExhaustion[i];
      if (partner[i] >= 0) {
        const gain = d.gain[product[i]] * (1 + d.brakeEffect * brake[i]) * (1 + d.perKill * kills[i]);
        // Without a gain, 1 − (1 − e) may round to just below e.
        exhaustion[i] = Math.max(fixed, 1 - (1 - e) * exp(-gain * growthSignal[i]));
      } else exhaustion[i] = fixed > 0 ? fixed + (e - fixed) * d.keep : e * d.keep;
      if (exhaustion[i] > fixed) fixedExhaustion[i] = fixed + (exhaustion[i] - fixed) * Math.min(1, d.fixing * activation[i]);
      if (fate[i] !== Fate.Exhausted && exhaustion[i] >= d.threshold) {
        fate[i] = Fate.Exhausted;
        report(world, Event.exhaustion, i, 0, kills[i]);
      } else if (fate[i] === Fate.Exhausted && exhaustion[i] < d.recovery) fate[i] = Fate.Effector;
    }
  },
});
