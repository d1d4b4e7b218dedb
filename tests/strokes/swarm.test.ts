// Random strokes in every kind of world: nothing breaks, and the same strokes give the same world, restored or not, with threads' kernels or the plain ones.
import { describe, expect, it } from 'vitest';
import { createWorld, hashWorld, restore, save, step } from '../../sim';
import { RICH } from '../support/rich';
import type { RichName } from '../support/rich';
import { chanceOf, whole } from '../support/chance';
import { randomStroke } from '../support/strokes';
import { runWatched } from '../support/watch';

const TICKS = 60, STROKES = 12, SEED = 20261130;

describe.each(Object.keys(RICH) as RichName[])('strokes in %s', (name) => {
  const scenario = RICH[name](), chance = chanceOf(SEED);
  const live = Array.from({ length: STROKES }, () => ({ tick: whole(chance, 0, TICKS - 1), action: randomStroke(scenario, chance) })).sort((a, b) => a.tick - b.tick);

  it(`keep every promise (seed ${SEED})`, () => runWatched(createWorld(scenario, { live }), TICKS));

  it('give one world, however it is run', () => {
    const whole = createWorld(scenario, { live }), plain = createWorld(scenario, { live, kernels: 'reference' });
    let cut = createWorld(scenario, { live });
    for (let t = 0; t < TICKS; t++) {
      for (const world of [whole, plain, cut]) step(world);
      if (t % 9 === 4) cut = restore(save(cut));
    }
    expect([hashWorld(plain), hashWorld(cut)]).toEqual([hashWorld(whole), hashWorld(whole)]);
  });
});
