// Rows of the record as the points of a chart: days along, gaps where there is nothing to measure, thinned when there are many.
import { MINUTES_PER_DAY } from '../../sim/units';
import { pickedRows } from '../app/history';
import type { History } from '../app/history';
import type { Line } from './plots';

/** More points than this cannot be told apart on a panel, and cost time. */
export const MOST_POINTS = 1500;

export interface ChartData {
  /** days */
  readonly days: readonly number[];
  /** One list a line; null where there is no value. */
  readonly values: readonly (readonly (number | null)[])[];
}

/** On a logarithmic axis what is not positive has no place. */
export function chartData(history: History, lines: readonly Line[], logarithmic: boolean): ChartData {
  const rows = pickedRows(history.rows, MOST_POINTS);
  const time = history.column('time_min');
  return {
    days: rows.map((row) => time[row] / MINUTES_PER_DAY),
    values: lines.map((line) => {
      const column = history.column(line.column);
      const per = line.per === null ? null : history.column(line.per);
      return rows.map((row) => {
        const value = column[row] ?? NaN;
        const measured = Number.isFinite(value) && (per === null || per[row] !== 0) && !(logarithmic && value <= 0);
        return measured ? value : null;
      });
    }),
  };
}

/** Lines that have been zero all along say nothing; the first of a chart always stays. */
export function livelyLines(history: History, lines: readonly Line[]): readonly Line[] {
  return lines.filter((line, i) => i === 0 || history.column(line.column).some((value) => value !== 0));
}
