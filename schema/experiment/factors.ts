// What a factor does: from a number in the unit interval or a number of its list to a value, and from a value to changes of the scenario.
import { exp, log } from '../../sim/core/math';
import type { Change, Json } from '../changes';
import type { DistributionDocument, FactorDocument, FactorValue, LevelDocument } from './document';
import { normalQuantile } from './normalQuantile';

/** A factor that has been checked. */
export interface Factor {
  readonly name: string;
  readonly title: string;
  /** '' for a pure number, and for texts. */
  readonly unit: string;
  /** Its values are texts: labels of levels, or words. */
  readonly isText: boolean;
  /** The values that a grid takes, in their order; empty: it has none of its own. */
  readonly values: readonly FactorValue[];
  /** The value at a share of its distribution, 0–1. A list is cut into pieces of equal size. */
  at(share: number): FactorValue;
  /** What that value changes. */
  apply(value: FactorValue): Moved;
}

/** What is different in the scenario of a point. */
export interface Moved {
  readonly changes: readonly Change[];
  readonly set: Readonly<Record<string, number>>;
}

/** Factors as the document has them, in the same order. @param units of parameters, by key */
export function factorsOf(documents: readonly FactorDocument[], units: (parameter: string) => { readonly title: string; readonly unit: string; readonly integer: boolean }): Factor[] {
  return documents.map((document): Factor => {
    const { name, levels, values, parameter, moves = [] } = document, key = parameter ?? moves.find((move) => move.parameter !== undefined)?.parameter;
    const known = key === undefined ? { title: name, unit: '', integer: false } : units(key);
    const given: readonly FactorValue[] = levels?.map(({ label }) => label) ?? values ?? (document.range?.steps === undefined ? [] : gridOf(document.range.steps, quantileOf(document)));
    const round = document.whole ?? known.integer, grid = round ? given.map(rounded) : given;
    const quantile = levels !== undefined || values !== undefined ? fromList(grid) : quantileOf(document);
    return {
      name, title: document.title ?? known.title, unit: document.unit ?? known.unit, isText: grid.some((value) => typeof value !== 'number'), values: [...new Set(grid)],
      at: (share) => (round ? rounded(quantile(share)) : quantile(share)),
      apply: (value) => (levels === undefined ? movedBy(document, value) : movedTo(levels.find(({ label }) => label === value)!)),
    };
  });
}

const rounded = (value: FactorValue): FactorValue => (typeof value === 'number' ? Math.round(value) : value);

/** Without the last digits, which are those of the machine: 3000 is then not 3000.0000000000027. */
function gridOf(steps: number, quantile: (share: number) => number): number[] {
  return Array.from({ length: steps }, (_, n) => Number(quantile(n / (steps - 1)).toPrecision(12)));
}

function fromList(values: readonly FactorValue[]): (share: number) => FactorValue {
  return (share) => values[Math.min(values.length - 1, Math.max(0, Math.floor(share * values.length)))];
}

/** The inverse of its distribution function; ends are taken as they are written. */
function quantileOf({ range, distribution }: FactorDocument): (share: number) => number {
  if (range !== undefined) return range.scale === 'log' ? logarithmic(range.from, range.to) : linear(range.from, range.to);
  return distribution === undefined ? () => NaN : byDistribution(distribution);
}

const linear = (from: number, to: number) => (share: number): number => (share === 1 ? to : from + share * (to - from));
const logarithmic = (from: number, to: number) => (share: number): number => (share === 0 ? from : share === 1 ? to : exp(log(from) + share * (log(to) - log(from))));

/** Of normal shapes the outermost shares that are used: beyond them a value would be without bound. */
const OUTERMOST = 1e-6;
const within = (share: number): number => Math.min(1 - OUTERMOST, Math.max(OUTERMOST, share));

function byDistribution(document: DistributionDocument): (share: number) => number {
  switch (document.kind) {
    case 'uniform': return linear(document.from, document.to);
    case 'loguniform': return logarithmic(document.from, document.to);
    case 'normal': return (share) => document.mean + document.sd * normalQuantile(within(share));
    case 'lognormal': return (share) => document.median * exp(document.logSd * normalQuantile(within(share)));
    case 'triangular': return triangular(document.from, document.mode, document.to);
  }
}

function triangular(from: number, mode: number, to: number): (share: number) => number {
  const turn = (mode - from) / (to - from);
  return (share) => (share < turn ? from + Math.sqrt(share * (to - from) * (mode - from)) : to - Math.sqrt((1 - share) * (to - from) * (to - mode)));
}

const movedTo = ({ changes = [], set = {} }: LevelDocument): Moved => ({ changes: changes as readonly Change[], set });

function movedBy({ parameter, path, multiply, moves }: FactorDocument, value: FactorValue): Moved {
  const changes: Change[] = [], set: Record<string, number> = {};
  for (const move of moves ?? [{ parameter, path, multiply, times: 1 }]) {
    const { times = 1 } = move, moved = typeof value === 'number' ? value * times : value;
    if (move.parameter !== undefined) set[move.parameter] = Number(moved);
    if (move.path !== undefined) changes.push({ set: move.path, to: moved as Json });
    if (move.multiply !== undefined) changes.push({ multiply: move.multiply, by: Number(moved) });
  }
  return { changes, set };
}
