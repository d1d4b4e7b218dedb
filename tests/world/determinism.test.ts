// One scenario, one seed, one record: one run, however it is cut, watched or replayed.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PIPELINE, advance, createWorld, hashWorld, liveActions, minutesOf, scheduleLive, step } from '../../sim';
import type { Scenario, World } from '../../sim';
import { Stream, streamId } from '../../sim/core/random';
import { chanceOf, whole } from '../support/chance';
import { TUMOR, blank, gates, niche, stroma } from '../support/scenarios';
import { RICH } from '../support/rich';
import type { RichName } from '../support/rich';

function hashAfter(world: World, ticks: number): string {
  advance(world, ticks);
  return hashWorld(world);
}

afterEach(() => vi.restoreAllMocks());

describe.each(Object.keys(RICH) as RichName[])('%s', (name) => {
  const scenario = RICH[name](), ticks = 150;
  const reference = hashAfter(createWorld(scenario), ticks);

  it('gives the same hash again, and whoever else runs in between', () => {
    const world = createWorld(RICH[name]()), other = createWorld(scenario, { seed: 'other' });
    for (let t = 0; t < ticks; t++) {
      step(world);
      if (t % 10 === 0) step(other);
    }
    expect(hashWorld(world)).toBe(reference);
  });

  it('gives the same hash without WebAssembly', () => {
    const world = createWorld(scenario, { kernels: 'reference' });
    expect([world.forces.isFast, createWorld(scenario).forces.isFast]).toEqual([false, true]);
    expect(hashAfter(world, ticks)).toBe(reference);
  });

  it('gives another hash for another seed', () => {
    expect(hashAfter(createWorld(scenario, { seed: '2' }), ticks)).not.toBe(reference);
    expect(hashAfter(createWorld({ ...scenario, seed: '2' }), 20)).toBe(hashAfter(createWorld(scenario, { seed: '2' }), 20));
  });

  it('gives the same hash in slices', () => {
    const world = createWorld(scenario), chance = chanceOf(8);
    while (world.tick < ticks) advance(world, Math.min(ticks - world.tick, whole(chance, 0, 30)));
    expect(hashWorld(world)).toBe(reference);
  });

  it('does not change its scenario', () => {
    const before = JSON.stringify(scenario);
    advance(createWorld(scenario, { set: { 'kill.rest': 3 } }), 30);
    expect(JSON.stringify(scenario)).toBe(before);
  });
});

describe('a record of live actions', () => {
  /** Runs with actions of a restless user, some before the step in which the schedule acts too. */
  function played(): World {
    const world = createWorld(niche(), { set: { 'migrate.freeSpeed': 6 } });
    while (world.tick < 320) {
      if (world.tick === 0) scheduleLive(world, { infuse: { product: 'car', count: 5, entry: 'random', over: 0 } });
      if (world.tick === 10) {
        scheduleLive(world, { set: { 'migrate.bias': 0.9 } });
        scheduleLive(world, { set: { 'migrate.bias': 0.2, 'kill.hitRate': 0.2 } });
      }
      if (world.tick === 123) scheduleLive(world, { infuse: { product: 'car', count: 11, entry: 'ring', over: 50 } });
      if (world.tick === 300) scheduleLive(world, { set: { 'products.car.affinity': 200 } });
      step(world);
    }
    return world;
  }

  it('replays from scratch to the same hash', () => {
    const world = played(), hash = hashWorld(world), live = liveActions(world);
    expect(live.map(({ tick }) => tick)).toEqual([0, 10, 10, 123, 300]);
    const record = JSON.parse(JSON.stringify(live)) as typeof live;
    const replay = createWorld(niche(), { set: { 'migrate.freeSpeed': 6 }, live: record });
    expect(hashAfter(replay, 320)).toBe(hash);
    expect(liveActions(replay)).toEqual(live);
    expect(replay.values['migrate']['bias']).toBe(0.2);
    expect(hashAfter(createWorld(niche(), { set: { 'migrate.freeSpeed': 6 } }), 320)).not.toBe(hash);
  });

  it('takes effect at the next step, after what the schedule does in it, and not before', () => {
    const scenario = { ...stroma(), schedule: [{ at: 5, note: '', set: { 'grow.cycleTime': 20 } }, { at: 50, note: '', set: { 'grow.cycleTime': 25 } }] };
    const world = createWorld(scenario), seen: number[] = [];
    while (world.tick < 8) {
      if (world.tick === 5) scheduleLive(world, { set: { 'grow.cycleTime': 30 } });
      if (world.tick === 7) scheduleLive(world, { set: { 'grow.cycleTime': 40 } });
      seen.push(world.values['grow']['cycleTime']);
      step(world);
    }
    expect([...seen, world.values['grow']['cycleTime']]).toEqual([8, 8, 8, 8, 8, 8, 30, 30, 40]);
    expect(minutesOf(world)).toBe(8);
    expect(world.actions.map(({ tick, origin }) => `${tick} ${origin}`)).toEqual(['5 scenario', '5 live', '7 live', '50 scenario']);
  });

  it('knows no unknown names', () => {
    const world = createWorld(stroma());
    scheduleLive(world, { set: { 'grow.nonsense': 1 } });
    expect(() => step(world)).toThrow(/grow\.nonsense/);
    const other = createWorld(stroma());
    scheduleLive(other, { infuse: { product: 'nothing', count: 1, entry: 'random', over: 0 } });
    expect(() => step(other)).toThrow(/nothing/);
  });
});

