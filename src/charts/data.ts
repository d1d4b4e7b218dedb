// Rows of the record as the points of a chart: days along, gaps where there is nothing to measure, thinned when there are many.
import { isRemnant } from '../../schema/numberWords';
import { MINUTES_PER_DAY } from '../../sim/units';
import { pickedRows } from '../app/history';
import type { History } from '../app/history';
import type { Line, Plot } from './plots';

/** More points than this cannot be told apart on a panel, and cost time. */
export const MOST_POINTS = 1500;

export interface ChartData {
  /** days */
  readonly days: readonly number[];
  /** One list a line; null where there is no value. */
  readonly values: readonly (readonly (number | null)[])[];
}

/** Rows of the record that are the points of a chart. */
export const pointsOf = (history: History): readonly number[] => pickedRows(history.rows, MOST_POINTS);

/** On a logarithmic axis what is not positive has no place, nor have remnants, for which it would grow by dozens of decades; elsewhere these lie on zero. */
export function chartData(history: History, lines: readonly Line[], logarithmic: boolean): ChartData {
  const rows = pointsOf(history);
  const time = history.column('time_min');
  return {
    days: rows.map((row) => time[row] / MINUTES_PER_DAY),
    values: lines.map((line) => {
      const column = history.column(line.column);
      return rows.map((row) => {
        const measured = column[row] ?? NaN, value = isRemnant(measured) ? 0 : measured;
        return Number.isFinite(value) && !(logarithmic && value <= 0) ? value : null;
      });
    }),
  };
}

/** Lines that have been zero, next to zero or empty all along say nothing. The first of a chart stays beside others; where all are silent there is nothing to draw. */
export function livelyLines(history: History, lines: readonly Line[]): readonly Line[] {
  const isLively = ({ column }: Line): boolean => history.column(column).some((value) => value !== 0 && !isRemnant(value) && !Number.isNaN(value));
  const isMeasured = ({ column }: Line): boolean => history.column(column).some((value) => !Number.isNaN(value));
  return lines.some(isLively) ? lines.filter((line, i) => isLively(line) || (i === 0 && isMeasured(line))) : [];
}

/** A chart of what cannot come by itself waits until it is there: it would stay empty to the end. */
export function shownPlots(history: History, plots: readonly Plot[]): readonly Plot[] {
  return plots.filter(({ expected, lines }) => expected || livelyLines(history, lines).length > 0);
}
