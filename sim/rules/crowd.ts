// Crowd: every cell feels how strongly its neighbours press on it.
import { defineParams } from '../core/params';
import { isLiving } from '../cells';
import { ensureNeighbors } from '../neighbors';
import { defineRule } from '../rule';

export const params = defineParams('crowd', {});

export const crowd = defineRule({
  name: 'crowd',
  doc: 'The pressure on a cell is the sum of its squared relative overlaps with its neighbours; it slows migration and stops the tumour’s cycle.',
  equation: 'pressure = Σ (1 − d/R)² over neighbours closer than R',
  params,
  derive: () => null,
  run(world) {
    ensureNeighbors(world);
    const { x, y, z, radius, pressure, life } = world.cells.columns;
    const { order, start, pairs } = world.neighbors;
    const n = world.cells.count;
    pressure.fill(0, 0, n);
    for (let q = 0; q < n; q++) {
      const i = order[q]!;
      if (!isLiving(life[i]!)) continue;
      for (let p = start[q]!; p < start[q + 1]!; p++) {
        const j = order[pairs[p]!]!;
        if (!isLiving(life[j]!)) continue;
        const dx = x[i]! - x[j]!, dy = y[i]! - y[j]!, dz = z[i]! - z[j]!;
        const reach = radius[i]! + radius[j]!;
        const squared = dx * dx + dy * dy + dz * dz;
        if (squared >= reach * reach) continue;
        const overlap = 1 - Math.sqrt(squared) / reach;
        pressure[i] = pressure[i]! + overlap * overlap;
        pressure[j] = pressure[j]! + overlap * overlap;
      }
    }
  },
});
