// The contract between page and worker: plain data both ways, errors as values, one frame per request.
import type { Problem } from '../schema/problem';
import type { AntigenMeasure, Evidence, Targeting } from '../sim';
import type { ColouringInfo } from './drawn';
import type { Frame, FrameMessage } from './frameTypes';
import type { Milestone, MilestoneId } from './milestones';
import type { LiveAction } from './run';
import type { SelfCheckState } from './selfCheck';
import type { Change, ChangedInfo, ExperimentInfo, KnobInfo, Suggestions } from './suggestions';

export type { Change, ChangedInfo, ColouringInfo, ExperimentInfo, KnobInfo, Frame, FrameMessage, Milestone, MilestoneId, Problem, Targeting };

export type FailureCode = 'bad-document' | 'bad-request' | 'limit' | 'internal' | 'timeout' | 'worker-lost';

export interface Failure {
  readonly ok: false;
  readonly code: FailureCode;
  /** One sentence for the person in front of the screen. */
  readonly message: string;
  /** Name of the file or address the problems belong to. */
  readonly file: string;
  readonly problems: readonly Problem[];
}
export type Result<T> = { readonly ok: true; readonly value: T } | Failure;

/** One line of the parameter panel, derived from the registry. */
export interface ParamInfo {
  /** `group.name` or `products.<product>.<name>` */
  readonly key: string;
  readonly group: string;
  readonly name: string;
  /** What it is called in the field’s words; means something without its group. */
  readonly title: string;
  /** What its group is called. */
  readonly groupTitle: string;
  /** Other words by which it may be looked for, and its group. */
  readonly keywords: readonly string[];
  readonly groupKeywords: readonly string[];
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  readonly scale: 'linear' | 'log';
  readonly integer: boolean;
  readonly doc: string;
  readonly evidence: Evidence;
  readonly evidenceMeans: string;
  readonly source: string; // full citations, each behind the kind of the source; '' when there is none
  /** Value in the registry. */
  readonly standard: number;
  /** Value the scenario document gives, or the registry's where it is silent: what “reset” goes back to. */
  readonly document: number;
  /** Value at the start of this run (scenario, then link or file changes). */
  readonly initial: number;
  /** Value now. */
  readonly value: number;
}

export interface PresetInfo {
  readonly name: string;
  readonly title: string;
  readonly summary: string; // one line
  readonly dimensions: 2 | 3;
}

/** A measured column, as its row in `sim/observables` declares it. */
export interface ColumnInfo {
  readonly name: string;
  /** A few words that mean something alone. */
  readonly title: string;
  readonly unit: string;
  readonly doc: string;
  /** The column of which this is one product's or clone's part, and its number; its own name and null for a whole. */
  readonly of: string;
  readonly part: number | null;
  /** Heading of its section in menus. */
  readonly group: string;
  /** This run has what the column needs; otherwise it is empty throughout. */
  readonly available: boolean;
  readonly line: LineInfo | null;
}

/** Where and how a column is drawn. */
export interface LineInfo {
  readonly chart: ChartInfo;
  readonly label: string;
  /** Name of a colour of the page. */
  readonly colour: string;
  readonly dashed: boolean;
  /** On the right-hand axis. */
  readonly right: boolean;
}

export interface ChartInfo {
  readonly id: string;
  readonly title: string;
  readonly rank: number;
  /** Where the linear axes begin. */
  readonly leftFrom: number;
  readonly rightFrom: number;
}

export interface FieldInfo {
  readonly name: string;
  readonly label: string;
  readonly unit: string;
  readonly doc: string;
  /** Hue of its heat-map at the low and the high end, degrees of OKLCH. */
  readonly hue: readonly [number, number];
}

export interface CloneInfo {
  readonly label: string;
  readonly kind: number;
}

export interface ProductInfo {
  readonly name: string;
  readonly label: string;
  readonly costimulation: string;
  /** In words, such as “CD19 or CD22”. */
  readonly targets: string;
}

