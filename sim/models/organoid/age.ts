// Age: in the organoid model the life of a CAR-T cell runs down, ever faster towards its end.
import { defineParams } from '../../core/params';
import { Cause, Kind, isLiving } from '../../cells';
import { rosterOf } from '../../roster';
import { defineRule } from '../../rule';
import { markApoptotic } from '../../verbs';
import { streamOf } from '../../world';

export const params = defineParams('age', {
  lifeSpan: {
    value: 86_400, unit: 'min', min: 100, max: 1e6, scale: 'log', evidence: 'taken from a model', source: 'cartopiax luque2024',
    title: 'Life span of a CAR-T cell in the organoid',
    doc: 'Life counter of a new CAR-T cell; its death rate is one over what is left of it.',
  },
  wear: {
    value: 6, unit: '', min: 0, max: 100, evidence: 'taken from a model', source: 'cartopiax',
    title: 'Wear of a CAR-T cell in the organoid',
    doc: 'Minutes by which the counter falls in a minute: 36 in a step of 6 min, so that it is empty after 10 days.',
  },
});

export const age = defineRule({
  name: 'age',
  title: 'Life span of CAR-T cells in the organoid', keywords: ['ageing', 'persistence', 'senescence'],
  doc: 'A CAR-T cell dies with a probability that grows as its life counter runs down; nobody outlives the counter.',
  equation: 'P(death) = dt/counter, counter = lifeSpan − wear·age;  surviving share (1 − wear·age/lifeSpan)^(1/wear)',
  params,
  derive: (p, world, { dt }) => ({ ...p, dt, ticksPerMinute: world.scenario.clock.ticksPerMinute, stream: streamOf(world, 'age') }),
  run(world, d) {
    const { life, key, bornTick } = world.cells.columns;
    const { rows, first } = rosterOf(world);
    for (let k = first[Kind.Cart], end = first[Kind.Cart + 1]; k < end; k++) {
      const i = rows[k];
      if (!isLiving(life[i])) continue;
      const counter = d.lifeSpan - (d.wear * (world.tick - bornTick[i])) / d.ticksPerMinute;
      if (d.stream.unit(world.tick, key[i]) * counter < d.dt) markApoptotic(world, i, Cause.Aged);
    }
  },
});
