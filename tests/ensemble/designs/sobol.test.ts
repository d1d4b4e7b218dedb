// Sobol’ sequence: SciPy’s points to the last bit; scrambled, it stays a net, is uniform, and differs with the seed.
import { describe, expect, it } from 'vitest';
import { DIRECTIONS } from '../../../ensemble/designs/joeKuo';
import { MOST_DIMENSIONS, scrambledSobol, sobol, sobolSequence } from '../../../ensemble/designs/sobol';
import { expectDistribution } from '../../support/statistics';
import golden from '../golden/oracles.json';

/** Points in every elementary interval with 2^exponents[d] equal parts along dimension d. */
function counts(points: Float64Array, dimensions: number, exponents: readonly number[]): number[] {
  const parts = exponents.map((exponent) => 1 << exponent), found = new Array<number>(parts.reduce((product, part) => product * part, 1)).fill(0);
  for (let row = 0; row < points.length / dimensions; row++) {
    found[parts.reduce((place, part, d) => place * part + Math.floor(points[row * dimensions + d] * part), 0)]++;
  }
  return found;
}

/** All ways to share `sum` among so many exponents. */
function shares(dimensions: number, sum: number): number[][] {
  if (dimensions === 1) return [[sum]];
  return Array.from({ length: sum + 1 }, (_, first) => shares(dimensions - 1, sum - first).map((rest) => [first, ...rest])).flat();
}

describe('Sobol’ sequence', () => {
  it('has the points of SciPy, to the last bit', () => {
    const { first, far } = golden.sobol;
    expect([...sobol(64, 16)]).toEqual(first.flat().map((digits) => digits / 64));
    const all = sobolSequence(256, null), point = new Float64Array(256);
    for (const { index, digits } of far) {
      all(index, point);
      expect([...point], `point ${index}`).toEqual(digits.map((one) => one / 1073741824));
    }
  });

  it('rests on a table as the theory wants it: m_j odd and below 2^j', () => {
    expect(MOST_DIMENSIONS).toBe(256);
    for (const { polynomial, initial } of DIRECTIONS.slice(1)) {
      expect(initial.every((m, j) => m % 2 === 1 && m < 1 << (j + 1))).toBe(true);
      expect(polynomial).toBeLessThan(1 << (initial.length - 1));
    }
    expect(new Set(DIRECTIONS.map(({ polynomial, initial }) => `${initial.length}/${polynomial}`)).size).toBe(256);
  });

  // Quality t of the first dimensions: the sum of the degrees of their polynomials, less one each (Niederreiter 1992, theorem 4.49).
  it.each([[1, 0], [2, 0], [3, 1], [4, 3]])('in %i dimensions is a (%i, m, s)-net, plain and scrambled', (dimensions, t) => {
    for (const m of [5, 8]) {
      for (const points of [sobol(1 << m, dimensions), scrambledSobol(1 << m, dimensions, 'net'), scrambledSobol(1 << m, dimensions, 'another')]) {
        for (const exponents of shares(dimensions, m - t)) expect(new Set(counts(points, dimensions, exponents)), `${exponents}`).toEqual(new Set([1 << t]));
      }
    }
  });

  it('scrambled, gives other points for another seed, the same for the same, and the same first ones in a longer one', () => {
    const points = scrambledSobol(64, 5, 'a');
    expect(scrambledSobol(64, 5, 'a')).toEqual(points);
    expect(scrambledSobol(128, 5, 'a').subarray(0, 64 * 5)).toEqual(points);
    const other = scrambledSobol(64, 5, 'b');
    expect(points.filter((value, n) => value === other[n]).length).toBe(0);
    // No two dimensions are turned alike.
    const columns = [0, 1, 2, 3, 4].map((d) => points.filter((_, n) => n % 5 === d).join());
    expect(new Set(columns).size).toBe(5);
  });

  it('scrambled, puts each point anywhere with equal chance, and two points where only their common digits bind them', () => {
    const seeds = Array.from({ length: 2000 }, (_, seed) => scrambledSobol(8, 3, `seed ${seed}`));
    for (const place of [0, 4, 23]) expectDistribution(seeds.map((points) => points[place]), (x) => x);
    // Points 0 and 1 lie in different halves: their distance within their halves is that of two independent numbers.
    expectDistribution(seeds.map((points) => Math.abs((2 * points[0]) % 1 - (2 * points[3]) % 1)), (d) => 2 * d - d * d);
  });

  it('gives a mean without bias, whose error falls faster than that of chance', () => {
    const error = (n: number): number => {
      const errors = Array.from({ length: 40 }, (_, seed) => {
        const points = scrambledSobol(n, 4, `seed ${seed}`);
        let sum = 0;
        for (let row = 0; row < n; row++) sum += points[4 * row] * points[4 * row + 1] + points[4 * row + 2] * points[4 * row + 3];
        return sum / n - 0.5;
      });
      expect(Math.abs(errors.reduce((sum, one) => sum + one, 0) / 40)).toBeLessThan(4 * Math.sqrt(errors.reduce((sum, one) => sum + one * one, 0)) / 40);
      return Math.sqrt(errors.reduce((sum, one) => sum + one * one, 0) / 40);
    };
    // Chance alone would make a sixteenth of the points’ error four times as large.
    expect(error(32) / error(512)).toBeGreaterThan(16);
  });

  it('says what it cannot do', () => {
    expect(() => sobol(4, 257)).toThrow('number of dimensions of a Sobol’ sequence is 257; expected a whole number from 1 to 256');
    expect(() => sobol(0, 2)).toThrow('number of points of a Sobol’ sequence is 0');
    expect(() => sobolSequence(2, null)(-1, new Float64Array(2))).toThrow('index in a Sobol’ sequence is -1');
  });
});
