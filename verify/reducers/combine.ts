// Arithmetic on quantities, run by run or over all runs.
import type { Quantity, Reducers } from '../quantities';
import { deviation, mean, rmse } from '../../ensemble/statistics';

export interface CombineArguments {
  /** 0 ÷ 0 counts as 0. */
  readonly ratio: { readonly of: Quantity; readonly to: Quantity };
  readonly difference: { readonly of: Quantity; readonly less: Quantity };
  readonly product: { readonly of: readonly Quantity[] };
  /** One number for all runs. */
  readonly mean: { readonly of: Quantity };
  readonly total: { readonly of: Quantity };
  /** Of the means of several quantities, the smallest step from one to the next. */
  readonly smallestStep: { readonly of: readonly Quantity[] };
  /** The largest of several quantities, run by run. */
  readonly largest: { readonly of: readonly Quantity[] };
  /** Share of the runs in which the quantity is above a level. */
  readonly shareAbove: { readonly of: Quantity; readonly level: number };
  /** Standard deviation between seeds, pooled over several quantities. */
  readonly pooledDeviation: { readonly of: readonly Quantity[] };
  /** Root mean square difference of the means of several quantities from published values. */
  readonly rmse: { readonly of: readonly Quantity[]; readonly published: readonly number[] };
}

/** Run by run; a single number goes with every run. */
function zip(a: readonly number[], b: readonly number[], f: (a: number, b: number) => number): number[] {
  if (a.length !== b.length && a.length !== 1 && b.length !== 1) throw new Error(`cannot combine ${a.length} runs with ${b.length}`);
  const runs = Math.max(a.length, b.length);
  return Array.from({ length: runs }, (_, run) => f(a[a.length === 1 ? 0 : run], b[b.length === 1 ? 0 : run]));
}

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

export const COMBINE: Reducers<CombineArguments> = {
  ratio: (_, { of, to }, evaluate) => zip(evaluate(of), evaluate(to), (a, b) => (a === 0 ? 0 : a / b)),
  difference: (_, { of, less }, evaluate) => zip(evaluate(of), evaluate(less), (a, b) => a - b),
  product: (_, { of }, evaluate) => of.map(evaluate).reduce((a, b) => zip(a, b, (x, y) => x * y), [1]),
  mean: (_, { of }, evaluate) => [mean(evaluate(of))],
  total: (_, { of }, evaluate) => [sum(evaluate(of))],
  smallestStep(_, { of }, evaluate) {
    const means = of.map((one) => mean(evaluate(one)));
    return [means.slice(1).reduce((smallest, one, n) => Math.min(smallest, one - means[n]), Infinity)];
  },
  largest: (_, { of }, evaluate) => of.map(evaluate).reduce((a, b) => zip(a, b, Math.max)),
  shareAbove: (_, { of, level }, evaluate) => [mean(evaluate(of).map((one) => (one > level ? 1 : 0)))],
  pooledDeviation: (_, { of }, evaluate) => [Math.sqrt(mean(of.map((one) => deviation(evaluate(one)) ** 2)))],
  rmse: (_, { of, published }, evaluate) => [rmse(of.map((one) => mean(evaluate(one))), published)],
};
