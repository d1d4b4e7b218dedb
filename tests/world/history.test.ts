// Accounts of a run: made-up events with known sums, and a real run whose account must agree with its own counters.
import { describe, expect, it } from 'vitest';
import { Cause, Event, History, Kind, createWorld, isLiving, step } from '../../sim';
import { niche } from '../support/scenarios';

const event = (tick: number, kind: number, a: number, b = 0, value = 0) => ({ tick, kind, a, b, value });

function made(): History {
  const history = new History();
  for (const entry of [
    event(0, Event.infusion, 10), event(0, Event.infusion, 11), event(1, Event.division, 1, 20, 1), event(2, Event.division, 20, 21, 2),
    event(3, Event.division, 10, 30, 1), event(4, Event.hit, 10, 1), event(5, Event.hit, 30, 1), event(5, Event.kill, 30, 1, 4),
    event(5, Event.kill, 11, 40, 7), event(5, Event.death, 1, 30, Cause.Killed), event(5, Event.death, 40, 11, Cause.Killed), event(6, Event.detach, 11, 21, 9), event(7, Event.death, 21, 0, Cause.Starved),
    event(8, Event.kill, 30, 20, 2), event(8, Event.death, 20, 30, Cause.Killed),
  ]) history.add(entry);
  return history;
}

describe('history', () => {
  it('counts the kills of every CAR-T cell, those without one and daughters too', () => {
    expect(made().killHistogram()).toEqual([1, 1, 1]);
  });

  it('keeps times to kill apart from fruitless synapses', () => {
    expect(made().synapses(10)).toEqual({ killed: [4, 7, 2], givenUp: [9], targetLost: [], cartLost: [], open: [] });
  });

  it('ends every synapse in exactly one list, also where no event tells of it', () => {
    const history = new History();
    for (const entry of [
      event(0, Event.infusion, 10), event(0, Event.infusion, 11), event(0, Event.infusion, 12), event(0, Event.infusion, 13),
      event(10, Event.bind, 10, 1), event(20, Event.bind, 11, 1), event(30, Event.bind, 12, 1), event(40, Event.bind, 13, 2),
      event(50, Event.detach, 12, 1, 2), event(60, Event.kill, 10, 1, 5), event(60, Event.death, 1, 10, Cause.Killed), // 11 loses its target
      event(70, Event.bind, 10, 2), event(75, Event.bind, 12, 2), event(90, Event.death, 13, 0, Cause.Starved), event(95, Event.departure, 12), event(100, Event.hit, 10, 2),
    ]) history.add(entry);
    expect(history.synapses(10)).toEqual({ killed: [5], givenUp: [2], targetLost: [4], cartLost: [5, 2], open: [3] });
  });

  it('knows since when a cell was there, and how far its ids go', () => {
    expect([1, 10, 20, 30].map((id) => made().since(id))).toEqual([0, 0, 1, 3]);
    expect(made().highestId).toBe(40);
    const late = new History();
    late.add(event(500, Event.infusion, 9));
    late.add(event(600, Event.drug, 77));
    expect([late.since(9), late.highestId]).toEqual([500, 9]);
  });

  it('says why a cell died and who took part', () => {
    expect(made().death(1)).toEqual({ id: 1, tick: 5, cause: Cause.Killed, killer: 30, minutesBound: 4, hits: 2, attackers: 2 });
    expect(made().death(40)).toMatchObject({ killer: 11, minutesBound: 7 });
    expect(made().death(21)).toMatchObject({ cause: Cause.Starved, killer: 0, hits: 0, attackers: 0, minutesBound: NaN });
    expect(made().death(11)).toBeNull();
  });

  it('follows a line to its founder and names the largest families', () => {
    expect(made().ancestors(21)).toEqual([21, 20, 1]);
    expect(made().founders()).toEqual([{ id: 1, descendants: 2 }, { id: 10, descendants: 1 }]);
    expect(made().isCart(30)).toBe(true);
    expect(made().isCart(20)).toBe(false);
  });

  it('agrees with a run’s own counters', () => {
    const world = createWorld(niche()), history = new History();
    for (let t = 0; t < 480; t++) {
      const { tick } = world;
      step(world);
      const { count, kind, a, b, value } = world.events;
      for (let n = 0; n < count; n++) history.add({ tick, kind: kind[n], a: a[n], b: b[n], value: value[n] });
    }
    const histogram = history.killHistogram(), c = world.cells.columns;
    const { killed, givenUp, targetLost, cartLost, open } = history.synapses(world.scenario.clock.ticksPerMinute);
    expect(killed).toHaveLength(world.events.totals[Event.kill]);
    expect(givenUp).toHaveLength(world.events.totals[Event.detach]);
    expect(killed.length + givenUp.length + targetLost.length + cartLost.length + open.length).toBe(world.events.totals[Event.bind]);
    expect(targetLost.length).toBeGreaterThan(0);
    expect(open).toHaveLength(c.partner.subarray(0, world.cells.count).filter((partner, i) => partner >= 0 && isLiving(c.life[partner]) && c.kind[i] === Kind.Cart).length);
    expect(histogram.reduce((sum, cells, kills) => sum + cells * kills, 0)).toBe(world.events.totals[Event.kill]);
    expect(killed.length).toBeGreaterThan(50);
    for (let i = 0; i < world.cells.count; i++) {
      if (c.parent[i] !== 0) expect(history.birth(c.id[i])?.mother).toBe(c.parent[i]);
      if (c.life[i] >= 2) expect(history.death(c.id[i])).toMatchObject({ cause: c.cause[i], killer: c.killer[i] });
      if (c.kind[i] === Kind.Cart) expect(history.isCart(c.id[i])).toBe(true);
    }
  });
});
