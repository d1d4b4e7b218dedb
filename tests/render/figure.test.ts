// A saved figure: everything has its place, nothing lies over anything, nothing leaves the page, at any length of words.
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { ON_PAPER } from '../../src/render/figure/figure';
import type { ChartPanel, Figure, Panel } from '../../src/render/figure/figure';
import { CHART_PAGE, PICTURE_PAGE, SHEET_CHART, chartStrip, layOut } from '../../src/render/figure/layout';
import { chartFrame, headingHeight } from '../../src/render/figure/chartPanel';
import { boxOfText } from '../../src/render/figure/page';
import type { Box, Page, TextPiece } from '../../src/render/figure/page';
import { pictureFigure } from '../../src/render/figure/pictureFigure';
import { sideBySide } from '../../src/render/figure/sideBySide';
import { pageSvg } from '../../src/render/figure/svgWriter';
import { textWidth, wrapped } from '../../src/render/figure/textWidth';
import { scaleBarOf } from '../../src/render/overlay';
import { emptyRun } from '../browser/render/scenes';

const LONG = 'Extraordinarily long words about Donaudampfschifffahrtsgesellschaftskapitänspatentinhaberversammlungsprotokoll and CD19 '.repeat(4).trim();
const axis = (title: string) => ({ title, colour: '#123456', place: (value: number) => value, ticks: [0, 0.25, 0.5, 0.75, 1].map((value) => ({ value, text: String(value) })) });
const chart = (events: readonly { day: number; mark: string }[], title = 'cells'): ChartPanel => ({
  kind: 'chart', name: 'chart', days: [0, 10], end: 10, dayTicks: [0, 5, 10].map((value) => ({ value, text: String(value) })), dayTitle: 'days', left: axis(title), right: axis('grade'), events,
  lines: [{ colour: '#000', dashed: false, right: false, values: [0, 1] }],
});
const picture: Panel = { kind: 'picture', name: 'picture', alt: 'cells' };

function figure(more: Partial<Figure> = {}): Figure {
  return {
    ink: ON_PAPER, title: 'B-ALL in a marrow niche', subtitle: 'day 6, 04:30', panels: [picture], keys: [], scaleBar: { length: 200, width: 120, text: '200 µm' },
    legend: [{ label: 'Tumour cell', sign: [{ d: 'M0 0h1', fill: '#f00' }] }, { label: 'CAR-T cell', sign: [] }],
    scales: [{ label: 'CD19, molecules', stops: ['#000', '#fff'], ticks: [{ at: 0, text: '≤ 200' }, { at: 1, text: '≥ 50 000' }] }], caption: ['Scenario b-all-niche · seed 7'], ...more,
  };
}

const overlap = (a: Box, b: Box): boolean => a.x < b.x + b.width - 0.01 && b.x < a.x + a.width - 0.01 && a.y < b.y + b.height - 0.01 && b.y < a.y + a.height - 0.01;
const texts = ({ pieces }: Page): readonly TextPiece[] => pieces.filter((piece) => piece.kind === 'text');

function faults(page: Page): string[] {
  const found: string[] = [];
  const inside = ({ x, y, width, height }: Box) => x >= 0 && y >= 0 && x + width <= page.width + 0.01 && y + height <= page.height + 0.01;
  const named = [...page.blocks.map((box) => ({ name: box.name, box }))], written = texts(page).map((text) => ({ name: `“${text.text}”`, box: boxOfText(text) }));
  for (const { name, box } of [...named, ...written]) if (!inside(box)) found.push(`${name} leaves the page`);
  for (const list of [named, written])
    list.forEach((one, i) => list.slice(i + 1).forEach((other) => {
      if (overlap(one.box, other.box)) found.push(`${one.name} lies over ${other.name}`);
    }));
  return found;
}

