// What the page is told of a cell’s life: entries and synapses over time, its family, whom it met, and one sentence that explains it.
import type { KillerRecord } from '../schema/lifeWords';
import type { EventKind, SynapseEnd } from '../sim';

/** One thing that happened to the cell. */
export interface LifeEntry {
  /** Of the step in which it happened; a jump to `minutes` plus one step shows what came of it. */
  readonly minutes: number;
  readonly kind: EventKind;
  readonly text: string;
  /** The cell did it; false: it was done to it. */
  readonly isOwn: boolean;
  /** The other cell, 0 if none. */
  readonly other: number;
  /** Later than the present moment: the run has gone back, and this is what came of it on this course. */
  readonly ahead: boolean;
}

/** A synapse of the cell, as CAR-T cell or as target. */
export interface LifeBond {
  readonly from: number;
  /** null: it goes on. */
  readonly to: number | null;
  readonly other: number;
  /** The cell is the CAR-T cell of it. */
  readonly isOwn: boolean;
  readonly end: SynapseEnd;
  /** Minutes of its hits. */
  readonly hits: readonly number[];
}

export interface Relative {
  readonly id: number;
  /** “tumour cell 12” */
  readonly words: string;
  readonly alive: boolean;
  /** “alive”, “killed by CAR-T cell 7, day 3.25” */
  readonly fate: string;
}

/** Somebody whom the cell was bound to. */
export interface Met extends Relative {
  readonly bonds: number;
  /** Minutes bound, all synapses together. */
  readonly minutes: number;
  readonly hits: number;
}

export interface Biography {
  /** Why it died or lives, at the present moment. */
  readonly sentence: string;
  /** Why it will die on this course, where that lies ahead; ''. */
  readonly ahead: string;
  /** Minutes: since when it has been there, and the end of its strip, its death or the furthest that is known of it. */
  readonly from: number;
  readonly until: number;
  /** Minute at which it began to die, also one that lies ahead. */
  readonly died: number | null;
  /** In the order of time. */
  readonly entries: readonly LifeEntry[];
  /** So many entries before the first of these are left out: the strip still shows them. */
  readonly entriesLeftOut: number;
  readonly bonds: readonly LifeBond[];
  readonly family: { readonly mother: Relative | null; readonly sisters: readonly Relative[]; readonly daughters: readonly Relative[] };
  readonly met: readonly Met[];
  /** Of a CAR-T cell. */
  readonly record: KillerRecord | null;
  /** What happened to it before this minute is no longer remembered; null where nothing is missing. */
  readonly forgottenBefore: number | null;
  /** x, y, z in µm of where something happened to it, in the order of time, up to the present moment. */
  readonly path: readonly number[];
}
