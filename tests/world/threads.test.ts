// A whole world on several threads: the hash of one thread, through births and deaths, snapshots and growing memory.
import { describe, expect, it } from 'vitest';
import { Event, advance, createWorld, hashWorld, restore, save } from '../../sim';
import { RICH } from '../support/rich';
import type { RichName } from '../support/rich';
import { threadLab } from '../support/threads';

const lab = threadLab(), TICKS = 120;

describe.each(Object.keys(RICH) as RichName[])('%s', (name) => {
  const scenario = RICH[name](), one = createWorld(scenario);
  advance(one, TICKS);
  const reference = hashWorld(one);

  it.each([1, 2, 3, 8])('gives the same hash with %i threads', async (threads) => {
    const { kernels, end } = await lab.start(threads), world = createWorld(scenario, { kernels });
    let jobs = 0;
    const run = kernels.crew.run.bind(kernels.crew);
    kernels.crew.run = (shares, job) => {
      if (shares > 1) jobs++;
      run(shares, job);
    };
    advance(world, TICKS);
    expect(hashWorld(world)).toBe(reference);
    expect(jobs > TICKS / 2).toBe(threads > 1);
    end();
  });

  it('saved with two threads and restored with three, and saved and restored with one, goes on the same', async () => {
    const two = await lab.start(2), three = await lab.start(3), half = TICKS / 2;
    const world = createWorld(scenario, { kernels: two.kernels });
    advance(world, half);
    const bytes = save(world), alone = restore(bytes), restored = restore(bytes, three.kernels);
    two.kernels.arena.reserve(500_000, two.kernels.arena.doubles()); // everything moves house
    for (const each of [world, alone, restored]) advance(each, TICKS - half);
    expect([world, alone, restored].map(hashWorld)).toEqual([reference, reference, reference]);
    two.end();
    three.end();
  });
});

it('the scenarios hold walking cells, births and deaths', () => {
  const totals = Object.values(RICH).map((scenario) => {
    const world = createWorld(scenario());
    advance(world, TICKS);
    return { walking: world.neighbors.count - world.neighbors.slowCount, division: world.events.totals[Event.division], removal: world.events.totals[Event.removal] };
  });
  for (const what of ['walking', 'division', 'removal'] as const) expect(totals.some((total) => total[what] > 10), what).toBe(true);
});
