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
    return { repulsion: [k.repulsionTumor, k.repulsionMixed, k.repulsionCart] as const };
  },
  run(world, d) {
    ensureNeighbors(world);
    gather(world);
    world.forces.repulsion.set(d.repulsion);
    world.overlaps.sum(world.neighbors);
    const { pressure, stiffness } = world.cells.columns, { order } = world.neighbors, { sums } = world.overlaps;
    const n = world.cells.count;
    for (let q = 0; q < n; q++) {
      const i = order[q];
      pressure[i] = sums[2 * q];
      stiffness[i] = sums[2 * q + 1];
    }
    world.drift.dressedFor = null;
  },
});

/** The force kernel's inputs take the cells as they are now: some have grown or died since it ran. */
function gather(world: World): void {
  const n = world.cells.count;
  world.overlaps.reserve(n);
  const { radius: R, life, kind } = world.cells.columns;
  const { radius, stiffness } = world.forces, { alive } = world.overlaps;
  const { order } = world.neighbors;
  for (let q = 0; q < n; q++) {
    const i = order[q];
    radius[q] = R[i];
    stiffness[q] = kind[i] === Kind.Cart ? 1 : 0;
    alive[q] = isLiving(life[i]) ? 1 : 0;
  }
}
