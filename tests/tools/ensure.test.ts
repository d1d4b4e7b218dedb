// The launcher on machines that are not as hoped for: leftover locks, packages gone under their stamp, folders with odd names.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CLI_SOURCES } from '../../tools/buildOnce.mjs';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
let folder = '';
beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'cart-lab-setup-')));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A checkout of nothing but the launcher, with one package that is installed and stamped; npm is replaced by a note that it was called. */
function checkout(name: string): string {
  const at = join(folder, name), lock = JSON.stringify({ packages: { '': {}, 'node_modules/one': { version: '1.0.0' }, 'node_modules/other': { version: '1.0.0', optional: true } } });
  cpSync(join(root, 'tools'), join(at, 'tools'), { recursive: true });
  mkdirSync(join(at, 'node_modules/one'), { recursive: true });
  writeFileSync(join(at, 'package.json'), '{"type":"module"}');
  writeFileSync(join(at, 'package-lock.json'), lock);
  writeFileSync(join(at, 'node_modules/one/package.json'), '{"name":"one"}');
  writeFileSync(join(at, 'node_modules/.cart-lab-stamp'), `${createHash('sha256').update(lock).digest('hex')} ${process.platform}-${process.arch}\n`);
  writeFileSync(join(at, 'npm-cli.js'), `import { writeFileSync } from 'node:fs'; writeFileSync(${JSON.stringify(join(at, 'installed'))}, '')`);
  return at;
}

function ensure(at: string, timeout = 60_000) {
  const { status, stderr } = spawnSync(process.execPath, [join(at, 'tools/ensure.mjs')], { env: { ...process.env, npm_execpath: join(at, 'npm-cli.js') }, encoding: 'utf8', timeout });
  return { status, stderr, installed: existsSync(join(at, 'installed')) };
}

describe('installing', () => {
  it('is left alone where everything is there', () => {
    expect(ensure(checkout('whole'))).toEqual({ status: 0, stderr: '', installed: false });
  });

  it.each(['one', 'one/package.json'])('is done again where %s is gone though the stamp is intact', (gone) => {
    const at = checkout(`gone-${gone.length}`);
    rmSync(join(at, 'node_modules', gone), { recursive: true });
    expect(ensure(at)).toMatchObject({ status: 0, installed: true });
  });

  it('is done again where a package file was emptied', () => {
    const at = checkout('emptied');
    writeFileSync(join(at, 'node_modules/one/package.json'), '');
    expect(ensure(at).installed).toBe(true);
  });

  it('works through a link to the checkout', () => {
    const at = checkout('linked');
    rmSync(join(at, 'node_modules/one'), { recursive: true });
    symlinkSync(at, join(folder, 'link'));
    expect(spawnSync(process.execPath, [join(folder, 'link/tools/ensure.mjs')], { env: { ...process.env, npm_execpath: join(at, 'npm-cli.js') } }).status).toBe(0);
    expect(existsSync(join(at, 'installed'))).toBe(true);
  });
});

describe('the lock of an installation', () => {
  const locked = (name: string, owner: string | null) => {
    const at = checkout(name), lock = join(at, '.install-lock');
    rmSync(join(at, 'node_modules/.cart-lab-stamp'));
    rmSync(join(at, 'node_modules/one'), { recursive: true });
    mkdirSync(lock);
    if (owner !== null) writeFileSync(join(lock, 'pid'), owner);
    return { at, lock };
  };

  it('is taken over when its process is gone', () => {
    const { at, lock } = locked('dead', String(2 ** 22 + 1));
    expect(ensure(at)).toMatchObject({ status: 0, installed: true });
    expect(existsSync(lock)).toBe(false);
  });

  it.each([null, '', 'x', '-1'])('is taken over when nobody wrote his number (%j) and it is old', (owner) => {
    const { at, lock } = locked(`nobody-${String(owner)}`, owner);
    utimesSync(lock, 1000, 1000);
    expect(ensure(at)).toMatchObject({ status: 0, installed: true });
  });

  it('names itself, its owner, its age and how to be rid of it', async () => {
    const { at, lock } = locked('alive', String(process.pid));
    const child = spawn(process.execPath, [join(at, 'tools/ensure.mjs')], { env: { ...process.env, npm_execpath: join(at, 'npm-cli.js') }, stdio: ['ignore', 'ignore', 'pipe'] });
    let words = '';
    await new Promise<void>((resolve) => child.stderr.on('data', (data: Buffer) => {
      words += data.toString();
      if (words.includes(lock)) resolve();
    }));
    expect(words).toMatch(new RegExp(`process ${process.pid}, for \\d+ s`));
    expect(words).toContain(`If it is gone, remove the folder ${lock}`);
    rmSync(lock, { recursive: true });
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
    expect(existsSync(join(at, 'installed'))).toBe(true);
  });
});

describe('a checkout in a folder of any name', () => {
  it('is built and run: all letters that mean something to addresses, patterns or shells', () => {
    const at = join(folder, 'a#b?c [x]{y} d%20e *s*');
    mkdirSync(join(at, 'node_modules'), { recursive: true });
    for (const entry of CLI_SOURCES) if (existsSync(join(root, entry))) cpSync(join(root, entry), join(at, entry), { recursive: true });
    for (const entry of readdirSync(join(root, 'node_modules'))) if (entry !== '.cache') symlinkSync(join(root, 'node_modules', entry), join(at, 'node_modules', entry));
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(at, 'tools/cli.mjs'), 'presets'], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('b-all-niche');
  });
});
