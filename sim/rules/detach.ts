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
  dissociationShare: {
    value: 0.2, unit: '', min: 0, max: 1, evidence: 'assumed', source: 'ghorashian2019',
    title: 'Share of dissociations that end a synapse',
    doc: 'How the off-rate of a binder (`products.<name>.offRate`) becomes one of the whole synapse: it ends at this share of it, besides the rate at which cells walk away anyway. A synapse is held by many bonds, so that it outlasts one of them; by how much is assumed. At 0.2 the fast-off CAT stays 19 minutes at a target that survives, FMC63 an hour.',
  },
  pause: {
    value: 5, unit: 'min', min: 0, max: 120, evidence: 'assumed', source: 'assumed',
    title: 'Pause after letting go',
    doc: 'Pause between letting go and the next binding.',
  },
  tearDistance: {
    value: 1.6, unit: '', min: 1.2, max: 4, evidence: 'assumed', source: 'hosseini2009',
    title: 'Distance at which a synapse tears',
    doc: 'Distance of the centres, in sums of the radii, at which a synapse is torn. In a dense crowd of walking cells the standard distance ends most synapses before their time; a larger one, with a stronger `repel.synapseSpring`, keeps them. Measured: T cells hold an antigen-presenting cell with a force of 1 to 14 nN.',
  },
});

/** How soon a sound synapse ends by itself. */
export interface PartingLaw {
  /** Per product and step. */
  readonly probability: readonly number[];
  /** Share of the partings of a product in which the cell pulls away from bonds that hold. */
  readonly pulled: readonly number[];
}

/** What decides whether a sound synapse ends in this step. */
export interface Parting extends PartingLaw {
  readonly tear: number;
  readonly stream: Stream;
}

const SECONDS_PER_MINUTE = 60;

export function partingLawOf(world: Pick<World, 'values' | 'products'>, dt: number): PartingLaw {
  const p = valuesOf(world, params), walkAway = 1 / p.boundTime;
  // Two ways to part that compete, per minute: the cell walks away, or its bonds come apart.
  const comeApart = world.products.map(({ group }) => p.dissociationShare * world.values[group]['offRate'] * SECONDS_PER_MINUTE);
  return { probability: comeApart.map((rate) => chance(walkAway + rate, dt)), pulled: comeApart.map((rate) => walkAway / (walkAway + rate)) };
}

export function partingOf(world: World, dt: number): Parting {
  return { ...partingLawOf(world, dt), tear: valuesOf(world, params).tearDistance, stream: streamOf(world, 'detach') };
}

/** The CAR-T cell will let go of its living target in this step: the answer is the same whoever asks. */
export function isParting(world: World, d: Parting, cart: number, target: number): boolean {
  const c = world.cells.columns;
  const dx = c.x[cart] - c.x[target], dy = c.y[cart] - c.y[target], dz = c.z[cart] - c.z[target];
  const limit = d.tear * (c.radius[cart] + c.radius[target]);
  return dx * dx + dy * dy + dz * dz > limit * limit || d.stream.unit(world.tick, c.key[cart]) < d.probability[c.product[cart]];
}

export const detach = defineRule({
  name: 'detach',
  title: 'Detachment', keywords: ['dwell time', 'contact time', 'synapse duration', 'off-rate', 'k_off', 'serial triggering', 'fast-off binder'],
  doc: 'A synapse ends when the target dies, when the pair is torn apart, or at random after about an hour, sooner with a binder that lets go fast.',
  equation: 'P(detach) = 1 − exp(−(1/boundTime + w·k_off)·dt)',
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