describe('the layout of a figure', () => {
  it.each<[string, Figure]>([
    ['usual words', figure()],
    ['words as long as they come', figure({ title: LONG, subtitle: LONG, caption: [LONG, LONG], legend: Array.from({ length: 8 }, () => ({ label: LONG, sign: [] })), keys: [{ mark: 'a', text: LONG }] })],
    ['more in the legend than there is room for', figure({ legend: Array.from({ length: 90 }, (_, i) => ({ label: `Clone ${i}`, sign: [] })) })],
    ['nothing but a picture', figure({ legend: [], scales: [], scaleBar: null, caption: [], subtitle: '' })],
    ['four panels', figure({ panels: ['a', 'b', 'c', 'd'].map((name) => ({ ...picture, name })) })],
    ['a chart with events upon events', figure({ panels: [chart(Array.from({ length: 60 }, (_, i) => ({ day: i / 6, mark: `m${i % 9}` })))], scaleBar: null })],
  ])('keeps apart and on the page: %s', (_, one) => {
    for (const size of [PICTURE_PAGE, CHART_PAGE]) expect(faults(layOut(one, size))).toEqual([]);
  });

  it.each([1, 2, 3, 5])('keeps apart a picture and %s charts under letters, however long the names of their curves', (count) => {
    const lines = Array.from({ length: 5 }, (_, n) => ({ label: n === 3 ? LONG : `Curve ${n} with some words`, sign: [{ d: 'M0 0h1', stroke: '#f00' }] }));
    const charts = Array.from({ length: count }, (_, n): ChartPanel => ({ ...chart([{ day: 2, mark: 'a' }]), name: `chart ${n}`, label: String.fromCharCode(66 + n), heading: { title: LONG, lines } }));
    const one = figure({ panels: [{ ...picture, label: 'A' }, ...charts] }), page = layOut(one, { ...PICTURE_PAGE, height: PICTURE_PAGE.height + chartStrip(one) });
    expect(faults(page)).toEqual([]);
    expect(page.blocks.find(({ name }) => name === 'panel picture')!.height).toBeGreaterThan(480);
    expect(texts(page).map(({ text }) => text)).toEqual(expect.arrayContaining(['A', 'B', 'Curve 0 with some words']));
  });

  it.each([1, 5])('keeps apart a chart of a printed sheet and the names of its %s curves', (count) => {
    const lines = Array.from({ length: count }, (_, n) => ({ label: n === 3 ? LONG : `Curve ${n} with some words`, sign: [{ d: 'M0 0h1', stroke: '#f00' }] }));
    const panel: ChartPanel = { ...chart([{ day: 2, mark: 'a' }]), heading: { title: LONG, lines } }, { width, height } = SHEET_CHART;
    const page = layOut(figure({ title: '', subtitle: '', panels: [panel], legend: [], scales: [], scaleBar: null, caption: [] }), { width, height: height + headingHeight(panel, width) });
    expect(faults(page)).toEqual([]);
    expect(chartFrame(panel, page.blocks.find(({ name }) => name === 'panel chart')!).height, 'curves have room').toBeGreaterThan(70);
  });

  it('shows two runs beside each other under one legend, and a scale twice only where it is another one', () => {
    const own = (n: number) => figure({ legend: [{ label: 'Tumour cell', sign: [] }, { label: `Product ${n}`, sign: [] }], scaleBar: { length: 200, width: 60, text: '200 µm' } });
    const both = (one: Figure, other: Figure) => sideBySide([one, other].map((each, n) => ({ panel: `picture${n}`, label: `${'AB'[n]} · run`, letter: 'AB'[n]!, figure: each })));
    const pair = both(own(1), own(2)), page = layOut(pair, { width: 960, height: 540 });
    expect(faults(page)).toEqual([]);
    expect([pair.legend.map(({ label }) => label), pair.scales.map(({ label }) => label)]).toEqual([['Tumour cell', 'Product 1', 'Product 2'], ['CD19, molecules']]);
    const [left, right] = ['picture0', 'picture1'].map((name) => page.blocks.find((block) => block.name === `panel ${name}`)!);
    expect([left!.width, left!.height, left!.y]).toEqual([right!.width, right!.height, right!.y]);
    expect(texts(page).map(({ text }) => text)).toEqual(expect.arrayContaining(['A · run', 'B · run']));
    const wider = { ...own(2), scales: [{ label: 'CD19, molecules', stops: ['#000', '#fff'], ticks: [{ at: 1, text: '10' }] }] };
    expect(both(own(1), wider).scales.map(({ label }) => label)).toEqual(['A: CD19, molecules', 'B: CD19, molecules']);
  });

  it('keeps apart the moments of a poster and their labels', () => {
    for (const count of [1, 2, 6, 20]) {
      const panels = Array.from({ length: count }, (_, n): Panel => ({ ...picture, name: `picture ${n}`, label: `day ${n}, 00:00` }));
      expect(faults(layOut(figure({ panels, subtitle: '' }), { width: 300 + 330 * Math.ceil(Math.sqrt(count)), height: 150 + 330 * Math.ceil(Math.sqrt(count)) }))).toEqual([]);
    }
  });

  it('does so whatever is written', () => {
    const words = fc.string({ maxLength: 300, unit: 'grapheme-ascii' });
    fc.assert(fc.property(words, words, fc.array(words, { maxLength: 3 }), fc.array(words, { maxLength: 30 }), (title, subtitle, caption, labels) => {
      expect(faults(layOut(figure({ title, subtitle, caption, legend: labels.map((label) => ({ label, sign: [] })) }), PICTURE_PAGE))).toEqual([]);
    }), { numRuns: 60 });
  });

  it('says that the legend goes on, and shows scales before rows', () => {
    const page = layOut(figure({ legend: Array.from({ length: 90 }, (_, i) => ({ label: `Clone ${i}`, sign: [] })) }), PICTURE_PAGE);
    expect(texts(page).map(({ text }) => text)).toEqual(expect.arrayContaining(['CD19, molecules', 'Clone 0', expect.stringMatching(/^… and \d+ more$/)]));
  });

  it('finds two faults of its own kind', () => {
    const page = layOut(figure(), PICTURE_PAGE), [first] = page.blocks;
    expect(faults({ ...page, blocks: [first, { ...first, name: 'twin' }, { ...first, name: 'far', x: page.width, y: 300 }] })).toEqual(['far leaves the page', `${first.name} lies over twin`]);
  });
});

