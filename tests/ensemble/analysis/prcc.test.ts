// Partial rank correlation: takes away what follows from others, is not moved by units, and says why where it has no answer.
import { describe, expect, it } from 'vitest';
import { prcc } from '../../../ensemble/analysis/prcc';
import { latinHypercube } from '../../../ensemble/designs/latinHypercube';
import { chanceOf } from '../../support/chance';

const ROWS = 100;

/** Rows of columns. */
function rowsOf(...columns: readonly ArrayLike<number>[]): Float64Array {
  return Float64Array.from({ length: ROWS * columns.length }, (_, n) => columns[n % columns.length][Math.floor(n / columns.length)]);
}

describe('partial rank correlation', () => {
  const cube = latinHypercube(ROWS, 3, 'a'), [a, b, c] = [0, 1, 2].map((factor) => cube.filter((_, n) => n % 3 === factor)), chance = chanceOf(4);
  const noise = a.map(() => chance() - 0.5), outcomes = a.map((x, row) => 3 * x - b[row] + 0.5 * noise[row]), plain = prcc(cube, 3, outcomes);

  it('tells what rises, what falls and what does nothing', () => {
    const [up, down, idle] = plain.factors;
    expect(up.coefficient).toBeGreaterThan(0.95);
    expect(down.coefficient).toBeLessThan(-0.8);
    expect(Math.abs(idle.coefficient)).toBeLessThan(0.2);
    expect([up.p < 1e-6, down.p < 1e-6, idle.p > 0.05]).toEqual([true, true, true]);
    expect(plain).toMatchObject({ freedom: 96, used: 100, leftOut: 0 });
  });

  it('is the same for all units and for every rising scale', () => {
    expect(prcc(rowsOf(a.map(Math.exp), b.map((x) => 1000 * x - 7), c.map((x) => x * x * x)), 3, outcomes.map(Math.exp))).toEqual(plain);
  });

  it('sees through a factor that only goes along with another', () => {
    const shadow = a.map((x, row) => x + 0.3 * noise[(row * 37) % ROWS]), [, second] = prcc(rowsOf(a, shadow), 2, outcomes).factors;
    expect(prcc(shadow, 1, outcomes).factors[0].coefficient).toBeGreaterThan(0.8);
    expect(Math.abs(second.coefficient)).toBeLessThan(0.3);
  });

  it('does not see what turns round', () => {
    expect(Math.abs(prcc(cube, 3, a.map((x) => (x - 0.5) * (x - 0.5))).factors[0].coefficient)).toBeLessThan(0.1);
  });

  it('leaves out rows without a number and says how many', () => {
    const holed = outcomes.slice(), values = cube.slice();
    holed[3] = NaN;
    holed[5] = Infinity;
    values[3 * 7 + 1] = NaN;
    const kept = [...outcomes.keys()].filter((row) => ![3, 5, 7].includes(row));
    expect(prcc(values, 3, holed)).toEqual({ ...prcc(kept.flatMap((row) => [...cube.subarray(3 * row, 3 * row + 3)]), 3, kept.map((row) => outcomes[row])), leftOut: 3 });
  });

  it('has no answer for what does not vary or cannot be told apart, and the right one for the others', () => {
    const found = prcc(rowsOf(a, a.map(() => 4), b, a.map((x) => 2 * x), c), 5, outcomes), none = { coefficient: NaN, p: NaN };
    expect(found.factors[0]).toEqual({ factor: 0, ...none, reason: 'collinear' });
    expect(found.factors[1]).toEqual({ factor: 1, ...none, reason: 'constant' });
    expect(found.factors[3]).toEqual({ factor: 3, ...none, reason: 'collinear' });
    expect(found.freedom).toBe(96);
    for (const [ours, theirs] of [[2, 1], [4, 2]]) expect(found.factors[ours].coefficient).toBeCloseTo(plain.factors[theirs].coefficient, 10);
    expect(prcc(cube, 3, outcomes.map(() => 1)).factors.map(({ reason }) => reason)).toEqual(['constant', 'constant', 'constant']);
  });

  it('has none with too few rows, and one that is certain where nothing is left to chance', () => {
    expect(prcc(cube.slice(0, 12), 3, outcomes.slice(0, 4)).factors.map(({ reason }) => reason)).toEqual(['few', 'few', 'few']);
    expect(prcc([], 3, []).factors.map(({ reason }) => reason)).toEqual(['few', 'few', 'few']);
    const [sure] = prcc(a, 1, a.map((x) => -x)).factors;
    expect(sure.coefficient).toBeCloseTo(-1, 12);
    expect(sure.p).toBeLessThan(1e-12);
    expect(() => prcc([1, 2, 3], 2, [1, 2])).toThrow('there are 3 values of 2 factors for 2 outcomes; expected 4');
  });

  it('calls chance what is chance: p is below 0.05 in 5 of 100 tables without a relation', () => {
    const draw = chanceOf(8);
    const small = Array.from({ length: 1000 }, () => prcc(Float64Array.from({ length: 60 }, draw), 3, Float64Array.from({ length: 20 }, draw)).factors[1].p).filter((p) => p < 0.05).length;
    expect(Math.abs(small / 1000 - 0.05)).toBeLessThan(0.025);
  });
});
