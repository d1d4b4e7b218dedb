// Elementary effects: the groups of Morris’ example come out, known effects are exact, and the interval holds what is said of it.
import { describe, expect, it } from 'vitest';
import { morrisEffects } from '../../../ensemble/analysis/morrisEffects';
import type { MorrisEffect } from '../../../ensemble/analysis/morrisEffects';
import { morris } from '../../../ensemble/designs/morris';
import { morrisTwenty, outcomesOf } from '../functions';

const HOW = { seed: 'bootstrap', resamples: 200 };

function effectsOfTwenty(trajectories: number, seed: string): MorrisEffect[] {
  const design = morris(trajectories, 20, seed);
  return morrisEffects(design, outcomesOf(design.points, 20, morrisTwenty), { ...HOW, seed });
}

describe('elementary effects', () => {
  it('of the example of Morris (1991) fall into its three groups', () => {
    // Ten trajectories; the paper takes four and has the same groups.
    const effects = effectsOfTwenty(10, 'a'), of = (from: number, to: number): MorrisEffect[] => effects.slice(from - 1, to);
    const bent = of(1, 7), straight = of(8, 10), idle = of(11, 20);
    for (const { muStar, sigma } of bent) expect([muStar > 20, sigma > 20]).toEqual([true, true]);
    for (const { mu, muStar, sigma } of straight) expect([Math.abs(mu - 40) < 8, muStar === Math.abs(mu), sigma < 10]).toEqual([true, true, true]);
    for (const { muStar, sigma } of idle) expect([muStar < 10, sigma < 10]).toEqual([true, true]);
  });

  it('rank the ten that matter before the ten that do not, with four trajectories in 19 of 20 repetitions', () => {
    const right = Array.from({ length: 20 }, (_, n) => effectsOfTwenty(4, `repetition ${n}`)).filter((effects) =>
      Math.min(...effects.slice(0, 10).map(({ muStar }) => muStar)) > Math.max(...effects.slice(10).map(({ muStar }) => muStar)));
    expect(right.length).toBe(19);
  });

  it('are the slopes of a plane, and tell a bend by μ* and σ where μ cancels', () => {
    const design = morris(50, 3, 'a'), effects = morrisEffects(design, outcomesOf(design.points, 3, (x) => 3 * x[0] - 2 * x[1] + 8 * (x[2] - 0.5) * (x[2] - 0.5)), HOW);
    for (const [factor, slope] of [[0, 3], [1, -2]] as const) {
      const { mu, muStar, sigma, low, high, used, leftOut } = effects[factor];
      for (const value of [muStar, low, high]) expect(value).toBeCloseTo(Math.abs(slope), 10);
      expect(mu).toBeCloseTo(slope, 10);
      expect(sigma).toBeCloseTo(0, 10);
      expect([used, leftOut]).toEqual([50, 0]);
    }
    // From 0 to 2/3 and from 1/3 to 1: −8/3 and 8/3.
    expect(effects[2].muStar).toBeCloseTo(8 / 3, 10);
    expect(Math.abs(effects[2].mu)).toBeLessThan(1.5);
    expect(effects[2].sigma).toBeGreaterThan(2.4);
  });

  it('have a 95 % interval of μ* that holds it less often with few trajectories: 80 % with 4, 90 % with 10, 94 % with 50', () => {
    const truth = effectsOfTwenty(4000, 'truth').map(({ muStar }) => muStar);
    const coverage = (trajectories: number): number => {
      const repetitions = Array.from({ length: 30 }, (_, n) => effectsOfTwenty(trajectories, `repetition ${n}`));
      return repetitions.reduce((sum, effects) => sum + effects.filter(({ low, high }, factor) => low <= truth[factor] && truth[factor] <= high).length, 0) / (30 * 20);
    };
    const [four, ten, fifty] = [4, 10, 50].map(coverage);
    expect(Math.abs(four - 0.8)).toBeLessThan(0.04);
    expect(Math.abs(ten - 0.9)).toBeLessThan(0.03);
    expect(Math.abs(fifty - 0.94)).toBeLessThan(0.025);
  });

  it('leave out what could not be measured, factor by factor, and say so', () => {
    const design = morris(3, 2, 'a'), outcomes = outcomesOf(design.points, 2, (x) => x[0] + 2 * x[1]);
    outcomes[0] = NaN; // the first step of the first trajectory
    const effects = morrisEffects(design, outcomes, HOW), hit = design.steps[0].factor;
    expect(effects[hit]).toMatchObject({ used: 2, leftOut: 1 });
    expect(effects[1 - hit]).toMatchObject({ used: 3, leftOut: 0 });
    expect(effects.map(({ mu }) => mu)).toEqual([expect.closeTo(1, 10), expect.closeTo(2, 10)]);
    expect(morrisEffects(design, outcomes.map(() => Infinity), HOW)[0]).toEqual({ factor: 0, mu: NaN, muStar: NaN, sigma: NaN, low: NaN, high: NaN, used: 0, leftOut: 3 });
    const single = morris(1, 2, 'a');
    expect(morrisEffects(single, outcomesOf(single.points, 2, (x) => x[0]), HOW)[0]).toMatchObject({ mu: expect.closeTo(1, 10), sigma: NaN, low: NaN, high: NaN, used: 1 });
    expect(() => morrisEffects(design, [1, 2], HOW)).toThrow('there are 2 outcomes for a Morris design of 9 rows; expected one a row');
  });
});
