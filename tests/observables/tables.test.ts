// Every table and chart shows under a column's name what that column measures: header, values and lines belong together.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { advance, createWorld, measured, observablesOf, observe } from '../../sim';
import { formatQuantity } from '../../src/app/format';
import { History } from '../../src/app/history';
import { patientRows } from '../../src/app/patientRows';
import { chartData, shownPlots } from '../../src/charts/data';
import { CUSTOM, choicesOf, chosenOf, plotsOf } from '../../src/charts/plots';
import { describeColumns } from '../../workers/columns';
import { exportTable } from '../../workers/exportTable';
import { Run } from '../../workers/run';
import { PRESETS, loadPreset } from '../../schema';
import type { ScenarioDocument } from '../../schema';
import { cli } from '../cli/terminal';
import { RICH } from '../support/rich';

const scenario = { ...RICH.stroma(), body: { scale: 1e7 } };
const columns = describeColumns(scenario);
/** Unlike anything else: column c says 1000 + 7·c, and one more in every row. */
const valueOf = (c: number, row: number): number => (columns[c].name === 'time_min' ? 60 * row : 1000 + 7 * c + row);

let folder = '';
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'cart-lab-tables-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const parsed = (csv: string): Record<string, string>[] => {
  const [header, ...rows] = csv.trimEnd().split('\n').map((line) => line.split(','));
  return rows.map((cells) => Object.fromEntries(header.map((name, c) => [name, cells[c]])));
};
const asText = (values: Readonly<Record<string, number>>): Record<string, string> => Object.fromEntries(Object.entries(values).map(([name, value]) => [name, Number.isNaN(value) ? '' : String(value)]));

