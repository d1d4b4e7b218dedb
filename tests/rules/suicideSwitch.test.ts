// Suicide switch: the switch kills those that carry it, fast, while its drug is there.
import { describe, expect, it } from 'vitest';
import { Cause, Life } from '../../sim';
import type { World } from '../../sim';
import { cell, column, eventsOf, lattice, runRule, tinyWorld } from '../support/tinyWorld';
import { expectShare } from '../support/statistics';

const MANY = 2000;
const products = { safe: { parameters: { switch: 1 } }, plain: {} } as const;

function switched(dose: number, steps: number, state = ''): World {
  const world = tinyWorld(lattice(MANY, 8, (x, y) => `cart ${x} ${y} ${state}`), { products });
  world.body.suicideSwitch = dose;
  runRule(world, 'suicideSwitch', steps);
  return world;
}
const gone = (world: World) => column(world, 'life').filter((life) => life === Life.Apoptotic).length;

describe('suicideSwitch', () => {
  it('takes nine of ten cells within half an hour of a dose', () => {
    const world = switched(1, 5);
    expectShare(gone(world), MANY, 1 - Math.exp(-0.077 * 30 / 1.05));
    expect(gone(world) / MANY).toBeGreaterThan(0.85);
    expect(gone(world) / MANY).toBeLessThan(0.95);
    expect(eventsOf(world, 'death').every((e) => e.value === Cause.Switched)).toBe(true);
  });

  it('takes them more slowly at a trace of the drug', () => {
    expectShare(gone(switched(0.05, 1)), MANY, 1 - Math.exp(-0.077 * 6 / 2));
  });

  it('takes nobody without the drug or without the switch', () => {
    expect(gone(switched(0, 50))).toBe(0);
    expect(gone(switched(100, 50, 'product=plain'))).toBe(0);
  });

  it('takes memory, exhausted and bound cells alike, and frees their targets', () => {
    const world = tinyWorld('tumor 0 0\ncart 9 0 holds=1\ncart 40 0 fate=memory\ncart 80 0 fate=exhausted\nhealthy 120 0', { products });
    world.body.suicideSwitch = 5;
    runRule(world, 'suicideSwitch', 200);
    expect([1, 2, 3, 4, 5].map((id) => cell(world, id).life)).toEqual([Life.Alive, Life.Apoptotic, Life.Apoptotic, Life.Apoptotic, Life.Alive]);
    expect(cell(world, 1).boundCount).toBe(0);
  });
});
