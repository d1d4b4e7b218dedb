// Command lines nobody means: each ends with code 2 and words that name the option or file, on stderr, without a stack trace.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { showPath } from '../../cli/fault';
import { changed } from '../fixtures/documents';
import { cli } from './terminal';

const launcher = fileURLToPath(new URL('../../tools/cli.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'cart-lab-commands-'));
const at = (name: string) => join(folder, name);
const TINY = at('tiny.json'), LONG = `/${'x'.repeat(5000)}`;

beforeAll(() => {
  writeFileSync(TINY, changed(() => undefined));
  writeFileSync(at('bytes.json'), Uint8Array.of(0xff, 0xfe, 0, 1, 0x80));
  mkdirSync(at('folder'));
  mkdirSync(at('empty'));
  symlinkSync(at('circle'), at('circle'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The words on stderr; nothing but the first line and its list of problems. */
async function refused(args: readonly string[]): Promise<string> {
  const { code, out, err } = await cli(args);
  expect([code, out], err).toEqual([2, '']);
  expect(err).not.toMatch(/Unexpected fault|TypeError|^\s+at /m);
  expect(err).not.toBe('');
  return err;
}

/** One line, or a line that counts the problems and one line a problem. */
function expectShort(err: string): void {
  const [first, ...rest] = err.split('\n'), counted = /: (\d+) problems?$/.exec(first);
  expect(rest.length, err).toBe(counted === null ? 0 : Number(counted[1]));
}

const run = (...more: readonly string[]): string[] => ['run', TINY, '--until', '1min', ...more];

describe('flags that are none', () => {
  it.each<readonly [readonly string[], string]>([
    [['run', TINY, '--see\nd', '1'], "error: unknown option '--see d'"],
    [['run', TINY, '--\u001b[31m'], "error: unknown option '--\\u001b[31m'"],
    [['\u001b[2J'], "error: unknown command '\\u001b[2J'"],
    [['__proto__'], "error: unknown command '__proto__'"],
    [[''], "error: unknown command ''"],
    [['run', TINY, '--until', '1\u00a0min\n2'], '--until: "1'],
    [['run', TINY, '--until', '１d'], '--until: "１d"; expected a time'],
    [['run', TINY, '--until', '9'.repeat(400)], '--until: "999'],
    [['run', TINY, '--until', '1e400'], '--until: "1e400"; expected a time'],
    [['run', TINY, '--until', '-0'], '--until'],
    [['run', TINY, '--every', '99999999d'], '--every: "99999999d"; expected a time'],
    [run('--threads', '1e9'), "'1e9' is invalid. Expected a whole number between 1 and 64."],
    [run('--threads', '99999999999999999999'), 'Expected a whole number between 1 and 64.'],
    [run('--seed', '👩‍🔬'.repeat(100)), 'expected a text of 1 to 200 characters'],
    [run('--set', 'kill.hitRate\n=1'), '--set "kill.hitRate\\n": 1; expected the key of a parameter, such as kill.hitRate. Did you mean kill.hitRate?'],
    [run('--set', 'kill.hitRate=1\n2'), '--set kill.hitRate: "1\\n2"; expected a number'],
    [run('--set', 'kill.toString=1'), '--set kill.toString: 1; expected the key of a parameter'],
    [run('--set', `kill.hitRate=${'9'.repeat(100_000)}`), '--set kill.hitRate: "999'],
    [['lineage', TINY, '--cell', '1e99'], 'Expected the id of a cell, a whole number from 1.'],
    [['verify', '--seeds', '1e9'], '--seeds: "1e9"; expected a whole number from 1 to 100'],
    [['params', '\u001b[31m'], 'search: "\\u001b[31m"; expected words'],
  ])('%j', async (args, words) => {
    const err = await refused(args);
    expect(err).toContain(words);
    expectShort(err);
    expect(err.length).toBeLessThan(1000);
  });
});

describe('what is given twice', () => {
  it.each<readonly [readonly string[], string]>([
    [run('--until', '2min'), '--until is given twice.'],
    [run('--out', at('a.csv'), '--out', at('b.csv')), '--out is given twice.'],
    [run('--threads', '1', '--threads', '2'), '--threads is given twice.'],
    [run('--provenance', 'inline', '--provenance', 'none'), '--provenance is given twice.'],
    [run('--set', 'kill.hitRate=0.1', '--set', 'kill.hitRate=0.2'), '--set kill.hitRate: "0.2"; expected one value; this parameter is given twice'],
    [['lineage', TINY, '--cell', '1', '--cell', '2'], '--cell is given twice.'],
    [['verify', '--seeds', '1', '--seeds', '2'], '--seeds is given twice.'],
    [['run', TINY, TINY], 'too many arguments'],
  ])('%j', async (args, words) => {
    const err = await refused(args);
    expect(err).toContain(words);
    expectShort(err);
  });

  it('is none: --json twice says the same twice', async () => {
    expect((await cli(run('--json', '--json'))).code).toBe(0);
  });

  it('is not the first way to say it: one of each is taken', async () => {
    expect((await cli(run('--provenance', 'none', '--threads', '1', '--out', at('once.csv')))).code).toBe(0);
    expect(existsSync(at('once.csv-metadata.json'))).toBe(false);
    expect((await cli(run('--out', at('twice.csv')))).code).toBe(0);
    expect(existsSync(at('twice.csv-metadata.json'))).toBe(true);
    expect(await refused(run('--provenance', 'aside'))).toContain('Expected one of beside, inline, none.');
  });
});

describe('inputs that are no documents', () => {
  const inputs = [at('folder'), at('no\nsuch.json'), at('瘤.json'), at('circle'), '/dev/null', at('bytes.json'), '', ' ', 'a\u0000b.json', LONG];
  const commands = [['run'], ['validate'], ['replay'], ['run', '--resume']];
  it.each(commands.flatMap((command) => inputs.map((input) => [...command, input])))('%s %s %s', async (...args) => {
    const err = await refused(args), file = args.at(-1)!;
    expectShort(err);
    expect(err.length).toBeLessThan(1500);
    expect(err.startsWith(file.includes('\u0000') ? 'a\\u0000b.json: ' : `${showPath(file)}: `), err).toBe(true);
  });

  it('are told as such, whatever they are', async () => {
    expect(await refused(['run', at('no\nsuch.json')])).toBe(`${at('no\\nsuch.json')}: 1 problem\n  the document: this file; expected a file that can be read: there is no such file or folder.`);
    expect(await refused(['run', at('circle/x.json')])).toContain('its links lead in a circle');
    expect(await refused(['run', 'a\u0000b.json'])).toContain('no file can have such a name');
    expect(await refused(['run', LONG])).toContain('its name is too long');
  });

  it('come by pipe as well, and an empty pipe is an empty text', () => {
    const ask = (input: string) => spawnSync(process.execPath, [launcher, 'validate', '/dev/stdin'], { input, encoding: 'utf8' });
    const good = ask(changed(() => undefined)), nothing = ask('');
    expect([good.status, good.stderr]).toEqual([0, '']);
    expect([nothing.status, nothing.stdout]).toEqual([2, '']);
    expect(nothing.stderr).toBe('/dev/stdin: 1 problem\n  line 1, column 1: the text ends here; expected a JSON object; the text is empty.\n');
  });
});

describe('outputs that cannot be written', () => {
  const places: readonly (readonly [string, string])[] = [
    ['', 'the name of a file'], [at('folder'), 'it is a folder'], [at('no/such/x'), 'there is no such file or folder'], [LONG, 'its name is too long'],
    ['a\u0000b', 'no file can have such a name'], [join(TINY, 'x'), 'is not a folder'], [at('circle'), 'its links lead in a circle'], [at('a\nb/c'), 'there is no such file or folder'],
  ];
  it.each(['--out', '--events', '--save', '--record', '--assays'].flatMap((option) => places.map(([place, reason]) => [option, place, reason] as const)))('%s %j', async (option, place, reason) => {
    const before = readdirSync(folder).sort(), err = await refused(run(option, place));
    expect(err).toContain(reason);
    expectShort(err);
    // Nothing is computed or left for it: no draft, no lock.
    expect(readdirSync(folder).sort()).toEqual(before);
  });

  it('are told by verify before it computes', async () => {
    expect(await refused(['verify', 'presets/affinity', '--quick', '--out', join(TINY, 'x')])).toContain('cannot be written');
  });
});
