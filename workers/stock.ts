// What is kept of moments of all courses of a run, within a number of bytes: where there is too much, what is missed least goes.
import type { Lineage } from '../schema/lineage';

/** Something kept of a moment. */
export interface Kept<T> {
  readonly tick: number;
  /** How far along it is on the scale by which gaps are measured. */
  readonly at: number;
  readonly bytes: number;
  readonly what: T;
}

/** Of each course what it shares with nobody, in order of time. The very first always stays. */
export class Stock<T> {
  private readonly own = new Map<Lineage, Kept<T>[]>();
  private bytes = 0;

  constructor(readonly mostBytes: number) {}

  get totalBytes(): number {
    return this.bytes;
  }

  /** Ticks of those that a course has to itself. */
  ticks(course: Lineage): number[] {
    return this.of(course).map(({ tick }) => tick);
  }

  /** The latest on a course and on its past; undefined while there is none. */
  last(course: Lineage): Kept<T> | undefined {
    return this.of(course).at(-1) ?? (course.parent ? this.before(course.parent, course.fork) : undefined);
  }

  /** Adds the latest one of a course. */
  add(course: Lineage, kept: Kept<T>): void {
    const all = this.of(course);
    all.push(kept);
    this.own.set(course, all);
    this.bytes += kept.bytes;
    while (this.bytes > this.mostBytes && this.thinOut());
  }

  /** The latest on the way to a moment of a course. */
  before(course: Lineage, tick: number): Kept<T> | undefined {
    const all = this.of(course);
    let n = all.length - 1;
    while (n >= 0 && all[n].tick > tick) n--;
    return all[n] ?? (course.parent ? this.before(course.parent, Math.min(tick, course.fork)) : undefined);
  }

  /** The one next to a moment of a course, before or after it. */
  nearest(course: Lineage, tick: number): Kept<T> | undefined {
    const before = this.before(course, tick), after = this.after(course, tick, Infinity);
    if (before === undefined || after === undefined) return before ?? after;
    return after.tick - tick < tick - before.tick ? after : before;
  }

  /** Drops what a course has to itself, or only what it has after a tick. */
  forget(course: Lineage, after = -Infinity): void {
    const all = this.of(course), kept = all.filter(({ tick }) => tick <= after);
    for (const { bytes, tick } of all) if (tick > after) this.bytes -= bytes;
    if (kept.length > 0) this.own.set(course, kept);
    else this.own.delete(course);
  }

  /** The first on the way from a moment of a course to a later one. */
  private after(course: Lineage, tick: number, until: number): Kept<T> | undefined {
    const past = course.parent && tick < course.fork ? this.after(course.parent, tick, Math.min(until, course.fork)) : undefined;
    return past ?? this.of(course).find((kept) => kept.tick > tick && kept.tick <= until);
  }

  private of(course: Lineage): Kept<T>[] {
    return this.own.get(course) ?? [];
  }

  /** Drops the one whose neighbours stand closest; ends of courses only where nothing else is left. */
  private thinOut(): boolean {
    let victim: { readonly all: Kept<T>[]; readonly n: number } | null = null, least = Infinity;
    for (const [course, all] of this.own) {
      for (let n = 0; n < all.length; n++) {
        const before = n > 0 ? all[n - 1] : course.parent ? this.before(course.parent, course.fork) : undefined;
        if (before === undefined) continue; // the very first
        const missed = n === all.length - 1 ? ENDS + all[n].at - before.at : all[n + 1].at - before.at;
        if (missed >= least) continue;
        least = missed;
        victim = { all, n };
      }
    }
    if (victim === null) return false;
    const [{ bytes }] = victim.all.splice(victim.n, 1);
    this.bytes -= bytes;
    return true;
  }
}

/** Further than any run goes. */
const ENDS = 2 ** 50;
