// How a parameter is declared: once, in the rule that uses it, with unit, range, meaning and source.

/**
 * How well a number is known, from best to worst, and last what needs no evidence: the grades and what each means.
 * Documents, page and command line read this. A number whose origin is in doubt gets the weaker grade.
 */
export const EVIDENCE = {
  measured: 'read in a measurement, or follows from one by arithmetic alone',
  fitted: 'found by fitting a model to measured data, by the cited authors or here',
  estimate: 'a reasoned bound or order of magnitude, drawn from a cited measurement that is not of this very number',
  'taken from a model': 'adopted from another published model or its code; what was measured behind it was not checked',
  assumed: 'a plausible value that nobody has measured; a source tells at most that the effect exists, its direction, or what others assumed',
  numerical: 'a step, a tolerance or an agreed definition: nothing that could be measured',
} as const satisfies Readonly<Record<string, string>>;

export type Evidence = keyof typeof EVIDENCE;

export interface ParamSpec {
  /** Default value in `unit`. */
  readonly value: number;
  readonly unit: string;
  /** What a slider of it is called, so that it means something alone; without one it is made of group and name (`sim/names.ts`). */
  readonly title?: string;
  /** Other words somebody may look for it by. */
  readonly keywords?: readonly string[];
  readonly min: number;
  readonly max: number;
  /** What it is, in words a student understands. */
  readonly doc: string;
  /** Keys of the bibliography (`sim/sources.ts`) separated by blanks, or 'assumed'. */
  readonly source: string;
  readonly evidence: Evidence;
  /** Sliders of rates that span decades are logarithmic. */
  readonly scale?: 'linear' | 'log';
  readonly integer?: boolean;
}

export type ParamSpecs = Readonly<Record<string, ParamSpec>>;
export type Values<S extends ParamSpecs> = { readonly [K in keyof S]: number };

/** A named group of parameters; the name is the first half of every key (`kill.hitRate`). */
export interface ParamTable<S extends ParamSpecs = ParamSpecs> {
  readonly group: string;
  readonly specs: S;
  /** What the field calls the group; a rule’s own title stands for its group. */
  readonly title?: string;
  /** Other words somebody may look for it by. */
  readonly keywords?: readonly string[];
}

export function defineParams<const S extends ParamSpecs>(group: string, specs: S, title?: string): ParamTable<S> {
  return title === undefined ? { group, specs } : { group, specs, title };
}
