// The contract between page and worker: plain data both ways, errors as values, one frame per request.
import type { Spoken } from '../schema/words';
import type { RecordedCourse, StrokeDocument } from '../schema';
import type { LessonDocument } from '../schema/lesson';
import type { MeasuredRow } from '../schema/handin';
import type { Problem } from '../schema/problem';
import type { Targeting } from '../sim';
import type { Biography, LifeBond, LifeEntry, Met, Relative } from './biographyInfo';
import type { DraftReport, TableReport } from './builderInfo';
import type { ChartInfo, ColumnInfo, LineInfo } from './columns';
import type { CourseInfo } from './courseInfo';
import type { DesignReport, DesignRequest } from './designInfo';
import type { ColouringInfo } from './drawn';
import type { SpectrumInfo } from './spectra';
import type { Frame, FrameMessage } from './frameTypes';
import type { HandsInfo } from './handsInfo';
import type { Milestone, MilestoneId } from './milestones';
import type { LiveAction } from './course';
import type { Found, Kin } from './kin';
import type { PresetInfo, RunInfo, TimelineMark } from './runInfo';
import type { SelfCheckState } from './selfCheck';
import type { Change, ChangedInfo, ExperimentInfo, KnobInfo } from './suggestions';

export type { Biography, Change, ChangedInfo, ChartInfo, ColouringInfo, ColumnInfo, CourseInfo, ExperimentInfo, Found, Kin, KnobInfo, Frame, FrameMessage, HandsInfo, LifeBond, LifeEntry, LineInfo, Met, Milestone, MilestoneId, Problem, Relative, SpectrumInfo, Targeting };
export type { DraftReport, TableReport };

export type * from './designInfo';
export type * from './runInfo';

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
  /** The same with all courses, and which of them the run was on. */
  readonly courses?: readonly RecordedCourse[];
  readonly course?: number;
  /** The state that somebody has promised of the run as it is told here: it goes there, and says whether it is so. */
  readonly promised?: { readonly tick: number; readonly hash: string; /** Of the program that wrote it down. */ readonly version: string };
  /** Fast-forward to this minute after loading; without it a record goes to where it was saved. */
  readonly until?: number;
}

/** Rows of the record so far: `rows.length / columns.length` lines in the order of `RunInfo.columns`. */
export interface Series {
  readonly from: number;
  readonly rows: Float64Array;
  /** The last row is the present moment between two rows: the next answer has another in its place. */
  readonly moves?: boolean;
  /** Living tumour cells in each bin of each antigen (`RunInfo.spectra`), for each row that stands. */
  readonly spectra?: Float64Array;
  readonly marks: readonly TimelineMark[];
}

/** One cell as the inspector shows it; numbers with units, words for states. */
export interface CellReport {
  readonly id: number;
  readonly kind: string;
  readonly title: string;
  /** The cell within a sentence: “tumour cell 12”. */
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly z: number;
  /** Living, not yet dying. */
  readonly alive: boolean;
  /** Still in the patch, if only as remains; false once it has been cleared away, or while it is in the blood (and alive). */
  readonly present: boolean;
  readonly lines: readonly { readonly label: string; readonly value: string; readonly unit: string; readonly doc: string }[];
  readonly life: Biography;
}

/** Seen when a column of the table is within limits. */
export interface Sign {
  readonly column: string;
  readonly atLeast?: number | undefined;
  readonly atMost?: number | undefined;
}

/** What is read into a table, and the run it was read from. */
export interface Reading extends Pick<MeasuredRow, 'tick' | 'hash' | 'seed' | 'values'> {
  readonly set: Readonly<Record<string, number>>;
  readonly actions: NonNullable<MeasuredRow['actions']>;
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
  /** Name of the list of milestones that the page has: the same one is not sent again. */
  readonly list?: string;
  /** In place of the present state the still that was kept next to this minute of the course; the present state where there is none. */
  readonly preview?: number | null;
}

/** A table of the page, to be saved with the run it comes from. */
export interface TableRows {
  readonly title: string;
  /** '' for a pure number or a text. */
  readonly columns: readonly { readonly name: string; readonly unit: string }[];
  readonly rows: readonly (readonly (number | string)[])[];
  /** What is to be known of it besides the run. */
  readonly facts?: Readonly<Record<string, string | number>>;
}

