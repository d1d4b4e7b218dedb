// The chart as a drawing: where values lie, where a line breaks, which ticks an axis has, and how it says what and whose it is.
import { describe, expect, it } from 'vitest';
import type { ChartData } from '../../src/charts/data';
import type { Plot } from '../../src/charts/plots';
import { CHART, chartFigure, chartSvg } from '../../src/charts/svg';
import type { SvgOptions } from '../../src/charts/svg';
import { chartFrame } from '../../src/render/figure/chartPanel';
import type { ChartPanel } from '../../src/render/figure/figure';
import { CHART_PAGE, layOut } from '../../src/render/figure/layout';
import type { TimelineMark } from '../../workers/simApi';

const OPTIONS: SvgOptions = { logarithmic: false, run: 'A niche', caption: ['Scenario b-all-niche · seed 7'], marks: [] };
const cells: Plot = {
  id: 'populations', title: 'T', expected: true, units: ['cells', ''],
  lines: [{ column: 'tumor_alive', label: 'tumour cells', colour: '#000', dashed: false, right: false, unit: 'cells', partOf: null }],
};
const mark = (minutes: number, label: string): TimelineMark => ({ tick: minutes, minutes, origin: 'scenario', kind: 'infuse', label });

/** The frame of the curves, and the first curve, with the labels of the left axis. */
function drawn(values: readonly (number | null)[], logarithmic: boolean) {
  const data: ChartData = { days: values.map((_, day) => day), values: [values] };
  const figure = chartFigure(cells, data, { ...OPTIONS, logarithmic });
  const panel = layOut(figure, CHART_PAGE).blocks.find(({ name }) => name === `panel ${CHART}`)!;
  const { x, y, width, height } = chartFrame(figure.panels[0] as ChartPanel, panel);
  const svg = chartSvg(cells, data, { ...OPTIONS, logarithmic });
  return {
    left: x, right: x + width, top: y, bottom: y + height, svg,
    points: [.../<path d="([^"]+)" fill="none" stroke="#000" stroke-width="1.8"/.exec(svg)![1].matchAll(/([ML])([\d.]+),([\d.]+)/g)].map(([, verb, px, py]) => [verb, Number(px), Number(py)] as const),
    labels: [...svg.matchAll(/text-anchor="end">([^<]+)</g)].map(([, label]) => label.replaceAll('\u202f', ' ')),
  };
}

describe('a drawn chart', () => {
  it('puts days across and values up, from zero on', () => {
    const { left, right, top, bottom, points } = drawn([0, 100, 50], false);
    const height = (share: number) => bottom - (share / 1.05) * (bottom - top);
    expect(points.map(([verb]) => verb)).toEqual(['M', 'L', 'L']);
    [[left, bottom], [(left + right) / 2, height(1)], [right, height(0.5)]].forEach(([x, y], i) => {
      expect(Math.abs(points[i][1] - x)).toBeLessThan(0.06);
      expect(Math.abs(points[i][2] - y)).toBeLessThan(0.06);
    });
  });

  it('breaks a line where nothing is measured', () => {
    const pieces = (values: readonly (number | null)[]) => drawn(values, false).points.filter(([verb]) => verb === 'M').length;
    expect(pieces([1, 2, null, 3, 4])).toBe(2);
    expect(pieces([1, 2, 3, 3, 4])).toBe(1);
  });

  it('has whole decades on a logarithmic axis', () => {
    expect(drawn([3, 50, 9000], true).labels.filter((label) => /^\d[\d ]*$/.test(label))).toEqual(['1', '10', '100', '1000', '10 000']);
    const { top, bottom, points } = drawn([10, 100, 1000], true);
    expect(Math.abs(points[0][2] - bottom)).toBeLessThan(0.06);
    expect(Math.abs(points[1][2] - (bottom + top) / 2)).toBeLessThan(0.06);
    expect(drawn([100, 100], true).labels.filter((label) => /^\d/.test(label))).toEqual(['100', '1000']);
  });

  it('has its legend beside the curves, and names run, seed and events', () => {
    const marks = [mark(0, 'lymphodepletion'), mark(1440, '150 cells'), mark(2880, '150 cells'), mark(99_999, 'long after')];
    const data: ChartData = { days: [0, 1, 2], values: [[1, 2, 3]] };
    const figure = chartFigure(cells, data, { ...OPTIONS, marks }), page = layOut(figure, CHART_PAGE);
    const panel = page.blocks.find(({ name }) => name === `panel ${CHART}`)!;
    const beside = page.blocks.filter(({ name }) => /^(legend|key) /.test(name));
    expect(beside).toHaveLength(3);
    for (const { x } of beside) expect(x).toBeGreaterThan(panel.x + panel.width);
    expect(figure.keys).toEqual([{ mark: 'a', text: 'day 0, 00:00: lymphodepletion' }, { mark: 'b', text: 'day 1, 00:00; day 2, 00:00: 150 cells' }]);
    const svg = chartSvg(cells, data, { ...OPTIONS, marks });
    expect(svg.match(/stroke-dasharray="3 3"/g)).toHaveLength(3);
    for (const word of ['>a<', '>b<', '>A niche<', 'seed 7', '>days<', '>cells<', '>tumour cells<']) expect(svg).toContain(word);
  });

  it('says of every curve whose axis it follows, where there are two', () => {
    const two: Plot = { ...cells, units: ['cells', 'grade'], lines: [...cells.lines, { ...cells.lines[0], label: 'CRS', right: true, colour: '#f00' }] };
    const { legend, panels } = chartFigure(two, { days: [0, 1], values: [[1, 2], [0, 3]] }, OPTIONS);
    expect(legend.map(({ label }) => label)).toEqual(['tumour cells (left axis)', 'CRS (right axis)']);
    expect((panels[0] as ChartPanel).right?.colour).toBe('#f00');
  });
});
