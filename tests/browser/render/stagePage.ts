// Opens the page with nothing but the stage, under the address and the content policy of the real one.
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page, Route } from 'playwright-core';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { buildOnce } from '../../../tools/buildOnce.mjs';
import { checks } from '../../../tools/viteConfig.mjs';
import { pageUrl, until, withPage } from '../harness';
import type { PageOptions } from '../harness';
import type {} from './main';

const here = fileURLToPath(new URL('.', import.meta.url));
const SOURCES = ['package.json', 'package-lock.json', 'tsconfig.json', 'src/render', 'src/app/texts.ts', 'sim/cells.ts', 'workers', 'tests/browser/render'];
const POLICY = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; worker-src 'self' blob:";
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

function build(): Promise<string> {
  return buildOnce('stage', SOURCES, async (outDir) => {
    const { build: bundle } = await import('vite');
    await bundle({ root: here, configFile: false, base: './', logLevel: 'warn', build: { outDir, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 2048, rolldownOptions: { checks } } });
  });
}

/** Opens a browser for the tests of a `describe`, and the page afresh for each of them; trouble fails the last. */
export function stagePage(options: PageOptions = {}): { readonly page: Page; readonly trouble: string[] } {
  const held: { page?: Page; trouble?: string[] } = {};
  let close = () => {};
  let closed: Promise<void> = Promise.resolve();
  beforeAll(async () => {
    const folder = await build();
    await new Promise<void>((ready, fail) => {
      closed = withPage(async (page, trouble) => {
        await page.route(`${pageUrl('stage/')}**`, (route) => serve(route, folder));
        Object.assign(held, { page, trouble });
        ready();
        await new Promise<void>((done) => { close = done; });
      }, { viewport: { width: 800, height: 600 }, deviceScaleFactor: 1, ...options, blank: true });
      closed.catch(fail);
    });
  });
  beforeEach(async () => {
    await held.page!.goto(pageUrl('stage/'));
    await until(held.page!, () => window.page !== undefined);
  });
  afterAll(async () => {
    close();
    await closed;
  });
  return {
    get page() {
      return held.page!;
    },
    get trouble() {
      return held.trouble!;
    },
  };
}

async function serve(route: Route, folder: string): Promise<void> {
  const name = new URL(route.request().url()).pathname.slice('/stage/'.length) || 'index.html';
  const headers = { 'Content-Security-Policy': POLICY, 'Content-Type': TYPES[extname(name)] ?? 'application/octet-stream' };
  await route.fulfill({ body: await readFile(join(folder, name)), headers });
}

/** Waits until the stage has nothing left to draw. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(() => new Promise<void>((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  }));
}
