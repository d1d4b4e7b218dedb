// Pairs of runs that differ in one thing, over many seeds: is the difference more than chance?
//
// Both runs of a pair draw the same numbers, so what differs between seeds falls out of their difference. The interval is that of
// Student's t on the paired differences.
import { deviation, mean, quantile } from './statistics';
import { studentQuantile } from './student';

/** Share of such intervals that hold the true mean. */
export const CONFIDENCE = 0.95;
/** In so many of all tries the number of seeds that is told decides. */
export const POWER = 0.8;
/** More seeds than this are no answer. */
const MOST_NEEDED = 100_000;

export interface Paired {
  /** Pairs in which both could be measured. */
  readonly pairs: number;
  /** In so many of them the other one had more, or fewer; in the rest as much. */
  readonly more: number;
  readonly fewer: number;
  /** The other one's value minus this one's; NaN without a pair. */
  readonly mean: number;
  readonly deviation: number;
  /** Ends of the interval; NaN with fewer than two pairs. */
  readonly low: number;
  readonly high: number;
  /** `equal`: there is no pair in which they differ. */
  readonly verdict: 'more' | 'fewer' | 'undecided' | 'equal';
  /** Where it is undecided: pairs that decide it four times out of five, if mean and spread stay as they are; null: too many, or not to be told yet. */
  readonly needed: number | null;
}

/** @param ours one value a seed @param theirs the other run's, in the same order of seeds */
export function compare(ours: readonly number[], theirs: readonly number[]): Paired {
  const all = ours.map((value, n) => theirs[n] - value), differences = all.filter((value) => Number.isFinite(value)), pairs = differences.length;
  const middle = pairs === 0 ? NaN : mean(differences), spread = pairs === 0 ? NaN : deviation(differences);
  const half = pairs < 2 ? NaN : (studentQuantile((1 + CONFIDENCE) / 2, pairs - 1) * spread) / Math.sqrt(pairs);
  const more = differences.filter((value) => value > 0).length, fewer = differences.filter((value) => value < 0).length;
  const verdict = pairs > 0 && more + fewer === 0 ? 'equal' : middle - half > 0 ? 'more' : middle + half < 0 ? 'fewer' : 'undecided';
  return { pairs, more, fewer, mean: middle, deviation: spread, low: middle - half, high: middle + half, verdict, needed: verdict === 'undecided' && pairs > 1 ? pairsNeeded(middle, spread) : null };
}

/** The fewest pairs at which a mean as large as this, with that spread, shows in `POWER` of all tries. */
export function pairsNeeded(middle: number, spread: number): number | null {
  const decides = (pairs: number): boolean =>
    (Math.abs(middle) / spread) * Math.sqrt(pairs) >= studentQuantile((1 + CONFIDENCE) / 2, pairs - 1) + studentQuantile(POWER, pairs - 1);
  if (!(spread > 0) || !decides(MOST_NEEDED)) return null;
  let few = 1, many = MOST_NEEDED;
  while (many - few > 1) {
    const middleCount = (few + many) >> 1;
    if (middleCount > 1 && decides(middleCount)) many = middleCount;
    else few = middleCount;
  }
  return many;
}

/** What most runs keep to: the middle one of them, and the band between a tenth from below and a tenth from above. */
export interface Band {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

export interface Moment {
  readonly minutes: number;
  readonly ours: Band;
  readonly theirs: Band;
  readonly difference: Paired;
}

/** One column of one run, and the times at which it was read; runs of one kind have the same times. */
export type Curve = readonly number[];

/** What the pairs come to at each time; `ours[k]` and `theirs[k]` belong to the same seed. */
export function overTime(minutes: readonly number[], ours: readonly Curve[], theirs: readonly Curve[]): Moment[] {
  const at = (curves: readonly Curve[], n: number): number[] => curves.map((curve) => curve[n] ?? NaN);
  return minutes.map((time, n) => ({ minutes: time, ours: bandOf(at(ours, n)), theirs: bandOf(at(theirs, n)), difference: compare(at(ours, n), at(theirs, n)) }));
}

function bandOf(values: readonly number[]): Band {
  const known = values.filter((value) => Number.isFinite(value));
  return { low: quantile(known, 0.1), middle: quantile(known, 0.5), high: quantile(known, 0.9) };
}
