// The page as a person meets it: it invites, plays, tells what happens, answers keys, and shows a cell.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PATIENCE_MS, pageUrl, ready, until, withPage } from './harness';

/** A small patch, for tests of what every scenario shows. */
const SMALL_PATCH = { path: '#preset=antigen-negative-relapse&seed=1' };
const seen = (page: Page, id: string) => page.getByTestId(id);

async function goTo(page: Page, time: string): Promise<void> {
  await page.fill('#jump-field', time);
  await page.press('#jump-field', 'Enter');
}

describe('the page', () => {
  it('opens at rest on the usual scenario and invites to play', () =>
    withPage(async (page) => {
      await ready(page);
      expect(await seen(page, 'run-title').textContent()).toContain('B-ALL');
      expect(await seen(page, 'clock').textContent()).toBe('day 0, 00:00');
      expect(await seen(page, 'big-play').isVisible()).toBe(true);
      expect(await seen(page, 'invitation').textContent()).toMatch(/\. Every dot is one cell/);
      const before = await page.evaluate(() => window.cartLab.hash());
      await page.waitForTimeout(400);
      expect(await page.evaluate(() => window.cartLab.hash())).toEqual(before);
      expect(page.url()).not.toContain('#');
      const source = await page.evaluate(async () => (await fetch('.')).text());
      expect(source).toContain('<script type="module"');
      expect(source, 'nothing heavy stands before the first paint').not.toMatch(/(pixi|stage|Charts\w*|worker)-\w+\.js/);
    }));

  it('lets its worker compile the kernels', () =>
    withPage(async (page) => {
      await ready(page);
      const [worker] = page.workers();
      const emptyModule = [0, 97, 115, 109, 1, 0, 0, 0];
      expect(await worker.evaluate((bytes) => String(new WebAssembly.Module(Uint8Array.from(bytes))), emptyModule)).toBe('[object WebAssembly.Module]');
    }, SMALL_PATCH));

  it('plays at the press of the button and tells what happens at the moment it happens', () =>
    withPage(async (page) => {
      await ready(page);
      const told: string[] = [];
      await page.exposeFunction('tell', (id: string) => told.push(id));
      await page.evaluate(() => {
        const note = (window as unknown as { tell(id: string): void }).tell;
        new MutationObserver(() => {
          const id = document.querySelector<HTMLElement>('[data-testid=caption]')?.dataset['caption'];
          if (id) note(id);
        }).observe(document.querySelector('.captions')!, { childList: true, subtree: true, attributes: true });
      });
      await seen(page, 'big-play').click();
      await until(page, () => (window.cartLab.numbers()['kills_total'] ?? 0) > 0, 240_000);
      await expect.poll(() => [...new Set(told)], { timeout: PATIENCE_MS }).toEqual(expect.arrayContaining(['infusion', 'kill']));
      await page.keyboard.press('Space');
      await until(page, () => document.querySelector('[data-testid=command-play]')?.getAttribute('aria-label') === 'Play');
      await expect.poll(() => seen(page, 'summary').textContent(), { timeout: PATIENCE_MS }).toMatch(/^Day \d+, \d\d:\d\d: .* tumour cells, .* CAR-T cells of which .* kills\. Where: tumour cells .*\.$/);
      expect(await seen(page, 'invitation').count()).toBe(0);
    }, SMALL_PATCH));

  it('steps, resets and changes seed by keys, and gives the same state for the same seed', () =>
    withPage(async (page) => {
      await ready(page);
      const atRest = (await page.evaluate(() => window.cartLab.hash()))!;
      await page.keyboard.press('.');
      await until(page, () => document.querySelector('[data-testid=clock]')?.textContent === 'day 0, 00:10');
      const stepped = (await page.evaluate(() => window.cartLab.hash()))!;
      expect(stepped.minutes).toBe(10);
      await page.keyboard.press('r');
      await until(page, () => document.querySelector('[data-testid=clock]')?.textContent === 'day 0, 00:00');
      expect(await page.evaluate(() => window.cartLab.hash())).toEqual(atRest);
      await page.keyboard.press('n');
      await until(page, () => /seed=\d+/.test(location.hash));
      expect((await page.evaluate(() => window.cartLab.hash()))!.hash).not.toBe(atRest.hash);
      await page.keyboard.press(']');
      expect(await page.locator('.segments label.on').textContent()).toMatch(/12\sh\/s/);
    }));

  it('goes to a time that is typed, and says so when it is none', () =>
    withPage(async (page) => {
      await ready(page);
      await goTo(page, 'tomorrow');
      expect(await page.locator('#jump-fault').textContent()).toContain('3d 4h');
      await goTo(page, '500d');
      expect(await page.locator('#jump-fault').textContent()).toContain('ends after');
      // Whoever gives it up, or goes on to something else, is rid of it.
      await page.keyboard.press('Escape');
      expect([await page.locator('#jump-fault').textContent(), await page.inputValue('#jump-field')]).toEqual(['', '']);
      await goTo(page, 'tomorrow');
      await page.keyboard.press('Tab');
      expect(await page.locator('#jump-fault').textContent()).not.toBe('');
      await page.keyboard.press('Tab');
      await expect.poll(() => page.locator('#jump-fault').textContent()).toBe('');
      // Beside the way that the run is on there is room for both.
      await goTo(page, '9d');
      await page.locator('.heading-for').waitFor({ timeout: 20_000 });
      await goTo(page, 'tomorrow');
      const [way, fault] = await page.evaluate(() => ['.heading-for', '#jump-fault'].map((one) => document.querySelector(one)?.getBoundingClientRect().toJSON() as DOMRect | undefined));
      expect(way === undefined || way.right <= fault!.left || way.bottom <= fault!.top).toBe(true);
      await goTo(page, '2h');
      await until(page, () => document.querySelector('[data-testid=clock]')?.textContent === 'day 0, 02:00', 60_000);
    }, SMALL_PATCH));

  it('lets a parameter be found, changed and put back, and marks it as changed', () =>
    withPage(async (page) => {
      await ready(page);
      await page.click('#tab-parameters');
      await seen(page, 'parameter-search').fill('hit rate');
      const row = page.locator('[data-testid^="param-"]').first();
      const field = row.locator('input:not([type=range])');
      const before = await field.inputValue();
      await field.fill('0.0123');
      await field.press('Enter');
      await until(page, () => document.querySelector('[data-testid=changed-parameters]') !== null);
      await until(page, () => location.hash.includes(':0.0123'));
      await page.keyboard.press('Tab');
      await page.getByRole('button', { name: 'Reset all' }).click();
      await until(page, () => document.querySelector('[data-testid=changed-parameters]') === null);
      expect(await field.inputValue()).toBe(before);
    }, SMALL_PATCH));

  it('fills its charts, in drawing, words and table', () =>
    withPage(async (page) => {
      await ready(page);
      await goTo(page, '6h');
      await page.click('#tab-charts');
      await until(page, () => document.querySelectorAll('.chart-drawing canvas').length >= 4, 60_000);
      await page.locator('[data-testid=chart-populations] summary').click();
      await until(page, () => document.querySelectorAll('[data-testid=chart-populations] tbody tr').length >= 4, 60_000);
      expect(await page.locator('[data-testid=words-populations] p').first().textContent()).toMatch(/^tumour cells: \d.* at first, .* now, highest/);
      await page.getByLabel('Logarithmic').check();
      expect(await page.locator('.chart-drawing canvas').count()).toBeGreaterThanOrEqual(4);
    }, SMALL_PATCH));

  it('shows a cell that is stepped to, follows it and lets go', () =>
    withPage(async (page) => {
      await ready(page);
      await page.click('#tab-cell');
      await page.getByLabel('Step through').selectOption('tumor');
      await page.getByRole('button', { name: 'Next cell' }).click();
      await until(page, () => document.querySelector('[data-testid=cell-report]') !== null);
      expect(await page.locator('.facts > div').count()).toBeGreaterThan(5);
      await page.keyboard.press('f');
      await until(page, () => document.querySelector('[data-testid=command-follow]')?.getAttribute('aria-pressed') === 'true');
      await page.getByRole('button', { name: 'Let go' }).click();
      await until(page, () => document.querySelector('[data-testid=cell-report]') === null);
    }, SMALL_PATCH));

  it('runs any command from the palette', () =>
    withPage(async (page) => {
      await ready(page);
      await page.keyboard.press('Control+k');
      await page.keyboard.type('light theme');
      await page.keyboard.press('Enter');
      await until(page, () => document.documentElement.dataset['theme'] === 'light');
      await page.reload();
      await until(page, () => document.documentElement.dataset['theme'] === 'light');
    }, { colorScheme: 'dark', ...SMALL_PATCH }));

  it('explains a lost simulation and starts it again', () =>
    withPage(async (page, trouble) => {
      await ready(page);
      await page.workers()[0].evaluate(() => void setTimeout(() => { throw new Error('spilled'); }));
      await seen(page, 'problem-dialog').waitFor();
      expect(await seen(page, 'problem-dialog').textContent()).toContain('The simulation has stopped');
      await seen(page, 'reload-simulation').click();
      await until(page, () => document.querySelector('dialog') === null);
      await seen(page, 'big-play').waitFor();
      await until(page, () => !document.querySelector<HTMLButtonElement>('[data-testid=command-step]')!.disabled);
      await page.keyboard.press('.');
      await until(page, () => document.querySelector('[data-testid=clock]')?.textContent === 'day 0, 00:10');
      expect(trouble.splice(0).filter((line) => !line.includes('spilled'))).toEqual([]);
    }, SMALL_PATCH));

  it('works without a picture where the browser has no WebGL', () =>
    withPage(async (page, trouble) => {
      await page.addInitScript(() => {
        const original = HTMLCanvasElement.prototype.getContext as (kind: string, ...rest: unknown[]) => unknown;
        Object.assign(HTMLCanvasElement.prototype, { getContext(this: HTMLCanvasElement, kind: string, ...rest: unknown[]) { return kind.startsWith('webgl') ? null : original.call(this, kind, ...rest); } });
        Object.assign(window, { OffscreenCanvas: undefined });
      });
      await page.goto(pageUrl(SMALL_PATCH.path));
      await seen(page, 'notice-picture').waitFor();
      expect(await seen(page, 'notice-picture').textContent()).toContain('WebGL');
      await until(page, () => (window.cartLab.numbers()['tumor_alive'] ?? 0) > 0);
      await page.keyboard.press('.');
      await until(page, () => document.querySelector('[data-testid=clock]')?.textContent === 'day 0, 00:10');
      expect(trouble.splice(0).filter((line) => !/webgl/i.test(line))).toEqual([]);
    }, { blank: true }));
});
