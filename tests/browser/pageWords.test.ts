// Words of the glossary on the page: reachable by keyboard and pointer, in story, legend, charts and inspector; and what the model leaves out.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { boxOf, ready, until, withPage } from './harness';

const open = (page: Page) => page.locator('.term-card:popover-open');
const ROOM = { viewport: { width: 1280, height: 800 } };
/** Half a day of it is soon over. */
const SMALL_PATCH = { ...ROOM, path: '#preset=antigen-negative-relapse&seed=1' };

describe('a word of the glossary', () => {
  it('opens by keyboard, is described to those who do not see it, and Escape closes it and nothing else', () =>
    withPage(async (page) => {
      await ready(page);
      const word = page.locator('.story .term[data-term=synapse]').first();
      await word.focus();
      const described = await word.evaluate((element) => document.getElementById(element.getAttribute('aria-describedby') ?? '')?.textContent);
      expect(described).toMatch(/^Synapse The close contact/);
      expect(await open(page).count()).toBe(0);
      await page.keyboard.press('Enter');
      expect(await open(page).textContent()).toBe(described);
      const box = await boxOf(open(page));
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(1280);
      expect(box.y + box.height).toBeLessThanOrEqual(800);
      await page.keyboard.press('Escape');
      expect(await open(page).count()).toBe(0);
      expect(await word.evaluate((element) => element === document.activeElement)).toBe(true);
    }, ROOM));

  it('opens by pointer in legend, charts and inspector, and leaves the box beside it as it was', () =>
    withPage(async (page) => {
      await ready(page);
      const box = page.getByTestId('legend-synapses'), word = page.locator('.legend .term[data-term=synapse]');
      expect(await box.isChecked()).toBe(true);
      await word.click();
      expect(await open(page).textContent()).toContain('close contact');
      expect(await box.isChecked()).toBe(true);
      await page.keyboard.press('Escape');
      await page.fill('#jump-field', '12h');
      await page.press('#jump-field', 'Enter');
      await until(page, () => (window.cartLab.numbers()['time_min'] ?? 0) === 720);
      await page.locator('#tab-charts').click();
      await page.locator('.charts [data-testid=words-in] .term').first().click();
      expect(await open(page).count()).toBe(1);
      await page.keyboard.press('Escape');
      await page.locator('#tab-cell').click();
      await page.getByTestId('command-nextCell').click();
      await page.locator('.report .term[data-term=exhaustion]').first().click();
      expect(await open(page).textContent()).toContain('wears T cells out');
    }, SMALL_PATCH));

  it('stands in the help with all others, beside what the model leaves out', () =>
    withPage(async (page) => {
      await ready(page);
      await page.getByTestId('leaves-out').locator('summary').click();
      expect(await page.getByTestId('leaves-out').textContent()).toContain('predicts none');
      await page.keyboard.press('?');
      const help = page.getByTestId('help-dialog');
      await help.getByTestId('glossary').locator('summary').click();
      expect(await help.getByTestId('glossary').locator('dt').count()).toBeGreaterThan(50);
      expect(await help.textContent()).toContain('54 hours after the start');
      expect(await help.textContent()).toContain('drag with Shift');
    }, ROOM));
});

describe('what has happened so far', () => {
  it('is listed with the time of each event, and a time leads back to it', () =>
    withPage(async (page) => {
      await ready(page);
      await page.fill('#jump-field', '12h');
      await page.press('#jump-field', 'Enter');
      await until(page, () => (window.cartLab.numbers()['time_min'] ?? 0) === 720);
      const list = page.getByTestId('so-far');
      await expect.poll(() => list.locator('li').count()).toBeGreaterThan(2);
      // Times stand in a column, each in one line.
      expect(await list.evaluate((section) => [new Set([...section.querySelectorAll('li > span')].map((words) => words.getBoundingClientRect().left)).size, [...section.querySelectorAll('time')].filter((time) => time.getClientRects().length > 1).length])).toEqual([1, 0]);
      const infusion = list.locator('li', { hasText: 'The first CAR-T cells are in the blood' });
      await infusion.locator('button').first().click();
      await until(page, () => (window.cartLab.numbers()['time_min'] ?? 0) < 720);
      await expect.poll(() => list.locator('li').count()).toBeLessThan(4);
      expect(await page.getByTestId('caption').count()).toBe(0);
    }, ROOM));
});
