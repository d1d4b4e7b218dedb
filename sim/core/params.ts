// How a parameter is declared: once, in the rule that uses it, with unit, range, meaning and source.

/** How well a number is known. `numerical` marks steps and tolerances that have no biological meaning. */
export type Evidence = 'measured' | 'fitted' | 'assumed' | 'numerical';

export interface ParamSpec {
  /** Default value in `unit`. */
  readonly value: number;
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  /** What it is, in words a student understands. */
  readonly doc: string;
  /** Keys of the bibliography (`sim/sources.ts`), or 'assumed'. */
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
}

export function defineParams<const S extends ParamSpecs>(group: string, specs: S): ParamTable<S> {
  return { group, specs };
}
