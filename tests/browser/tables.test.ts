// The table that the page saves: complete up to the present moment, and it says which run it is.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { readTable } from '../support/tables';
import { until, withPage } from './harness';

/** Every column of the record is a number. */
const numericOf = (text: string): readonly string[] => readTable(text).header;

async function saved(page: Page, item: string): Promise<string> {
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: item, exact: true }).click()]);
  return readFileSync(await download.path(), 'utf8');
}

describe('the charts', () => {
  it('open after the server has gone, even if nobody opened them before', () =>
    withPage(async (page) => {
      // Their code comes by itself once the page is idle.
      await until(page, () => performance.getEntriesByType('resource').some(({ name }) => /ChartsPanel.*\.js$/.test(name)));
      await page.waitForLoadState('networkidle');
      await page.context().setOffline(true);
      await page.getByRole('tab', { name: 'Charts' }).click();
      await until(page, () => document.querySelector('.chart-drawing canvas') !== null);
      await page.context().setOffline(false);
    }, { path: '#preset=antigen-negative-relapse&at=100min' }));
});

describe('the numbers', () => {
  it('are saved plain and for Excel, with the run they come from and the present moment as their last row', () =>
    withPage(async (page) => {
      await until(page, () => window.cartLab.numbers()['time_min'] === 100);
      const [plain, excel] = [await saved(page, 'Save the numbers (CSV)'), await saved(page, 'Save the numbers for Excel (CSV)')];
      expect(excel).toBe(`\ufeff${plain}`);
      const { facts, header, rows } = readTable(plain, numericOf(plain)), proof = await page.evaluate(() => window.cartLab.hash()), last = rows.at(-1)!;
      expect(readTable(excel)).toEqual({ facts, header, rows });
      expect(facts).toMatchObject({ hash: proof?.hash, scenario: 'antigen-negative-relapse' });
      expect([last[0], Number(last[1])]).toEqual(['100', await page.evaluate(() => window.cartLab.numbers()['tumor_alive'])]);
    }, { path: '#preset=antigen-negative-relapse&at=100min' }));
});
