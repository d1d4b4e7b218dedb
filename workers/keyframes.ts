// Saved states of a run at times, so that going back replays a little instead of everything.

/** Most bytes kept in all. */
export const MOST_BYTES = 64 * 1024 * 1024;

interface Keyframe {
  readonly tick: number;
  readonly bytes: Uint8Array;
}

/** Keyframes in order of time, spread evenly and thinned out when they take too much room; tick 0 always stays. */
export class Keyframes {
  private frames: Keyframe[] = [];
  private bytes = 0;

  constructor(private readonly everyTicks: number, private readonly mostBytes = MOST_BYTES) {}

  get ticks(): number[] {
    return this.frames.map((frame) => frame.tick);
  }

  get totalBytes(): number {
    return this.bytes;
  }

  /** True at tick 0 and whenever the last keyframe up to here is far enough back. */
  wants(tick: number): boolean {
    if (tick % this.everyTicks !== 0) return false;
    const last = this.frames[this.frames.length - 1];
    return !last || tick > last.tick;
  }

  add(tick: number, bytes: Uint8Array): void {
    this.frames.push({ tick, bytes });
    this.bytes += bytes.byteLength;
    while (this.bytes > this.mostBytes && this.frames.length > 1) this.thinOut();
  }

  /** The latest keyframe not after `tick`, or null. */
  before(tick: number): Keyframe | null {
    let best: Keyframe | null = null;
    for (const frame of this.frames) if (frame.tick <= tick) best = frame;
    return best;
  }

  /** Drops keyframes after a moment: that future has been replaced. */
  forgetAfter(tick: number): void {
    while (this.frames.length > 0 && this.frames[this.frames.length - 1].tick > tick) this.remove(this.frames.length - 1);
  }

  /** Drops the keyframe whose neighbours stand closest to each other; the first and, where possible, the last stay. */
  private thinOut(): void {
    const { frames } = this;
    let victim = frames.length - 1;
    let narrowest = Infinity;
    for (let k = 1; k < frames.length - 1; k++) {
      const gap = frames[k + 1].tick - frames[k - 1].tick;
      if (gap < narrowest) {
        narrowest = gap;
        victim = k;
      }
    }
    this.remove(victim);
  }

  private remove(index: number): void {
    this.bytes -= this.frames[index].bytes.byteLength;
    this.frames.splice(index, 1);
  }
}
