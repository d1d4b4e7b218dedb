// The package that `npm pack` makes: unpacked into an empty folder without a network it serves the page, runs the example of the README, and has its types.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const EXAMPLE = /<!-- example: library -->\n```js\n(.*?)```\n<!-- end of example -->/s.exec(readFileSync(join(root, 'README.md'), 'utf8'))![1];
let folder = '', inside = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cart-lab-package-'));
  const packed = spawnSync('npm', ['pack', '--pack-destination', folder, '--silent'], { cwd: root, encoding: 'utf8', env: { ...process.env, npm_config_offline: 'true' }, shell: process.platform === 'win32' });
  expect(packed.status, packed.stderr).toBe(0);
  const [file] = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
  inside = join(folder, 'project/node_modules/cart-lab');
  mkdirSync(inside, { recursive: true });
  expect(spawnSync('tar', ['-xzf', join(folder, file), '-C', inside, '--strip-components=1']).status).toBe(0);
  writeFileSync(join(folder, 'project/package.json'), '{"type":"module"}');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const project = (name: string) => join(folder, 'project', name);
const node = (...args: string[]) => spawnSync(process.execPath, args, { cwd: join(folder, 'project'), encoding: 'utf8' });

/** Every file of the package with this ending. */
function filesOf(ending: string): string[] {
  return readdirSync(inside, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith(ending) && !name.startsWith(join('dist-package', 'page')));
}

describe('the package', () => {
  it('asks for no other package, and holds nothing but what it needs', () => {
    const { dependencies, bin, exports } = JSON.parse(readFileSync(join(inside, 'package.json'), 'utf8')) as Record<string, unknown>;
    expect(dependencies ?? {}).toEqual({});
    expect([bin, exports]).toEqual([{ 'cart-lab': 'dist-package/cart-lab.js' }, expect.objectContaining({ '.': expect.anything() })]);
    expect(readdirSync(inside).sort()).toEqual(['CITATION.cff', 'LICENSE', 'README.md', 'dist-package', 'package.json']);
    for (const file of [...filesOf('.js'), ...filesOf('.d.ts')]) {
      const text = readFileSync(join(inside, file), 'utf8'), named = [...text.matchAll(/^(?:import|export)\b[^;'"]*?from\s*['"]([^'"]+)['"]/gm)].map(([, name]) => name);
      expect(named.filter((name) => !name.startsWith('.') && !name.startsWith('node:')), file).toEqual([]);
    }
  });

  it('runs the example of the README, to the hash that it names', () => {
    expect(EXAMPLE.trimEnd().split('\n').length).toBeLessThanOrEqual(10);
    writeFileSync(project('example.mjs'), EXAMPLE);
    const { stdout, stderr, status } = node('example.mjs');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^2 h: \d+ tumour cells, .*\n4 h: .*\n6 h: 4137 tumour cells, 1 CAR-T cells, 0 kills\n9f2fe69f31b2f32b\n$/);
  });

  it('says what is wrong with a scenario in words', () => {
    writeFileSync(project('wrong.mjs'), "import { presetNames, scenarioOf } from 'cart-lab'; console.log(presetNames.length); try { scenarioOf('b-all-nich'); } catch (error) { console.log(error.message); }");
    expect(node('wrong.mjs').stdout).toMatch(/^20\n.*"b-all-nich"; expected a preset: .*Did you mean b-all-niche\?/s);
  });

  it('has types that the strictest settings accept, and that refuse what is not there', () => {
    writeFileSync(project('good.mts'), EXAMPLE.replace('const { tumor_alive', 'const ticks: number = world.tick; console.log(ticks); const { tumor_alive'));
    writeFileSync(project('bad.mts'), "import { createWorld } from 'cart-lab';\ncreateWorld('b-all-niche');\n");
    const check = (file: string) => node(join(root, 'node_modules/typescript-native/bin/tsc'), '--noEmit', '--strict', '--target', 'es2022', '--module', 'nodenext', '--types', '', '--lib', 'es2022,dom', file);
    expect(check('good.mts')).toMatchObject({ status: 0, stdout: '' });
    expect(check('bad.mts').stdout).toMatch(/bad\.mts\(2,13\): error TS2345/);
  });

  it('serves the page by its program', async () => {
    const program = spawn(process.execPath, [join(inside, 'dist-package/cart-lab.js'), '--no-open', '--port', '0'], { cwd: folder });
    try {
      const url = await new Promise<string>((resolve, reject) => {
        program.stdout.on('data', (text: Buffer) => resolve(/http:\S+/.exec(text.toString())![0]));
        program.stderr.on('data', (text: Buffer) => reject(new Error(text.toString())));
      });
      const page = await fetch(url), html = await page.text();
      expect([page.status, page.headers.get('content-security-policy')]).toEqual([200, expect.stringContaining("default-src 'self'")]);
      const script = /src="\.\/(assets\/[^"]+\.js)"/.exec(html)![1];
      expect((await fetch(url + script)).status).toBe(200);
      expect(existsSync(join(inside, 'dist-package/page', script))).toBe(true);
    } finally {
      program.kill();
    }
    expect(node(join(inside, 'dist-package/cart-lab.js'), '--help').stdout).toContain('--lan');
    expect(node(join(inside, 'dist-package/cart-lab.js'), '--oops')).toMatchObject({ status: 2, stderr: expect.stringContaining('"--oops"') });
  });
});
