// Kill, hits that come early: how their rate wanes in a synapse, and that a stay of the usual length brings as many.
import { describe, expect, it } from 'vitest';
import { Kind, advance } from '../../sim';
import type { World } from '../../sim';
import { allCells, eventsOf, lattice, runRule, tinyWorld } from '../support/tinyWorld';
import type { TinyOptions } from '../support/tinyWorld';
import { expectMean, expectShare } from '../support/statistics';

const PAIRS = 2000;
/** Every synapse is a productive one. */
const EVERY = { 'kill.productive': 1 };

const pairs = (cart: string, options: TinyOptions): World => tinyWorld(lattice(PAIRS, 5, (x, y, n) => `tumor ${x} ${y}\ncart ${x} ${y} holds=${2 * n + 1} ${cart}`), options);
const hits = (world: World) => eventsOf(world, 'hit').length;

describe('kill: hits that come early', () => {
  const parameters = { ...EVERY, 'kill.burstTime': 30, 'detach.boundTime': 60, 'kill.hitsToKill': 10 };

  it.each([[0, 0], [10, 0], [30, 0.5], [90, 0], [90, 0.5]])('after %d minutes and with %d of exhaustion, at its share of the rate, exact over a long step', (age, exhaustion) => {
    const world = pairs(`lysisSignal=1 exhaustion=${exhaustion}`, { parameters, clock: { mechanicsEvery: 100 } });
    world.tick = 10 * age;
    runRule(world, 'kill');
    const hitsExpected = 0.0667 * (1 - 0.9 * exhaustion) * (1 + 60 / 30) * 30 * (Math.exp(-age / 30) - Math.exp(-(age + 10) / 30));
    expectShare(hits(world), PAIRS, 1 - Math.exp(-hitsExpected));
  });

  it.each([0, 5, 30])('are in the mean as many as at one rate in a stay of the usual length, with a time of %d minutes', (burstTime) => {
    const world = pairs('lysisSignal=1 granules=20', {
      parameters: { ...parameters, 'kill.burstTime': burstTime, 'kill.hitRate': 0.01, 'kill.granuleRefill': 0 }, clock: { mechanicsEvery: 10 }, only: ['kill', 'detach'],
    });
    advance(world, 10 * 600); // ten times the usual stay: all have let go
    const carts = allCells(world).filter(({ kind }) => kind === Kind.Cart);
    expect(carts.filter(({ holds }) => holds !== 0)).toEqual([]);
    expectMean(carts.map(({ granules }) => 20 - granules), 0.01 * 60);
  });

  it('does not change who hits where it is off', () => {
    const run = (more: Record<string, number>) => {
      const world = pairs('lysisSignal=0.7', { parameters: { ...EVERY, 'kill.burstTime': 0, ...more } });
      runRule(world, 'kill', 50);
      return eventsOf(world, 'hit');
    };
    expect(run({ 'detach.boundTime': 480 })).toEqual(run({ 'detach.boundTime': 60 }));
  });
});
