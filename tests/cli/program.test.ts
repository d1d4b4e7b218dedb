// The real program as a person starts it: exit codes, streams, Ctrl-C.
import { spawn } from 'node:child_process';
import type { ChildProcessByStdio } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changed } from '../fixtures/documents';
import { MALFORMED } from '../schema/malformed';

const launcher = fileURLToPath(new URL('../../tools/cli.mjs', import.meta.url));
let folder = '';
const at = (name: string) => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cart-lab-program-'));
  writeFileSync(at('tiny.json'), changed(() => undefined));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Starts the program; `whenRunning` may interrupt it. */
function start(args: readonly string[], whenRunning?: (interrupt: () => void) => void, signal: NodeJS.Signals = 'SIGINT'): Promise<Ended> {
  return watch(spawn(process.execPath, [launcher, ...args], { stdio: ['ignore', 'pipe', 'pipe'] }), whenRunning, signal);
}

function watch(child: ChildProcessByStdio<null, Readable, Readable>, whenRunning?: (interrupt: () => void) => void, signal: NodeJS.Signals = 'SIGINT'): Promise<Ended> {
  let out = '', err = '';
  child.stdout.on('data', (data: Buffer) => (out += data.toString()));
  child.stderr.on('data', (data: Buffer) => (err += data.toString()));
  whenRunning?.(() => child.kill(signal));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })));
}

