// What a build depends on: a document that is edited must not be shown as it was before.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { asShipped } from '../../tools/app.mjs';
import { APP_SOURCES, CLI_SOURCES, root } from '../../tools/buildOnce.mjs';

/** Folders beside the code whose files a folder of code takes in whole. */
function takenIn(folder: string): string[] {
  const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
  const globs = files.flatMap((name) => [...readFileSync(join(root, folder, name), 'utf8').matchAll(/import\.meta\.glob[^;]*/g)].map(([text]) => text));
  return [...new Set(globs.flatMap((text) => [...text.matchAll(/'!?(?:\.\.\/)+([a-z]+)\//g)].map((match) => match[1])))].sort();
}

it('page and command line are built anew when a document changes that they take in', () => {
  expect(takenIn('schema')).toEqual(['lessons', 'scenarios']);
  for (const folder of takenIn('schema')) expect([...CLI_SOURCES]).toContain(folder);
  for (const folder of [...takenIn('schema'), ...takenIn('src')]) expect([...APP_SOURCES]).toContain(folder);
});

it('the page is built as it is shipped, whoever builds it: tests, too, serve what everybody gets', async () => {
  expect(process.env['NODE_ENV']).toBe('test');
  expect(await asShipped(async () => process.env['NODE_ENV'])).toBe('production');
  await expect(asShipped(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(process.env['NODE_ENV']).toBe('test');
});
