// What the statistics of studies say equals what NumPy and SciPy say of the same numbers.
import { describe, expect, it } from 'vitest';
import { bootstrap } from '../../../ensemble/analysis/bootstrap';
import { prcc } from '../../../ensemble/analysis/prcc';
import { meanRanks } from '../../../ensemble/analysis/ranks';
import { oneWay } from '../../../ensemble/analysis/response';
import { sobolIndices } from '../../../ensemble/analysis/sobolIndices';
import { varghaDelaney } from '../../../ensemble/analysis/varghaDelaney';
import { saltelliRow } from '../../../ensemble/designs/saltelli';
import { mean } from '../../../ensemble/statistics';
import { studentCumulative, studentQuantile } from '../../../ensemble/student';
import golden from '../golden/oracles.json';

/** Six digits, whatever the size of the number. */
function expectClose(ours: readonly number[], theirs: readonly number[]): void {
  expect(ours.length).toBe(theirs.length);
  ours.forEach((value, n) => expect(Math.abs(value - theirs[n]) / (Math.abs(theirs[n]) || 1), `${value} is not ${theirs[n]}`).toBeLessThan(1e-6));
}

describe('as SciPy has it', () => {
  it('Student’s t', () => {
    const { quantiles, tails } = golden.student;
    expectClose(quantiles.map(([freedom, share]) => studentQuantile(share, freedom)), quantiles.map(([, , t]) => t));
    expectClose(tails.map(([freedom, t]) => studentCumulative(t, freedom)), tails.map(([, , share]) => share));
  });

  it('ranks with ties', () => {
    expect([...meanRanks(golden.ranks.values)]).toEqual(golden.ranks.ranks);
  });

  it('partial rank correlation and its chance, and without other factors Spearman’s', () => {
    const { factors, values, outcomes, partial, spearman } = golden.prcc, ours = prcc(values, factors, outcomes);
    expectClose(ours.factors.flatMap(({ coefficient, p }) => [coefficient, p]), partial.flat());
    expect(ours).toMatchObject({ used: 60, leftOut: 0, freedom: 55 });
    const [one] = prcc(outcomes.map((_, row) => values[row * factors]), 1, outcomes).factors;
    expectClose([one.coefficient, one.p], spearman);
  });

  it('Vargha and Delaney’s A, which is the statistic of Mann and Whitney over m·n', () => {
    expectClose(golden.superiority.map(({ first, second }) => varghaDelaney(first, second).a), golden.superiority.map(({ a }) => a));
  });

  it('mean, deviation, interval and quantiles by level', () => {
    const { levels, outcomes, rows } = golden.response;
    expectClose(oneWay(levels, outcomes).flatMap((row) => [row.level as number, row.used, row.mean, row.deviation, row.low, row.high, row.tenth, row.middle, row.ninetieth]), rows.flat());
  });

  it('Sobol’ indices of first and total order', () => {
    const { a, b, ab, first, total } = golden.indices, shape = { samples: a.length, factors: ab.length, second: false };
    const outcomes = Float64Array.from({ length: 5 * a.length }, (_, n) => {
      const { sample, matrix, factor } = saltelliRow(shape, n);
      return matrix === 'A' ? a[sample] : matrix === 'B' ? b[sample] : ab[factor!][sample];
    });
    const ours = sobolIndices(shape, outcomes, { seed: 'a', resamples: 10 });
    expectClose(ours.factors.map((one) => one.first.value), first);
    expectClose(ours.factors.map((one) => one.total.value), total);
    expectClose([ours.mean], [mean([...a, ...b])]);
  });

  it('the bootstrap’s percentile interval, as near as chance lets two of them be', () => {
    const { sample, low, high } = golden.bootstrap;
    const [ours] = bootstrap(sample.length, (rows) => [mean(Array.from(rows, (row) => sample[row]))], { seed: 'a', resamples: 20_000 });
    // The ends of 20 000 resamples scatter by 0.3 % of this interval’s length.
    expect(Math.abs(ours.low - low) / (high - low)).toBeLessThan(0.015);
    expect(Math.abs(ours.high - high) / (high - low)).toBeLessThan(0.015);
    expect(ours.resamples).toBe(20_000);
  });
});
