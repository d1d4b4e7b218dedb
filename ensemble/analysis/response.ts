// Response tables: what an outcome comes to at each level of a factor, or of a pair of factors, over all rows that have it.
//
// Mean, standard deviation, Student’s 95 % interval of the mean, and quantiles (linear between neighbouring values: type 7 of R. J.
// Hyndman and Y. Fan 1996, Am. Stat. 50, 361–365).
import { CONFIDENCE } from '../paired';
import { deviation, mean, quantile } from '../statistics';
import { studentQuantile } from '../student';

/** What a factor can be: a number, or the name of a product, a drug, a switch. */
export type Level = number | string;

export interface Response {
  /** Outcomes that these numbers are made of. */
  readonly used: number;
  /** Outcomes left out because they are no numbers. */
  readonly leftOut: number;
  /** NaN, as all that follow, where there is no outcome. */
  readonly mean: number;
  /** NaN, as the interval, with fewer than two outcomes. */
  readonly deviation: number;
  /** Ends of the interval that holds the true mean 95 times of 100, where outcomes are about normal or many. */
  readonly low: number;
  readonly high: number;
  readonly tenth: number;
  readonly middle: number;
  readonly ninetieth: number;
}

export interface OneWayRow extends Response {
  readonly level: Level;
}

export interface TwoWayRow extends Response {
  readonly first: Level;
  readonly second: Level;
}

export function responseOf(outcomes: readonly number[]): Response {
  const known = outcomes.filter((value) => Number.isFinite(value)), used = known.length;
  const middle = used === 0 ? NaN : mean(known), spread = used < 2 ? NaN : deviation(known);
  const half = (studentQuantile((1 + CONFIDENCE) / 2, used - 1) * spread) / Math.sqrt(used);
  return {
    used, leftOut: outcomes.length - used, mean: middle, deviation: spread, low: middle - half, high: middle + half,
    tenth: quantile(known, 0.1), middle: quantile(known, 0.5), ninetieth: quantile(known, 0.9),
  };
}

/** One row a level that occurs: numbers rising, then names in the order of their characters. */
export function oneWay(levels: ArrayLike<Level>, outcomes: ArrayLike<number>): OneWayRow[] {
  requireSame(levels.length, outcomes.length);
  const groups = new Map<Level, number[]>();
  for (let row = 0; row < outcomes.length; row++) grouped(groups, levels[row], () => []).push(outcomes[row]);
  return sorted(groups.keys()).map((level) => ({ level, ...responseOf(groups.get(level)!) }));
}

/** One row a pair of levels, the second changing first; also for pairs that no row has, which count no outcome. */
export function twoWay(first: ArrayLike<Level>, second: ArrayLike<Level>, outcomes: ArrayLike<number>): TwoWayRow[] {
  requireSame(first.length, outcomes.length);
  requireSame(second.length, outcomes.length);
  const groups = new Map<Level, Map<Level, number[]>>(), others = sorted(new Set(Array.from(second)));
  for (let row = 0; row < outcomes.length; row++) grouped(grouped(groups, first[row], () => new Map<Level, number[]>()), second[row], () => []).push(outcomes[row]);
  return sorted(groups.keys()).flatMap((a) => others.map((b) => ({ first: a, second: b, ...responseOf(groups.get(a)!.get(b) ?? []) })));
}

function grouped<T>(groups: Map<Level, T>, level: Level, made: () => T): T {
  const known = groups.get(level) ?? made();
  groups.set(level, known);
  return known;
}

function sorted(levels: Iterable<Level>): Level[] {
  return [...levels].sort((a, b) => (typeof a === 'number' ? (typeof b === 'number' ? a - b : -1) : typeof b === 'number' ? 1 : a < b ? -1 : 1));
}

function requireSame(levels: number, outcomes: number): void {
  if (levels !== outcomes) throw new RangeError(`there are ${levels} levels for ${outcomes} outcomes; expected one for each`);
}