/** A drug that can be given by hand. */
export interface DrugInfo {
  readonly name: string;
  readonly label: string;
  /** What one standard dose is; '' if the document does not say. */
  readonly dose: string;
  readonly doc: string;
  /** With its unit, such as “10 d”, as it is now. */
  readonly halfLife: string;
  /** Where it acts now. */
  readonly acts: readonly string[];
  /** What it does besides in patients; the model leaves it out. */
  readonly sideEffects: readonly string[];
}

/** Something done to the run at a time: shown on the timeline and in the charts. */
export interface TimelineMark {
  readonly tick: number;
  readonly minutes: number;
  /** Who asked for it: the plan, the user, or a standing order when its sign appeared. */
  readonly origin: 'scenario' | 'live' | 'order';
  readonly kind: 'infuse' | 'set' | 'give';
  readonly label: string;
}

/** The model that runs: what it is, and what a page about it must not show. */
export interface ModelInfo {
  readonly name: string;
  readonly title: string;
  readonly doc: string;
  /** One sentence each. */
  readonly leavesOut: readonly string[];
  readonly hasPatient: boolean;
  /** Names of what a CAR-T cell can become. */
  readonly fates: readonly string[];
  readonly antigen: Pick<AntigenMeasure, 'unit' | 'legend' | 'scale'>;
}

/** What is needed besides the document and the seed to have the same run again. */
export interface RunDeeds {
  /** Parameter values over the document's, from the start. */
  readonly set: Readonly<Record<string, number>>;
  readonly actions: readonly LiveAction[];
}

/** Everything about a loaded run that does not change while it plays. */
export interface RunInfo extends Suggestions {
  /** Serial of the run in its worker: frames carry the same. */
  readonly run: number;
  readonly name: string;
  readonly title: string;
  readonly summary: string;
  readonly story: string;
  readonly watch: readonly string[];
  readonly references: readonly string[];
  readonly seed: string;
  readonly model: ModelInfo;
  readonly dimensions: 2 | 3;
  /** µm */
  readonly size: readonly [number, number, number];
  /** µm; centres of the vessels */
  readonly vessels: readonly (readonly [number, number, number])[];
  readonly durationMinutes: number;
  readonly ticksPerMinute: number;
  readonly antigens: { readonly A: string; readonly B: string };
  /** Which of them the CAR-T cells look for. */
  readonly targeting: Targeting;
  readonly fields: readonly FieldInfo[];
  /** What cells can be coloured by, besides their kind. */
  readonly colourings: readonly ColouringInfo[];
  readonly clones: readonly CloneInfo[];
  readonly products: readonly ProductInfo[];
  /** Drugs that do something in this run. */
  readonly drugs: readonly DrugInfo[];
  /** Cells of the patient that one cell of the patch stands for; 0: there is no patient. */
  readonly patientScale: number;
  readonly params: readonly ParamInfo[];
  readonly columns: readonly ColumnInfo[];
  readonly marks: readonly TimelineMark[];
  readonly deeds: RunDeeds;
  /** True when the run is a preset with nothing changed but the seed. */
  readonly pristine: boolean;
}

export interface LoadRequest {
  /** Name of a preset, or … */
  readonly preset?: string;
  /** … the text of a scenario or record document. */
  readonly text?: string;
  /** Shown in error messages: the file's name or 'link'. */
  readonly file: string;
  readonly seed?: string;
  /** Changes of the document: the run starts from what comes of it, and what had been done to the run falls away. */
  readonly changes?: readonly Change[];
  /** Parameter changes valid from the start. */
  readonly set?: Readonly<Record<string, number>>;
  /** What was done to the run, in place of what the document tells of: a run that was lost is begun again. */
  readonly actions?: readonly LiveAction[];
  /** Fast-forward to this minute after loading; without it a record goes to where it was saved. */
  readonly until?: number;
}

