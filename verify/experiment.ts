// What an experiment is, as plain data: arms that are run once per seed, lines that judge what came out, figures that show it.
//
// Everything below survives JSON: an experiment can be stored, sent to a thread and run there, on any machine, with the same
// result. Code that it needs is called by name: `measures`, `calculations`, and the reducers of quantities and curves.
import type { Scenario, SourceKey } from '../sim';
import type { Change, Json } from '../schema';
import type { CurveSource } from './curves';
import type { Quantity } from './quantities';
import type { Role, Tuning } from './roles';

export type { Json };

export interface Experiment {
  /** What is typed: letters, digits and dashes; `presets/<name>` for the claim of a preset. */
  readonly name: string;
  readonly title: string;
  /** What is compared with what, and how; a paragraph for docs/VALIDATION.md. */
  readonly doc: string;
  /** Where the published numbers come from: keys of the bibliography … */
  readonly sources: readonly SourceKey[];
  /** … and files of the folder reference/. */
  readonly data: readonly string[];
  /** Numbers of the model that were fitted or chosen by hand, and to what. */
  readonly tunings?: readonly Tuning[];
  /** What the publications or the data hold and no bar compares. */
  readonly uncompared?: string;
  /** Runs per arm unless somebody asks for another number. */
  readonly seeds: number;
  readonly arms: readonly Arm[];
  readonly bars: readonly Bar[];
  readonly figures: readonly FigurePlan[];
}

/** Makes an experiment, or the version of it that takes seconds, for the tests of every change. */
export type Plan = (quick: boolean) => Experiment;

/** One thing that is run once per seed. */
export interface Arm {
  /** Unique within the experiment; letters, digits, dots, dashes and blanks. */
  readonly name: string;
  /** A number: no more runs than that, where chance plays no part (1) or runs are long and differ little. */
  readonly seeds: 'all' | number;
  readonly work: Work;
}

export type Work = ScenarioWork | CalculationWork;

/** A scenario that is run and looked at at even times. */
export interface ScenarioWork {
  readonly start: Start;
  /** Part of the patch and its cells that is run; left out: all of it. */
  readonly share?: number;
  /** Parameters that follow the lengths of a smaller patch: the value of the full one times (side ÷ full side)^power. */
  readonly following?: readonly { readonly parameter: string; readonly full: number; readonly power: number }[];
  /** Minutes. */
  readonly until: number;
  /** Minutes between two samples. */
  readonly every: number;
  /** The end is sampled even where no sample is due there. */
  readonly withEnd?: boolean;
  /** Observables to keep; `time_min` is always there. */
  readonly columns: readonly string[];
  /** What is counted besides, by names of `MEASURES`. */
  readonly measures?: readonly string[];
}

export type Start =
  /** A preset with changes of its document, and with parameter values that hold from the start. */
  | { readonly preset: string; readonly changes?: readonly Change[]; readonly set?: Readonly<Record<string, number>> }
  | { readonly scenario: Scenario };

/** Something other than one run of a scenario, by a name of `CALCULATIONS`. */
export interface CalculationWork {
  readonly calculation: string;
  readonly options: Readonly<Record<string, Json>>;
}

/** What one run of one arm came to. */
export interface ArmResult {
  readonly values: Readonly<Record<string, number>>;
  readonly series: Readonly<Record<string, readonly number[]>>;
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

/** A number, or one that comes out of the runs: the mean of a quantity over the seeds. */
export type Bound = number | Quantity;

/** One line of the table: a quantity and the limits it must keep. Without limits it is shown, not judged. */
export interface Bar {
  /** What is compared, in words a biologist understands. */
  readonly what: string;
  readonly unit: string;
  /** The published value with its spread; left out when the limits are not from a publication. A quantity is shown as its range over the seeds. */
  readonly published?: string | Quantity;
  readonly value: Quantity;
  readonly from?: Bound;
  readonly to?: Bound;
  readonly above?: Bound;
  readonly below?: Bound;
  /** What a hit and a miss mean; every bar with limits has one. */
  readonly role?: Role;
  /** Who must keep the limits; left out: every run. What cannot be measured never does. */
  readonly by?: 'every run' | 'mean';
  /** With fewer seeds the line is shown, not judged. */
  readonly fewestSeeds?: number;
  /** The limits in words; left out: made of the numbers. */
  readonly words?: string;
  /** Further numbers shown after what is compared: `words` with their means for %. */
  readonly beside?: { readonly words: string; readonly values: readonly Quantity[] };
}

/** A line as it is printed. */
export interface Row {
  readonly name: string;
  readonly unit: string;
  /** '–' when the bar is not a published number. */
  readonly published: string;
  /** What counts as agreement, as text. */
  readonly bar: string;
  /** Our value, one per seed. */
  readonly ours: readonly number[];
  /** null: shown, not judged. */
  readonly pass: boolean | null;
}

export interface PublishedCurve {
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

export interface OurCurve {
  readonly kind: 'ours';
  readonly label: string;
  readonly x: readonly number[];
  /** One series per seed; drawn as their mean and a band of one standard deviation. */
  readonly runs: readonly (readonly number[])[];
  readonly group?: string;
}

export type Curve = PublishedCurve | OurCurve;

export interface Axis {
  readonly label: string;
  readonly scale?: 'linear' | 'log';
  readonly from?: number;
  readonly to?: number;
}

interface Drawing<C> {
  /** File name without its ending; letters, digits and dashes. */
  readonly name: string;
  readonly title: string;
  readonly x: Axis;
  readonly y: Axis;
  readonly curves: readonly C[];
}

export type Figure = Drawing<Curve>;
/** A figure whose own curves still have to be taken from the runs. */
export type FigurePlan = Drawing<PublishedCurve | { readonly kind: 'ours'; readonly label: string; readonly group?: string; readonly from: CurveSource }>;

export interface Verdict {
  readonly rows: readonly Row[];
  readonly figures: readonly Figure[];
}
