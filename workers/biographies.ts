// What has happened to each cell: the last events of the run, to be asked for by cell.
import { Event } from '../sim';
import type { EventLog } from '../sim';

/** Events remembered. */
const REMEMBERED = 1 << 17;
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

export class Biographies {
  private readonly tick: Int32Array;
  private readonly kind: Uint8Array;
  private readonly a: Uint32Array;
  private readonly b: Uint32Array;
  private readonly value: Float32Array;
  private readonly place: Float32Array;
  private readonly inBlood: Uint8Array;
  private pushed = 0;
  /** Nothing before this event can be asked for. */
  private first = 0;

  constructor(private readonly size = REMEMBERED) {
    this.tick = new Int32Array(size);
    this.kind = new Uint8Array(size);
    this.a = new Uint32Array(size);
    this.b = new Uint32Array(size);
    this.value = new Float32Array(size);
    this.place = new Float32Array(size * 3);
    this.inBlood = new Uint8Array(size);
  }

  gather(events: EventLog, tick: number): void {
    for (let e = 0; e < events.count; e++) {
      if (LEFT_OUT.has(events.kind[e])) continue;
      const n = this.pushed++ % this.size;
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
    this.first = Math.max(this.first, this.pushed - this.size);
  }

  /** Forgets what happened after `tick`: that future has been replaced. */
  forgetAfter(tick: number): void {
    while (this.pushed > this.first && this.tick[(this.pushed - 1) % this.size] > tick) this.pushed--;
  }

  /** The latest `most` events up to `tick` in which the cell took part, most recent first. */
  of(id: number, tick: number, most: number): LifeEvent[] {
    const found: LifeEvent[] = [];
    for (let k = this.pushed - 1; k >= this.first && found.length < most; k--) {
      const n = k % this.size;
      if ((this.a[n] === id || this.b[n] === id) && this.tick[n] <= tick) found.push(this.event(n));
    }
    return found;
  }

  /** Kinds of those of the cells that have been cleared away or have left, as far as it is remembered. */
  kindsOfRemoved(ids: ReadonlySet<number>): Map<number, number> {
    const kinds = new Map<number, number>();
    for (let k = this.first; k < this.pushed; k++) {
      const n = k % this.size;
      if ((this.kind[n] === Event.removal || this.kind[n] === Event.departure) && ids.has(this.a[n])) kinds.set(this.a[n], this.value[n]);
    }
    return kinds;
  }

  private event(n: number): LifeEvent {
    return {
      tick: this.tick[n], kind: this.kind[n], a: this.a[n], b: this.b[n], value: this.value[n],
      x: this.place[3 * n], y: this.place[3 * n + 1], z: this.place[3 * n + 2], inBlood: this.inBlood[n] === 1,
    };
  }
}
