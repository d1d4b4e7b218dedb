// Inputs that once went wrong at the command line, each with what must happen now.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cli } from './terminal';

const input = (name: string) => fileURLToPath(new URL(`../fixtures/cases/${name}`, import.meta.url));
let folder = '';
const at = (name: string) => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cart-lab-cases-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Reads CSV as RFC 4180 has it: a reader of our own, so that writer and reader cannot agree on a mistake. */
function fieldsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  let field = '', quoted = false;
  for (let n = 0; n < text.length; n++) {
    const letter = text[n];
    if (quoted && letter === '"' && text[n + 1] === '"') field += text[n++];
    else if (letter === '"') quoted = !quoted;
    else if (!quoted && (letter === ',' || letter === '\n')) {
      rows.at(-1)!.push(field);
      field = '';
      if (letter === '\n') rows.push([]);
    } else field += letter;
  }
  return rows.slice(0, -1);
}

describe('an antigen whose name holds commas, quotes and a formula', () => {
  it('stays one field, and no field is run by a spreadsheet', async () => {
    expect((await cli(['run', input('antigen-comma.json'), '--assays', at('assays.csv')])).code).toBe(0);
    const [header, ...rows] = fieldsOf(readFileSync(at('assays.csv'), 'utf8'));
    expect(rows.length).toBeGreaterThan(8);
    for (const row of rows) {
      expect(row, row.join(' | ')).toHaveLength(header.length);
      for (const field of row) expect(field).not.toMatch(/^[=+@\t\r]|^-(?!\d)/);
    }
    const quantities = rows.map((row) => row[2]);
    expect(quantities).toContain('tumour HER2, dim "variant"-');
    expect(quantities.join('')).not.toContain('\u2212');
  });
});

describe('times between two ticks', () => {
  it('are refused with one verdict, at the place where they stand', async () => {
    const [validated, ran] = [await cli(['validate', input('every04.json')]), await cli(['run', input('every04.json'), '--until', '3min'])];
    expect([validated.code, ran.code]).toEqual([2, 2]);
    expect(ran.err).toBe(validated.err);
    expect(validated.err).toContain('record.every: "0.4min"; expected a whole number of ticks (1 min each), such as 1 min.');
    expect(validated.err).toContain('schedule[0].at: "2.5min"; expected a whole number of ticks (1 min each), such as 2 min or 3 min.');
  });
});

describe('accounts of a run', () => {
  it('interpolates quartiles, and says of synapses without an event how they ended', async () => {
    const { json } = await cli(['lineage', input('two-kills.ndjson'), '--json']);
    expect(json['killMinutes']).toEqual([32.5, 55, 77.5]);
    expect(json['timeToKillMinutes']).toEqual([10, 10, 100]);
    expect(json['synapses']).toEqual({ all: 2, killed: 2, givenUp: 0, targetLost: 0, cartLost: 0, open: 0 });
  });

  it('measures the branch of a founder from its entry', async () => {
    await cli(['run', input('late-dose.json'), '--events', at('late.ndjson')]);
    const events = readFileSync(at('late.ndjson'), 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line) as { event: string; a: number; b: number; minutes: number });
    const founder = events.find(({ event }) => event === 'infusion')!;
    const dividing = events.filter(({ event }) => event === 'division');
    const mothers = new Set(events.filter(({ event }) => event === 'infusion').map(({ a }) => a));
    const first = dividing.find(({ a }) => mothers.has(a))!;
    expect(founder.minutes).toBe(2880);
    const entered = events.find(({ event, a }) => event === 'infusion' && a === first.a)!.minutes;
    const tree = (await cli(['lineage', at('late.ndjson'), '--newick', String(first.a)])).out;
    expect(Number(new RegExp(`[(,)]${first.b}:([\\d.]+)`).exec(tree)![1])).toBe(first.minutes - entered);
    const lengths = [...tree.matchAll(/:([\d.]+)/g)].map(([, length]) => Number(length));
    expect(Math.max(...lengths)).toBeLessThanOrEqual(5 * 1440 - 2880);

    const { json } = await cli(['lineage', at('late.ndjson'), '--json']);
    const { all, killed, givenUp, targetLost, cartLost, open } = json['synapses'] as Record<string, number>;
    expect(all).toBe(events.filter(({ event }) => event === 'bind').length);
    expect(killed + givenUp + targetLost + cartLost + open).toBe(all);

    const unknown = await cli(['lineage', at('late.ndjson'), '--cell', '999999']);
    expect([unknown.code, unknown.err.includes('--cell: 999999; expected the id of a cell of this run: its events know ids up to')], unknown.err).toEqual([2, true]);
    expect((await cli(['lineage', at('late.ndjson'), '--newick', '999999'])).code).toBe(2);
  });

  it('refuses a family that is its own ancestor, and names the line', async () => {
    for (const more of [[], ['--newick', '1'], ['--cell', '1']]) {
      const { code, err } = await cli(['lineage', input('attack/cyc.ndjson'), ...more]);
      expect([code, err.includes('line 1: 1; expected a new cell as the daughter of cell 1')], err).toEqual([2, true]);
    }
  });
});
