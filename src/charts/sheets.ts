// What stands in the tables beside drawings: two runs side by side, many pairs of them, and how antigen is spread.
import type { Moment } from '../../ensemble/paired';
import { MINUTES_PER_DAY } from '../../sim/units';
import type { SpectrumInfo } from '../../workers/simApi';
import { formatClock, formatCount, formatMeasured, formatPercent, unitTitle } from '../app/format';
import { pickedRows } from '../app/history';
import { texts } from '../app/texts';
import type { SheetColumn } from './Sheet';
import { below, quantileOf } from './spectrum';
import type { SpectrumMap } from './spectrum';
import type { TwoSided } from './twoSided';
import { TABLE_ROWS } from './words';

const t = texts.everyone.sheet;
type Rows = readonly (readonly string[])[];

const time = (): SheetColumn => ({ title: texts.charts.time, unit: '' });
const moments = <T>(all: readonly T[], row: (one: T) => readonly string[]): Rows => pickedRows(all.length, TABLE_ROWS).map((n) => row(all[n]));

/** Of two runs: both values and their difference. */
export function sidesColumns(unit: string): readonly SheetColumn[] {
  const { a, b, minus } = texts.compare.charts;
  return [time(), ...[a, b, minus].map((title) => ({ title, unit: unitTitle(unit) }))];
}

export function sidesRows({ days, ours, theirs, difference }: TwoSided): Rows {
  return moments(days.map((_, n) => n), (n) => [formatClock(days[n] * MINUTES_PER_DAY), ...[ours, theirs, difference].map((values) => formatMeasured(values[n] ?? NaN))]);
}

/** Of many pairs: the band of each run, and the mean of their differences with its interval. */
export function pairsColumns(unit: string): readonly SheetColumn[] {
  const { a, b, minus } = texts.compare.charts, band = [t.tenth, t.half, t.nineTenths], interval = [t.mean, t.from, t.to];
  return [time(), ...[a, b].flatMap((side) => band.map((what) => t.of(side, what))), ...interval.map((what) => t.of(minus, what))].map((one) => (typeof one === 'string' ? { title: one, unit: unitTitle(unit) } : one));
}

export function pairsRows(all: readonly Moment[]): Rows {
  return moments(all, ({ minutes, ours, theirs, difference }) => [
    formatClock(minutes), ...[ours, theirs].flatMap(({ low, middle, high }) => [low, middle, high]).map(formatMeasured), ...[difference.mean, difference.low, difference.high].map(formatMeasured),
  ]);
}

/** Of antigen over the tumour cells: how much a quarter, half and three quarters of them have at most, and the share that no CAR-T cell sees. */
export function spectrumColumns({ unit }: SpectrumInfo): readonly SheetColumn[] {
  return [time(), { title: t.cells, unit: '' }, ...[t.quarter, t.half, t.threeQuarters].map((title) => ({ title, unit: unitTitle(unit) })), { title: t.unseen, unit: '' }];
}

export function spectrumRows({ edges, seenFrom }: SpectrumInfo, { days, cells }: SpectrumMap): Rows {
  return moments(days.map((_, n) => n), (n) => {
    const total = cells[n].reduce((sum, one) => sum + one, 0);
    return [
      formatClock(days[n] * MINUTES_PER_DAY), formatCount(total), ...[0.25, 0.5, 0.75].map((share) => formatMeasured(Number(quantileOf(cells[n], edges, share).toPrecision(2)))),
      total === 0 ? texts.charts.missing : formatPercent(below(cells[n], edges, seenFrom) / total),
    ];
  });
}
