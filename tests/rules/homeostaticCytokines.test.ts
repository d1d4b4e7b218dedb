// Homeostatic cytokines: IL-15 keeps its level while T cells are as many as at rest, rises without them and falls to many CAR-T cells.
import { describe, expect, it } from 'vitest';
import { hashWorld } from '../../sim';
import type { World } from '../../sim';
import { lattice, runRule, tinyWorld } from '../support/tinyWorld';
import type { TinyOptions } from '../support/tinyWorld';

const PARAMETERS = { 'homeostaticCytokines.il15Basal': 4, 'homeostaticCytokines.il15HalfLife': 6, 'homeostaticCytokines.il15Consumed': 0.8, 'homeostaticCytokines.perMicroliter': 1e6 };

/** A patient with these normal T cells, a decision every hour. */
function patient(normalT: number, options: TinyOptions = {}): World {
  const world = tinyWorld('', { body: { scale: 1e7 }, clock: { decisionEvery: 600 }, ...options, parameters: { ...PARAMETERS, ...options.parameters } });
  world.body.normalT = normalT;
  return world;
}

const hours = (world: World, count: number) => runRule(world, 'homeostaticCytokines', count);

describe('homeostatic cytokines', () => {
  it('stay at rest to the last bit while all T cells are there', () => {
    const world = patient(500);
    hours(world, 500);
    expect(world.body.il15).toBe(4);
  });

  it.each([[0, 20], [125, 10], [250, 4 / 0.6], [500, 4], [1000, 4 / 1.8]])('settle, with %d normal T cells per µL, at %d pg/mL', (normalT, level) => {
    const world = patient(normalT);
    hours(world, 24 * 60);
    expect(world.body.il15).toBeCloseTo(level, 9);
  });

  it('rise with the half-life at rest, made longer by the use that is missing', () => {
    const world = patient(0);
    hours(world, 30); // 6 h / (1 − 0.8)
    expect(world.body.il15).toBeCloseTo(20 - 16 / 2, 9);
    const some = patient(250);
    hours(some, 10); // 6 h / (1 − 0.8 · 0.5)
    expect(some.body.il15).toBeCloseTo((4 + 4 / 0.6) / 2, 9);
  });

  it('are used by CAR-T cells of patch and blood as by normal T cells', () => {
    const blood = lattice(20, 1, () => 'cart 0 0'), patch = lattice(5, 20, (x, y) => `cart ${x} ${y}`);
    const world = tinyWorld(patch, { body: { scale: 1e7 }, clock: { decisionEvery: 600 }, blood, parameters: PARAMETERS });
    world.body.normalT = 0;
    hours(world, 24 * 30);
    // 25 cells of the patch are 2.5 × 10⁸ of the patient, as many as 250 per µL.
    expect(world.body.il15).toBeCloseTo(4 / 0.6, 9);
  });

  it('do not feel cells of whom they are not the food', () => {
    const world = tinyWorld('tumor 0 0\nmacrophage 20 0\ncart 40 0 life=apoptotic', { body: { scale: 1e7 }, parameters: PARAMETERS });
    hours(world, 50);
    expect(world.body.il15).toBe(4);
  });

  it('are the same for steps of 6 and 60 minutes', () => {
    const [short, long] = [60, 600].map((decisionEvery) => {
      const world = patient(100, { clock: { decisionEvery } });
      runRule(world, 'homeostaticCytokines', (24 * 600) / decisionEvery);
      return world.body.il15;
    });
    expect(long).toBeCloseTo(short, 9);
  });

  it('are nothing without a patient', () => {
    const world = tinyWorld('cart 0 0'), before = hashWorld(world);
    runRule(world, 'homeostaticCytokines', 50);
    world.tick = 0;
    expect(hashWorld(world)).toBe(before);
  });
});
