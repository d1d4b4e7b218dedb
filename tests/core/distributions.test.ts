// Random shapes: the right moments, no preferred direction, even filling of discs, balls and shells.
import { describe, expect, it } from 'vitest';
import { direction, normal, pointInShell } from '../../sim/core/distributions';
import { Stream, runKeyOf } from '../../sim/core/random';

const stream = new Stream(runKeyOf('shapes'), 1);
const N = 20_000;
/** Five standard errors of a mean of N values with variance 1. */
const FIVE_SIGMA = 5 / Math.sqrt(N);

function sample(fill: (n: number, out: Float64Array) => void): Float64Array[] {
  return Array.from({ length: N }, (_, n) => {
    const out = new Float64Array(3).fill(99); // old values must not shine through
    fill(n, out);
    return out;
  });
}

const mean = (points: readonly Float64Array[], value: (p: Float64Array) => number) =>
  points.reduce((sum, p) => sum + value(p), 0) / points.length;
const radius = (p: Float64Array) => Math.sqrt(p[0] ** 2 + p[1] ** 2 + p[2] ** 2);

describe('normal numbers', () => {
  it('have the moments of the standard normal distribution', () => {
    let m1 = 0, m2 = 0, m3 = 0, m4 = 0, beyond2 = 0, largest = 0;
    for (let n = 0; n < N; n++) {
      const z = normal(stream, 3, n, 100);
      m1 += z / N;
      m2 += z ** 2 / N;
      m3 += z ** 3 / N;
      m4 += z ** 4 / N;
      if (Math.abs(z) > 2) beyond2 += 1 / N;
      largest = Math.max(largest, Math.abs(z));
    }
    expect(Math.abs(m1)).toBeLessThan(FIVE_SIGMA);
    expect(Math.abs(m2 - 1)).toBeLessThan(FIVE_SIGMA * Math.sqrt(2));
    expect(Math.abs(m3)).toBeLessThan(FIVE_SIGMA * Math.sqrt(15));
    expect(Math.abs(m4 - 3)).toBeLessThan(FIVE_SIGMA * Math.sqrt(96));
    expect(Math.abs(beyond2 - 0.0455)).toBeLessThan(FIVE_SIGMA * 0.21);
    expect(largest).toBeGreaterThan(3.5);
  });

  it('depend on their first draw and on nothing between', () => {
    expect(normal(stream, 1, 2, 300)).toBe(normal(stream, 1, 2, 300));
    expect(normal(stream, 1, 2, 300)).not.toBe(normal(stream, 1, 2, 600));
  });
});

describe.each([2, 3])('directions in %i-D', (dimensions) => {
  const points = sample((n, out) => direction(stream, 5, n, dimensions, out, 4));

  it('are unit vectors', () => {
    expect(points.filter((p) => Math.abs(radius(p) - 1) > 1e-14)).toEqual([]);
    if (dimensions === 2) expect(points.every((p) => p[2] === 0)).toBe(true);
  });

  it('prefer no direction', () => {
    for (let a = 0; a < dimensions; a++) {
      expect(Math.abs(mean(points, (p) => p[a]))).toBeLessThan(FIVE_SIGMA);
      for (let b = 0; b < dimensions; b++) {
        const truth = a === b ? 1 / dimensions : 0;
        expect(Math.abs(mean(points, (p) => p[a] * p[b]) - truth)).toBeLessThan(FIVE_SIGMA);
      }
      // Fourth moments: 3/8 on the circle, 1/5 on the sphere.
      expect(Math.abs(mean(points, (p) => p[a] ** 4) - (dimensions === 2 ? 3 / 8 : 1 / 5))).toBeLessThan(FIVE_SIGMA);
    }
  });
});

describe.each([
  [2, 0], [2, 0.6], [2, 0.999], [3, 0], [3, 0.6], [3, 0.999],
])('points of a %i-D shell from %d to 1', (dimensions, inner) => {
  const points = sample((n, out) => pointInShell(stream, 0, n, dimensions, inner, out));

  it('lie inside and fill it evenly', () => {
    const quarters = [0, 0, 0, 0], outside: number[] = [];
    for (const p of points) {
      const r = radius(p);
      if (r < inner - 1e-15 || r > 1 + 1e-15) outside.push(r);
      const share = (r ** dimensions - inner ** dimensions) / (1 - inner ** dimensions);
      const quarter = Math.max(0, Math.min(3, Math.floor(4 * share)));
      quarters[quarter] = quarters[quarter] + 1 / N;
    }
    expect(outside).toEqual([]);
    for (const share of quarters) expect(Math.abs(share - 0.25)).toBeLessThan(FIVE_SIGMA * 0.44);
  });

  it('prefer no side and never pile up on one point', () => {
    for (let a = 0; a < 3; a++) expect(Math.abs(mean(points, (p) => p[a]))).toBeLessThan(FIVE_SIGMA);
    if (dimensions === 2) expect(points.every((p) => p[2] === 0)).toBe(true);
    expect(new Set(points.map((p) => `${p[0]} ${p[1]} ${p[2]}`)).size).toBe(N);
  });
});
