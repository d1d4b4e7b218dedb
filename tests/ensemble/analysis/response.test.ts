// Response tables and the bootstrap: levels in order, what is missing counted, intervals that hold what is said of them.
import { describe, expect, it } from 'vitest';
import { bootstrap } from '../../../ensemble/analysis/bootstrap';
import { oneWay, responseOf, twoWay } from '../../../ensemble/analysis/response';
import { chanceOf } from '../../support/chance';

describe('response tables', () => {
  it('have a row a level, numbers rising and then names, and count what is missing', () => {
    const rows = oneWay([10, 'b', 2, 10, 'a', 2, 10], [1, 5, NaN, 2, 6, Infinity, 3]);
    expect(rows.map(({ level, used, leftOut, mean, middle }) => [level, used, leftOut, mean, middle])).toEqual([[2, 0, 2, NaN, NaN], [10, 3, 0, 2, 2], ['a', 1, 0, 6, 6], ['b', 1, 0, 5, 5]]);
    expect(rows[1]).toMatchObject({ deviation: 1, tenth: 1.2, ninetieth: 2.8 });
    // 4.303 / √3
    expect([rows[1].low, rows[1].high]).toEqual([expect.closeTo(2 - 2.4841, 3), expect.closeTo(2 + 2.4841, 3)]);
    expect(rows[2]).toMatchObject({ deviation: NaN, low: NaN, high: NaN, tenth: 6, ninetieth: 6 });
  });

  it('have a row for every pair of levels, also for one that no run has', () => {
    const rows = twoWay([1, 1, 2], ['x', 'y', 'x'], [4, 5, 6]);
    expect(rows.map(({ first, second, used, mean }) => [first, second, used, mean])).toEqual([[1, 'x', 1, 4], [1, 'y', 1, 5], [2, 'x', 1, 6], [2, 'y', 0, NaN]]);
  });

  it('want a level for every outcome', () => {
    expect(() => oneWay([1], [1, 2])).toThrow('there are 1 levels for 2 outcomes; expected one for each');
    expect(() => twoWay([1, 2], [1], [1, 2])).toThrow('there are 1 levels for 2 outcomes');
  });

  it('have a 95 % interval that holds the mean 95 of 100 times where outcomes are normal, 88 times where ten are exponential', () => {
    const chance = chanceOf(3), exponential = (): number => -Math.log(1 - chance()), normal = (): number => Math.sqrt(2 * exponential()) * Math.cos(2 * Math.PI * chance());
    const coverage = (draw: () => number, truth: number): number =>
      Array.from({ length: 1000 }, () => responseOf(Array.from({ length: 10 }, draw))).filter(({ low, high }) => low <= truth && truth <= high).length / 1000;
    expect(Math.abs(coverage(normal, 0) - 0.95)).toBeLessThan(0.02);
    expect(Math.abs(coverage(exponential, 1) - 0.88)).toBeLessThan(0.03);
  });
});

describe('bootstrap', () => {
  const sample = [3, 1, 4, 1, 5, 9, 2, 6], meanOf = (rows: Int32Array): number => rows.reduce((sum, row) => sum + sample[row], 0) / rows.length;

  it('draws rows with replacement, each as often, and the same for the same seed only', () => {
    const counts = new Array<number>(8).fill(0);
    let repeated = 0;
    bootstrap(8, (rows) => {
      for (const row of rows) counts[row]++;
      if (new Set(rows).size < 8) repeated++;
      return [0];
    }, { seed: 'a' });
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(4 * Math.sqrt(875));
    expect(repeated).toBeGreaterThan(990);
    const interval = (seed: string) => bootstrap(8, (rows) => [meanOf(rows)], { seed });
    expect(interval('a')).toEqual(interval('a'));
    expect(interval('b')).not.toEqual(interval('a'));
  });

  it('has a wider interval for more confidence, and leaves out resamples that give no number', () => {
    const width = (confidence: number): number => bootstrap(8, (rows) => [meanOf(rows)], { seed: 'a', confidence }).map(({ low, high }) => high - low)[0];
    expect(width(0.99)).toBeGreaterThan(width(0.9));
    const [all, some] = bootstrap(8, (rows) => [meanOf(rows), rows[0] === 0 ? NaN : meanOf(rows)], { seed: 'a' });
    expect(all.resamples).toBe(1000);
    expect(some.resamples).toBeLessThan(950);
    expect(some.resamples).toBeGreaterThan(800);
    expect(Number.isFinite(some.low)).toBe(true);
  });

  it('tells of choices that make no interval', () => {
    expect(() => bootstrap(8, () => [0], { seed: 'a', resamples: 0 })).toThrow('number of resamples of a bootstrap is 0; expected a whole number from 1 to 10000000');
    expect(() => bootstrap(8, () => [0], { seed: 'a', confidence: 95 })).toThrow('confidence of a bootstrap is 95; expected a number between 0 and 1');
  });

  it('holds the mean of exponential outcomes 83 of 100 times with ten of them, 92 with forty: fewer than it claims', () => {
    const chance = chanceOf(5);
    const coverage = (size: number): number => {
      const held = Array.from({ length: 400 }, (_, n) => {
        const values = Array.from({ length: size }, () => -Math.log(1 - chance()));
        const [{ low, high }] = bootstrap(size, (rows) => [rows.reduce((sum, row) => sum + values[row], 0) / size], { seed: `${n}`, resamples: 400 });
        return low <= 1 && 1 <= high;
      });
      return held.filter(Boolean).length / 400;
    };
    expect(Math.abs(coverage(10) - 0.83)).toBeLessThan(0.05);
    expect(Math.abs(coverage(40) - 0.92)).toBeLessThan(0.04);
  });
});
