// Morris trajectories: every factor moves once by Δ on the grid, all levels are as likely, and chosen trajectories lie farther apart.
import { describe, expect, it } from 'vitest';
import { morris } from '../../../ensemble/designs/morris';
import type { MorrisDesign } from '../../../ensemble/designs/morris';
import { expectShare } from '../../support/statistics';

describe.each([2, 4, 6, 10])('Morris trajectories on %i levels', (levels) => {
  const design = morris(200, 5, 'a', { levels }), { points, steps, factors } = design, delta = levels / (2 * (levels - 1));

  it('move one factor a step, each once a trajectory, by Δ', () => {
    expect(points.length).toBe(200 * 6 * 5);
    expect(steps.length).toBe(200 * 5);
    for (const { from, to, factor, delta: moved } of steps) {
      expect(to).toBe(from + 1);
      expect(Math.abs(moved)).toBe(delta);
      for (let column = 0; column < factors; column++) expect(points[to * factors + column] - points[from * factors + column]).toBeCloseTo(column === factor ? moved : 0, 14);
    }
    for (let n = 0; n < 200; n++) expect(steps.slice(5 * n, 5 * n + 5).map(({ factor }) => factor).sort()).toEqual([0, 1, 2, 3, 4]);
    for (let n = 0; n < 200; n++) expect(steps[5 * n].from).toBe(6 * n);
  });

  it('stand on the levels, each as often; go up as often as down; take factors in any order', () => {
    for (let level = 0; level < levels; level++) expectShare(points.filter((x) => x === level / (levels - 1)).length / 6, 1000, 1 / levels);
    expectShare(steps.filter(({ delta: moved }) => moved > 0).length, 1000, 0.5);
    for (let factor = 0; factor < 5; factor++) expectShare(steps.filter((step, n) => n % 5 === 0 && step.factor === factor).length, 200, 0.2);
  });
});

describe('Morris trajectories', () => {
  /** Sum of squared distances between all pairs of trajectories, as Campolongo et al. write it. */
  function apart({ points, factors, trajectories }: MorrisDesign): number {
    const size = (factors + 1) * factors, row = (n: number, k: number): Float64Array => points.subarray(n * size + k * factors, n * size + (k + 1) * factors);
    let sum = 0;
    for (let a = 0; a < trajectories; a++) {
      for (let b = a + 1; b < trajectories; b++) {
        let distance = 0;
        for (let i = 0; i <= factors; i++) for (let j = 0; j <= factors; j++) distance += Math.hypot(...row(a, i).map((x, f) => x - row(b, j)[f]));
        sum += distance * distance;
      }
    }
    return sum;
  }

  it('chosen among many lie farther apart than the first ones, and are some of them', () => {
    const first = morris(4, 6, 'a'), chosen = morris(4, 6, 'a', { candidates: 60 }), all = morris(60, 6, 'a');
    expect(apart(chosen)).toBeGreaterThan(1.1 * apart(first));
    const walks = (design: MorrisDesign): string[] => Array.from({ length: design.trajectories }, (_, n) => design.points.subarray(n * 42, (n + 1) * 42).join());
    expect(new Set(walks(chosen)).size).toBe(4);
    for (const one of walks(chosen)) expect(walks(all)).toContain(one);
  });

  it('are different ones even where all of them are the same walk', () => {
    expect(morris(3, 1, 'a', { levels: 2, candidates: 9 }).steps.length).toBe(3);
  });

  it('are the same for the same seed only', () => {
    expect(morris(5, 3, 'a')).toEqual(morris(5, 3, 'a'));
    expect(morris(5, 3, 'b').points).not.toEqual(morris(5, 3, 'a').points);
    expect(morris(9, 3, 'a').points.subarray(0, 60)).toEqual(morris(5, 3, 'a').points);
  });

  it('need even levels, and counts that make sense', () => {
    expect(() => morris(5, 3, 'a', { levels: 5 })).toThrow('number of levels of a Morris design is 5; expected an even number from 2 to 1000');
    expect(() => morris(5, 3, 'a', { candidates: 4 })).toThrow('number of candidates of a Morris design is 4; expected a whole number from 5 to 100000');
    expect(() => morris(0, 3, 'a')).toThrow('number of Morris trajectories is 0');
  });
});