describe('words in a figure', () => {
  it('are broken into lines that fit, and cut with a sign', () => {
    for (const width of [60, 150, 400]) for (const line of wrapped(LONG, width, 12, 3)) expect(textWidth(line, 12)).toBeLessThanOrEqual(width);
    expect(wrapped(LONG, 100, 12, 2)).toHaveLength(2);
    expect(wrapped(LONG, 100, 12, 2)[1]).toMatch(/…$/);
    expect(wrapped('one two', 500, 12, 2)).toEqual(['one two']);
    expect(wrapped('', 500, 12, 2)).toEqual([]);
  });

  it('are as wide as Arial: 100 px of “iiii…” are fewer than of “MMMM…”', () => {
    expect(textWidth('i'.repeat(10), 10)).toBeCloseTo(22.2, 5);
    expect(textWidth('M'.repeat(10), 10)).toBeCloseTo(83.3, 5);
    expect(textWidth('Aµ', 10, true)).toBeGreaterThan(textWidth('Aµ', 10));
  });
});

describe('the figure of a picture', () => {
  const info = emptyRun();
  const notes = { title: 'T', subtitle: 'day 1', caption: ['seed 7'], alt: 'cells', counts: new Map([['tumor', 5], ['cart-0', 3], ['tumor-negative', 0], ['synapses', 2], ['marks', 44]]) };
  const state = { info, theme: 'light', colorBy: 'type', hidden: new Set<string>(), drawn: null, field: null, marked: false, scaleBar: scaleBarOf(0.5) } as const;
  const labels = (more: object) => pictureFigure(notes, { ...state, ...more }).legend.map(({ label }) => label);

  it('explains what can be seen in it, and nothing else', () => {
    expect(labels({})).toHaveLength(3);
    expect(labels({})).toEqual(expect.arrayContaining(['Synapse']));
    expect(labels({ hidden: new Set(['synapses', 'tumor']) })).toHaveLength(1);
    expect(labels({ marked: true })).toContain('Kill');
  });

  it('has a scale for the heat-map too, and a bar of a round length', () => {
    const field = { name: 'oxygen', label: 'Oxygen', unit: 'mmHg', doc: '', low: 0, high: 40, ticks: [{ value: 20, at: 0.5, text: '20' }], stops: ['#000', '#fff'] };
    expect(pictureFigure(notes, { ...state, field }).scales.map(({ label }) => label)).toEqual([expect.any(String), 'Oxygen, mmHg']);
    expect(pictureFigure(notes, state).scaleBar).toEqual({ length: 200, width: 100, text: '200 µm' });
  });
});

describe('a figure as SVG', () => {
  it('writes every text, escaped, and the picture it is given', () => {
    const page = layOut(figure({ title: 'Cells & <more> "quoted"' }), PICTURE_PAGE);
    const svg = pageSvg(page, { picture: 'data:image/png;base64,AAAA' }, 'x');
    expect(svg).toContain('Cells &amp; &lt;more> &quot;quoted&quot;');
    expect(svg.match(/<text\b/g)).toHaveLength(texts(page).length);
    expect(svg).toContain('href="data:image/png;base64,AAAA"');
    expect(svg).toContain('<linearGradient id="x-');
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    expect(pageSvg(page)).not.toContain('<image');
  });
});
