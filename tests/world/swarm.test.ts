// Random worlds with random parameters and random rules missing: nothing may break, whatever is set.
import { describe, expect, it } from 'vitest';
import { advance, createWorld, hashWorld, restore, save } from '../../sim';
import { chanceOf } from '../support/chance';
import { randomScenario } from '../support/randomScenario';
import { RICH } from '../support/rich';
import { runWatched } from '../support/watch';

const SEEDS = Array.from({ length: 40 }, (_, n) => n + 1);

describe('rich worlds', () => {
  it.each([['spheroid', 150], ['gates', 700], ['stroma', 500], ['organoid', 480]] as const)('%s keeps every promise while CAR-T cells divide in the synapse', (name, ticks) => {
    runWatched(createWorld(RICH[name]()), ticks);
  });
});

describe('swarm', () => {
  // To look into a failure: randomScenario(chanceOf(seed)) is the scenario.
  it.each(SEEDS)('seed %i keeps every promise after every rule, and goes on the same after a restore', (seed) => {
    const world = createWorld(randomScenario(chanceOf(seed)));
    runWatched(world, 150);
    const restored = restore(save(world));
    advance(world, 12);
    advance(restored, 12);
    expect(hashWorld(restored)).toBe(hashWorld(world));
  });
});
