// Charts: the right points, gaps where nothing is measured, words, tables and drawings that agree with the record.
import { beforeEach, describe, expect, it } from 'vitest';
import { History, pickedRows } from '../../src/app/history';
import { chartData, livelyLines } from '../../src/charts/data';
import { roomFor } from '../../src/charts/drawing';
import { CUSTOM, choicesOf, hasTwoAxes, plotsOf } from '../../src/charts/plots';
import type { Plot } from '../../src/charts/plots';
import { chartSvg } from '../../src/charts/svg';
import { tableOf, trendOf } from '../../src/charts/words';
import { niche } from '../support/scenarios';
import { columnsNamed, row, runInfo } from './fakeRun';
import type { Numbers } from './fakeRun';

const info = runInfo();
let history = new History();
const record = (...rows: Numbers[]): void => history.append({ from: history.rows, rows: Float64Array.from(rows.flatMap(row)), marks: [] });
const plot = (id: Plot['id'], custom = 'cart_bound'): Plot => plotsOf(info, 'dark', custom).find((one) => one.id === id)!;
const plain = (text: string): string => text.replaceAll('\u202f', ' ');

beforeEach(() => {
  history = new History();
  history.begin(info.columns);
  record({ time_min: 0, tumor_alive: 4000, mean_antigen: 15_000 }, { time_min: 1440, tumor_alive: 4200, mean_antigen: 14_000, cart_alive: 50, kills_total: 10 }, { time_min: 2880, tumor_alive: 0, mean_antigen: NaN, cart_alive: 200, kills_total: 4200 });
});

describe('the record', () => {
  it('leaves out pieces that would leave a gap and takes overlapping ones', () => {
    history.append({ from: 7, rows: Float64Array.from(row({ tumor_alive: 1 })), marks: [] });
    expect(history.rows).toBe(3);
    history.append({ from: 2, rows: Float64Array.from([...row({ tumor_alive: 8 }), ...row({ tumor_alive: 9 })]), marks: [] });
    expect([...history.column('tumor_alive')]).toEqual([4000, 4200, 8, 9]);
  });

  it('grows without losing what it holds', () => {
    for (let i = 0; i < 1500; i++) record({ tumor_alive: i });
    expect(history.rows).toBe(1503);
    expect([...history.column('tumor_alive').slice(0, 4)]).toEqual([4000, 4200, 0, 0]);
    expect(history.column('tumor_alive').at(-1)).toBe(1499);
    expect(history.column('no_such_column')).toHaveLength(0);
  });

  it('is thinned with both ends kept', () => {
    expect(pickedRows(0, 10)).toEqual([]);
    expect(pickedRows(3, 10)).toEqual([0, 1, 2]);
    expect(pickedRows(10, 4)).toEqual([0, 3, 6, 9]);
    expect(pickedRows(11, 4)).toEqual([0, 3, 6, 9, 10]);
  });
});

describe('charts of the patient', () => {
  const names = ['time_min', 'tumor_alive', 'crs_grade', 'temperature_c', 'serum_il6', 'serum_ifng', 'il6_signal', 'neurotoxicity', 'blood_cart', 'b_cells', 'normal_t', 'tocilizumab', 'lymphodepletion'];

  it('are there when there is a patient, each axis with its name or unit', () => {
    const plots = plotsOf(runInfo({ columns: columnsNamed(names, { body: { scale: 1e7 } }) }), 'light', 'serum_il6');
    const ids = plots.map(({ id }) => id);
    for (const id of ['fever', 'cytokines', 'signals', 'blood', 'drugs'] as const) expect(ids).toContain(id);
    const fever = plots.find(({ id }) => id === 'fever')!;
    expect(fever.lines.map(({ column, right }) => [column, right])).toEqual([['crs_grade', false], ['temperature_c', true]]);
    expect([fever.units, fever.rightFrom]).toEqual([['CRS grade', 'temperature, °C'], 36]);
    expect(plots.find(({ id }) => id === 'blood')!.units).toEqual(['patch cells', 'normal T cells, cells/µL']);
    expect(plots.find(({ id }) => id === 'drugs')!.lines.map(({ column }) => column)).toEqual(['tocilizumab', 'lymphodepletion']);
  });

  it('do not lay a small amount flat under a large one: IL-6 and IFN-γ have an axis each', () => {
    const cytokines = plotsOf(runInfo({ columns: columnsNamed(names, { body: { scale: 1e7 } }) }), 'light', 'serum_il6').find(({ id }) => id === 'cytokines')!;
    expect(cytokines.units).toEqual(['serum IL-6, pg/mL', 'serum IFN-γ, pg/mL']);
    expect(hasTwoAxes(cytokines.lines)).toBe(true);
  });

  it('are not there otherwise', () => {
    const plots = plotsOf(runInfo({ columns: columnsNamed(names) }), 'dark', 'serum_il6');
    expect(plots.map(({ id }) => id)).not.toContain('fever');
    expect([...choicesOf(runInfo({ columns: columnsNamed(names) })).keys()]).not.toContain('Patient');
  });
});

