// Saved states of all courses of a run, so that going back repeats a little work instead of all of it.
import type { Lineage } from '../schema/lineage';
import { pack, packedBytes, unpack } from './packing';
import type { Packed } from './packing';
import { Stock } from './stock';

/** Most bytes kept in all: what the rest of a tree leaves of 256 MB. At 64 MB a large volume would be thinned out to waits of several seconds. */
export const MOST_BYTES = 140 * 1024 * 1024;
/** Where ticks are cheap, so many are spread over the planned duration. */
const SPREAD = 128;
/** Where they are dear, no more work than this lies between two of them: about a sixth of a second. */
const MOST_WORK = 750_000;
/** What is left to do is known roughly: a run shrinks, or grows. Those that were too many are thinned out. */
const FORESIGHT = 0.5;

/** Where a run is. */
export interface Reached {
  readonly tick: number;
  /** All that it has cost to come here (`workOf`). */
  readonly work: number;
  /** What a tick costs now. */
  readonly perTick: number;
}

/** A saved state that is opened when it is wanted. */
export interface Keyframe {
  readonly tick: number;
  readonly work: number;
  /** The same one for the same state. */
  readonly key: object;
  open(): Uint8Array;
}

export class Keyframes {
  private readonly stock: Stock<Packed>;
  /** Work from one to the next. */
  private spacing = 0;

  constructor(private readonly durationTicks: number, mostBytes = MOST_BYTES) {
    this.stock = new Stock(mostBytes);
  }

  get totalBytes(): number {
    return this.stock.totalBytes;
  }

  /** Ticks of those that a course has to itself. */
  ticks(course: Lineage): number[] {
    return this.stock.ticks(course);
  }

  /** True at tick 0, and on new ground whenever it would cost enough to come here from the last one. */
  wants(course: Lineage, { tick, work }: Reached): boolean {
    const last = this.stock.last(course);
    return last === undefined || (tick > last.tick && tick > course.fork && work - last.at >= this.spacing);
  }

  add(course: Lineage, reached: Reached, snapshot: Uint8Array): void {
    const packed = pack(snapshot), bytes = packedBytes(packed);
    this.stock.add(course, { tick: reached.tick, at: reached.work, bytes, what: packed });
    this.spacing = this.spaced(reached, bytes);
  }

  /** The latest on the way to a moment of a course, or null. */
  before(course: Lineage, tick: number): Keyframe | null {
    const kept = this.stock.before(course, tick);
    return kept === undefined ? null : { tick: kept.tick, work: kept.at, key: kept.what, open: () => unpack(kept.what) };
  }

  /** Drops what a course has to itself, or only what it has after a tick. */
  forget(course: Lineage, after = -Infinity): void {
    this.stock.forget(course, after);
  }

  /** As close as pays, and no closer than there is room for. */
  private spaced({ tick, work, perTick }: Reached, bytes: number): number {
    const expected = work + perTick * Math.max(0, this.durationTicks - tick);
    return Math.max(Math.min(expected / SPREAD, MOST_WORK), (FORESIGHT * expected * bytes) / this.stock.mostBytes);
  }
}
