// CAR-T cells in the blood: how fast they double, when they peak, what is left of the peak.
import { MINUTES_PER_DAY } from '../../sim';
import type { Reducers } from '../quantities';
import { TIME } from '../../ensemble/series';
import { firstCrossing, interpolate } from '../../ensemble/statistics';

export interface BloodArguments {
  readonly doublingTime: { readonly arm: string; readonly column: string };
  /** Share of the peak on a day. */
  readonly leftOfPeak: { readonly arm: string; readonly column: string; readonly day: number };
}

export interface Course {
  readonly peakDay: number;
  /** Days per doubling between a twentieth and half of the peak. */
  readonly doubling: number;
  /** Share of the peak on a day. */
  readonly left: (day: number) => number;
}

/** Peak, doubling time and decline of a series of counts. */
export function courseOf(days: readonly number[], counts: readonly number[]): Course {
  const peak = counts.reduce((a, b) => Math.max(a, b), 0), at = counts.indexOf(peak);
  const rise = counts.slice(0, at + 1), riseDays = days.slice(0, at + 1);
  // Counted back from the peak: the dose itself stands at the beginning of the curve.
  const lastBelow = (level: number) => rise.reduce((last, count, n) => (count < level ? n : last), 0);
  const from = lastBelow(peak / 20), start = firstCrossing(riseDays.slice(from), rise.slice(from), peak / 20), half = firstCrossing(riseDays.slice(from), rise.slice(from), peak / 2);
  const first = Number.isNaN(start) ? { day: riseDays[from], count: rise[from] } : { day: start, count: peak / 20 };
  return {
    peakDay: days[at], doubling: peak > 0 ? (half - first.day) / Math.log2(peak / 2 / first.count) : NaN,
    left: (day) => interpolate(days, counts, day) / peak,
  };
}

export const BLOOD: Reducers<BloodArguments> = {
  doublingTime: (results, { arm, column }) => results.series(arm, column).map((counts, run) => courseOf(daysOf(results.series(arm, TIME)[run]), counts).doubling),
  leftOfPeak: (results, { arm, column, day }) => results.series(arm, column).map((counts, run) => courseOf(daysOf(results.series(arm, TIME)[run]), counts).left(day)),
};

const daysOf = (times: readonly number[]) => times.map((minute) => minute / MINUTES_PER_DAY);
