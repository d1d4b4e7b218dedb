// The step of cells that do not walk: kernel and twin to the last bit, and what it keeps to.
import { describe, expect, it } from 'vitest';
import { ANCHORED, Glide, keepIn } from '../../sim/core/glide';
import type { Room } from '../../sim/core/glide';
import { createKernels } from '../../sim/core/kernels';
import type { KernelChoice } from '../../sim/core/kernels';
import { PairForces } from '../../sim/core/pairForces';
import { chanceOf, pick } from '../support/chance';

const COUNT = 402, MOVED = 400, NAMES = ['x', 'y', 'z'] as const, MEMORY = ['beforeX', 'beforeY', 'beforeZ'] as const;
const room = (flat: boolean, periodic: boolean): Room => ({ halfX: 30, halfY: 20, halfZ: flat ? 10 : 25, flat, periodic });

/** Places all over the room, some beyond its walls, some pushed hard and some held; and where they are two steps later. */
function positions(choice: KernelChoice, seed: number, where: Room): bigint[][] {
  const kernels = createKernels(choice), forces = new PairForces(kernels), glide = new Glide(kernels, forces), chance = chanceOf(seed);
  forces.reserve(COUNT);
  glide.reserve(COUNT);
  for (let q = 0; q < COUNT; q++) {
    const spread = () => (2 * chance() - 1) * pick(chance, [1, 1, 1, 1.2]);
    [forces.x[q], forces.y[q], forces.z[q]] = [where.halfX * spread(), where.halfY * spread(), where.flat ? 0 : where.halfZ * spread()];
    forces.radius[q] = pick(chance, [4, 6, 35]);
    glide.pace[q] = pick(chance, [1, 0.3, 0.01, ANCHORED]);
    for (const axis of MEMORY) glide[axis][q] = chance() - 0.5;
  }
  for (let step = 0; step < 2; step++) {
    for (let q = 0; q < COUNT; q++) for (const axis of ['velocityX', 'velocityY', 'velocityZ'] as const) forces[axis][q] = (chance() - 0.5) * pick(chance, [0, 0.1, 3]);
    glide.move(MOVED, 1, where);
  }
  return [...NAMES.map((axis) => forces[axis]), ...MEMORY.map((axis) => glide[axis])].map((values) => [...new BigUint64Array(values.slice(0, COUNT).buffer)]);
}

describe('gliding', () => {
  it.each([[true, false], [true, true], [false, false], [false, true]])('is the same by kernel and by twin (flat %s, periodic %s)', (flat, periodic) => {
    for (let seed = 1; seed <= 20; seed++) {
      expect(positions('fast', seed, room(flat, periodic)), `seed ${seed}`).toEqual(positions('reference', seed, room(flat, periodic)));
    }
  });

  it.each(['fast', 'reference'] as const)('goes by weights of 1.5 and 0.5, at most the largest step, not through walls, and not where it is anchored (%s)', (choice) => {
    const kernels = createKernels(choice), forces = new PairForces(kernels), glide = new Glide(kernels, forces);
    forces.reserve(4);
    glide.reserve(4);
    forces.x.set([0, 0, 25.8, 29]);
    forces.radius.fill(4);
    forces.velocityX.set([0.4, 3, 0.4, 3]);
    glide.beforeX.set([0.2, 0, 0, 0]);
    glide.pace.set([0.5, 1, 1, ANCHORED]);
    glide.move(4, 1, room(true, false));
    expect([...forces.x.subarray(0, 4)]).toEqual([0.5 * (1.5 * 0.4 - 0.5 * 0.2), 1, 26, 29]);
    expect([...glide.beforeX.subarray(0, 4)]).toEqual([0.4, 3, 0.4, 3]);
  });

  it('leads around the patch as often as it takes where there are no walls', () => {
    expect([31, -31, 95, 29].map((x) => keepIn(x, 30, 4, true))).toEqual([-29, 29, -25, 29]);
    expect([31, -31, 29].map((x) => keepIn(x, 30, 4, false))).toEqual([26, -26, 26]);
    expect(keepIn(2, 3, 4, false)).toBe(0);
  });
});
