// Vargha and Delaney’s A and the number of replicates it asks for.
import { describe, expect, it } from 'vitest';
import { consistency } from '../../../ensemble/analysis/consistency';
import { sizeOf, varghaDelaney } from '../../../ensemble/analysis/varghaDelaney';
import { chanceOf } from '../../support/chance';

describe('Vargha and Delaney’s A', () => {
  it('counts who is larger, ties half', () => {
    for (const [first, second] of [[[1, 2, 3], [2, 2, 9]], [[5, 5], [5, 5, 5]], [[4, 8, 8], [1, 2]], [[0], [7, 7]]]) {
      const pairs = first.flatMap((x) => second.map((y) => (x > y ? 1 : x === y ? 0.5 : 0)));
      expect(varghaDelaney(first, second).a).toBeCloseTo(pairs.reduce((sum: number, one) => sum + one, 0) / pairs.length, 12);
      expect(varghaDelaney(first, second).a + varghaDelaney(second, first).a).toBeCloseTo(1, 12);
    }
  });

  it('has the words of Vargha and Delaney on both sides', () => {
    expect([0.5, 0.559, 0.56, 0.639, 0.64, 0.709, 0.71, 1].map(sizeOf)).toEqual(['negligible', 'negligible', 'small', 'small', 'medium', 'medium', 'large', 'large']);
    expect([0.45, 0.4, 0.3, 0.1].map(sizeOf)).toEqual(['negligible', 'small', 'medium', 'large']);
  });

  it('leaves out what is no number, and has no answer without a sample', () => {
    expect(varghaDelaney([3, NaN, 4], [1, Infinity])).toEqual({ a: 1, size: 'large', used: [2, 1], leftOut: [1, 1] });
    expect(varghaDelaney([NaN], [1])).toEqual({ a: NaN, size: null, used: [0, 1], leftOut: [1, 0] });
  });
});

describe('consistency analysis', () => {
  const chance = chanceOf(2), outcomes = Array.from({ length: 20_000 }, chance);

  it('compares the first group with each of the others, at every size there are replicates for', () => {
    const { rows, used, groups } = consistency([1, 2, 3, 1, 2, 4, 9, 8, 7, NaN], { groups: 3, sizes: [1, 3, 4] });
    expect([used, groups]).toEqual([9, 3]);
    // 1 with 2 and 3; {1, 2, 3} with {1, 2, 4} and {9, 8, 7}.
    expect(rows).toEqual([{ size: 1, largest: 1, middle: 1, isEnough: false }, { size: 3, largest: 1, middle: expect.closeTo((5 / 9 + 1) / 2, 12), isEnough: false }]);
    expect(consistency([1, NaN, 2]).leftOut).toBe(1);
  });

  it('asks for the smallest size from which on all are enough, or for none that was tried', () => {
    const { rows, needed } = consistency(outcomes), enough = rows.filter(({ isEnough }) => isEnough).map(({ size }) => size);
    expect(rows.map(({ size }) => size)).toEqual([1, 5, 10, 20, 50, 100, 150, 200, 300, 400, 500, 750, 1000]);
    expect(enough).toContain(needed);
    expect(rows.filter(({ size }) => size >= needed!).every(({ isEnough }) => isEnough)).toBe(true);
    expect(needed).toBeGreaterThanOrEqual(100);
    expect(needed).toBeLessThanOrEqual(500);
    expect(consistency(outcomes.slice(0, 400))).toMatchObject({ needed: null });
    expect(consistency(outcomes.slice(0, 3))).toMatchObject({ needed: null, rows: [] });
    // Enough at a small size by luck, but not at the next.
    const lucky = consistency([1, 1, 1, 5, 1, 5, 9, 9], { groups: 2, sizes: [1, 2, 4] });
    expect(lucky.rows.map(({ isEnough }) => isEnough)).toEqual([true, false, false]);
    expect(lucky.needed).toBe(null);
  });

  it('says the same of every outcome without ties, however it is spread: ranks are all it sees', () => {
    expect(consistency(outcomes.map((x) => Math.exp(20 * x)))).toEqual(consistency(outcomes));
  });

  it('asks every such outcome for some 300, give or take chance: 100 suffice in 23 of 100 tries, 300 in 87', () => {
    const draw = chanceOf(9), tries = Array.from({ length: 100 }, () => consistency(Array.from({ length: 6000 }, draw), { sizes: [100, 300] }).rows);
    const [hundred, three] = [0, 1].map((n) => tries.filter((rows) => rows[n].isEnough).length);
    expect(Math.abs(hundred - 23)).toBeLessThan(10);
    expect(Math.abs(three - 87)).toBeLessThan(8);
  });

  it('tells of groups that make no comparison', () => {
    expect(() => consistency(outcomes, { groups: 1 })).toThrow('number of groups of a consistency analysis is 1; expected a whole number from 2 to 1000');
    expect(() => consistency(outcomes, { sizes: [0] })).toThrow('size of a group of a consistency analysis is 0');
  });

  it('asks for one where nothing varies', () => {
    expect(consistency(outcomes.map(() => 3)).needed).toBe(1);
  });
});
