// Every reducer on a few numbers whose answer is known beforehand.
import { describe, expect, it } from 'vitest';
import { JOIN } from '../../verify/dish';
import { REDUCERS, evaluate, onDay, ratio, value } from '../../verify/quantities';
import type { Quantity, ReducerName } from '../../verify/quantities';
import { collect } from '../../verify/results';

const DAY = 1440;
const times = [0, DAY, 2 * DAY, 3 * DAY, 4 * DAY];
const run = (y: number[], trigger: number[]) => ({ values: { best: Math.max(...y) }, series: { time_min: times, y, trigger } });
/** A lysis assay in which these shares of 100 targets are alive after each hour. */
const assay = (alive: number[]) => ({ values: {}, series: { time_min: alive.map((_, n) => 60 * n), tumor_alive: alive.map((share) => 100 * share) } });
/** A dish in which nobody is killed before this hour after the join, and everybody then. */
const dish = (cells: number, hour: number) => ({ values: {}, series: { time_min: [0, JOIN + 60 * hour, JOIN + 60 * hour + 1, JOIN + 6000], tumor_alive: [cells, cells, 0, 0], cart_bound: [10, 10, 0, 0], kills_total: [0, 0, cells, cells] } });
const well = (cells: number) => ({ values: {}, series: { time_min: [0, JOIN + 6000], tumor_alive: [cells, cells], cart_bound: [0, 0], kills_total: [0, 0] } });
const blood = { values: {}, series: { time_min: Array.from({ length: 21 }, (_, n) => n * DAY), blood: Array.from({ length: 21 }, (_, n) => (n <= 10 ? 2 ** n : 1024 / 4 ** (n - 10))) } };

const results = collect([
  ['a', [run([1, 5, 2, 8, 4], [0, 1, 0, 0, 0]), run([4, 3, 9, 0, 7], [0, 0, 0, 0, 0])]],
  ['gone', [run([NaN, 5, 2, NaN, 4], [0, 0, 0, 0, 0])]],
  ['none', [run([0, 0, 0, 0, 0], times), run([0, 0, 0, 0, 0], times)]],
  ['dim', [assay([1, 0.9, 0.8]), assay([1, 0.9, 0.8])]], ['mid', [assay([1, 0.8, 0.6]), assay([1, 0.8, 0.6])]], ['bright', [assay([1, 0.5, 0.2]), assay([1, 0.7, 0.2])]],
  ['control', [well(100), well(100)]], ['late', [dish(100, 48)]], ['early', [dish(100, 5)]],
  ['patient', [blood]],
]);

const y = { arm: 'a', column: 'y' } as const;
const wells = (arm: string, cartAdhesion = 0) => ({ arm, control: 'control', detachHours: 1, cartAdhesion });

