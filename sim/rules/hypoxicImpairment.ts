// Hypoxic impairment: where oxygen is scarce CAR-T cells divide more slowly, and where there is next to none they hardly walk.
import { defineParams } from '../core/params';
import { Kind, isLiving } from '../cells';
import { fieldOf } from '../fields';
import { rosterOf } from '../roster';
import { defineRule } from '../rule';
import type { World } from '../world';

export const params = defineParams('hypoxicImpairment', {
  growthHalf: {
    value: 10, unit: 'mmHg', min: 0.1, max: 60, evidence: 'estimate', source: 'gaber2013 vuillefroy2015 berahovich2019',
    title: 'Oxygen for half of a CAR-T cell’s cycle speed',
    doc: 'Oxygen at which a CAR-T cell cycles half as fast as under plenty. Human T cells divide as well at 5 % oxygen (about 36 mmHg) as in air, less below 2 % (14 mmHg); at 1 % (7 mmHg) CAR-T cells expand to a much lower extent. Other experiments find less growth at 5 % than in air already: whoever follows them sets more.',
  },
  growthSteepness: {
    value: 3, unit: '', min: 1, max: 6, integer: true, evidence: 'assumed', source: 'gaber2013',
    title: 'Steepness of that dependence',
    doc: 'Hill coefficient of the cycle speed: with 3 a cell loses 2 % of its speed at 5 % oxygen, a quarter at 2 %, three quarters at 1 %.',
  },
  speedFull: {
    value: 5, unit: 'mmHg', min: 0.1, max: 40, evidence: 'estimate', source: 'rytelewski2019',
    title: 'Oxygen below which CAR-T cells slow down',
    doc: 'Oxygen below which a CAR-T cell walks more slowly, down to a standstill without any. In the marrow of mice with leukaemia and in their solid tumours T cells kept moving above 5 mmHg and were very slow below; that speed falls in proportion is assumed.',
  },
});

export const hypoxicImpairment = defineRule({
  name: 'hypoxicImpairment',
  inBlood: true,
  title: 'Hypoxia of CAR-T cells', keywords: ['hypoxia', 'oxygen', 'T-cell proliferation', 'motility', 'solid tumour', 'infiltration'],
  doc: 'Where oxygen is scarce CAR-T cells cycle more slowly, and where there is next to none they hardly walk.',
  equation: 'growth lost = 1/(1 + (pO₂/K)ⁿ);  speed lost = max(0, 1 − pO₂/limit)',
  params,
  derive: (p, world) => ({ ...p, sampled: !world.disabled.has('hypoxia') }),
  run(world, d) {
    // Without the field, or where nobody samples it, there is plenty.
    if (!d.sampled || !fieldOf(world.fields, 'oxygen')) return free(world);
    const { life, oxygen, hypoxicBrake, hypoxicStall } = world.cells.columns;
    const { rows, first } = rosterOf(world);
    for (let k = first[Kind.Cart], end = first[Kind.Cart + 1]; k < end; k++) {
      const i = rows[k];
      if (!isLiving(life[i])) continue;
      const level = oxygen[i];
      const share = level / d.growthHalf;
      let power = share;
      for (let n = 1; n < d.growthSteepness; n++) power *= share;
      hypoxicBrake[i] = 1 / (1 + power);
      hypoxicStall[i] = Math.max(0, 1 - level / d.speedFull);
    }
  },
});

/** Cells that came from where oxygen was scarce feel nothing of it where it is not. */
function free(world: World): void {
  const { hypoxicBrake, hypoxicStall } = world.cells.columns;
  const { rows, first } = rosterOf(world);
  for (let k = first[Kind.Cart], end = first[Kind.Cart + 1]; k < end; k++) {
    const i = rows[k];
    hypoxicBrake[i] = 0;
    hypoxicStall[i] = 0;
  }
}
