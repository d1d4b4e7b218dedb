// Accounts of a run: made-up events with known sums, and a real run whose account must agree with its own counters.
import { describe, expect, it } from 'vitest';
import { Cause, Event, History, Kind, createWorld, step } from '../../sim';
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
    expect(made().killTimes).toEqual([4, 7, 2]);
    expect(made().fruitlessTimes).toEqual([9]);
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
    expect(history.killTimes).toHaveLength(world.events.totals[Event.kill]);
    expect(histogram.reduce((sum, cells, kills) => sum + cells * kills, 0)).toBe(world.events.totals[Event.kill]);
    expect(history.killTimes.length).toBeGreaterThan(50);
    for (let i = 0; i < world.cells.count; i++) {
      if (c.parent[i] !== 0) expect(history.birth(c.id[i])?.mother).toBe(c.parent[i]);
      if (c.life[i] >= 2) expect(history.death(c.id[i])).toMatchObject({ cause: c.cause[i], killer: c.killer[i] });
      if (c.kind[i] === Kind.Cart) expect(history.isCart(c.id[i])).toBe(true);
    }
  });
});
