// Random strokes in every kind of world: nothing breaks, and the same strokes give the same world, restored or not, with threads' kernels or the plain ones.
import { describe, expect, it } from 'vitest';
import { SUBSTANCES, createWorld, hashWorld, isLiving, restore, save, scheduleLive, step } from '../../sim';
import type { Point, Stroke } from '../../sim';
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

describe('strokes at the ends of all ranges', () => {
  it.each(['niche', 'spheroid', 'torus', 'organoid'] as const)('keep every promise in %s', (name) => {
    const scenario = RICH[name](), [w, h, d] = scenario.domain.size, corner = (sign: number): Point => [(sign * w) / 2, (sign * h) / 2, scenario.domain.dimensions === 3 ? (sign * d) / 2 : 0];
    const everywhere = { along: [corner(-1), corner(1)], radius: 500 }, [population] = scenario.populations, [product] = Object.keys(scenario.products);
    const strokes: Stroke[] = [
      { place: { ...everywhere, clone: population!.label, density: 1, instead: false } }, { place: { ...everywhere, clone: population!.label, density: 1, instead: false } },
      { place: { ...everywhere, clone: population!.label, density: 0, instead: true } }, { place: { along: [corner(1)], radius: 0.5, product: product!, density: 1, instead: true } },
      { alter: { ...everywhere, antigen: 'A', to: 1e7, share: 0.5 } }, { alter: { ...everywhere, antigen: 'A', times: 1000, share: 1 } }, { alter: { ...everywhere, antigen: 'A', times: 0, share: 0.2 } },
      ...scenario.fields.filter((field) => SUBSTANCES[field.name].solver !== 'steady').map(({ name: field }): Stroke => ({ inject: { ...everywhere, field, amount: 1e9 } })),
      { move: { from: corner(-1), to: corner(1), radius: 500 } }, { vessel: { at: corner(1) } }, { vessel: { at: corner(1) } },
      { remove: { ...everywhere, share: 0.5 } }, { remove: { ...everywhere, share: 0 } },
    ];
    const world = createWorld(scenario, { live: strokes.map((action, n) => ({ tick: Math.floor(n / 2), action })) });
    runWatched(world, 14);
    scheduleLive(world, { remove: { ...everywhere, share: 1 } });
    runWatched(world, 2); // nobody is left
    expect(world.cells.columns.life.subarray(0, world.cells.count).every((life) => !isLiving(life))).toBe(true);
  });
});
