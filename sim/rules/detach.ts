// Detach: CAR-T cells let go of dead targets at once, and of living ones after a while without success.
import { chance } from '../core/math';
import { defineParams } from '../core/params';
import type { Stream } from '../core/random';
import { Kind, isLiving } from '../cells';
import { Event } from '../events';
import { rosterOf } from '../roster';
import { defineRule } from '../rule';
import { release, report } from '../verbs';
import { streamOf, ticksOf, valuesOf } from '../world';
import type { World } from '../world';

export const params = defineParams('detach', {
  boundTime: {
    value: 60, unit: 'min', min: 5, max: 480, evidence: 'taken from a model', source: 'cartopiax luque2024',
    title: 'Time at a target that survives',
    doc: 'Mean time a CAR-T cell stays with a target it does not kill.',
  },
  pause: {
    value: 5, unit: 'min', min: 0, max: 120, evidence: 'assumed', source: 'assumed',
    title: 'Pause after letting go',
    doc: 'Pause between letting go and the next binding.',
  },
  tearDistance: {
    value: 1.6, unit: '', min: 1.2, max: 4, evidence: 'assumed', source: 'assumed',
    title: 'Distance at which a synapse tears',
    doc: 'Distance of the centres, in sums of the radii, at which a synapse is torn.',
  },
});

/** What decides whether a sound synapse ends in this step. */
export interface Parting {
  readonly probability: number;
  readonly tear: number;
  readonly stream: Stream;
}

export function partingOf(world: World, dt: number): Parting {
  const p = valuesOf(world, params);
  return { probability: chance(1 / p.boundTime, dt), tear: p.tearDistance, stream: streamOf(world, 'detach') };
}

/** The CAR-T cell will let go of its living target in this step: the answer is the same whoever asks. */
export function isParting(world: World, d: Parting, cart: number, target: number): boolean {
  const c = world.cells.columns;
  const dx = c.x[cart] - c.x[target], dy = c.y[cart] - c.y[target], dz = c.z[cart] - c.z[target];
  const limit = d.tear * (c.radius[cart] + c.radius[target]);
  return dx * dx + dy * dy + dz * dz > limit * limit || d.stream.unit(world.tick, c.key[cart]) < d.probability;
}

export const detach = defineRule({
  name: 'detach',
  title: 'Detachment', keywords: ['dwell time', 'contact time', 'synapse duration', 'off-rate'],
  doc: 'A synapse ends when the target dies, when the pair is torn apart, or at random after about an hour.',
  equation: 'P(detach) = 1 − exp(−dt/boundTime)',
  params,
  derive(p, world, { dt }) {
    return { ...partingOf(world, dt), pauseTicks: p.pause > 0 ? ticksOf(world, p.pause) : 0 };
  },
  run(world, d) {
    const c = world.cells.columns;
    const { ticksPerMinute } = world.scenario.clock;
    const { rows, first } = rosterOf(world);
    for (let k = first[Kind.Cart], end = first[Kind.Cart + 1]; k < end; k++) {
      const i = rows[k];
      const target = c.partner[i];
      if (target < 0) continue;
      if (!isLiving(c.life[target])) {
        release(world, i, world.tick + d.pauseTicks);
        continue;
      }
      if (!isParting(world, d, i, target)) continue;
      report(world, Event.detach, i, c.id[target], (world.tick - c.boundTick[i]) / ticksPerMinute);
      release(world, i, world.tick + d.pauseTicks);
    }
  },
});
