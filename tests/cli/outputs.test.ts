// The files of a run: well-formed tables, their provenance, the present moment at their end, and no file written over another.
import { existsSync, linkSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { version } from '../../package.json';
import { lockAll, lockName } from '../../cli/lock';
import { placeOf } from '../../cli/place';
import { CAUSE_NAMES, DRUG_NAMES, EVENT_KINDS, KIND_NAMES } from '../../sim';
import { changed } from '../fixtures/documents';
import { cli } from './terminal';

let folder = '', tiny = '';
const at = (name: string) => join(folder, name);
const text = (name: string) => readFileSync(at(name), 'utf8');
const times = (name: string) => [...new Set(text(name).trimEnd().split('\n').filter((line) => !/^\ufeff?#/.test(line)).slice(1).map((row) => Number(row.split(',')[0])))];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cart-lab-outputs-'));
  tiny = at('tiny.json');
  writeFileSync(tiny, changed((d) => { d.record = { every: '1h' }; }));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the last moment', () => {
  it('is the last row, whether or not one is due', async () => {
    await cli(['run', tiny, '--until', '100min', '--every', '30min', '--out', at('last.csv'), '--assays', at('lastAssays.csv')]);
    expect(times('last.csv')).toEqual([0, 30, 60, 90, 100]);
    expect(times('lastAssays.csv')).toEqual([0, 30, 60, 90, 100]);
  });

  it('moves on when the run does, so that slices equal one piece', async () => {
    const outputs = ['--every', '30min', '--out', at('slices.csv'), '--assays', at('slicesAssays.csv'), '--save', at('slices.snap')];
    await cli(['run', tiny, '--until', '100min', ...outputs]);
    await cli(['run', '--resume', at('slices.snap'), '--until', '3h', ...outputs]);
    await cli(['run', tiny, '--until', '3h', '--every', '30min', '--out', at('piece.csv'), '--assays', at('pieceAssays.csv')]);
    expect(times('slices.csv')).toEqual([0, 30, 60, 90, 120, 150, 180]);
    expect(text('slices.csv')).toBe(text('piece.csv'));
    expect(text('slicesAssays.csv')).toBe(text('pieceAssays.csv'));
  });

  it('stays where its reading was asked for', async () => {
    const outputs = ['--every', '30min', '--assays', at('asked.csv'), '--assays-at', '50', '--save', at('asked.snap')];
    await cli(['run', tiny, '--until', '50', ...outputs]);
    await cli(['run', '--resume', at('asked.snap'), '--until', '100', ...outputs]);
    expect(times('asked.csv')).toEqual([50]);
  });

  it.each([
    [['--every', '1.5min'], '--every: "1.5min"; expected a whole number of ticks (1 min each), such as 1 min or 2 min'],
    [['--every', '0.4'], '--every: "0.4"; expected a whole number of ticks (1 min each), such as 1 min.'],
    [['--until', '90.5'], '--until: "90.5"; expected a whole number of ticks (1 min each), such as 90 min or 91 min'],
    [['--assays', 'x.csv', '--assays-at', '0.5,1h'], '--assays-at: "0.5"; expected a whole number of ticks (1 min each), such as 0 min or 1 min'],
  ])('is not moved in silence: %j', async (options, message) => {
    const { code, err } = await cli(['run', tiny, ...options]);
    expect([code, err.includes(message)], err).toEqual([2, true]);
  });
});

describe('provenance', () => {
  it('lies beside each table, in the form of CSV on the Web, with the hash of the end', async () => {
    const { json } = await cli(['run', tiny, '--seed', '11', '--set', 'kill.hitRate=0.2', '--until', '2h', '--out', at('p.csv'), '--assays', at('pa.csv'), '--events', at('pe.ndjson'), '--json']);
    const beside = JSON.parse(text('p.csv-metadata.json')) as { url: string; tableSchema: { columns: { name: string; 'schema:unitText'?: string }[] }; notes: Record<string, unknown>[] };
    expect(beside.url).toBe('p.csv');
    expect(beside.tableSchema.columns.map(({ name }) => name).join(',')).toBe(text('p.csv').split('\n', 1)[0]);
    expect(beside.tableSchema.columns[0]).toMatchObject({ name: 'time_min', 'schema:unitText': 'min', datatype: 'number' });
    expect(beside.notes[0]).toMatchObject({
      run: { program: 'CAR-T Lab', version, scenario: 'tiny', title: 'A tiny test', seed: '11', model: 'tissue', timeMin: 120, tick: 120, hash: json['hash'], parameters: { 'kill.hitRate': 0.2 } },
      complete: true, command: expect.stringContaining('--seed 11 --set kill.hitRate=0.2') as unknown,
    });
    expect((await cli(['lineage', at('pe.ndjson')])).out).toContain(`Run of tiny, seed 11, hash ${String(json['hash'])} at minute 120\n`);
    expect(JSON.parse(text('pe.ndjson-metadata.json'))).toMatchObject({
      codes: { 'cause of death': CAUSE_NAMES, 'kind of cell': ['tumor', 'cart', 'healthy', 'stroma', 'macrophage'], 'list of drugs': DRUG_NAMES },
    });
    for (const name of ['pa.csv', 'pe.ndjson']) expect(text(`${name}-metadata.json`)).toContain(String(json['hash']));
  });

  it('is inline when asked for, begins and ends the files, and is read over by those who append or count', async () => {
    const inline = (until: string, ...more: string[]) => cli(['run', ...more, '--until', until, '--provenance', 'inline', '--bom', '--out', at('in.csv'), '--events', at('in.ndjson'), '--save', at('in.snap'), '--json']);
    await inline('90', tiny);
    expect(text('in.csv').trimEnd().split('\n').at(-2)).toBe(`# endHash: ${String((await inline('90', tiny)).json['hash'])}`);
    const end = await inline('3h', '--resume', at('in.snap'));
    const lines = text('in.csv').trimEnd().split('\n'), comments = lines.filter((line) => /^\ufeff?#/.test(line));
    expect(lines[0]).toBe('\ufeff# program: CAR-T Lab');
    expect(comments.filter((line) => line.startsWith('# endHash'))).toEqual([`# endHash: ${String(end.json['hash'])}`]);
    expect(times('in.csv')).toEqual([0, 60, 120, 180]);
    expect(existsSync(at('in.csv-metadata.json'))).toBe(false);
    const events = text('in.ndjson').trimEnd().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
    expect([events[0], events.at(-1)].map((line) => Object.keys(line ?? {}))).toEqual([['provenance'], ['provenance']]);
    expect((await cli(['lineage', at('in.ndjson'), '--json'])).json).toMatchObject({ events: events.length - 2, run: { scenario: 'tiny', seed: '7', timeMin: 180, hash: end.json['hash'] } });
  });

  it('tells inline what columns mean and numbers in events stand for, and which state is that of the beginning', async () => {
    const own = at('own.json');
    writeFileSync(own, changed((document) => Object.assign(document, { drugs: { antiIL6: { halfLife: '20d', acts: [{ on: 'il6Signal', strength: 0.9 }] } } })));
    const { json } = await cli(['run', own, '--until', '1h', '--provenance', 'inline', '--out', at('told.csv'), '--events', at('told.ndjson'), '--json']);
    const lines = text('told.csv').trimEnd().split('\n'), header = lines.find((line) => !line.startsWith('#'))!.split(',');
    const told = lines.slice(0, lines.findIndex((line) => !line.startsWith('#')));
    const meanings = told.flatMap((line) => /^# meaning of (\w+): .+/.exec(line)?.[1] ?? []);
    expect(meanings).toEqual(header);
    expect(told).toContain('# startTimeMin: 0');
    expect(told.filter((line) => /^# (?:hash|tick|timeMin):/.test(line))).toEqual([]);
    const start = told.find((line) => line.startsWith('# startHash: '))!.slice('# startHash: '.length);
    expect(start).toMatch(/^[\da-f]{16}$/);
    expect([start === json['hash'], lines.includes(`# endHash: ${String(json['hash'])}`)]).toEqual([false, true]);
    expect(told.find((line) => line.startsWith('# meaning of drug_antiIL6: '))).toContain('drug_ marks a drug that the scenario defines');
    const { provenance } = JSON.parse(text('told.ndjson').split('\n', 1)[0]) as { provenance: Record<string, unknown> };
    expect(provenance).toMatchObject({ events: EVENT_KINDS, codes: { 'cause of death': CAUSE_NAMES, 'list of drugs': [...DRUG_NAMES, 'antiIL6'] } });
  });

  it('is found elsewhere where a table has none', async () => {
    const { json } = await cli(['describe', '--json']), { out } = await cli(['describe']), { codes } = json as { codes: Record<string, unknown> };
    expect(codes).toEqual({ 'cause of death': CAUSE_NAMES, 'kind of cell': KIND_NAMES, 'list of drugs': DRUG_NAMES });
    for (const name of [...CAUSE_NAMES, ...KIND_NAMES, ...DRUG_NAMES]) expect(out.slice(out.indexOf('Numbers in events'))).toContain(name);
  });

  it('can be left out, and is the same run either way', async () => {
    const plain = await cli(['run', tiny, '--until', '1h', '--out', at('none.csv'), '--provenance', 'none', '--json']);
    expect(existsSync(at('none.csv-metadata.json'))).toBe(false);
    expect((await cli(['run', tiny, '--until', '1h', '--json'])).json['hash']).toBe(plain.json['hash']);
    expect((await cli(['run', tiny, '--provenance', 'beneath'])).code).toBe(2);
  });
});

describe('no file is written over another', () => {
  const refused = async (...args: string[]) => {
    const { code, err } = await cli(['run', ...args]);
    expect(code, err).toBe(2);
    return err;
  };

  it('be it an input, under any of its names', async () => {
    symlinkSync(tiny, at('link.json'));
    linkSync(tiny, at('second.json'));
    const before = text('tiny.json');
    for (const name of ['tiny.json', 'link.json', 'second.json', '../' + folder.split('/').at(-1)! + '/tiny.json']) {
      expect(await refused(tiny, '--until', '10', '--out', at(name))).toContain(`expected another file than ${tiny}, which it would write over`);
    }
    for (const option of ['--assays', '--events', '--save', '--record']) expect(await refused(tiny, '--until', '10', option, tiny)).toContain(option);
    writeFileSync(at('cells.csv'), 'x_um,y_um\n0,0\n');
    writeFileSync(at('placed.json'), changed((d) => { d.populations[0] = { kind: 'tumor', label: 'given', placement: { shape: 'positions', file: 'cells.csv' }, antigenA: 5 }; }));
    expect(await refused(at('placed.json'), '--until', '10', '--out', at('cells.csv'))).toContain('which it would write over');
    await cli(['run', tiny, '--until', '10', '--save', at('from.snap')]);
    expect(await refused('--resume', at('from.snap'), '--out', at('from.snap'))).toContain('another file than --resume');
    expect(text('tiny.json')).toBe(before);
  });

  it('be it another output or what lies beside one', async () => {
    expect(await refused(tiny, '--out', at('one'), '--events', at('one'))).toContain('--events: ' + JSON.stringify(at('one')).slice(0, 20));
    expect(await refused(tiny, '--save', at('a.csv-metadata.json'), '--out', at('a.csv'))).toContain('another file than --save');
    expect((await cli(['run', tiny, '--until', '10', '--out', '/dev/null', '--events', '/dev/null'])).code).toBe(0);
  });

  it('be it one that another run is writing; who is gone does not count', async () => {
    const lock = lockAll([placeOf(at('held.csv'))]);
    const err = await refused(tiny, '--until', '10', '--out', at('held.csv'));
    expect(err).toContain(`process ${process.pid} on ${hostname()}`);
    expect(err).toContain(`remove ${placeOf(at('held.csv')).target}.lock`);
    lock.release();
    const left = lockName(placeOf(at('held.csv')).target);
    writeFileSync(left, JSON.stringify({ process: 2 ** 22 + 1, host: hostname(), since: 'long ago' }));
    expect((await cli(['run', tiny, '--until', '10', '--out', at('held.csv')])).code).toBe(0);
    writeFileSync(left, JSON.stringify({ process: 2 ** 22 + 1, host: 'elsewhere', since: 'long ago' }));
    expect(await refused(tiny, '--until', '10', '--out', at('held.csv'))).toContain('on elsewhere since long ago');
    writeFileSync(left, '');
    expect(await refused(tiny, '--until', '10', '--out', at('held.csv'))).toContain('another run');
    utimesSync(left, 1000, 1000);
    expect((await cli(['run', tiny, '--until', '10', '--out', at('held.csv')])).code).toBe(0);
    expect(readdirSync(folder).filter((name) => name.endsWith('.lock') || name.endsWith('.part'))).toEqual([]);
  });

  it('takes all files or none', () => {
    const held = lockAll([placeOf(at('second.txt'))]);
    expect(() => lockAll([placeOf(at('first.txt')), placeOf(at('second.txt'))])).toThrow('is being written by another run');
    expect(existsSync(`${placeOf(at('first.txt')).target}.lock`)).toBe(false);
    held.release();
  });
});

describe('a disk that is full', () => {
  it('takes no other output with it, stops where a snapshot can keep the run, and tells', async () => {
    const { code, out, err } = await cli(['run', tiny, '--until', '6h', '--out', '/dev/full', '--save', at('kept.snap'), '--assays', at('kept.csv'), '--record', at('kept.json'), '--json']);
    expect(code).toBe(1);
    expect(err).toBe('/dev/full: cannot be written; the disk is full.\nStopped at minute 0; what is not named above has been written.');
    expect((JSON.parse(out) as { complete: boolean }).complete).toBe(false);
    expect(times('kept.csv')).toEqual([0]);
    expect((await cli(['replay', at('kept.json'), '--json'])).json['same']).toBe(true);
    expect((await cli(['run', '--resume', at('kept.snap'), '--until', '1h', '--json'])).json['hash']).toBe((await cli(['run', tiny, '--until', '1h', '--json'])).json['hash']);
  });

  it('lets the run go on where nothing would be saved by stopping', async () => {
    const { code, out, err } = await cli(['run', tiny, '--until', '2h', '--events', '/dev/full', '--out', at('on.csv'), '--json']);
    expect([code, err]).toEqual([1, '/dev/full: cannot be written; the disk is full.']);
    expect((JSON.parse(out) as { ticks: number }).ticks).toBe(120);
    expect(times('on.csv')).toEqual([0, 60, 120]);
  });

  it('loses the snapshot alone', async () => {
    const { code, err } = await cli(['run', tiny, '--until', '1h', '--save', '/dev/full', '--record', at('alone.json')]);
    expect([code, err, existsSync(at('alone.json'))]).toEqual([1, '/dev/full: cannot be written; the disk is full.', true]);
  });
});

describe('resuming beside a scenario', () => {
  it('says which value was changed in the file since, and how to have it', async () => {
    writeFileSync(at('edited.json'), changed(() => undefined));
    await cli(['run', at('edited.json'), '--until', '60', '--save', at('edited.snap')]);
    writeFileSync(at('edited.json'), changed((d) => { d.parameters = { 'kill.hitsToKill': 3, 'products.cart19.cd4Fraction': 0.4, 'detach.boundTime': 90 }; }));
    const { code, err } = await cli(['run', at('edited.json'), '--resume', at('edited.snap'), '--until', '2h']);
    expect(code).toBe(2);
    expect(err.split('\n')).toHaveLength(3);
    expect(err).toContain('parameters.detach.boundTime: 90; expected the run of');
    expect(err).toContain('which began with 2: no scenario beside --resume, or the same values; for the new value from here on --set kill.hitsToKill=3');
  });

  it('says whose seed counts', async () => {
    await cli(['run', tiny, '--seed', '8', '--until', '60', '--save', at('seed.snap')]);
    const { code, err, json } = await cli(['run', tiny, '--resume', at('seed.snap'), '--until', '2h', '--json']);
    expect([code, json['seed']]).toEqual([0, '8']);
    expect(err).toBe(`${at('seed.snap')}: its seed "8" counts, not "7" of ${tiny}.`);
  });
});
