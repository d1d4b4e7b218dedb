// Upper ends of colour scales: round numbers that hold still while the levels waver.

/** A scale that has become this much too wide is narrowed. */
const TOO_WIDE = 0.35;

/** The scales of a run: each is widened at once, and narrowed only when most of it lies idle. */
export class StableScales {
  private readonly highs = new Map<string, number>();

  /** @param what key of the scale @param largest level at present @param least the least upper end */
  high(what: string, largest: number, least: number): number {
    const last = this.highs.get(what) ?? 0;
    if (last > 0 && largest <= last && largest >= TOO_WIDE * last) return last;
    const high = roundUpward(Math.max(largest, least));
    this.highs.set(what, high);
    return high;
  }
}

/** The smallest 1, 2 or 5 times a power of ten that is not below `value`. */
function roundUpward(value: number): number {
  let power = 1;
  while (power < value) power *= 10;
  while (power >= value * 10) power /= 10;
  for (const share of [0.2, 0.5]) if (power * share >= value) return tidy(power * share);
  return tidy(power);
}

/** Drops the dust of binary fractions. */
function tidy(value: number): number {
  return Number(value.toPrecision(6));
}
