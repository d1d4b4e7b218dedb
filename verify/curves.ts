// Curves as data: which series of the runs is drawn against what.
import { MINUTES_PER_DAY } from '../sim';
import type { Results } from './experiment';
import { evaluate } from './quantities';
import type { Quantity } from './quantities';
import { CURVE_HOURS, indexCurves } from './reducers/dish';
import type { Wells } from './reducers/dish';
import { TIME } from '../ensemble/series';

export type CurveSource =
  /** A series over the days of the run, or over given places. */
  | { readonly curve: 'series'; readonly arm: string; readonly column: string; readonly x?: readonly number[] }
  /** One series against another one of the same run. */
  | { readonly curve: 'against'; readonly arm: string; readonly column: string; readonly x: string }
  /** A series as a share of its highest value, no lower than a floor, over the days. */
  | { readonly curve: 'shareOfPeak'; readonly arm: string; readonly column: string; readonly floor: number }
  /** One quantity at each place, with something added. */
  | { readonly curve: 'quantities'; readonly x: readonly number[]; readonly values: readonly Quantity[]; readonly plus: number }
  /** The cell index over the hours after the effectors joined. */
  | { readonly curve: 'cellIndex'; readonly wells: Wells; readonly line: string };

export interface CurvePoints {
  readonly x: readonly number[];
  /** One series per seed. */
  readonly runs: readonly (readonly number[])[];
}

export function pointsOf(results: Results, source: CurveSource): CurvePoints {
  switch (source.curve) {
    case 'series':
      return { x: source.x ?? daysOf(results, source.arm), runs: results.series(source.arm, source.column) };
    case 'against':
      return { x: results.series(source.arm, source.x)[0], runs: results.series(source.arm, source.column) };
    case 'shareOfPeak':
      return { x: daysOf(results, source.arm), runs: results.series(source.arm, source.column).map((counts) => sharesOfPeak(counts, source.floor)) };
    case 'quantities': {
      const columns = source.values.map((quantity) => evaluate(results, quantity));
      return { x: source.x, runs: columns[0].map((_, run) => columns.map((values) => source.plus + values[run])) };
    }
    case 'cellIndex':
      return { x: CURVE_HOURS, runs: indexCurves(results, source.wells, source.line) };
  }
}

const daysOf = (results: Results, arm: string) => results.series(arm, TIME)[0].map((minute) => minute / MINUTES_PER_DAY);

function sharesOfPeak(counts: readonly number[], floor: number): number[] {
  const peak = counts.reduce((a, b) => Math.max(a, b), 1e-9);
  return counts.map((count) => Math.max(floor, count / peak));
}
