// The built folder wherever it lies: under a path of its own, without a network, and beside a newer edition of itself.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp, serveApp } from '../../tools/app.mjs';
import { writeWorker } from '../../tools/offline.mjs';
import { PATIENCE_MS, pageUrl, ready, until, withPage } from './harness';

const BASE = '/a/b/', RUN = '#preset=b-all-niche&seed=7&at=6h';
/** That of the README, and of the command line. */
const HASH = '9f2fe69f31b2f32b';

/** Runs to the known state; what comes later, charts and another language with its files, comes from the same place. */
async function runsAndFetches(page: Page, name: string, language: string): Promise<void> {
  await ready(page);
  await until(page, () => window.cartLab.numbers()['time_min'] === 360);
  expect((await hash(page))!.hash).toBe(HASH);
  await page.click('#tab-charts');
  await page.locator('[data-testid^="chart-"]').first().waitFor();
  await page.keyboard.press('L');
  await page.getByRole('radio', { name }).check();
  await page.getByTestId('language-dialog').press('Escape');
  await expect.poll(() => page.evaluate(() => document.documentElement.lang), { timeout: PATIENCE_MS }).toBe(language);
}

const hash = (page: Page) => page.evaluate(() => window.cartLab.hash());
const isKept = (page: Page) => until(page, () => navigator.serviceWorker.getRegistration().then((one) => one?.active?.state === 'activated' && one.installing === null));

let folder = '', server: Awaited<ReturnType<typeof serveApp>>;
beforeAll(async () => {
  folder = join(mkdtempSync(join(tmpdir(), 'cart-lab-published-')), 'page');
  cpSync(await buildApp(), folder, { recursive: true });
  server = await serveApp(folder, 0, { base: BASE });
});
afterAll(async () => {
  await server.close();
  rmSync(join(folder, '..'), { recursive: true, force: true });
});

describe('under a path of its own', () => {
  it('the page opens with the strict policy, fetches everything from there, runs to the known state, and makes links to there', async () => {
    await withPage(async (page) => {
      const outside: string[] = [];
      page.context().on('request', (request) => {
        const { protocol, pathname } = new URL(request.url());
        if (protocol === 'http:' && !pathname.startsWith(BASE)) outside.push(request.url());
      });
      const policy = (await page.goto(server.url + RUN))!.headers()['content-security-policy'];
      expect(policy).toContain("default-src 'self'; script-src 'self' 'wasm-unsafe-eval'");
      await runsAndFetches(page, 'Deutsch', 'de');
      await page.getByTestId('command-share').click();
      expect(await page.getByTestId('share-address').inputValue()).toMatch(new RegExp(`^${server.url}#c=\\w+&preset=b-all-niche&seed=7&at=6h&v=[\\d.]+$`));
      await page.keyboard.press('Escape');
      await page.keyboard.press('u');
      await page.locator('.builder, [data-testid^="build"]').first().waitFor();
      expect(outside).toEqual([]);
    }, { blank: true, home: server.url });
  });
});

describe('on the device', () => {
  it('the page opens and runs without a network after the first visit, with all that comes later', async () => {
    const own = await serveApp(folder, 0, { base: BASE });
    await withPage(async (page, trouble) => {
      await ready(page);
      await isKept(page);
      await own.close();
      await page.goto('about:blank');
      await page.goto(own.url + RUN);
      await runsAndFetches(page, 'Español', 'es');
      await page.keyboard.press('u');
      await page.locator('.builder, [data-testid^="build"]').first().waitFor();
      await page.reload();
      await page.locator('.builder, [data-testid^="build"]').first().waitFor();
      // The only thing that is asked of the server again is whether there is a newer edition.
      expect(trouble.filter((line) => !line.includes('serviceWorker.js'))).toEqual([]);
      trouble.length = 0;
    }, { home: own.url, keeps: true });
  });

  it('a newer edition waits until it is asked for, and the run goes on where it was', async () => {
    await withPage(async (page) => {
      await page.goto(server.url + RUN);
      await ready(page);
      await until(page, () => window.cartLab.numbers()['time_min'] === 360);
      await isKept(page);
      const file = join(folder, 'index.html');
      writeFileSync(file, readFileSync(file, 'utf8').replace('</head>', '<meta name="newer" content="yes"></head>'));
      writeWorker(folder);
      await page.evaluate(() => navigator.serviceWorker.getRegistration().then((one) => one!.update()));
      await page.getByTestId('notice-newVersion').waitFor();
      // Nothing has changed under the run meanwhile.
      await page.keyboard.press('.');
      await until(page, () => window.cartLab.numbers()['time_min'] === 370);
      const before = await hash(page);
      expect(await page.locator('meta[name=newer]').count()).toBe(0);
      await page.getByTestId('notice-command-newVersion').click();
      await until(page, () => document.querySelector('meta[name=newer]') !== null && window.cartLab?.numbers()['time_min'] === 370);
      expect(await hash(page)).toEqual(before);
      expect(await page.locator('[data-testid^=notice-]').count()).toBe(0);
      await page.keyboard.press('?');
      await until(page, () => document.querySelector('[data-testid=on-device]')?.textContent?.includes('opens without a network') === true);
    }, { blank: true, home: server.url, keeps: true });
  });

  it('is told in the help where it is not kept', async () => {
    await withPage(async (page) => {
      await ready(page);
      await page.keyboard.press('?');
      expect(await page.getByTestId('on-device').textContent()).toContain('needs the network to open');
      expect(pageUrl()).toMatch(/^http:\/\/127/);
    });
  });
});
