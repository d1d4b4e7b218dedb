// How strongly neighbours press on a cell: the sums of squared relative overlaps, and of the slopes of the repulsion.
import { withSlack } from './arena';
import type { Doubles } from './arena';
import type { KernelCode, Kernels } from './kernels';
import type { NeighborList } from './neighborList';
import type { PairForces } from './pairForces';

export class Overlaps {
  private readonly blocks: { readonly alive: Doubles; readonly sums: Doubles };

  /** @param forces which hold positions, radii, stiffness and repulsion */
  constructor(private readonly kernels: Kernels, private readonly forces: PairForces) {
    this.blocks = { alive: kernels.arena.doubles(), sums: kernels.arena.doubles() };
  }

  /** By place: 1 for a cell that presses and feels pressure, else 0. */
  get alive(): Float64Array {
    return this.blocks.alive.array;
  }

  /** By place: pressure, then stiffness. */
  get sums(): Float64Array {
    return this.blocks.sums.array;
  }

  reserve(count: number): void {
    const { alive, sums } = this.blocks, capacity = withSlack(count);
    if (alive.array.length >= count) return;
    this.kernels.arena.reserve(capacity, alive);
    this.kernels.arena.reserve(2 * capacity, sums);
  }

  /** Sums over every listed pair closer than the sum of its radii, each pair once, in list order. */
  sum(list: NeighborList): void {
    const { code } = this.kernels;
    if (code === null) this.sumHere(list);
    else this.sumByKernel(list, code);
  }

  private sumByKernel(list: NeighborList, code: KernelCode): void {
    for (let missing = -1; missing !== 0; ) {
      this.forces.lend(list, code, 0, this.blocks.alive);
      const flat = code.interleave(0, list.count);
      missing = code.overlaps(flat, list.count, this.blocks.sums.address);
      if (missing > 0) this.forces.widen(missing);
    }
  }

  private sumHere({ start, end, pairs, count }: NeighborList): void {
    const { x, y, z, radius, stiffness: stiff, repulsion } = this.forces, { alive, sums } = this;
    sums.fill(0, 0, 2 * count);
    for (let q = 0; q < count; q++) {
      const xq = x[q], yq = y[q], zq = z[q], rq = radius[q];
      let pressure = sums[2 * q], stiffness = sums[2 * q + 1];
      for (let p = start[q]; p < end[q]; p++) {
        const j = pairs[p];
        const dx = xq - x[j], dy = yq - y[j], dz = zq - z[j];
        const reach = rq + radius[j];
        const squared = dx * dx + dy * dy + dz * dz;
        if (squared >= reach * reach) continue;
        const overlap = 1 - Math.sqrt(squared) / reach;
        const slope = (2 * repulsion[stiff[q] + stiff[j]] * overlap) / reach;
        const press = overlap * overlap * (alive[q] * alive[j]);
        pressure += press;
        stiffness += slope;
        sums[2 * j] = sums[2 * j] + press;
        sums[2 * j + 1] = sums[2 * j + 1] + slope;
      }
      sums[2 * q] = pressure;
      sums[2 * q + 1] = stiffness;
    }
  }
}
