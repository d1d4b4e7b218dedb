// The models there are, side by side: a further one is a folder beside this file and its name in the list below.
import type { ParamSpecs } from '../core/params';
import type { Rule } from '../rule';
import type { Model } from './model';
import { organoid } from './organoid';
import { tissue } from './tissue';

export const MODELS = {
  tissue,
  organoid,
};

export type ModelName = keyof typeof MODELS;
export const MODEL_NAMES = Object.keys(MODELS) as readonly ModelName[];
/** The model of a document that names none. */
export const DEFAULT_MODEL: ModelName = 'tissue';

const PIPELINES: readonly Model['pipeline'][] = MODEL_NAMES.map((name) => MODELS[name].pipeline);

/** Every rule of every model once, those of the first model first. */
export const RULES: readonly Rule<ParamSpecs, never>[] = [...new Set(PIPELINES.flat().map(({ rule }) => rule))];

/** Groups of parameters that only rules of other models have, with those models: in this model they do nothing. */
export function idleGroups(model: ModelName): ReadonlyMap<string, readonly ModelName[]> {
  const groupsOf = (name: ModelName) => new Set(MODELS[name].pipeline.flatMap(({ rule }) => [rule.params.group, ...(rule.brings ?? [])]));
  const running = groupsOf(model), idle = new Map<string, ModelName[]>();
  for (const other of MODEL_NAMES) {
    for (const group of groupsOf(other)) if (!running.has(group)) idle.set(group, [...(idle.get(group) ?? []), other]);
  }
  return idle;
}
