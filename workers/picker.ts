// Which cell is meant by a point: one look at every cell, which for a single question is cheaper than building a grid.
//
// A spatial hash was tried on paper and rejected: it has to be rebuilt after every step, and a rebuild reads the same
// columns that the search reads once (100 000 cells: about a tenth of a millisecond).
import { isLiving } from '../sim';
import type { World } from '../sim';

/** Id of the cell at a point, or of the nearest one whose edge is within `radius` µm; in 3-D the one nearest to the viewer, who looks down the z axis. */
export function pickCell(world: World, px: number, py: number, radius: number): number | null {
  const { x, y, z, radius: size, id } = world.cells.columns;
  const flat = world.scenario.domain.dimensions === 2;
  let best = -1;
  let bestGap = radius, bestRank = Infinity;
  for (let i = 0; i < world.cells.count; i++) {
    const dx = x[i] - px, dy = y[i] - py, reach = size[i] + radius;
    const squared = dx * dx + dy * dy;
    if (squared > reach * reach) continue;
    const distance = Math.sqrt(squared);
    // Cells under the point have no gap; among those the nearest centre counts, in 3-D the topmost.
    const gap = Math.max(0, distance - size[i]);
    const rank = flat || gap > 0 ? distance : -z[i];
    if (gap < bestGap || (gap === bestGap && rank < bestRank)) {
      best = i;
      bestGap = gap;
      bestRank = rank;
    }
  }
  return best < 0 ? null : id[best];
}

/** Ids of the living CAR-T cells of the blood. */
export function bloodCells({ blood }: World): number[] {
  const { id, life } = blood.cells.columns;
  return Array.from({ length: blood.cells.count }, (_, row) => row).filter((row) => isLiving(life[row])).map((row) => id[row]);
}

/** Row of a cell, −1 when it is no more. */
export function rowOf(world: World, wanted: number): number {
  const { id } = world.cells.columns;
  for (let i = 0; i < world.cells.count; i++) if (id[i] === wanted) return i;
  return -1;
}
