// Pairs over many seeds: the interval is Student's, the count of seeds needed holds, and the sentence says what the numbers say.
import { describe, expect, it } from 'vitest';
import { compare, overTime, pairsNeeded } from '../../ensemble/paired';
import { momentWords, sentenceOf } from '../../ensemble/sentence';
import { studentCumulative, studentQuantile } from '../../ensemble/student';
import { chanceOf } from '../support/chance';

/** Two-sided 95 % and one-sided 80 % points as printed in tables of the t distribution. */
const TABLE: readonly (readonly [freedom: number, t975: number, t80: number])[] = [
  [1, 12.706, 1.376], [2, 4.303, 1.061], [3, 3.182, 0.978], [4, 2.776, 0.941], [9, 2.262, 0.883], [19, 2.093, 0.861], [30, 2.042, 0.854], [120, 1.98, 0.845],
];

describe('Student’s t', () => {
  it.each(TABLE)('has the printed quantiles with %i degrees of freedom', (freedom, t975, t80) => {
    expect(studentQuantile(0.975, freedom)).toBeCloseTo(t975, 3);
    expect(studentQuantile(0.8, freedom)).toBeCloseTo(t80, 3);
    expect(studentQuantile(0.025, freedom)).toBe(-studentQuantile(0.975, freedom));
    expect(studentCumulative(studentQuantile(0.9, freedom), freedom)).toBeCloseTo(0.9, 12);
  });

  it('is exact where it is known in closed form, and nothing without a degree of freedom', () => {
    // One degree of freedom: Cauchy; two: ½ + t / (2 √(2 + t²)).
    for (const t of [-40, -3, -0.2, 0, 0.7, 2, 1000]) {
      expect(studentCumulative(t, 1)).toBeCloseTo(0.5 + Math.atan(t) / Math.PI, 12);
      expect(studentCumulative(t, 2)).toBeCloseTo(0.5 + t / (2 * Math.sqrt(2 + t * t)), 12);
    }
    expect(studentQuantile(0.975, 1e6)).toBeCloseTo(1.959964, 5);
    expect([studentQuantile(0.975, 0), studentQuantile(1, 4), studentQuantile(0.5, 4)]).toEqual([NaN, NaN, 0]);
  });
});

describe('paired differences', () => {
  it('have the interval of a worked example', () => {
    // Ten sleepers and two drugs (Student 1908): mean 1.58, 95 % interval 0.70 to 2.46, t = 4.06.
    const first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2], second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
    const result = compare(first, second);
    expect(result).toMatchObject({ pairs: 10, more: 9, fewer: 0, verdict: 'more', needed: null });
    expect([result.mean, result.low, result.high].map((value) => Math.round(100 * value) / 100)).toEqual([1.58, 0.7, 2.46]);
    expect(result.mean / (result.deviation / Math.sqrt(10))).toBeCloseTo(4.0621, 4);
    expect(compare(second, first)).toMatchObject({ verdict: 'fewer', more: 0, fewer: 9, low: -result.high, high: -result.low });
  });

  it('leave out pairs that cannot be measured, and say so little as they know', () => {
    expect(compare([1, NaN, 3], [2, 5, NaN])).toMatchObject({ pairs: 1, mean: 1, low: NaN, high: NaN, verdict: 'undecided', needed: null });
    expect(compare([], [])).toMatchObject({ pairs: 0, mean: NaN, verdict: 'undecided' });
    expect(compare([4, 4], [4, 4])).toMatchObject({ pairs: 2, mean: 0, verdict: 'equal' });
    expect(compare([4, 5], [6, 7])).toMatchObject({ deviation: 0, low: 2, high: 2, verdict: 'more' });
  });

  it('hold the true mean in 95 of 100 samples, and the seeds that are called needed decide four times out of five', () => {
    const chance = chanceOf(3), normal = () => Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
    const sample = (n: number, mean: number) => Array.from({ length: n }, () => mean + 10 * normal()), zeros = (n: number) => new Array<number>(n).fill(0);
    const tries = Array.from({ length: 2000 }, () => compare(zeros(8), sample(8, 5)));
    expect(tries.filter(({ low, high }) => low <= 5 && 5 <= high).length / 2000).toBeCloseTo(0.95, 1.5);
    const needed = pairsNeeded(5, 10)!;
    expect(needed).toBe(34); // G*Power: t test, matched pairs, d = 0.5, power 0.8
    const decided = Array.from({ length: 2000 }, () => compare(zeros(needed), sample(needed, 5))).filter(({ verdict }) => verdict === 'more').length;
    expect(decided / 2000).toBeGreaterThan(0.77);
    expect(decided / 2000).toBeLessThan(0.84);
    expect([pairsNeeded(0, 1), pairsNeeded(1, 0), pairsNeeded(1e-4, 1)]).toEqual([null, null, null]);
    expect(pairsNeeded(100, 1)).toBe(2);
  });

  it('come to bands and intervals at every time', () => {
    const moments = overTime([0, 60], [[1, 10], [2, 20], [3, 30]], [[1, 12], [2, 23], [3, 31]]);
    expect(moments.map(({ minutes, ours, difference }) => [minutes, ours.middle, difference.mean, difference.verdict])).toEqual([[0, 2, 0, 'equal'], [60, 20, 2, 'undecided']]);
    expect(moments[1].theirs).toEqual({ low: 12 + 0.2 * 11, middle: 23, high: 23 + 0.8 * 8 });
    expect(overTime([0], [[1]], [[]])[0].difference.pairs).toBe(0);
  });
});

