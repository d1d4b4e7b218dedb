// What a comparison with published data is: arms that are run once per seed, and rows that judge what came out.
import type { SourceKey } from '../../sim';

/** What one run of one arm came to. It becomes a file, so it holds plain numbers only. */
export interface ArmResult {
  readonly values: Readonly<Record<string, number>>;
  readonly series: Readonly<Record<string, readonly number[]>>;
}

/** A computation that now and then hands back how much of it is done, 0–1, so that it can be watched and stopped. */
export type Computation = Generator<number, ArmResult, void>;

/** One thing that is run once per seed: a scenario with its changes, or a calculation. */
export interface Arm {
  /** Unique within the target; letters, digits, dots, dashes and blanks. */
  readonly name: string;
  /** Everything that decides the result besides seed and model: a stored result is used again only while this is the same. */
  readonly identity: unknown;
  /** `one`: chance plays no part, a single run will do. */
  readonly seeds: 'all' | 'one';
  /** A pure function of the seed: the same result on every machine and in every thread. */
  readonly run: (seed: string) => Computation;
}

/** Everything that was run, one result per seed, in the order of the seeds. */
export interface Results {
  /** Results of the arm of that name. */
  of(arm: string): readonly ArmResult[];
  /** One number per seed. */
  values(arm: string, name: string): number[];
  /** One series per seed. */
  series(arm: string, name: string): (readonly number[])[];
}

/** One line of the table. */
export interface Row {
  /** What is compared, in words a biologist understands. */
  readonly name: string;
  readonly unit: string;
  /** The published value with its spread, as text; '–' when the bar is not a published number. */
  readonly published: string;
  /** What counts as agreement, as text. */
  readonly bar: string;
  /** Our value, one per seed. */
  readonly ours: readonly number[];
  /** null: shown, not judged. */
  readonly pass: boolean | null;
}

export type Curve =
  | {
    readonly kind: 'published';
    readonly label: string;
    readonly x: readonly number[];
    readonly y: readonly number[];
    /** Half-height of the bars, or the ends of a range. */
    readonly spread?: readonly number[];
    readonly range?: { readonly low: readonly number[]; readonly high: readonly number[] };
    /** Curves of one group share a colour; left out: the label. */
    readonly group?: string;
  }
  | {
    readonly kind: 'ours';
    readonly label: string;
    readonly x: readonly number[];
    /** One series per seed; drawn as their mean and a band of one standard deviation. */
    readonly runs: readonly (readonly number[])[];
    readonly group?: string;
  };

export interface Axis {
  readonly label: string;
  readonly scale?: 'linear' | 'log';
  readonly from?: number;
  readonly to?: number;
}

export interface Figure {
  /** File name without its ending; letters, digits and dashes. */
  readonly name: string;
  readonly title: string;
  readonly x: Axis;
  readonly y: Axis;
  readonly curves: readonly Curve[];
}

export interface Verdict {
  readonly rows: readonly Row[];
  readonly figures: readonly Figure[];
}

export interface TargetOptions {
  /** A version that takes seconds, for the tests of every change. */
  readonly quick: boolean;
}

export interface Target {
  /** What is typed: letters, digits and dashes; `presets/<name>` for the claim of a preset. */
  readonly name: string;
  readonly title: string;
  /** What is compared with what, and how; a paragraph for docs/VALIDATION.md. */
  readonly doc: string;
  /** Where the published numbers come from: keys of the bibliography … */
  readonly sources: readonly SourceKey[];
  /** … and files of the folder reference/. */
  readonly data: readonly string[];
  /** Numbers of the model that were fitted to something, and to what; shown with the target. */
  readonly calibrated?: string;
  arms(options: TargetOptions): readonly Arm[];
  /** Pure: the same results give the same verdict. */
  judge(results: Results, options: TargetOptions): Verdict;
}
