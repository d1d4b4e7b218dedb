// The parts of `verify` that only calculate: each against an answer known beforehand.
import { describe, expect, it } from 'vitest';
import { loadPreset } from '../../schema';
import { INSTRUMENTS } from '../../sim';
import { rulerOf } from '../../verify/axes';
import { forceLaw, furth } from '../../verify/calculations/motion';
import { orderOf } from '../../verify/calculations/spread';
import {
  BARE_PLATE, CART_ADHESION, EFFECTORS, FITS, HOURS, JOIN, LINES, adherentAfter, cytolysis, dishWork, lateShare, publishedCytolysis, publishedCytolysisAt, publishedIndex, publishedWithDexamethasone,
} from '../../verify/dish';
import type { Figure, Row } from '../../verify/experiment';
import { publishedLysis } from '../../verify/experiments/antigen';
import { steinCurve } from '../../verify/experiments/kinetics';
import fits from '../../verify/gliomaParameters.json';
import { minimise } from '../../verify/nelderMead';
import { plot } from '../../verify/plot';
import { courseOf } from '../../verify/reducers/blood';
import { halfMaximum } from '../../verify/reducers/lysis';
import { parseTable, referenceRows } from '../../verify/reference';
import { ours, reportOf, short } from '../../verify/report';
import { scenarioOf } from '../../verify/scenario';
import { deviation, firstCrossing, interpolate, ksDistance, median, quantile, rmse } from '../../ensemble/statistics';

describe('statistics', () => {
  it('of small samples', () => {
    expect(deviation([2, 4, 4, 4, 5, 5, 7, 9])).toBeCloseTo(Math.sqrt(32 / 7), 12);
    expect(deviation([3])).toBe(0);
    expect([median([9, 1, 5]), median([1, 2, 3, 10]), quantile([0, 10], 0.9)]).toEqual([5, 2.5, 9]);
    expect(rmse([1, 2, 3], [1, 4, 1])).toBeCloseTo(Math.sqrt(8 / 3), 12);
    expect(() => rmse([1], [1, 2])).toThrow('cannot compare 1 values with 2');
  });

  it('read curves between their points', () => {
    expect([-1, 0, 5, 10, 99].map((x) => interpolate([0, 10], [1, 3], x))).toEqual([1, 1, 2, 3, 3]);
    expect(firstCrossing([0, 1, 2, 3], [0, 4, 2, 6], 3)).toBe(0.75);
    expect(firstCrossing([0, 1, 2], [5, 3, 1], 2)).toBe(1.5);
    expect(firstCrossing([0, 1], [0, 1], 2)).toBeNaN();
  });

  it('measure the distance of a sample from a distribution', () => {
    expect(ksDistance([0.5], (x) => x)).toBe(0.5);
    expect(ksDistance([0.1, 0.3, 0.5, 0.7, 0.9], (x) => x)).toBeCloseTo(0.1, 12);
    expect(ksDistance([0.1, 0.2, 0.3], (x) => x)).toBeCloseTo(0.7, 12);
  });
});

describe('Nelder and Mead', () => {
  it('finds the bottom of Rosenbrock’s valley', () => {
    const valley = ([x, y]: readonly number[]) => 100 * (y - x * x) ** 2 + (1 - x) ** 2;
    const { at, value, evaluations } = minimise(valley, [-1.2, 1], { steps: [0.5, 0.5], mostEvaluations: 400, tolerance: 1e-12 });
    expect(at[0]).toBeCloseTo(1, 4);
    expect(at[1]).toBeCloseTo(1, 4);
    expect(value).toBeLessThan(1e-9);
    expect(evaluations).toBeLessThan(300);
  });

  it('keeps to its number of evaluations, shrinks where it must, and tells of every improvement', () => {
    const values: number[] = [];
    let calls = 0;
    const found = minimise((at) => {
      calls++;
      return Math.max(...at.map(Math.abs));
    }, [3, -2, 4], { steps: [1, 1, 1], mostEvaluations: 80, tolerance: 0, onBetter: ({ value }) => values.push(value) });
    expect(calls).toBe(found.evaluations);
    expect(calls).toBeLessThan(90);
    expect(values).toEqual([...values].sort((a, b) => b - a));
    expect(found.value).toBeLessThan(0.5);
  });
});

describe('exact answers', () => {
  it('order of a scheme', () => expect(orderOf(0.8, 0.1)).toBeCloseTo(3, 12));
  it('force of two cells', () => expect([forceLaw(6, 12, 10, 0.4), forceLaw(13, 12, 10, 0.4), forceLaw(16, 12, 10, 0.4)].map((v) => Number(v.toFixed(6)))).toEqual([2.356, -0.007111, 0]));
  it('spread of a walk: straight at first, then like diffusion', () => {
    expect(furth(5, 10, 0.01)).toBeCloseTo((5 * 0.01) ** 2, 5);
    expect(furth(5, 10, 1e6) / (2 * 25 * 10 * 1e6)).toBeCloseTo(1, 4);
  });
});

