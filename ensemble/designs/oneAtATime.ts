// One at a time: a base point, and every factor alone at each of its other levels.
//
// What it shows holds near the base point only, and interactions do not show at all: see docs/STATISTICS.md.
import { MOST_FACTORS, requireWhole } from './counts';

/** What a row is: which factor stands at which of its levels. */
export interface OneAtATimeRow {
  /** null: the base point. */
  readonly factor: number | null;
  /** Place of the level in the list of that factor; null for the base point. */
  readonly level: number | null;
}

export interface OneAtATimeDesign {
  readonly factors: number;
  /** Rows × factors, row by row: the base point first, then factor by factor. */
  readonly points: Float64Array;
  readonly rows: readonly OneAtATimeRow[];
}

/** Low and high end. */
const ENDS = [0, 1] as const;

/**
 * @param base one number in [0, 1] a factor
 * @param levels of every factor; by default both its ends. One that is the base itself makes no row of its own.
 */
export function oneAtATime(base: readonly number[], levels: readonly (readonly number[])[] = base.map(() => ENDS)): OneAtATimeDesign {
  const factors = base.length;
  requireWhole('number of factors of a one-at-a-time design', factors, 1, MOST_FACTORS);
  if (levels.length !== factors) throw new RangeError(`there are lists of levels for ${levels.length} factors; expected ${factors}, one for every number of the base point`);
  const rows: OneAtATimeRow[] = [{ factor: null, level: null }];
  for (const [factor, list] of levels.entries()) {
    for (const [level, value] of list.entries()) if (value !== base[factor]) rows.push({ factor, level });
  }
  const points = new Float64Array(rows.length * factors);
  for (const [row, { factor, level }] of rows.entries()) {
    points.set(base, row * factors);
    if (factor !== null && level !== null) points[row * factors + factor] = levels[factor][level];
  }
  return { factors, points, rows };
}
