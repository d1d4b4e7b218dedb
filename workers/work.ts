// What a tick costs, counted: the same number on every machine, unlike its time.
import { ticksBetween } from '../sim';
import type { World } from '../sim';

/** A voxel of a substance that is brought up to date costs as much as this many cells that are stepped. */
const VOXEL = 1 / 16;

/** Cells that are stepped in one tick, voxels counted in; each takes about a quarter of a microsecond. */
export function workOf(world: World): number {
  const { cells, blood, fields } = world;
  return cells.count + blood.cells.count + (VOXEL * fields.active.length * fields.grid.count) / ticksBetween(world, 'field');
}
