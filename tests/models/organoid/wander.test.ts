// Wander: how often CAR-T cells of the organoid model turn, which way, how far they step, and who stays.
import { describe, expect, it } from 'vitest';
import type { World } from '../../../sim';
import { allCells, cell, column, field, lattice, runRule, tinyWorld } from '../../support/tinyWorld';
import type { TinyOptions } from '../../support/tinyWorld';
import { expectDistribution, expectMean, expectShare, mean } from '../../support/statistics';

const MANY = 2000;
/** Cells that were born long ago and whose turn is due. */
const due = (options: TinyOptions = {}, extra = ''): World => {
  const world = tinyWorld(lattice(MANY, 5, (x, y) => `cart ${x} ${y} bornTick=-5 ${extra}`), { model: 'organoid', dimensions: 3, ...options });
  return world;
};

/** Steps a moving cell's displacement in this mechanics step, µm. */
const stride = (world: World, row: number, dt: number) => world.cells.columns.speed[row] * dt;

describe('wander', () => {
  it.each([[1, 0.1], [5, 0.5], [20, 2]])('steps half a micrometre at a turn, whatever the mechanics clock (%d ticks)', (mechanicsEvery, dt) => {
    const world = tinyWorld('cart 0 0 bornTick=-5', { model: 'organoid', clock: { mechanicsEvery } });
    runRule(world, 'wander');
    expect(stride(world, 0, dt)).toBeCloseTo(0.5, 12);
    while (world.tick < cell(world, 1).turnTick) {
      runRule(world, 'wander');
      expect(cell(world, 1).speed).toBe(0);
    }
    runRule(world, 'wander');
    expect(stride(world, 0, dt)).toBeCloseTo(0.5, 12);
  });

  it.each([[1, 0.01], [20, 0.2]])('turns in each step with probability dt/persistence (%d ticks)', (mechanicsEvery, probability) => {
    const world = due({ clock: { mechanicsEvery } });
    runRule(world, 'wander');
    const waits = column(world, 'turnTick').map((tick) => tick / mechanicsEvery);
    expect(Math.min(...waits)).toBe(1);
    expectShare(waits.filter((wait) => wait === 1).length, MANY, probability);
    expectShare(waits.filter((wait) => wait <= 5).length, MANY, 1 - (1 - probability) ** 5);
    expectMean(waits, 1 / probability);
  });

  it('waits before its first turn', () => {
    const world = tinyWorld('cart 0 0', { model: 'organoid' });
    runRule(world, 'wander');
    expect(cell(world, 1)).toMatchObject({ speed: 0, directionX: 0 });
    expect(cell(world, 1).turnTick).toBeGreaterThan(0);
  });

  it('turns evenly over the sphere without attractant', () => {
    const world = due();
    runRule(world, 'wander');
    for (const axis of ['directionX', 'directionY', 'directionZ'] as const) expectDistribution(column(world, axis), (p) => (p + 1) / 2);
  });

  it('goes two thirds of its way up the gradient: half random, half attractant, normalised', () => {
    const world = due({ fields: ['attractant'] });
    const { nx, ny } = world.fields.grid;
    field(world, 'attractant').value.forEach((_, v, value) => (value[v] = 1e-9 * (Math.floor(v / nx) % ny)));
    runRule(world, 'wander');
    // The angle to the gradient is half of the random direction's, uniform over the sphere: the mean of its cosine is 2/3.
    expectMean(column(world, 'directionY'), 2 / 3);
    expect(Math.abs(mean(column(world, 'directionX')))).toBeLessThan(0.05);
    for (const { directionX, directionY, directionZ } of allCells(world)) expect(Math.hypot(directionX, directionY, directionZ)).toBeCloseTo(1, 12);
  });

  it('follows the gradient exactly, or not at all, at the ends of the bias', () => {
    for (const [bias, expected] of [[1, 1], [0, 0]] as const) {
      const world = due({ fields: ['attractant'], parameters: { 'wander.bias': bias } });
      const { nx } = world.fields.grid;
      field(world, 'attractant').value.forEach((_, v, value) => (value[v] = v % nx));
      runRule(world, 'wander');
      expect(Math.abs(mean(column(world, 'directionX')) - expected)).toBeLessThan(0.06);
    }
  });

  it('stays where it is while bound or dead, and lets no other kind walk', () => {
    const world = tinyWorld('tumor 0 0\ncart 9 0 holds=1 bornTick=-5 speed=3\ncart 50 0 life=apoptotic bornTick=-5\nhealthy 90 0', { model: 'organoid' });
    runRule(world, 'wander', 400);
    expect(column(world, 'speed')).toEqual([0, 0, 0, 0]);
    expect(column(world, 'directionX')).toEqual([0, 0, 0, 0]);
    expect(cell(world, 2).turnTick).toBeGreaterThan(300);
  });
});
