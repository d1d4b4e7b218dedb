// How antigen is spread over the tumour cells, as a map: time from left to right, antigen upwards, the more cells the stronger.
import type { SpectrumInfo } from '../../workers/simApi';
import { pickedRows } from '../app/history';
import type { History } from '../app/history';
import { MINUTES_PER_DAY } from '../../sim/units';

/** Moments that are drawn: more of them would be narrower than can be seen. */
const MOST_MOMENTS = 110;

export interface SpectrumMap {
  /** days, one a moment */
  readonly days: readonly number[];
  /** Cells in each bin of each moment. */
  readonly cells: readonly (readonly number[])[];
  /** Bins that were ever used, from the first to the one behind the last. */
  readonly used: readonly [number, number];
  readonly most: number;
}

/** What is recorded of the antigen with that number; null: too little to be drawn. */
export function spectrumMap(history: History, infos: readonly SpectrumInfo[], number: number): SpectrumMap | null {
  const bins = infos[number].edges.length - 1, before = infos.slice(0, number).reduce((sum, { edges }) => sum + edges.length - 1, 0);
  const time = history.column('time_min'), rows = pickedRows(history.recorded, MOST_MOMENTS), days: number[] = [], cells: number[][] = [];
  for (const row of rows) {
    const spectrum = history.spectrum(row);
    if (spectrum === undefined || spectrum.length < before + bins) continue;
    days.push(time[row] / MINUTES_PER_DAY);
    cells.push([...spectrum.subarray(before, before + bins)]);
  }
  const isUsed = (bin: number): boolean => cells.some((moment) => moment[bin] > 0);
  let low = 0, high = bins;
  while (low < high && !isUsed(low)) low++;
  while (high > low && !isUsed(high - 1)) high--;
  return days.length < 2 || high === low ? null : { days, cells, used: [low, high], most: Math.max(...cells.map((moment) => Math.max(...moment))) };
}

/** Steps in which the number of cells is told apart. */
export const STEPS = 8;

/** 0: nobody; else by powers: a handful of cells has to be seen beside thousands. */
export function stepOf(cells: number, most: number): number {
  return cells <= 0 ? 0 : most <= 1 ? STEPS : 1 + Math.round(((STEPS - 1) * Math.log(cells)) / Math.log(most));
}

/** The antigen that a share of the cells does not exceed; NaN where there are none. Within a bin cells are taken to be even by powers. */
export function quantileOf(cells: readonly number[], edges: readonly number[], share: number): number {
  const total = cells.reduce((sum, n) => sum + n, 0);
  let left = share * total;
  for (let bin = 0; bin < cells.length && total > 0; bin++) {
    if (cells[bin] > 0 && left <= cells[bin]) {
      const from = edges[bin], to = edges[bin + 1], part = left / cells[bin];
      return from > 0 ? from * (to / from) ** part : to * part;
    }
    left -= cells[bin];
  }
  return NaN;
}

/** How far an amount lies within a bin, 0–1: by powers, but for a bin that begins at nothing. */
export function partWithin(amount: number, from: number, to: number): number {
  return from > 0 ? Math.log(amount / from) / Math.log(to / from) : amount / to;
}

/** Cells below an amount, by the bins that lie below it altogether and the part of the one in which it lies. */
export function below(cells: readonly number[], edges: readonly number[], amount: number): number {
  return cells.reduce((sum, n, bin) => {
    const from = edges[bin], to = edges[bin + 1];
    return sum + (amount >= to ? n : amount <= from ? 0 : n * partWithin(amount, from, to));
  }, 0);
}
