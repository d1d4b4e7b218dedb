// The legend names exactly what a run can show, in its own words and colours.
import { describe, expect, it } from 'vitest';
import { MODELS } from '../../sim';
import { css } from '../../src/render/colour';
import { legendOf } from '../../src/render/legend';
import { PALETTES } from '../../src/render/palette';
import { describeModel } from '../../workers/modelInfo';
import { emptyRun } from '../browser/render/scenes';

const product = (label: string, targets: string) => ({ name: label, label, costimulation: '4-1BB', targets, dose: { count: 10, over: 0, entry: 'edge' as const } });
const groups = (...args: Parameters<typeof legendOf>) => legendOf(...args).cells.map((entry) => entry.group);

describe('the legend', () => {
  it('names the antigen that is lost', () => {
    const legend = legendOf(emptyRun(), 'dark', 'type');
    const negative = legend.cells.find((entry) => entry.group === 'tumor-negative')!;
    expect(negative.label).toBe('CD19-negative tumour cell');
    expect(negative.colour).toBe(css(PALETTES.dark.negative));
    expect(negative.shape).toBe('hollow');
    expect(legend.scale).toMatchObject({ label: 'CD19, molecules', low: '≤ 200', high: '≥ 50\u202f000' });
  });

  it('begins an entry with a capital, and knows what the organoid model has not', () => {
    const organoid = emptyRun({ model: describeModel(MODELS.organoid), antigens: { A: 'oncoprotein', B: 'B' }, products: [product('one', 'oncoprotein')] });
    const legend = legendOf(organoid, 'dark', 'type');
    expect(legend.cells.map((entry) => entry.label)).toContain('Oncoprotein-negative tumour cell');
    expect(legend.cells.map((entry) => entry.group)).not.toEqual(expect.arrayContaining(['cart-memory']));
    expect(legend.scale).toMatchObject({ label: 'oncoprotein, mean at start = 1', low: '0', high: '2' });
  });

  it('lists healthy cells, stroma, macrophages and vessels only where there are some', () => {
    expect(groups(emptyRun(), 'dark', 'type')).not.toContain('healthy');
    expect(groups(emptyRun({ clones: [{ clone: 'B cells', label: 'B cells', kind: 2 }, { clone: 'fibroblasts', label: 'fibroblasts', kind: 3 }, { clone: 'macrophages', label: 'macrophages', kind: 4 }] }), 'dark', 'type')).toEqual(expect.arrayContaining(['healthy', 'stroma', 'macrophage']));
    expect(groups(emptyRun(), 'dark', 'type')).not.toContain('macrophage');
    expect(legendOf(emptyRun(), 'dark', 'type').extras.map((e) => e.group)).not.toContain('vessels');
    expect(legendOf(emptyRun({ vessels: [[0, 0, 0]] }), 'dark', 'type').extras.map((e) => e.group)).toContain('vessels');
  });

  it('lists no CAR-T cells in an untreated run, and every product in a mixed one, each in its colour', () => {
    expect(groups(emptyRun({ products: [] }), 'dark', 'type').filter((g) => g.startsWith('cart'))).toEqual([]);
    const two = legendOf(emptyRun({ products: [product('one', 'CD19'), product('two', 'CD22')] }), 'light', 'type');
    const carts = two.cells.filter((entry) => /^cart-\d/.test(entry.group));
    expect(carts.map((entry) => entry.group)).toEqual(['cart-0', 'cart-1']);
    expect(carts[0].colour).not.toBe(carts[1].colour);
  });

  it('has a scale for every colouring by amount, and the clones for the colouring by clone', () => {
    for (const colorBy of ['type', 'antigenA', 'antigenB', 'activation', 'exhaustion'] as const) expect(legendOf(emptyRun(), 'dark', colorBy).scale!.stops.length).toBeGreaterThan(2);
    const legend = legendOf(emptyRun(), 'dark', 'clone');
    expect(legend.scale).toBeNull();
    expect({ kind: 'names', names: legend.names.map(({ label }) => label) }).toEqual(emptyRun().colourings.find(({ name }) => name === 'clone')!.scale);
  });
});
