// What a comparison can show: the role its bar plays, and which numbers of the model were tuned to what.
//
// Words beside the runs: no run depends on them, so saying them better runs nothing again. docs/PREDICTIONS.md is made of them.
import { initialValues, splitKey } from '../sim';
import type { SourceKey } from '../sim';
import { presetScenario } from './scenario';

/** Roles and what a hit and a miss mean in each. What is in doubt gets the role that claims less. */
export const ROLES = {
  predicted: 'no number of the model was fitted to these data, chosen by them or taken from them, except what describes the assay: a hit speaks for the model, a miss against it',
  fitted: 'the data to which numbers of the model were fitted here, or another reading of the same wells: a hit shows that the model can follow them, a miss that it cannot',
  calibrated: 'numbers of the model were chosen here by hand with these data in view: a hit shows consistency, not prediction',
  implementation: 'what is compared was put into the model, or comes from programs whose rules and numbers it took over: a hit shows that the program does what it says, a miss that it does not',
  numerical: 'an exact answer, or the same model in finer steps: shows how well equations are solved, and nothing about biology',
  claim: 'what a preset is there to show, with limits set here and numbers chosen so that it can be seen: holds the model to its description, not to data',
} as const satisfies Readonly<Record<string, string>>;

export type RoleName = keyof typeof ROLES;

/** When the limit of a prediction was set, as far as the history of the repository shows. */
export const LIMITS_SET = {
  'before the first stored result': 'the history holds the limit before it holds a result, and the limit has not moved since; what had been run without being stored the history cannot show',
  'with results in view': 'the limit, or the way of reading what it limits, was chosen when it was known how the model behaves',
} as const satisfies Readonly<Record<string, string>>;

/** The role of a bar, as plain data. */
export type Role =
  | {
    readonly is: 'predicted';
    /** What it is predicted from: a tuning by name, or the standard numbers. */
    readonly from: string;
    /** Whose data they are. */
    readonly source: SourceKey;
    readonly limits: keyof typeof LIMITS_SET;
    /** What else somebody must know to weigh it: what had been seen, how easy it is, what the data cannot tell. */
    readonly known: string;
  }
  | { readonly is: 'fitted' | 'calibrated'; /** Name of a tuning of the experiment. */ readonly by: string }
  | { readonly is: 'implementation' | 'numerical'; readonly because: string }
  | { readonly is: 'claim' };

/** Numbers of the model that were set here with data in view. */
export interface Tuning {
  /** Unique within the experiment. */
  readonly name: string;
  /** By a program that looks for the least error, or by hand. */
  readonly how: 'fitted' | 'calibrated';
  /** Keys of the model with the values the experiment runs with. */
  readonly parameters: Readonly<Record<string, number>>;
  /** Numbers held at values that were chosen by hand before the fit. */
  readonly held?: Readonly<Record<string, number>>;
  /** One more tuned number, which is no parameter of the model, in words. */
  readonly besides?: string;
  /** On how many measured values. */
  readonly points?: number;
  /** To what, in words: which part of the data, or what should come out. */
  readonly to: string;
  /** The data: files of the folder reference/, … */
  readonly data: readonly string[];
  /** … or the publications that were read. */
  readonly sources: readonly SourceKey[];
  /** What is left of the error. */
  readonly error?: string;
  readonly method?: string;
}

/** The values that a preset runs with. */
export function valuesIn(preset: string, keys: readonly string[]): Record<string, number> {
  const values = initialValues(presetScenario(preset));
  return Object.fromEntries(keys.map((key) => {
    const [group, name] = splitKey(key);
    return [key, values[group][name]];
  }));
}
