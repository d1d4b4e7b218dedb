// A receipt of the run: what it says, the link that opens the same moment and has it compared, its code, and every file that carries it.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { isReceipt, parseReceipt } from '../../schema';
import { receiptsCarried } from '../../schema/carried';
import { cli } from '../cli/terminal';
import { goTo, PATIENCE_MS, pageUrl, ready, until, withPage } from './harness';

async function saved(page: Page, press: () => Promise<unknown>): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return readFile(await download.path());
}

/** Runs the command line over texts as files. */
async function verified(...texts: (string | Buffer)[]): Promise<{ code: number; err: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'cart-lab-page-'));
  try {
    const files = texts.map((_, n) => join(folder, `${n}.receipt`));
    await Promise.all(files.map((file, n) => writeFile(file, texts[n])));
    const { code, err } = await cli(['verify-receipt', ...files]);
    return { code, err };
  } finally {
    await rm(folder, { recursive: true });
  }
}

const minutes = (page: Page) => page.evaluate(async () => (await window.cartLab.hash())?.minutes ?? 0);

describe('the receipt of a run', () => {
  it('is confirmed by the command line, and its link opens the same state, which is compared', () =>
    withPage(async (page) => {
      await ready(page);
      await goTo(page, 90);
      await page.keyboard.press('Shift+R');
      const facts = page.getByTestId('receipt-facts');
      await facts.waitFor();
      const hash = (await page.evaluate(() => window.cartLab.hash()))!.hash;
      expect(await facts.getAttribute('data-hash')).toBe(hash);
      const text = await page.getByTestId('receipt-text').textContent(), link = await page.getByTestId('receipt-address').inputValue();
      const receipt = parseReceipt(text ?? '', 'page');
      if (!receipt.ok) throw new Error(JSON.stringify(receipt.problems));
      expect([receipt.preset, receipt.record.seed, receipt.record.set, receipt.record.hash, receipt.record.until]).toEqual(['cd28-vs-41bb', '7', { 'kill.hitRate': 0.2 }, hash, 90]);
      expect(receipt.states[0].tick).toBe(0);
      expect(await verified(text!)).toEqual({ code: 0, err: '' });
      expect(await verified(text!.replace('"seed": "7"', '"seed": "8"'))).toMatchObject({ code: 1, err: expect.stringContaining('it departs at the start') as unknown });
      expect(link).toMatch(new RegExp(`^${pageUrl('').replace(/[.?]/g, '\\$&')}.*#c=.*&preset=cd28-vs-41bb&seed=7&set=kill\\.hitRate:0\\.2&state=90-${hash}-0\\.1\\.0$`));
      await page.getByTestId('qr').waitFor();
      expect(await saved(page, () => page.getByTestId('receipt-save').click())).toEqual(Buffer.from(text!));
      await page.goto('about:blank');
      await page.goto(link);
      await ready(page);
      await page.getByText('the state is the same to the last bit').waitFor();
      await page.goto('about:blank');
      await page.goto(link.replace(/c=\w+&/, '').replace('seed=7', 'seed=8'));
      await page.getByText('but the state is another one').waitFor();
    }, { path: '#preset=cd28-vs-41bb&seed=7&set=kill.hitRate:0.2' }));

  it('goes along in pictures, drawings and tables, also of a run that plays, and onto paper', () =>
    withPage(async (page) => {
      await ready(page);
      await goTo(page, 30);
      await page.keyboard.press('i');
      await page.getByTestId('infuse-dialog').locator('button[type=submit]').click();
      await page.getByTestId('infuse-dialog').waitFor({ state: 'detached' });
      await page.keyboard.press('Space');
      await until(page, () => window.cartLab.numbers()['time_min'] >= 60);
      const picture = await saved(page, () => page.keyboard.press('p')), carried = receiptsCarried(picture)[0];
      expect(isReceipt(carried ?? '')).toBe(true);
      const now = await minutes(page);
      await expect.poll(() => minutes(page), { message: 'it plays on', timeout: PATIENCE_MS }).toBeGreaterThan(now);
      await page.keyboard.press('Space');
      await page.keyboard.press('3');
      const drawing = await saved(page, () => page.getByRole('button', { name: /as SVG$/ }).first().click());
      expect(await page.evaluate((svg) => new DOMParser().parseFromString(svg, 'image/svg+xml').querySelector('metadata')?.textContent?.slice(0, 30), drawing.toString())).toContain('cart-lab/receipt');
      const table = (await saved(page, () => page.getByRole('button', { name: 'CSV', exact: true }).first().click())).toString();
      const hash = (await page.evaluate(() => window.cartLab.hash()))!.hash;
      expect(table).toContain(`# hash: ${hash}\n`);
      expect(table).toMatch(new RegExp(`^# receipt: http.*&state=\\d+-${hash}-`, 'm'));
      expect(await verified(picture, drawing)).toEqual({ code: 0, err: '' });
      await page.evaluate(() => {
        window.print = () => void dispatchEvent(new Event('beforeprint'));
      });
      await page.keyboard.press('Shift+R');
      await page.getByTestId('receipt-print').click();
      const sheet = page.locator('.print-receipt');
      await sheet.waitFor({ state: 'attached' });
      expect(await sheet.textContent()).toContain(hash);
      await page.evaluate(() => dispatchEvent(new Event('afterprint')));
      expect(await sheet.count()).toBe(0);
    }, { path: '#preset=cd28-vs-41bb&seed=7' }));
});
