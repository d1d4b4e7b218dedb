// `verify` as a person uses it: names, options, results kept and used again, threads, Ctrl-C.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXPERIMENTS } from '../../verify';
import { cli } from './terminal';

const launcher = fileURLToPath(new URL('../../tools/cli.mjs', import.meta.url));
const TARGET = 'single-cell';
/** On a machine with other work to do. */
const PATIENCE = 400_000;
let folder = '';
const at = (name: string) => join(folder, name);

/** Files of finished runs in a folder, by name. */
function stored(out: string): Record<string, string> {
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((file) => /seed-.*\.json$/.test(file));
  return Object.fromEntries(files.sort().map((file) => [file, readFileSync(join(out, file), 'utf8')]));
}

function start(args: readonly string[], whenRunning?: (interrupt: () => void) => void): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, [launcher, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '', err = '';
  child.stdout.on('data', (data: Buffer) => (out += data.toString()));
  child.stderr.on('data', (data: Buffer) => (err += data.toString()));
  whenRunning?.(() => child.kill('SIGINT'));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })));
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cart-lab-verify-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('verify: what is asked for', () => {
  it('lists its targets, each with a name of its own', async () => {
    const { code, json } = await cli(['verify', '--list', '--json']);
    expect(code).toBe(0);
    const names = (json as unknown as { name: string }[]).map(({ name }) => name);
    expect(names).toEqual(EXPERIMENTS.map(({ name }) => name));
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(expect.arrayContaining(['numerics', 'organoid', 'glioma', 'antigen', 'kinetics', 'single-cell', 'spheroid']));
  });

  it.each([
    [['sphroid'], 'target: "sphroid"; expected one of numerics', 'spheroid'],
    [['spheroid', '--seeds', '0'], '--seeds: "0"; expected a whole number from 1 to 100', ''],
    [['spheroid', '--jobs', '3'], '--jobs: "3"; expected a whole number from 1 to 2', ''],
    [['spheroid', '--quick', '--write'], '--write', 'a full run'],
    [['spheroid', '--quik'], 'unknown option', '--quick'],
  ])('refuses %j with exit code 2', async (args, message, hint) => {
    const { code, out, err } = await cli(['verify', ...args]);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(message);
    expect(err).toContain(hint);
  });

  it('refuses a folder that cannot be written', async () => {
    writeFileSync(at('file'), '');
    const { code, err } = await cli(['verify', TARGET, '--quick', '--out', at('file/inside')]);
    expect(code).toBe(2);
    expect(err).toContain('cannot be written');
  });
});

describe('verify: results', () => {
  it('are kept and not computed again, damaged ones are; the table is the same', async () => {
    const args = ['verify', TARGET, '--quick', '--seeds', '2', '--jobs', '1', '--out', at('one'), '--json'];
    const first = await cli(args);
    const files = stored(at('one')), names = Object.keys(files);
    expect(names).toHaveLength(2);
    expect(first.err).toContain('2/2 single-cell');
    const written = names.map((name) => statSync(join(at('one'), name)).mtimeMs);
    const again = await cli(args);
    expect(again.err).toBe('');
    expect(again.out).toBe(first.out);
    expect(names.map((name) => statSync(join(at('one'), name)).mtimeMs)).toEqual(written);
    writeFileSync(join(at('one'), names[1]), files[names[1]].slice(0, 200));
    const mended = await cli(args);
    expect(mended.err).toContain('1 of 2 runs are there already');
    expect(mended.out).toBe(first.out);
    expect(stored(at('one'))).toEqual(files);
    expect(first.json).toMatchObject([{ target: TARGET, rows: expect.arrayContaining([expect.objectContaining({ n: 2, mean: expect.any(Number) as unknown })]) as unknown }]);
    expect(first.code).toBe((first.json as unknown as { pass: boolean }[]).every(({ pass }) => pass) ? 0 : 1);
    expect(readdirSync(join(at('one'), 'figures'))).toEqual(['single-cell-kills.svg']);
  }, PATIENCE);

  it('are the same to the byte from two threads, also when interrupted and taken up again', async () => {
    const args = ['verify', TARGET, '--quick', '--seeds', '3', '--jobs', '2', '--out', at('two'), '--json'];
    const isThere = () => existsSync(at('two')) && Object.keys(stored(at('two'))).length > 0;
    const stopped = await start(args, (interrupt) => {
      const timer = setInterval(() => {
        if (!isThere()) return;
        clearInterval(timer);
        interrupt();
      }, 10);
    });
    expect(stopped.code, stopped.err).toBe(130);
    expect(stopped.err).toContain('the same command goes on from there');
    expect(Object.keys(stored(at('two'))).length).toBeLessThan(3);
    const resumed = await start(args);
    expect(resumed.err).toMatch(/verify: [12] of 3 runs are there already/);
    const alone = await cli(['verify', TARGET, '--quick', '--seeds', '3', '--jobs', '1', '--out', at('one'), '--json']);
    expect(stored(at('two'))).toEqual(stored(at('one')));
    expect(resumed.out.trimEnd()).toBe(alone.out);
    expect(readFileSync(join(at('two'), 'figures/single-cell-kills.svg'), 'utf8')).toBe(readFileSync(join(at('one'), 'figures/single-cell-kills.svg'), 'utf8'));
  }, PATIENCE);
});
