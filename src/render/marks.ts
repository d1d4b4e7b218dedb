// Short-lived signs of kills, divisions, infusions and mutations: how long each is seen, and how many at once.
import { MarkKind } from './codes';

/** A mark is on the screen this long in wall time, ms; a still glyph a little longer. */
export const MARK_LIFE_MS = 450;
export const STILL_LIFE_MS = 900;
/** The same spot does not light up again before this time: at most three flashes a second. */
const REST_MS = 340;
/** µm; marks nearer than this are the same spot. */
const SPOT = 30;
/** Most marks of a kind at once; kills are what one watches for, divisions are background. */
const MOST: Readonly<Record<number, number>> = {
  [MarkKind.Kill]: 60, [MarkKind.Division]: 28, [MarkKind.Infusion]: 60, [MarkKind.Mutation]: 12, [MarkKind.Hit]: 24,
};
const WORDS_PER_MARK = 5;

export interface LiveMark {
  readonly kind: number;
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly born: number;
}

export class Marks {
  private live: LiveMark[] = [];
  private readonly counts = new Map<number, number>();
  private readonly lastAt = new Map<string, number>();

  /** Takes up what a frame reports; `now` and all times in ms. */
  add(marks: Float32Array, now: number, lifeMs: number): void {
    this.expire(now, lifeMs);
    for (let i = 0; i + WORDS_PER_MARK <= marks.length; i += WORDS_PER_MARK) {
      const kind = marks[i], x = marks[i + 1], y = marks[i + 2], z = marks[i + 3];
      const count = this.counts.get(kind) ?? 0;
      if (count >= (MOST[kind] ?? 0)) continue;
      const spot = `${kind} ${Math.floor(x / SPOT)} ${Math.floor(y / SPOT)} ${Math.floor(z / SPOT)}`;
      const last = this.lastAt.get(spot);
      if (last !== undefined && now - last < REST_MS) continue;
      this.lastAt.set(spot, now);
      this.counts.set(kind, count + 1);
      this.live.push({ kind, x, y, z, born: now });
    }
  }

  /** Those still to be seen. */
  seen(now: number, lifeMs: number): readonly LiveMark[] {
    this.expire(now, lifeMs);
    return this.live;
  }

  /** When the next mark goes out; null without marks. */
  nextEnd(lifeMs: number): number | null {
    let end: number | null = null;
    for (const mark of this.live) end = Math.min(end ?? Infinity, mark.born + lifeMs);
    return end;
  }

  clear(): void {
    this.live = [];
    this.counts.clear();
    this.lastAt.clear();
  }

  private expire(now: number, lifeMs: number): void {
    if (this.live.some((mark) => now - mark.born >= lifeMs)) this.live = this.live.filter((mark) => now - mark.born < lifeMs);
    this.counts.clear();
    for (const { kind } of this.live) this.counts.set(kind, (this.counts.get(kind) ?? 0) + 1);
    if (this.lastAt.size > 4096) for (const [spot, at] of this.lastAt) if (now - at >= REST_MS) this.lastAt.delete(spot);
  }
}
