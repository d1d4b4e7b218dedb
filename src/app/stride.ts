// How far two simulations go at a time: as far as they get in about the time that pictures take, whatever a step takes however short it is.

/** A step takes about so long, ms, not counting what is lost on the way: as long as pictures take that are slow to draw, within these bounds. */
const STEP_MS = 60, MOST_STEP_MS = 400;
const FIRST_STEP = 10;
/** A step is at most so many times as long as the one before, or as much shorter. */
const GROWTH = 3;
/** Share of the newest step in what is known of the speed. */
const NEWEST = 0.3;
/** From steps that differ less than by this share nothing is learnt about what even the shortest takes. */
const SPREAD = 0.1;

export class Stride {
  minutes: number;
  /** Simulated minutes a second of late. */
  rate = 0;
  /** What a step takes beyond the stepping itself, ms: the answer of a worker waits while the page draws. */
  private lag = 0;
  /** Sums over steps, older ones counting less: weights, minutes, ms, and their products. */
  private readonly sums = { w: 0, x: 0, y: 0, xx: 0, xy: 0 };

  /** @param least a step is never shorter, minutes */
  constructor(private readonly least: number) {
    this.minutes = Math.max(FIRST_STEP, least);
  }

  /**
   * A step has led to new moments.
   * @param ms what it took, until both answers were there
   * @param between what had passed between the step before and this one, ms; Infinity: as far as it goes without seeming to stand still
   */
  add(minutes: number, ms: number, between: number): void {
    const took = Math.max(1, ms), rate = (1000 * minutes) / took;
    this.rate = this.rate === 0 ? rate : (1 - NEWEST) * this.rate + NEWEST * rate;
    // On the way somewhere at least half of a step goes on: else late answers of a busy computer would make steps short, and short steps late.
    const cost = this.costOf(minutes, took), least = between === Infinity ? Math.max(STEP_MS, this.lag) : STEP_MS, wanted = Math.min(Math.max(least, MOST_STEP_MS - this.lag), Math.max(STEP_MS, between));
    this.minutes = Math.max(this.least, Math.min(GROWTH * this.minutes, Math.max(this.minutes / GROWTH, wanted / cost)));
  }

  /** ms a minute: the slope of a straight line through the last steps. */
  private costOf(minutes: number, ms: number): number {
    const { sums } = this, keep = 1 - NEWEST;
    Object.assign(sums, { w: keep * sums.w + 1, x: keep * sums.x + minutes, y: keep * sums.y + ms, xx: keep * sums.xx + minutes * minutes, xy: keep * sums.xy + minutes * ms });
    const x = sums.x / sums.w, y = sums.y / sums.w, spread = sums.xx / sums.w - x * x;
    if (spread > (SPREAD * x) ** 2) this.lag = Math.min(y, Math.max(0, y - ((sums.xy / sums.w - x * y) / spread) * x));
    // What is left to the stepping is never nothing: a step may grow, but not without measure.
    return Math.max(y - this.lag, y / (GROWTH * GROWTH)) / x;
  }
}
