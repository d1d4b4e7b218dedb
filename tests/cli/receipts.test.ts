// `run --receipt` and `verify-receipt`: twenty receipts are confirmed, twenty that were altered are refused, each for its reason.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RECEIPT_KEYWORDS, carriedInSvg } from '../../schema/carried';
import { withPngText } from '../../schema/pngText';
import { receiptOf } from '../support/receipts';
import type { Loose, Played } from '../support/receipts';
import { cli } from './terminal';

let folder = '';
const at = (name: string) => join(folder, name);
const load = (name: string) => JSON.parse(readFileSync(at(name), 'utf8')) as Loose;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cart-lab-receipts-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SPAN = 12;
const DEEDS: Played['deeds'] = [{ tick: 3, action: { set: { 'kill.hitRate': 0.2 } } }, { tick: 5, action: { infuse: { product: 'cart28', count: 30, entry: 'ring', over: 0 } } }];
const PLAYED: readonly Played[] = [
  ...['b-all-niche', 'antigen-dim-escape', 'dual-car', 'dish-low-et', 'checkpoint', 'organoid-one-dose'].flatMap((preset): Played[] => [{ preset, until: SPAN }, { preset, seed: 'Köln 7', until: SPAN }]),
  ...['and-gate', 'affinity', 'crs-tocilizumab'].map((preset): Played => ({ preset, seed: '3', set: { 'kill.hitRate': 0.3 }, until: SPAN })),
  { preset: 'crs-tocilizumab', until: SPAN, deeds: [{ tick: 2, action: { give: { drug: 'tocilizumab', doses: 1 } } }] },
  { preset: 'cd28-vs-41bb', until: SPAN, deeds: DEEDS },
  { preset: 'b-all-niche', until: 0 },
  { preset: 'b-all-niche', until: 1 },
];

function write(name: string, receipt: unknown): string {
  writeFileSync(at(name), JSON.stringify(receipt));
  return at(name);
}

