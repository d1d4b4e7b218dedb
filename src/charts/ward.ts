// The strip chart of a ward: which measured columns of the patient stand on it, and their record as strips, bars by day and a table.
import { isRemnant } from '../../schema/numberWords';
import { MINUTES_PER_DAY } from '../../sim/units';
import type { ColumnInfo, RunInfo } from '../../workers/simApi';
import { pickedRows } from '../app/history';
import type { History } from '../app/history';

/** `line`: a curve; `grade`: bars by day with a digit; `index`: bars by day, as high as the highest value; `level`: a filled bar, for a drug. */
export type StripKind = 'line' | 'grade' | 'index' | 'level';

interface StripRow {
  readonly column: string;
  readonly kind: StripKind;
  /** Where the axis begins, and how far it reaches at least. */
  readonly from: number;
  readonly reach: number;
  /** What of a day is told in its table: the highest value, or the one at its end. */
  readonly told: 'highest' | 'last';
}

export interface Strip extends StripRow {
  readonly title: string;
  readonly unit: string;
}

const row = (column: string, kind: StripKind, told: StripRow['told'], from = 0, reach = 0): StripRow => ({ column, kind, from, reach, told });

const ROWS: readonly StripRow[] = [
  row('crs_grade', 'grade', 'highest', 0, 4), row('temperature_c', 'line', 'highest', 36, 40), row('vascular_leak', 'line', 'highest', 0, 1), row('neurotoxicity', 'index', 'highest', 0, 1),
  row('serum_il6', 'line', 'highest'), row('il6_signal', 'line', 'highest', 0, 1), row('crp', 'line', 'highest'),
  row('blood_cart', 'line', 'last'), row('b_cells', 'line', 'last'), row('normal_t', 'line', 'last'),
];

/** Chart in which the levels of drugs are drawn: what has its line there is a drug. */
const DRUGS = 'drugs';
/** Standard doses below which a drug counts as gone. */
const GONE = 0.005;

/** Strips of a run, from top to bottom: what the run measures, then the drugs that were ever there. */
export function stripsOf({ columns }: Pick<RunInfo, 'columns'>, history: History): readonly Strip[] {
  const named = ROWS.flatMap((one): Strip[] => {
    const column = columns.find(({ name, available }) => name === one.column && available);
    return column === undefined ? [] : [{ ...one, title: column.title, unit: column.unit }];
  });
  const drugs = columns.filter((column) => column.line?.chart.id === DRUGS && history.column(column.name).some((level) => level >= GONE));
  return [...named, ...drugs.map((column: ColumnInfo): Strip => ({ ...row(column.name, 'level', 'highest', 0, 1), title: column.title, unit: column.unit }))];
}

/** A curve in a strip, as shares: x of the run's length from the left, y of the strip's height from below. */
export interface Curve {
  readonly points: readonly (readonly [number, number])[];
  /** Value at the upper edge. */
  readonly top: number;
}

const MOST_POINTS = 400;

export function curveOf(history: History, { column, from, reach }: Strip, endMinutes: number): Curve {
  const time = history.column('time_min'), values = history.column(column);
  let top = Math.max(reach, from);
  for (const value of values) if (value > top) top = value;
  const span = top > from ? top - from : 1;
  const points = pickedRows(values.length, MOST_POINTS).flatMap((at): [number, number][] => {
    const value = isRemnant(values[at]) ? 0 : values[at];
    return Number.isFinite(value) ? [[time[at] / endMinutes, Math.min(1, Math.max(0, (value - from) / span))]] : [];
  });
  return { points, top };
}

/** The highest value of a column on each day so far, by number of the day; null on a day without a measurement. */
export function highestByDay(history: History, column: string): readonly (number | null)[] {
  return byDay(history, column, 'highest');
}

function byDay(history: History, column: string, told: StripRow['told']): (number | null)[] {
  const time = history.column('time_min'), values = history.column(column), days: (number | null)[] = [];
  for (let at = 0; at < values.length; at++) {
    const day = Math.floor(time[at] / MINUTES_PER_DAY), value = values[at];
    while (days.length <= day) days.push(null);
    const before = days[day];
    if (Number.isFinite(value)) days[day] = before === null || told === 'last' || value > before ? value : before;
  }
  return days;
}

export interface WardDay {
  readonly day: number;
  /** One value a strip: its highest of the day, or that at its end. */
  readonly values: readonly (number | null)[];
}

/** The record as a table: a line for every day so far. */
export function wardDays(history: History, strips: readonly Strip[]): readonly WardDay[] {
  const columns = strips.map(({ column, told }) => byDay(history, column, told)), days = Math.max(0, ...columns.map(({ length }) => length));
  return Array.from({ length: days }, (_, day) => ({ day, values: columns.map((values) => values[day] ?? null) }));
}

/** Row of the last measurement not after a minute; −1 before the first. */
export function rowAt(history: History, minutes: number): number {
  const time = history.column('time_min');
  let low = 0, high = time.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (time[middle] <= minutes + 1e-6) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Days at which the axis is marked: whole ones, about eight of them at most. */
export function dayMarks(endMinutes: number): readonly number[] {
  const days = endMinutes / MINUTES_PER_DAY, every = [1, 2, 5, 7, 14, 28, 56, 112].find((step) => days / step <= 8) ?? 224;
  return Array.from({ length: Math.floor(days / every + 1e-9) + 1 }, (_, n) => n * every);
}
