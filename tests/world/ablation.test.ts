// One rule switched off at a time: the rest goes on, keeps every promise, and what the rule alone does no longer happens.
import { describe, expect, it } from 'vitest';
import { Cause, EVENT_NAMES, ORGANOID_PIPELINE, PIPELINE, advance, createWorld, fieldOf, hashWorld } from '../../sim';
import type { EventKind, World } from '../../sim';
import { everything } from '../support/everything';
import { niche, organoid, spheroid, stroma } from '../support/scenarios';
import { runWatched } from '../support/watch';

const TICKS = 210;
const totalsOf = (world: World) => Object.fromEntries(EVENT_NAMES.map((name, i) => [name, world.events.totals[i]])) as Record<EventKind, number>;

const whole = createWorld(niche(0.4));
advance(whole, TICKS);
const wholeTotals = totalsOf(whole), wholeHash = hashWorld(whole);

/** Rules that find nothing to do in that niche; they are taken from the world of all rules instead. */
const idle: string[] = [];
const LONGER = 330;

/** Events that cannot happen without the rule. */
const NEEDS: Readonly<Record<string, readonly EventKind[]>> = {
  infuse: ['infusion', 'bind', 'hit', 'kill', 'detach'], bind: ['bind', 'hit', 'kill', 'detach', 'exhaustion', 'recall'],
  recognise: ['hit', 'kill', 'exhaustion', 'recall', 'activation'], trogocytosis: ['trogocytosis'], kill: ['hit', 'kill'], detach: ['detach'], exhaust: ['exhaustion'],
  proliferate: ['recall'], activate: ['recall', 'activation'], divide: ['division', 'mutation'], clear: ['removal'], contract: ['memory'],
};

describe('ablation', () => {
  it('has something to take away: the whole model shows every event but hunger and mutation', () => {
    for (const name of ['infusion', 'bind', 'hit', 'kill', 'detach', 'division', 'death', 'removal', 'exhaustion', 'recall', 'memory'] as const) {
      expect(wholeTotals[name], name).toBeGreaterThan(0);
    }
  });

  it.each(PIPELINE.map(({ rule }) => rule.name))('without %s', (name) => {
    const world = createWorld({ ...niche(0.4), disabled: [name] });
    runWatched(world, TICKS);
    const totals = totalsOf(world);
    for (const event of NEEDS[name] ?? []) expect(totals[event], event).toBe(0);
    if (hashWorld(world) === wholeHash) idle.push(name);
  });

  it('takes away something for every rule that has nothing to do there', () => {
    const all = createWorld(everything());
    runWatched(all, LONGER);
    const hash = hashWorld(all);
    expect(idle.length).toBeLessThan(PIPELINE.length / 2);
    for (const name of idle) {
      const world = createWorld({ ...everything(), disabled: [name] });
      advance(world, LONGER);
      expect(hashWorld(world), name).not.toBe(hash);
    }
  });

  it('without all rules nothing changes but the time', () => {
    const world = createWorld({ ...niche(0.4), disabled: PIPELINE.map(({ rule }) => rule.name), schedule: [] });
    const before = [...world.cells.columns.x.subarray(0, world.cells.count)];
    runWatched(world, 30);
    expect([...world.cells.columns.x.subarray(0, world.cells.count)]).toEqual(before);
    expect(world.tick).toBe(30);
  });

  it('without breathing nobody starves', () => {
    const starving = createWorld(spheroid()), fed = createWorld({ ...spheroid(), disabled: ['hypoxia'] });
    advance(starving, 400);
    advance(fed, 400);
    const necrotic = (world: World) => world.cells.columns.cause.subarray(0, world.cells.count).filter((cause) => cause === 2).length;
    expect(necrotic(starving)).toBeGreaterThan(3);
    expect(necrotic(fed)).toBe(0);
  });

  it('without mechanics cells that divide at the wall stay inside', () => {
    const world = createWorld({ ...stroma(), disabled: ['repel'], parameters: { 'grow.cycleTime': 8, 'grow.pressureLimit': 10 } });
    const { cycle, kind } = world.cells.columns;
    for (let i = 0; i < world.cells.count; i++) if (kind[i] === 0) cycle[i] = 0.999;
    runWatched(world, 20);
    expect(totalsOf(world).division).toBeGreaterThan(40);
  });

  it('without secretion the attractant stays away', () => {
    const world = createWorld({ ...niche(0.4), disabled: ['secrete'] });
    advance(world, 30);
    expect(fieldOf(world.fields, 'attractant')!.value.every((u) => u === 0)).toBe(true);
  });
});

describe('ablation of the organoid model', () => {
  const ticks = 480;
  const complete = createWorld(organoid());
  advance(complete, ticks);
  const completeTotals = totalsOf(complete), completeHash = hashWorld(complete);
  const needs: Readonly<Record<string, readonly EventKind[]>> = {
    infuse: ['infusion', 'bind', 'kill', 'detach'], attach: ['bind', 'kill', 'detach'], strike: ['kill', 'detach'], divide: ['division'], mature: ['division'], clear: ['removal'],
  };

  it('has something to take away', () => {
    for (const name of ['infusion', 'bind', 'kill', 'detach', 'division', 'death', 'removal'] as const) expect(completeTotals[name], name).toBeGreaterThan(0);
  });

  it.each(ORGANOID_PIPELINE.map(({ rule }) => rule.name))('without %s', (name) => {
    const world = createWorld({ ...organoid(), disabled: [name] });
    runWatched(world, ticks);
    const totals = totalsOf(world);
    for (const event of needs[name] ?? []) expect(totals[event], event).toBe(0);
    // Nothing reads the stiffness where steps are not damped: only the fingerprint's copy of it changes.
    expect(hashWorld(world)).not.toBe(completeHash);
  });

  it('without age nobody dies of it', () => {
    const causes = (disabled: readonly string[]) => {
      const world = createWorld({ ...organoid(), disabled });
      advance(world, ticks);
      return world.cells.columns.cause.subarray(0, world.cells.count).filter((cause) => cause === Cause.Aged).length;
    };
    expect(causes([])).toBeGreaterThan(3);
    expect(causes(['age'])).toBe(0);
  });
});
