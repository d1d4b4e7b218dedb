// The command `sweep`: the same tables with any number of workers, in shards, after crashes; and folders that are not its own.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parquetReadObjects } from 'hyparquet';
import { cli } from '../cli/terminal';
import { changed } from '../fixtures/documents';

const launcher = fileURLToPath(new URL('../../tools/cli.mjs', import.meta.url));
let folder = '';
const at = (...names: readonly string[]): string => join(folder, ...names);

const EXPERIMENT = {
  format: 'cart-lab/experiment', version: 1, name: 'small', title: 'A small experiment', base: { file: 'tiny.json' },
  factors: [{ name: 'hits', parameter: 'kill.hitRate', values: [0.05, 0.2, 0.4] }, { name: 'kind', levels: [{ label: 'as it is' }, { label: 'sticky', set: { 'repel.adhesionTumor': 0.8 } }] }],
  design: { kind: 'grid' }, replicates: 3, until: '3h', every: '30min',
  outcomes: [{ name: 'left', value: 'last(tumor_alive)' }, { name: 'never', value: 'timeTo(tumor_alive < 0)' }, { name: 'kills', value: 'last(kills_total)' }], series: ['tumor_alive', 'kills_total'],
};
const TABLES = ['runs.csv', 'runs.parquet', 'summary.csv', 'summary.parquet', 'series.csv', 'series.parquet', 'dictionary.csv'];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cart-lab-sweep-'));
  writeFileSync(at('tiny.json'), changed(() => undefined));
  write('small.json');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, changes: Record<string, unknown> = {}): string {
  writeFileSync(at(name), JSON.stringify({ ...EXPERIMENT, ...changes }));
  return at(name);
}

/** The tables of a folder, byte for byte. */
const tablesOf = (name: string): Readonly<Record<string, string>> => Object.fromEntries(TABLES.map((file) => [file, readFileSync(at(name, file)).toString('latin1')]));
const sweep = (name: string, ...more: readonly string[]) => cli(['sweep', at('small.json'), '--out', at(name), ...more]);

let whole: ReturnType<typeof tablesOf> | null = null;
/** What an undisturbed run of one worker gives. */
async function undisturbed(): Promise<ReturnType<typeof tablesOf>> {
  if (whole === null) {
    expect(await sweep('whole', '--workers', '1')).toMatchObject({ code: 0 });
    whole = tablesOf('whole');
  }
  return whole;
}

interface Ended {
  readonly code: number | null;
  readonly err: string;
}

/** The real program, in a process of its own. @param when called with what kills it */
function start(args: readonly string[], when?: (kill: () => void) => void): Promise<Ended> {
  const child = spawn(process.execPath, [launcher, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
  let err = '';
  child.stderr.on('data', (data: Buffer) => (err += data.toString()));
  when?.(() => child.kill('SIGKILL'));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, err })));
}

const linesIn = (file: string): number => (existsSync(file) ? readFileSync(file, 'utf8').split('\n').length - 1 : 0);

