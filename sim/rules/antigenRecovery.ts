// Antigen recovery: torn antigen grows back on targets within hours, and fades from the CAR-T cells that took it.
import { defineParams } from '../core/params';
import { halfLifeDecay } from '../core/math';
import { isLiving } from '../cells';
import { defineRule } from '../rule';
import { minutesIn } from '../units';

export const params = defineParams('antigenRecovery', {
  halfLife: {
    value: 12, unit: 'h', min: 1, max: 96, evidence: 'assumed', source: 'hamieh2019',
    title: 'Half-life of torn antigen’s gap',
    doc: 'Half-life of the difference between the antigen on a cell and what it makes by itself: reversible (measured), time assumed.',
  },
});

/** A remaining difference of this share of the own amount, or of one molecule, is none. */
const TRIFLE = 1e-4;

export const antigenRecovery = defineRule({
  name: 'antigenRecovery',
  inBlood: true,
  title: 'Antigen recovery', keywords: ['re-expression', 'restoration', 'antigen loss'],
  doc: 'The antigen on a cell returns to what the cell makes by itself: up on bitten targets, down to nothing on CAR-T cells.',
  equation: 'A ← A_own + (A − A_own)·2^(−dt/halfLife)',
  params,
  derive: (p, _world, { dt }) => ({ keep: halfLifeDecay(minutesIn(params, p, 'halfLife'), dt) }),
  run(world, { keep }) {
    const { life, antigenA, antigenB, ownA, ownB } = world.cells.columns;
    const n = world.cells.count;
    for (let i = 0; i < n; i++) {
      if (antigenA[i] === ownA[i] && antigenB[i] === ownB[i]) continue;
      if (!isLiving(life[i])) continue;
      antigenA[i] = closer(antigenA[i], ownA[i], keep);
      antigenB[i] = closer(antigenB[i], ownB[i], keep);
    }
  },
});

function closer(now: number, own: number, keep: number): number {
  const gap = (now - own) * keep;
  return Math.abs(gap) <= Math.max(1, TRIFLE * own) ? own : own + gap;
}
