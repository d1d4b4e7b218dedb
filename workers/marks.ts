// Brief marks for the picture: where a kill, a division, an arrival or a loss of antigen has just happened.
import { Event } from '../sim';
import type { EventLog } from '../sim';
import { MarkKind } from './frameTypes';

/** Most marks of one frame; beyond, the newest win. */
export const MOST_MARKS = 400;
/** Hits are shown only while no more than this many other marks are waiting: in a busy picture they are noise. */
const QUIET = 60;
const MOST_HITS = 60;

/** The last few happenings of some kinds, the oldest overwritten first. */
class Ring {
  readonly kind: Uint8Array;
  readonly tick: Float64Array;
  readonly place: Float32Array;
  /** How many were ever pushed. */
  pushed = 0;

  constructor(readonly size: number) {
    this.kind = new Uint8Array(size);
    this.tick = new Float64Array(size);
    this.place = new Float32Array(size * 3);
  }

  get count(): number {
    return Math.min(this.pushed, this.size);
  }

  push(kind: number, tick: number, x: number, y: number, z: number): void {
    const n = this.pushed++ % this.size;
    this.kind[n] = kind;
    this.tick[n] = tick;
    this.place[3 * n] = x;
    this.place[3 * n + 1] = y;
    this.place[3 * n + 2] = z;
  }

  /** Writes five numbers for each mark, oldest first, to `out` from `at` on; returns where it ended. */
  write(out: Float32Array, at: number, tick: number, ticksPerMinute: number): number {
    const { count, pushed, size } = this;
    for (let k = pushed - count; k < pushed; k++) {
      const n = k % size;
      out[at++] = this.kind[n];
      out[at++] = this.place[3 * n];
      out[at++] = this.place[3 * n + 1];
      out[at++] = this.place[3 * n + 2];
      out[at++] = (tick - this.tick[n]) / ticksPerMinute;
    }
    return at;
  }
}

/** Mark of each kind of event, −1 for those that get none. */
const MARK_OF_EVENT = new Int8Array(256);
MARK_OF_EVENT.fill(-1);
MARK_OF_EVENT[Event.kill] = MarkKind.Kill;
MARK_OF_EVENT[Event.division] = MarkKind.Division;
MARK_OF_EVENT[Event.infusion] = MarkKind.Infusion;
MARK_OF_EVENT[Event.placement] = MarkKind.Infusion;
MARK_OF_EVENT[Event.mutation] = MarkKind.Mutation;
MARK_OF_EVENT[Event.hit] = MarkKind.Hit;

/** Marks gathered since the last frame. */
export class Marks {
  private readonly main = new Ring(MOST_MARKS - MOST_HITS);
  private readonly hits = new Ring(MOST_HITS);

  get count(): number {
    return this.main.count + (this.showsHits ? this.hits.count : 0);
  }

  private get showsHits(): boolean {
    return this.main.count <= QUIET;
  }

  /** @param tick the moment the events belong to */
  gather(events: EventLog, tick: number): void {
    for (let n = 0; n < events.count; n++) {
      const kind = MARK_OF_EVENT[events.kind[n]];
      if (kind < 0 || events.inBlood[n] === 1) continue;
      const ring = kind === MarkKind.Hit ? this.hits : this.main;
      ring.push(kind, tick, events.x[n], events.y[n], events.z[n]);
    }
  }

  /** Writes `count` marks; important ones last, so that they are drawn on top. */
  write(out: Float32Array, tick: number, ticksPerMinute: number): void {
    const at = this.showsHits ? this.hits.write(out, 0, tick, ticksPerMinute) : 0;
    this.main.write(out, at, tick, ticksPerMinute);
  }

  clear(): void {
    this.main.pushed = 0;
    this.hits.pushed = 0;
  }
}
