// What a scenario says, after checking: the document a user writes, with every default filled in.
import type { ModelName } from './models';
import type { Medium } from './patient/medium';
import type { EffectSite } from './patient/sites';
import type { Stroke } from './strokes/stroke';
import type { FieldName } from './substances/table';
import type { Span } from './units';

export type Dimensions = 2 | 3;
export type { FieldName, ModelName };
export type PopulationKind = 'tumor' | 'healthy' | 'stroma' | 'macrophage';
export type Costimulation = 'CD28' | '4-1BB';
/** Where hinge and transmembrane part of the CAR come from. */
export type Hinge = 'CD8' | 'CD28';
export type AntigenName = 'A' | 'B';
export type Gate =
  | { readonly kind: 'single'; readonly antigen: AntigenName }
  | { readonly kind: 'or' }
  | { readonly kind: 'and' }
  /** Fires on `antigen` unless the other one is present. */
  | { readonly kind: 'not'; readonly antigen: AntigenName };

/** Coordinates are µm from the centre of the patch. */
export type Point = readonly [number, number, number];

export type Placement =
  /** A disc (2-D) or ball (3-D): random within `radius`, or closely packed around `center` when no radius is given. */
  | { readonly shape: 'disc' | 'sphere'; readonly center: Point; readonly radius: number | null }
  /** Random between two radii. */
  | { readonly shape: 'ring'; readonly center: Point; readonly inner: number; readonly outer: number }
  /** Anywhere in the patch. */
  | { readonly shape: 'random' }
  /** Evenly over the whole floor of the patch. */
  | { readonly shape: 'monolayer' }
  /** The ball of the published organoid: every site of its hexagonal layers within `radius` of the patch's centre; 3-D. */
  | { readonly shape: 'layers'; readonly radius: number }
  | { readonly shape: 'positions'; readonly points: readonly Point[] };

/** Molecules per cell. */
export type AntigenDistribution =
  | { readonly distribution: 'constant'; readonly value: number }
  | { readonly distribution: 'lognormal'; readonly median: number; readonly logSd: number }
  | { readonly distribution: 'normal'; readonly mean: number; readonly sd: number };

export interface Clone {
  readonly label: string;
  /** Share of the population, 0–1. */
  readonly fraction: number;
  readonly antigenA: AntigenDistribution;
  readonly antigenB: AntigenDistribution;
}

export interface Population {
  readonly kind: PopulationKind;
  readonly label: string;
  readonly count: number;
  readonly placement: Placement;
  /** µm */
  readonly radius: number;
  readonly antigenA: AntigenDistribution;
  readonly antigenB: AntigenDistribution;
  readonly clones: readonly Clone[];
  /** Of macrophages: what they do; inflammatory if left out. */
  readonly polarity?: 'inflammatory' | 'suppressive';
}

export interface Product {
  readonly label: string;
  readonly costimulation: Costimulation;
  /** Left out: as in the licensed products, CD28 with CD28 and CD8 with 4-1BB. */
  readonly hinge?: Hinge;
  readonly gate: Gate;
  /** Values of the product's own parameters (`sim/products.ts`), those the document names. */
  readonly parameters: Readonly<Record<string, number>>;
}

/** Where CAR-T cells come in: at vessels, in a ring around the tumour, anywhere, at the side walls, or anywhere outside the tumour. */
export const ENTRY_NAMES = ['vessels', 'ring', 'random', 'edge', 'outside'] as const;
export type EntryName = (typeof ENTRY_NAMES)[number];

export interface Infusion {
  readonly product: string;
  /** Cells of the patch. */
  readonly count: number;
  /** Cells of the patient, where the dose was said so; `count` of them stand in the patch. */
  readonly cells?: number;
  readonly entry: EntryName;
  /** Minutes over which the cells arrive; 0 = all at once. */
  readonly over: number;
}