export interface SimApi {
  /** Handshake: the worker is up. */
  hello(): Promise<{ readonly version: string; readonly presets: readonly PresetInfo[] }>;
  /** From now on what the worker tells is in a language; what it told stays as it is. */
  speak(spoken: Spoken): Promise<Result<null>>;
  load(request: LoadRequest): Promise<Result<RunInfo>>;
  /** Simulated minutes per second of wall time; Infinity = as fast as it goes. Stops at the tick of the minute `until`, where that lies ahead, and as soon as a sign is seen. At the planned end the run begins again. */
  play(minutesPerSecond: number, until?: number, sign?: Sign): Promise<void>;
  pause(): Promise<void>;
  /** Pauses and runs this many minutes (at least one tick), counted from where a jump under way would have ended. */
  stepBy(minutes: number): Promise<Result<null>>;
  /** Pauses and goes to a minute; earlier ones by restart and replay. Reports progress through frames. */
  jumpTo(minutes: number): Promise<Result<null>>;
  /** Back to tick 0. Live changes are dropped unless `keepChanges`, then they hold from the start. With another start it is another course. */
  reset(options: { readonly seed?: string; readonly keepChanges: boolean }): Promise<Result<RunInfo>>;
  /**
   * Takes effect at the next tick and is part of the record; at tick 0 it belongs to the start, and where the run has gone on from there, another course begins.
   * During a jump this, and doses too, wait for its end, so that the outcome does not depend on the speed of the machine.
   */
  setParameters(values: Readonly<Record<string, number>>): Promise<Result<null>>;
  infuse(infusion: { readonly product: string; readonly count: number; readonly entry: string; readonly over: number }): Promise<Result<null>>;
  /** Gives a drug at the next tick, in standard doses; part of the record. */
  give(dosing: { readonly drug: string; readonly doses: number }): Promise<Result<null>>;
  /** A stroke of a brush, as documents say it: takes effect at the next tick and is part of the record. Not during a jump. */
  stroke(stroke: StrokeDocument): Promise<Result<HandsInfo>>;
  /** Pauses and goes back to before the last stroke or dose of the present course, which then never was; no course is left behind. */
  undoStroke(): Promise<Result<HandsInfo>>;
  /** Pauses, goes to where the last undone stroke or dose was and does it again: it takes effect at the next tick. */
  redoStroke(): Promise<Result<HandsInfo>>;
  hands(): Promise<Result<HandsInfo>>;
  /** In the order in which they began; a deed in the past of one begins another. */
  courses(): Promise<readonly CourseInfo[]>;
  /** Pauses and goes over to another course: to the present moment, or as far as that course has been followed. */
  enterCourse(id: number): Promise<Result<null>>;
  /** An empty name is none. */
  renameCourse(id: number, name: string): Promise<Result<null>>;
  /** Courses of another run of the same document, to be entered beside those of this one. */
  adoptCourses(courses: readonly RecordedCourse[]): Promise<Result<null>>;
  /** Forgets a course that no other has left and that the run is not on; the last one that went so can be brought back. */
  removeCourse(id: number): Promise<Result<null>>;
  restoreCourse(): Promise<Result<null>>;
  frame(request: FrameRequest): Promise<FrameMessage>;
  series(from: number): Promise<Series>;
  /** Nearest cell within `radius` µm of a point; null if none. In 3-D the nearest to the viewer. */
  pick(x: number, y: number, radius: number): Promise<number | null>;
  inspect(id: number): Promise<CellReport | null>;
  /** Ids of the living CAR-T cells of the blood, whom no frame shows. */
  bloodCells(): Promise<readonly number[]>;
  /** The run as it stands: parameter values now (they differ after jumps, scheduled and live changes), marks so far. */
  info(): Promise<Result<RunInfo>>;
  hash(): Promise<{ readonly hash: string; readonly tick: number; readonly minutes: number }>;
  /**
   * Fingerprints of the state, without parameters, at every tick from one to another of the present course, which has been there.
   * Fewer than asked, or none, where they take long: to be asked again from where the answer ends.
   */
  trace(from: number, to: number): Promise<Result<readonly string[]>>;
  /** What it takes, besides the document, to have a course again as a run of its own. */
  deedsOf(course: number): Promise<Result<Required<Pick<LoadRequest, 'seed' | 'set' | 'actions'>>>>;
  /** A CAR on the bench: what it would do to the cells that are there now. Nothing of the run changes. */
  designCar(request: DesignRequest): Promise<Result<DesignReport>>;
  /** What a cell is called in a run that was the same up to a tick. */
  kin(id: number, parted: number): Promise<Kin>;
  /** The cell that is called so by a run that was the same up to a tick. */
  findKin(kin: Kin, parted: number): Promise<Result<Found>>;
  /** Does a small part of the engine’s self-check and tells how it stands; to be asked again while it is `going`. */
  selfCheck(): Promise<Result<SelfCheckState>>;
  /** The text of a preset, letter by letter. */
  presetText(name: string): Promise<Result<string>>;
  /** The text of the scenario in a file that may be a record. */
  scenarioText(text: string, file: string): Promise<Result<string>>;
  /** What the parser says to a document that is being written; the run stays as it is. */
  checkDraft(text: string): Promise<Result<DraftReport>>;
  /** What a table of cell positions holds. */
  previewTable(text: string): Promise<Result<TableReport>>;
  /** A lesson that somebody brings, checked like every document. */
  readLesson(text: string, file: string): Promise<Result<LessonDocument>>;
  /** Numbers of this very moment by the names of their columns, null where there is none, with what it takes to come to them again. */
  reading(columns: readonly string[]): Promise<Result<Reading>>;
  /** The scenario with present changes, as a document to save. */
  exportScenario(): Promise<string>;
  /** Scenario + seed + everything done since, as a document that replays to the same hash; with all courses, or the present one alone. */
  exportRecord(what?: 'tree' | 'course'): Promise<string>;
  /** The record of the present course with who wrote it and fingerprints of its way, as a document that `cart-lab verify-receipt` confirms. @param isBare without the fingerprints on the way */
  exportReceipt(isBare?: boolean): Promise<string>;
  /** The table of the record as CSV, with the run it comes from in lines that begin with #; `excel`: with a byte order mark. @param receipt a link to be among these lines */
  exportCsv(style?: 'plain' | 'excel', span?: readonly [number, number], receipt?: string): Promise<string>;
  /** Another table as CSV, units in its header, with the same lines above it. */
  exportRows(table: TableRows, receipt?: string): Promise<string>;
}
