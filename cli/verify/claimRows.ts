// Rows of a claim: read a series on a day, and judge one number per run.
import { MINUTES_PER_DAY } from '../../sim';
import { interpolate } from './statistics';
import type { Results, Row } from './types';

/** A series on a day, one value per run. */
export function onDay(results: Results, arm: string, name: string, day: number): number[] {
  const times = results.series(arm, 'time_min');
  return results.series(arm, name).map((series, run) => interpolate(times[run], series, day * MINUTES_PER_DAY));
}

/** The largest value of a series, one per run. */
export function highest(results: Results, arm: string, name: string): number[] {
  return results.series(arm, name).map((series) => series.reduce((most, value) => Math.max(most, value), -Infinity));
}

/** The day on which a series is largest, one per run. */
export function dayOfHighest(results: Results, arm: string, name: string): number[] {
  const times = results.series(arm, 'time_min');
  return results.series(arm, name).map((series, run) => {
    let best = 0;
    for (let n = 1; n < series.length; n++) if (series[n] > series[best]) best = n;
    return times[run][best] / MINUTES_PER_DAY;
  });
}

/** First ÷ second, run by run; 0 ÷ 0 counts as 0. */
export function ratios(above: readonly number[], below: readonly number[]): number[] {
  return above.map((value, run) => (value === 0 ? 0 : value / below[run]));
}

/** A line of a claim that must hold in every run; NaN never does. */
export function inEveryRun(name: string, unit: string, bar: string, ours: readonly number[], holds: (value: number) => boolean): Row {
  return { name, unit, published: '–', bar: `${bar}, in every run`, ours, pass: ours.length > 0 && ours.every((value) => holds(value)) };
}

/** A line of a claim about all runs together. */
export function overAll(name: string, unit: string, bar: string, ours: readonly number[], pass: boolean): Row {
  return { name, unit, published: '–', bar: `${bar}, over all runs`, ours, pass };
}
