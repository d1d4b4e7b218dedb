// Files made to deceive: words that would play with the terminal, snapshots that were forged, documents that can be read only once.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadDocument } from '../../cli/load';
import { onOneLine, printable } from '../../cli/terminal';
import { headerOf, seal, withHeader } from '../support/seal';
import { cli } from './terminal';

const CASES = fileURLToPath(new URL('../fixtures/cases/', import.meta.url));
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;
let folder = '';
const at = (name: string) => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cart-lab-hostile-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('words that would play with the terminal', () => {
  it('are written out', () => {
    expect(printable('a\u001b[2J\u009b31m\u202eb\r\n\tc')).toBe('a\\u001b[2J\\u009b31m\\u202eb\\u000d\n\tc');
    expect(onOneLine('a\nb\u0007')).toBe('a b\\u0007');
    expect(printable('Tumör – 瘤 👩‍🔬')).toBe('Tumör – 瘤 👩‍🔬');
  });

  it.each(['validate', 'run'])('reach it from no document (%s)', async (command) => {
    const file = join(CASES, 'attack/esc.json'), { code, out, err } = await cli([command, file, ...(command === 'run' ? ['--until', '2min', '--seed', 'x\u001b[1m\ny'] : [])]);
    expect(code, err).toBe(0);
    expect(out).toContain('\\u001b');
    expect(out).not.toMatch(CONTROL);
    expect(out).not.toMatch(/^fake line|^b$|^y$/m);
  });

  it('reach it from no error', async () => {
    const file = at('bad\u001b[31m.json');
    writeFileSync(file, '{"format": "\u009b2J\u202e", "a\u001b": 1}');
    const { code, err } = await cli(['validate', file]);
    expect(code).toBe(2);
    expect(err).not.toMatch(CONTROL);
  });
});

describe('a forged snapshot, its checksum right', () => {
  let bytes = new Uint8Array(0), header: Record<string, unknown> = {};
  beforeAll(async () => {
    expect((await cli(['run', join(CASES, 'attack/tiny.json'), '--until', '90min', '--save', at('good.snap')])).code).toBe(0);
    bytes = new Uint8Array(readFileSync(at('good.snap')));
    header = headerOf(bytes);
  });
  const resume = async (forged: Uint8Array) => {
    writeFileSync(at('forged.snap'), forged);
    return cli(['run', '--resume', at('forged.snap'), '--until', '2h', '--json']);
  };
  const withPart = (name: string, change: (part: never) => unknown) => withHeader(bytes, JSON.stringify({ ...header, [name]: change(structuredClone(header[name]) as never) }));

  it('is told from a good one', async () => {
    expect(await resume(bytes)).toMatchObject({ code: 0, json: { ticks: 120 } });
    expect(await resume(withHeader(bytes, JSON.stringify(header)))).toMatchObject({ code: 0 });
  });

  it.each<readonly [string, string, (part: never) => unknown, RegExp]>([
    ['a scenario beyond its limits', 'scenario', (s: { domain: object }) => ({ ...s, domain: { ...s.domain, size: [1e7, 1e7, 20] } }), /scenario\.domain\.size\[0\]: 10000000; expected a number between 10 and 100000 µm/],
    ['a step that is none', 'scenario', (s: { clock: object }) => ({ ...s, clock: { ...s.clock, mechanicsEvery: 0 } }), /scenario\.clock\.mechanicsEvery: 0/],
    ['no scenario', 'scenario', () => 7, /its scenario is none/],
    ['more than the scenario says', 'scenario', (s: object) => ({ ...s, extra: 1 }), /not as this program writes it/],
    ['a dose of no product', 'arrivals', (a: object[]) => [{ ...a[0], product: 9 }], /on their way from nowhere/],
    ['a dose of half cells', 'arrivals', (a: object[]) => [{ ...a[0], count: 1.5 }], /on their way from nowhere/],
    ['an action that sets nothing', 'actions', (a: object[]) => [...a, { tick: 100, action: { set: { 'kill.nothing': 1 } }, origin: 'live', note: '' }], /sets no parameter/],
    ['an action that sets a word', 'actions', (a: object[]) => [...a, { tick: 100, action: { set: { 'kill.hitRate': 'x' } }, origin: 'live', note: '' }], /sets no parameter/],
    ['a drug that is none', 'actions', (a: object[]) => [...a, { tick: 100, action: { give: { drug: 'x', doses: 1 } }, origin: 'live', note: '' }], /gives no drug/],
    ['actions out of order', 'actions', (a: object[]) => [...a, { tick: -1, action: { set: {} }, origin: 'live', note: '' }], /no sound time/],
    ['more done than there is', 'nextAction', () => 99, /more actions were done/],
    ['a parameter that is a word', 'values', (v: Record<string, object>) => ({ ...v, kill: { ...v['kill'], hitRate: 'high' } }), /kill\.hitRate is no number/],
    ['a body that is a word', 'body', (b: object) => ({ ...b, crp: -1 }), /crp is -1/],
    ['ids that were given before', 'nextId', () => 2, /an id that was never given/],
  ])('with %s', async (_what, part, change, words) => {
    const { code, out, err } = await resume(withPart(part, change));
    expect([code, out], err).toEqual([2, '']);
    expect(err).toMatch(words);
    expect(err).not.toMatch(/^\s+at /m);
  });

  it.each([['a place that is no number', 'x', NaN], ['a place outside the patch', 'y', 5000], ['no volume', 'volume', 0]])('with cells of %s', async (_what, column, value) => {
    const forged = bytes.slice(), columns = (header['columns'] as string[]).map((entry) => entry.split(':'));
    const width: Record<string, number> = { f64: 8, f32: 4, i32: 4, u32: 4, u16: 2, u8: 1 }, count = header['count'] as number;
    let place = (16 + new DataView(bytes.buffer).getUint32(8, true) + 7) & ~7;
    for (const [name, type] of columns) {
      if (name === column) break;
      place = (place + width[type!]! * count + 7) & ~7;
    }
    new DataView(forged.buffer).setFloat64(place + 8 * 3, value, true);
    const { code, err } = await resume(seal(forged));
    expect(code, err).toBe(2);
    expect(err).toMatch(/expected a snapshot written by --save/);
  });
});

describe('a document that can be read only once', () => {
  it('is read once, scenario or record', async () => {
    const record = at('run.record.json');
    expect((await cli(['run', join(CASES, 'attack/tiny.json'), '--until', '2min', '--record', record])).code).toBe(0);
    for (const [file, isRecord] of [[join(CASES, 'attack/tiny.json'), false], [record, true]] as const) {
      const pipe = at(isRecord ? 'record.pipe' : 'scenario.pipe');
      execFileSync('mkfifo', [pipe]);
      const writer = spawnSync('sh', ['-c', `cat "${file}" > "${pipe}" &`], { stdio: 'ignore' });
      expect(writer.status).toBe(0);
      expect(loadDocument(pipe).courses === null).toBe(!isRecord);
    }
  });
});
