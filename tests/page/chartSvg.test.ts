// The chart as a drawing: where values lie, where a line breaks, which ticks an axis has.
import { describe, expect, it } from 'vitest';
import type { ChartData } from '../../src/charts/data';
import type { Plot } from '../../src/charts/plots';
import { chartSvg } from '../../src/charts/svg';

const LEFT = 76, RIGHT = 644, TOP = 48, BOTTOM = 344;

function drawn(values: readonly (number | null)[], logarithmic: boolean): { readonly path: string; readonly labels: string[] } {
  const plot: Plot = {
    id: 'populations', title: 'T', units: ['cells', ''],
    lines: [{ column: 'tumor_alive', label: 'tumour cells', colour: '#000', dashed: false, right: false, unit: 'cells' }],
  };
  const data: ChartData = { days: values.map((_, day) => day), values: [values] };
  const svg = chartSvg(plot, data, { logarithmic, caption: '', marks: [] });
  return { path: /<path d="([^"]+)" fill="none"/.exec(svg)![1], labels: [...svg.matchAll(/text-anchor="end">([^<]+)</g)].map(([, label]) => label.replaceAll('\u2009', ' ')) };
}

describe('a drawn chart', () => {
  it('puts days across and values up, from zero on', () => {
    // 296 from bottom to top, the highest value at 1/1.05 of it.
    expect(drawn([0, 100, 50], false).path).toBe(`M${LEFT},${BOTTOM}L${(LEFT + RIGHT) / 2},62.1L${RIGHT},203`);
  });

  it('breaks a line where nothing is measured', () => {
    expect(drawn([1, 2, null, 3, 4], false).path.match(/M/g)).toHaveLength(2);
    expect(drawn([1, 2, 3, 3, 4], false).path.match(/M/g)).toHaveLength(1);
  });

  it('has whole decades on a logarithmic axis', () => {
    expect(drawn([3, 50, 9000], true).labels.filter((label) => /^\d[\d ]*$/.test(label))).toEqual(['1', '10', '100', '1000', '10 000']);
    const [first, second] = [...drawn([10, 100, 1000], true).path.matchAll(/,([\d.]+)/g)].map(([, y]) => Number(y));
    expect([first, second]).toEqual([BOTTOM, (BOTTOM + TOP) / 2]);
    expect(drawn([100, 100], true).labels.filter((label) => /^\d/.test(label))).toEqual(['100', '1000']);
  });
});