describe('the sentence', () => {
  const about = { title: 'CAR-T cells', unit: 'cells', minutes: 14_400 };
  const spread = (n: number, mean: number, by: number) => Array.from({ length: n }, (_, k) => mean + (k % 2 === 0 ? by : -by));

  it('tells in how many seeds, by how much, and how sure', () => {
    const theirs = [...spread(19, 330, 100), -20], result = compare(theirs.map(() => 0), theirs);
    expect(sentenceOf(result, about)).toBe(`more CAR-T cells on day 10 in 19 of 20 seeds; mean difference ${Math.round(result.mean)} cells, 95 % interval ${Math.round(result.low)} to ${Math.round(result.high)} cells.`);
    expect(sentenceOf(compare(theirs, theirs.map(() => 0)), about)).toMatch(/^fewer CAR-T cells on day 10 in 19 of 20 seeds; mean difference −\d+ cells, 95 % interval −\d+ to −\d+ cells\.$/);
    expect(sentenceOf(compare([0.2, 0.3, 0.2], [0.5, 0.61, 0.5]), { title: 'exhaustion', unit: '', minutes: 3000 })).toMatch(/^higher exhaustion on day 2, 02:00 in 3 of 3 seeds; mean difference 0.303, 95 % interval 0.289 to 0.318\.$/);
  });

  it('says that it is undecided, and how many seeds would decide it', () => {
    const theirs = spread(20, 4, 20);
    expect(sentenceOf(compare(theirs.map(() => 0), theirs), about)).toMatch(/^undecided: more CAR-T cells on day 10 in 10 of 20 seeds, fewer in 10; mean difference 4 cells, 95 % interval −5.6 to 13.6 cells, which holds zero\. If difference and spread stay as they are, 2\d\d seeds would decide it four times out of five\.$/);
    expect(sentenceOf(compare([0, 0], [1, -1]), about)).toMatch(/No number of seeds that could be run would decide it as things stand\.$/);
    expect(sentenceOf(compare([4, 4], [4, 4]), about)).toBe('as many CAR-T cells on day 10 in all of 2 pairs of runs: no difference.');
    expect(sentenceOf(compare([4], [6]), about)).toBe('more CAR-T cells on day 10 in 1 of 1 seed; mean difference 2 cells. An interval takes two seeds or more.');
    expect(sentenceOf(compare([], []), about)).toBe('CAR-T cells on day 10: nothing to compare yet.');
    // A moment just short of midnight is no 24th hour.
    expect([momentWords(90), momentWords(2880), momentWords(2910), momentWords(2879.6)]).toEqual(['after 1.5 h', 'on day 2', 'on day 2, 00:30', 'on day 2']);
  });
});
