// What has happened to each cell: the last events of a course, to be asked for by cell.
import { Event } from '../sim';
import type { EventLog } from '../sim';
import { Shelves } from './shelves';
import type { Shelf } from './shelves';

/** Events remembered, in shelves of so many. */
const REMEMBERED = 1 << 17;
const SHELF = 1 << 12;
/** Left out: of hits the damage shows on the cell, and drugs and grades happen to the patient; their `a` and `b` are no cells. */
const LEFT_OUT: ReadonlySet<number> = new Set([Event.hit, Event.drug, Event.grade]);

export interface LifeEvent {
  readonly tick: number;
  readonly kind: number;
  readonly a: number;
  readonly b: number;
  readonly value: number;
  readonly x: number;
  readonly y: number;
  readonly z: number;
  /** It happened in the blood, where places mean nothing. */
  readonly inBlood: boolean;
}

export interface Newcomers {
  /** Those of each mother, in the order of their births. */
  readonly daughters: ReadonlyMap<number, readonly number[]>;
  readonly infused: ReadonlySet<number>;
}

class Events implements Shelf<Events> {
  readonly tick: Int32Array;
  readonly kind: Uint8Array;
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  readonly value: Float32Array;
  readonly place: Float32Array;
  readonly inBlood: Uint8Array;

  constructor(readonly size: number) {
    this.tick = new Int32Array(size);
    this.kind = new Uint8Array(size);
    this.a = new Uint32Array(size);
    this.b = new Uint32Array(size);
    this.value = new Float32Array(size);
    this.place = new Float32Array(size * 3);
    this.inBlood = new Uint8Array(size);
  }

  copy(rows: number): Events {
    const other = new Events(this.size);
    for (const name of ['tick', 'kind', 'a', 'b', 'value', 'inBlood'] as const) other[name].set(this[name].subarray(0, rows));
    other.place.set(this.place.subarray(0, 3 * rows));
    return other;
  }

  put(n: number, tick: number, events: EventLog, e: number): void {
    this.tick[n] = tick;
    this.kind[n] = events.kind[e];
    this.a[n] = events.a[e];
    this.b[n] = events.b[e];
    this.value[n] = events.value[e];
    this.place[3 * n] = events.x[e];
    this.place[3 * n + 1] = events.y[e];
    this.place[3 * n + 2] = events.z[e];
    this.inBlood[n] = events.inBlood[e];
  }

  at(n: number): LifeEvent {
    return {
      tick: this.tick[n], kind: this.kind[n], a: this.a[n], b: this.b[n], value: this.value[n],
      x: this.place[3 * n], y: this.place[3 * n + 1], z: this.place[3 * n + 2], inBlood: this.inBlood[n] === 1,
    };
  }
}

export class Biographies {
  private constructor(private readonly shelves: Shelves<Events>) {}

  static of(remembered = REMEMBERED, shelf = Math.min(SHELF, remembered)): Biographies {
    return new Biographies(new Shelves(() => new Events(shelf), shelf, Math.ceil(remembered / shelf)));
  }

  gather(events: EventLog, tick: number): void {
    const { shelves } = this;
    for (let e = 0; e < events.count; e++) {
      if (!LEFT_OUT.has(events.kind[e])) shelves.grow().put((shelves.count - 1) % shelves.size, tick, events, e);
    }
  }

  /** What happened up to `tick`, to be followed by other things. */
  branch(tick: number): Biographies {
    const { shelves } = this;
    let rows = shelves.count;
    while (rows > shelves.first && shelves.of(rows - 1).tick[(rows - 1) % shelves.size] > tick) rows--;
    return new Biographies(shelves.branch(rows));
  }

  /** The latest `most` events up to `tick` in which the cell took part, most recent first. */
  of(id: number, tick: number, most: number): LifeEvent[] {
    const { shelves } = this, found: LifeEvent[] = [];
    for (let k = shelves.count - 1; k >= shelves.first && found.length < most; k--) {
      const shelf = shelves.of(k), n = k % shelves.size;
      if ((shelf.a[n] === id || shelf.b[n] === id) && shelf.tick[n] <= tick) found.push(shelf.at(n));
    }
    return found;
  }

  /** Who came after one tick and up to another; null where the memory does not reach back so far. */
  newcomers(after: number, tick: number): Newcomers | null {
    const { shelves } = this, daughters = new Map<number, number[]>(), infused = new Set<number>();
    if (shelves.first > 0 && shelves.of(shelves.first).tick[shelves.first % shelves.size] > after) return null;
    for (let k = shelves.first; k < shelves.count; k++) {
      const shelf = shelves.of(k), n = k % shelves.size;
      if (shelf.tick[n] <= after || shelf.tick[n] > tick) continue;
      if (shelf.kind[n] === Event.infusion) infused.add(shelf.a[n]);
      if (shelf.kind[n] === Event.division) daughters.set(shelf.a[n], [...(daughters.get(shelf.a[n]) ?? []), shelf.b[n]]);
    }
    return { daughters, infused };
  }

  /** Kinds of those of the cells that have been cleared away or have left, as far as it is remembered. */
  kindsOfRemoved(ids: ReadonlySet<number>): Map<number, number> {
    const { shelves } = this, kinds = new Map<number, number>();
    for (let k = shelves.first; k < shelves.count; k++) {
      const shelf = shelves.of(k), n = k % shelves.size;
      if ((shelf.kind[n] === Event.removal || shelf.kind[n] === Event.departure) && ids.has(shelf.a[n])) kinds.set(shelf.a[n], shelf.value[n]);
    }
    return kinds;
  }
}
