// A chart in words and as a table, for those who do not see it.
import { pickedRows } from '../app/history';
import type { History } from '../app/history';
import { formatClock, formatNumber, withUnit } from '../app/format';
import { texts } from '../app/texts';
import { chartData, MOST_POINTS } from './data';
import type { Line, Plot } from './plots';

const TABLE_ROWS = 24;

/** "Tumour cells: 4000 cells at first, 2311 cells now, highest 4210 cells on day 2, 03:00." */
export function trendOf(history: History, plot: Plot, line: Line): string {
  const unit = plot.units[line.right ? 1 : 0];
  const { values } = chartData(history, [line], false);
  const time = history.column('time_min');
  const rows = pickedRows(history.rows, MOST_POINTS);
  let first: number | null = null, last: number | null = null, peak = -Infinity, peakRow = 0;
  values[0].forEach((value, i) => {
    if (value === null) return;
    first ??= value;
    last = value;
    if (value > peak) [peak, peakRow] = [value, rows[i]];
  });
  if (first === null || last === null) return `${line.label}: ${texts.charts.empty}`;
  const word = (value: number): string => withUnit(formatNumber(value), unit);
  return texts.charts.trend({ label: line.label, first: word(first), last: word(last), peak: word(peak), peakAt: formatClock(time[peakRow]) });
}

export interface TableRow {
  readonly time: string;
  readonly cells: readonly string[];
}

export function tableOf(history: History, lines: readonly Line[]): readonly TableRow[] {
  const time = history.column('time_min');
  return pickedRows(history.rows, TABLE_ROWS).map((row) => ({
    time: formatClock(time[row]),
    cells: lines.map((line) => {
      const isMeasured = line.per === null || history.column(line.per)[row] !== 0;
      return formatNumber(isMeasured ? history.column(line.column)[row] : NaN);
    }),
  }));
}
