// The world's neighbour list: built when needed, from stored positions, so that a restored run has the same one.
import type { Box, Listed } from './core/neighborList';
import type { World } from './world';

/** Half extents of the patch, µm; z is 0 in 2-D. */
export function halfExtents(world: World): readonly [number, number, number] {
  const { grid } = world.fields;
  return [grid.halfX, grid.halfY, world.scenario.domain.dimensions === 3 ? grid.halfZ : 0];
}

/** Makes the list cover every pair now within reach; rebuilds only what somebody's moving or growing has outdated. */
export function ensureNeighbors(world: World): void {
  const { neighbors } = world;
  const stale = neighbors.valid ? staleness(world) : ALL_STALE;
  if (stale === FRESH) return;
  storePositions(world, stale === ALL_STALE);
  if (stale === ALL_STALE) neighbors.build(listedCells(world), boxOf(world, world.cells.columns.listRadius));
  else neighbors.rebuildFast(listedCells(world));
}

/**
 * Remakes the list of a saved run from its stored positions and its range: fast cells may have grown and been listed
 * anew since the last full build, so the range cannot be read off the radii.
 */
export function rebuildNeighbors(world: World, range: number): void {
  const [hx, hy, hz] = halfExtents(world);
  world.neighbors.build(listedCells(world), { hx, hy, hz, range });
}

/** Box and largest interaction range for cells of the given radii. */
export function boxOf(world: World, radius: Float64Array): Box {
  let largest = 1;
  for (let i = 0; i < world.cells.count; i++) if (radius[i]! > largest) largest = radius[i]!;
  const [hx, hy, hz] = halfExtents(world);
  return { hx, hy, hz, range: world.neighbors.reach * 2 * largest };
}

function listedCells(world: World): Listed {
  const { listX, listY, listZ, listRadius, motile } = world.cells.columns;
  return { count: world.cells.count, x: listX, y: listY, z: listZ, radius: listRadius, motile };
}

/** Stores the present positions of the fast cells, or of all. */
function storePositions(world: World, all: boolean): void {
  const { x, y, z, radius, motile, listX, listY, listZ, listRadius } = world.cells.columns;
  for (let i = 0; i < world.cells.count; i++) {
    if (!all && motile[i] === 0) continue;
    listX[i] = x[i]!;
    listY[i] = y[i]!;
    listZ[i] = z[i]!;
    listRadius[i] = radius[i]!;
  }
}

const FRESH = 0, FAST_STALE = 1, ALL_STALE = 2;

/** A pair can have come within reach unseen once its cells moved and grew by their skins in sum. */
function staleness(world: World): typeof FRESH | typeof FAST_STALE | typeof ALL_STALE {
  const { x, y, z, radius, motile, listX, listY, listZ, listRadius } = world.cells.columns;
  const { skin, fastSkin, reach } = world.neighbors;
  const n = world.cells.count;
  let slowFarthest = 0, slowGrown = 0, fastFarthest = 0, fastGrown = 0;
  for (let i = 0; i < n; i++) {
    const dx = x[i]! - listX[i]!, dy = y[i]! - listY[i]!, dz = z[i]! - listZ[i]!;
    const moved = dx * dx + dy * dy + dz * dz;
    const growth = radius[i]! - listRadius[i]!;
    if (motile[i] === 0) {
      if (moved > slowFarthest) slowFarthest = moved;
      if (growth > slowGrown) slowGrown = growth;
    } else {
      if (moved > fastFarthest) fastFarthest = moved;
      if (growth > fastGrown) fastGrown = growth;
    }
  }
  if (isOutdated(skin - 2 * reach * slowGrown, slowFarthest)) return ALL_STALE;
  return isOutdated(fastSkin - 2 * reach * fastGrown, fastFarthest) ? FAST_STALE : FRESH;
}

function isOutdated(slack: number, farthest: number): boolean {
  return !(slack > 0) || 4 * farthest > slack * slack;
}
