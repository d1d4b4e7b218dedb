// The chooser of scenarios: headings, the keyboard, a narrow phone.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { accessibilityProblems } from '../../tools/axe.mjs';
import { until, withPage } from './harness';

const open = async (page: Page) => {
  await until(page, () => document.querySelector('[data-testid=picture][data-state=shown]') !== null && document.title !== 'CAR-T Lab');
  await page.getByTestId('preset-button').click();
  await page.getByTestId('preset-dialog').waitFor();
};
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('data-testid') ?? null);

describe('the chooser of scenarios', () => {
  it('lists them under headings and is worked with the arrow keys', () =>
    withPage(async (page) => {
      await open(page);
      const headings = await page.locator('[data-testid=preset-dialog] h3').allTextContents();
      expect(headings[0]).toBe('Start here');
      expect(headings.length).toBeGreaterThan(3);
      // The dialog takes the focus in the frame after it has opened.
      await until(page, () => document.activeElement?.getAttribute('data-testid') === 'preset-b-all-niche');
      await page.keyboard.press('ArrowDown');
      expect(await focused(page)).toBe('preset-antigen-negative-relapse');
      await page.keyboard.press('End');
      const last = await page.locator('[data-testid=preset-dialog] li button').last().getAttribute('data-testid');
      expect(await focused(page)).toBe(last);
      await page.keyboard.press('Home');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      await until(page, () => document.querySelector('dialog') === null && document.title.startsWith('Relapse without the antigen'));
    }));

  it('begins at the present one, however early it is opened', () =>
    withPage(async (page) => {
      await page.getByTestId('preset-button').click(); // it can be pressed as soon as the list is there, before the first run
      await until(page, () => document.activeElement?.getAttribute('data-testid') === 'preset-b-all-niche');
    }));

  it('fits a narrow phone', () =>
    withPage(async (page) => {
      await open(page);
      const wide = await page.evaluate(() => {
        const inner = document.querySelector('[data-testid=preset-dialog] .dialog-inner')!;
        const cards = [...inner.querySelectorAll('li button')].map((card) => card.getBoundingClientRect());
        return { scrolls: inner.scrollWidth > inner.clientWidth, outside: cards.filter(({ left, right }) => left < 0 || right > innerWidth).length, low: cards.filter(({ height }) => height < 44).length };
      });
      expect(wide).toEqual({ scrolls: false, outside: 0, low: 0 });
      expect(await accessibilityProblems(page)).toEqual([]);
    }, { viewport: { width: 320, height: 640 }, hasTouch: true }));
});
