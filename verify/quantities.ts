// Quantities as data: what is read off the runs, and what is made of it, one number per seed.
//
// A quantity names a reducer and its arguments; reducers are pure functions of the results. Where a single number stands for
// all runs (a mean, a total) the list has one entry, and arithmetic uses it for every seed.
import type { Results } from './experiment';
import { unknownName } from '../ensemble/names';
import { BLOOD } from './reducers/blood';
import type { BloodArguments } from './reducers/blood';
import { COMBINE } from './reducers/combine';
import type { CombineArguments } from './reducers/combine';
import { DISH } from './reducers/dish';
import type { DishArguments } from './reducers/dish';
import { LYSIS } from './reducers/lysis';
import type { LysisArguments } from './reducers/lysis';
import { READ } from './reducers/read';
import type { ReadArguments } from './reducers/read';

export interface ReducerArguments extends ReadArguments, CombineArguments, LysisArguments, DishArguments, BloodArguments {}
export type ReducerName = keyof ReducerArguments;

/** A number, or a reducer with its arguments. */
export type Quantity = number | { [K in ReducerName]: { readonly reduce: K } & ReducerArguments[K] }[ReducerName];

/** Works out a quantity that is an argument of another one. */
export type Evaluate = (quantity: Quantity) => readonly number[];
export type Reducers<A> = { readonly [K in keyof A]: (results: Results, args: A[K], evaluate: Evaluate) => readonly number[] };

export const REDUCERS: Reducers<ReducerArguments> = { ...READ, ...COMBINE, ...LYSIS, ...DISH, ...BLOOD };

/** One number per seed, or a single one for all of them. */
export function evaluate(results: Results, quantity: Quantity): readonly number[] {
  if (typeof quantity === 'number') return [quantity];
  const { reduce } = quantity;
  if (!Object.hasOwn(REDUCERS, reduce)) throw unknownName('a reducer', reduce, Object.keys(REDUCERS));
  const reducer = REDUCERS[reduce] as (results: Results, args: unknown, evaluate: Evaluate) => readonly number[];
  return reducer(results, quantity, (inner) => evaluate(results, inner));
}

/** The value on a day, between two samples on the line between them. */
export const onDay = (arm: string, column: string, day: number): Quantity => ({ reduce: 'onDay', arm, column, day });
export const last = (arm: string, column: string): Quantity => ({ reduce: 'last', arm, column });
export const highest = (arm: string, column: string): Quantity => ({ reduce: 'highest', arm, column });
export const lowest = (arm: string, column: string): Quantity => ({ reduce: 'lowest', arm, column });
/** A single number of each run. */
export const value = (arm: string, name: string): Quantity => ({ reduce: 'value', arm, name });
/** Run by run; 0 ÷ 0 counts as 0. */
export const ratio = (of: Quantity, to: Quantity): Quantity => ({ reduce: 'ratio', of, to });
export const difference = (of: Quantity, less: Quantity): Quantity => ({ reduce: 'difference', of, less });
export const product = (...of: Quantity[]): Quantity => ({ reduce: 'product', of });
export const mean = (of: Quantity): Quantity => ({ reduce: 'mean', of });
export const total = (of: Quantity): Quantity => ({ reduce: 'total', of });
