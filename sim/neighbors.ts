// The world's neighbour list: built when needed, from stored positions, so that a restored run has the same one.
import type { World } from './world';

/** Half extents of the patch, µm; z is 0 in 2-D. */
export function halfExtents(world: World): readonly [number, number, number] {
  const { grid } = world.fields;
  return [grid.halfX, grid.halfY, world.scenario.domain.dimensions === 3 ? grid.halfZ : 0];
}

/** Makes the list cover every pair now within reach; rebuilds it only when somebody moved or grew too far. */
export function ensureNeighbors(world: World): void {
  if (world.neighbors.valid && !isStale(world)) return;
  const { x, y, z, radius, listX, listY, listZ, listRadius } = world.cells.columns;
  const n = world.cells.count;
  for (let i = 0; i < n; i++) {
    listX[i] = x[i]!;
    listY[i] = y[i]!;
    listZ[i] = z[i]!;
    listRadius[i] = radius[i]!;
  }
  buildFromStored(world);
}

/** Rebuilds the list from the positions stored when it was last built (after a restore). */
export function buildFromStored(world: World): void {
  const { listX, listY, listZ, listRadius, kind } = world.cells.columns;
  const n = world.cells.count;
  const [hx, hy, hz] = halfExtents(world);
  world.neighbors.build(n, listX, listY, listZ, listRadius, kind, hx, hy, hz, largestRange(world, listRadius, n));
  world.neighbors.valid = true;
}

/** Interaction range of two cells of the largest radius, µm. */
export function largestRange(world: World, radius: Float64Array, n: number): number {
  let largest = 1;
  for (let i = 0; i < n; i++) if (radius[i]! > largest) largest = radius[i]!;
  return world.neighbors.reach * 2 * largest;
}

/** A pair can have come within reach unseen once its two cells moved and grew by the skin in sum. */
function isStale(world: World): boolean {
  const { x, y, z, radius, listX, listY, listZ, listRadius } = world.cells.columns;
  const n = world.cells.count;
  const { skin, reach } = world.neighbors;
  let farthest = 0, grown = 0;
  for (let i = 0; i < n; i++) {
    const dx = x[i]! - listX[i]!, dy = y[i]! - listY[i]!, dz = z[i]! - listZ[i]!;
    const moved = dx * dx + dy * dy + dz * dz;
    if (moved > farthest) farthest = moved;
    const growth = radius[i]! - listRadius[i]!;
    if (growth > grown) grown = growth;
  }
  const slack = skin - 2 * reach * grown;
  return !(slack > 0) || 4 * farthest > slack * slack;
}