describe('a sweep', () => {
  it('writes a row a run, its samples, and a summary of each point, with whole numbers as such and nothing where there is no value', async () => {
    const tables = await undisturbed(), [header, ...rows] = tables['runs.csv'].trim().split('\n').map((line) => line.split(','));
    expect(header).toEqual(['run', 'point', 'replicate', 'seed', 'id', 'hits', 'kind', 'left', 'never', 'kills', 'status', 'reason', 'end_min', 'hash', 'command']);
    expect(rows).toHaveLength(18);
    expect(new Set(rows.map(([, , , seed]) => seed)).size).toBe(18);
    expect(rows.map((row) => [row[0], row[5], row[6], row[8], row[10], row[12]]).slice(0, 7)).toEqual(Array.from({ length: 7 }, (_, n) => [String(n), n < 6 ? '0.05' : '0.2', Math.floor(n / 3) % 2 === 0 ? 'as it is' : 'sticky', '', 'ended', '180']));
    const bytes = readFileSync(at('whole/runs.parquet')), [first] = await parquetReadObjects({ file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer });
    expect(first).toMatchObject({ run: 0, hits: 0.05, kind: 'as it is', never: null, left: Number(rows[0][7]), hash: rows[0][13] });
    const summary = tables['summary.csv'].trim().split('\n').map((line) => line.split(','));
    expect(summary).toHaveLength(1 + 6 * 3);
    const left = rows.slice(0, 3).map((row) => Number(row[7]));
    expect(Number(summary[1][summary[0].indexOf('mean')])).toBeCloseTo(left.reduce((sum, value) => sum + value) / 3, 12);
    expect(summary[2].slice(3, 8)).toEqual(['never', 'min', '0', '3', '']);
    expect(tables['series.csv'].split('\n')).toHaveLength(1 + 18 * 7 + 1);
    expect(tables['dictionary.csv']).toContain('runs,never,number,min,outcome: timeTo(tumor_alive < 0)');
  });

  it('is the same with one worker and with three', async () => {
    expect(await start(['sweep', at('small.json'), '--out', at('three'), '--workers', '3'])).toMatchObject({ code: 0 });
    expect(tablesOf('three')).toEqual(await undisturbed());
  });

  it('is the same in five shards, from one folder or from two; a gap and a double are named', async () => {
    for (const n of [1, 2, 3]) expect(await sweep('first', '--shard', `${n}/5`)).toMatchObject({ code: 0 });
    expect(await cli(['collect', at('first')])).toMatchObject({ code: 2, err: expect.stringContaining('6 of 18 runs are missing: runs 3, 4, 8, 9, 13, 14') as string });
    for (const n of [4, 5]) expect(await sweep('second', '--shard', `${n}/5`)).toMatchObject({ code: 0 });
    expect(await cli(['collect', at('first'), at('second')])).toMatchObject({ code: 0 });
    expect(tablesOf('first')).toEqual(await undisturbed());
    expect(await cli(['collect', at('first'), at('second'), at('second')])).toMatchObject({ code: 2, err: expect.stringContaining('runs 3, 8, 13') as string });
  });

  it('goes on after it was killed, however often, and comes to the same', async () => {
    const expected = await undisturbed(), journal = at('killed/runs.journal'), args = ['sweep', at('small.json'), '--out', at('killed'), '--workers', '2'];
    for (let n = 1; n <= 4; n++) {
      await start(args, (kill) => {
        const timer = setInterval(() => {
          if (linesIn(journal) < 4 * n) return;
          clearInterval(timer);
          kill();
        }, 5);
      });
      // As if it had been killed in the midst of a line.
      if (n === 2) writeFileSync(journal, readFileSync(journal, 'utf8').slice(0, -20));
    }
    expect(await start(args)).toMatchObject({ code: 0, err: expect.stringMatching(/\d+ of 18 runs are there already/) as string });
    expect(tablesOf('killed')).toEqual(expected);
    expect(readdirSync(at('killed')).filter((name) => /\.(part|lock)$/.test(name))).toEqual([]);
  });

  it('tells a run that took too long, and tries it again the next time', async () => {
    expect(await cli(['sweep', write('bound.json', { name: 'bound', replicates: 1, design: { kind: 'table', rows: [{ hits: 0.1, kind: 'sticky' }] } }), '--out', at('bound'), '--bound', '0.00001min'])).toMatchObject({ code: 0, err: expect.stringContaining('took longer than') as string });
    const reasonOf = (): string => readFileSync(at('bound/runs.csv'), 'utf8').split('\n')[1];
    expect(reasonOf()).toContain('failed,took longer than');
    expect(await cli(['sweep', at('bound.json'), '--out', at('bound')])).toMatchObject({ code: 0 });
    expect(reasonOf()).toContain(',ended,');
    expect(await cli(['collect', at('bound')])).toMatchObject({ code: 0 });
  });

  it('repeats one run by the command of its row', async () => {
    const row = (await undisturbed())['runs.csv'].split('\n')[6].split(','), { code, json } = await cli(['sweep', at('small.json'), '--run', '5', '--json']);
    expect(code).toBe(0);
    expect(json).toMatchObject({ run: 5, seed: row[3], id: row[4], left: Number(row[7]), hash: row[13], command: 'cart-lab sweep small.json --run 5' });
    expect(row[14]).toBe('cart-lab sweep small.json --run 5');
  });

  it('says what it would take and does nothing', async () => {
    const { code, json } = await sweep('dry', '--dry-run', '--json');
    expect([code, existsSync(at('dry'))]).toEqual([0, false]);
    expect(json).toMatchObject({ points: 6, replicates: 3, runs: 18 });
    expect(json['coreHours']).toBeGreaterThan(0);
  });
});

describe('a folder', () => {
  it('of something else is left alone', async () => {
    mkdirSync(at('foreign'));
    writeFileSync(at('foreign/thesis.txt'), 'my thesis');
    expect(await sweep('foreign')).toMatchObject({ code: 2, err: expect.stringContaining('thesis.txt') as string });
    expect(readdirSync(at('foreign'))).toEqual(['thesis.txt']);
  });

  it('of the same experiment, changed since, is not gone on with, and keeps what it has', async () => {
    await undisturbed();
    const before = readFileSync(at('whole/runs.journal'), 'utf8');
    expect(await cli(['sweep', write('other.json', { replicates: 4 }), '--out', at('whole')])).toMatchObject({ code: 2, err: expect.stringContaining('replicates') as string });
    writeFileSync(at('tiny.json'), changed((document) => void (document['seed'] = 99)));
    try {
      expect(await sweep('whole')).toMatchObject({ code: 2, err: expect.stringContaining('the experiment as it was') as string });
    } finally {
      writeFileSync(at('tiny.json'), changed(() => undefined));
    }
    expect(readFileSync(at('whole/runs.journal'), 'utf8')).toBe(before);
  });

  it('that cannot be written, a journal that another sweep holds, a damaged journal: each is told', async () => {
    expect(await cli(['sweep', at('small.json'), '--out', '/dev/null/there'])).toMatchObject({ code: 2, err: expect.stringContaining('cannot be written') as string });
    await sweep('held', '--workers', '1');
    writeFileSync(at('held/runs.journal.lock'), JSON.stringify({ process: process.pid, host: (await import('node:os')).hostname(), since: 'now' }));
    expect(await sweep('held')).toMatchObject({ code: 2, err: expect.stringContaining('another run') as string });
    rmSync(at('held/runs.journal.lock'));
    const lines = readFileSync(at('held/runs.journal'), 'utf8').split('\n');
    writeFileSync(at('held/runs.journal'), [lines[0], 'x'.repeat(40), ...lines.slice(2)].join('\n'));
    expect(await sweep('held')).toMatchObject({ code: 2, err: expect.stringContaining('damaged') as string });
  });

  it.each([['--workers', 'many'], ['--shard', '6/5'], ['--shard', '1'], ['--run', '18'], ['--run', '-1'], ['--bound', 'soon']])('is not made where %s is %s', async (name, value) => {
    expect(await sweep('never', name, value)).toMatchObject({ code: 2, err: expect.stringContaining(name) as string });
    expect(existsSync(at('never'))).toBe(false);
  });
});
