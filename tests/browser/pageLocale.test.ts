// A browser whose language is none: charts are drawn all the same, and nothing is reported.
import { expect, it } from 'vitest';
import { pageUrl, withPage } from './harness';

it('charts are drawn under the browser language “C”', async () => {
  await withPage(async (page) => {
    await page.addInitScript(() => {
      Object.defineProperty(Navigator.prototype, 'language', { get: () => 'C', configurable: true });
      Object.defineProperty(Navigator.prototype, 'languages', { get: () => ['C'], configurable: true });
    });
    await page.goto(pageUrl('#preset=dish-low-et'));
    expect(await page.evaluate(() => navigator.language)).toBe('en');
    await page.getByRole('tab', { name: 'Charts' }).click();
    await page.locator('.charts canvas').first().waitFor();
    expect(await page.locator('.charts canvas').count()).toBeGreaterThan(0);
  }, { blank: true });
});
