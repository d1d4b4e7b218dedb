// The world's neighbour list: built when needed, from stored positions, so that a restored run has the same one.
import type { Box, Listed } from './core/neighborList';
import { Kind } from './cells';
import { rosterOf } from './roster';
import type { World } from './world';

/** Half extents of the patch, µm; z is 0 in 2-D. */
export function halfExtents(world: World): readonly [number, number, number] {
  const { grid } = world.fields;
  return [grid.halfX, grid.halfY, world.scenario.domain.dimensions === 3 ? grid.halfZ : 0];
}

/** What is known of the cells' movement and growth since they were listed; made anew when unknown, never saved. */
export class Drift {
  /** The force kernel's x, y, z hold the present positions in the list's order. Whoever moves a slow cell keeps them so. */
  placed = false;
  /** The two numbers below hold. Whoever changes a radius clears this (`setVolume` does). */
  grownKnown = false;
  /**
   * For whom the force kernel's other inputs hold what cells that do not walk are now; null: for nobody. Whoever changes a
   * radius, a stiffness or a velocity clears this (`setVolume` does); deaths are told of by the verbs (`fall`).
   */
  dressedFor: object | null = null;
  /** Rows of tumour cells that have died since, which stick less; one more than FEW stands for many. */
  readonly fallen: number[] = [];
  /** Largest growth of a radius among slow and among fast cells, µm. No whole number at first: V8 would give the fields another form later, and fall out of compiled code at every step. */
  slowGrown = Number.NaN;
  fastGrown = Number.NaN;

  /** A tumour cell has died. */
  fall(row: number): void {
    if (this.fallen.length <= FEW) this.fallen.push(row);
  }

  get manyFell(): boolean {
    return this.fallen.length > FEW;
  }
}

/** Dead cells that are looked for one by one. */
const FEW = 4;

/**
 * Makes the list cover every pair now within reach; rebuilds only what somebody's moving or growing has outdated.
 * Afterwards the force kernel's x, y, z hold the present positions in the list's order.
 */
export function ensureNeighbors(world: World): void {
  const { neighbors, drift } = world;
  if (!neighbors.valid) drift.placed = false;
  // The few that walk are looked at every time, wherever somebody may have put them.
  if (neighbors.valid) place(world, drift.placed ? neighbors.slowCount : 0);
  const stale = neighbors.valid ? staleness(world) : ALL_STALE;
  if (stale === FRESH) return;
  if (stale === ALL_STALE) {
    storePositions(world);
    neighbors.build(listedCells(world), boxOf(world, world.cells.columns.listRadius));
    drift.slowGrown = 0;
    drift.dressedFor = null;
  } else {
    storeFastPositions(world);
    neighbors.rebuildFast(listedCells(world));
  }
  drift.fastGrown = 0;
  drift.grownKnown = true;
  placeAsListed(world, stale === ALL_STALE ? 0 : neighbors.slowCount);
}

/** The first place in the list at which a CAR-T cell can stand: they walk and come after all slow cells, unless one was made not to. */
export function firstCart(world: World): number {
  const { motile } = world.cells.columns, { rows, first } = rosterOf(world);
  for (let k = first[Kind.Cart], end = first[Kind.Cart + 1]; k < end; k++) if (motile[rows[k]] === 0) return 0;
  return world.neighbors.slowCount;
}

const AXES = ['x', 'y', 'z'] as const;

/** Writes the present positions, in the list's order, to the force kernel's inputs, from place `first` on. */
function place(world: World, first: number): void {
  const { x: X, y: Y, z: Z } = world.cells.columns;
  const n = world.cells.count;
  world.forces.reserve(n);
  const { x, y, z } = world.forces, { order } = world.neighbors;
  for (let q = first; q < n; q++) {
    const i = order[q];
    x[q] = X[i];
    y[q] = Y[i];
    z[q] = Z[i];
  }
  world.drift.placed = true;
}

/** The same for cells that have just been listed: the list has gathered their positions already. */
function placeAsListed({ cells, forces, neighbors, drift }: World, first: number): void {
  forces.reserve(cells.count);
  for (const axis of AXES) forces[axis].set(neighbors[axis].subarray(first, cells.count), first);
  drift.placed = true;
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
  for (let i = 0; i < world.cells.count; i++) if (radius[i] > largest) largest = radius[i];
  const [hx, hy, hz] = halfExtents(world);
  return { hx, hy, hz, range: world.neighbors.reach * 2 * largest };
}

function listedCells(world: World): Listed {
  const { listX, listY, listZ, listRadius, motile } = world.cells.columns;
  return { count: world.cells.count, x: listX, y: listY, z: listZ, radius: listRadius, motile };
}

/** Stores the present positions of all cells. */
function storePositions(world: World): void {
  const { x, y, z, radius, listX, listY, listZ, listRadius } = world.cells.columns;
  const n = world.cells.count;
  listX.set(x.subarray(0, n));
  listY.set(y.subarray(0, n));
  listZ.set(z.subarray(0, n));
  listRadius.set(radius.subarray(0, n));
}

function storeFastPositions(world: World): void {
  const { x, y, z, radius, listX, listY, listZ, listRadius } = world.cells.columns;
  const { order, slowCount } = world.neighbors;
  const n = world.cells.count;
  for (let q = slowCount; q < n; q++) {
    const i = order[q];
    listX[i] = x[i];
    listY[i] = y[i];
    listZ[i] = z[i];
    listRadius[i] = radius[i];
  }
}

const FRESH = 0, FAST_STALE = 1, ALL_STALE = 2;

/** A pair can have come within reach unseen once its cells moved and grew by their skins in sum. */
function staleness(world: World): typeof FRESH | typeof FAST_STALE | typeof ALL_STALE {
  const { neighbors, forces, drift } = world;
  const { skin, fastSkin, reach, slowCount } = neighbors;
  if (!drift.grownKnown) measureGrowth(world);
  if (isOutdated(skin - 2 * reach * drift.slowGrown, forces.farthest(neighbors, 0, slowCount))) return ALL_STALE;
  const farthest = forces.farthest(neighbors, slowCount, world.cells.count);
  return isOutdated(fastSkin - 2 * reach * drift.fastGrown, farthest) ? FAST_STALE : FRESH;
}

function measureGrowth({ cells, drift }: World): void {
  const { radius, motile, listRadius } = cells.columns;
  const n = cells.count;
  let slowGrown = 0, fastGrown = 0;
  for (let i = 0; i < n; i++) {
    const growth = radius[i] - listRadius[i];
    if (motile[i] === 0) {
      if (growth > slowGrown) slowGrown = growth;
    } else if (growth > fastGrown) fastGrown = growth;
  }
  drift.slowGrown = slowGrown;
  drift.fastGrown = fastGrown;
  drift.grownKnown = true;
}

function isOutdated(slack: number, farthest: number): boolean {
  return !(slack > 0) || 4 * farthest > slack * slack;
}
