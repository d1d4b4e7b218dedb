// A run outlives its tab: whoever comes back goes on where it was, with all courses, or sees what the address names.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { pageUrl, ready, until, withPage } from './harness';

const RUN = '#preset=antigen-negative-relapse&seed=77';
const hash = (page: Page) => page.evaluate(() => window.cartLab.hash());
const isAt = (page: Page, clock: string) => expect.poll(() => page.getByTestId('clock').textContent(), { timeout: 60_000 }).toBe(clock);

/** Two courses: one to ten past, and one that left it at the beginning with another hit rate. */
async function branch(page: Page): Promise<void> {
  await ready(page);
  await page.keyboard.press('.');
  await isAt(page, 'day 0, 00:10');
  await page.keyboard.press('.');
  await isAt(page, 'day 0, 00:20');
  await page.locator('#jump-field').fill('10 min');
  await page.keyboard.press('Enter');
  await isAt(page, 'day 0, 00:10');
  await page.click('#tab-parameters');
  await page.getByTestId('parameter-search').fill('hit rate');
  const field = page.locator('[data-testid^="param-"] input:not([type=range])').first();
  await field.fill('0.5');
  await field.press('Enter');
  await until(page, () => document.querySelectorAll('.courses .lane, [data-testid^="course-"]').length >= 2);
  await page.click('#tab-story');
  await page.keyboard.press('.');
  await isAt(page, 'day 0, 00:20');
}

/** The process of the tab is gone, as when the system takes its memory: nothing of the page gets to say good-bye. */
async function kill(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page), crashed = page.waitForEvent('crash');
  void session.send('Page.crash').catch(() => undefined);
  await crashed;
}

/** Whether the page has written its run by now: on coming to rest it does so by itself. */
const isWritten = (page: Page) => until(page, async () => {
  const there = await indexedDB.databases();
  // Whoever opens it first makes it: opened here before the page has, it would have no place for runs.
  if (!there.some(({ name }) => name === 'cart-lab')) return false;
  return new Promise((resolve) => {
    const request = indexedDB.open('cart-lab');
    request.onsuccess = () => {
      const { result } = request, all = result.objectStoreNames.contains('kept') ? result.transaction('kept').objectStore('kept').getAll() : null;
      if (all === null) return resolve(false);
      all.onsuccess = () => {
        result.close();
        resolve((all.result as { text: string }[]).some(({ text }) => (JSON.parse(text) as { minutes: number; request: { courses: unknown[] } }).minutes === 20 && text.includes('0.5')));
      };
    };
    request.onerror = () => resolve(false);
  });
});

describe('a run whose tab was killed', () => {
  it('is offered where the address names nothing or this very run, and goes on to the last bit with its courses', () =>
    withPage(async (page, trouble) => {
      await page.goto(pageUrl(RUN));
      await branch(page);
      const before = await hash(page), lanes = await page.locator('.courses').innerText(), address = page.url();
      await isWritten(page);
      await kill(page);
      trouble.length = 0;
      for (const path of [address, pageUrl()]) {
        const next = await page.context().newPage();
        await next.goto(path);
        await ready(next);
        expect(await next.getByTestId('notice-goOn').innerText()).toContain('day 0, 00:20 of “Relapse without the antigen”');
        await next.close();
      }
      const next = await page.context().newPage();
      await next.goto(pageUrl());
      await next.getByTestId('notice-command-goOn').click();
      await isAt(next, 'day 0, 00:20');
      expect(await hash(next)).toEqual(before);
      await expect.poll(() => next.locator('.courses').innerText()).toBe(lanes);
      expect(await next.getByTestId('notice-goOn').count()).toBe(0);
    }, { blank: true }));

  it('is not in the way of another run that the address names, but stays to be had', () =>
    withPage(async (page, trouble) => {
      await page.goto(pageUrl(RUN));
      await branch(page);
      await isWritten(page);
      await kill(page);
      trouble.length = 0;
      const next = await page.context().newPage();
      await next.goto(pageUrl('#preset=lbcl'));
      await ready(next);
      await next.getByRole('button', { name: 'Tools' }).click();
      const item = next.getByRole('menuitem', { name: 'Go on where you were' });
      await expect.poll(() => item.isEnabled()).toBe(true);
      expect(await next.getByTestId('notice-goOn').count()).toBe(0);
      await item.click();
      await isAt(next, 'day 0, 00:20');
    }, { blank: true }));

  it('is one of five that are kept: the oldest goes', () =>
    withPage(async (page) => {
      await page.goto(pageUrl(RUN));
      await ready(page);
      await page.keyboard.press('.');
      await isAt(page, 'day 0, 00:10');
      const names = () => page.evaluate((fill) => new Promise<string[]>((resolve) => {
        const request = indexedDB.open('cart-lab');
        request.onsuccess = () => {
          const { result } = request, kept = result.transaction('kept', 'readwrite').objectStore('kept');
          for (let n = 0; n < fill; n++) kept.put({ name: `run:old-${n}`, savedAt: 1000 + n, version: '', text: '{}' });
          const all = kept.getAllKeys();
          all.onsuccess = () => {
            result.close();
            resolve(all.result.map(String));
          };
        };
      }), 7);
      await expect.poll(() => page.evaluate(() => indexedDB.databases().then((all) => all.some(({ name }) => name === 'cart-lab')))).toBe(true);
      expect((await names()).length).toBeGreaterThanOrEqual(7);
      await page.keyboard.press('.');
      await isAt(page, 'day 0, 00:20');
      const left = () => page.evaluate(() => new Promise<string[]>((resolve) => {
        const request = indexedDB.open('cart-lab');
        request.onsuccess = () => {
          const { result } = request, all = result.transaction('kept').objectStore('kept').getAllKeys();
          all.onsuccess = () => {
            result.close();
            resolve(all.result.map(String).filter((name) => name.startsWith('run:old')));
          };
        };
      }));
      await expect.poll(left, { timeout: 60_000 }).toEqual(['run:old-3', 'run:old-4', 'run:old-5', 'run:old-6']);
    }, { blank: true }));

  it('is not offered while its tab is still open', () =>
    withPage(async (page) => {
      await page.goto(pageUrl(RUN));
      await branch(page);
      await isWritten(page);
      const next = await page.context().newPage();
      await next.goto(pageUrl());
      await ready(next);
      await next.keyboard.press('.');
      await isAt(next, 'day 0, 00:10');
      expect(await next.getByTestId('notice-goOn').count()).toBe(0);
    }, { blank: true }));
});
