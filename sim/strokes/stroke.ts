// What hands can do to the tissue: each stroke is one timed action of a run, with the places that it goes over.
import type { KIND_NAMES } from '../cells';
import type { AntigenName, Point } from '../scenario';
import type { FieldName } from '../substances/table';

export type KindName = (typeof KIND_NAMES)[number];

/** The way of a brush: from point to point, and as far around as its radius reaches; µm. A disc in 2-D, a ball in 3-D. */
export interface Track {
  readonly along: readonly Point[];
  readonly radius: number;
}

/** Which of the living cells under the brush are meant: of a kind, of a clone by its label, of a product; nothing said: all. */
export interface Whom {
  readonly kind?: KindName;
  readonly clone?: string;
  readonly product?: string;
}

/** New cells on the sites of a close packing: of a clone by its label, of a product, or stroma that belongs to no population. */
export interface Placing extends Track {
  readonly clone?: string;
  readonly product?: string;
  readonly kind?: 'stroma';
  /** Share of the sites that get a cell. */
  readonly density: number;
  /** Cells in the way are taken out; otherwise their sites stay empty. */
  readonly instead: boolean;
  /** The same number of molecules on each, in place of what the clone has. */
  readonly antigenA?: number;
  readonly antigenB?: number;
}

export interface Removing extends Track, Whom {
  /** Share of the cells that go. */
  readonly share: number;
}

/** Antigen of tumour and healthy cells, for good: times a factor, or to a number. */
export interface Altering extends Track, Whom {
  readonly antigen: AntigenName;
  readonly share: number;
  readonly times?: number;
  readonly to?: number;
}

/** Cells within a radius of a point are carried as they lie to another. */
export interface Moving extends Whom {
  readonly from: Point;
  readonly to: Point;
  readonly radius: number;
}

/** A substance that is followed in time, into every voxel whose centre the brush goes over. */
export interface Injecting extends Track {
  readonly field: FieldName;
  /** Added to its concentration, in its unit. */
  readonly amount: number;
}

/** One more vessel, from now on. */
export interface Laying {
  readonly at: Point;
}

export type Stroke =
  | { readonly place: Placing }
  | { readonly remove: Removing }
  | { readonly alter: Altering }
  | { readonly move: Moving }
  | { readonly inject: Injecting }
  | { readonly vessel: Laying };

export const STROKE_NAMES = ['place', 'remove', 'alter', 'move', 'inject', 'vessel'] as const;
export type StrokeName = (typeof STROKE_NAMES)[number];

export function isStroke(action: object): action is Stroke {
  return STROKE_NAMES.some((name) => name in action);
}

/** µm, of stroma that belongs to no population. */
export const STROMA_RADIUS = 8.41;
