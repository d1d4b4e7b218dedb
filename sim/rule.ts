// A rule is one biological process: its parameters, what it makes of them, and one verb that moves the world on.
import type { ParamSpecs, ParamTable, Values } from './core/params';
import type { World } from './world';

/** The three clocks; a scenario states how many ticks each takes. */
export type ClockName = 'field' | 'mechanics' | 'decision';

export interface Timing {
  /** minutes between two runs of the rule */
  readonly dt: number;
  /** the same in ticks */
  readonly every: number;
}

export interface Rule<S extends ParamSpecs = ParamSpecs, D = unknown> {
  /** A verb; also the name of its file, parameter group, random stream, test and docs heading. */
  readonly name: string;
  /** What the field calls it. */
  readonly title: string;
  /** Other words somebody may look for it by. */
  readonly keywords: readonly string[];
  /** One sentence for a biologist. */
  readonly doc: string;
  /** The equation, in plain text. */
  readonly equation?: string;
  readonly params: ParamTable<S>;
  /** Groups of parameters declared elsewhere that mean something only where this rule runs. */
  readonly brings?: readonly string[];
  /** Acts on each CAR-T cell by itself, wherever it is: those of the blood live by the same rates as those of the patch. */
  readonly inBlood?: true;
  /** Constants of one run of the rule: rates become probabilities here, once per change of a parameter. */
  derive(values: Values<S>, world: World, timing: Timing): D;
  run(world: World, derived: D): void;
  /** What of it happens to the patient in one decision step before the run begins, when there is no cell yet and drugs of earlier days act. */
  before?(world: World, derived: D): void;
}

export function defineRule<const S extends ParamSpecs, D>(rule: Rule<S, D>): Rule<S, D> {
  return rule;
}

export interface Stage {
  readonly rule: Rule<ParamSpecs, never>;
  readonly every: ClockName;
}

/** One line of the pipeline. Each rule's derived value is only ever handed back to the same rule. */
export function stage<S extends ParamSpecs, D>(rule: Rule<S, D>, every: ClockName): Stage {
  return { rule: rule as unknown as Rule<ParamSpecs, never>, every };
}
