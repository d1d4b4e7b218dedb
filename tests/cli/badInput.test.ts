// What the command line says to bad input: file, path, value, expectation, nearest name; exit code 2; nothing else.
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changed } from '../fixtures/documents';
import { MALFORMED } from '../schema/malformed';
import { cli } from './terminal';

let folder = '', tiny = '';
const at = (name: string) => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cart-lab-bad-'));
  tiny = at('tiny.json');
  writeFileSync(tiny, changed(() => undefined));
  writeFileSync(at('no.snap'), 'this is no snapshot');
  mkdirSync(at('folder.csv'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function refused(args: readonly string[]): Promise<string> {
  const { code, out, err } = await cli(args);
  expect(code, err).toBe(2);
  expect(out).toBe('');
  expect(err).not.toMatch(/^\s+at /m);
  expect(err).not.toBe('');
  return err;
}

describe('bad input', () => {
  // Positions in files may be read here, so what a page refuses there is another fault: the file is missing.
  it.each(MALFORMED)('$name', async ({ text, path, suggestion }) => {
    writeFileSync(at('bad.json'), text);
    const err = await refused(['validate', at('bad.json')]);
    expect(err).toContain(`${at('bad.json')}: 1 problem`);
    expect(err).toContain(path === '' ? 'the document: ' : `${path}: `);
    if (suggestion !== undefined) expect(err).toContain(`Did you mean ${suggestion}?`);
    expect(await refused(['run', at('bad.json')])).toBe(err);
  });

  it.each([
    [['run', 'b-all-nich'], 'Did you mean b-all-niche?'],
    [['run', 'nothing/there.json'], 'there is no such file'],
    [['run', '.'], 'it is a folder'],
    [['run'], 'expected a preset, a scenario file, or --resume'],
    [['rn', 'x'], 'Did you mean run?'],
    [['run', 'b-all-niche', '--sed', '5'], '--seed, --set'],
    [['run', 'b-all-niche', 'another'], 'too many arguments'],
    [['run', 'b-all-niche', '--seed'], 'argument missing'],
    [['run', 'b-all-niche', '--seed', '1', '--seed', '2'], '--seed is given twice'],
    [['run', 'b-all-niche', '--seed', ''], '--seed: ""; expected a text of 1 to 200 characters'],
    [['run', 'b-all-niche', '--until', 'soon'], '--until: "soon"; expected a time between 0 and 3650 d'],
    [['run', 'b-all-niche', '--until', '-5'], '--until'],
    [['run', 'b-all-niche', '--until', '1e9'], '--until: "1e9"; expected a time'],
    [['run', 'b-all-niche', '--every', '0'], '--every: "0"; expected at least one tick'],
    [['run', 'b-all-niche', '--assays', 'a.csv', '--assays-at', '0,soon'], '--assays-at: "soon"; expected a time between 0 and the end of the run'],
    [['run', 'b-all-niche', '--assays', 'a.csv', '--assays-at', '0,'], '--assays-at: ""; expected a time'],
    [['run', 'b-all-niche', '--until', '2h', '--assays', 'a.csv', '--assays-at', '1h,3h'], '--assays-at: "3h"; expected a time between 0 and the end of the run (minute 120)'],
    [['run', 'b-all-niche', '--assays-at', '1h'], '--assays-at: "1h"; expected the file for the readings as well, given with --assays'],
    [['run', 'b-all-niche', '--set', 'kill.hitrate=0.1'], 'Did you mean kill.hitRate?'],
    [['run', 'b-all-niche', '--set', 'kill.hitRate'], 'expected group.name=number'],
    [['run', 'b-all-niche', '--set', 'kill.hitRate=NaN'], '"NaN"; expected a number between 0 and 0.5 per minute'],
    [['run', 'b-all-niche', '--set', 'kill.hitRate=1e308'], '1e+308; expected a number between 0 and 0.5 per minute'],
    [['run', 'b-all-niche', '--set', '__proto__=1'], 'expected the key of a parameter'],
    [['run', 'b-all-niche', '--set', 'products.cart91.affinity=1'], 'Did you mean products.cart19.affinity?'],
    [['params', 'zzzzzzzzzz'], 'expected words of the name'],
    [['replay', 'nothing.json'], 'there is no such file'],
    [['validate', 'nothing.json'], 'there is no such file'],
  ])('%j', async (args, message) => {
    expect(await refused(args)).toContain(message);
  });

  it('names every fault of the options at once', async () => {
    const err = await refused(['run', tiny, '--until', 'x', '--every', 'y', '--set', 'a=1', '--set', 'b']);
    expect(err.split('\n')).toHaveLength(5);
  });

  it('refuses a file that is no snapshot, or of another scenario or seed', async () => {
    expect(await refused(['run', '--resume', at('no.snap')])).toContain('expected a snapshot written by --save');
    await cli(['run', tiny, '--until', '60', '--save', at('tiny.snap')]);
    expect(await refused(['run', 'b-all-niche', '--resume', at('tiny.snap')])).toContain('a snapshot of "tiny"');
    expect(await refused(['run', '--resume', at('tiny.snap'), '--seed', '9'])).toContain('the seed of the snapshot ("7")');
    expect(await refused(['run', '--resume', at('tiny.snap'), '--until', '30'])).toContain('not before that of the snapshot (minute 60)');
  });

  it.each(['--out', '--events', '--save', '--record'])('finds out at once that %s cannot be written', async (option) => {
    // Two days of the tiny run would be written: nothing of them is, so it was found out before.
    expect(await refused(['run', tiny, '--until', '2d', option, at('missing/x')])).toContain(`${at('missing/x')}: cannot be written; there is no such file or folder`);
    expect(await refused(['run', tiny, '--until', '2d', option, at('folder.csv')])).toContain('it is a folder');
  });

  it('does not append to a table of other columns', async () => {
    await cli(['run', tiny, '--until', '60', '--save', at('t.snap')]);
    writeFileSync(at('other.csv'), 'a,b\n1,2\n');
    expect(await refused(['run', '--resume', at('t.snap'), '--out', at('other.csv')])).toContain('expected the header of a table');
  });

  it('writes nothing when the document is bad', async () => {
    writeFileSync(at('bad.json'), '{');
    await refused(['run', at('bad.json'), '--out', at('never.csv')]);
    expect(existsSync(at('never.csv'))).toBe(false);
  });

  it('reports a table beside the document that cannot be read', async () => {
    writeFileSync(at('tabled.json'), changed((d) => { d.populations[0]['placement'] = { shape: 'positions', file: 'nowhere.csv' }; }));
    expect(await refused(['validate', at('tabled.json')])).toContain('populations[0].placement.file: "nowhere.csv"; expected a file beside the document');
  });

  it('says so when a file may not be read', async () => {
    writeFileSync(at('secret.json'), '{}');
    chmodSync(at('secret.json'), 0);
    const { code, err } = await cli(['validate', at('secret.json')]);
    expect(code).toBe(2);
    // The superuser may read everything and finds an empty document.
    expect(err).toContain(process.getuid?.() === 0 ? 'problems' : 'it may not be read');
  });
});
