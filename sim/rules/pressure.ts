// Pressure: every cell feels how strongly its neighbours press on it.
import { defineParams } from '../core/params';
import { Kind, isLiving } from '../cells';
import { ensureNeighbors } from '../neighbors';
import { defineRule } from '../rule';
import { valuesOf } from '../world';
import type { World } from '../world';
import { params as repel } from './repel';

export const params = defineParams('pressure', {});

export const pressure = defineRule({
  name: 'pressure',
  title: 'Pressure and crowding', keywords: ['contact inhibition', 'mechanical stress', 'compaction', 'density'],
  doc: 'The pressure on a cell is the sum of its squared relative overlaps with living neighbours; it slows migration and stops the tumour’s cycle.',
  equation: 'pressure = Σ (1 − d/R)²;  stiffness = Σ 2·k·(1 − d/R)/R, over neighbours closer than R',
  params,
  derive(_p, world) {
    const k = valuesOf(world, repel);
    return { repulsion: [k.repulsionTumor, k.repulsionMixed, k.repulsionCart] as const, sorted: createSorted(0) };
  },
  run(world, d) {
    ensureNeighbors(world);
    const n = world.cells.count;
    if (d.sorted.living.length < n) d.sorted = createSorted(world.cells.capacity);
    gather(world, d.sorted);
    sumOverlaps(world, d.sorted, d.repulsion);
    const { pressure, stiffness } = world.cells.columns, { order } = world.neighbors;
    for (let q = 0; q < n; q++) {
      pressure[order[q]] = d.sorted.pressure[q];
      stiffness[order[q]] = d.sorted.stiffness[q];
    }
  },
});

/** Sums in the order of the neighbour list, where partners lie close together in memory. */
interface Sorted {
  readonly living: Uint8Array;
  readonly pressure: Float64Array;
  readonly stiffness: Float64Array;
}

function createSorted(capacity: number): Sorted {
  return { living: new Uint8Array(capacity), pressure: new Float64Array(capacity), stiffness: new Float64Array(capacity) };
}

/** The force kernel's inputs take the cells as they are now: some have grown or died since it ran. */
function gather(world: World, sorted: Sorted): void {
  const { x: X, y: Y, z: Z, radius: R, life, kind } = world.cells.columns;
  const { living, pressure, stiffness } = sorted, { x, y, z, radius, stiffness: stiff } = world.forces;
  const { order } = world.neighbors;
  const n = world.cells.count;
  for (let q = 0; q < n; q++) {
    const i = order[q];
    x[q] = X[i];
    y[q] = Y[i];
    z[q] = Z[i];
    radius[q] = R[i];
    stiff[q] = kind[i] === Kind.Cart ? 1 : 0;
    living[q] = isLiving(life[i]) ? 1 : 0;
  }
  pressure.fill(0, 0, n);
  stiffness.fill(0, 0, n);
}

function sumOverlaps(world: World, sorted: Sorted, repulsion: readonly [number, number, number]): void {
  const { living, pressure, stiffness } = sorted, { x, y, z, radius, stiffness: stiff } = world.forces;
  const { start, end: ends, pairs } = world.neighbors;
  const n = world.cells.count;
  for (let q = 0; q < n; q++) {
    const xq = x[q], yq = y[q], zq = z[q], rq = radius[q], end = ends[q];
    let pressureHere = pressure[q], stiffnessHere = stiffness[q];
    for (let p = start[q]; p < end; p++) {
      const j = pairs[p];
      const dx = xq - x[j], dy = yq - y[j], dz = zq - z[j];
      const reach = rq + radius[j];
      const squared = dx * dx + dy * dy + dz * dz;
      if (squared >= reach * reach) continue;
      const overlap = 1 - Math.sqrt(squared) / reach;
      const slope = (2 * repulsion[stiff[q] + stiff[j]] * overlap) / reach;
      stiffnessHere += slope;
      stiffness[j] = stiffness[j] + slope;
      if ((living[q] & living[j]) === 0) continue;
      pressureHere += overlap * overlap;
      pressure[j] = pressure[j] + overlap * overlap;
    }
    pressure[q] = pressureHere;
    stiffness[q] = stiffnessHere;
  }
}
