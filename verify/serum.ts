// Published levels of cytokines in the serum of patients with cytokine release, as ranges that a level of the model can be held against.
import { numberOf, referenceRows } from './reference';
import type { DataRow } from './reference';

export const SERUM_DATA = 'serum_cytokines_by_day.csv';

/** Limits of a level in pg/mL, of a rise or of days. */
export interface PublishedRange {
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

/** In standard deviations of a normal law: the width of its middle half, and how far its middle 90 % reach to either side. */
const MIDDLE_HALF = 1.349, MIDDLE_90 = 1.645;

type Ends = readonly [from: number, to: number];

interface Day {
  readonly day: number;
  readonly median: number;
  readonly half: Ends;
  readonly ninety: Ends;
}

const around = (log: number, reach: number): Ends => [10 ** (log - reach), 10 ** (log + reach)];

/** Where 90 % of patients lie if logarithms of their levels follow a normal law, of which the data tell median and interquartile range. */
export const middleNinety = (log10Median: number, log10Iqr: number): Ends => around(log10Median, MIDDLE_90 * log10Iqr / MIDDLE_HALF);

/** A day in pg/mL. The width of its middle half is known on a scale of logarithms; it is laid evenly around the median, and ends where the assay does. */
function dayOf(row: DataRow, readable: number): Day {
  const median = numberOf(row, 'log10_median'), iqr = numberOf(row, 'log10_iqr'), [low, high] = around(median, iqr / 2);
  return { day: numberOf(row, 'day_after_crs_onset'), median: 10 ** median, half: [low, Math.min(high, readable)], ninety: middleNinety(median, iqr) };
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

const enclosing = (ends: readonly Ends[]): Ends => [rounded(Math.min(...ends.map(([from]) => from))), rounded(Math.max(...ends.map(([, to]) => to)))];

/** Encloses the 90 % of both groups. What lies above the highest reading of the assay follows from the law alone, and the words say so. */
function levelOf(name: keyof typeof MEASURED, picked: readonly Day[], tell: (day: Day) => string): PublishedRange {
  const { readable } = MEASURED[name], [low, high] = enclosing(picked.map(({ half }) => half)), [from, to] = enclosing(picked.map(({ ninety }) => ninety));
  const beyond = to > readable ? `, above ${readable} extrapolated` : '';
  return { from, to, published: `median ${told(picked.map(tell))}; middle halves ${low}–${high}; 90 % of patients, if logarithms are normal, ${from}–${to}${beyond}` };
}

/** The level on the day on which cytokine release begins. */
export function publishedAtOnset(name: keyof typeof MEASURED): PublishedRange {
  return levelOf(name, daysOf(name, onset), ({ median }) => `${rounded(median)}`);
}

/** The level on the day with the highest median, of each group its own. A patient’s own highest level is not told by the data, and no lower than that of any day. */
export function publishedHighest(name: keyof typeof MEASURED): PublishedRange {
  return levelOf(name, daysOf(name, highest), ({ median, day }) => `${rounded(median)} on day ${day}`);
}

const between = (values: readonly number[], published: string): PublishedRange => ({ from: Math.min(...values), to: Math.max(...values), published });

/** The highest median of a group over its median at the onset. How much this differs between patients the data do not tell. */
export function publishedRise(name: keyof typeof MEASURED): PublishedRange {
  const first = daysOf(name, onset), folds = daysOf(name, highest).map(({ median }, n) => rounded(median / first[n].median));
  return between(folds, `of the medians ${told(folds)}`);
}

/** Days from the onset to the highest median of a group. */
export function publishedDayOfHighest(name: keyof typeof MEASURED): PublishedRange {
  const days = daysOf(name, highest).map(({ day }) => day);
  return between(days, `of the medians ${told(days)}`);
}
