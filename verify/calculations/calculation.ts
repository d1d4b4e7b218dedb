// What an experiment may compute otherwise than by one run of a scenario, under a name and a version.
import type { Scenario } from '../../sim';
import type { Computation } from '../../ensemble/follow';
import type { ArmResult, Json } from '../experiment';

export interface Calculation {
  readonly name: string;
  readonly doc: string;
  /** Counts up when it computes otherwise: what was stored before is then computed again. */
  readonly version: number;
  /** A scenario of the kind that is computed, if there is one: part of what decides the result. */
  readonly scenario?: (options: Readonly<Record<string, Json>>) => Scenario;
  readonly run: (options: Readonly<Record<string, Json>>, seed: string) => Computation<ArmResult>;
}

/** An option that must be there. */
export function numberOption(options: Readonly<Record<string, Json>>, name: string): number {
  const value = options[name];
  if (typeof value !== 'number') throw new Error(`the option ${name} is ${JSON.stringify(value)}; expected a number`);
  return value;
}
