// How long one part of the self-check keeps the worker: counted in pieces of code that run, whatever the machine does besides.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, expect, it } from 'vitest';

/** Between two branches each; an ordinary machine goes through so many in about 30 ms. */
const MOST_PIECES = 200_000;
const root = fileURLToPath(new URL('../..', import.meta.url)), folder = mkdtempSync(join(tmpdir(), 'cart-lab-parts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('is short in every part, the first ones too, as reading a document would not be', async () => {
  writeFileSync(join(folder, 'package.json'), '{"type": "module"}');
  await build({
    root, configFile: false, logLevel: 'error', publicDir: false, ssr: { noExternal: true },
    build: {
      ssr: true, outDir: folder, emptyOutDir: false, target: 'node20', minify: false,
      rolldownOptions: { input: { parts: join(root, 'tests/workers/selfCheckParts.ts') }, output: { entryFileNames: '[name].js', codeSplitting: false } },
    },
  });
  const counted = JSON.parse(execFileSync(process.execPath, [join(folder, 'parts.js')], { encoding: 'utf8' })) as { state: string; parts: number[]; document: number };
  expect([counted.state, counted.parts.length]).toEqual(['same', 103]);
  expect(Math.max(...counted.parts)).toBeLessThan(MOST_PIECES);
  expect(Math.min(...counted.parts.slice(2))).toBeGreaterThan(MOST_PIECES / 20);
  expect(counted.document).toBeGreaterThan(2 * MOST_PIECES);
});
