// Pairs that have a past in common: computed once, and to the last bit what two runs by themselves give, wherever they part.
import { describe, expect, it } from 'vitest';
import { complete, follow } from '../../ensemble/follow';
import { followPair, followRest } from '../../ensemble/pair';
import type { Rest, Side } from '../../ensemble/pair';
import { Recorder } from '../../ensemble/series';
import { sharedTicks } from '../../ensemble/shared';
import { advance, createWorld, hashWorld, observablesOf, restoreAs, save, step } from '../../sim';
import type { Action, Scenario, World } from '../../sim';
import { RICH } from '../support/rich';
import type { RichName } from '../support/rich';

const END = 240, EVERY = 40, PARTED = 100;
type Live = readonly { readonly tick: number; readonly action: Action }[];

const columnsOf = (scenario: Scenario): string[] => observablesOf(scenario).filter(({ available }) => available).map(({ name }) => name);
const sideOf = (scenario: Scenario, live: Live = []): Side => ({ world: createWorld(scenario, { live }), recorder: new Recorder(scenario, columnsOf(scenario)), way: { end: END, every: EVERY, withEnd: true } });

/** Both runs of a pair, one after the other; what was told of how far each is. */
function pairOf(ours: Side, theirs: Side): readonly [readonly number[], readonly number[]] {
  const rests: Rest[] = [], first = [...followPair(ours, theirs, (rest) => rests.push(structuredClone(rest)))];
  expect(rests).toHaveLength(1);
  return [first, [rests[0].share, ...followRest(rests[0], theirs.recorder)]];
}

/** Something that can be done in any scenario, and is felt. */
function deedOf(scenario: Scenario, count: number): Action {
  return { infuse: { product: Object.keys(scenario.products)[0], count, entry: 'random', over: 0 } };
}

describe('two runs', () => {
  const scenario = RICH.niche(), { ticksPerMinute } = scenario.clock, [product] = Object.keys(scenario.products);
  const ticks = (other: Scenario, live: Live = [], ours: Live = []): number => sharedTicks(createWorld(scenario, { live: ours }), createWorld(other, { live }));

  it('are one until the first thing that is done in only one of them', () => {
    const dose = (at: number, count = 5): Scenario['schedule'][number] => ({ at, note: '', infuse: { product, count, entry: 'random', over: 0 } });
    const late = { ...scenario, schedule: [...scenario.schedule, dose(90)] };
    expect(ticks(scenario)).toBe(Infinity);
    expect(ticks(late)).toBe(90 * ticksPerMinute);
    expect(sharedTicks(createWorld(late), createWorld({ ...late, schedule: [...scenario.schedule, dose(120)] }))).toBe(90 * ticksPerMinute);
    expect(sharedTicks(createWorld(late), createWorld({ ...late, schedule: [...scenario.schedule, dose(90, 6)] }))).toBe(90 * ticksPerMinute);
    expect(ticks(scenario, [{ tick: 70, action: deedOf(scenario, 3) }])).toBe(70);
    expect(ticks(scenario, [{ tick: 70, action: deedOf(scenario, 3) }], [{ tick: 70, action: deedOf(scenario, 3) }])).toBe(Infinity);
    expect(ticks(scenario, [{ tick: 70, action: deedOf(scenario, 3) }], [{ tick: 50, action: { set: { 'kill.hitRate': 0.2 } } }])).toBe(50);
  });

  it('have nothing in common where their starts differ in anything that could be felt', () => {
    const others: Scenario[] = [
      { ...scenario, parameters: { ...scenario.parameters, 'kill.hitRate': 0.2 } }, { ...scenario, disabled: ['migrate'] }, { ...scenario, seed: 'another' },
      { ...scenario, populations: scenario.populations.slice(1) }, { ...scenario, clock: { ...scenario.clock, ticksPerMinute: 2 * ticksPerMinute } },
      { ...scenario, schedule: [...scenario.schedule, { at: -60, note: '', set: { 'kill.hitRate': 0.2 } }] },
    ];
    expect(others.map((other) => ticks(other))).toEqual(others.map(() => 0));
  });
});

describe('a pair', () => {
  it.each(Object.keys(RICH) as RichName[])('gives the columns of two runs by themselves (%s)', (name) => {
    const scenario = RICH[name](), other = { ...scenario, schedule: [...scenario.schedule, { at: PARTED / scenario.clock.ticksPerMinute, note: '', ...deedOf(scenario, 7) }] } as Scenario;
    const alone = [scenario, other].map((one) => {
      const { world, recorder, way } = sideOf(one);
      complete(follow(world, way, [recorder]));
      return recorder.series;
    });
    const ours = sideOf(scenario), theirs = sideOf(other), told = pairOf(ours, theirs);
    expect([ours.recorder.series, theirs.recorder.series]).toEqual(alone);
    expect(alone[0]).not.toEqual(alone[1]);
    for (const shares of told) {
      expect(shares).toEqual([...shares].sort((a, b) => a - b));
      expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
    }
    expect(told[1][0]).toBe((Math.floor(PARTED / EVERY) * EVERY) / END); // from there, and no sooner
    // What both have in common was computed once: the other world was never stepped.
    expect([ours.world.tick, theirs.world.tick]).toEqual([END, 0]);
  });

  it('is the same where the two differ from the start, and where they do not differ at all', () => {
    const scenario = RICH.niche(), weaker = { ...scenario, parameters: { ...scenario.parameters, 'kill.hitRate': 0.01 } };
    for (const other of [weaker, scenario]) {
      const { world, recorder, way } = sideOf(other), ours = sideOf(scenario), theirs = sideOf(other);
      complete(follow(world, way, [recorder]));
      pairOf(ours, theirs);
      expect(theirs.recorder.series).toEqual(recorder.series);
    }
  });

  it.each(Object.keys(RICH) as RichName[])('goes on as the other run to the same hash (%s)', (name) => {
    const scenario = RICH[name](), live: Live = [{ tick: PARTED, action: deedOf(scenario, 7) }], straight = createWorld(scenario, { live }), past = createWorld(scenario);
    advance(straight, END);
    advance(past, PARTED);
    const fork: World = restoreAs(save(past), createWorld(scenario, { live }));
    while (fork.tick < END) step(fork);
    expect(hashWorld(fork)).toBe(hashWorld(straight));
    advance(past, END - PARTED);
    expect(hashWorld(past)).not.toBe(hashWorld(straight));
  });
});
