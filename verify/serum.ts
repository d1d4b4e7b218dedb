// Published levels of cytokines in the serum of patients with cytokine release, as ranges that a level of the model can be held against.
import { numberOf, referenceRows } from './reference';
import type { DataRow } from './reference';

export const SERUM_DATA = 'serum_cytokines_by_day.csv';

/** pg/mL */
export interface LevelRange {
  readonly from: number;
  readonly to: number;
  /** As published, in words. */
  readonly published: string;
}

/** How the data call a cytokine, and the highest reading of its assay, pg/mL: what was above was read as that. */
const MEASURED = {
  il6: { called: 'IL-6', readable: Infinity },
  ifng: { called: 'IFN-gamma', readable: 2921 },
} as const;

/** Patients with cytokine release, without features of HLH and with them. */
const GROUPS = ['no', 'yes'] as const;

interface Day {
  readonly day: number;
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/** Median and quartiles of a day in pg/mL. The data give the width of the middle half on a scale of logarithms; it is laid evenly around the median. */
function dayOf(row: DataRow, readable: number): Day {
  const middle = numberOf(row, 'log10_median'), half = numberOf(row, 'log10_iqr') / 2;
  const level = (log: number) => Math.min(10 ** log, readable);
  return { day: numberOf(row, 'day_after_crs_onset'), median: level(middle), low: level(middle - half), high: level(middle + half) };
}

const rounded = (value: number) => Number(value.toPrecision(2));

type Pick = (days: readonly Day[]) => Day;
const onset: Pick = (days) => days.find(({ day }) => day === 0)!;
const highest: Pick = (days) => days.reduce((best, one) => (one.median > best.median ? one : best));

/** One day of each group. */
function daysOf(name: keyof typeof MEASURED, pick: Pick): readonly Day[] {
  const { called, readable } = MEASURED[name], rows = referenceRows(SERUM_DATA).filter(({ cytokine }) => cytokine === called);
  return GROUPS.map((group) => pick(rows.filter((row) => row['hlh_features'] === group).map((row) => dayOf(row, readable))));
}

const told = (values: readonly (number | string)[]) => values.join(', with features of HLH ');

function enclosing(picked: readonly Day[], tell: (day: Day) => string): LevelRange {
  const from = rounded(Math.min(...picked.map(({ low }) => low))), to = rounded(Math.max(...picked.map(({ high }) => high)));
  return { from, to, published: `median ${told(picked.map(tell))}; middle halves ${from}–${to}` };
}

/** The level on the day on which cytokine release begins. */
export function publishedAtOnset(name: keyof typeof MEASURED): LevelRange {
  return enclosing(daysOf(name, onset), ({ median }) => `${rounded(median)}`);
}

/** The level on the day with the highest median, of each group its own. A patient’s own highest level is not told by the data, and no lower than that of any day. */
export function publishedHighest(name: keyof typeof MEASURED): LevelRange {
  return enclosing(daysOf(name, highest), ({ median, day }) => `${rounded(median)} on day ${day}`);
}

/** Days from the onset to that day, in words. */
export const publishedDayOfHighest = (name: keyof typeof MEASURED): string => told(daysOf(name, highest).map(({ day }) => day));
