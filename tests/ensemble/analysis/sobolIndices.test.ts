// Sobol’ indices: those of functions known in closed form lie within their intervals, which hold what they claim.
import { describe, expect, it } from 'vitest';
import { sobolIndices } from '../../../ensemble/analysis/sobolIndices';
import type { SobolIndex } from '../../../ensemble/analysis/sobolIndices';
import { rowsPerSample, saltelli, saltelliRow } from '../../../ensemble/designs/saltelli';
import { chanceOf } from '../../support/chance';
import { G, indicesOfG, ISHIGAMI, ishigami, outcomesOf, sobolG } from '../functions';

const HOW = { seed: 'bootstrap', resamples: 200 };

function expectWithin({ low, value, high }: SobolIndex, truth: number, near: number): void {
  expect(low).toBeLessThan(value);
  expect(value).toBeLessThan(high);
  // The printed values have four digits.
  expect(truth).toBeGreaterThanOrEqual(low - 5e-5);
  expect(truth).toBeLessThanOrEqual(high + 5e-5);
  expect(Math.abs(value - truth)).toBeLessThan(near);
}

describe('Sobol’ indices', () => {
  it('of the Ishigami function are those in print: first, total and second order', () => {
    const design = saltelli(4096, 3, 'a', true), found = sobolIndices(design, outcomesOf(design.points, 3, ishigami), HOW);
    expect(found.mean).toBeCloseTo(3.5, 2);
    expect(found.variance).toBeCloseTo(1 / 2 + 49 / 8 + (0.1 * Math.PI ** 4) / 5 + (0.01 * Math.PI ** 8) / 18, 1);
    for (const { factor, first, total, used, leftOut } of found.factors) {
      expectWithin(first, ISHIGAMI.first[factor], 0.02);
      expectWithin(total, ISHIGAMI.total[factor], 0.005);
      expect([used, leftOut]).toEqual([4096, 0]);
    }
    expect(found.pairs.map(({ factors }) => factors)).toEqual([[0, 1], [0, 2], [1, 2]]);
    for (const { factors, second } of found.pairs) expectWithin(second, ISHIGAMI.second[`${factors[0]},${factors[1]}` as keyof typeof ISHIGAMI.second], 0.03);
  });

  it('of Sobol’s g function are those of its formula', () => {
    const design = saltelli(4096, G.length, 'a'), found = sobolIndices(design, outcomesOf(design.points, G.length, sobolG), HOW), known = indicesOfG();
    expect(known.first.map((value) => value.toFixed(4))).toEqual(['0.7162', '0.1790', '0.0237', '0.0072', '0.0001', '0.0001', '0.0001', '0.0001']);
    for (const { factor, first, total } of found.factors) {
      expectWithin(first, known.first[factor], 0.003);
      expectWithin(total, known.total[factor], 0.003);
    }
    expect(found.pairs).toEqual([]);
  });

  /** Share of intervals that hold the truth, over repetitions with other seeds. */
  function coverage(samples: number, repetitions: number, isByChance: boolean): number {
    let held = 0;
    for (let n = 0; n < repetitions; n++) {
      const design = saltelli(samples, 3, `repetition ${n}`), width = rowsPerSample(design), chance = chanceOf(n + 1);
      if (isByChance) {
        const both = Float64Array.from({ length: 6 * samples }, chance);
        for (let row = 0; row < samples * width; row++) {
          const { sample, matrix, factor } = saltelliRow(design, row), half = matrix === 'B' ? 3 : 0;
          for (let column = 0; column < 3; column++) design.points[row * 3 + column] = both[6 * sample + (column === factor ? 3 : half) + column];
        }
      }
      const { factors } = sobolIndices(design, outcomesOf(design.points, 3, ishigami), { seed: `${n}`, resamples: 200 });
      for (const { factor, first, total } of factors) {
        for (const [{ low, high }, truth] of [[first, ISHIGAMI.first[factor]], [total, ISHIGAMI.total[factor]]] as const) if (low <= truth + 5e-5 && truth - 5e-5 <= high) held++;
      }
    }
    return held / (6 * repetitions);
  }

  it('have 95 % intervals that hold the truth about as often: of points by chance 94 %, of the more even Sobol’ points 99 %', () => {
    const [byChance, even] = [coverage(256, 60, true), coverage(256, 60, false)];
    expect(byChance).toBeGreaterThan(0.91);
    expect(byChance).toBeLessThan(0.97);
    expect(even).toBeGreaterThan(0.96);
  });

  it('leave out samples without an outcome, say how many, and stay right', () => {
    const design = saltelli(2048, 3, 'a', true), outcomes = outcomesOf(design.points, 3, ishigami);
    // Every tenth A is lost, and half of the outcomes with factor 2 exchanged.
    for (let row = 0; row < outcomes.length; row++) {
      const { sample, matrix, factor } = saltelliRow(design, row);
      if ((matrix === 'A' && sample % 10 === 0) || (matrix === 'AB' && factor === 2 && sample % 2 === 0)) outcomes[row] = NaN;
    }
    const { factors, pairs } = sobolIndices(design, outcomes, HOW), lost = 205;
    expect(factors.map(({ used, leftOut }) => [used, leftOut])).toEqual([[2048 - lost, lost], [2048 - lost, lost], [1024, 1024]]);
    expect(pairs.map(({ used }) => used)).toEqual([2048 - lost, 1024, 1024]);
    for (const { factor, first, total } of factors) {
      expectWithin(first, ISHIGAMI.first[factor], 0.08);
      expectWithin(total, ISHIGAMI.total[factor], 0.05);
    }
  });

  it('are none where nothing varies or nothing was measured', () => {
    const design = saltelli(8, 2, 'a'), nothing = { value: NaN, low: NaN, high: NaN };
    for (const [outcome, used] of [[4, 8], [NaN, 0], [Infinity, 0]] as const) {
      const { factors } = sobolIndices(design, new Float64Array(8 * 4).map(() => outcome), HOW);
      expect(factors).toEqual([0, 1].map((factor) => ({ factor, first: nothing, total: nothing, used, leftOut: 8 - used })));
    }
    expect(() => sobolIndices(design, [1], HOW)).toThrow('there are 1 outcomes for a Saltelli design of 32 rows; expected one a row');
  });
});
