// Sums of overlaps: kernel and twin to the last bit, on random cells and on heaps of them.
import { describe, expect, it } from 'vitest';
import { createKernels } from '../../sim/core/kernels';
import type { KernelChoice } from '../../sim/core/kernels';
import { NeighborList } from '../../sim/core/neighborList';
import { Overlaps } from '../../sim/core/overlaps';
import { ADHESION_REACH, PairForces } from '../../sim/core/pairForces';
import { chanceOf, pick, whole } from '../support/chance';
import { strew } from '../support/pairs';
import type { Strewn } from '../support/pairs';

/** Pressure and stiffness of every place. */
function sums(choice: KernelChoice, cells: Strewn, box: readonly [number, number, number], alive: readonly number[]): bigint[] {
  const kernels = createKernels(choice), list = new NeighborList(ADHESION_REACH, 7, 2, kernels), forces = new PairForces(kernels);
  const overlaps = new Overlaps(kernels, forces), n = cells.count;
  list.build(cells, { hx: box[0], hy: box[1], hz: box[2], range: ADHESION_REACH * 2 * Math.max(1, ...cells.radius) });
  forces.reserve(n);
  overlaps.reserve(n);
  forces.repulsion.set([10, 22.36, 50]);
  for (let q = 0; q < n; q++) {
    const i = list.order[q];
    for (const name of ['x', 'y', 'z', 'radius'] as const) forces[name][q] = cells[name][i];
    forces.stiffness[q] = cells.motile[i];
    overlaps.alive[q] = alive[i];
  }
  overlaps.sums.fill(7); // left-overs of the step before must not count
  overlaps.sum(list);
  return [...new BigUint64Array(overlaps.sums.slice(0, 2 * n).buffer)];
}

describe('overlaps', () => {
  it.each([2, 3])('are the same by kernel and by twin (%i-D)', (dimensions) => {
    for (let seed = 1; seed <= 40; seed++) {
      const chance = chanceOf(70 * seed + dimensions), half = () => pick(chance, [4, 15, 60, 150]);
      const box = [half(), half(), dimensions === 3 ? half() : 0] as const;
      const cells = strew(chance, whole(chance, 0, pick(chance, [3, 40, 400])), ...box);
      const alive = Array.from({ length: cells.count }, () => (chance() < 0.8 ? 1 : 0));
      expect(sums('fast', cells, box, alive), `seed ${seed}`).toEqual(sums('reference', cells, box, alive));
    }
  });

  it('are the same in a heap in which a cell has more pairs than there is room for', () => {
    const n = 1501, chance = chanceOf(4), at = () => Float64Array.from({ length: n }, () => chance() * 8);
    const cells: Strewn = { count: n, x: at(), y: at(), z: new Float64Array(n), radius: new Float64Array(n).fill(4), motile: new Uint8Array(n) };
    const alive = Array.from({ length: n }, () => 1);
    expect(sums('fast', cells, [30, 30, 0], alive)).toEqual(sums('reference', cells, [30, 30, 0], alive));
  });
});
