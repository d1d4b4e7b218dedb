// What has happened to each cell: the events of a course in compact columns, to be asked for by cell.
import { Event, NO_CELLS } from '../sim';
import type { EventLog, PastEvent } from '../sim';
import { Ends } from './ends';
import { Shelves } from './shelves';
import type { Shelf } from './shelves';

/** Events remembered of one course: twice what the default preset has, hits included, so that it forgets nothing; at most 12 MB. */
export const REMEMBERED = 1 << 19;
/** Events that all courses of a run may remember together, in memory of their own: at most 48 MB. */
export const REMEMBERED_BY_ALL = 1 << 21;
const SHELF = 1 << 12;
/** Added to the kind of what happened in the blood. */
const IN_BLOOD = 128;
/** A place is kept as a share of the farthest there is, in so many steps: 0.03 µm in a patch of 2 mm. */
const STEPS = 32_000;

export interface LifeEvent extends PastEvent {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  /** It happened in the blood, where places mean nothing. */
  readonly inBlood: boolean;
}

export interface Newcomers {
  /** Those of each mother, in the order of their births. */
  readonly daughters: ReadonlyMap<number, readonly number[]>;
  /** In a dose, or placed by hand. */
  readonly infused: ReadonlySet<number>;
}

class Events implements Shelf<Events> {
  readonly tick: Int32Array;
  readonly kind: Uint8Array;
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  readonly value: Float32Array;
  readonly place: Int16Array;

  constructor(readonly size: number) {
    this.tick = new Int32Array(size);
    this.kind = new Uint8Array(size);
    this.a = new Uint32Array(size);
    this.b = new Uint32Array(size);
    this.value = new Float32Array(size);
    this.place = new Int16Array(size * 3);
  }

  copy(rows: number): Events {
    const other = new Events(this.size);
    for (const name of ['tick', 'kind', 'a', 'b', 'value'] as const) other[name].set(this[name].subarray(0, rows));
    other.place.set(this.place.subarray(0, 3 * rows));
    return other;
  }
}

/** Bytes of one remembered event. */
export const EVENT_BYTES = 4 + 1 + 4 + 4 + 4 + 6;

export class Biographies {
  private constructor(private readonly shelves: Shelves<Events>, private readonly reach: number, /** The circumstances of deaths. */ readonly ends = new Ends()) {}

  /** @param reach farthest that any place is from the middle along an axis, µm */
  static of(remembered = REMEMBERED, shelf = Math.min(SHELF, remembered), reach = 1000): Biographies {
    return new Biographies(new Shelves(() => new Events(shelf), shelf, Math.ceil(remembered / shelf)), reach);
  }

  /** Forgets the oldest of those who remember most, until all together keep to a number of events in memory of their own. */
  static keepWithin(all: readonly Biographies[], most = REMEMBERED_BY_ALL): void {
    Shelves.keepWithin(all.map(({ shelves }) => shelves), most);
    Ends.keepWithin(all.map(({ ends }) => ends));
  }

  /** @param tick the one whose step told of the events. Returns whether it took more memory. */
  gather(events: EventLog, tick: number): boolean {
    const { shelves, reach } = this, before = shelves.count, step = (at: number): number => Math.round(Math.max(-1, Math.min(1, at / reach)) * STEPS);
    for (let e = 0; e < events.count; e++) {
      if (NO_CELLS.has(events.kind[e])) continue;
      const shelf = shelves.grow(), n = (shelves.count - 1) % shelves.size;
      shelf.tick[n] = tick;
      shelf.kind[n] = events.kind[e] + (events.inBlood[e] === 1 ? IN_BLOOD : 0);
      shelf.a[n] = events.a[e];
      shelf.b[n] = events.b[e];
      shelf.value[n] = events.value[e];
      shelf.place[3 * n] = step(events.x[e]);
      shelf.place[3 * n + 1] = step(events.y[e]);
      shelf.place[3 * n + 2] = step(events.z[e]);
    }
    return Math.ceil(shelves.count / shelves.size) > Math.ceil(before / shelves.size);
  }

  /** What happened before `tick`, to be followed by other things. */
  branch(tick: number): Biographies {
    return new Biographies(this.shelves.branch(this.countBefore(tick)), this.reach, this.ends.branch(tick));
  }

  /** Events ever told of, and how many of the first of them are forgotten. */
  get counts(): { readonly told: number; readonly forgotten: number } {
    return { told: this.shelves.count, forgotten: this.shelves.first };
  }

  /** Tick from which on everything is remembered; 0 where nothing was forgotten. */
  get since(): number {
    const { shelves } = this, { first } = shelves;
    // Of the tick of the first event that is left others may be gone.
    return first === 0 ? 0 : first === shelves.count ? Infinity : shelves.of(first).tick[first % shelves.size] + 1;
  }

  /** The latest `most` events before `tick` in which the cell took part, most recent first. */
  of(id: number, before: number, most: number): LifeEvent[] {
    const { shelves } = this, found: LifeEvent[] = [];
    for (let k = this.countBefore(before) - 1; k >= shelves.first && found.length < most; k--) {
      const shelf = shelves.of(k), n = k % shelves.size;
      if (shelf.a[n] === id || shelf.b[n] === id) found.push(this.at(k));
    }
    return found;
  }

  /** Tells of every event before `tick`, in their order; `wants` looks at kind, `a` and `b`, and the event is made for whom it wants. */
  read(before: number, wants: (kind: number, a: number, b: number) => boolean, take: (event: LifeEvent) => void): void {
    const { shelves } = this, { size } = shelves, end = this.countBefore(before);
    for (let row = shelves.first; row < end;) {
      const { kind, a, b } = shelves.of(row), begin = row % size, stop = Math.min(size, begin + end - row);
      for (let n = begin; n < stop; n++) if (wants(kind[n] & ~IN_BLOOD, a[n], b[n])) take(this.at(row + n - begin));
      row += stop - begin;
    }
  }

  /** Who came in the steps from tick `after` on and before `tick`; null where the memory does not reach back so far. */
  newcomers(after: number, tick: number): Newcomers | null {
    if (this.since > after) return null;
    const daughters = new Map<number, number[]>(), infused = new Set<number>();
    this.read(tick, (kind) => kind === Event.infusion || kind === Event.placement || kind === Event.division, (event) => {
      if (event.tick < after) return;
      if (event.kind !== Event.division) infused.add(event.a);
      else daughters.set(event.a, [...(daughters.get(event.a) ?? []), event.b]);
    });
    return { daughters, infused };
  }

  /** Whether anything is told of this tick or later. */
  knowsOf(tick: number): boolean {
    const { shelves } = this, last = shelves.count - 1;
    return last >= shelves.first && shelves.of(last).tick[last % shelves.size] >= tick;
  }

  private at(row: number): LifeEvent {
    const { shelves, reach } = this, { kind, tick, a, b, value, place } = shelves.of(row), n = row % shelves.size;
    const where = (axis: number): number => (place[3 * n + axis] / STEPS) * reach;
    return { tick: tick[n], kind: kind[n] & ~IN_BLOOD, a: a[n], b: b[n], value: value[n], x: where(0), y: where(1), z: where(2), inBlood: kind[n] >= IN_BLOOD };
  }

  /** Rows of what happened before a tick. */
  private countBefore(tick: number): number {
    const { shelves } = this;
    let low = shelves.first, high = shelves.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (shelves.of(middle).tick[middle % shelves.size] < tick) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
