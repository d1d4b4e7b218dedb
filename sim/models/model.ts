// What a model is: its rules in order, and all that sets it apart from the next model. The rest of the program asks here and knows no model by name.
import type { Instruments } from '../assays';
import type { CELL_COLUMNS, Fate } from '../cells';
import type { AntigenName } from '../scenario';
import type { Stage } from '../rule';
import type { World } from '../world';

type FateCode = (typeof Fate)[keyof typeof Fate];

export interface Model {
  /** Its key in `MODELS` and in documents. */
  readonly name: string;
  readonly title: string;
  /** One sentence for a biologist. */
  readonly doc: string;
  /** Words somebody may look for it by. */
  readonly keywords: readonly string[];
  /** What happens in one step, in this order. */
  readonly pipeline: readonly Stage[];
  /** There may be a patient around the patch, and so blood, signs and drugs. */
  readonly hasPatient: boolean;
  /** What a CAR-T cell can become. */
  readonly fates: readonly FateCode[];
  readonly antigen: AntigenMeasure;
  readonly cycle: TumorCycle;
  /** How far cells feel each other, in sums of their radii. */
  readonly reach: number;
  /** What breaks a promise of this model about the cell in that row, or null. */
  faultOf(world: World, row: number): string | null;
  /** Columns of a cell that none of its rules changes: there is nothing to read in them. */
  readonly idle?: readonly (keyof typeof CELL_COLUMNS)[];
  /** What a reader must not expect of it, one sentence each. */
  readonly leavesOut: readonly string[];
}

/** What the antigen columns hold. */
export interface AntigenMeasure {
  readonly unit: 'molecules' | 'relative';
  readonly doc: string;
  /** The unit in a legend, after the antigen’s name. */
  readonly legend: string;
  /** How the colours of the picture run: over the decades from 200 to 50 000 molecules, or evenly from 0 to `most`. */
  readonly scale: { readonly kind: 'log' } | { readonly kind: 'linear'; readonly most: number };
  /** Antigens that its rules read. */
  readonly names: readonly AntigenName[];
  /** Amount below which a tumour cell counts as negative. */
  negativeBelow(world: World): number;
  /** What a flow cytometer sees on a cell without any, and from where on it counts a cell as positive. */
  stain(world: World, instruments: Instruments): { readonly background: number; readonly gate: number };
}

/** How tumour cells go through their cycle. */
export interface TumorCycle {
  /** Mean and standard deviation of the cycle time, min: founders and daughters draw theirs from it. */
  times(world: World): { readonly mean: number; readonly spread: number };
  /** Share of its cycle that a founder has behind it. @param draw from 0 to 1, even */
  founderPhase(draw: number): number;
  /** Volume of a newborn cell, as a share of the mean volume of a population. */
  readonly newbornShare: number;
  /** True where the column `cycle` is the share completed and a cell divides at 1; false where it is an age, which tells of no division near by. */
  readonly isShare: boolean;
}
