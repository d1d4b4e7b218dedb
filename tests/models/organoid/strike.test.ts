// Strike: how fast a CAR-T cell of the organoid model kills what it holds, and how fast its target escapes.
import { describe, expect, it } from 'vitest';
import { Cause, Life } from '../../../sim';
import type { World } from '../../../sim';
import { allCells, cell, column, eventsOf, lattice, runRule, tinyWorld } from '../../support/tinyWorld';
import type { TinyOptions } from '../../support/tinyWorld';
import { expectExponential, expectShare } from '../../support/statistics';

const PAIRS = 1500;
const NO_ESCAPE = { 'strike.boundTime': 480 };

function pairs(oncoprotein: number, options: TinyOptions = {}): World {
  return tinyWorld(lattice(PAIRS, 5, (x, y, n) => `tumor ${x} ${y} antigenA=${oncoprotein}\ncart ${x} ${y} holds=${2 * n + 1}`), { model: 'organoid', clock: { mechanicsEvery: 10 }, ...options });
}

const killed = (world: World) => column(world, 'cause').filter((cause) => cause === Cause.Killed).length;

describe('strike', () => {
  it.each([[2, 1], [5, 1], [1.25, 0.5], [0.8, 0.2], [0.5, 0], [0.2, 0]])('kills a target with oncoprotein %d at %d of the rate', (p, share) => {
    const world = pairs(p);
    runRule(world, 'strike');
    expectShare(killed(world), PAIRS, 1 - Math.exp(-0.0667 * share));
  });

  it('lets a target it cannot kill escape after an hour on average', () => {
    const world = pairs(0.3);
    runRule(world, 'strike', 1500);
    const ends = eventsOf(world, 'detach').map((event) => event.value);
    expect(ends).toHaveLength(PAIRS);
    expectExponential(ends.map((minutes) => minutes + 0.5), 60);
    expect(killed(world)).toBe(0);
  });

  it('tries to kill first: of certain kills nobody escapes', () => {
    const world = pairs(2, { parameters: { 'strike.killRate': 1e9, 'strike.boundTime': 1e-9 } });
    runRule(world, 'strike');
    expect(killed(world)).toBe(PAIRS);
    expect(eventsOf(world, 'detach')).toEqual([]);
  });

  it('counts and reports the kill, starts the death, and lets go at once', () => {
    const world = tinyWorld('cart 9 0 holds=2\ntumor 0 0 antigenA=2', { model: 'organoid', parameters: { 'strike.killRate': 1e9 } });
    world.tick = 30;
    runRule(world, 'strike');
    expect(cell(world, 2)).toMatchObject({ life: Life.Apoptotic, cause: Cause.Killed, killer: 1, boundCount: 0 });
    expect(cell(world, 1)).toMatchObject({ holds: 0, kills: 1, readyTick: 30 });
    expect(eventsOf(world).map(({ kind, a, b, value }) => [kind, a, b, value])).toEqual([['kill', 1, 2, 3], ['death', 2, 1, Cause.Killed]]);
  });

  it('reports an escape and lets both live', () => {
    const world = tinyWorld('cart 9 0 holds=2\ntumor 0 0 antigenA=0', { model: 'organoid', parameters: { 'strike.boundTime': 1e-9 } });
    world.tick = 30;
    runRule(world, 'strike');
    expect(allCells(world).map((c) => [c.life, c.holds, c.boundCount, c.kills])).toEqual([[Life.Alive, 0, 0, 0], [Life.Alive, 0, 0, 0]]);
    expect(eventsOf(world)).toEqual([{ kind: 'detach', a: 1, b: 2, value: 3 }]);
  });

  it('lets go of a target that died otherwise, without a word', () => {
    const world = tinyWorld('cart 9 0 holds=2\ntumor 0 0 antigenA=2 life=necrotic', { model: 'organoid', parameters: NO_ESCAPE });
    runRule(world, 'strike');
    expect(cell(world, 1)).toMatchObject({ holds: 0, kills: 0 });
    expect(eventsOf(world)).toEqual([]);
  });

  it('reads the same limits of oncoprotein as attaching does', () => {
    const world = pairs(1.5, { parameters: { 'attach.oncoproteinNone': 1, 'attach.oncoproteinFull': 3, 'strike.killRate': 0.4 } });
    runRule(world, 'strike');
    expectShare(killed(world), PAIRS, 1 - Math.exp(-0.4 * 0.25));
  });
});
