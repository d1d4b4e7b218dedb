// Readings of a series or of a single number of each run.
import { max, maxIndex, min, minIndex } from 'd3-array';
import { MINUTES_PER_DAY } from '../../sim';
import type { Results } from '../experiment';
import type { Reducers } from '../quantities';
import { TIME } from '../../ensemble/series';
import { interpolate, mean } from '../../ensemble/statistics';

interface Column {
  readonly arm: string;
  readonly column: string;
}

export interface ReadArguments {
  /** A single number of each run. */
  readonly value: { readonly arm: string; readonly name: string };
  /** The value on a day, between two samples on the line between them. */
  readonly onDay: Column & { readonly day: number };
  /** The entry at this place of the series. */
  readonly entry: Column & { readonly at: number };
  readonly last: Column;
  /** With `from`: of the samples from that day on. */
  readonly highest: Column & { readonly from?: number };
  readonly lowest: Column;
  readonly average: Column & { readonly from: number };
  readonly dayOfHighest: Column;
  readonly dayOfLowest: Column;
  /** First day with at least this value; the end of the run where there is none. */
  readonly firstDay: Column & { readonly atLeast: number };
  /** The value at the first sample at which another column is at least so much; NaN where it never is. */
  readonly atFirst: Column & { readonly trigger: string; readonly atLeast: number };
  /** How long it was at least that, from sample to sample; what lasts on at the end counts so far. */
  readonly daysAtLeast: Column & { readonly atLeast: number };
  /** Highest value from some days after another column first rose above a level; NaN where it never does. */
  readonly highestAfter: Column & { readonly trigger: string; readonly above: number; readonly days: number };
}

type Samples = { readonly days: readonly number[]; readonly values: readonly number[] };

function samples(results: Results, { arm, column }: Column): Samples[] {
  const times = results.series(arm, TIME);
  return results.series(arm, column).map((values, run) => ({ days: times[run].map((minute) => minute / MINUTES_PER_DAY), values }));
}

const from = (day: number, { days, values }: Samples) => values.filter((_, n) => days[n] >= day);
/** Moments without anybody to measure are no number, and are passed over. */
const measured = (values: readonly number[]) => values.filter((value) => !Number.isNaN(value));
const most = (values: readonly number[]) => max(values) ?? NaN;
const least = (values: readonly number[]) => min(values) ?? NaN;

export const READ: Reducers<ReadArguments> = {
  value: (results, { arm, name }) => results.values(arm, name),
  onDay: (results, args) => samples(results, args).map(({ days, values }) => interpolate(days, values, args.day)),
  entry: (results, { arm, column, at }) => results.series(arm, column).map((values) => values[at] ?? NaN),
  last: (results, { arm, column }) => results.series(arm, column).map((values) => values.at(-1) ?? NaN),
  highest: (results, args) => samples(results, args).map((run) => most(from(args.from ?? 0, run))),
  lowest: (results, args) => results.series(args.arm, args.column).map(least),
  average: (results, args) => samples(results, args).map((run) => mean(measured(from(args.from, run)))),
  dayOfHighest: (results, args) => samples(results, args).map(({ days, values }) => days[maxIndex(values)] ?? NaN),
  dayOfLowest: (results, args) => samples(results, args).map(({ days, values }) => days[minIndex(values)] ?? NaN),
  firstDay: (results, args) => samples(results, args).map(({ days, values }) => {
    const first = values.findIndex((one) => one >= args.atLeast);
    return first < 0 ? days.at(-1) ?? NaN : days[first];
  }),
  atFirst(results, { arm, column, trigger, atLeast }) {
    const triggers = results.series(arm, trigger);
    return results.series(arm, column).map((values, run) => values[triggers[run].findIndex((level) => level >= atLeast)] ?? NaN);
  },
  daysAtLeast: (results, args) => samples(results, args).map(({ days, values }) => (
    values.reduce((sum, one, n) => (one >= args.atLeast && n + 1 < days.length ? sum + days[n + 1] - days[n] : sum), 0)
  )),
  highestAfter(results, { arm, column, trigger, above, days: pause }) {
    const triggers = results.series(arm, trigger);
    return samples(results, { arm, column }).map((run, n) => {
      const first = triggers[n].findIndex((level) => level > above);
      return first < 0 ? NaN : most(from(run.days[first] + pause, run));
    });
  },
};
