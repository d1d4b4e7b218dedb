// Every table that the command line writes, read by a reader that is not ours.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changed } from '../fixtures/documents';
import { readTable } from '../support/tables';
import { cli } from './terminal';

let folder = '', tiny = '';
const at = (name: string) => join(folder, name);
const text = (name: string) => readFileSync(at(name), 'utf8');

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cart-lab-tables-'));
  tiny = at('tiny.json');
  // A name with everything that has a meaning in a table.
  writeFileSync(tiny, changed((d) => { d.record = { every: '1h' }; d.title = '=1+1, "quoted"; #3'; }));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Beside {
  readonly tableSchema: { readonly columns: readonly { readonly name: string; readonly datatype: string; readonly 'schema:unitText'?: string }[] };
}

/** The columns that the file beside a table calls numbers. */
const columnsOf = (name: string) => (JSON.parse(text(`${name}-metadata.json`)) as Beside).tableSchema.columns;
const numbersOf = (name: string) => columnsOf(name).filter(({ datatype }) => /number|integer|double|decimal/.test(datatype)).map((column) => column.name);

describe('a table of the command line', () => {
  it('of a run and of its instruments: header and rows are what lies beside it says, with units', async () => {
    const { json } = await cli(['run', tiny, '--until', '2h', '--out', at('run.csv'), '--assays', at('assays.csv'), '--json']);
    for (const name of ['run.csv', 'assays.csv']) {
      const numbers = numbersOf(name), { header, rows } = readTable(text(name), numbers);
      expect(header, name).toEqual(columnsOf(name).map((column) => column.name));
      expect(numbers.length, name).toBeGreaterThan(1);
      expect(columnsOf(name).some((column) => (column['schema:unitText'] ?? '') !== ''), name).toBe(true);
      expect(Number(rows.at(-1)![header.indexOf('time_min')]), name).toBe(120);
    }
    const { header, rows } = readTable(text('run.csv'));
    expect(rows.map((row) => Number(row[0]))).toEqual([0, 60, 120]);
    expect(Number(rows.at(-1)![header.indexOf('kills_total')])).toBe(json['kills']);
  });

  it('with its provenance inside, and a mark for Excel, is the same table', async () => {
    const { json } = await cli(['run', tiny, '--until', '2h', '--provenance', 'inline', '--bom', '--out', at('inline.csv'), '--assays', at('inlineAssays.csv'), '--json']);
    for (const [name, plain] of [['inline.csv', 'run.csv'], ['inlineAssays.csv', 'assays.csv']] as const) {
      const { facts, header, rows } = readTable(text(name)), before = readTable(text(plain));
      expect(text(name)[0]).toBe('\ufeff');
      expect({ header, rows }).toEqual({ header: before.header, rows: before.rows });
      expect(facts).toMatchObject({ scenario: 'tiny', title: '=1+1, "quoted"; #3', seed: '7', endHash: json['hash'], complete: 'true' });
    }
  });

  it('of pairs: bands of both and their difference', async () => {
    await cli(['pairs', tiny, '--set', 'kill.hitRate=0.5', '--seeds', '3', '--until', '2h', '--out', at('pairs.csv')]);
    const { header, rows } = readTable(text('pairs.csv'), numbersOf('pairs.csv'));
    expect([header, numbersOf('pairs.csv').length]).toEqual([columnsOf('pairs.csv').map((column) => column.name), header.length - 2]);
    expect(JSON.parse(text('pairs.csv-metadata.json'))).toMatchObject({ 'dc:title': '=1+1, "quoted"; #3', notes: [{ run: { scenario: 'tiny', seeds: ['1', '2', '3'], timeMin: 120, set: ['kill.hitRate=0.5'] } }] });
    expect([header[0], rows.length > 1, Number(rows.at(-1)![0]), new Set(rows.map((row) => row[header.indexOf('unit')])).has('cells')]).toEqual(['time_min', true, 120, true]);
  });
});
