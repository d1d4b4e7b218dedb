// The real program as a person starts it: exit codes, streams, Ctrl-C.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
function start(args: readonly string[], whenRunning?: (interrupt: () => void) => void): Promise<Ended> {
  const child = spawn(process.execPath, [launcher, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '', err = '';
  child.stdout.on('data', (data: Buffer) => (out += data.toString()));
  child.stderr.on('data', (data: Buffer) => (err += data.toString()));
  whenRunning?.(() => child.kill('SIGINT'));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })));
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
    const stopped = await start(args, (interrupt) => {
      const timer = setInterval(() => {
        if (!existsSync(table) || readFileSync(table, 'utf8').split('\n').length < 6) return;
        clearInterval(timer);
        interrupt();
      }, 20);
    });
    expect(stopped.code, stopped.err).toBe(130);
    expect(stopped.err).toContain('Interrupted at minute');
    const { ticks, complete } = JSON.parse(stopped.out.trimEnd().split('\n').at(-1)!) as { ticks: number; complete: boolean };
    expect(complete).toBe(false);
    expect(ticks).toBeGreaterThanOrEqual(30);
    expect(readFileSync(table, 'utf8').trimEnd().split('\n').at(-1)!.split(',')[0]).toBe(String(Math.floor(ticks / 10) * 10));
    const until = String(ticks + 30);
    const resumed = await start(['run', '--resume', snapshot, '--until', until, '--out', table, '--every', '10', '--json']);
    const whole = await start(['run', 'b-all-niche', '--until', until, '--out', at('whole.csv'), '--every', '10', '--json']);
    const hash = ({ out }: Ended) => (JSON.parse(out.trimEnd().split('\n').at(-1)!) as { hash: string }).hash;
    expect(hash(resumed)).toBe(hash(whole));
    expect(readFileSync(table, 'utf8')).toBe(readFileSync(at('whole.csv'), 'utf8'));
  });
});