describe('a table', () => {
  it('of the page has under every header the value of that column, and an empty field for what nobody has', async () => {
    const run = new Run({ scenario, document: {} as ScenarioDocument, preset: null, seed: '1', set: {} });
    const expected = [asText(measured(run.world))];
    while (run.tick < 120) {
      run.step();
      if (run.tick % 60 === 0) expected.push(asText(measured(run.world)));
    }
    const rows = parsed((await exportTable(run, 'plain')).replace(/^#.*\n/gm, ''));
    expect(rows).toEqual(expected);
    expect(rows[0]['mean_activation']).toBe('');
    expect(rows[0]['cart_alive']).toBe('0');
  });

  it('of the command line too', async () => {
    const path = join(folder, 'table.csv'), preset = loadPreset('cd28-vs-41bb');
    if (!preset.ok) throw new Error('no such preset');
    await cli(['run', 'cd28-vs-41bb', '--until', '4h', '--every', '2h', '--out', path]);
    const world = createWorld(preset.scenario), expected = [0, 120, 240].map((tick) => {
      advance(world, tick * world.scenario.clock.ticksPerMinute - world.tick);
      return asText(measured(world));
    });
    expect(parsed(readFileSync(path, 'utf8'))).toEqual(expected);
  });

  it('has the same header for every run of a scenario, whatever happens in it', () => {
    const empty = createWorld({ ...scenario, schedule: [] }), out = new Float64Array(observablesOf(scenario).length);
    observe(empty, out);
    expect(observablesOf(empty.scenario).map(({ name }) => name)).toEqual(columns.map(({ name }) => name));
  });
});

describe('a chart', () => {
  const history = new History();
  history.begin(columns);
  history.append({ from: 0, rows: Float64Array.from([0, 1, 2].flatMap((row) => columns.map((_, c) => valueOf(c, row)))), marks: [] });
  const at = (name: string): number => columns.findIndex((column) => column.name === name);

  it('draws in every line the column of that name, in its unit', () => {
    const plots = plotsOf({ columns }, 'dark', 'mean_exhaustion');
    expect(plots.length).toBeGreaterThan(8);
    for (const { lines } of plots) {
      const { days, values } = chartData(history, lines, false);
      expect(days).toEqual([0, 1 / 24, 2 / 24]);
      lines.forEach((line, n) => {
        const c = at(line.column);
        expect(values[n], line.column).toEqual([0, 1, 2].map((row) => valueOf(c, row)));
        expect([line.unit, line.label], line.column).toEqual([columns[c].unit, columns[c].line === null ? columns[c].title : columns[c].line.label]);
      });
    }
  });

  it('is where its column wants it, once, and names what it draws', () => {
    const drawn = plotsOf({ columns }, 'light', 'crp').flatMap(({ id, lines }) => lines.map(({ column, right }) => `${id} ${column} ${right}`)).filter((line) => !line.startsWith(CUSTOM));
    const wanted = columns.flatMap(({ name, line }) => (line === null ? [] : [`${line.chart.id} ${name} ${line.right}`]));
    expect(drawn.sort()).toEqual(wanted.sort());
    for (const { id, lines } of plotsOf({ columns }, 'light', 'crp')) expect(new Set(lines.map(({ label }) => label)).size, id).toBe(lines.length);
  });

  it.each([...PRESETS.keys()])('gives every line of a chart a look and a name of its own, on either paper (%s)', (name) => {
    const preset = loadPreset(name);
    if (!preset.ok) throw new Error(name);
    for (const theme of ['dark', 'light'] as const) {
      for (const { id, lines } of plotsOf({ columns: describeColumns(preset.scenario) }, theme, 'crp')) {
        const looks = lines.map(({ colour, dashed }) => `${colour} ${dashed}`);
        expect(new Set(looks).size, `${theme} ${id}: ${looks.join()}`).toBe(looks.length);
        expect(new Set(lines.map(({ label }) => label)).size, id).toBe(lines.length);
      }
    }
  });

  it.each([...PRESETS])('is there from the start if the scenario will fill it, and otherwise when somebody has done so by hand (%s)', (name, text) => {
    const preset = loadPreset(name);
    if (!preset.ok) throw new Error(name);
    const own = describeColumns(preset.scenario), plots = plotsOf({ columns: own }, 'dark', 'tumor_alive'), nothing = new History(), given = new History();
    const start = own.map(() => 0);
    nothing.begin(own);
    nothing.append({ from: 0, rows: Float64Array.from(start), marks: [] });
    given.begin(own);
    given.append({ from: 0, rows: Float64Array.from([start, own.map(() => 1)].flat()), marks: [] });
    const ids = (history: History): string[] => shownPlots(history, plots).map(({ id }) => id), shown = ids(nothing);
    // A story may speak of infusing and giving; a plan that does so has a key of that name.
    const infuses = text.includes('"infuse":'), gives = /"give":/.test(text.replace(/"experiments": \[[^]*?\n {2}\]/, ''));
    expect(shown.includes('drugs')).toBe(gives);
    for (const id of ['cart', 'kills']) expect(shown.includes(id), id).toBe(infuses);
    expect(shown).toEqual(expect.arrayContaining(['populations', 'antigen', 'size', CUSTOM]));
    expect(ids(given)).toEqual(plots.map(({ id }) => id));
  });

  it.each([...PRESETS.keys()])('has a name that no other chart or line has, nor a row of the patient with another number (%s)', (name) => {
    const preset = loadPreset(name);
    if (!preset.ok) throw new Error(name);
    const own = describeColumns(preset.scenario), plots = plotsOf({ columns: own }, 'dark', '');
    const lines = plots.flatMap((plot) => plot.lines), labels = lines.map(({ label }) => label), titles = plots.map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
    expect(new Set(labels).size, labels.join()).toBe(labels.length);
    for (const { column, label, text } of patientRows({ columns: own }, own.map(() => 0.25))) {
      const line = lines.find((one) => one.label === label);
      if (line) expect([[column, formatQuantity(0.25, line.unit)], [column, formatQuantity(25, '%')]], label).toContainEqual([line.column, text]);
    }
  });

  it('can be had of every column that this run has anything for', () => {
    const offered = [...choicesOf({ columns }).values()].flat().map(({ name }) => name);
    expect(offered).toEqual(expect.arrayContaining(['cart_alive', 'crp', 'mean_exhaustion']));
    expect(offered).not.toContain('time_min');
    expect(new Set(offered).size).toBe(offered.length);
    const chosen = (name: string, wanted: string): string => {
      const preset = loadPreset(name);
      return preset.ok ? chosenOf([...choicesOf({ columns: describeColumns(preset.scenario) }).values()].flat(), wanted) : '';
    };
    expect([chosen('lbcl', ''), chosen('lbcl', 'crp'), chosen('organoid-untreated', ''), chosen('organoid-untreated', 'crp')]).toEqual(['mean_exhaustion', 'crp', 'tumor_alive', 'tumor_alive']);
    for (const name of offered) expect(plotsOf({ columns }, 'dark', name).find(({ id }) => id === CUSTOM)!.lines.map(({ column }) => column)).toEqual([name]);
  });

  it('can be had of the second antigen only where a cell or a product has one', () => {
    const offers = (name: string): boolean => {
      const preset = loadPreset(name);
      if (!preset.ok) throw new Error(name);
      return [...choicesOf({ columns: describeColumns(preset.scenario) }).values()].flat().some(({ name: column }) => column === 'mean_antigen_b' || column === 'tumor_antigen_b_negative');
    };
    expect(['b-all-niche', 'dual-car', 'and-gate'].map(offers)).toEqual([true, true, true]);
    expect(['off-tumor', 'dish-low-et', 'organoid-one-dose'].map(offers)).toEqual([false, false, false]);
  });
});

describe('the box of the patient', () => {
  it('shows under each label that column, CAR-T cells as those of the patient, not of the blood alone', () => {
    const values = columns.map(({ name }) => ({ crs_grade: 3, temperature_c: 39.5, serum_il6: 410, blood_cart: 3, patient_cart: 2.5e8, neurotoxicity: 0.125 })[name] ?? 7);
    const rows = patientRows({ columns }, values).map(({ label, text }) => [label, text.replaceAll('\u202f', ' ')]);
    expect(rows).toEqual([['CRS grade', 'grade 3'], ['temperature', '39.5 °C'], ['serum IL-6', '410 pg/mL'], ['CAR-T cells in the whole body', '2.5 × 10⁸ cells'], ['neurotoxicity', '12.5 %']]);
  });

  it('shows what is hardly there as less than something', () => {
    const carts = (cells: number) => patientRows({ columns }, columns.map(() => cells)).find(({ column }) => column === 'patient_cart')!.text;
    expect(carts(0)).toBe('0\u202fcells');
    const brain = (share: number) => patientRows({ columns }, columns.map(() => share)).find(({ column }) => column === 'neurotoxicity')!.text.replaceAll('\u202f', ' ');
    expect([brain(5.6e-18), brain(0), brain(0.0056)]).toEqual(['< 0.1 %', '0 %', '0.56 %']);
  });
});