/** As `head` does, only sooner, so that nothing depends on who is quicker: the reader is gone before the first line. */
function startAndLeave(args: readonly string[]): Promise<Ended> {
  const child = spawn(process.execPath, [launcher, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = watch(child);
  child.stdout.destroy();
  return ended;
}

/** Calls once the table has so many lines. */
function onceWritten(table: string, lines: number, then: () => void): void {
  const timer = setInterval(() => {
    if (!existsSync(table) || readFileSync(table, 'utf8').split('\n').length <= lines) return;
    clearInterval(timer);
    then();
  }, 20);
}

describe('the program', () => {
  it('ends its output with one line of JSON', async () => {
    const { code, out, err } = await start(['run', at('tiny.json'), '--until', '1h', '--json']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out.trimEnd().split('\n').at(-1)!)).toMatchObject({ scenario: 'tiny', ticks: 60 });
  });

  it('gives the same with several threads, which end with it', async () => {
    const args = ['run', 'b-all-niche', '--until', '20min', '--json'];
    const one = await start(args), three = await start([...args, '--threads', '3']);
    expect([one, three].map(({ code, err }) => ({ code, err }))).toEqual([{ code: 0, err: '' }, { code: 0, err: '' }]);
    const [expected, found] = [one, three].map(({ out }) => JSON.parse(out.trimEnd().split('\n').at(-1)!) as { hash: string; cells: number });
    expect(found.hash).toBe(expected.hash);
    const bench = await start(['--entry=bench', 'packed2d', '--cells', '3000', '--steps', '5', '--threads', '2', '--json']);
    expect(JSON.parse(bench.out.trimEnd().split('\n').at(-1)!)).toMatchObject([{ case: 'packed2d', threads: 2 }]);
  });

  it.each(['0', '65', 'many'])('refuses %s threads', async (threads) => {
    const { code, err } = await start(['run', 'b-all-niche', '--threads', threads]);
    expect(code).toBe(2);
    expect(err).toContain('between 1 and 64');
  });

  it.each(existsSync('/dev/full') ? [['params', 'hypoxia'], ['presets', '--json'], ['run', 'tiny', '--until', '1h']] : [])('says that the disk is full to which %s is written', async (...args) => {
    const full = openSync('/dev/full', 'w'), named = args.map((arg) => (arg === 'tiny' ? at('tiny.json') : arg));
    const child = spawn(process.execPath, [launcher, ...named], { stdio: ['ignore', full, 'pipe'] });
    let err = '';
    child.stderr!.on('data', (data: Buffer) => (err += data.toString()));
    const code = await new Promise((resolve) => child.on('close', resolve));
    closeSync(full);
    expect({ code, err }).toEqual({ code: 1, err: 'The output cannot be written; the disk is full.\n' });
  });

  const sample = MALFORMED.filter((_, n) => n % 20 === 0);
  it.each(sample)('answers “$name” with exit code 2 and no stack trace', async ({ name, text, path }) => {
    const file = at(`${name.replace(/\W/g, '-')}.json`);
    writeFileSync(file, text);
    const { code, out, err } = await start(['run', file, '--json']);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(path === '' ? 'the document' : path);
    expect(err).not.toMatch(/\n\s+at |node:internal|\.ts:\d+/);
  });

  it('writes what it has at Ctrl-C, ends with 130, and goes on from there to the same hash', async () => {
    const table = at('stopped.csv'), snapshot = at('stopped.snap');
    const args = ['run', 'b-all-niche', '--until', '20d', '--every', '10', '--out', table, '--save', snapshot, '--json'];
    const stopped = await start(args, (interrupt) => onceWritten(table, 5, interrupt));
    expect(stopped.code, stopped.err).toBe(130);
    expect(stopped.err).toContain('Interrupted at minute');
    const { ticks, complete } = JSON.parse(stopped.out.trimEnd().split('\n').at(-1)!) as { ticks: number; complete: boolean };
    expect(complete).toBe(false);
    expect(ticks).toBeGreaterThanOrEqual(30);
    expect(readFileSync(table, 'utf8').trimEnd().split('\n').at(-1)!.split(',')[0]).toBe(String(ticks));
    const until = String(ticks + 30);
    const resumed = await start(['run', '--resume', snapshot, '--until', until, '--out', table, '--every', '10', '--json']);
    const whole = await start(['run', 'b-all-niche', '--until', until, '--out', at('whole.csv'), '--every', '10', '--json']);
    const hash = ({ out }: Ended) => (JSON.parse(out.trimEnd().split('\n').at(-1)!) as { hash: string }).hash;
    expect(hash(resumed)).toBe(hash(whole));
    expect(readFileSync(table, 'utf8')).toBe(readFileSync(at('whole.csv'), 'utf8'));
  });

  it.each(['SIGTERM', 'SIGHUP'] as const)('writes its snapshot at %s as well', async (signal) => {
    const table = at(`${signal}.csv`), snapshot = at(`${signal}.snap`);
    const { code, err } = await start(['run', 'b-all-niche', '--until', '20d', '--every', '10', '--out', table, '--save', snapshot], (interrupt) => onceWritten(table, 3, interrupt), signal);
    expect([code, existsSync(snapshot)], err).toEqual([130, true]);
  });

  it.each(['SIGTERM', 'SIGHUP'] as const)('writes its snapshot when npm, which started it, is ended by %s', async (signal) => {
    const table = at(`npm-${signal}.csv`), snapshot = at(`npm-${signal}.snap`), root = dirname(dirname(launcher));
    const npm = spawn('npm', ['run', '-s', 'cli', '--', 'run', 'b-all-niche', '--until', '20d', '--every', '10', '--out', table, '--save', snapshot], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    const { err } = await watch(npm, (interrupt) => onceWritten(table, 3, interrupt), signal);
    expect(existsSync(snapshot), err).toBe(true);
  });

  it.each([[['describe']], [['params', '--json']], [['run', 'b-all-niche', '--until', '2h', '--every', '1', '--out', '/dev/stdout']]])('ends quietly when its reader goes: %j', async (args) => {
    const { code, err } = await startAndLeave(args);
    expect({ code, err }).toEqual({ code: 141, err: '' });
  });

  it('streams a table into a pipe, with its words beside it', async () => {
    const { code, out, err } = await start(['run', at('tiny.json'), '--until', '3h', '--every', '1h', '--out', '/dev/stdout', '--json']);
    expect(code, err).toBe(0);
    expect(out.trimEnd().split('\n').map((line) => line.split(',')[0])).toEqual(['time_min', '0', '60', '120', '180']);
    expect(JSON.parse(err)).toMatchObject({ scenario: 'tiny' });
  });
});
