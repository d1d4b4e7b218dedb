// What commands read: files, pipes and terminals to their end, and nothing that has none.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { changed } from '../fixtures/documents';

const launcher = fileURLToPath(new URL('../../tools/cli.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'cart-lab-input-'));
const at = (name: string) => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Each call in a program of its own: one that reads without end must not take the test with it. */
const timed = (args: readonly string[], shell = '') => {
  const options = { encoding: 'utf8', timeout: 60_000, maxBuffer: 1e6 } as const;
  return shell === '' ? spawnSync(process.execPath, [launcher, ...args], options)
    : spawnSync('bash', ['-c', shell.replace('CLI', `"${process.execPath}" "${launcher}" ${args.join(' ')}`)], options);
};

/** Windows has other devices and no pipes with names. */
const here = <T>(cases: readonly T[]): readonly T[] => (existsSync('/dev/fd') ? cases : []);

describe('inputs without an end', () => {
  it('are like those that are too large', () => {
    writeFileSync(at('large.json'), '');
    truncateSync(at('large.json'), 300e6);
    expect(timed(['validate', at('large.json')]).stderr).toBe(`${at('large.json')}: 1 problem\n  the document: 300 MB; expected a file of at most 200 MB.\n`);
  });

  it.each(here([['validate', '/dev/zero'], ['validate', '/dev/full'], ['run', '/dev/urandom'], ['run', '--resume', '/dev/zero'], ['replay', '/dev/full'], ['lineage', '/dev/zero'], ['lineage', '/dev/full']]))('%s %s', (...args) => {
    const { status, stdout, stderr } = timed(args);
    expect([status, stdout, stderr]).toEqual([2, '', `${args.at(-1)!}: 1 problem\n  the document: a device; expected a file, or a pipe that another program fills.\n`]);
  });

  it.each(here(['cat /dev/zero']))('are recognised by pipe as well: %s', (endless) => {
    const pipe = timed(['validate', '/dev/stdin'], `${endless} | CLI`);
    expect([pipe.status, pipe.stderr]).toEqual([2, '/dev/stdin: 1 problem\n  the document: more than 200 MB; expected an input of at most 200 MB.\n']);
    const line = timed(['lineage', '/dev/stdin'], `${endless} | CLI`);
    expect([line.status, line.stderr]).toEqual([2, '/dev/stdin: 1 problem\n  line 1: more than 1048576 characters; expected a shorter line.\n']);
  });

  it.each(here(['validate', 'lineage']))('are pipes into which nobody writes, for %s', (command) => {
    const pipe = at(`${command}.pipe`);
    execFileSync('mkfifo', [pipe]);
    const { status, stderr } = timed([command, pipe]);
    expect([status, stderr]).toEqual([2, `${pipe}: 1 problem\n  the document: a pipe into which nobody writes; expected a file, or a pipe that another program fills.\n`]);
  });
});

describe('inputs that come bit by bit', () => {
  const good = at('good.json'), late = at('late.pipe'), slow = `(head -c 100 "${good}"; sleep 1; tail -c +101 "${good}")`;
  it.each(here([`CLI <(${slow})`, `${slow} | CLI /dev/stdin`, `CLI /dev/stdin < "${good}"`, `(sleep 1; ${slow} > "${late}") & CLI "${late}"`]))('are read to their end: %s', (shell) => {
    writeFileSync(good, changed(() => undefined));
    if (shell.includes(late)) execFileSync('mkfifo', [late]);
    const { status, stdout, stderr } = timed(['validate'], shell);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain(': a valid scenario');
  });

  const event = '{"tick":1,"minutes":0.1,"event":"kill","a":1,"b":2,"x":0,"y":0,"z":0,"value":0}';
  const shell = `(printf '%s\\r\\n\\n' '${event}'; sleep 1; printf '%s' '${event}') | CLI`;
  it.each([[at('events.ndjson'), ''], ...here([['/dev/stdin', shell]])])('may end their lines in either way, and the last one not at all: %s', (file, how) => {
    if (how === '') writeFileSync(file, `${event}\r\n\n${event}`);
    const { status, stdout } = timed(['lineage', file], how);
    expect([status, stdout.split('\n')[0]]).toEqual([0, '2 events']);
  });
});
