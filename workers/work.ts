// What a tick costs, counted: the same number on every machine, unlike its time.
import { Kind, rosterOf, ticksBetween } from '../sim';
import type { World } from '../sim';

/** What others cost beside a cell that stays where it is: a CAR-T cell walks and looks for targets, a voxel of a substance is brought up to date. */
const CART = 2, VOXEL = 1 / 16;

/** Cells that are stepped in one tick, all else counted in; each takes about a fifth of a microsecond. */
export function workOf(world: World): number {
  const { cells, blood, fields } = world, { first } = rosterOf(world), carts = first[Kind.Cart + 1] - first[Kind.Cart];
  return cells.count + (CART - 1) * carts + blood.cells.count + (VOXEL * fields.active.length * fields.grid.count) / ticksBetween(world, 'field');
}