describe('antigen', () => {
  it('half-maximum lies where lysis above background is half', () => {
    expect(halfMaximum([10, 100, 1000], [0, 0.4, 0.8])).toBeCloseTo(100, 9);
    expect(halfMaximum([1, 100], [0.2, 0.8], 0.2)).toBeCloseTo(10, 9);
    expect(halfMaximum([1, 100], [0, 0])).toBeNaN();
  });

  it('published readings at one density are averaged, the one without antigen is the background', () => {
    expect(publishedLysis({ study: 'Arcangeli2017', car: 'WT' })).toMatchObject({ antigen: [1600, 7500], lysis: [expect.closeTo(0.505, 9), 0.78], background: 0.1 });
    expect(publishedLysis({ study: 'Watanabe2015', car: 'CD20' }).background).toBe(0);
  });
});

describe('glioma', () => {
  it('cytolysis is what is missing against the control', () => expect(cytolysis([50, 0, 120], [100, 100, 100])).toEqual([0.5, 1, expect.closeTo(-0.2, 12)]));

  it('the published cytolysis agrees with the published curves', () => {
    const control = publishedIndex('PBT030', 0), treated = publishedIndex('PBT030', 2500);
    const at = (curve: typeof control, hour: number) => interpolate(curve.hours, curve.index, hour) / curve.index[0];
    publishedCytolysis('PBT030', 2500).forEach((value, n) => expect(1 - at(treated, HOURS[n]) / at(control, HOURS[n])).toBeCloseTo(value, 1));
    publishedCytolysisAt('PBT030', 2500, HOURS).forEach((value, n) => expect(value).toBeCloseTo(publishedCytolysis('PBT030', 2500)[n], 1));
    expect(publishedCytolysisAt('PBT030', 2500, [8])[0]).toBeCloseTo(1 - 2.1279 / 1.5928, 3);
  });

  it('the preset carries the numbers fitted to its line, and the record says how they were found', () => {
    const parsed = loadPreset('dish-low-et');
    expect(parsed.ok && parsed.scenario.parameters).toMatchObject(FITS.PBT128.parameters);
    expect(fits.lines).toMatchObject({ PBT030: { method: expect.stringContaining('Nelder–Mead') as unknown, evaluations: expect.any(Number) as unknown }, PBT128: {} });
    expect(CART_ADHESION).toBe(INSTRUMENTS.cartAdhesion);
    expect(scenarioOf(dishWork(0, {}, 1)).schedule).toEqual([]);
    expect(scenarioOf(dishWork(1250, FITS.PBT128.parameters, 0.25)).schedule).toMatchObject([{ at: 1596, infuse: { count: 16 } }]);
  });

  it('wells without dexamethasone are the same in both files; with it PBT128 is killed less, most at the lowest ratio, and PBT030 is not', () => {
    for (const line of LINES) {
      for (const effectors of EFFECTORS) {
        HOURS.forEach((hour, n) => expect(publishedWithDexamethasone(line, effectors, hour, 0)).toBeCloseTo(publishedCytolysis(line, effectors)[n], 1));
      }
    }
    const change = (line: string) => EFFECTORS.map((effectors) => publishedWithDexamethasone(line, effectors, 96) - publishedWithDexamethasone(line, effectors, 96, 0));
    const [many, some, few] = change('PBT128');
    expect([many < -0.2, some < -0.5, few < -0.5, few < many]).toEqual([true, true, true, true]);
    for (const one of change('PBT030')) expect(Math.abs(one)).toBeLessThan(0.05);
    expect(() => publishedWithDexamethasone('PBT030', 500, 96, 7)).toThrow('no wells of PBT030 with 500 effectors and 7 µg/mL dexamethasone');
  });

  it('the plate reads the living, the killed that still hold on, and what bound CAR-T cells add', () => {
    const run = { values: {}, series: { time_min: [0, JOIN, JOIN + 600, JOIN + 1200], tumor_alive: [100, 100, 90, 60], kills_total: [0, 0, 10, 50], cart_bound: [0, 0, 8, 5] } };
    expect(adherentAfter([10, 20], run, { detachHours: 10, cartAdhesion: 2 })).toEqual([90 + 10 + 16, 60 + 40 + 10]);
    expect(adherentAfter([10, 20], run, { ...BARE_PLATE, detachHours: 10 })).toEqual([100, 100]);
  });

  it('late share is one when nothing is lost on the first day', () => {
    const control = { hours: [0, 24, 96], index: [1, 2, 4] };
    expect(lateShare({ hours: [0, 24, 96], index: [1, 2, 0] }, control)).toBe(1);
    expect(lateShare({ hours: [0, 24, 96], index: [1, 1, 0] }, control)).toBe(0.75);
  });
});

