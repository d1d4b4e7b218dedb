// Saved states of all courses of a run, so that going back replays a little instead of everything.
import type { Lineage } from '../schema/lineage';

/** Most bytes kept in all. */
export const MOST_BYTES = 64 * 1024 * 1024;

interface Keyframe {
  readonly tick: number;
  readonly bytes: Uint8Array;
}

/** Of each course those that it shares with nobody, in order of time; thinned out when all together take too much room. The very first always stays. */
export class Keyframes {
  private readonly own = new Map<Lineage, Keyframe[]>();
  private bytes = 0;

  constructor(private readonly everyTicks: number, private readonly mostBytes = MOST_BYTES) {}

  get totalBytes(): number {
    return this.bytes;
  }

  /** Ticks of those that a course has to itself. */
  ticks(course: Lineage): number[] {
    return this.of(course).map(({ tick }) => tick);
  }

  /** True at tick 0 and whenever the last keyframe up to here is far enough back. */
  wants(course: Lineage, tick: number): boolean {
    return tick % this.everyTicks === 0 && (course.parent === null || tick > course.fork) && tick > (this.of(course).at(-1)?.tick ?? -1);
  }

  add(course: Lineage, tick: number, bytes: Uint8Array): void {
    const frames = this.of(course);
    frames.push({ tick, bytes });
    this.own.set(course, frames);
    this.bytes += bytes.byteLength;
    while (this.bytes > this.mostBytes && this.thinOut());
  }

  /** The latest keyframe on the way to a moment of a course, or null. */
  before(course: Lineage, tick: number): Keyframe | null {
    let own: Keyframe | null = null;
    for (const frame of this.of(course)) if (frame.tick <= tick) own = frame;
    return own ?? (course.parent ? this.before(course.parent, Math.min(tick, course.fork)) : null);
  }

  /** Drops what a course has to itself. */
  forget(course: Lineage): void {
    for (const { bytes } of this.of(course)) this.bytes -= bytes.byteLength;
    this.own.delete(course);
  }

  private of(course: Lineage): Keyframe[] {
    return this.own.get(course) ?? [];
  }

  /** Drops the one that is missed least: whose neighbours stand closest; ends of courses only where nothing else is left. */
  private thinOut(): boolean {
    let victim: { readonly frames: Keyframe[]; readonly at: number } | null = null;
    let least = Infinity;
    for (const [course, frames] of this.own) {
      for (let at = 0; at < frames.length; at++) {
        const { tick } = frames[at], last = at > 0 ? frames[at - 1].tick : course.parent ? this.before(course.parent, course.fork)?.tick : undefined;
        if (last === undefined) continue; // the very first
        const isLast = at === frames.length - 1, missed = isLast ? ENDS + tick - last : frames[at + 1].tick - last;
        if (missed >= least) continue;
        least = missed;
        victim = { frames, at };
      }
    }
    if (victim === null) return false;
    const [{ bytes }] = victim.frames.splice(victim.at, 1);
    this.bytes -= bytes.byteLength;
    return true;
  }
}

/** More ticks than any run has. */
const ENDS = 2 ** 40;
