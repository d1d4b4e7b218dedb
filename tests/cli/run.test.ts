// `run`: the same hash every time, in slices, resumed; tables and events that fit together; `replay` of its record.
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildTreeRecord, parseScenario } from '../../schema';
import { OBSERVABLES, RULES, advance, createWorld, hashWorld } from '../../sim';
import { changed, validDocument } from '../fixtures/documents';
import { cli } from './terminal';

let folder = '', tiny = '';
const at = (name: string) => join(folder, name);
const text = (name: string) => readFileSync(at(name), 'utf8');

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cart-lab-cli-'));
  tiny = at('tiny.json');
  writeFileSync(tiny, changed((d) => { d.record = { every: '1h' }; }));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('run', () => {
  it('prints one line of JSON with everything a program needs', async () => {
    const { code, json, err } = await cli(['run', tiny, '--until', '6h', '--json']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(json).toMatchObject({
      scenario: 'tiny', seed: '7', ticks: 360, simulatedMinutes: 360, complete: true, hash: expect.stringMatching(/^[0-9a-f]{16}$/) as unknown,
      populations: { tumor: expect.any(Number) as unknown, cart: 10 }, kills: expect.any(Number) as unknown,
    });
    const { cellSteps, cellStepsPerSecond, wallSeconds, cells } = json as Record<string, number>;
    expect(cellSteps).toBeGreaterThan(360 * 60);
    expect(cellStepsPerSecond * wallSeconds).toBeCloseTo(cellSteps, 3);
    expect(cells).toBeGreaterThan(60);
  });

  it('writes what virtual instruments read, and appends when resumed', async () => {
    await cli(['run', tiny, '--until', '4h', '--assays', at('whole.csv')]);
    await cli(['run', tiny, '--until', '2h', '--assays', at('parts.csv'), '--save', at('half.snap')]);
    await cli(['run', '--resume', at('half.snap'), '--until', '4h', '--assays', at('parts.csv')]);
    expect(text('parts.csv')).toBe(text('whole.csv'));
    expect(text('whole.csv').split('\n', 2)).toEqual(['time_min,assay,quantity,unit,value,limit', expect.stringMatching(/^0,impedance,cell index,share of the floor,0\.\d+,$/)]);
    const times = new Set(text('whole.csv').trim().split('\n').slice(1).map((row) => Number(row.split(',')[0])));
    expect([...times]).toEqual([0, 60, 120, 180, 240]);
  });

  it('lets the instruments read at given times only, between rows too, whether in one piece or resumed', async () => {
    const times = (name: string) => [...new Set(text(name).trim().split('\n').slice(1).map((row) => Number(row.split(',')[0])))];
    const plain = await cli(['run', tiny, '--until', '3h', '--out', at('rows.csv'), '--json']);
    const read = await cli(['run', tiny, '--until', '3h', '--out', at('rowsRead.csv'), '--assays', at('some.csv'), '--assays-at', '150, 0,1h,0.5h,2.5h', '--json']);
    expect(times('some.csv')).toEqual([0, 30, 60, 150]);
    expect(text('rowsRead.csv')).toBe(text('rows.csv'));
    expect([read.json['hash'], read.json['cellSteps'], read.json['complete']]).toEqual([plain.json['hash'], plain.json['cellSteps'], true]);
    await cli(['run', tiny, '--until', '1h', '--assays', at('someParts.csv'), '--assays-at', '0,30,1h', '--save', at('hour.snap')]);
    await cli(['run', '--resume', at('hour.snap'), '--until', '3h', '--assays', at('someParts.csv'), '--assays-at', '0,30,1h,150']);
    expect(text('someParts.csv')).toBe(text('some.csv'));
  });

  it('prints words without --json', async () => {
    const { out } = await cli(['run', tiny, '--until', '10']);
    expect(out).toMatch(/^scenario {2}tiny\nseed {6}7\nhash {6}[0-9a-f]{16}\n/);
  });

  it('says where the time went when asked, and computes the same', async () => {
    const plain = (await cli(['run', tiny, '--until', '30', '--json'])).json as Record<string, unknown>;
    const timed = (await cli(['run', tiny, '--until', '30', '--timing', '--json'])).json as { hash: string; wallSeconds: number; timing: Record<string, number> };
    expect(plain['timing']).toBeUndefined();
    expect(timed.hash).toBe(plain['hash']);
    expect(Object.keys(timed.timing)).toEqual(RULES.map(({ name }) => name));
    const sum = Object.values(timed.timing).reduce((total, ms) => total + ms, 0);
    expect(timed.timing['repel']).toBeGreaterThan(0);
    expect(sum).toBeLessThanOrEqual(1000 * timed.wallSeconds);
    expect((await cli(['run', tiny, '--until', '30', '--timing'])).out).toMatch(/\nrepel {2,}\S+ ms \(\d+\.\d %\)/);
  });

  it('gives the same hash for the same seed, another for another seed or parameter', async () => {
    const hash = async (...options: string[]) => (await cli(['run', tiny, '--until', '6h', '--json', ...options])).json['hash'];
    const first = await hash();
    expect(await hash('--seed', '7')).toBe(first);
    expect(await hash('--seed', '8')).not.toBe(first);
    expect(await hash('--set', 'kill.hitRate=0.5', '--set', 'bind.rate=0.5')).not.toBe(first);
    expect(await hash('--set', 'kill.hitsToKill=2')).toBe(first); // the document's own value
  });

  it('in slices equals a run in one piece: hash, table and events', async () => {
    const whole = await cli(['run', tiny, '--until', '30h', '--json', '--out', at('whole.csv'), '--events', at('whole.ndjson')]);
    const outputs = ['--out', at('part.csv'), '--events', at('part.ndjson'), '--save', at('part.snap'), '--json'];
    await cli(['run', tiny, '--until', '7h', ...outputs]);
    await cli(['run', '--resume', at('part.snap'), '--until', '650', ...outputs]);
    const last = await cli(['run', tiny, '--resume', at('part.snap'), '--until', '30h', ...outputs]);
    expect(last.json['hash']).toBe(whole.json['hash']);
    expect(text('part.csv')).toBe(text('whole.csv'));
    expect(text('part.ndjson')).toBe(text('whole.ndjson'));
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('drops what a broken-off run wrote after its snapshot', async () => {
    const outputs = ['--out', at('torn.csv'), '--events', at('torn.ndjson')];
    await cli(['run', tiny, '--until', '20h', '--save', at('torn.snap'), ...outputs]);
    await cli(['run', '--resume', at('torn.snap'), '--until', '25h', ...outputs]); // its snapshot is lost
    writeFileSync(at('torn.csv'), text('torn.csv').slice(0, -5)); // and the last row torn
    await cli(['run', '--resume', at('torn.snap'), '--until', '30h', ...outputs]);
    expect(text('torn.csv')).toBe(text('whole.csv'));
    expect(text('torn.ndjson')).toBe(text('whole.ndjson'));
  });

  it('writes a table of every observable at even times', () => {
    const [header, ...rows] = text('whole.csv').trimEnd().split('\n').map((line) => line.split(','));
    expect(header.slice(0, OBSERVABLES.length)).toEqual(OBSERVABLES.map(({ name }) => name));
    expect(header[0]).toBe('time_min');
    expect(rows.map(([time]) => Number(time))).toEqual(Array.from({ length: 31 }, (_, n) => 60 * n));
    expect(rows.flat().every((cell) => Number.isFinite(Number(cell)))).toBe(true);
    const column = (name: string) => rows.map((row) => Number(row[header.indexOf(name)]));
    expect(column('kills_total').at(-1)).toBeGreaterThan(0);
    expect(column('cart_alive')[0]).toBe(0);
  });

  it('writes events that agree with the table', () => {
    const events = text('whole.ndjson').trimEnd().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
    const [header, ...rows] = text('whole.csv').trimEnd().split('\n').map((line) => line.split(','));
    const total = (name: string) => Number(rows.at(-1)![header.indexOf(name)]);
    expect(events.filter(({ event }) => event === 'kill').length).toBe(total('kills_total'));
    expect(events.filter(({ event }) => event === 'division').length).toBe(total('divisions_total'));
    expect(events.filter(({ event }) => event === 'infusion').length).toBe(10);
  });

  it('takes other times between rows, and starts files anew without --resume', async () => {
    await cli(['run', tiny, '--until', '1h', '--every', '15 min', '--out', at('whole2.csv')]);
    await cli(['run', tiny, '--until', '1h', '--every', '20', '--out', at('whole2.csv')]);
    expect(text('whole2.csv').trimEnd().split('\n').slice(1).map((line) => line.split(',')[0])).toEqual(['0', '20', '40', '60']);
  });

  it('reads a table of positions beside the document', async () => {
    writeFileSync(at('cells.csv'), 'x_um,y_um\n0,0\n20,20\n-20,10\n');
    const doc = validDocument();
    doc.populations = [{ kind: 'tumor', label: 'given', placement: { shape: 'positions', file: 'cells.csv' }, antigenA: 5 }];
    writeFileSync(at('given.json'), JSON.stringify(doc));
    const { json } = await cli(['run', at('given.json'), '--until', '0', '--json']);
    expect(json['cells']).toBe(3);
  });
});

describe('replay', () => {
  it('repeats a record to the same hash, changes of a resumed run included', async () => {
    await cli(['run', tiny, '--until', '5h', '--save', at('r.snap'), '--set', 'kill.hitRate=0.2']);
    const end = await cli(['run', '--resume', at('r.snap'), '--until', '10h', '--set', 'kill.hitRate=0.01', '--record', at('r.json'), '--json']);
    const replayed = await cli(['replay', at('r.json'), '--json']);
    expect(replayed).toMatchObject({ code: 0, json: { hash: end.json['hash'], same: true, ticks: 600 } });
    expect((await cli(['validate', at('r.json')])).out).toContain('a valid record of “A tiny test” with 1 actions');
  });

  it('says when another state comes out', async () => {
    const record = JSON.parse(text('r.json')) as Record<string, unknown>;
    writeFileSync(at('forged.json'), JSON.stringify({ ...record, hash: '0123456789abcdef' }));
    const { code, err, json } = await cli(['replay', at('forged.json'), '--json']);
    expect(code).toBe(1);
    expect(json['same']).toBe(false);
    expect(err).toContain('expected 0123456789abcdef');
  });

  it('goes to the end of the course that is asked for, by name or number, and otherwise to where the run was', async () => {
    const parsed = parseScenario(text('tiny.json'), 'tiny.json');
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    const dose = { tick: 60, action: { set: { 'kill.hitRate': 0.01 } } };
    const hashAt = (until: number, live: (typeof dose)[] = [], options = {}) => {
      const world = createWorld(parsed.scenario, { ...options, live });
      advance(world, until);
      return hashWorld(world);
    };
    const other = { seed: 'other', set: { 'kill.hitRate': 0.2 } }, ends = [hashAt(120), hashAt(180, [dose]), hashAt(30, [], other)], root = { name: '', from: null, fork: 0, seed: '7', set: {} };
    const courses = [{ ...root, actions: [], until: 120, hash: ends[0] }, { ...root, name: 'half as quick', from: 0, fork: 60, actions: [dose], until: 180, hash: ends[1] }, { ...root, ...other, name: '1', actions: [], until: 30, hash: '' }];
    writeFileSync(at('tree.json'), JSON.stringify(buildTreeRecord({ document: parsed.document, courses, course: 1, until: 90, hash: hashAt(90, [dose]) })));
    const replayed = async (...options: string[]) => (({ code, json: { course, ticks, hash, same } }) => [code, course, ticks, hash, same])(await cli(['replay', at('tree.json'), '--json', ...options]));
    expect(await replayed()).toEqual([0, 1, 90, hashAt(90, [dose]), true]);
    expect(await replayed('--course', '0')).toEqual([0, 0, 120, ends[0], true]);
    expect(await replayed('--course', 'half as quick')).toEqual([0, 1, 180, ends[1], true]);
    expect(await replayed('--course', '1')).toEqual([0, 2, 30, ends[2], null]); // a name goes before a number
    expect((await cli(['replay', at('tree.json')])).out).toMatch(/^Course 1 \(“half as quick”\) of 3\.\nscenario/);
    expect((await cli(['validate', at('tree.json')])).out).toContain('with 1 actions on 3 courses');
    for (const asked of ['half as quik', '3', '-1', '']) {
      const { code, err } = await cli(['replay', at('tree.json'), `--course=${asked}`]);
      expect([code, err]).toEqual([2, expect.stringMatching(/--course: ".*"; expected a course of the record: 0, 1 \(“half as quick”\), 2 \(“1”\)/)]);
      if (asked === 'half as quik') expect(err).toContain('half as quick?');
    }
    writeFileSync(at('twice.json'), JSON.stringify(buildTreeRecord({ document: parsed.document, courses: courses.map((course) => ({ ...course, name: 'same' })), course: 1, until: 90, hash: '' })));
    expect((await cli(['replay', at('twice.json'), '--course', 'same'])).err).toContain('expected a number, because several are called so: 0, 1, 2');
  });
});
