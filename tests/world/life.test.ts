// The life of one cell out of events: bonds and their ends, also of two CAR-T cells that hold each other and where the beginning is forgotten.
import { describe, expect, it } from 'vitest';
import { Cause, Event, LifeReader } from '../../sim';
import type { CellLife, PastEvent } from '../../sim';

const event = (tick: number, kind: number, a: number, b = 0, value = 0): PastEvent => ({ tick, kind, a, b, value });

function lifeOf(id: number, events: readonly PastEvent[]): CellLife {
  const reader = new LifeReader(id, 10);
  for (const one of events) if (reader.concerns(one.kind, one.a, one.b)) reader.add(one);
  return reader.life;
}

const bondsOf = (id: number, events: readonly PastEvent[]) => lifeOf(id, events).bonds.map(({ cart, target, from, to, end, hits }) => [cart, target, from, to, end, hits.length]);

describe('the life of a cell', () => {
  it('ends each synapse with what ended it, told or not', () => {
    const events = [
      event(0, Event.infusion, 10), event(10, Event.bind, 10, 1, 0.9), event(20, Event.bind, 11, 1), event(25, Event.hit, 10, 1), event(30, Event.bind, 12, 1), event(35, Event.death, 12, 0, Cause.Contracted),
      event(40, Event.hit, 11, 1), event(40, Event.kill, 11, 1, 2), event(40, Event.death, 1, 11, Cause.Killed), event(50, Event.bind, 10, 2), event(60, Event.detach, 10, 2, 1), event(70, Event.bind, 10, 3), event(80, Event.removal, 1),
    ];
    expect(bondsOf(1, events)).toEqual([[10, 1, 10, 40, 'targetLost', 1], [11, 1, 20, 40, 'killed', 1], [12, 1, 30, 35, 'cartLost', 0]]);
    expect(bondsOf(10, events)).toEqual([[10, 1, 10, 40, 'targetLost', 1], [10, 2, 50, 60, 'givenUp', 0], [10, 3, 70, NaN, 'open', 0]]);
    expect(lifeOf(1, events)).toMatchObject({ death: { killer: 11, minutesBound: 2, hits: 2, attackers: 2 }, removed: 80, entered: NaN });
    expect([lifeOf(10, events).entered, lifeOf(10, events).bonds[0].signal]).toEqual([0, 0.9]);
  });

  it('tells two CAR-T cells that hold each other apart', () => {
    const events = [event(0, Event.bind, 10, 11), event(5, Event.bind, 11, 10), event(9, Event.hit, 11, 10), event(20, Event.detach, 10, 11, 2), event(30, Event.kill, 11, 10, 2.5), event(30, Event.death, 10, 11, Cause.Killed)];
    const both = [[10, 11, 0, 20, 'givenUp', 0], [11, 10, 5, 30, 'killed', 1]];
    expect([bondsOf(10, events), bondsOf(11, events)]).toEqual([both, both]);
  });

  it('begins a synapse whose beginning is forgotten where its length says', () => {
    expect(bondsOf(1, [event(100, Event.detach, 10, 1, 4), event(200, Event.hit, 11, 1), event(210, Event.kill, 11, 1, 3)])).toEqual([[10, 1, 60, 100, 'givenUp', 0], [11, 1, 200, 210, 'killed', 1]]);
  });

  it('knows its mother and daughters, and takes no drug for a cell', () => {
    const life = lifeOf(5, [event(1, Event.division, 2, 5, 1), event(2, Event.division, 5, 8, 2), event(3, Event.drug, 5, 0, 1), event(4, Event.division, 5, 9, 3)]);
    expect([life.birth?.mother, life.daughters, life.events.length]).toEqual([2, [8, 9], 3]);
  });
});
