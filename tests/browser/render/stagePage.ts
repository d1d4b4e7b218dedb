// Opens the page with nothing but the stage, under the address and the content policy of the real one.
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { buildOnce } from '../../../tools/buildOnce.mjs';
import { pageUrl, until, withPage } from '../harness';
import type { PageOptions, PageTest } from '../harness';
import type {} from './main';

const here = fileURLToPath(new URL('.', import.meta.url));
const SOURCES = ['package.json', 'package-lock.json', 'tsconfig.json', 'src/render', 'sim/cells.ts', 'workers', 'tests/browser/render'];
const POLICY = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; worker-src 'self' blob:";
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

function build(): Promise<string> {
  return buildOnce('stage', SOURCES, async (outDir) => {
    const { build: bundle } = await import('vite');
    await bundle({ root: here, configFile: false, base: './', logLevel: 'warn', build: { outDir, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 2048 } });
  });
}

export async function withStage<T>(test: PageTest<T>, options: PageOptions = {}): Promise<T> {
  const folder = await build();
  const base = pageUrl('stage/');
  return withPage(async (page, trouble) => {
    await page.route(`${base}**`, async (route) => {
      const name = new URL(route.request().url()).pathname.slice('/stage/'.length) || 'index.html';
      const headers = { 'Content-Security-Policy': POLICY, 'Content-Type': TYPES[extname(name)] ?? 'application/octet-stream' };
      await route.fulfill({ body: await readFile(join(folder, name)), headers });
    });
    await page.goto(base);
    await until(page, () => window.page !== undefined);
    return test(page, trouble);
  }, { viewport: { width: 800, height: 600 }, ...options, blank: true });
}

/** Waits until the stage has nothing left to draw. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(() => new Promise<void>((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  }));
}
