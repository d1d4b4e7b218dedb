// Who is what: the rows of each kind of cell, so that a rule about CAR-T cells need not look through all the others.
import { KIND_NAMES } from './cells';
import type { World } from './world';

/** Made anew whenever rows have come, gone or moved; a cell never changes its kind. */
export class Roster {
  /** Rows by kind, those of one kind in ascending order: kind k has `rows[first[k] … first[k + 1])`. */
  rows = new Int32Array(0);
  readonly first = new Int32Array(KIND_NAMES.length + 1);
  /** State of the table (`Table.layout`) that these rows belong to. */
  layout = -1;
}

/** The present rows of every kind. Holds until rows come, go or move. */
export function rosterOf(world: World): Roster {
  const { cells, roster } = world;
  if (roster.layout === cells.layout) return roster;
  const { kind } = cells.columns, { count } = cells;
  if (roster.rows.length < count) roster.rows = new Int32Array(cells.capacity);
  const { rows, first } = roster;
  // Sorting by counting: counted one kind further up, the sums are first places, and placing moves them to the next kind's.
  first.fill(0);
  for (let i = 0; i < count; i++) {
    const k = kind[i] + 2;
    if (k < first.length) first[k] = first[k] + 1;
  }
  for (let k = 2; k < first.length; k++) first[k] = first[k] + first[k - 1];
  for (let i = 0; i < count; i++) {
    const k = kind[i] + 1, place = first[k];
    rows[place] = i;
    first[k] = place + 1;
  }
  roster.layout = cells.layout;
  return roster;
}
