// The models side by side, and what follows from all of them: names, rules, and which parameters lie idle in which.
import type { ParamSpecs } from '../core/params';
import type { Rule } from '../rule';
import * as MODELS from './list';
import type { Model } from './model';

export { MODELS };
export type ModelName = keyof typeof MODELS;

/** The model of a document that names none. */
export const DEFAULT_MODEL: ModelName = 'tissue';
/** That model first, then the others by name. */
export const MODEL_NAMES: readonly ModelName[] = [DEFAULT_MODEL, ...(Object.keys(MODELS) as ModelName[]).filter((name) => name !== DEFAULT_MODEL)];

export function listModels(): readonly Model[] {
  return MODEL_NAMES.map((name) => MODELS[name]);
}

/** Every rule of every model once, those of the first model first. */
export const RULES: readonly Rule<ParamSpecs, never>[] = [...new Set(listModels().flatMap(({ pipeline }) => pipeline).map(({ rule }) => rule))];

/** Groups of parameters that only rules of other models have, with those models: in this model they do nothing. */
export function idleGroups(model: ModelName): ReadonlyMap<string, readonly ModelName[]> {
  const groupsOf = (name: ModelName) => new Set(MODELS[name].pipeline.flatMap(({ rule }) => [rule.params.group, ...(rule.brings ?? [])]));
  const running = groupsOf(model), idle = new Map<string, ModelName[]>();
  for (const other of MODEL_NAMES) {
    for (const group of groupsOf(other)) if (!running.has(group)) idle.set(group, [...(idle.get(group) ?? []), other]);
  }
  return idle;
}
