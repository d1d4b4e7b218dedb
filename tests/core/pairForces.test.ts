// The law between two cells at every distance, and its sum over many against the double loop.
import { describe, expect, it } from 'vitest';
import { NeighborList } from '../../sim/core/neighborList';
import { ADHESION_REACH, PairForces } from '../../sim/core/pairForces';
import { chanceOf } from '../support/chance';
import { closePairs, strew } from '../support/pairs';
import type { Strewn } from '../support/pairs';

const REPULSION = [10, 22, 50] as const;

interface Cells extends Strewn {
  readonly stiffness: Uint8Array;
  readonly adhesion: Float64Array;
}

/** Velocity of every row. */
function velocities(cells: Cells, skin = 3): Float64Array[] {
  const list = new NeighborList(ADHESION_REACH, skin), forces = new PairForces(list.kernels), n = cells.count;
  list.build(cells, { hx: 60, hy: 45, hz: 30, range: ADHESION_REACH * 2 * Math.max(...cells.radius) });
  forces.reserve(n);
  forces.repulsion.set(REPULSION);
  for (let q = 0; q < n; q++) {
    const i = list.order[q];
    for (const name of ['x', 'y', 'z', 'radius', 'adhesion', 'stiffness'] as const) forces[name][q] = cells[name][i];
  }
  forces.velocityX.fill(99); // left-overs of the step before must not count
  forces.accumulate(list);
  const velocity = Array.from({ length: n }, () => new Float64Array(3));
  for (let q = 0; q < n; q++) velocity[list.order[q]].set([forces.velocityX[q], forces.velocityY[q], forces.velocityZ[q]]);
  return velocity;
}

/** Two cells of radii 5 and 4 at a distance along (1, 2, 2)/3; adhesion of the pair is 0.4. */
function pair(distance: number, stiff: readonly [number, number] = [0, 0], adhesion = Math.sqrt(0.4)): Cells {
  const at = (share: number) => Float64Array.of(3, 3 + share * distance);
  return {
    count: 2, x: at(1 / 3), y: at(2 / 3), z: at(2 / 3), radius: Float64Array.of(5, 4), motile: Uint8Array.of(0, 0),
    stiffness: Uint8Array.from(stiff), adhesion: new Float64Array(2).fill(adhesion),
  };
}

/** The published law, written out: positive = apart. */
function law(distance: number, repulsion: number, adhesion: number): number {
  const R = 9, S = 1.25 * R;
  const push = distance < R ? repulsion * (1 - distance / R) ** 2 : 0;
  const pull = distance < S ? adhesion * (1 - distance / S) ** 2 : 0;
  return push - pull;
}

describe('two cells', () => {
  it.each([0.5, 3, 6, 8.9, 9, 9.1, 10, 11, 11.2, 11.25, 11.3, 14])('at %d µm feel the stated law, opposite and equal', (distance) => {
    const [a, b] = velocities(pair(distance)) as [Float64Array, Float64Array];
    const expected = law(distance, 10, 0.4);
    for (const [axis, share] of [[0, 1 / 3], [1, 2 / 3], [2, 2 / 3]] as const) {
      expect(b[axis]).toBeCloseTo(expected * share, 12);
      expect(a[axis] + b[axis]).toBe(0);
    }
  });

  it('press by what they are: soft, mixed, stiff; and stick only if both do', () => {
    for (const [stiff, k] of [[[0, 0], 10], [[0, 1], 22], [[1, 0], 22], [[1, 1], 50]] as const) {
      expect(velocities(pair(6, stiff, 0))[1][0] * 3).toBeCloseTo(law(6, k, 0), 12);
    }
    const half = pair(10);
    half.adhesion[0] = 0;
    expect(velocities(half)[1][0] + 0).toBe(0);
  });

  it('on one point stay finite and do not explode', () => {
    for (const distance of [0, 1e-300, 1e-9, 1e-5]) {
      for (const v of velocities(pair(distance))) {
        expect(v.every((u) => Number.isFinite(u))).toBe(true);
        expect(Math.sqrt(v[0] ** 2 + v[1] ** 2 + v[2] ** 2)).toBeLessThanOrEqual(10);
      }
    }
  });

  it('on exactly one point part along x with the full push, so that they do not stay there for ever', () => {
    const [a, b] = velocities({ ...pair(0), radius: Float64Array.of(4, 4) }) as [Float64Array, Float64Array];
    expect([Math.abs(a[0]), a[1], a[2]].map((u) => u + 0)).toEqual([expect.closeTo(9.6, 4), 0, 0]);
    expect(a[0] + b[0]).toBe(0);
  });

  it('feel nothing alone', () => {
    const lone = { ...pair(5), count: 1 };
    expect([...velocities(lone)[0]]).toEqual([0, 0, 0]);
  });
});

describe('many cells', () => {
  const strewn = (seed: number): Cells => {
    const chance = chanceOf(seed), cells = strew(chance, 160, 60, 45, 30);
    return {
      ...cells, stiffness: cells.motile,
      adhesion: Float64Array.from({ length: 160 }, () => (chance() < 0.5 ? Math.sqrt(chance()) : 0)),
    };
  };

  it.each([1, 2, 3, 4, 5])('feel the sum over all pairs, whatever the skin (seed %i)', (seed) => {
    const cells = strewn(seed), truth = Array.from({ length: cells.count }, () => [0, 0, 0]);
    for (const text of closePairs(cells, (i, j) => ADHESION_REACH * (cells.radius[i] + cells.radius[j]))) {
      const [i, j] = text.split(' ').map(Number) as [number, number];
      const apart = [cells.x[i] - cells.x[j], cells.y[i] - cells.y[j], cells.z[i] - cells.z[j]];
      const d = Math.hypot(...apart), R = cells.radius[i] + cells.radius[j];
      const push = d < R ? REPULSION[cells.stiffness[i] + cells.stiffness[j]] * (1 - d / R) ** 2 : 0;
      const f = (push - cells.adhesion[i] * cells.adhesion[j] * (1 - d / (1.25 * R)) ** 2) / d;
      apart.forEach((u, axis) => {
        truth[i][axis] = truth[i][axis] + f * u;
        truth[j][axis] = truth[j][axis] - f * u;
      });
    }
    for (const skin of [0, 3, 20]) {
      velocities(cells, skin).forEach((v, i) => v.forEach((u, axis) => expect(u).toBeCloseTo(truth[i][axis], 10)));
    }
  });

  it('give no push to the whole: the velocities sum to zero', () => {
    const total = [0, 0, 0];
    for (const v of velocities(strewn(7))) v.forEach((u, axis) => { total[axis] = total[axis] + u; });
    for (const sum of total) expect(Math.abs(sum)).toBeLessThan(1e-10);
  });
});
