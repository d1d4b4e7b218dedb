// The ward of a patient in a real browser: opened by a key, a drug given from it, time chosen on its strips, its words opened.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { accessibilityProblems } from '../../tools/axe.mjs';
import { readTable } from '../support/tables';
import { PATIENCE_MS, boxOf, ready, savedTable, until, withPage } from './harness';

const clockIs = (page: Page, text: string) => expect.poll(() => page.getByTestId('clock').textContent(), { timeout: PATIENCE_MS }).toBe(text);
const strips = (page: Page) => page.locator('.strip').evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['column']));

describe('the ward of a patient', () => {
  it('shows what is measured, takes a drug, follows the time that is chosen on it, and says what a grade means', () =>
    withPage(async (page) => {
      await ready(page);
      await page.keyboard.press('k');
      await page.getByTestId('ward').waitFor();
      await page.fill('#jump-field', '12h');
      await page.press('#jump-field', 'Enter');
      await clockIs(page, 'day 0, 12:00');
      expect((await strips(page)).slice(0, 3)).toEqual(['crs_grade', 'temperature_c', 'vascular_leak']);
      expect(await strips(page)).not.toContain('anakinra');
      await page.getByTestId('ward-give-anakinra').click();
      expect(await page.getByTestId('ward-give-suicideSwitch').isDisabled(), 'nobody carries the switch').toBe(true);
      await page.locator('body').press('.');
      await until(page, () => document.querySelector('.strip[data-column=anakinra] path[d^=M]') !== null);
      // A click on the strips goes to that day; the arrow keys go on from there.
      const { width: length } = await boxOf(page.getByTestId('ward-time'));
      await page.getByTestId('ward-time').click({ position: { x: length / 64, y: 8 } });
      await until(page, () => /day 0, 0[4-7]:00/.test(document.querySelector('[data-testid=clock]')?.textContent ?? ''));
      const hour = Number((await page.getByTestId('clock').textContent())!.slice(7, 9));
      expect(await strips(page), 'before the dose').not.toContain('anakinra');
      await page.getByTestId('ward-time').press('ArrowRight');
      await clockIs(page, `day 0, 0${hour + 1}:00`);
      await page.getByTestId('ward-grades').locator('summary').click();
      expect(await page.getByTestId('ward-grades').textContent()).toMatch(/ASTCT.*Lee DW et al\. \(2019\)/s);
      await page.getByTestId('ward-table').locator('summary').click();
      await expect.poll(() => page.getByTestId('ward-table').locator('tbody tr').count(), { timeout: PATIENCE_MS }).toBe(1);
      const { facts, header, rows } = readTable(await savedTable(page, 'csv-ward'));
      expect([facts['scenario'], header[0]!.toLowerCase(), header.filter((name) => /\[[^\]]+\]$/.test(name)).length > 3, rows.length]).toEqual(['crs-tocilizumab', 'day', true, 1]);
      expect(await accessibilityProblems(page)).toEqual([]);
      // On a phone every strip lies within the window.
      await page.setViewportSize({ width: 390, height: 844 });
      await page.keyboard.press('k');
      const { x, width } = await boxOf(page.locator('.ward-chart'));
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(390);
    }, { path: '#preset=crs-tocilizumab&seed=1' }));
});
