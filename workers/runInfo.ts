// What the page is told of a loaded run that does not change while it plays: its parameters, columns, products, drugs, plan.
import type { RecordedCourse } from '../schema';
import type { AntigenMeasure, Evidence, Targeting } from '../sim';
import type { ColumnInfo } from './columns';
import type { ColouringInfo } from './drawn';
import type { LiveAction } from './course';
import type { SpectrumInfo } from './spectra';
import type { Suggestions } from './suggestions';
import type { UsualDose } from './usualDose';

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
  /** What this grade of evidence means. */
  readonly evidenceMeans: string;
  /** Full citations, each behind the kind of the source, or '' when there is none. */
  readonly source: string;
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

export interface FieldInfo {
  readonly name: string;
  readonly label: string;
  readonly unit: string;
  readonly doc: string;
  /** Hue of its heat-map at the low and the high end, degrees of OKLCH. */
  readonly hue: readonly [number, number];
}

export interface CloneInfo {
  /** As the document calls it: a stroke knows it by that. */
  readonly clone: string;
  readonly label: string;
  readonly kind: number;
}

export interface ProductInfo {
  readonly name: string;
  readonly label: string;
  readonly costimulation: string;
  /** In words, such as “CD19 or CD22”. */
  readonly targets: string;
  /** The dose that the scenario plans. */
  readonly dose: UsualDose;
}

/** A drug that can be given by hand. */
export interface DrugInfo {
  readonly name: string;
  readonly label: string;
  /** What one standard dose is; '' if the document does not say. */
  readonly dose: string;
  readonly doc: string;
  /** With its unit, such as “10 d”, as it is now; '' where it stays, in the medium of a dish. */
  readonly halfLife: string;
  /** What one dose makes in the medium, such as “0.16 µg/mL”; '' where there is none, or nobody has said. */
  readonly concentration: string;
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
  readonly kind: 'infuse' | 'set' | 'give' | 'stroke';
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
  /** What a CAR-T cell does follows from the design of its CAR: there is a bench for it. */
  readonly readsDesign: boolean;
  /** Names of what a CAR-T cell can become. */
  readonly fates: readonly string[];
  readonly antigen: Pick<AntigenMeasure, 'unit' | 'legend' | 'scale'>;
  /** In the order in which they run. */
  readonly rules: readonly { readonly name: string; readonly title: string }[];
}

/** What is needed besides the document and the seed to have the same run again. */
export interface RunDeeds {
  /** Parameter values over the document's, from the start. */
  readonly set: Readonly<Record<string, number>>;
  readonly actions: readonly LiveAction[];
  /** The same and all other courses, and which of them this one is. */
  readonly courses: readonly RecordedCourse[];
  readonly course: number;
}

/** Everything about a loaded run that does not change while it plays. */
export interface RunInfo extends Suggestions {
  /** Serial in its worker, of this run with this start: frames carry the same. */
  readonly run: number;
  /** Serial of the run with all its starts. */
  readonly tree: number;
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
  /** Antigens whose spread over the tumour cells is recorded (`Series.spectra`), one after the other. */
  readonly spectra: readonly SpectrumInfo[];
  readonly clones: readonly CloneInfo[];
  /** Stroma that belongs to no population was or will be laid by hand. */
  readonly wall?: true;
  readonly products: readonly ProductInfo[];
  /** How the document gives its planned doses: in cells of the patch, in cells of the patient, or each in one way. */
  readonly dosesIn: readonly ('count' | 'cells')[];
  /** Drugs that do something in this run. */
  readonly drugs: readonly DrugInfo[];
  /** Cells of the patient that one cell of the patch stands for; 0: there is no patient. */
  readonly patientScale: number;
  /** The patch is the floor of a dish: drugs are in its medium. */
  readonly inMedium: boolean;
  readonly params: readonly ParamInfo[];
  readonly columns: readonly ColumnInfo[];
  readonly marks: readonly TimelineMark[];
  readonly deeds: RunDeeds;
  /** True when the run is a preset with nothing changed but the seed. */
  readonly pristine: boolean;
}
