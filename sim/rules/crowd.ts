// Crowd: every cell feels how strongly its neighbours press on it.
import { defineParams } from '../core/params';
import { Kind, isLiving } from '../cells';
import { ensureNeighbors } from '../neighbors';
import { defineRule } from '../rule';
import { valuesOf } from '../world';
import { params as repel } from './repel';

export const params = defineParams('crowd', {});

export const crowd = defineRule({
  name: 'crowd',
  doc: 'The pressure on a cell is the sum of its squared relative overlaps with living neighbours; it slows migration and stops the tumour’s cycle.',
  equation: 'pressure = Σ (1 − d/R)²;  stiffness = Σ 2·k·(1 − d/R)/R, over neighbours closer than R',
  params,
  derive(_p, world) {
    const k = valuesOf(world, repel);
    return { repulsion: [k.repulsionTumor, k.repulsionMixed, k.repulsionCart] as const };
  },
  run(world, { repulsion }) {
    ensureNeighbors(world);
    const { x, y, z, radius, pressure, stiffness, life, kind } = world.cells.columns;
    const { order, start, pairs } = world.neighbors;
    const n = world.cells.count;
    pressure.fill(0, 0, n);
    stiffness.fill(0, 0, n);
    for (let q = 0; q < n; q++) {
      const i = order[q]!;
      const cartI = kind[i] === Kind.Cart ? 1 : 0, livingI = isLiving(life[i]!);
      for (let p = start[q]!; p < start[q + 1]!; p++) {
        const j = order[pairs[p]!]!;
        const dx = x[i]! - x[j]!, dy = y[i]! - y[j]!, dz = z[i]! - z[j]!;
        const reach = radius[i]! + radius[j]!;
        const squared = dx * dx + dy * dy + dz * dz;
        if (squared >= reach * reach) continue;
        const overlap = 1 - Math.sqrt(squared) / reach;
        const slope = (2 * repulsion[cartI + (kind[j] === Kind.Cart ? 1 : 0)]! * overlap) / reach;
        stiffness[i] = stiffness[i]! + slope;
        stiffness[j] = stiffness[j]! + slope;
        if (!livingI || !isLiving(life[j]!)) continue;
        pressure[i] = pressure[i]! + overlap * overlap;
        pressure[j] = pressure[j]! + overlap * overlap;
      }
    }
  },
});
