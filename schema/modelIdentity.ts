// Which model it was that a run ran on: its name, and a fingerprint of its rules in their order, their clocks, its parameters and what it keeps of a cell.
import { CELL_COLUMNS, EVENT_NAMES, MODELS, hashText } from '../sim';
import type { ModelName } from '../sim';
import { parameterSpecs } from './registry';

export interface ModelIdentity {
  readonly name: ModelName;
  readonly fingerprint: string;
}

/** Stands for the name of any product in the keys of product parameters. */
const ANY_PRODUCT = ['product'];

/** Other in another version wherever a rule, a clock, a standard value, a column or a kind of event is. What a rule does with them shows in the states of runs only. */
export function modelIdentity(name: ModelName): ModelIdentity {
  const stages = MODELS[name].pipeline.map(({ rule, every }) => `${rule.name} ${every}`);
  const values = [...parameterSpecs(ANY_PRODUCT)].map(([key, { value }]) => `${key} ${value}`);
  return { name, fingerprint: hashText(JSON.stringify([stages, values, Object.keys(CELL_COLUMNS), EVENT_NAMES])) };
}