describe('kinetics', () => {
  it('finds doubling, peak and decline of a drawn course', () => {
    const days = Array.from({ length: 91 }, (_, n) => n);
    const { doubling, peakDay, left } = courseOf(days, days.map((day) => (day <= 9 ? 1000 * 2 ** ((day - 9) / 0.8) : 1000 * steinCurve(day + 0.3))));
    expect(doubling).toBeCloseTo(0.8, 1);
    expect(peakDay).toBe(9);
    expect(left(27.7)).toBeCloseTo(steinCurve(28), 3);
  });

  it('gives the published shares left', () => {
    expect(steinCurve(28)).toBeCloseTo(0.057, 3);
    expect(steinCurve(90)).toBeCloseTo(0.0061, 4);
  });
});

describe('tables and reports', () => {
  it('reads quoted fields with commas', () => expect(parseTable('a,b\n1,"x, y"\n2,\n')).toEqual([{ a: '1', b: 'x, y' }, { a: '2', b: '' }]));
  it('refuses torn rows and unknown files', () => {
    expect(() => parseTable('a,b\n1\n')).toThrow('line 2 has 1 fields');
    expect(() => referenceRows('none.csv')).toThrow('there is no reference/none.csv');
  });

  const row = (pass: boolean | null, values: number[]): Row => ({ name: 'x', unit: 'µm', published: '1', bar: '–', ours: values, pass });

  it('fail when one row fails, and say what cannot be measured', () => {
    const target = { name: 't', title: 'T' }, figures: Figure[] = [];
    expect(reportOf(target, { rows: [row(true, [1]), row(null, [2])], figures }).pass).toBe(true);
    const failed = reportOf(target, { rows: [row(true, [1, 3]), row(false, [NaN])], figures });
    expect(failed.pass).toBe(false);
    expect(failed.rows.map(ours)).toEqual(['2 ± 1.41 µm (n = 2)', 'not measurable (n = 1)']);
    expect(() => reportOf(target, { rows: [], figures })).toThrow('judges nothing');
  });

  it('writes numbers to be read', () => expect([0, 0.01234, 12.345, 1234.5, 2e6, 1e-5].map((value) => short(value).replaceAll('\u202f', ' '))).toEqual(['0', '0.0123', '12.3', '1235', '2 000 000', '1 × 10⁻⁵']));
});

describe('figures', () => {
  const figure: Figure = {
    name: 'f', title: 'A < B & C', x: { label: 'time (d)' }, y: { label: 'cells', scale: 'log' },
    curves: [
      { kind: 'published', label: 'measured', group: 'g', x: [0, 1, 2], y: [10, 100, NaN], spread: [1, 10, 1] },
      { kind: 'ours', label: 'model', group: 'g', x: [0, 1, 2], runs: [[10, 90, 1000], [12, 110, 1200]] },
    ],
  };

  it('hold marks, a line and a band, escaped text and no broken numbers', () => {
    const svg = plot(figure);
    expect(svg).toContain('A &lt; B &amp; C');
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    expect(svg.match(/<circle/g)).toHaveLength(3); // two points and the legend's
    expect(svg).toContain('fill-opacity');
    expect(plot(figure)).toBe(svg);
  });

  it('have ticks at round numbers, ends on a tick unless they are given, and nothing outside', () => {
    const ticks = (...args: Parameters<typeof rulerOf>) => rulerOf(...args).ticks.map(({ at, text }) => [text.replaceAll('\u202f', ' '), Math.round(at)]);
    expect(ticks({ label: '' }, [3, 17_400], 0, 100)).toEqual([['0', 0], ['5000', 25], ['10 000', 50], ['15 000', 75], ['20 000', 100]]);
    expect(ticks({ label: '', from: 0, to: 96 }, [1, 500], 0, 96)).toEqual([['0', 0], ['20', 20], ['40', 40], ['60', 60], ['80', 80]]);
    expect(ticks({ label: '', scale: 'log' }, [1, 1000, 0, NaN], 0, 300)).toEqual([['1', 0], ['10', 100], ['100', 200], ['1000', 300]]);
    expect(ticks({ label: '', scale: 'log' }, [10, 100], 0, 100)).toEqual([['10', 0], ['20', 30], ['50', 70], ['100', 100]]);
    const ruler = rulerOf({ label: '', from: 0, to: 10 }, [], 0, 100), log = rulerOf({ label: '', scale: 'log', from: 1, to: 100 }, [], 0, 100);
    expect([-5, 5, 99].map(ruler.at)).toEqual([0, 50, 100]);
    expect([0, 10, 1e6].map(log.at)).toEqual([0, 50, 100]);
  });

  it('put values where the axis says', () => {
    const svg = plot({ ...figure, x: { label: 'x', from: 0, to: 10 }, y: { label: 'y', from: 0, to: 10 }, curves: [{ kind: 'published', label: 'p', x: [5], y: [5] }] });
    const [, cx, cy] = /<circle cx="([\d.]+)" cy="([\d.]+)"/.exec(svg)!;
    expect([Number(cx), Number(cy)]).toEqual([(74 + 520) / 2, (48 + 372) / 2]);
  });
});