const CASES: { readonly [K in ReducerName]: readonly (readonly [Extract<Quantity, { reduce: K }>, readonly number[]])[] } = {
  value: [[{ reduce: 'value', arm: 'a', name: 'best' }, [8, 9]]],
  onDay: [[{ reduce: 'onDay', ...y, day: 1 }, [5, 3]], [{ reduce: 'onDay', ...y, day: 2.5 }, [5, 4.5]], [{ reduce: 'onDay', ...y, day: 99 }, [4, 7]]],
  entry: [[{ reduce: 'entry', ...y, at: 2 }, [2, 9]], [{ reduce: 'entry', ...y, at: 5 }, [NaN, NaN]]],
  last: [[{ reduce: 'last', ...y }, [4, 7]]],
  highest: [[{ reduce: 'highest', ...y }, [8, 9]], [{ reduce: 'highest', ...y, from: 3 }, [8, 7]], [{ reduce: 'highest', arm: 'gone', column: 'y' }, [5]], [{ reduce: 'highest', arm: 'gone', column: 'y', from: 5 }, [NaN]]],
  lowest: [[{ reduce: 'lowest', ...y }, [1, 0]], [{ reduce: 'lowest', arm: 'gone', column: 'y' }, [2]]],
  average: [[{ reduce: 'average', ...y, from: 3 }, [6, 3.5]], [{ reduce: 'average', arm: 'gone', column: 'y', from: 2 }, [3]]],
  dayOfHighest: [[{ reduce: 'dayOfHighest', ...y }, [3, 2]], [{ reduce: 'dayOfHighest', arm: 'gone', column: 'y' }, [1]], [{ reduce: 'dayOfHighest', arm: 'none', column: 'y' }, [0, 0]]],
  dayOfLowest: [[{ reduce: 'dayOfLowest', ...y }, [0, 3]], [{ reduce: 'dayOfLowest', arm: 'gone', column: 'y' }, [2]]],
  daysAtLeast: [[{ reduce: 'daysAtLeast', ...y, atLeast: 5 }, [2, 1]]],
  firstDay: [[{ reduce: 'firstDay', ...y, atLeast: 5 }, [1, 2]], [{ reduce: 'firstDay', ...y, atLeast: 10 }, [4, 4]]],
  atFirst: [[{ reduce: 'atFirst', ...y, trigger: 'trigger', atLeast: 1 }, [5, NaN]], [{ reduce: 'atFirst', ...y, trigger: 'y', atLeast: 8 }, [8, 9]]],
  highestAfter: [[{ reduce: 'highestAfter', ...y, trigger: 'trigger', above: 0, days: 1.5 }, [8, NaN]], [{ reduce: 'highestAfter', ...y, trigger: 'trigger', above: 0, days: 3 }, [4, NaN]]],
  ratio: [[{ reduce: 'ratio', of: onDay('a', 'y', 1), to: 2 }, [2.5, 1.5]], [{ reduce: 'ratio', of: onDay('none', 'y', 1), to: onDay('none', 'y', 2) }, [0, 0]]],
  difference: [[{ reduce: 'difference', of: onDay('a', 'y', 4), less: onDay('a', 'y', 0) }, [3, 3]], [{ reduce: 'difference', of: 1, less: onDay('a', 'y', 0) }, [0, -3]]],
  product: [[{ reduce: 'product', of: [2, onDay('a', 'y', 1), 10] }, [100, 60]]],
  mean: [[{ reduce: 'mean', of: onDay('a', 'y', 1) }, [4]]],
  total: [[{ reduce: 'total', of: onDay('a', 'y', 1) }, [8]]],
  smallestStep: [[{ reduce: 'smallestStep', of: [1, onDay('a', 'y', 1), 3] }, [-1]]],
  largest: [[{ reduce: 'largest', of: [1, onDay('a', 'y', 1), 4] }, [5, 4]]],
  shareAbove: [[{ reduce: 'shareAbove', of: onDay('a', 'y', 3), level: 0 }, [0.5]]],
  pooledDeviation: [[{ reduce: 'pooledDeviation', of: [onDay('a', 'y', 1), onDay('none', 'y', 1)] }, [1]]],
  rmse: [[{ reduce: 'rmse', of: [onDay('a', 'y', 1), onDay('a', 'y', 4)], published: [4, 7.5] }, [Math.sqrt(2)]]],
  lysis: [[{ reduce: 'lysis', arm: 'bright', day: 1 / 24 }, [0.5, 0.3]], [{ reduce: 'lysis', arm: 'bright', day: 2 / 24 }, [0.8, 0.8]]],
  halfMaximum: [[{ reduce: 'halfMaximum', molecules: [10, 100, 1000], lysis: ['dim', 'mid', 'bright'].map((arm): Quantity => ({ reduce: 'lysis', arm, day: 2 / 24 })) }, [100, 100]]],
  cytolysis: [[{ reduce: 'cytolysis', ...wells('late'), hour: 24 }, [0]], [{ reduce: 'cytolysis', ...wells('late'), hour: 72 }, [1]],
    // Ten bound cells add the adhesion of thirty to a hundred; when their targets are gone they add nothing.
    [{ reduce: 'cytolysis', ...wells('late', 3), hour: 24 }, [-0.3]], [{ reduce: 'cytolysis', ...wells('late', 3), hour: 72 }, [1]]],
  lateShare: [[{ reduce: 'lateShare', ...wells('late'), line: 'PBT128' }, [1]]],
  doublingTime: [[{ reduce: 'doublingTime', arm: 'patient', column: 'blood' }, [1]]],
  leftOfPeak: [[{ reduce: 'leftOfPeak', arm: 'patient', column: 'blood', day: 11 }, [0.25]]],
};

describe('reducers', () => {
  it.each((Object.keys(REDUCERS) as ReducerName[]).flatMap((name) => CASES[name].map(([quantity, expected], n) => [`${name} ${n + 1}`, quantity, expected] as const)))('%s', (_, quantity, expected) => {
    const ours = evaluate(results, quantity);
    const digits = quantity.reduce === 'doublingTime' ? 1 : 9; // straight lines between days are not quite an exponential
    expect(ours).toHaveLength(expected.length);
    ours.forEach((one, n) => (Number.isNaN(expected[n]) ? expect(one).toBeNaN() : expect(one).toBeCloseTo(expected[n], digits)));
  });

  it('early killing leaves little to be lost late', () => {
    const [share] = evaluate(results, { reduce: 'lateShare', ...wells('early'), line: 'PBT128' });
    expect(share).toBeLessThan(0.8);
  });

  it('refuse what does not go together, and names that are none', () => {
    expect(() => evaluate(results, ratio(onDay('a', 'y', 1), { reduce: 'product', of: [onDay('late', 'tumor_alive', 1)] }))).not.toThrow();
    expect(() => evaluate(collect([['two', [run([1], [1]), run([1], [1])]], ['three', [run([1], [1]), run([1], [1]), run([1], [1])]]]), ratio(value('two', 'best'), value('three', 'best')))).toThrow('cannot combine 2 runs with 3');
    expect(() => evaluate(results, { reduce: 'higest', ...y } as unknown as Quantity)).toThrow('Did you mean highest?');
  });
});
