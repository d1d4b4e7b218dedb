// Differentiate: with every division a CAR-T cell comes nearer to a terminally differentiated effector.
import { defineParams } from '../core/params';
import { Kind, Mark, isLiving } from '../cells';
import { rosterOf } from '../roster';
import { defineRule } from '../rule';

export const params = defineParams('differentiate', {
  step: {
    value: 0, unit: '1/division', min: 0, max: 0.5, evidence: 'assumed', source: 'gattinoni2005 gattinoni2011',
    title: 'Differentiation per division', keywords: ['maturation', 'naive', 'stem cell memory', 'central memory', 'effector memory', 'terminal effector'],
    doc: 'Share of its way to a terminally differentiated effector that a CAR-T cell goes with each division. That T cells differentiate step by step is measured, how far with a division is not; with 0.1 a naive-like cell is halfway after seven divisions. 0: cells stay as they were infused, and what depends on their differentiation does too.',
  },
});

export const differentiate = defineRule({
  name: 'differentiate',
  inBlood: true,
  title: 'Differentiation of CAR-T cells', keywords: ['naive', 'stem cell memory', 'Tscm', 'central memory', 'Tcm', 'effector memory', 'terminal effector', 'CCR7', 'CD62L', 'CD45RA'],
  doc: 'With every division a CAR-T cell comes nearer to a terminally differentiated effector; mother and daughter alike.',
  equation: 'at division: d ← d + (1 − d)·step',
  params,
  derive: ({ step }) => ({ step }),
  run(world, { step }) {
    if (step === 0) return;
    const { life, mark, differentiation } = world.cells.columns;
    const { rows, first } = rosterOf(world);
    for (let k = first[Kind.Cart], end = first[Kind.Cart + 1]; k < end; k++) {
      const i = rows[k];
      if (mark[i] === Mark.Divide && isLiving(life[i])) differentiation[i] = differentiation[i] + (1 - differentiation[i]) * step;
    }
  },
});