describe('verify-receipt', () => {
  it('confirms receipts of presets, seeds, values and deeds', async () => {
    const files = PLAYED.map((played, n) => write(`sound-${n}.json`, receiptOf(played)));
    const written = await cli(['run', 'lbcl', '--until', '20', '--seed', '9', '--receipt', at('sound-run.json')]);
    expect([written.code, files.push(at('sound-run.json'))]).toEqual([0, 20]);
    const { code, out, err } = await cli(['verify-receipt', ...files]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const lines = out.split('\n');
    expect(lines).toHaveLength(20);
    for (const line of lines) expect(line).toMatch(/: confirmed\. [\w-]+, seed .+, day 0, 00:\d\d, hash [0-9a-f]{16}; states compared: \d+$/);
  });

  type Alteration = readonly [name: string, change: (receipt: Loose) => unknown, reason: RegExp, code?: number];
  const other = (hash: string): string => `${hash[0] === 'f' ? '0' : 'f'}${hash.slice(1)}`;
  const ALTERED: readonly Alteration[] = [
    ['seed', (r) => { r.record.seed = '12'; }, /it departs at the start, hash .*its seed, its scenario or a parameter/],
    ['preset', (r) => { r.record.scenario = 'split-dosing'; r.record.actions = []; }, /it departs at the start/],
    ['value of a deed', (r) => { r.record.actions[0].set = { 'kill.hitRate': 0.21 }; }, /agrees up to day 0, 00:03 \(tick 3\), 4 of 13 states, and has departed by day 0, 00:04 .*what was done in between was altered: at tick 3 \{"set":\{"kill\.hitRate":0\.21\}\}/],
    ['moment of a deed', (r) => { r.record.actions[0].tick = 4; }, /the state on day 0, 00:04 .*later ones are: this hash was altered, or the moment of what was done there: at tick 4/],
    ['deed taken out', (r) => { r.record.actions.shift(); }, /agrees up to day 0, 00:03 .*something that was done in between is missing/],
    ['deed put in', (r) => { r.record.actions.unshift({ tick: 1, set: { 'kill.hitRate': 0.11 } }); }, /was altered: at tick 1/],
    ['number of cells', (r) => { r.record.actions[1].infuse!['count'] = 31; }, /was altered: at tick 5 \{"infuse":/],
    ['way in', (r) => { r.record.actions[1].infuse!['entry'] = 'edge'; }, /or what was done last before was altered: at tick 5/],
    ['last hash', (r) => { r.record.hash = other(r.record.hash); }, /ends on day 0, 00:12 .*its last hash or its end was altered/],
    ['hash on the way', (r) => { r.states[5].hash = other(r.states[5].hash); }, /the state on day 0, 00:0\d \(tick \d+\) is not the one it tells of.*later ones are: this hash was altered/],
    ['hash of the start', (r) => { r.states[0].hash = other(r.states[0].hash); }, /the state on day 0, 00:00 .*later ones are: this hash was altered/],
    ['end', (r) => { r.record.until = 14; }, /ends on day 0, 00:14 .*its last hash or its end was altered/],
    ['version of the program', (r) => { r.program = '9.9.9'; }, /version 9\.9\.9 of the program wrote it.*the states are the same all the same/],
    ['model', (r) => { r.model.fingerprint = other(r.model.fingerprint); }, /its tissue model has the fingerprint .*it is another model/],
    ['a scenario that no longer parses', (r) => { r.record.scenario = { format: 'cart-lab/scenario', version: 1, name: 'x', title: 'X', duration: '1d', domain: { dimensions: 4, size: [1, 1] }, populations: [] }; }, /record\.scenario\.domain\.dimensions: 4/, 2],
    ['a preset that is gone', (r) => { r.record.scenario = 'cd28-vs-41b'; }, /record\.scenario: "cd28-vs-41b"; expected a preset.*Did you mean cd28-vs-41bb\?/, 2],
    ['a parameter that is gone', (r) => { r.record.actions[0].set = { 'kill.hitRat': 0.2 }; }, /record\.actions\[0\]\.set\["kill\.hitRat"\].*Did you mean kill\.hitRate\?/, 2],
    ['version of the format', (r) => { r.version = 3; }, /version: 3; expected 1/, 2],
    ['a record in its place', (r) => ({ ...r.record, format: 'cart-lab/record', version: 1, scenario: undefined }), /this is the record of a run; expected the receipt of a run; the command for it is: replay/, 2],
    ['a file that was cut off', (r) => JSON.stringify(r).slice(0, -40), /the text ends here/, 2],
  ];

  it('refuses those that were altered, and says where they depart and why', async () => {
    const sound = receiptOf({ preset: 'cd28-vs-41bb', seed: '11', until: SPAN, deeds: DEEDS });
    expect(ALTERED).toHaveLength(20);
    for (const [name, change, reason, expected = 1] of ALTERED) {
      const receipt = structuredClone(sound), changed = change(receipt) ?? receipt;
      writeFileSync(at('altered.json'), typeof changed === 'string' ? changed : JSON.stringify(changed));
      const { code, out, err } = await cli(['verify-receipt', at('altered.json')]);
      expect({ name, code, out }).toEqual({ name, code: expected, out: '' });
      expect(err, name).toMatch(reason);
    }
  });

  it('tells of every file, as JSON too, and lets another version count where it is asked to', async () => {
    const sound = receiptOf({ preset: 'dual-car', until: 4 }), old = write('old.json', { ...sound, program: '0.0.1' }), bad = write('bad.json', { ...sound, version: 7 });
    const { code, out } = await cli(['verify-receipt', old, bad, write('good.json', sound), '--json']);
    const [first, second, third] = out.split('\n').map((line) => JSON.parse(line) as { confirmed: boolean; reasons: string[]; compared: number; departs: unknown });
    expect([code, first.confirmed, second.confirmed, third.confirmed]).toEqual([2, false, false, true]);
    expect([first.compared, first.departs, first.reasons.length, second.reasons]).toEqual([5, null, 1, ['version: 7; expected 1.']]);
    expect((await cli(['verify-receipt', old, '--any-version'])).code).toBe(0);
  });

  it('finds the receipt that a picture carries', async () => {
    const receipt = JSON.stringify(receiptOf({ preset: 'dual-car', until: 3 }));
    const pixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==', 'base64');
    writeFileSync(at('picture.png'), withPngText(pixel, RECEIPT_KEYWORDS[0], receipt));
    writeFileSync(at('picture.svg'), `<svg xmlns="http://www.w3.org/2000/svg">${carriedInSvg(receipt)}</svg>`);
    writeFileSync(at('bare.png'), pixel);
    expect((await cli(['verify-receipt', at('picture.png'), at('picture.svg')])).code).toBe(0);
    // Of two runs that were compared both are repeated, and each is told of.
    const altered = JSON.stringify({ ...(JSON.parse(receipt) as object), states: [{ tick: 1, hash: '0123456789abcdef' }] });
    writeFileSync(at('both.svg'), `<svg xmlns="http://www.w3.org/2000/svg">${carriedInSvg(receipt)}${carriedInSvg(altered, 1)}</svg>`);
    const both = await cli(['verify-receipt', at('both.svg')]);
    expect([both.code, both.out, both.err]).toEqual([1, expect.stringMatching(/both\.svg \(A\): confirmed/), expect.stringMatching(/both\.svg \(B\): not confirmed/)]);
    const { code, err } = await cli(['verify-receipt', at('bare.png')]);
    expect(code).toBe(2);
    expect(err).toContain('a picture without a receipt; expected a receipt, or a picture that carries one');
  });
});

describe('run --receipt', () => {
  it('knows what was changed on the command line and in a run that went on', async () => {
    await cli(['run', 'dual-car', '--until', '10', '--set', 'kill.hitRate=0.3', '--save', at('half.snap')]);
    const whole = await cli(['run', '--resume', at('half.snap'), '--until', '20', '--set', 'kill.hitRate=0.1', '--receipt', at('resumed.json'), '--json']);
    const { record, states } = load('resumed.json');
    expect(record).toMatchObject({ scenario: 'dual-car', until: 20, hash: whole.json['hash'], course: 0, courses: [{ set: { 'kill.hitRate': 0.3 }, actions: [{ tick: 10, set: { 'kill.hitRate': 0.1 } }] }] });
    expect([states[0].tick, states.at(-1)!.tick]).toEqual([10, 19]);
    expect((await cli(['verify-receipt', at('resumed.json')])).code).toBe(0);
    const altered = load('resumed.json');
    altered.record.seed = '2';
    const { code, err } = await cli(['verify-receipt', write('resumed-altered.json', altered)]);
    expect([code, err]).toEqual([1, expect.stringContaining('it departs on day 0, 00:10 (tick 10) or before')]);
  });

  it('holds a scenario that is no preset as a whole, and is written beside the record', async () => {
    const document = JSON.parse((await import('../../schema')).PRESETS.get('dual-car')!) as Record<string, unknown>;
    writeFileSync(at('own.json'), JSON.stringify({ ...document, duration: '3d' }));
    await cli(['run', at('own.json'), '--until', '5', '--receipt', at('own.receipt.json'), '--record', at('own.record.json')]);
    expect(load('own.receipt.json').record.scenario).toMatchObject({ name: 'dual-car', duration: '3d' });
    expect((load('own.receipt.json').record as unknown)).toEqual(JSON.parse(readFileSync(at('own.record.json'), 'utf8')));
    const both = await cli(['run', at('own.json'), '--until', '5', '--receipt', at('x.json'), '--record', at('x.json')]);
    expect([both.code, both.err]).toEqual([2, expect.stringContaining('another file than --record')]);
  });

  it('is called what it is by commands for other files', async () => {
    const { code, err } = await cli(['replay', write('receipt.json', receiptOf({ preset: 'dual-car', until: 1 }))]);
    expect([code, err]).toEqual([2, expect.stringMatching(/this is the receipt of a run; expected the record of a run; the command for it is: verify-receipt/)]);
  });
});