/** Rows of the record so far: `rows.length / columns.length` lines in the order of `RunInfo.columns`. */
export interface Series {
  readonly from: number;
  readonly rows: Float64Array;
  /** The last row is the present moment between two rows: the next answer has another in its place. */
  readonly moves?: boolean;
  readonly marks: readonly TimelineMark[];
}

/** One cell as the inspector shows it; numbers with units, words for states. */
export interface CellReport {
  readonly id: number;
  readonly kind: string;
  readonly title: string;
  readonly x: number;
  readonly y: number;
  readonly z: number;
  /** Living, not yet dying. */
  readonly alive: boolean;
  /** Still in the patch, if only as remains; false once it has been cleared away. */
  readonly present: boolean;
  readonly lines: readonly { readonly label: string; readonly value: string; readonly unit: string; readonly doc: string }[];
  /** Most recent first. */
  readonly history: readonly { readonly minutes: number; readonly text: string }[];
}

export interface FrameRequest {
  /** A used frame's buffer comes home with the next request. */
  readonly buffer: ArrayBuffer | null;
  /** Field to send along, or null. */
  readonly field: string | null;
  /** 3-D: height of the field slice, µm. */
  readonly sliceZ: number;
  /** Quantity by which cells are coloured; null or left out: by their kind. */
  readonly drawn?: string | null;
}

export interface SimApi {
  /** Handshake: the worker is up. */
  hello(): Promise<{ readonly version: string; readonly presets: readonly PresetInfo[] }>;
  load(request: LoadRequest): Promise<Result<RunInfo>>;
  /** Simulated minutes per second of wall time; Infinity = as fast as it goes. At the planned end the run begins again. */
  play(minutesPerSecond: number): Promise<void>;
  pause(): Promise<void>;
  /** Pauses and runs this many minutes (at least one tick), counted from where a jump under way would have ended. */
  stepBy(minutes: number): Promise<Result<null>>;
  /** Pauses and goes to a minute; earlier ones by restart and replay. Reports progress through frames. */
  jumpTo(minutes: number): Promise<Result<null>>;
  /** Back to tick 0. Live changes are dropped unless `keepChanges`, then they hold from the start. */
  reset(options: { readonly seed?: string; readonly keepChanges: boolean }): Promise<Result<RunInfo>>;
  /**
   * Takes effect at the next tick and is part of the record; at tick 0 it belongs to the start, and the run is made anew.
   * During a jump this, and doses too, wait for its end, so that the outcome does not depend on the speed of the machine.
   */
  setParameters(values: Readonly<Record<string, number>>): Promise<Result<null>>;
  infuse(infusion: { readonly product: string; readonly count: number; readonly entry: string; readonly over: number }): Promise<Result<null>>;
  /** Gives a drug at the next tick, in standard doses; part of the record. */
  give(dosing: { readonly drug: string; readonly doses: number }): Promise<Result<null>>;
  frame(request: FrameRequest): Promise<FrameMessage>;
  series(from: number): Promise<Series>;
  /** Nearest cell within `radius` µm of a point; null if none. In 3-D the nearest to the viewer. */
  pick(x: number, y: number, radius: number): Promise<number | null>;
  inspect(id: number): Promise<CellReport | null>;
  /** The run as it stands: parameter values now (they differ after jumps, scheduled and live changes), marks so far. */
  info(): Promise<Result<RunInfo>>;
  hash(): Promise<{ readonly hash: string; readonly tick: number; readonly minutes: number }>;
  /** Does a small part of the engine’s self-check and tells how it stands; to be asked again while it is `going`. */
  selfCheck(): Promise<Result<SelfCheckState>>;
  /** The scenario with present changes, as a document to save. */
  exportScenario(): Promise<string>;
  /** Scenario + seed + everything done since, as a document that replays to the same hash. */
  exportRecord(): Promise<string>;
  /** The table of the record as CSV, with the run it comes from in lines that begin with #; `excel`: with a byte order mark. */
  exportCsv(style?: 'plain' | 'excel'): Promise<string>;
}
