// Latin hypercube: one point a stratum in every column, whatever else is done to it; spacing only ever helps.
import { describe, expect, it } from 'vitest';
import { latinHypercube, spacedLatinHypercube } from '../../../ensemble/designs/latinHypercube';
import { smallestDistance, spacing } from '../../../ensemble/designs/spacing';
import { expectDistribution } from '../../support/statistics';

/** Strata that a column’s points lie in, sorted. */
function strata(all: Float64Array, points: number, factors: number, factor: number): number[] {
  // A point at the very bottom of its stratum may be a last bit below it after the division.
  return Array.from({ length: points }, (_, row) => Math.floor(all[row * factors + factor] * points + 1e-9)).sort((a, b) => a - b);
}

describe('Latin hypercube', () => {
  it.each([[1, 1], [7, 3], [100, 12], [1000, 2]])('of %i points in %i columns has one point a stratum in every column', (points, factors) => {
    for (const all of [latinHypercube(points, factors, 'a'), spacedLatinHypercube(points, factors, 'a', 200)]) {
      for (let factor = 0; factor < factors; factor++) expect(strata(all, points, factors, factor)).toEqual(Array.from({ length: points }, (_, n) => n));
    }
  });

  it('is the same for the same seed only, and no column is another', () => {
    const all = latinHypercube(50, 3, 'a');
    expect(latinHypercube(50, 3, 'a')).toEqual(all);
    expect(latinHypercube(50, 3, 'b')).not.toEqual(all);
    expect(new Set([0, 1, 2].map((factor) => all.filter((_, n) => n % 3 === factor).join())).size).toBe(3);
  });

  it('puts a point anywhere with equal chance', () => {
    expectDistribution(Array.from({ length: 2000 }, (_, seed) => latinHypercube(5, 2, `${seed}`)[3]), (x) => x);
  });
});

describe('spacing', () => {
  it('measures what the formula says', () => {
    // Corners of the unit square: four pairs at distance 1, two at √2.
    const corners = Float64Array.from([0, 0, 0, 1, 1, 0, 1, 1]);
    expect(spacing(corners, 4, 2) / (4 + 2 / 256) ** (1 / 16)).toBeCloseTo(1, 14);
    expect(smallestDistance(corners, 4, 2)).toBe(1);
    expect([spacing(corners, 1, 2), smallestDistance(corners, 1, 2)]).toEqual([0, Infinity]);
  });

  it('is never worse than at the start, better with more tries, and parts close pairs', () => {
    for (const seed of ['a', 'b', 'c', 'd']) {
      const [start, some, many] = [0, 300, 20_000].map((tries) => spacedLatinHypercube(30, 4, seed, tries));
      expect(start).toEqual(latinHypercube(30, 4, seed));
      expect(spacing(some, 30, 4)).toBeLessThan(spacing(start, 30, 4));
      expect(spacing(many, 30, 4)).toBeLessThan(spacing(some, 30, 4));
      expect(smallestDistance(many, 30, 4)).toBeGreaterThan(1.5 * smallestDistance(start, 30, 4));
    }
  });

  it('leaves two points, and tells of counts that make no sense', () => {
    expect(spacedLatinHypercube(2, 3, 'a')).toEqual(latinHypercube(2, 3, 'a'));
    expect(() => latinHypercube(0, 3, 'a')).toThrow('number of points of a Latin hypercube is 0; expected a whole number from 1 to 1048576');
    expect(() => latinHypercube(3, 1.5, 'a')).toThrow('number of factors of a Latin hypercube is 1.5');
    expect(() => spacedLatinHypercube(3, 2, 'a', -1)).toThrow('number of exchanges is -1');
  });
});
