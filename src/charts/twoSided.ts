// The numbers of two runs side by side: rows of the same moments, both values and their difference.
import { MINUTES_PER_DAY } from '../../sim/units';
import { pickedRows } from '../app/history';
import type { History } from '../app/history';
import { MOST_POINTS } from './data';

export interface TwoSided {
  readonly days: readonly number[];
  readonly ours: readonly (number | null)[];
  readonly theirs: readonly (number | null)[];
  /** Theirs minus ours; null where one of them is not measured. */
  readonly difference: readonly (number | null)[];
}

/** Moments that both runs know, thinned when there are many. */
export function twoSided(one: History, other: History, column: string): TwoSided {
  const times = one.column('time_min'), theirTimes = other.column('time_min'), values = one.column(column), theirValues = other.column(column);
  const rows: (readonly [number, number])[] = [];
  for (let i = 0, k = 0; i < times.length; i++) {
    while (k < theirTimes.length && theirTimes[k] < times[i]) k++;
    if (theirTimes[k] === times[i]) rows.push([i, k]);
  }
  const picked = pickedRows(rows.length, MOST_POINTS).map((n) => rows[n]), known = (value: number | undefined): number | null => (value !== undefined && Number.isFinite(value) ? value : null);
  const ours = picked.map(([i]) => known(values[i])), theirs = picked.map(([, k]) => known(theirValues[k]));
  return { days: picked.map(([i]) => times[i] / MINUTES_PER_DAY), ours, theirs, difference: ours.map((value, n) => (value === null || theirs[n] === null ? null : theirs[n]! - value)) };
}