/** A drug that the document itself defines; the model's own are in `sim/patient/drugs.ts`. */
export interface OwnDrug {
  readonly label: string;
  /** What one standard dose is. */
  readonly dose: string;
  readonly doc: string;
  readonly halfLife: Span;
  /** Standard doses that have half of the full effect, and how steeply the effect rises around that dose. */
  readonly half: number;
  readonly hill: number;
  readonly acts: readonly { readonly on: EffectSite; readonly strength: number; readonly half?: number; readonly hill?: number }[];
  readonly sideEffects: readonly string[];
}

/** A drug given to the patient at once, or added to the medium of a dish. */
export interface Dosing {
  /** Of the model, or of the document. */
  readonly drug: string;
  /** In standard doses of that drug. */
  readonly doses: number;
}

export type Action =
  | { readonly infuse: Infusion }
  | { readonly set: Readonly<Record<string, number>> }
  | { readonly give: Dosing }
  | Stroke;

/** A standing order: when a value of the body reaches a level, a drug is given. */
export interface Protocol {
  readonly note: string;
  /** A variable of the body, or a drug. */
  readonly when: { readonly variable: string; readonly atLeast: number };
  /** Minutes from the sign to the dose. */
  readonly delay: number;
  readonly give: Dosing;
  /** Minutes before the same order may act again; null = once. */
  readonly again: number | null;
}

/** The patient around the patch. */
export interface BodySetup {
  /** Cells of the patient that one cell of the patch stands for. */
  readonly scale: number;
}

/** Something that happens at a given minute. */
export type Scheduled = {
  /** minutes; below 0, before the start, only drugs are given to a patient */
  readonly at: number;
  readonly note: string;
  /** Given by hand in the run this was saved from: a dose waits for no making, and planned doses stay as they were. */
  readonly byHand?: boolean;
} & Action;

export interface FieldSetup {
  readonly name: FieldName;
  /** Value everywhere at the start. */
  readonly initial: number;
  /** Fixed value at the walls; null = no flux. */
  readonly boundary: number | null;
}

export interface Scenario {
  readonly name: string;
  readonly title: string;
  readonly summary: string;
  readonly story: string;
  readonly watch: readonly string[];
  readonly experiments: readonly string[];
  readonly references: readonly string[];
  /** What the preset shows, in numbers a test over several seeds checks. */
  readonly claim: string;
  /** Which model runs (`sim/models/`). */
  readonly model: ModelName;
  readonly seed: string;
  /** minutes */
  readonly duration: number;
  readonly domain: {
    readonly dimensions: Dimensions;
    /** µm; the third is one voxel in 2-D */
    readonly size: Point;
    /** µm */
    readonly voxel: number;
    /** Cells meet walls, or leave at one side and come back at the other. */
    readonly walls: 'closed' | 'periodic';
  };
  /** Three clocks in integer ticks; `ticksPerMinute` ticks make a minute. */
  readonly clock: {
    readonly ticksPerMinute: number;
    readonly fieldEvery: number;
    readonly mechanicsEvery: number;
    readonly decisionEvery: number;
  };
  readonly antigens: Readonly<Record<AntigenName, string>>;
  readonly fields: readonly FieldSetup[];
  readonly vessels: readonly Point[] | { readonly count: number };
  readonly populations: readonly Population[];
  readonly products: Readonly<Record<string, Product>>;
  /** Drugs of the document's own; those of the model are always there. */
  readonly drugs?: Readonly<Record<string, OwnDrug>>;
  readonly schedule: readonly Scheduled[];
  readonly protocols: readonly Protocol[];
  /** null: the patch stands alone. */
  readonly body: BodySetup | null;
  /** The patch is the floor of a dish, and this is what its medium holds; never together with a body. */
  readonly medium?: Medium;
  readonly parameters: Readonly<Record<string, number>>;
  /** Rules switched off. */
  readonly disabled: readonly string[];
  readonly record: { /** minutes */ readonly every: number };
}
