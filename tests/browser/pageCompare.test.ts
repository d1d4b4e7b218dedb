// Two runs side by side in a real browser: entered by keys, moved together, told apart, left, and found again by their address.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { accessibilityProblems } from '../../tools/axe.mjs';
import { readTable } from '../support/tables';
import { PATIENCE_MS, boxOf, ready, savedTable, until, withPage } from './harness';

const PATH = '#preset=antigen-negative-relapse&seed=1';
const clockIs = (page: Page, text: string) => expect.poll(() => page.getByTestId('clock').textContent(), { timeout: PATIENCE_MS }).toBe(text);
const cutNames = () => [...document.querySelectorAll('.compare-names dd')].filter((name) => name.scrollWidth > name.clientWidth || name.scrollHeight > name.clientHeight + 1).map((name) => name.textContent);
/** The letter over the first picture stands below the bar, or the whole picture does. */
const isLetterSeen = () => {
  const bar = document.querySelector('.compare-bar')!.getBoundingClientRect(), picture = document.querySelector('[data-testid=picture]')!, { top } = picture.getBoundingClientRect(), letter = Number.parseFloat(getComputedStyle(picture, '::after').top);
  return matchMedia('(max-width: 760px)').matches ? Math.abs(top - bar.bottom) < 1 : top + letter >= bar.bottom;
};
const isPaired = () => document.querySelector('[data-testid=twin-picture][data-state=shown]') !== null;

describe('two runs side by side', () => {
  it('are entered by keys, go to one moment, say when they first differ, and are left again', () =>
    withPage(async (page) => {
      await ready(page);
      await page.keyboard.press('w');
      await page.getByTestId('compare-go').waitFor();
      await page.getByLabel('What differs').selectOption('parameter');
      await page.locator('#compare-value').fill('12');
      await page.getByTestId('compare-go').click();
      await until(page, isPaired);
      expect(await page.evaluate(() => location.hash)).toMatch(/&view=compare&twin=[\w-]+$/);
      const [one, other] = [await boxOf(page.getByTestId('picture')), await boxOf(page.getByTestId('twin-picture'))];
      expect([one.width, one.height, one.y]).toEqual([other.width, other.height, other.y]);
      expect(one.x + one.width).toBeLessThanOrEqual(other.x + 1);
      await page.fill('#jump-field', '9h');
      await page.press('#jump-field', 'Enter');
      await clockIs(page, 'day 0, 09:00');
      await until(page, () => ['proven', 'same'].includes(document.querySelector<HTMLElement>('[data-testid=parted]')?.dataset['state'] ?? ''));
      expect(await accessibilityProblems(page)).toEqual([]);
      // The address alone brings both back.
      await page.reload();
      await until(page, isPaired);
      expect(await page.locator('.compare-names dd').count()).toBe(2);
      for (const width of [1280, 1024, 390, 320]) {
        await page.setViewportSize({ width, height: 800 });
        // The names of both are whole, and the bar over the pictures is as high as that takes.
        await expect.poll(() => page.evaluate(cutNames), { message: `${width}` }).toEqual([]);
        await expect.poll(() => page.evaluate(isLetterSeen), { message: `${width}` }).toBe(true);
      }
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.locator('body').click({ position: { x: 640, y: 2 } });
      await page.keyboard.press('W');
      await until(page, () => document.querySelector('[data-testid=twin-picture]') === null);
      await until(page, () => !location.hash.includes('view='));
    }, { path: PATH }));

  it('are compared over many seeds: to cancel keeps the pairs that are done, by a press of a key as by a click', () =>
    withPage(async (page) => {
      await ready(page);
      await page.keyboard.press('w');
      await page.getByTestId('compare-go').click();
      await until(page, isPaired);
      await page.keyboard.press('m');
      await page.fill('#many-days', '2');
      const state = page.getByTestId('many-state'), isState = (wanted: string) => expect.poll(() => state.getAttribute('data-state'), { timeout: PATIENCE_MS }).toBe(wanted);
      for (const cancel of [() => page.keyboard.press('Enter'), () => page.keyboard.press('Space'), () => page.getByTestId('many-cancel').click()]) {
        await page.getByTestId('many-go').click();
        await isState('running');
        await expect.poll(async () => Number(await state.getAttribute('data-done')), { timeout: PATIENCE_MS }).toBeGreaterThan(0);
        await page.getByTestId('many-cancel').focus();
        await cancel();
        await isState('cancelled');
        expect(Number(await state.getAttribute('data-done'))).toBeGreaterThan(0);
        expect((await page.getByTestId(/^csv-pairs-/).boundingBox())!.width).toBeLessThan(120);
        expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset['testid'])).toBe('many-state');
      }
      const { facts, header, rows } = readTable(await savedTable(page, /^csv-pairs-/));
      expect([facts['scenario'], header[0], rows.length > 1]).toEqual(['antigen-negative-relapse', 'time [min]', true]);
    }, { path: PATH }));
});
