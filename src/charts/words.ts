// A chart in words and as a table, for those who do not see it.
import type { TableRows } from '../../workers/simApi';
import { pickedRows } from '../app/history';
import type { History } from '../app/history';
import { formatClock, formatMeasured, formatQuantity } from '../app/format';
import { texts } from '../app/texts';
import { pointsOf } from './data';
import type { Line } from './plots';

/** More of them say less. */
export const TABLE_ROWS = 24;

/** "Tumour cells: 4000 cells at first, 2311 cells now, highest 4210 cells on day 2, 03:00." What nobody has any more is "none now". */
export function trendOf(history: History, line: Line): string {
  const column = history.column(line.column), time = history.column('time_min');
  const rows = pointsOf(history), values = rows.map((row) => (Number.isFinite(column[row]) ? column[row] : null));
  const first = values.find((value) => value !== null) ?? null;
  if (first === null) return `${line.label}: ${history.rows === 0 ? texts.charts.empty : texts.charts.nothing}`;
  const last = values.at(-1) ?? null;
  let peak = -Infinity, peakRow = 0;
  values.forEach((value, i) => {
    if (value !== null && value > peak) [peak, peakRow] = [value, rows[i]];
  });
  const word = (value: number | null): string => (value === null ? texts.charts.none : formatQuantity(value, line.unit));
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
    cells: lines.map((line) => formatMeasured(history.column(line.column)[row] ?? NaN)),
  }));
}

/** Every moment that was recorded, as it was measured. */
export function rowsOfChart(history: History, lines: readonly Line[]): Omit<TableRows, 'title'> {
  const time = history.column('time_min'), columns = lines.map(({ column }) => history.column(column));
  return {
    columns: [{ name: texts.csv.time, unit: 'min' }, ...lines.map(({ label, unit }) => ({ name: label, unit }))],
    rows: Array.from({ length: history.rows }, (_, row) => [time[row], ...columns.map((column) => column[row] ?? NaN)]),
  };
}
