// Mature: in the organoid model a tumour cell divides when it is old enough for its oxygen and its oncoprotein.
import { clamp } from '../../core/math';
import { defineParams } from '../../core/params';
import { Kind, Life, Mark, isLiving } from '../../cells';
import { fieldOf } from '../../fields';
import { defineRule } from '../../rule';

export const params = defineParams('mature', {
  cycleTime: {
    value: 38.6, unit: 'h', min: 8, max: 240, evidence: 'taken from a model', source: 'cartopiax luque2024',
    title: 'Cycle time of tumour cells in the organoid',
    doc: 'Mean cycle time of a tumour cell with oncoprotein 1 under full oxygen. A change acts on daughters.',
  },
  cycleSpread: {
    value: 3.7, unit: 'h', min: 0, max: 24, evidence: 'taken from a model', source: 'cartopiax luque2024',
    title: 'Spread of cycle times in the organoid',
    doc: 'Standard deviation of the cycle time between cells.',
  },
  oxygenFull: {
    value: 38, unit: 'mmHg', min: 1, max: 160, evidence: 'taken from a model', source: 'cartopiax luque2024',
    title: 'Oxygen for full growth in the organoid',
    doc: 'Oxygen from which the cycle runs at full speed.',
  },
  oxygenZero: {
    value: 10, unit: 'mmHg', min: 0, max: 60, evidence: 'taken from a model', source: 'cartopiax luque2024',
    title: 'Oxygen without division in the organoid',
    doc: 'Oxygen below which a cell does not divide.',
  },
});

/** No cell divides faster than this times oncoprotein 1 does; the published cells have at most about 2. */
const MOST_ONCOPROTEIN = 5;

export const mature = defineRule({
  name: 'mature',
  title: 'Tumour cycle in the organoid', keywords: ['cell cycle', 'doubling time', 'oncoprotein'],
  doc: 'A tumour cell ages unless a CAR-T cell holds it, and divides once its age exceeds its cycle time over oxygen supply and oncoprotein as they are now.',
  equation: 'divides when age > T/(f·p), p at most 5, f = clamp((pO₂ − zero)/(full − zero), 0, 1);  the column cycle keeps age/T',
  params,
  derive: (p, _world, { dt }) => ({ ...p, span: Math.max(1e-9, p.oxygenFull - p.oxygenZero), dt }),
  run(world, d) {
    const { kind, life, boundCount, oxygen, cycle, cycleTime, antigenA, mark, lifeTick } = world.cells.columns;
    const hasOxygen = fieldOf(world.fields, 'oxygen') !== null;
    for (let i = 0; i < world.cells.count; i++) {
      if (kind[i] !== Kind.Tumor || !isLiving(life[i]) || boundCount[i] !== 0) continue;
      const supply = hasOxygen ? clamp((oxygen[i] - d.oxygenZero) / d.span, 0, 1) : 1;
      cycle[i] = cycle[i] + d.dt / cycleTime[i];
      if (cycle[i] * supply * Math.min(MOST_ONCOPROTEIN, antigenA[i]) > 1) mark[i] = Mark.Divide;
      const stage = supply > 0 ? Life.Alive : Life.Quiescent;
      if (life[i] === stage) continue;
      life[i] = stage;
      lifeTick[i] = world.tick;
    }
  },
});
