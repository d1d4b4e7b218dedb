// Lines of an experiment: who must keep which limits, what is only shown, and how it is said.
import { describe, expect, it } from 'vitest';
import type { Bar } from '../../verify/experiment';
import { judge } from '../../verify/judge';
import { collect } from '../../verify/results';

const run = (x: number) => ({ values: { x }, series: { time_min: [0, 1440], y: [x, 2 * x] } });
const results = collect([['a', [run(1), run(2), run(6)]], ['one', [run(4)]], ['gone', [run(NaN), run(1)]]]);
const x = { reduce: 'value', arm: 'a', name: 'x' } as const;

function row(bar: Partial<Bar>) {
  const [only] = judge({ bars: [{ what: 'x', unit: 'µm', value: x, ...bar }], figures: [] }, results).rows;
  return only;
}
const said = (bar: Partial<Bar>) => [row(bar).pass, row(bar).bar];

describe('a line', () => {
  it('is kept by every run', () => {
    expect(said({ from: 1 })).toEqual([true, 'at least 1, in every run']);
    expect(said({ from: 1.5 })).toEqual([false, 'at least 1.5, in every run']);
    expect(said({ to: 6 })).toEqual([true, 'at most 6, in every run']);
    expect(said({ from: 1, to: 6 })).toEqual([true, '1 … 6, in every run']);
    expect(said({ above: 1 })).toEqual([false, 'above 1, in every run']);
    expect(said({ above: 0, to: 6 })).toEqual([true, 'above 0 and at most 6, in every run']);
    expect(said({ below: 6 })).toEqual([false, 'below 6, in every run']);
    expect(said({ from: 2, to: 2 })).toEqual([false, 'exactly 2, in every run']);
  });

  it('or by their mean, which is 3', () => {
    expect(said({ from: 3, by: 'mean' })).toEqual([true, 'at least 3, in the mean']);
    expect(said({ above: 3, by: 'mean' })).toEqual([false, 'above 3, in the mean']);
    expect(said({ below: 3.01, by: 'mean' })).toEqual([true, 'below 3.01, in the mean']);
  });

  it('is shown where there are no limits, or too few seeds', () => {
    expect(said({})).toEqual([null, '–']);
    expect(said({ from: 1, fewestSeeds: 4 })).toEqual([null, 'shown only']);
    expect(said({ from: 1, fewestSeeds: 3 })).toEqual([true, 'at least 1, in every run']);
  });

  it('is never kept by what cannot be measured', () => {
    const gone = { reduce: 'value', arm: 'gone', name: 'x' } as const;
    expect([row({ value: gone, to: 5 }).pass, row({ value: gone, from: -5, by: 'mean' }).pass, row({ value: gone, below: 5 }).pass]).toEqual([false, false, false]);
    expect(row({ from: gone }).pass).toBe(false);
  });

  it('may have limits that come out of other runs', () => {
    expect(said({ to: { reduce: 'value', arm: 'one', name: 'x' }, by: 'mean' })).toEqual([true, 'at most 4, in the mean']);
    expect(said({ from: { reduce: 'mean', of: x } })).toEqual([false, 'at least 3, in every run']);
  });

  it('says what was published, and shows further numbers beside the name', () => {
    expect(row({ published: '400–600' }).published).toBe('400–600');
    expect([row({}).published, row({ published: x }).published, row({ published: { reduce: 'mean', of: x } }).published]).toEqual(['–', '1–6', '3']);
    expect(row({ beside: { words: 'after % min', values: [x, 7] } }).name).toBe('x (after 3, 7 min)');
    expect(row({ words: 'two or more', from: 2 })).toMatchObject({ bar: 'two or more', unit: 'µm', ours: [1, 2, 6] });
  });
});

describe('a figure', () => {
  it('takes its own curves from the runs and leaves the published ones', () => {
    const axes = { x: { label: 'days' }, y: { label: 'y' } }, published = { kind: 'published', label: 'p', x: [0], y: [1] } as const;
    const { figures: [figure] } = judge({ bars: [], figures: [{
      name: 'f', title: 'F', ...axes, curves: [
        published,
        { kind: 'ours', label: 'series', from: { curve: 'series', arm: 'a', column: 'y' } },
        { kind: 'ours', label: 'at places', from: { curve: 'series', arm: 'a', column: 'y', x: [5, 6] } },
        { kind: 'ours', label: 'against', from: { curve: 'against', arm: 'one', column: 'y', x: 'time_min' } },
        { kind: 'ours', label: 'peak', group: 'g', from: { curve: 'shareOfPeak', arm: 'one', column: 'y', floor: 0.6 } },
        { kind: 'ours', label: 'quantities', from: { curve: 'quantities', x: [1, 2], values: [x, { reduce: 'product', of: [x, 2] }], plus: 0.5 } },
      ],
    }] }, results);
    expect(figure.curves).toEqual([
      published,
      { kind: 'ours', label: 'series', x: [0, 1], runs: [[1, 2], [2, 4], [6, 12]] },
      { kind: 'ours', label: 'at places', x: [5, 6], runs: [[1, 2], [2, 4], [6, 12]] },
      { kind: 'ours', label: 'against', x: [0, 1440], runs: [[4, 8]] },
      { kind: 'ours', label: 'peak', group: 'g', x: [0, 1], runs: [[0.6, 1]] },
      { kind: 'ours', label: 'quantities', x: [1, 2], runs: [[1.5, 2.5], [2.5, 4.5], [6.5, 12.5]] },
    ]);
  });
});
