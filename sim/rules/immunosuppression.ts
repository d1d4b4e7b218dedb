// Immunosuppression: a tumour's suppressive factor, and drugs such as corticosteroids, hold CAR-T cells back.
import { defineParams } from '../core/params';
import { voxelAt } from '../core/voxels';
import { Kind, isLiving } from '../cells';
import { fieldOf } from '../fields';
import { drugEffect } from '../patient/effect';
import { rosterOf } from '../roster';
import { defineRule } from '../rule';

export const params = defineParams('immunosuppression', {
  factorEffect: {
    value: 0.6, unit: '', min: 0, max: 1, evidence: 'assumed', source: 'assumed',
    title: 'Effect of the suppressive factor',
    doc: 'Share of killing and growth that plenty of the suppressive factor (TGF-β-like) takes away.',
  },
  factorHalf: {
    value: 0.3, unit: 'a.u.', min: 0.001, max: 10, scale: 'log', evidence: 'assumed', source: 'assumed',
    title: 'Suppressive factor for half of its effect',
    doc: 'Suppressive factor that has half of its effect.',
  },
});

export const immunosuppression = defineRule({
  name: 'immunosuppression',
  inBlood: true,
  title: 'Immunosuppression', keywords: ['TGF-β', 'suppressive factor', 'steroid', 'dexamethasone', 'M2 macrophage'],
  doc: 'The suppressive factor around a CAR-T cell and drugs such as corticosteroids add to its brake.',
  equation: 'brake ← 1 − (1 − brake)·(1 − w_f·c/(c + K_f))·(1 − e_drugs)',
  params,
  derive: (p, world) => ({ ...p, alone: world.disabled.has('checkpoint') }),
  run(world, d) {
    const field = fieldOf(world.fields, 'suppressor');
    const drugs = drugEffect(world, 'cartFunction');
    // Without `checkpoint` nobody sets the brake anew, so this rule has to, even to nothing.
    if (!field && !(drugs > 0) && !d.alone) return;
    const { life, brake, x, y, z } = world.cells.columns;
    const unbraked = 1 - drugs;
    const { rows, first } = rosterOf(world);
    for (let k = first[Kind.Cart], end = first[Kind.Cart + 1]; k < end; k++) {
      const i = rows[k];
      if (!isLiving(life[i])) continue;
      let left = unbraked * (d.alone ? 1 : 1 - brake[i]);
      if (field) {
        const level = field.value[voxelAt(world.fields.grid, x[i], y[i], z[i])];
        left *= 1 - (d.factorEffect * level) / (level + d.factorHalf);
      }
      brake[i] = 1 - left;
    }
  },
});
