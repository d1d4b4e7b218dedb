// Saltelli’s design: every row is what it says it is.
import { describe, expect, it } from 'vitest';
import { MOST_SALTELLI_FACTORS, placeOf, rowsPerSample, saltelli, saltelliRow, saltelliSequence } from '../../../ensemble/designs/saltelli';
import { scrambledSobol, sobol } from '../../../ensemble/designs/sobol';

describe.each([false, true])('Saltelli’s design, with second order: %s', (second) => {
  const factors = 3, samples = 8, design = saltelli(samples, factors, 'a', second), both = scrambledSobol(samples, 2 * factors, 'a');
  const row = (n: number): number[] => [...design.points.subarray(n * factors, (n + 1) * factors)];

  it('has in every row what the row is said to be', () => {
    const width = rowsPerSample(design);
    expect(width).toBe(second ? 8 : 5);
    expect(design.points.length).toBe(samples * width * factors);
    for (let n = 0; n < samples * width; n++) {
      const what = saltelliRow(design, n), { sample, matrix, factor } = what;
      const a = [...both.subarray(sample * 6, sample * 6 + 3)], b = [...both.subarray(sample * 6 + 3, sample * 6 + 6)];
      const [mine, other] = matrix === 'A' || matrix === 'AB' ? [a, b] : [b, a];
      expect(row(n)).toEqual(mine.map((value, column) => (column === factor ? other[column] : value)));
      expect(placeOf(design, what)).toBe(n);
    }
  });

  it('counts every table and factor once a sample', () => {
    const names = Array.from({ length: rowsPerSample(design) }, (_, n) => saltelliRow(design, n)).map(({ matrix, factor }) => `${matrix}${factor ?? ''}`);
    expect(names).toEqual(['A', 'AB0', 'AB1', 'AB2', ...(second ? ['BA0', 'BA1', 'BA2'] : []), 'B']);
  });

  it('can be asked for any row, in any order', () => {
    const write = saltelliSequence(design, 'a'), one = new Float64Array(factors);
    for (const n of [7, 0, 3, 39, 38, 8, 7]) {
      write(n, one);
      expect([...one]).toEqual(row(n));
    }
    expect(() => write(samples * rowsPerSample(design), one)).toThrow('row of a Saltelli design is');
  });

  it('begins as a shorter one does', () => {
    const shorter = saltelli(4, factors, 'a', second).points;
    expect(design.points.subarray(0, shorter.length)).toEqual(shorter);
  });
});

describe('Saltelli’s design', () => {
  it('can be plain, and says how many factors it can take', () => {
    expect([...saltelli(2, 2, null).points.subarray(8)]).toEqual([...sobol(2, 4).subarray(4, 6), 0.5, 0.5, 0.5, 0.5, 0.5, 0.5]);
    expect(MOST_SALTELLI_FACTORS).toBe(128);
    expect(() => saltelli(2, 129, 'a')).toThrow('number of factors of a Saltelli design is 129; expected a whole number from 1 to 128');
  });
});