describe('nobody disturbs anybody', () => {
  it('with draws of its own: extra draws in every rule, from its own stream too, change nothing', () => {
    const reference = hashAfter(createWorld(gates()), 100);
    for (const { rule } of PIPELINE) {
      const run = rule.run.bind(rule);
      vi.spyOn(rule, 'run').mockImplementation((world, derived) => {
        const foreign = [new Stream(world.runKey, streamId(rule.name)), new Stream(world.runKey, streamId('foreign'))];
        for (const stream of foreign) for (let n = 0; n < 5; n++) stream.unit(world.tick, n, n);
        run(world, derived);
      });
    }
    expect(hashAfter(createWorld(gates()), 100)).toBe(reference);
  });

  it('with a dose in between: the cells of the planned doses are the same ones', () => {
    const doses = [{ at: 0, note: '', infuse: { product: 'car', count: 9, entry: 'random', over: 0 } }, { at: 30, note: '', infuse: { product: 'car', count: 7, entry: 'edge', over: 12 } }] as const;
    const keys = (live: readonly number[]) => {
      const world = createWorld(blank({ schedule: doses }));
      while (world.tick < 60) {
        if (live.includes(world.tick)) scheduleLive(world, { infuse: { product: 'car', count: 5, entry: 'random', over: 0 } });
        step(world);
      }
      return Array.from(world.cells.columns.key.subarray(0, world.cells.count));
    };
    const planned = keys([]), both = keys([6, 20, 30]);
    expect(planned.length).toBe(16);
    expect(new Set(both).size).toBe(31);
    expect(planned.filter((key) => !both.includes(key))).toEqual([]);
  });

  it('with a cell far away: every other cell lives the same life, bit for bit', () => {
    const scenario: Scenario = {
      ...niche(), domain: { dimensions: 2, size: [1600, 400, 20], voxel: 20, walls: 'closed' },
      vessels: [[-60, 20, 0], [80, -50, 0]], schedule: niche().schedule.slice(0, 1),
    };
    const hermit = { ...TUMOR, kind: 'stroma', label: 'hermit', count: 1, radius: 2, placement: { shape: 'positions', points: [[790, 190, 0]] } } as const;
    const alone = createWorld({ ...scenario, populations: scenario.populations.slice(0, 1) });
    const watched = createWorld({ ...scenario, populations: [scenario.populations[0], hermit] });
    advance(alone, 200);
    advance(watched, 200);
    const lives = (world: World) => {
      const c = world.cells.columns;
      return new Map(Array.from({ length: world.cells.count }, (_, i) => [c.key[i], [c.x[i], c.y[i], c.life[i], c.kills[i], c.antigenA[i], c.activation[i], c.boundTick[i]]]));
    };
    const before = lives(alone), after = lives(watched);
    expect(watched.cells.count).toBe(alone.cells.count + 1);
    expect(alone.events.totals[2]).toBeGreaterThan(0);
    for (const [key, life] of before) expect(after.get(key)).toEqual(life);
  });
});
