// AND-gate priming: a CAR-T cell with an AND gate that touches antigen A makes its second receptor, which takes hours.
import { defineParams } from '../core/params';
import { exp, halfLifeDecay } from '../core/math';
import { Kind, isLiving } from '../cells';
import { rosterOf } from '../roster';
import { defineRule } from '../rule';
import { hillSignal, recognitionOf } from './recognise';
import { minutesIn } from '../units';

export const params = defineParams('gatePriming', {
  lag: {
    value: 6, unit: 'h', min: 0, max: 48, evidence: 'assumed', source: 'roybal2016',
    title: 'Time to prime an AND gate',
    doc: 'Time in full contact with antigen A in which a cell makes 63 % of its second receptor (synNotch). 0: the gate needs no priming and acts at once.',
  },
  halfLife: {
    value: 12, unit: 'h', min: 1, max: 96, evidence: 'assumed', source: 'roybal2016',
    title: 'Half-life of the second receptor',
    doc: 'Half-life of the second receptor away from antigen A: a cell that leaves the place where it was primed soon forgets.',
  },
});

export const gatePriming = defineRule({
  name: 'gatePriming',
  inBlood: true,
  title: 'AND-gate priming', keywords: ['synNotch', 'logic gate', 'dual CAR', 'priming'],
  doc: 'In cells with an AND gate, contact with antigen A calls up the receptor for antigen B, which fades when A is gone.',
  equation: 'p ← p·2^(−dt/halfLife);  bound: p ← 1 − (1 − p)·e^(−s_A·dt/lag);  signal = s_A·s_B·p',
  params,
  derive(p, world, { dt }) {
    const recognition = recognitionOf(world);
    return {
      recognition, some: recognition.sensors.some((sensor) => sensor.primes),
      step: p.lag > 0 ? dt / minutesIn(params, p, 'lag') : 0, keep: halfLifeDecay(minutesIn(params, p, 'halfLife'), dt),
    };
  },
  run(world, { recognition, some, step, keep }) {
    if (!some) return;
    const { life, product, partner, antigenA, priming } = world.cells.columns;
    const { rows, first } = rosterOf(world);
    for (let k = first[Kind.Cart], end = first[Kind.Cart + 1]; k < end; k++) {
      const i = rows[k];
      const sensor = recognition.sensors[product[i]];
      if (!sensor.primes || !isLiving(life[i])) continue;
      let made = priming[i] * keep;
      if (partner[i] >= 0) made = 1 - (1 - made) * exp(-step * hillSignal(antigenA[partner[i]], sensor.lysis, recognition.hill));
      priming[i] = made < 1e-6 ? 0 : made;
    }
  },
});
