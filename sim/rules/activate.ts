// Activate: signalling in the synapse switches a CAR-T cell on; away from antigen it calms down again.
import { defineParams } from '../core/params';
import type { Values } from '../core/params';
import { exp, halfLifeDecay } from '../core/math';
import { Kind, isLiving } from '../cells';
import { Event } from '../events';
import { rosterOf } from '../roster';
import { defineRule } from '../rule';
import { minutesIn } from '../units';
import { report } from '../verbs';

export const params = defineParams('activate', {
  rate: {
    value: 0.01, unit: '1/min', min: 0, max: 0.2, scale: 'log', evidence: 'assumed', source: 'assumed',
    title: 'Rate of T-cell activation',
    doc: 'Rate at which a bound cell at full growth signal becomes activated.',
  },
  halfLife: {
    value: 12, unit: 'h', min: 1, max: 168, evidence: 'assumed', source: 'assumed',
    title: 'Half-life of T-cell activation',
    doc: 'Half-life of activation without a signal.',
  },
  threshold: {
    value: 0.5, unit: '', min: 0.05, max: 0.95, evidence: 'assumed', source: 'assumed',
    title: 'Activation that counts as activated',
    doc: 'Activation above which a cell counts as activated: reported as an event, without effect on the cell.',
  },
});

/** What a step leaves of activation without a signal, and how fast a full signal drives it, per step. */
export interface ActivationLaw {
  readonly step: number;
  readonly keep: number;
}

export function activationLawOf(p: Values<typeof params.specs>, dt: number): ActivationLaw {
  return { step: p.rate * dt, keep: halfLifeDecay(minutesIn(params, p, 'halfLife'), dt) };
}

/** Activation of a bound cell one step later. */
export function activatedBy({ step, keep }: ActivationLaw, activation: number, growthSignal: number): number {
  return 1 - (1 - activation * keep) * exp(-step * growthSignal);
}

/** Where that comes to rest at a lasting signal. */
export function lastingActivation({ step, keep }: ActivationLaw, growthSignal: number): number {
  const spared = exp(-step * growthSignal);
  return spared === 1 ? 0 : (1 - spared) / (1 - keep * spared);
}

export const activate = defineRule({
  name: 'activate',
  inBlood: true,
  title: 'T-cell activation', keywords: ['stimulation', 'signalling', 'priming'],
  doc: 'Activation rises towards 1 while the growth signal is on and decays otherwise.',
  equation: 'a ← a·2^(−dt/halfLife);  bound: a ← 1 − (1 − a)·e^(−rate·s_C·dt)',
  params,
  derive: (p, _world, { dt }) => ({ ...activationLawOf(p, dt), threshold: p.threshold }),
  run(world, law) {
    const { threshold } = law;
    const { life, partner, growthSignal, activation } = world.cells.columns;
    const { rows, first } = rosterOf(world);
    for (let k = first[Kind.Cart], end = first[Kind.Cart + 1]; k < end; k++) {
      const i = rows[k];
      if (!isLiving(life[i])) continue;
      const before = activation[i];
      const a = partner[i] >= 0 ? activatedBy(law, before, growthSignal[i]) : before * law.keep;
      activation[i] = a < 1e-6 ? 0 : a;
      if (before < threshold && a >= threshold) report(world, Event.activation, i, 0, growthSignal[i]);
    }
  },
});
