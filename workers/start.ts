// What a run begins with: a document, a seed, and parameter values over the document's.
import type { Change, ScenarioDocument } from '../schema';
import { createWorld } from '../sim';
import type { Scenario, World } from '../sim';

/** How a document came to differ from the one that was opened. */
export interface Altered {
  readonly original: ScenarioDocument;
  readonly changes: readonly Change[];
}

export interface Start {
  readonly scenario: Scenario;
  /** The document the scenario was read from. */
  readonly document: ScenarioDocument;
  readonly altered?: Altered;
  /** Name of the preset it is, or null. */
  readonly preset: string | null;
  readonly seed: string;
  /** Parameter values over the scenario's. */
  readonly set: Readonly<Record<string, number>>;
}

/** Its world at tick 0. */
export const worldOf = ({ scenario, seed, set }: Start): World => createWorld(scenario, { seed, set });
