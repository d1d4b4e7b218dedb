// Age: how many CAR-T cells of the organoid model are alive after so many days.
import { describe, expect, it } from 'vitest';
import { Cause, Life } from '../../../sim';
import type { World } from '../../../sim';
import { cell, column, eventsOf, lattice, runRule, tinyWorld } from '../../support/tinyWorld';
import { expectShare } from '../../support/statistics';

const MANY = 3000;
const living = (world: World) => column(world, 'life').filter((life) => life === Life.Alive).length;

describe('age', () => {
  it('leaves the published shares alive on days 4, 8, 9.5 and 10, and nobody afterwards', () => {
    const world = tinyWorld(lattice(MANY, 5, (x, y) => `cart ${x} ${y}`), { model: 'organoid' });
    const stepsPerDay = 240;
    for (const [day, share] of [[4, 0.92], [8, 0.77], [9.5, 0.61], [10, 0.24]] as const) {
      runRule(world, 'age', day * stepsPerDay - world.tick / 60);
      expectShare(living(world), MANY, share);
      expectShare(living(world), MANY, day < 10 ? (1 - day / 10) ** (1 / 6) : 0.2423);
    }
    runRule(world, 'age');
    expect(living(world)).toBe(0);
  });

  it('counts from the day the cell came', () => {
    const world = tinyWorld('cart 0 0 bornTick=0\ncart 50 0 bornTick=1000', { model: 'organoid', parameters: { 'age.lifeSpan': 1000, 'age.wear': 10 } });
    world.tick = 1001;
    runRule(world, 'age');
    expect(column(world, 'life')).toEqual([Life.Apoptotic, Life.Alive]);
  });

  it('does not run down without wear: the death rate stays what it was', () => {
    const world = tinyWorld(lattice(MANY, 5, (x, y) => `cart ${x} ${y}`), { model: 'organoid', parameters: { 'age.lifeSpan': 600, 'age.wear': 0 } });
    runRule(world, 'age', 100);
    expectShare(living(world), MANY, 0.99 ** 100);
  });

  it('ends a synapse, names the cause, and touches CAR-T cells only', () => {
    const world = tinyWorld('tumor 0 0\ncart 9 0 holds=1\nhealthy 50 0\ncart 90 0 life=apoptotic lifeTick=-7', { model: 'organoid', parameters: { 'age.lifeSpan': 100, 'age.wear': 100 } });
    world.tick = 600;
    runRule(world, 'age');
    expect(cell(world, 2)).toMatchObject({ life: Life.Apoptotic, cause: Cause.Aged, lifeTick: 600, holds: 0 });
    expect(cell(world, 1)).toMatchObject({ life: Life.Alive, boundCount: 0 });
    expect(cell(world, 4).lifeTick).toBe(-7);
    expect(eventsOf(world)).toEqual([{ kind: 'death', a: 2, b: 0, value: Cause.Aged }]);
  });
});