describe('a chart', () => {
  it('shows days and leaves gaps where a mean has nobody to be taken over', () => {
    const antigen = plot('antigen');
    const { days, values } = chartData(history, antigen.lines, false);
    expect(days).toEqual([0, 1, 2]);
    expect(values[0]).toEqual([15_000, 14_000, null]);
  });

  it('has no place for zero on a logarithmic axis', () => {
    const { values } = chartData(history, plot('populations').lines.slice(0, 1), true);
    expect(values[0]).toEqual([4000, 4200, null]);
  });

  it('leaves out lines that have been zero all along, and columns the run does not have', () => {
    const missing = runInfo({ columns: info.columns.filter(({ name }) => name !== 'cart_memory') });
    expect(plotsOf(missing, 'dark', 'cart_bound').flatMap(({ lines }) => lines.map(({ column }) => column))).not.toContain('cart_memory');
    expect(livelyLines(history, plot('populations').lines).map(({ column }) => column)).toEqual(['tumor_alive']);
    expect(livelyLines(history, plot('cart').lines).map(({ column }) => column)).toEqual(['cart_alive']);
    expect(plotsOf(info, 'dark', 'cart_bound').map(({ id }) => id)).toEqual(['populations', 'cart', 'kills', 'antigen', CUSTOM]);
  });

  it('draws no line of all cells under that of the only product that is there, and both as soon as another comes', () => {
    const { car } = niche().products, products = { a: { ...car, label: 'A' }, b: { ...car, label: 'B' } };
    const own = new History(), columns = columnsNamed(['time_min', 'cart_alive', 'cart_alive_a', 'cart_alive_b'], { products });
    const drawn = () => livelyLines(own, plotsOf({ columns }, 'dark', '').find(({ id }) => id === 'cart')!.lines).map(({ label }) => label);
    own.begin(columns);
    own.append({ from: 0, rows: Float64Array.from([[0, 3, 3, 0], [1440, 4, 4, 0]].flat()), marks: [] });
    expect(drawn()).toEqual(['CAR-T cells: A']);
    own.append({ from: 2, rows: Float64Array.from([2880, 4, 3, 1]), marks: [] });
    expect(drawn()).toEqual(['CAR-T cells, all', 'CAR-T cells: A', 'CAR-T cells: B']);
  });

  it('tells remnants as less than can be measured, draws them on zero and gives them no decades', () => {
    const own = new History(), columns = columnsNamed(['time_min', 'mean_activation', 'mean_exhaustion']);
    own.begin(columns);
    own.append({ from: 0, rows: Float64Array.from([[0, 0.5, 1e-9], [1440, 0.25, 2e-12], [2880, 3.75e-35, 0]].flat()), marks: [] });
    const state = plotsOf({ columns }, 'dark', '').find(({ id }) => id === 'state')!, { lines } = state;
    expect(plain(trendOf(own, lines[0]))).toBe('activation: 0.5 at first, < 0.001 now, highest 0.5 on day 0, 00:00.');
    expect(tableOf(own, lines).at(-1)!.cells.map(plain)).toEqual(['< 0.001', '0']);
    expect(chartData(own, lines, false).values[0]).toEqual([0.5, 0.25, 0]);
    expect(chartData(own, lines, true).values[0]).toEqual([0.5, 0.25, null]);
    expect(livelyLines(own, lines).map(({ column }) => column)).toEqual(['mean_activation']);
    expect(livelyLines(own, lines.slice(1))).toEqual([]);
    for (const logarithmic of [false, true]) {
      const svg = chartSvg(state, chartData(own, lines, logarithmic), { logarithmic, run: '', caption: [], marks: [] });
      expect(svg).not.toMatch(/10[⁻⁰-⁹]|e−/);
    }
  });

  it('is told in words', () => {
    expect(plain(trendOf(history, plot('populations').lines[0]))).toBe('tumour cells: 4000 cells at first, 0 cells now, highest 4200 cells on day 1, 00:00.');
  });

  it('is told in words when nobody is left, when a grade is a grade, and when one is one', () => {
    expect(plain(trendOf(history, plot('antigen').lines[0]))).toBe('CD19: 15 000 molecules at first, none now, highest 15 000 molecules on day 0, 00:00.');
    const said = (column: string, ...numbers: number[]): string => {
      const own = new History();
      own.begin(columnsNamed(['time_min', column], { body: { scale: 1 } }));
      own.append({ from: 0, rows: Float64Array.from(numbers.flatMap((value, n) => [1440 * n, value])), marks: [] });
      const { lines } = plotsOf({ columns: columnsNamed(['time_min', column], { body: { scale: 1 } }) }, 'dark', column).find(({ id }) => id === CUSTOM)!;
      return plain(trendOf(own, lines[0]));
    };
    expect(said('crs_grade', 0, 2)).toBe('CRS grade: grade 0 at first, grade 2 now, highest grade 2 on day 1, 00:00.');
    expect(said('cart_alive', 1, 12)).toBe('CAR-T cells: 1 cell at first, 12 cells now, highest 12 cells on day 1, 00:00.');
    expect(said('tumor_radius_um', 26.1, NaN)).toBe('tumour radius: 26.1 µm at first, none now, highest 26.1 µm on day 0, 00:00.');
    expect(said('mean_antigen', NaN, NaN)).toBe('mean CD19 of tumour cells: Nothing to show yet.');
  });

  it('is a table too', () => {
    const rows = tableOf(history, plot('antigen').lines);
    expect(rows.map(({ time }) => time)).toEqual(['day 0, 00:00', 'day 1, 00:00', 'day 2, 00:00']);
    expect(rows.map(({ cells }) => plain(cells[0]))).toEqual(['15 000', '14 000', '–']);
  });

  it.each([false, true])('is a well-formed drawing (logarithmic: %s)', (logarithmic) => {
    const populations = { ...plot('populations'), lines: livelyLines(history, plot('populations').lines), title: 'Cells & <more>' };
    const svg = chartSvg(populations, chartData(history, populations.lines, logarithmic), { logarithmic, run: 'A niche', caption: ['seed 1'], marks: [] });
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    expect(svg).toContain('Cells &amp; &lt;more>');
    expect(svg).toContain('>cells<');
    expect(svg).toContain('>days<');
    const opened = svg.match(/<(svg|text)\b/g)!.length, closed = svg.match(/<\/(svg|text)>/g)!.length;
    expect(opened).toBe(closed);
    expect(svg.match(/<path d="M[^"]+" fill="none"[^>]+stroke-width="1.8"/g)).toHaveLength(populations.lines.length);
  });
});

describe('the axes', () => {
  it('have room for their longest number, and the usual room when all are short', () => {
    const room = (...numbers: string[]): number => roomFor(undefined as never, numbers);
    expect(room('200 000', '100 000')).toBeGreaterThan('200 000'.length * 6.5);
    expect(room('5', '10')).toBe(room('100'));
    expect(room('200 000')).toBeGreaterThan(room('100'));
    expect(roomFor(undefined as never, null)).toBe(room());
  });
});
